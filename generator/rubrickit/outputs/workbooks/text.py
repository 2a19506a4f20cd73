"""Words as a workbook holds them: what a cell, a sheet's name, a message and a formula have room for."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterator, Sequence
from textwrap import wrap

from ...richtext import plain
from ..office import legal

LONGEST_TEXT = 32_767
"""In a cell."""
LONGEST_NAME = 31
"""Of a sheet."""
LONGEST_HEADER = 255
"""Of a table's column, and of a message on a cell."""
LONGEST_TITLE = 32
"""Of such a message."""

_NO_SHEET = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")
_RESERVED = {"history"}  # Excel keeps this name for itself
_NO_NAME = re.compile(r"[^a-z0-9]+")


def cut(words: str, limit: int) -> str:
    """The words, shortened with an ellipsis where they are longer than Excel allows."""
    if _length(words) <= limit:
        return words
    words = words[:limit]
    while _length(words) > limit - 1:
        words = words[:-1].rstrip()
    return f"{words}…"


def _length(words: str) -> int:
    """As Excel counts: an emoji is two."""
    return len(words.encode("utf-16-le")) // 2


def cell_text(words: str) -> str:
    """Inline Markdown as the text of a cell."""
    return cut(legal(plain(words)), LONGEST_TEXT)


def sheet_name(words: str, taken: Collection[str]) -> str:
    """A name that a sheet can have and that none of the others has, whatever the case of its letters."""
    base = _NO_SHEET.sub(" ", legal(plain(words)))
    base = cut(re.sub(r" +", " ", base).strip("' "), LONGEST_NAME) or "Sheet"
    others = {name.casefold() for name in taken} | _RESERVED
    return next(name for name in _numbered(base, LONGEST_NAME) if name.casefold() not in others)


def headers(labels: Sequence[str]) -> list[str]:
    """Headings of a table's columns: one line each and all different, as Excel's tables ask."""
    found: list[str] = []
    for label in labels:
        base = cut(" ".join(cell_text(label).split()), LONGEST_HEADER) or "Column"
        taken = {one.casefold() for one in found}
        found.append(next(name for name in _numbered(base, LONGEST_HEADER) if name.casefold() not in taken))
    return found


def _numbered(base: str, limit: int) -> Iterator[str]:
    """The words, then the words with 2, 3 and so on."""
    yield base
    number = 2
    while True:
        ending = f" ({number})"
        yield cut(base, limit - len(ending)) + ending
        number += 1


def defined_name(*parts: str) -> str:
    """A name for a range, which cannot be taken for the address of a cell; different ids give different names."""
    return "__".join(_NO_NAME.sub("_", part.casefold()) for part in ("rk", *parts))


def quoted(words: str) -> str:
    """Words within a formula, which holds 255 characters of them at most."""
    return '"' + cut(words, 255).replace('"', '""') + '"'


def lines(words: str, width: float) -> list[str]:
    """A paragraph in lines for cells that are not wrapped and so run on over their empty neighbours."""
    return wrap(cell_text(words), max(20, round(width))) or [""]


LINE = 13.0
"""The height of a line of text at 10 points."""
TALLEST = 409.0
"""The most that a row can be."""


def height(texts: Sequence[tuple[str, float]], least: float = 0) -> float:
    """The height of a row that shows these texts at 10 points, each in a column of a width in characters."""
    most = max((_lines_in(words, width) for words, width in texts), default=1)
    return min(TALLEST, max(least, math.ceil(most * LINE + 6)))


def _lines_in(words: str, width: float) -> int:
    """How many lines a text takes: letters at 10 points are narrower than the digits that widths count."""
    room = max(4, round(width * 1.16 - 1))
    return sum(max(1, len(wrap(paragraph, room))) for paragraph in words.split("\n"))
