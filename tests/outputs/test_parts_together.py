"""Cards, notebook, poster and acronyms as parts of one file, as packs and binders put them together."""

from __future__ import annotations

from pathlib import Path

import pytest

from handout_samples import CITE, SETTINGS
from pdf_reading import bookmarks, compliance, read_aloud
from pdf_structure import page_texts
from practice_samples import bank, kit
from rubrickit.outputs import typesetting
from rubrickit.outputs.handouts import Desk, acronyms, cycle_poster, question_cards, question_list
from rubrickit.outputs.handouts.printing import Handout, file_data


@pytest.fixture(scope="module")
def content() -> bytes:
    made_of = kit([bank()], acronyms=5)
    desk = Desk(made_of, SETTINGS, CITE)
    made = (
        cycle_poster(made_of.cycles["ring"], desk),
        question_cards(made_of.banks["bank"], desk),
        acronyms(desk),
        question_list(made_of.banks["bank"], desk),
    )
    pack = Handout("Pack", "Four parts.", (), tuple(part for one in made for part in one.parts))
    return typesetting.pdf("handout.typ", file_data(pack, "letter", desk), dated=SETTINGS.dated, language="en-US")


def test_conforms_to_pdf_ua(content: bytes, tmp_path: Path) -> None:
    report = compliance(content, tmp_path)
    assert report.is_compliant, report.to_json()


def test_what_has_two_sides_begins_on_a_sheet_of_its_own(content: bytes) -> None:
    texts = page_texts(content)
    [cards] = [
        number
        for number, text in enumerate(texts, 1)
        if "Q1.Howdoyou" in text and "Page2of" not in text and "Q8." in text
    ]
    [notebook] = [number for number, text in enumerate(texts, 1) if "Inthisnotebook" in text]
    assert cards % 2 == notebook % 2 == 1
    assert "Q9." not in texts[cards]  # the backs of the first eight
    assert texts[1] == ""  # behind the poster


def test_parts_are_read_one_after_the_other(content: bytes) -> None:
    titles = [text.strip() for kind, text in read_aloud(content) if kind == "H1"]
    assert titles == ["Sample ring", "Sample bank", "Acronyms", "Sample bank"]
    found = bookmarks(content)
    assert [title for title in found if title in titles] == titles
    assert "1 Step named Ask" in found
