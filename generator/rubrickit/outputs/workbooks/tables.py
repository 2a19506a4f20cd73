"""A table of a template on a sheet of its own: an Excel table, so that it has real headings and grows.

The sheet holds no formula and so needs no protection, which would keep an Excel table from growing and from
being sorted. Checks on what is entered reach beyond the table, for programs in which tables do not grow.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...model import Column, TemplateField
from ...richtext import plain
from ...words import _
from . import inputs
from .book import Sheet, cell
from .inputs import MARK, Cells
from .lists import Listed, Lists
from .styles import OVERDUE, day
from .text import defined_name, headers, height, quoted
from .top import title_rows
from .tracking import Tracked

LAST_ROW = 999
"""How far down, counted from 0, a table that grows is prepared."""
WIDTH = 150
"""Of all columns together, in characters: on paper about nine tenths of their size on the screen."""

_NAMES_WEIGHT = 1.6
_LEAST = {"date": 15, "check": 9, "choice": 14}
_FILTER_BUTTON = 3


@dataclass(frozen=True)
class _Grid:
    """A table while it is written."""

    sheet: Sheet
    field: TemplateField
    top: int
    """The row of the headings."""
    lists: Mapping[str, Listed]
    widths: Sequence[float]

    @property
    def row_height(self) -> float:
        """Of a row that is still empty: on paper, too, there is room to write."""
        return 34 if any(column.type == "paragraph" for column in self.field.columns) else 22

    @property
    def named(self) -> bool:
        return bool(self.field.rows)

    @property
    def first_column(self) -> int:
        """Of the columns to fill in."""
        return int(self.named)

    @property
    def rows(self) -> int:
        """How many rows it begins with."""
        return len(self.field.rows) + (self.field.blank_rows or int(not self.named))

    @property
    def grows(self) -> bool:
        return bool(self.field.blank_rows) or not self.named

    @property
    def last_row(self) -> int:
        """The last row that is prepared."""
        return LAST_ROW if self.grows else self.top + self.rows

    @property
    def last_column(self) -> int:
        return self.first_column + len(self.field.columns) - 1

    def cells(self, column: int) -> Cells:
        """The cells below a heading."""
        return Cells(self.sheet, self.top + 1, column, self.last_row, column)

    @property
    def columns(self) -> Iterator[tuple[int, Column]]:
        """The columns to fill in, with where they stand."""
        return enumerate(self.field.columns, self.first_column)


def table_sheet(sheet: Sheet, field: TemplateField, help_: str, lists: Lists) -> Tracked:
    """Write a table; `help_` is what its section says."""
    labels = headers([*([field.row_heading or _("Row")] if field.rows else []), *(one.label for one in field.columns)])
    widths = _widths(field, labels)
    top = title_rows(sheet, field.label, [help_, field.help], sum(widths))
    listed = {one.id: lists.add(one.label, one.options, field.id, one.id) for one in field.columns if one.options}
    grid = _Grid(sheet, field, top, listed, widths)
    _set_columns(grid)
    _write_rows(grid)
    _add_table(grid, labels)
    rooms = [width - _FILTER_BUTTON for width in widths]
    sheet.height(top, height(list(zip(labels, rooms, strict=True)), 24))
    for at, column in grid.columns:
        _set_inputs(grid, at, column, lists)
    _mark_rows(grid)
    _freeze(grid)
    return Tracked(field, sheet, top + 1, grid.last_row, grid.first_column, listed)


def _widths(field: TemplateField, labels: Sequence[str]) -> list[float]:
    """The width shared by weight, with room in each column for its longest word and what it takes."""
    weights = [*([_NAMES_WEIGHT] if field.rows else []), *(column.width for column in field.columns)]
    kinds = [*(["line"] if field.rows else []), *(column.type for column in field.columns)]
    shares = [WIDTH * weight / sum(weights) for weight in weights]
    least = [max(_LEAST.get(kind, 10), *map(len, label.split())) for kind, label in zip(kinds, labels, strict=True)]
    return [round(max(share, need + _FILTER_BUTTON), 1) for share, need in zip(shares, least, strict=True)]


def _set_columns(grid: _Grid) -> None:
    """Each column's width, and the look of what is written below the table's last row."""
    grid.sheet.widths(*grid.widths)
    if grid.grows:
        for at, column in grid.columns:
            below = grid.sheet.book.look("plain column", **_format(grid, column))
            grid.sheet.page.set_column(at, at, grid.widths[at], below)


def _format(grid: _Grid, column: Column) -> dict[str, str]:
    if column.type == "date":
        return {"num_format": day(grid.sheet.book.settings.language), "align": "left"}
    return {"align": "center"} if column.type == "check" or column.tracks == "amount" else {}


def _write_rows(grid: _Grid) -> None:
    """The rows that the table begins with."""
    for number in range(grid.rows):
        row = grid.top + 1 + number
        if grid.named:
            _write_name(grid, row, number)
        for at, column in grid.columns:
            grid.sheet.blank(row, at, "small answer", **_format(grid, column))
        name = grid.field.rows[number] if number < len(grid.field.rows) else ""
        grid.sheet.height(row, height([(plain(name), grid.widths[0] - 2)], grid.row_height))


def _write_name(grid: _Grid, row: int, number: int) -> None:
    if number < len(grid.field.rows):
        grid.sheet.text(row, 0, grid.field.rows[number], "calc name")
    else:
        grid.sheet.blank(row, 0, "small answer", bold=True)


def _add_table(grid: _Grid, labels: Sequence[str]) -> None:
    sheet = grid.sheet
    heading = sheet.book.look("header")
    options = {
        "name": defined_name("table", grid.field.id),
        "style": None,
        "banded_rows": False,
        "first_column": grid.named,
        "columns": [{"header": label, "header_format": heading} for label in labels],
        "title": plain(grid.field.label),
        "description": _("One entry a row; the first row holds the headings."),
    }
    sheet.page.add_table(grid.top, 0, grid.top + grid.rows, grid.last_column, options)
    if grid.named:
        sheet.page.ignore_errors({"number_stored_as_text": f"A{grid.top + 2}:A{grid.last_row + 1}"})


def _set_inputs(grid: _Grid, at: int, column: Column, lists: Lists) -> None:
    cells = grid.cells(at)
    if column.type == "choice":
        inputs.choice(cells, grid.lists[column.id].name)
    elif column.type == "check":
        inputs.check(cells)
    elif column.type == "date":
        inputs.day(cells)
    elif column.tracks == "amount":
        inputs.amount(cells)
    elif column.tracks == "owner":
        words = _("Choose a name, or type another. The names are those of the list of people on the sheet Lists.")
        inputs.suggestion(cells, lists.people().name, column.label, words)
    if grid.field.help:
        inputs.anything(Cells.one(grid.sheet, grid.top, at), column.label, grid.field.help)


def _mark_rows(grid: _Grid) -> None:
    """Days that have gone by, what is finished, and lines around rows that are written below the table."""
    for at, column in grid.columns:
        if column.tracks == "due":
            _mark_overdue(grid, at)
        elif column.finished:
            _mark_finished(grid, at, column)
    if grid.grows:
        first = grid.top + 1
        row = f"{cell(first, 0, fixed_column=True)}:{cell(first, grid.last_column, fixed_column=True)}"
        line = {"type": "formula", "criteria": f"=COUNTA({row})>0", "format": grid.sheet.book.look("frame")}
        grid.sheet.page.conditional_format(first, 0, grid.last_row, grid.last_column, line)


def _mark_overdue(grid: _Grid, at: int) -> None:
    first = grid.top + 1
    due = cell(first, at, fixed_column=True)
    late = f"AND(ISNUMBER({due}),{due}<TODAY(){_unfinished(grid, first)})"
    word = _("Overdue").replace('"', "")
    # With the frame, since LibreOffice takes no more than the first format that fits a cell.
    format_ = grid.sheet.book.look("frame", **OVERDUE, num_format=f'"{word} "mmm d')
    rule = {"type": "formula", "criteria": f"={late}", "format": format_}
    grid.sheet.page.conditional_format(first, at, grid.last_row, at, rule)


def _mark_finished(grid: _Grid, at: int, column: Column) -> None:
    """A tint behind the words that say so."""
    status = cell(grid.top + 1, at, fixed_column=True)
    ends = ",".join(f"{status}={quoted(plain(one))}" for one in column.finished)
    accent = grid.sheet.book.accent
    format_ = grid.sheet.book.look("frame", bg_color=accent.soft, font_color=accent.ink, bold=True)
    rule = {"type": "formula", "criteria": f"=OR({ends})", "format": format_}
    grid.sheet.page.conditional_format(grid.top + 1, at, grid.last_row, at, rule)


def _unfinished(grid: _Grid, row: int) -> str:
    """A further condition, where the table says what is finished."""
    for at, column in grid.columns:
        if column.tracks == "status":
            status = cell(row, at, fixed_column=True)
            ends = [quoted(MARK)] if column.type == "check" else [quoted(plain(one)) for one in column.finished]
            return "".join(f",{status}<>{end}" for end in ends)
    return ""


def _freeze(grid: _Grid) -> None:
    page = grid.sheet.page
    page.freeze_panes(grid.top + 1, grid.first_column)
    page.repeat_rows(grid.top)
