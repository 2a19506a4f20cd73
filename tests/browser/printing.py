"""What comes out when a page is printed from the browser, read back from the PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pypdfium2
import pypdfium2.raw as pdfium
from playwright.sync_api import Page

PAPERS = {"Letter": (612.0, 792.0), "A4": (595.0, 842.0)}
"""Widths and heights in points."""
MARGIN = 25
"""Points that printers leave white and that hands hold."""
CSS_PIXEL = 0.75
"""Of a point; a browser that shrinks what is too wide for its paper prints less."""


def words(text: str) -> str:
    """A text without its spaces and hyphens, which a PDF breaks lines at."""
    return re.sub(r"[\s\-‐\u00ad\ufffe￾]+", "", text)


@dataclass(frozen=True)
class Sheet:
    """A printed page."""

    width: float
    height: float
    text: str
    scale: float
    """Of its text, compared with a point."""
    beyond: tuple[str, ...]
    """Letters outside what may be printed on."""

    @property
    def upright(self) -> bool:
        return self.height > self.width

    def holds(self, text: str) -> bool:
        return words(text) in self.words

    @cached_property
    def words(self) -> str:
        return words(self.text)


@dataclass(frozen=True)
class Printed:
    """All pages that come out."""

    sheets: tuple[Sheet, ...]

    @property
    def text(self) -> str:
        return "\n".join(sheet.text for sheet in self.sheets)

    @cached_property
    def words(self) -> str:
        return words(self.text)

    def holds(self, text: str) -> bool:
        return words(text) in self.words

    def sheets_with(self, text: str) -> list[Sheet]:
        return [sheet for sheet in self.sheets if sheet.holds(text)]


def printed(page: Page, paper: str = "Letter") -> Printed:
    """The page printed on a paper; a size that the page itself asks for wins, as in a reader's browser."""
    document = pypdfium2.PdfDocument(page.pdf(format=paper, prefer_css_page_size=True, tagged=True))
    return Printed(tuple(_sheet(one) for one in document))


def _sheet(page: pypdfium2.PdfPage) -> Sheet:
    width, height = page.get_size()
    text = page.get_textpage()
    scales = [abs(one.get_matrix().a) for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT])]
    beyond = tuple(letter for letter in _beyond(text, width, height) if letter)
    return Sheet(width, height, text.get_text_range(), min(scales, default=CSS_PIXEL), beyond)


def _beyond(text: pypdfium2.PdfTextPage, width: float, height: float) -> Iterator[str]:
    for index in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(index)
        if left < MARGIN or right > width - MARGIN or bottom < MARGIN / 2 or top > height - MARGIN:
            yield text.get_text_range(index, 1).strip()


FURNITURE = re.compile(
    r"^\s*(Search|Navigation|Look up|This edition)\s*$|Skip to|Copy link|Copy the|Print th|Link to|Build a handout|"
    r"Nothing that you type|Type to start|Data \(JSON\)|Switch to",
    re.MULTILINE,
)


def faults(result: Printed, paper: str) -> list[str]:
    """What a designer would not sign, whatever the page holds."""
    wrong = []
    short, long = PAPERS[paper]
    for number, sheet in enumerate(result.sheets, 1):
        if abs(min(sheet.width, sheet.height) - short) > 1 or abs(max(sheet.width, sheet.height) - long) > 1:
            wrong.append(f"page {number} is {sheet.width} by {sheet.height}")
        if sheet.scale < CSS_PIXEL - 0.01:
            wrong.append(f"page {number} is shrunk to {sheet.scale / CSS_PIXEL:.0%}: something is too wide")
        if sheet.beyond:
            wrong.append(f"page {number} prints beyond its margins: {''.join(sheet.beyond)[:40]}")
        if found := FURNITURE.search(sheet.text):
            wrong.append(f"page {number} holds {found[0]!r}")
        # Without spaces: in text that is set letter by letter pdfium sees some that are not there.
        if f"{number}/{len(result.sheets)}" not in "".join(sheet.text.split()):
            wrong.append(f"page {number} has no number")
        if len(sheet.words) < 60:
            wrong.append(f"page {number} is all but empty")
    return wrong


def row_faults(page: Page, result: Printed) -> list[str]:
    """Rows that are cut, cells whose words are missing, pages of the table without its header."""
    rows = page.locator(".rk-table tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => [...cell.querySelectorAll('.rk-row-name, li, .rk-lead')]"
        ".filter(part => !part.querySelector('li')).map(part => part.textContent.trim())))"
    )
    levels = page.locator(".rk-level-name").all_text_contents()
    wrong = []
    for row in rows:
        texts = [text for cell in row for text in cell]
        whole = [sheet for sheet in result.sheets if all(sheet.holds(text) for text in texts)]
        if not whole:
            wrong.append(f"{row[0][0]} is cut or not whole")
        elif not all(whole[0].holds(level) for level in levels):
            wrong.append(f"the page of {row[0][0]} has no header row")
    return wrong
