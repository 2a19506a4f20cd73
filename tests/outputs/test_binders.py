"""Binders: a collection is there whole, in order, with contents that lead to the right pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

import markdown
import pypdfium2
import pytest
from lxml import html

from pdf_reading import bookmarks, compliance, element_kinds, heading_levels, text_boxes
from pdf_structure import page_texts, squeezed
from rubrickit.cache import Cache
from rubrickit.handout_plan import BINDER, planned
from rubrickit.model import GuidePage
from rubrickit.outputs import typesetting
from rubrickit.outputs.handouts import MAKERS, Desk
from rubrickit.outputs.handouts.binder import binder
from rubrickit.outputs.handouts.guide import guide_part
from rubrickit.outputs.handouts.printing import Handout, printed
from rubrickit.project import checked_project, folders_of
from rubrickit.settings import Settings
from sites import GOLDEN, ROOT, golden_toolkit

TOOLKIT = golden_toolkit()
CITE = {"writer-2020": "Writer, 2020", "other-2021": "Other, 2021"}
ENTRIES = {
    "writer-2020": "Writer, W. (2020). <em>A common plan</em>. Press.",
    "other-2021": 'Other, O. (2021). <em>Another</em>. <a href="https://a.test/one/two">https://a.test/one/two</a>',
}
DESK = Desk(TOOLKIT, Settings(publisher="A district"), CITE, ENTRIES, GOLDEN / "project" / "content")


def printed_binder(desk: Desk, cache: Cache, collection: str, variant: str = "letter") -> bytes:
    plan = next(one for one in planned(desk.toolkit, ("letter",)) if (one.kind, one.object_id) == (BINDER, collection))
    return printed(plan, MAKERS["binder"](plan, desk), variant, desk, cache, typesetting.sources()).content


def printed_guide(text: str, cache: Cache, desk: Desk = DESK) -> bytes:
    """A guide with another text as a document of its own."""
    page = GuidePage("guides/first.md", TOOLKIT.guides["guides/first.md"].meta, text)
    handout = Handout("A guide", "For tests.", (), (guide_part(page, desk),))
    plan = next(planned(TOOLKIT, ("letter",)))
    return printed(plan, handout, "letter", desk, cache, typesetting.sources()).content


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module")
def content(cache: Cache) -> bytes:
    return printed_binder(DESK, cache, "samples")


# What it holds --------------------------------------------------------------------------------------


def test_parts_come_by_section_and_kind() -> None:
    parts = binder(TOOLKIT.collections["samples"], DESK).parts
    assert [part["kind"] for part in parts] == [
        *("cover", "contents", "divider", "guide", "guide", "cycle-poster", "rubric-sheet", "rubric-sheet"),
        *("question-bank", "template-form", "survey", "learning-path", "glossary", "references"),
    ]
    assert {part["kind"] for part in parts if "offset" not in part} == {
        "cover",
        "contents",
        "divider",
        "glossary",
        "references",
    }


def test_the_cover_has_the_first_cycle_or_the_names_of_the_sections() -> None:
    collection = TOOLKIT.collections["samples"]
    assert "step 1" in binder(collection, DESK).parts[0]["drawing"]["alt"]
    bare = collection.model_copy(update={"sections": (collection.sections[0].model_copy(update={"cycles": ()}),)})
    assert binder(bare, DESK).parts[0]["holds"]["items"] == [{"text": "All"}]


def test_only_terms_that_are_used_and_works_that_are_cited_are_listed() -> None:
    *_, glossary, references = binder(TOOLKIT.collections["samples"], DESK).parts
    assert 0 < len(glossary["terms"]) < len(TOOLKIT.terms)
    assert [entry[0]["text"][:6] for entry in references["entries"]] == ["Other,", "Writer"]
    link = references["entries"][0][-1]
    assert link["href"] == "https://a.test/one/two"
    assert link["text"].replace("\N{ZERO WIDTH SPACE}", "") == link["href"]


# On paper -------------------------------------------------------------------------------------------


def test_conforms_to_pdf_ua(content: bytes, tmp_path: Path) -> None:
    report = compliance(content, tmp_path)
    assert report.is_compliant, report.to_json()


def test_heading_levels_rise_by_one(content: bytes) -> None:
    levels = heading_levels(content)
    assert levels[:2] == [1, 1]
    assert max(levels) == 4
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_contents_name_the_page_of_each_part(content: bytes) -> None:
    texts = page_texts(content)
    lines = re.findall(r"(Drawnguide|Staircase|Bank|Plan|Survey|Glossary|References)(?:[A-Z][a-z]+)?\.*(\d+)", texts[1])
    assert len(lines) >= 5
    for title, number in lines:
        assert title in texts[int(number) - 1]


def test_contents_and_bookmarks_lead_to_every_part(content: bytes) -> None:
    kinds = element_kinds(content)
    parts = [part for part in binder(TOOLKIT.collections["samples"], DESK).parts if "offset" in part]
    others = ["All", "Glossary", "References"]
    entries = [kinds[at : at + 3] for at, kind in enumerate(kinds) if kind == "TOCI"]
    assert entries == [["TOCI", "Reference", "Link"]] * len(entries)
    assert len(entries) == len(parts) * 2 + len(others)  # in the contents, and again on the section's own page
    titles = ["Samples", "Contents", "All", *(part["title"] for part in parts), "Glossary", "References"]
    found = [title for title in bookmarks(content) if title in titles]
    assert [title for title, _again in groupby(found)] == titles  # a survey's sheet has the survey's own title


def test_every_page_says_which_it_is(content: bytes) -> None:
    cover, *others = page_texts(content)
    assert "Page" not in cover
    for number, text in enumerate(others, 2):
        assert f"Page{number}of{len(others) + 1}" in text


def test_no_word_of_the_data_is_lost(content: bytes) -> None:
    words = words_of(content)
    for part in binder(TOOLKIT.collections["samples"], DESK).parts:
        texts = [text for text in strings(part) if not re.fullmatch("#[0-9a-f]{6}", text)]
        assert not set(re.findall(r"\w+", " ".join(texts))) - words.keys(), part["kind"]


def test_equal_bytes(content: bytes, tmp_path: Path) -> None:
    assert printed_binder(DESK, Cache(tmp_path), "samples") == content


def words_of(content: bytes) -> Counter[str]:
    """How often a file says each word; one that a line's end divides counts as one and as two, as it may be either."""
    with pypdfium2.PdfDocument(content) as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document).replace("\u200b", "")
    readings = (re.sub(r"[\u0002\u00ad\ufffe]\s*", between, text) for between in ("", " "))
    as_one, as_two = (Counter(re.findall(r"\w+", reading)) for reading in readings)
    return as_one | as_two


def strings(value: Any) -> list[str]:
    """Each text of the data that stands on paper."""
    if isinstance(value, Mapping):
        said = [value["text"]] if isinstance(value.get("text"), str) else []
        return said + [text for part in value.values() for text in strings(part)]
    return [text for part in value for text in strings(part)] if isinstance(value, list) else []


# Guides that are hard to print ----------------------------------------------------------------------

WORD = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
HARD = f"""
{WORD} and https://example.org/{"very-long-address/" * 12}

| A | {WORD} | C | D | E | F | G |
| --- | --- | --- | --- | --- | --- | --- |
| {WORD} | {"many words " * 120} | c | d | e | f | g |

{"1. one" + chr(10)}    - two{chr(10)}        - three{chr(10)}            - four {WORD}

#### Deep

> > A quote in a quote with `{WORD}`

!!! note
    {"A long note. " * 500}

```
{"code " * 60}{WORD}
```

![A ring](../images/ring.svg)
"""


def test_hard_text_stays_on_its_page(cache: Cache, tmp_path: Path) -> None:
    images = tmp_path / "images"
    images.mkdir()
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 9000"><rect width="4000" height="9000"/></svg>'
    (images / "ring.svg").write_text(svg)
    content = printed_guide(HARD, cache, replace(DESK, content=tmp_path))
    for page, box in text_boxes(content):
        assert min(box.left, box.bottom, page.width - box.right, page.height - box.top) >= 15
    printed_text = "".join(page_texts(content))
    assert printed_text.count(squeezed(WORD)) >= 6
    assert words_of(content)["many"] == 120
    assert compliance(content, tmp_path).is_compliant


def test_a_picture_that_is_none_is_told_plainly(cache: Cache, tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "ring.svg").write_text("no picture")
    with pytest.raises(typesetting.TypesettingError, match="cannot be printed"):
        printed_guide("![A ring](../images/ring.svg)", cache, replace(DESK, content=tmp_path))


def test_a_picture_that_changes_is_printed_anew(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    desk, cache, made = replace(DESK, content=tmp_path), Cache(tmp_path / "cache"), set()
    for color in ("red", "blue"):
        shape = f'<rect fill="{color}" width="9" height="9"/>'
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{shape}</svg>'
        (tmp_path / "images" / "ring.svg").write_text(svg)
        made.add(printed_guide("![A ring](../images/ring.svg)", cache, desk))
    assert len(made) == 2


# The shipped toolkit --------------------------------------------------------------------------------


@pytest.mark.slow
def test_no_word_of_a_shipped_guide_is_lost(shipped_site: Path) -> None:
    """Against the words that the site's own reader of Markdown finds."""
    toolkit = checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit
    for collection in toolkit.collections.values():
        content = (shipped_site / f"downloads/handouts/{collection.id}-binder-letter.pdf").read_bytes()
        printed_words = words_of(content)
        wanted: Counter[str] = Counter()
        for path in (path for section in collection.sections for path in section.guides):
            wanted.update(re.findall(r"\w+", words_on_the_page(toolkit.guides[path].body)))
        lost = [word for word, number in wanted.items() if number > printed_words[word]]
        assert not [word for word in lost if not is_divided(word, content)]


def is_divided(word: str, content: bytes) -> bool:
    """Whether a cell of a table divides a word at the end of its line: its rest is read after the next cell."""
    with pypdfium2.PdfDocument(content) as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    cuts = [(word[:at], word[at:]) for at in range(2, len(word) - 1)]
    return any(re.search(rf"\b{one}[\u0002\u00ad\ufffe]", text) and two in text for one, two in cuts)


def words_on_the_page(text: str) -> str:
    """The words of a guide as Python-Markdown shows them, without its citations."""
    shown = markdown.markdown(re.sub(r"\[@[^\]]*\]", "", text), extensions=["admonition", "attr_list", "tables"])
    return " ".join(html.fromstring(f"<div>{shown}</div>").itertext())


@pytest.mark.slow
def test_shipped_binders_and_packs_conform_and_stay_on_their_pages(shipped_site: Path, tmp_path: Path) -> None:
    folder = shipped_site / "downloads/handouts"
    for path in (*folder.glob("*-binder-letter.pdf"), *folder.glob("*-pack-a4.pdf")):
        content = path.read_bytes()
        assert compliance(content, tmp_path).is_compliant, path.name
        levels = heading_levels(content)
        assert all(after <= before + 1 for before, after in pairwise(levels)), path.name
        for page, box in text_boxes(content):
            assert min(box.left, box.bottom, page.width - box.right, page.height - box.top) >= 14, path.name
