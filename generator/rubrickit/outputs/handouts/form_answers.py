"""Places to fill in on a form: what each asks for, and the field that it is when the form is a PDF to type into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from ... import richtext
from ...model import TemplateField
from ...model.practice import ColumnType
from ...words import _
from ..typesetting.forms import Field, Kind
from .desk import Data

ANSWER_SIZE = 10.0
CELL_SIZE = 9.0
"""Sizes of type, in points."""

_IN_ANSWERS: dict[ColumnType, Kind] = {
    "line": "line",
    "paragraph": "lines",
    "date": "line",
    "choice": "choice",
    "check": "check",
}
# A cell is narrow, so that what is asked for in a few words may need two lines.
_IN_CELLS: dict[ColumnType, Kind] = _IN_ANSWERS | {"line": "lines", "date": "lines"}
_NOTHING_CHOSEN = (" ", " ")
"""The first entry of a list, with which a choice is taken back."""


@dataclass(frozen=True)
class Answers:
    """Makes the places of one form."""

    fillable: bool
    """Whether it is typed into; else it is written on."""
    language: str

    @property
    def date_format(self) -> str:
        """How a date is to be written."""
        if self.language.startswith("en"):
            return _("MM/DD/YYYY") if self.language == "en-US" else _("DD/MM/YYYY")
        return _("YYYY-MM-DD")

    def answer(self, field: TemplateField) -> Data:
        """The place for a field that stands by itself, with its size left to the layout."""
        kind: ColumnType = field.type  # type: ignore[assignment]  # the caller's kinds
        tip = _sentences(self._label(field), richtext.plain(field.help))
        return self._place(
            kind, Field(field.id, _IN_ANSWERS[kind], tip, field.required, _choices(field.options), ANSWER_SIZE)
        )

    def cell(self, name: str, kind: ColumnType, tip: str, options: Sequence[str] = (), required: bool = False) -> Data:
        """The place in a cell of a table."""
        tip = f"{tip} ({self.date_format})" if kind == "date" else tip
        return self._place(kind, Field(name, _IN_CELLS[kind], tip, required, _choices(options), CELL_SIZE))

    def check(self, name: str, tip: str) -> Data:
        """A box to check."""
        return self._place("check", Field(name, "check", tip))

    def one_of(self, name: str, tip: str, choices: Sequence[tuple[str, str]], required: bool) -> Data:
        """A row of buttons of which one is marked: what is stored for each, and what is seen."""
        return self._place("one-of", Field(name, "one-of", tip, required, tuple(choices)))

    def _label(self, field: TemplateField) -> str:
        label = richtext.plain(field.label)
        dated = f"{label} ({self.date_format})" if field.type == "date" else label
        return " ".join([dated, _("(required)")]) if field.required else dated

    def _place(self, kind: str, field: Field) -> Data:
        return {"kind": kind} | ({"field": asdict(field)} if self.fillable else {})


def _choices(options: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Stored as they are seen; equal ones once."""
    seen = dict.fromkeys(map(richtext.plain, options))
    return (_NOTHING_CHOSEN, *((option, option) for option in seen)) if seen else ()


def _sentences(first: str, second: str) -> str:
    if not second:
        return first
    return f"{first} {second}" if first.endswith((".", "?", "!", ":", "…")) else f"{first}. {second}"
