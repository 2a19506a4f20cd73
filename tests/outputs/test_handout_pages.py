"""Every handout of a rubric on paper: conforming, complete, inside its pages, with rows kept whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import page as page_validation
import pytest

from handout_samples import (
    FIXTURES,
    SETTINGS,
    Print,
    criterion,
    many_rows,
    plain,
    print_of,
    prints_of,
    rich_text,
    seven_columns,
    sheet_of,
    small,
    tall_first_row,
    tall_row,
    tall_signs,
    toolkit,
)
from pdf_structure import bookmarks, edges, fonts, page_sizes, page_texts, pages_of, smallest_type, squeezed, structure
from rubrickit.cache import Cache
from rubrickit.model import Toolkit
from rubrickit.settings import PrintSettings

TABLES = ("rubric-sheet", "self-assessment")
"""Kinds that show the rubric as a table on landscape pages."""
PAPERS = {"letter": (612, 792), "a4": (595, 842), "large-print": (612, 792)}
ALWAYS = ("title", "collection", "footer", "rows")
SHOWN = {
    "rubric-sheet": (*ALWAYS, "heading", "summary", "stems", "poles"),
    "self-assessment": (*ALWAYS, "heading", "stems", "how", "fields", "column", "evidence", "next-step"),
    "look-fors": (*ALWAYS, "how", "fields", "columns"),
    "large-print": (*ALWAYS, "summary", "stem-of-each", "poles"),
}
"""What of its data a handout prints."""
SMALLEST = {"rubric-sheet": 7.5, "self-assessment": 7.5, "look-fors": 7.5, "large-print": 18}
PUNCHED = 46  # how far the holes of a binder reach into a page


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module", params=FIXTURES, ids=lambda make: make.__name__)
def kit(request: pytest.FixtureRequest) -> Toolkit:
    made: Toolkit = request.param()
    return made


@pytest.fixture(scope="module")
def prints(kit: Toolkit, cache: Cache) -> list[Print]:
    """Every file of the kit's handouts; of forty rows, which take seconds, those on one paper."""
    papers = ("letter",) if len(kit.rubrics["sample"].criteria) == 40 else SETTINGS.print.papers
    return list(prints_of(kit, cache, settings=replace(SETTINGS, print=PrintSettings(papers))))


def strings(value: Any) -> Iterator[str]:
    """Each text of some data, but where its links lead."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from [part] if isinstance(part, str) and key != "href" else strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from [part] if isinstance(part, str) else strings(part)


# Every handout ------------------------------------------------------------------------------------


def test_each_kind_is_made(kit: Toolkit, prints: list[Print]) -> None:
    ordered = kit.scales["scale"].ordered
    assert {one.kind for one in prints} == {kind for kind in SHOWN if ordered or kind != "self-assessment"}


def test_conforms_to_pdf_ua(prints: list[Print], tmp_path: Path) -> None:
    for one in prints:
        path = tmp_path / f"{one.kind}-{one.variant}.pdf"
        path.write_bytes(one.content)
        report = page_validation.validate_pdf(path, profile="ua1")
        assert report.is_compliant, (one.kind, report.to_json())


def test_text_stays_on_its_page_and_off_the_holes(prints: list[Print]) -> None:
    for one in prints:
        short, long = PAPERS[one.variant]
        landscape = one.kind in TABLES
        assert page_sizes(one.content) == {(long, short) if landscape else (short, long)}
        left, bottom, right, top = edges(one.content)
        assert min(left, bottom, right, top) >= 15, one.kind  # what printers leave white
        assert top >= PUNCHED if landscape else min(left, right) >= PUNCHED, one.kind


def test_no_word_is_lost(prints: list[Print]) -> None:
    for one in prints:
        printed = "".join(page_texts(one.content))
        for text in (*strings({key: one.part[key] for key in SHOWN[one.kind]}), *level_names(one)):
            for piece in text.split() if len(text) > 2000 else text.split(" · "):  # a long one goes on over pages
                assert squeezed(piece) in printed, (one.kind, piece)


def level_names(one: Print) -> list[str]:
    """The levels that a handout speaks of: a look-for sheet only of the top one, which only an ordered scale has."""
    names = [level["name"] for level in one.part["levels"]]
    if one.kind == "look-fors":
        return names[-1:] if one.part["ordered"] else []
    return names


def test_every_page_says_which_it_is(prints: list[Print]) -> None:
    for one in prints:
        texts = page_texts(one.content)
        for number, text in enumerate(texts, 1):
            assert f"Page{number}of{len(texts)}" in text, one.kind


def test_type_is_large_enough(prints: list[Print]) -> None:
    for one in prints:
        has_code = any("code" in text for text in page_texts(one.content))
        least = SMALLEST[one.kind] * (0.92 if has_code else 1)  # letters of code are larger at the same size
        assert smallest_type(one.content) >= least - 0.01, one.kind


def test_long_handouts_have_bookmarks_and_short_ones_none(prints: list[Print]) -> None:
    for one in prints:
        titles = bookmarks(one.content)
        if len(page_texts(one.content)) > 4:
            rows = len(one.part["rows"])
            assert len(titles) == 1 + rows if one.kind != "large-print" else len(titles) > 1 + rows
            assert titles[0] == " ".join(one.part["title"].split())
        else:
            assert titles == []


def test_the_code_has_words(prints: list[Print]) -> None:
    for one in prints:
        [figure] = structure(one.content).all("/Figure")
        assert figure.alternative == "QR code that opens example.org/kit/rubrics/sample"


# Tables -------------------------------------------------------------------------------------------


def test_the_header_row_stands_on_every_page(kit: Toolkit, prints: list[Print]) -> None:
    for one in prints:
        for text in page_texts(one.content) if one.kind in TABLES else []:
            for level in kit.scales["scale"].levels:
                assert squeezed(level.name) in text


def test_first_cells_are_row_headers(kit: Toolkit, prints: list[Print]) -> None:
    for one in prints:
        if one.kind in TABLES:
            [body] = structure(one.content).all("/TBody")
            cells = len(kit.scales["scale"].levels) + (one.kind == "self-assessment")
            assert len(body.children) == len(kit.rubrics["sample"].criteria)
            for row in body.children:
                assert [cell.kind for cell in row.children] == ["/TH"] + ["/TD"] * cells
                assert row.children[0].scope == "/Row"


def test_signs_are_row_headers_under_their_criterion(kit: Toolkit, prints: list[Print]) -> None:
    for one in prints:
        if one.kind == "look-fors":
            tables = list(structure(one.content).all("/Table"))
            assert len(tables) == len(kit.rubrics["sample"].criteria)
            for table, row in zip(tables, kit.rubrics["sample"].criteria, strict=True):
                assert len(list(table.all("/H2"))) == 1
                [body] = table.all("/TBody")
                assert [line.children[0].scope for line in body.children] == ["/Row"] * len(row.look_fors)


def test_column_headers_have_their_scope(prints: list[Print]) -> None:
    for one in prints:
        for head in structure(one.content).all("/THead"):
            assert {cell.scope for row in head.children for cell in row.children} == {"/Column"}


def test_large_print_has_a_heading_for_each_level_of_each_row(kit: Toolkit, prints: list[Print]) -> None:
    [large] = [one for one in prints if one.kind == "large-print"]
    tree = structure(large.content)
    levels, rows, poles = kit.scales["scale"].levels, kit.rubrics["sample"].criteria, kit.rubrics["sample"].poles
    assert len(list(tree.all("/H3"))) == len(levels) * len(rows) + len(poles)
    assert not list(tree.all("/Table"))


# Pages --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("make", [plain, seven_columns, many_rows], ids=lambda make: make.__name__)
def test_rows_are_kept_whole(make: Callable[[], Toolkit], cache: Cache) -> None:
    kit = make()
    last = len(kit.scales["scale"].levels) - 1
    for one in prints_of(kit, cache, *TABLES):
        texts = page_texts(one.content)
        for number in range(len(kit.rubrics["sample"].criteria)):
            [page] = pages_of(f"R{number}L0I0.", texts)
            assert pages_of(f"R{number}L{last}I1.", texts) == [page]


@pytest.mark.parametrize("kind", TABLES)
def test_a_row_taller_than_a_page_goes_on_over_the_next(kind: str, cache: Cache) -> None:
    texts = page_texts(print_of(tall_row(), cache, kind))
    pages = [pages_of(f"R1L0I{index}.", texts) for index in range(40)]
    assert pages == sorted(pages)
    assert pages[0] != pages[-1]


def test_a_level_longer_than_a_page_has_its_name_on_each(cache: Cache) -> None:
    texts = page_texts(print_of(tall_row(), cache, "large-print"))
    for index in range(40):
        [page] = pages_of(f"R1L1I{index}.", texts)
        assert "Coexist" in texts[page - 1]
        assert "Samplerubric:Row1" in texts[page - 1]


def test_a_tall_first_row_stays_under_the_title(cache: Cache) -> None:
    for kind in TABLES:
        assert pages_of("R0L0I0.", page_texts(print_of(tall_first_row(), cache, kind))) == [1]
    assert pages_of("R0S0.", page_texts(print_of(tall_signs(), cache, "look-fors"))) == [1]


@pytest.mark.parametrize("rows", range(4, 16))
def test_no_last_page_is_nearly_empty(rows: int, cache: Cache) -> None:
    content = sheet_of(toolkit(3, [criterion(number, 3) for number in range(rows)]), cache).content
    last = page_texts(content)[-1]
    assert len(re.findall(r"R\d+L0I0\.", last)) >= min(rows, 2)


def test_large_print_begins_each_criterion_on_a_new_page(cache: Cache) -> None:
    texts = page_texts(print_of(plain(), cache, "large-print"))
    assert [pages_of(f"R{number}L0I0.", texts) for number in range(12)] == [[number + 2] for number in range(12)]


def test_look_fors_of_a_usual_rubric_stand_on_one_page(cache: Cache) -> None:
    kit = toolkit(3, [criterion(number, 3) for number in range(6)])
    for one in prints_of(kit, cache, "look-fors"):
        [text] = page_texts(one.content)
        assert squeezed("What I will raise first") in text


def test_many_look_fors_go_on_over_the_next_page(cache: Cache) -> None:
    texts = page_texts(print_of(tall_signs(), cache, "look-fors"))
    assert [len(pages_of(f"R2S{index}.", texts)) for index in range(60)] == [1] * 60
    for text in texts[-2:]:
        assert "Row2CountTimeNotes" in text


def test_poles_share_a_page_with_a_row(cache: Cache) -> None:
    texts = page_texts(sheet_of(seven_columns(), cache).content)
    assert pages_of("Pole 3", texts) == pages_of("R5L0I0.", texts)


# Structure ----------------------------------------------------------------------------------------


def test_lists_are_lists(cache: Cache) -> None:
    found = {one.kind: structure(one.content) for one in prints_of(rich_text(), cache)}
    assert len(list(found["rubric-sheet"].all("/L"))) == 5  # one a cell, and the nested one
    assert len(list(found["large-print"].all("/L"))) == 5
    assert len(list(found["self-assessment"].all("/L"))) == 4  # what is included follows in the same paragraph
    assert len(list(found["rubric-sheet"].all("/Link"))) == 2  # of the text, and of the code


def test_poles_are_read_in_order(cache: Cache) -> None:
    last = page_texts(sheet_of(seven_columns(), cache).content)[-1]
    assert squeezed("Pole 0 From 0 To 0, and further along Pole 1") in last


def test_large_print_has_no_slanted_letters(cache: Cache) -> None:
    content = print_of(rich_text(), cache, "large-print")
    assert "SourceSansPro-It" not in fonts(content)
    assert "SourceSansPro-It" in fonts(sheet_of(rich_text(), cache).content)


def test_without_an_address_there_is_no_code(cache: Cache) -> None:
    for one in prints_of(small(), cache, settings=replace(SETTINGS, site_url="")):
        assert not list(structure(one.content).all("/Figure"))
