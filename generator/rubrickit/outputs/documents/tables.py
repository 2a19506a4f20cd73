"""Tables: widths, header rows and rows that stay whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .markup import Xml, el

LINE_HEIGHT = 440
"""The least height of a row to be filled in by hand, in twentieths of a point."""
PARAGRAPH_HEIGHT = 720
"""The same for a row in which sentences are asked for."""

_UNBOUND = re.compile(r'<w:pStyle w:val="[^"]*"/>(?!<w:keepNext/>)')
# The least width of a word, so that none is broken: a bold letter at 9 points, in the wider fonts that may stand in
# for Calibri too, and the cell's margins.
_LETTER_WIDTH = 122
_CELL_MARGINS = 220
# What Word's `tblLook` says in bits: header row, first column, no banding.
_HEADER_ROW, _FIRST_COLUMN, _NO_BANDS = 0x0020, 0x0080, 0x0600


@dataclass(frozen=True)
class Look:
    """What a table is called and how it stands."""

    caption: str
    description: str
    widths: Sequence[int]
    row_names: bool
    """Whether the first column names the rows."""


def table(look: Look, header: Sequence[Xml], rows: Iterable[Xml]) -> Xml:
    """A table; `header` holds the paragraphs of its first row, which comes again on each page."""
    return el("w:tbl", _properties(look), _grid(look.widths), header_row(look.widths, header), *rows)


def header_row(widths: Sequence[int], cells: Sequence[Xml]) -> Xml:
    """A row that screen readers read as the columns' names."""
    flags = el("w:trPr", el("w:cantSplit"), el("w:tblHeader"))
    return el("w:tr", flags, *map(_cell, widths, cells))


def row(widths: Sequence[int], cells: Sequence[Xml], height: int, *, kept: bool) -> Xml:
    """A row that stays on one page and grows with what is written in it; `kept` binds it to the next.

    A table's first row should be kept, since alone below its header it looks lost.
    """
    flags = el("w:trPr", el("w:cantSplit"), el("w:trHeight", val=height, hRule="atLeast"))
    return el("w:tr", flags, *map(_cell, widths, map(bound, cells) if kept else cells))


def column_widths(weights: Sequence[float], words: Sequence[str], width: int) -> list[int]:
    """The width shared by weight, but so that none of a column's words is broken while there is room."""
    least = [_longest_word(text) * _LETTER_WIDTH + _CELL_MARGINS for text in words]
    if sum(least) >= width:
        return _shared(least, width)
    fixed: set[int] = set()
    while True:
        free = width - sum(least[index] for index in fixed)
        total = sum(weight for index, weight in enumerate(weights) if index not in fixed)
        shares = [least[i] if i in fixed else free * weight / total for i, weight in enumerate(weights)]
        narrow = {i for i, share in enumerate(shares) if share < least[i]}
        if not narrow:
            return _shared(shares, width)
        fixed |= narrow


def _longest_word(words: str) -> int:
    """How many letters the longest word has; fewer than three would leave no room for a check box."""
    return max(3, *map(len, words.split()))


def _shared(parts: Sequence[float], width: int) -> list[int]:
    """Whole numbers in the same proportion that add up to the width."""
    edges = [round(width * sum(parts[:count]) / sum(parts)) for count in range(len(parts) + 1)]
    return [end - start for start, end in pairwise(edges)]


def _properties(look: Look) -> Xml:
    bits = _HEADER_ROW | _NO_BANDS | (_FIRST_COLUMN if look.row_names else 0)
    shown = {"firstRow": 1, "lastRow": 0, "firstColumn": int(look.row_names), "lastColumn": 0}
    return el(
        "w:tblPr",
        el("w:tblStyle", val="PlanningTable"),
        el("w:tblW", w=sum(look.widths), type="dxa"),
        el("w:tblLayout", type="fixed"),
        el("w:tblLook", val=f"{bits:04X}", **shown, noHBand=1, noVBand=1),
        el("w:tblCaption", val=look.caption),
        el("w:tblDescription", val=look.description),
    )


def _grid(widths: Sequence[int]) -> Xml:
    return el("w:tblGrid", *(el("w:gridCol", w=width) for width in widths))


def bound(content: Xml) -> Xml:
    """The paragraphs, or those of a cell, on one page with what follows."""
    return Xml(_UNBOUND.sub(r"\g<0><w:keepNext/>", content))


def end_bound(block: Xml) -> Xml:
    """A block whose last paragraph, or last row, stands on one page with what follows."""
    start = max(0, block.rfind("<w:tr>" if block.endswith("</w:tbl>") else "<w:p>"))
    return Xml(block[:start] + bound(Xml(block[start:])))


def _cell(width: int, content: Xml) -> Xml:
    return el("w:tc", el("w:tcPr", el("w:tcW", w=width, type="dxa")), content)
