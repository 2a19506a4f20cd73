"""What a PDF says: where its text and lines stand, and in which order they are read aloud."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2
import pypdfium2.raw as raw


@dataclass(frozen=True)
class Box:
    """A rectangle on a page, in points from its lower left corner, with the text in it."""

    left: float
    bottom: float
    right: float
    top: float
    text: str = ""

    def holds(self, other: Box, slack: float = 0.1) -> bool:
        """Whether another box lies within this one."""
        return (
            self.left - slack <= other.left
            and self.bottom - slack <= other.bottom
            and other.right <= self.right + slack
            and other.top <= self.top + slack
        )


@dataclass(frozen=True)
class Sheet:
    """A page: its size, its pieces of text and its thin lines."""

    width: float
    height: float
    texts: tuple[Box, ...]
    lines: tuple[Box, ...]

    def within(self, area: Box) -> str:
        """The text that stands wholly within an area."""
        return " ".join(box.text for box in self.texts if area.holds(box))


def sheets(content: bytes) -> list[Sheet]:
    """Every page."""
    with pypdfium2.PdfDocument(content) as document:
        return [_sheet(page) for page in document]


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    words = page.get_textpage()
    rects = [words.get_rect(index) for index in range(words.count_rects())]
    texts = tuple(Box(*rect, words.get_text_bounded(*rect)) for rect in rects)
    paths = (Box(*one.get_bounds()) for one in page.get_objects([raw.FPDF_PAGEOBJ_PATH], max_depth=9))
    thin = tuple(box for box in paths if min(box.right - box.left, box.top - box.bottom) < 1.1)
    return Sheet(*page.get_size(), texts, thin)


def text_boxes(content: bytes) -> Iterator[tuple[Sheet, Box]]:
    """Where text stands, whatever it says, each with its page; much faster than reading it."""
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            words, sheet = page.get_textpage(), Sheet(*page.get_size(), (), ())
            for index in range(words.count_rects()):
                yield sheet, Box(*words.get_rect(index))


def type_sizes(content: bytes) -> list[float]:
    """The size of each letter, in the order of the pages."""
    with pypdfium2.PdfDocument(content) as document:
        pages = [page.get_textpage() for page in document]
        places = [(words, index) for words in pages for index in range(words.count_chars())]
        return [raw.FPDFText_GetFontSize(*place) for place in places if not raw.FPDFText_IsGenerated(*place)]


def compliance(content: bytes, folder: Path) -> Any:
    """The validator's report on PDF/UA-1."""
    path = folder / "checked.pdf"
    path.write_bytes(content)
    return page_validation.validate_pdf(path, profile="ua1")


def bookmarks(content: bytes) -> list[str]:
    """The titles of all bookmarks, in order."""

    def titles(item: pikepdf.OutlineItem) -> Iterator[str]:
        yield str(item.title)
        for child in item.children:
            yield from titles(child)

    with pikepdf.open(BytesIO(content)) as document, document.open_outline() as outline:
        return [title for item in outline.root for title in titles(item)]


def element_kinds(content: bytes) -> list[str]:
    """The kind of each element, in reading order."""
    with pikepdf.open(BytesIO(content)) as document:
        return [str(element.get("/S", "")).strip("/") for element, _ in _elements(document.Root.StructTreeRoot, None)]


def heading_levels(content: bytes) -> list[int]:
    """The level of each heading, in reading order."""
    return [int(kind[1]) for kind in element_kinds(content) if re.fullmatch("H[1-9]", kind)]


def alternatives(content: bytes) -> list[str]:
    """The texts that stand for pictures."""
    with pikepdf.open(BytesIO(content)) as document:
        return [str(element.Alt) for element, _ in _elements(document.Root.StructTreeRoot, None) if "/Alt" in element]


def read_aloud(content: bytes) -> list[tuple[str, str]]:
    """What a screen reader reads, in its order: the kind of each element that holds text, and the text.

    A kind is that of the nearest element that is more than a part of a line or a division.
    """
    texts = _marked_texts(content)
    with pikepdf.open(BytesIO(content)) as document:
        numbers = {page.objgen: number for number, page in enumerate(document.pages)}
        runs: list[tuple[Any, str, str]] = []
        for element, (holder, kind) in _elements(document.Root.StructTreeRoot, None):
            for page, mark in _marks(element, numbers):
                runs.append((holder, kind, texts.get((page, mark), "")))
    return list(_joined(runs))


def _joined(runs: list[tuple[Any, str, str]]) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(runs):
        holder, kind, text = runs[at]
        at += 1
        while at < len(runs) and runs[at][0] == holder:
            text += runs[at][2]
            at += 1
        yield kind, text


_PARTS = {"/Span", "/Div", "/Link", "/NonStruct", "/Strong", "/Em"}


def _elements(element: Any, holder: Any) -> Iterator[tuple[Any, tuple[Any, str]]]:
    """Elements in reading order, each with the one that it is a part of and that one's kind."""
    kind = str(element.get("/S", ""))
    if holder is None or kind not in _PARTS:
        holder = (element.objgen, kind.strip("/"))
    yield element, holder
    for child in _kids(element):
        if isinstance(child, pikepdf.Dictionary) and child.get("/Type") != pikepdf.Name.MCR:
            yield from _elements(child, holder)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _marks(element: Any, numbers: Mapping[tuple[int, int], int]) -> Iterator[tuple[int, int]]:
    """The marked contents directly in an element: page and number."""
    for child in _kids(element):
        if isinstance(child, int):
            yield numbers[element.Pg.objgen], child
        elif isinstance(child, pikepdf.Dictionary) and child.get("/Type") == pikepdf.Name.MCR:
            yield numbers[child.get("/Pg", element.get("/Pg")).objgen], int(child.MCID)


def _marked_texts(content: bytes) -> dict[tuple[int, int], str]:
    """The text of each marked content, by page and number."""
    found: dict[tuple[int, int], str] = {}
    with pypdfium2.PdfDocument(content) as document:
        for number, page in enumerate(document):
            words = page.get_textpage()
            for one in page.get_objects([raw.FPDF_PAGEOBJ_TEXT], max_depth=9):
                key = number, raw.FPDFPageObj_GetMarkedContentID(one)
                found[key] = found.get(key, "") + _text_of(one, words)
    return found


def _text_of(one: Any, words: Any) -> str:
    size = raw.FPDFTextObj_GetText(one, words, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(one, words, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le").rstrip("\0")
