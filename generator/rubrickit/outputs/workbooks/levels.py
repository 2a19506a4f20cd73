"""The sheet that says what levels look like, for the rows of rubrics that a template asks for."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Criterion, Rubric, Template, TemplateField, Toolkit
from ...words import _
from .book import Sheet
from .rubric_table import RubricTable, rubric_table, set_widths
from .top import title_rows


def asked_rows(one: TemplateField, rubric: Rubric) -> Iterator[Criterion]:
    """The rows of a rubric that a level field asks for."""
    return (row for row in rubric.criteria if one.criterion in (None, row.id))


def levels_sheet(sheet: Sheet, template: Template, toolkit: Toolkit) -> dict[str, RubricTable]:
    """Write a table for each rubric; gives them by the rubric's id."""
    fields = [field for field in template.fields if field.type == "level" and field.rubric]
    rubrics = [toolkit.rubrics[one] for one in dict.fromkeys(field.rubric or "" for field in fields)]
    width = set_widths(sheet, max(len(toolkit.scale_of(one).levels) for one in rubrics))
    words = _("What each level looks like, for the rows of rubrics that are asked for.")
    row = title_rows(sheet, _("Levels"), [words], width)
    found = {}
    for rubric in rubrics:
        asked = {row.id for field in fields if field.rubric == rubric.id for row in asked_rows(field, rubric)}
        criteria = [one for one in rubric.criteria if one.id in asked]
        sheet.text(row + 1, 0, rubric.title, "heading", text_wrap=False, bottom=0)
        found[rubric.id] = rubric_table(sheet, row + 2, rubric, toolkit.scale_of(rubric), criteria)
        row += 3 + len(criteria)
    sheet.protect()
    return found
