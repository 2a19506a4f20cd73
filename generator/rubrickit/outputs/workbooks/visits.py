"""The visits of a tally, one a row: what is asked of each, and the levels that were judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...model import Criterion, Scale, Template, TemplateField, Toolkit
from ...richtext import plain
from ...words import _
from . import inputs
from .book import Sheet
from .inputs import Cells
from .levels import asked_rows
from .lists import Lists
from .rubric_table import RubricTable
from .styles import day
from .text import defined_name, headers, height
from .top import title_rows

VISITS = 20

_NUMBER, _WIDTH = 7, 150
_WEIGHTS = {"line": 1.2, "date": 1.0, "choice": 1.4, "paragraph": 2.2}


@dataclass(frozen=True)
class Judged:
    """The levels that were given for one row of a rubric, over all visits."""

    label: str
    area: str
    scale: Scale
    levels: str
    """The name of the range with the levels' names."""


def visits_sheet(sheet: Sheet, template: Template, lists: Lists) -> list[str]:
    """Write them; gives the address of each visit's day, or nothing where none is asked for."""
    asked = [field for field in template.fields if field.type in _WEIGHTS]
    labels = headers([_("Visit"), *(field.label for field in asked)])
    weights = [_WEIGHTS[field.type] for field in asked]
    widths = [max(13, _WIDTH * weight / sum(weights)) for weight in weights]
    sheet.widths(_NUMBER, *widths)
    help_ = [section.help for section in template.sections[:1]]
    top = title_rows(sheet, ": ".join([plain(template.title), _("visits")]), help_, _WIDTH)
    heading = sheet.book.look("header")
    columns = [{"header": label, "header_format": heading} for label in labels]
    options = {"name": defined_name("visits"), "style": None, "banded_rows": False, "first_column": True}
    sheet.page.add_table(top, 0, top + VISITS, len(asked), options | {"columns": columns})
    sheet.height(top, height([(one, width - 3) for one, width in zip(labels[1:], widths, strict=True)], 24))
    for number in range(VISITS):
        sheet.number(top + 1 + number, 0, number + 1, "calc name", align="center")
        sheet.height(top + 1 + number, 34)
    for at, field in enumerate(asked, 1):
        _column(sheet, top, at, field, lists)
    sheet.page.freeze_panes(top + 1, 1)
    sheet.page.repeat_rows(top)
    dated = next((at for at, field in enumerate(asked, 1) if field.type == "date"), 0)
    return [sheet.area(top + 1 + number, dated) for number in range(VISITS)] if dated else []


def _column(sheet: Sheet, top: int, at: int, field: TemplateField, lists: Lists) -> None:
    cells = Cells(sheet, top + 1, at, top + VISITS, at)
    more = {"num_format": day(sheet.book.settings.language), "align": "left"} if field.type == "date" else {}
    for row in range(cells.row, cells.last_row + 1):
        sheet.blank(row, at, "small answer", **more)
    inputs.anything(Cells.one(sheet, top, at), field.label, field.help)
    if field.type == "date":
        inputs.day(cells)
    elif field.type == "choice":
        inputs.choice(cells, lists.add(field.label, field.options, field.id).name)


Judgement = tuple[TemplateField, Criterion]
"""What is judged: a field, and one row of its rubric."""


def judged_rows(template: Template, toolkit: Toolkit) -> list[Judgement]:
    """Every row of a rubric for which the template asks for a level."""
    fields = [field for field in template.fields if field.type == "level"]
    return [(field, row) for field in fields for row in asked_rows(field, toolkit.rubrics[field.rubric or ""])]


def levels_by_visit(
    sheet: Sheet, asked: Sequence[Judgement], levels: Mapping[str, RubricTable], toolkit: Toolkit, dates: Sequence[str]
) -> list[Judged]:
    """A row for each visit, a column for each row of a rubric."""
    first = 1 + bool(dates)
    words = _("Choose the level that fits best what was seen; leave empty what was not looked at.")
    top = title_rows(sheet, _("Level at each visit"), [words], 120)
    _level_headings(sheet, top, [plain(criterion.name) for _field, criterion in asked], dated=bool(dates))
    for number in range(VISITS):
        row = top + 1 + number
        sheet.number(row, 0, number + 1, "calc name", align="center")
        if dates:
            sheet.formula(row, 1, f'IF({dates[number]}="","",{dates[number]})', "calc", **_day(sheet))
        for at in range(first, first + len(asked)):
            sheet.blank(row, at, "small answer")
    sheet.region(top, 0, top + VISITS, first + len(asked) - 1)
    sheet.page.freeze_panes(top + 1, first)
    sheet.page.repeat_rows(top)
    sheet.protect()
    columns = (Cells(sheet, top + 1, at, top + VISITS, at) for at in range(first, first + len(asked)))
    return [_judged(cells, one, levels, toolkit) for cells, one in zip(columns, asked, strict=True)]


def _level_headings(sheet: Sheet, top: int, names: Sequence[str], *, dated: bool) -> None:
    width = max(18, 120 / len(names))
    sheet.widths(_NUMBER, *([14] if dated else []), *[width] * len(names))
    for at, label in enumerate([_("Visit"), *([_("Date")] if dated else []), *names]):
        sheet.raw(top, at, label, "header")
    sheet.height(top, height([(label, width - 2) for label in names], 24), fixed=True)


def _judged(cells: Cells, judgement: Judgement, levels: Mapping[str, RubricTable], toolkit: Toolkit) -> Judged:
    field, criterion = judgement
    rubric = toolkit.rubrics[field.rubric or ""]
    named = levels[rubric.id].levels
    inputs.choice(cells, named, criterion.name, field.help)
    area = cells.sheet.area(cells.row, cells.column, cells.last_row, cells.column)
    return Judged(plain(criterion.name), area, toolkit.scale_of(rubric), named)


def _day(sheet: Sheet) -> dict[str, str]:
    return {"num_format": day(sheet.book.settings.language), "align": "left"}
