"""The words that invite an answer, shorter where a column is narrow."""

from __future__ import annotations

from ...model.practice import ColumnType
from ...words import N_, _

_WIDE = {
    "line": N_("Click to enter text"),
    "paragraph": N_("Click to enter your answer; the space grows as you write"),
    "date": N_("Click to choose a date"),
    "choice": N_("Click to choose one"),
}
_MIDDLE = {
    "line": N_("Click to enter text"),
    "paragraph": N_("Click to enter text"),
    "date": N_("Choose a date"),
    "choice": N_("Choose one"),
}
_NARROW = {"line": N_("Enter"), "paragraph": N_("Enter text"), "date": N_("Choose date"), "choice": N_("Choose")}

LEVEL = N_("Click to choose a level")

_WIDE_FROM, _MIDDLE_FROM = 6000, 1700  # in twentieths of a point: 4.2 and 1.2 inches


def prompt(kind: ColumnType, width: int) -> str:
    """What stands in an empty field of a kind, in a column of a width."""
    if width >= _WIDE_FROM:
        return _(_WIDE[kind])
    return _((_MIDDLE if width >= _MIDDLE_FROM else _NARROW)[kind])
