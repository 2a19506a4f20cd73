"""The sheet of acronyms: all of them, in order, on one page where that is possible."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdf_reading import compliance, read_aloud, sheets, type_sizes
from pdf_structure import page_texts, squeezed
from practice_samples import handout, kit, terms
from rubrickit.handout_plan import planned


@pytest.fixture(scope="module", params=["letter", "a4"])
def content(request: pytest.FixtureRequest) -> bytes:
    return handout(kit(acronyms=27), "acronyms", request.param).content


def test_conforms_to_pdf_ua(content: bytes, tmp_path: Path) -> None:
    report = compliance(content, tmp_path)
    assert report.is_compliant, report.to_json()


def test_one_page_holds_all_and_nothing_else(content: bytes) -> None:
    [said] = page_texts(content)
    for term in terms(27).values():
        assert (squeezed(term.term + term.stands_for + term.definition) in said) == bool(term.stands_for)
    assert squeezed("example.org/kit/glossary") in said


def test_each_is_a_label_with_its_meaning_in_order(content: bytes) -> None:
    heard = read_aloud(content)
    assert [text for kind, text in heard if kind == "Lbl"] == [f"AB{number:03}" for number in range(1, 28)]
    at = heard.index(("Lbl", "AB007"))
    assert heard[at + 1][1].startswith("Always Begin 007")


def test_text_stays_on_the_page(content: bytes) -> None:
    for page in sheets(content):
        for box in page.texts:
            assert min(box.left, box.bottom, page.width - box.right, page.height - box.top) >= 20


def test_entries_stay_whole(content: bytes) -> None:
    """No entry begins in one column and ends in the next: its meaning stands below its acronym."""
    [page] = sheets(content)
    tops = {box.text.strip(): box for box in page.texts}
    for number in range(1, 28):
        start = tops[f"AB{number:03}"]
        [meaning] = [box for box in page.texts if box.text.startswith(f"D{number:03}.")]
        assert meaning.left == pytest.approx(start.left, abs=2)
        assert 0 < start.top - meaning.top < 40


def test_few_are_set_large_and_many_take_more_pages(tmp_path: Path) -> None:
    few, many = (handout(kit(acronyms=count), "acronyms").content for count in (6, 130))
    assert sorted(type_sizes(few))[len(type_sizes(few)) // 2] == 11
    assert len(sheets(many)) > 1
    said = "".join(page_texts(many))
    assert all(squeezed(term.definition) in said for term in terms(130).values() if term.stands_for)
    assert sorted(type_sizes(many))[len(type_sizes(many)) // 2] == 9
    assert compliance(many, tmp_path).is_compliant


def test_a_glossary_without_acronyms_has_no_sheet() -> None:
    assert "acronyms" not in {plan.kind.id for plan in planned(kit(), ("letter",))}


def test_equal_bytes() -> None:
    first, second = (handout(kit(acronyms=27), "acronyms").content for _ in range(2))
    assert first == second
