"""Which columns of a table are counted, as formulas that any sheet can use.

The formulas use functions that Excel, LibreOffice and Google Sheets share. SUMPRODUCT compares exactly, where
COUNTIF would read `*`, `?` and `>` in a choice as signs of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model import Column, TemplateField
from ...model.practice import Tracks
from .book import Sheet
from .inputs import MARK
from .lists import Listed
from .text import quoted


@dataclass(frozen=True)
class Tracked:
    """A table on its sheet."""

    field: TemplateField
    sheet: Sheet
    first_row: int
    last_row: int
    first_column: int
    """Of the columns to fill in; one of row names stands before it."""
    lists: Mapping[str, Listed]
    """The choices of its columns, by the column's id."""

    @property
    def names(self) -> str:
        """Where the names of its rows stand, if it has any."""
        return self.sheet.area(self.first_row, 0, self.last_row, 0)

    def columns(self, tracks: Tracks) -> list[Column]:
        """The columns that track this."""
        return [column for column in self.field.columns if column.tracks == tracks]

    def area(self, column: Column) -> str:
        """Where the entries of a column stand."""
        at = self.first_column + self.field.columns.index(column)
        return self.sheet.area(self.first_row, at, self.last_row, at)

    def place(self, column: Column, number: int) -> str:
        """Where a row's entry in a column stands; rows count from 0."""
        return self.sheet.area(self.first_row + number, self.first_column + self.field.columns.index(column))

    @property
    def counted_choices(self) -> list[Column]:
        """Columns whose choices are counted."""
        return [one for one in self.field.columns if _is_counted_choice(self.field, one)]

    @property
    def used(self) -> str:
        """1 for each row in which something is written."""
        if self.field.rows and not self.field.blank_rows:
            return f'({self.names}<>"")'
        written = [column for column in self.field.columns if column.type != "check"] or self.field.columns
        return "(" + "+".join(f'({self.area(one)}<>"")' for one in written) + ">0)"

    @property
    def finished(self) -> str:
        """1 for each row that leaves nothing to do; empty where the table does not say."""
        for column in self.columns("status"):
            area = self.area(column)
            if column.type == "check":
                return f"({area}={quoted(MARK)})"
            places = [self.lists[column.id].place(one) for one in column.finished]
            return f"({'+'.join(f'({area}={place})' for place in places)}>0)"
        return ""

    @property
    def late(self) -> str:
        """1 for each row whose day has gone by; empty where the table has no such days."""
        days = [self.area(column) for column in self.columns("due")]
        return f"ISNUMBER({days[0]})*({days[0]}<TODAY())" if days else ""

    @property
    def open(self) -> str:
        """1 for each row in use that is not finished."""
        return f"{self.used}*(1-{self.finished})" if self.finished else self.used

    def count(self, *conditions: str) -> str:
        """How many rows meet all conditions."""
        return f"SUMPRODUCT(1*{'*'.join(filter(None, conditions))})"


def is_counted(field: TemplateField) -> bool:
    """Whether there is anything to count in a field: in a table, or in a checklist of things to get done."""
    columns = (one for one in field.columns if one.tracks or _is_counted_choice(field, one))
    return field.tracks is not None or any(columns)


def _is_counted_choice(field: TemplateField, column: Column) -> bool:
    """How far things are, and every choice in a table that grows."""
    return column.type == "choice" and (bool(field.blank_rows) or column.tracks == "status")
