"""The words that invite an answer, shorter where a column is narrow."""

from __future__ import annotations

from ...model.practice import ColumnType

_WIDE = {
    "line": "Click to enter text",
    "paragraph": "Click to enter your answer; the space grows as you write",
    "date": "Click to choose a date",
    "choice": "Click to choose one",
}
_MIDDLE = {
    "line": "Click to enter text",
    "paragraph": "Click to enter text",
    "date": "Choose a date",
    "choice": "Choose one",
}
_NARROW = {"line": "Enter", "paragraph": "Enter text", "date": "Choose date", "choice": "Choose"}

LEVEL = "Click to choose a level"

_WIDE_FROM, _MIDDLE_FROM = 6000, 1700  # in twentieths of a point: 4.2 and 1.2 inches


def prompt(kind: ColumnType, width: int) -> str:
    """What stands in an empty field of a kind, in a column of a width."""
    if width >= _WIDE_FROM:
        return _WIDE[kind]
    return (_MIDDLE if width >= _MIDDLE_FROM else _NARROW)[kind]
