"""Fields of type `table`: rows with names, rows that can be added, a control in each cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...labels import listed
from ...model import Column, TemplateField
from ...richtext import plain
from ...words import N_, _
from .cells import Asked, answer, headings
from .controls import Name, repeating_rows
from .draft import Draft
from .markup import NOTHING, Xml, joined
from .paragraphs import paragraph, run, worded
from .prompts import prompt
from .tables import LINE_HEIGHT, PARAGRAPH_HEIGHT, Look, column_widths, row, table

# How wide the column of row names is, compared with a column of width 1.
_NAMES_WEIGHT = 1.6
# An id has no underscore, so no column can be called the same.
_NAME_TAG = "row_heading"
_GROWS = N_("Each row grows as you write in it.")
_ADD_ROWS = N_(
    "More rows: click in the last one, then on the plus sign at its right. No plus sign? Press Tab in the last cell."
)


@dataclass(frozen=True)
class _Grid:
    """A table's field with the widths of its columns, the one of row names included."""

    draft: Draft
    field: TemplateField
    widths: Sequence[int]

    @property
    def columns(self) -> list[tuple[Column, int]]:
        """Columns to fill in, with their widths."""
        return list(zip(self.field.columns, self.widths[-len(self.field.columns) :], strict=True))

    @property
    def rows(self) -> int:
        """How many rows there are; the first is bound to the second, the last to the note."""
        return len(self.field.rows) + self.added

    @property
    def added(self) -> int:
        """How many of them are empty; a table without names has at least one to write in."""
        return self.field.blank_rows or int(not self.field.rows)

    @property
    def height(self) -> int:
        """The least height of a row."""
        return PARAGRAPH_HEIGHT if any(c.type == "paragraph" for c in self.field.columns) else LINE_HEIGHT


def planning_table(draft: Draft, field: TemplateField) -> Xml:
    """The table and a note on how it grows.

    The note is more than a courtesy: Word joins two tables that have no paragraph between them.
    """
    grid = _grid(draft, field)
    names = [field.row_heading or _("Row")] if field.rows else []
    labels = [*names, *(column.label for column in field.columns)]
    look = Look(plain(field.label), _description(field), grid.widths, row_names=bool(field.rows))
    note = paragraph("Table Note", run(_(_ADD_ROWS if grid.added else _GROWS)))
    return joined([table(look, headings(draft, labels), [_named_rows(grid), _added_rows(grid)]), note])


def _grid(draft: Draft, field: TemplateField) -> _Grid:
    weights = [column.width for column in field.columns]
    words = [_words(column) for column in field.columns]
    if field.rows:
        names = " ".join(map(plain, [field.row_heading, *field.rows]))
        weights, words = [_NAMES_WEIGHT, *weights], [names, *words]
    return _Grid(draft, field, column_widths(weights, words, draft.width))


def _words(column: Column) -> str:
    """What a column has to find room for while it is empty."""
    return plain(column.label) if column.type == "check" else f"{plain(column.label)} {prompt(column.type, 0)}"


def _description(field: TemplateField) -> str:
    columns = _("Columns to fill in: {columns}.").format(columns=listed([plain(one.label) for one in field.columns]))
    if not field.rows:
        return _("One row for each entry. {columns}").format(columns=columns)
    return _("{columns} Rows: {rows}.").format(columns=columns, rows=listed([plain(name) for name in field.rows]))


def _named_rows(grid: _Grid) -> Xml:
    return joined(_named_row(grid, number, name) for number, name in enumerate(grid.field.rows, 1))


def _named_row(grid: _Grid, number: int, name: str) -> Xml:
    cells = [worded(grid.draft, "Row Heading", name)]
    for column, width in grid.columns:
        called = Name(f"{plain(column.label)}: {plain(name)}", f"{grid.field.id}.{number}.{column.id}")
        cells.append(_answer(grid, column, called, width))
    return row(grid.widths, cells, grid.height, kept=number in (1, grid.rows))


def _added_rows(grid: _Grid) -> Xml:
    field = grid.field
    if not grid.added:
        return NOTHING
    rows = [_added_row(grid, number) for number in range(len(field.rows) + 1, grid.rows + 1)]
    return repeating_rows(grid.draft, Name(plain(field.label), field.id), rows)


def _added_row(grid: _Grid, number: int) -> Xml:
    """A row that can be copied and removed, so its controls are neither numbered nor locked."""
    field, cells = grid.field, []
    if field.rows:
        called = Name(plain(field.row_heading) or _("Row"), f"{field.id}.{number}.{_NAME_TAG}", locked=False)
        cells.append(answer(grid.draft, Asked("line", grid.widths[0]), called, "Table Answer"))
    for column, width in grid.columns:
        called = Name(plain(column.label), f"{field.id}.{number}.{column.id}", locked=False)
        cells.append(_answer(grid, column, called, width))
    return row(grid.widths, cells, grid.height, kept=number in (1, grid.rows))


def _answer(grid: _Grid, column: Column, called: Name, width: int) -> Xml:
    return answer(grid.draft, Asked(column.type, width, column.options), called, "Table Answer")
