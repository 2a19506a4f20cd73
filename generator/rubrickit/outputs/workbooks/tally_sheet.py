"""The tally itself: what to look for down, visits across, and how often and when last each was seen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...model import Template, TemplateField
from ...richtext import plain
from ...words import _
from . import inputs
from .book import Sheet, cell
from .inputs import MARK, Cells
from .styles import day
from .text import height, quoted
from .top import title_rows
from .visits import VISITS

_NAMES, _SEEN, _LAST, _NOTES, _MARK = 56, 9, 13, 34, 4.6


@dataclass(frozen=True)
class Group:
    """Rows of one section: where it says how often each was seen."""

    title: str
    seen: str
    count: int


@dataclass(frozen=True)
class _Columns:
    """Where the columns of the tally stand."""

    top: int
    """The row of headings."""
    dated: bool
    notes: Sequence[str]

    @property
    def first_note(self) -> int:
        return 2 + int(self.dated)

    @property
    def first_visit(self) -> int:
        return self.first_note + len(self.notes)

    @property
    def last(self) -> int:
        return self.first_visit + VISITS - 1


def tally_sheet(sheet: Sheet, template: Template, dates: Sequence[str]) -> list[Group]:
    """Write it; gives its groups."""
    help_ = _("Choose {mark} in the column of a visit for what was seen or heard. Counts come by themselves.")
    words = [help_.replace("{mark}", MARK)]
    top = title_rows(sheet, ": ".join([plain(template.title), _("tally")]), words, 140) + 1
    columns = _Columns(top, bool(dates), list(_notes(template)))
    _headings(sheet, columns, dates)
    row, groups = top + 1, []
    for title, names in _rows(template):
        _group_row(sheet, columns, row, title)
        for number, name in enumerate(names, row + 1):
            _row(sheet, columns, number, name)
        last = row + len(names)
        groups.append(Group(title, sheet.area(row + 1, 1, last, 1), len(names)))
        inputs.check(Cells(sheet, row + 1, columns.first_visit, last, columns.last))
        row = last + 1
    sheet.region(top, 0, row - 1, columns.last)
    sheet.page.freeze_panes(top + 1, 1)
    sheet.page.repeat_rows(top - 1, top)
    sheet.protect()
    return groups


def marked(field: TemplateField) -> bool:
    """Whether a field is a table of fixed rows with a box to check."""
    return field.type == "table" and bool(field.rows) and any(column.type == "check" for column in field.columns)


def _rows(template: Template) -> Iterator[tuple[str, Sequence[str]]]:
    """Groups of rows with their titles."""
    for section in template.sections:
        for field in section.fields:
            if marked(field):
                yield plain(section.title), [plain(name) for name in field.rows]
            elif field.type == "checklist":
                yield f"{plain(section.title)}: {plain(field.label)}", [plain(one) for one in field.options]


def _notes(template: Template) -> Iterator[str]:
    """What is written beside a check mark, once for all tables."""
    seen = set()
    for field in filter(marked, template.fields):
        for column in field.columns:
            if column.type != "check" and column.id not in seen:
                seen.add(column.id)
                yield plain(column.label)


def _headings(sheet: Sheet, columns: _Columns, dates: Sequence[str]) -> None:
    sheet.widths(_NAMES, _SEEN, *([_LAST] if columns.dated else []), *[_NOTES] * len(columns.notes), *[_MARK] * VISITS)
    top = columns.top
    labels = [_("Look for"), _("Visits in which seen"), *([_("Last seen")] if columns.dated else []), *columns.notes]
    for at, label in enumerate(labels):
        sheet.raw(top, at, label, "header")
    for number in range(VISITS):
        at = columns.first_visit + number
        sheet.number(top, at, number + 1, "header number")
        if dates:
            sheet.formula(top - 1, at, f"N({dates[number]})", "date above")
    if dates:
        sheet.text(top - 1, columns.first_visit - 1, _("Date of the visit"), "help", align="right", valign="bottom")
        sheet.height(top - 1, 44, fixed=True)
    sheet.height(top, height([(label, _SEEN - 1) for label in labels[1:2]], 30), fixed=True)


def _group_row(sheet: Sheet, columns: _Columns, row: int, title: str) -> None:
    for at in range(columns.last + 1):
        sheet.blank(row, at, "group")
    sheet.raw(row, 0, title, "group")
    sheet.height(row, 20)


def _row(sheet: Sheet, columns: _Columns, row: int, name: str) -> None:
    marks = f"{cell(row, columns.first_visit)}:{cell(row, columns.last)}"
    found = f"({marks}={quoted(MARK)})"
    count = f"SUMPRODUCT(1*{found})"
    sheet.raw(row, 0, name, "calc", valign="vcenter")
    sheet.formula(row, 1, f'IF({count}=0,"",{count})', "calc number")
    if columns.dated:
        above = [cell(columns.top - 1, at, fixed_row=True) for at in (columns.first_visit, columns.last)]
        last = f"SUMPRODUCT(MAX({found}*{above[0]}:{above[1]}))"
        sheet.formula(row, 2, f'IF({last}=0,"",{last})', "calc number", num_format=day(sheet.book.settings.language))
    for at in range(columns.first_note, columns.first_visit):
        sheet.blank(row, at, "small answer")
    for at in range(columns.first_visit, columns.last + 1):
        sheet.blank(row, at, "centered answer", valign="vcenter")
    sheet.height(row, height([(name, _NAMES)], 22))
