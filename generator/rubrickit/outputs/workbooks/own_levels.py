"""One's own levels: chosen from a list, with what they look like, evidence and next steps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ...model import Criterion, Rubric, Scale
from ...richtext import plain
from ...words import _
from . import inputs
from .book import Sheet, cell
from .inputs import Cells
from .rubric_table import RubricTable, descriptor_text, next_step_text
from .styles import day, level_looks
from .text import defined_name, headers, height
from .top import title_rows


@dataclass(frozen=True)
class Own:
    """A rubric and where the levels of one person stand."""

    rubric: Rubric
    scale: Scale
    table: RubricTable
    next_steps: Mapping[str, str]
    """By criterion: the cells with its next steps; empty where the rubric has none."""
    sheet: Sheet

    @property
    def levels(self) -> str:
        """The name of the range with the levels' names."""
        return self.table.levels


@dataclass(frozen=True)
class _Column:
    """A column of the table."""

    label: str
    width: float
    kind: str


_CHOSEN = 1
"""The column of levels."""


def _columns(own: Own) -> Iterator[_Column]:
    yield _Column(plain(own.rubric.heading), 22, "name")
    yield _Column(_("My level"), 17, "level")
    yield _Column(_("What that level looks like"), 50, "looks like")
    yield _Column(_("Evidence"), 32, "answer")
    if own.next_steps:
        yield _Column(_("Ideas for a next step"), 44, "ideas")
    yield _Column(_("My next step"), 32, "answer")


def levels_sheet(own: Own) -> list[str]:
    """Write the sheet; gives the address of each row's level."""
    sheet, columns = own.sheet, list(_columns(own))
    sheet.widths(*(column.width for column in columns))
    words = _("Choose a level for each row. It is a picture of today, for your own learning.")
    who = title_rows(sheet, ": ".join([plain(own.rubric.title), _("my levels")]), [words], 120)
    _who_and_when(sheet, who)
    top = who + 2
    last = top + len(own.rubric.criteria)
    _add_table(own, columns, top, last)
    for row, criterion in enumerate(own.rubric.criteria, top + 1):
        for at, column in enumerate(columns):
            _write(own, column.kind, row, at, criterion)
        sheet.height(row, _height(own, criterion), fixed=True)
    chosen = Cells(sheet, top + 1, _CHOSEN, last, _CHOSEN)
    inputs.choice(chosen, own.levels, _("My level"), _("Choose the level that fits most of your work today."))
    color_levels(own.levels, len(own.scale.levels), chosen)
    sheet.page.freeze_panes(top + 1, 1)
    sheet.page.repeat_rows(top)
    sheet.protect()
    return [sheet.area(row, _CHOSEN) for row in range(top + 1, last + 1)]


def _who_and_when(sheet: Sheet, row: int) -> None:
    sheet.text(row, 0, _("Name or initials"), "label")
    sheet.blank(row, 1, "answer")
    sheet.text(row, 2, _("Date"), "label", align="right")
    sheet.blank(row, 3, "answer", num_format=day(sheet.book.settings.language), align="left")
    inputs.day(Cells.one(sheet, row, 3), _("Date"), _("The day of this self-assessment."))
    sheet.height(row, 22)


def _add_table(own: Own, columns: list[_Column], top: int, last: int) -> None:
    heading = own.sheet.book.look("header")
    labels = headers([column.label for column in columns])
    options = {
        "name": defined_name("my levels"),
        "style": None,
        "banded_rows": False,
        "autofilter": False,
        "first_column": True,
        "columns": [{"header": label, "header_format": heading} for label in labels],
        "title": _("My levels"),
        "description": _("One row for each row of the rubric; the first row holds the headings."),
    }
    own.sheet.page.add_table(top, 0, last, len(columns) - 1, options)
    own.sheet.height(top, 26, fixed=True)


def _write(own: Own, kind: str, row: int, at: int, criterion: Criterion) -> None:
    """One cell of the table."""
    sheet, chosen = own.sheet, cell(row, _CHOSEN)
    if kind == "name":
        sheet.text(row, at, criterion.name, "calc name")
    elif kind == "looks like":
        sheet.formula(row, at, own.table.at_level(own.table.descriptors[criterion.id], chosen))
    elif kind == "ideas":
        sheet.formula(row, at, own.table.at_level(own.next_steps[criterion.id], chosen))
    else:
        sheet.blank(row, at, "small answer", bold=kind == "level")


def _height(own: Own, criterion: Criterion) -> float:
    """Room for the longest text that a choice can bring, as a row does not grow with a formula."""
    widths = {column.kind: column.width for column in _columns(own)}
    texts = []
    for level in own.scale.levels:
        texts.append((descriptor_text(own.rubric, own.scale, criterion, level.id), widths["looks like"]))
        texts.append((next_step_text(criterion, level.id), widths.get("ideas", 44)))
    return height(texts, 60)


def color_levels(levels: str, count: int, cells: Cells) -> None:
    """Paint each cell as the level that it names."""
    book = cells.sheet.book
    for number, ground in enumerate(level_looks(book.accent, count), 1):
        first = cell(cells.row, cells.column)
        rule = {"type": "formula", "criteria": f"={first}=INDEX({levels},{number})", "format": book.look("", **ground)}
        cells.sheet.page.conditional_format(cells.row, cells.column, cells.last_row, cells.last_column, rule)
