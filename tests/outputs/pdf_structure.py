"""What a PDF says and how: its words, where they stand, and its structure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pypdfium2
import pypdfium2.raw
import zxingcpp


def page_texts(content: bytes) -> list[str]:
    """What each page says, without the breaks of lines and words."""
    with pypdfium2.PdfDocument(content) as document:
        return [squeezed(page.get_textpage().get_text_bounded()) for page in document]


def squeezed(text: str) -> str:
    """A text without spaces and hyphens, which depend on where lines end, and with straight quotes."""
    return re.sub(r"[\s\u200b\u0002\ufffe\u00ad-]", "", text).translate(str.maketrans("“”‘’", "\"\"''"))


def pages_of(text: str, texts: list[str]) -> list[int]:
    """The numbers of the pages that say a text."""
    return [number for number, page in enumerate(texts, 1) if squeezed(text) in page]


def page_sizes(content: bytes) -> set[tuple[int, int]]:
    with pypdfium2.PdfDocument(content) as document:
        return {(round(width), round(height)) for width, height in (page.get_size() for page in document)}


def edges(content: bytes) -> tuple[float, float, float, float]:
    """The smallest distance of any text box to the edges of its page: left, bottom, right, top."""
    left, bottom, right, top = zip(*_distances(content), strict=True)
    return min(left), min(bottom), min(right), min(top)


def _distances(content: bytes) -> Iterator[tuple[float, float, float, float]]:
    with pypdfium2.PdfDocument(content) as document:
        for page in document:
            words, (width, height) = page.get_textpage(), page.get_size()
            for index in range(words.count_rects()):
                left, bottom, right, top = words.get_rect(index)
                yield left, bottom, width - right, height - top


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
    alternative: str
    children: tuple[Element, ...]

    def all(self, kind: str) -> Iterator[Element]:
        """Every element of a kind below this one, in order."""
        for child in self.children:
            if child.kind == kind:
                yield child
            yield from child.all(kind)


def structure(content: bytes) -> Element:
    def element(node: pikepdf.Object) -> Element:
        scope = next((str(one.Scope) for one in _listed(node.get("/A")) if "/Scope" in one), "")
        children = tuple(map(element, _listed(node.get("/K"))))
        return Element(str(node.get("/S", "")), scope, str(node.get("/Alt", "")), children)

    with pikepdf.open(BytesIO(content)) as document:
        return element(document.Root.StructTreeRoot)


def _listed(value: pikepdf.Object | None) -> list[pikepdf.Object]:
    """The dictionaries of a value that may be one, several or none."""
    several = list(value) if isinstance(value, pikepdf.Array) else [value]
    return [one for one in several if isinstance(one, pikepdf.Dictionary)]


def bookmarks(content: bytes) -> list[str]:
    """The titles of all bookmarks, each before those below it."""

    def titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
        for item in items:
            yield item.title
            yield from titles(item.children)

    with pikepdf.open(BytesIO(content)) as document, document.open_outline() as outline:
        return list(titles(outline.root))


def fonts(content: bytes) -> set[str]:
    """The names of the fonts on its pages, without the letters that mark a part of one."""
    with pikepdf.open(BytesIO(content)) as document:
        found = [font for page in document.pages for font in page.resources.get("/Font", {}).values()]
        return {str(font.BaseFont).partition("+")[2] for font in found}


def scanned(content: bytes) -> list[str]:
    """What a camera reads from the codes on the pages, at the sharpness of a poor print."""
    with pypdfium2.PdfDocument(content) as document:
        pictures = [page.render(scale=2, grayscale=True) for page in document]
        grids = [memoryview(bytes(one.buffer)).cast("B", shape=[one.height, one.stride]) for one in pictures]
        return [code.text for grid in grids for code in zxingcpp.read_barcodes(grid)]
