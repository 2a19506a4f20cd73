"""The top of a sheet: its title, and a few lines of help above what is filled in."""

from __future__ import annotations

from collections.abc import Sequence

from .book import Sheet
from .text import lines


def title_rows(sheet: Sheet, title: str, paragraphs: Sequence[str], width: float) -> int:
    """Write them and give the next row; each line has a row of its own, so that no cells need be merged."""
    sheet.text(0, 0, title, "sheet title")
    sheet.height(0, 26, fixed=True)
    row = 1
    for paragraph in filter(None, paragraphs):
        for line in lines(paragraph, width):
            sheet.raw(row, 0, line, "help")
            row += 1
    return row
