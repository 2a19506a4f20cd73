"""Rubric sheets on paper: conforming, complete, inside their pages, with rows kept whole."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2
import pypdfium2.raw
import pytest

from handout_samples import (
    FIXTURES,
    criterion,
    many_rows,
    page_texts,
    plain,
    rich_text,
    seven_columns,
    sheet_data,
    sheet_of,
    squeezed,
    tall_first_row,
    tall_row,
    toolkit,
)
from rubrickit.cache import Cache
from rubrickit.model import Toolkit


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="module", params=FIXTURES, ids=lambda make: make.__name__)
def kit(request: pytest.FixtureRequest) -> Toolkit:
    made: Toolkit = request.param()
    return made


@pytest.fixture
def content(kit: Toolkit, cache: Cache) -> bytes:
    return sheet_of(kit, cache).content


# Reading a PDF ------------------------------------------------------------------------------------


def boxes(content: bytes) -> Iterator[tuple[float, float, float, float, float, float]]:
    """Every text box with the size of its page: left, bottom, right, top, width, height."""
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            words = page.get_textpage()
            for index in range(words.count_rects()):
                yield *words.get_rect(index), *page.get_size()


def smallest_type(content: bytes) -> float:
    raw = pypdfium2.raw
    with pypdfium2.PdfDocument(content) as document:
        pages = [page.get_textpage() for page in document]
        places = [(words, index) for words in pages for index in range(words.count_chars())]
        return float(min(raw.FPDFText_GetFontSize(*place) for place in places if not raw.FPDFText_IsGenerated(*place)))


@dataclass(frozen=True)
class Element:
    """An element of the structure tree."""

    kind: str
    scope: str
    children: tuple[Element, ...]

    def all(self, kind: str) -> Iterator[Element]:
        """Every element of a kind below this one, in order."""
        for child in self.children:
            if child.kind == kind:
                yield child
            yield from child.all(kind)


def listed(value: pikepdf.Object | None) -> list[pikepdf.Object]:
    """The dictionaries of a value that may be one, several or none."""
    several = list(value) if isinstance(value, pikepdf.Array) else [value]
    return [one for one in several if isinstance(one, pikepdf.Dictionary)]


def structure(content: bytes) -> Element:
    def element(node: pikepdf.Object) -> Element:
        scope = next((str(one.Scope) for one in listed(node.get("/A")) if "/Scope" in one), "")
        return Element(str(node.get("/S", "")), scope, tuple(map(element, listed(node.get("/K")))))

    with pikepdf.open(BytesIO(content)) as document:
        return element(document.Root.StructTreeRoot)


def strings(value: Any) -> Iterator[str]:
    """Each text of the data that stands on paper."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from [part] if key == "text" and isinstance(part, str) else strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from [part] if isinstance(part, str) else strings(part)


# Every sheet --------------------------------------------------------------------------------------


def test_conforms_to_pdf_ua(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(content)
    report = page_validation.validate_pdf(path, profile="ua1")
    assert report.is_compliant, report.to_json()


def test_text_stays_on_its_page(content: bytes) -> None:
    margin = 15  # what printers leave white
    for left, bottom, right, top, width, height in boxes(content):
        assert (width, height) == (792, 612)
        assert min(left, bottom, width - right, height - top) >= margin


def test_no_word_is_lost(kit: Toolkit, content: bytes) -> None:
    data = sheet_data(kit)
    printed = "".join(page_texts(content))
    for key in ("summary", "stems", "rows", "poles", "footer"):
        for text in strings(data[key]):
            assert squeezed(text) in printed, text
    for name in [data["title"], data["collection"], data["heading"], *(level["name"] for level in data["levels"])]:
        assert squeezed(name) in printed


def test_the_header_row_stands_on_every_page(kit: Toolkit, content: bytes) -> None:
    for text in page_texts(content):
        for level in kit.scales["scale"].levels:
            assert squeezed(level.name) in text


def test_every_page_says_which_it_is(content: bytes) -> None:
    texts = page_texts(content)
    for number, text in enumerate(texts, 1):
        assert f"Page{number}of{len(texts)}" in text


def test_type_is_large_enough(content: bytes) -> None:
    has_code = any("code" in text for text in page_texts(content))
    assert smallest_type(content) >= 7.5 * (0.92 if has_code else 1)  # letters of code are larger at the same size


def test_first_cells_are_row_headers(kit: Toolkit, content: bytes) -> None:
    [body] = structure(content).all("/TBody")
    assert len(body.children) == len(kit.rubrics["sample"].criteria)
    for row in body.children:
        assert [cell.kind for cell in row.children] == ["/TH"] + ["/TD"] * len(kit.scales["scale"].levels)
        assert row.children[0].scope == "/Row"


def test_column_headers_have_their_scope(content: bytes) -> None:
    [head] = structure(content).all("/THead")
    assert {cell.scope for row in head.children for cell in row.children} == {"/Column"}


# Pages --------------------------------------------------------------------------------------------


def pages_of(text: str, texts: list[str]) -> list[int]:
    return [number for number, page in enumerate(texts, 1) if squeezed(text) in page]


@pytest.mark.parametrize("make", [plain, seven_columns, many_rows], ids=lambda make: make.__name__)
def test_rows_are_kept_whole(make: Callable[[], Toolkit], cache: Cache) -> None:
    kit = make()
    texts = page_texts(sheet_of(kit, cache).content)
    last = len(kit.scales["scale"].levels) - 1
    for number in range(len(kit.rubrics["sample"].criteria)):
        [page] = pages_of(f"R{number}L0I0.", texts)
        assert pages_of(f"R{number}L{last}I1.", texts) == [page]


def test_a_row_taller_than_a_page_goes_on_over_the_next(cache: Cache) -> None:
    texts = page_texts(sheet_of(tall_row(), cache).content)
    pages = [pages_of(f"R1L0I{index}.", texts) for index in range(40)]
    assert pages == sorted(pages)
    assert pages[0] != pages[-1]


def test_a_tall_first_row_stays_under_the_title(cache: Cache) -> None:
    assert pages_of("R0L0I0.", page_texts(sheet_of(tall_first_row(), cache).content)) == [1]


@pytest.mark.parametrize("rows", range(4, 16))
def test_no_last_page_is_nearly_empty(rows: int, cache: Cache) -> None:
    content = sheet_of(toolkit(3, [criterion(number, 3) for number in range(rows)]), cache).content
    last = page_texts(content)[-1]
    assert len(re.findall(r"R\d+L0I0\.", last)) >= min(rows, 2)


def test_poles_share_a_page_with_a_row(cache: Cache) -> None:
    texts = page_texts(sheet_of(seven_columns(), cache).content)
    assert pages_of("Pole 3", texts) == pages_of("R5L0I0.", texts)


def test_long_sheets_have_bookmarks(cache: Cache) -> None:
    for make, expected in ((many_rows, 40), (plain, 0)):
        with pikepdf.open(BytesIO(sheet_of(make(), cache).content)) as document, document.open_outline() as outline:
            assert sum(len(item.children) for item in outline.root) == expected


# Structure ----------------------------------------------------------------------------------------


def test_lists_are_lists(cache: Cache) -> None:
    tree = structure(sheet_of(rich_text(), cache).content)
    assert len(list(tree.all("/L"))) == 5  # one a cell, and the nested one
    assert len(list(tree.all("/Link"))) == 1


def test_poles_are_read_in_order(cache: Cache) -> None:
    last = page_texts(sheet_of(seven_columns(), cache).content)[-1]
    assert squeezed("Pole 0 From 0 To 0, and further along Pole 1") in last
