"""The fields of a form's section as blocks: labels with answers, checklists, tables, tables of levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ... import addresses, looks, richtext
from ...model import Column, Rubric, Scale, TemplateField, TemplateSection
from ...words import _
from .desk import Data, Desk
from .form_answers import Answers

SHORT = ("line", "paragraph", "date", "choice")
"""The types of fields that stand beside their label."""


@dataclass(frozen=True)
class Form:
    """What the blocks of one form share."""

    desk: Desk
    answers: Answers
    accent: looks.Accent


def section(one: TemplateSection, form: Form) -> Data:
    """A section from its heading to its last field."""
    named = _field_named_by_heading(one)
    data: Data = {
        "title": form.desk.spans(one.title),
        "required": _mark(named) if named else "",
        "help": form.desk.spans(one.help),
    }
    return data | {"blocks": list(_blocks(one, named, form))}


def _field_named_by_heading(one: TemplateSection) -> TemplateField | None:
    """A first field with the section's own name: saying it twice in a row helps nobody."""
    first = one.fields[0]
    same = richtext.plain(first.label).casefold() == richtext.plain(one.title).casefold()
    return first if same and first.type not in SHORT else None


def _mark(field: TemplateField) -> str:
    return _("(required)") if field.required else ""


def _blocks(one: TemplateSection, named: TemplateField | None, form: Form) -> Iterator[Data]:
    for short, fields in groupby(one.fields, key=lambda field: field.type in SHORT):
        if short:
            yield {"kind": "answers", "rows": [_answer_row(field, form) for field in fields]}
        else:
            for field in fields:
                heading = {} if field is named else {"label": form.desk.spans(field.label), "required": _mark(field)}
                yield heading | {"help": form.desk.spans(field.help)} | _wide(field, form)


def _answer_row(field: TemplateField, form: Form) -> Data:
    return {
        "label": form.desk.spans(field.label),
        "required": _mark(field),
        "help": form.desk.spans(field.help),
        "hint": form.answers.date_format if field.type == "date" else "",
        "options": [form.desk.spans(option) for option in field.options],
        "answer": form.answers.answer(field),
    }


def _wide(field: TemplateField, form: Form) -> Data:
    if field.type == "table":
        return _table(field, form)
    return _levels(field, form) if field.type == "level" else _checklist(field, form)


def _checklist(field: TemplateField, form: Form) -> Data:
    label = richtext.plain(field.label)
    items = [
        {
            "text": form.desk.spans(option),
            "answer": form.answers.check(f"{field.id}.{number}", f"{label}: {richtext.plain(option)}"),
        }
        for number, option in enumerate(field.options, 1)
    ]
    return {"kind": "checklist", "items": items}


# Tables -------------------------------------------------------------------------------------------

_NAME = "row_heading"  # an id has no underscore, so no column can be called the same


def _table(field: TemplateField, form: Form) -> Data:
    choices = [column for column in field.columns if column.options]
    return {
        "kind": "table",
        "names": form.desk.spans(field.row_heading or _("Row")) if field.rows else [],
        "columns": [_column(column, form) for column in field.columns],
        "rows": [_row(field, number, form) for number in range(1, len(field.rows) + _blank_rows(field) + 1)],
        "notes": [[*form.desk.spans(one.label), {"text": f": {_alternatives(one.options)}"}] for one in choices],
    }


def _blank_rows(field: TemplateField) -> int:
    """A table without names has at least one row to write in."""
    return field.blank_rows or int(not field.rows)


def _alternatives(options: Sequence[str]) -> str:
    return " · ".join(map(richtext.plain, options))


def _column(column: Column, form: Form) -> Data:
    return {
        "label": form.desk.spans(column.label),
        "hint": form.answers.date_format if column.type == "date" else "",
        "type": column.type,
        "options": [richtext.plain(option) for option in column.options],
        "width": column.width,
    }


def _row(field: TemplateField, number: int, form: Form) -> Data:
    given = field.rows[number - 1] if number <= len(field.rows) else ""
    row = richtext.plain(given) or _("row {n}").replace("{n}", str(number))
    called = f"{richtext.plain(field.label)}, {row}"
    cells = [_cell(field, column, number, called, form) for column in field.columns]
    if field.rows and not given:  # its name is to be filled in too
        tip = ": ".join([called, richtext.plain(field.row_heading) or _("Row")])
        cells.insert(0, form.answers.cell(f"{field.id}.{number}.{_NAME}", "line", tip))
    return {"name": form.desk.spans(given), "cells": cells}


def _cell(field: TemplateField, column: Column, number: int, row: str, form: Form) -> Data:
    """The first cell of the first row is the one that a required table cannot do without."""
    needed = field.required and number == 1 and column is field.columns[0]
    tip = f"{row}: {richtext.plain(column.label)}"
    return form.answers.cell(f"{field.id}.{number}.{column.id}", column.type, tip, column.options, needed)


# Levels -------------------------------------------------------------------------------------------


def _levels(field: TemplateField, form: Form) -> Data:
    rubric = form.desk.toolkit.rubrics[field.rubric or ""]
    scale = form.desk.toolkit.scale_of(rubric)
    choices = [(level.id, richtext.plain(level.name)) for level in scale.levels]
    label = richtext.plain(field.label)
    rows = [row for row in rubric.criteria if field.criterion in (None, row.id)]
    return {
        "kind": "levels",
        "heading": rubric.heading,
        "ordered": scale.ordered,
        "levels": _level_columns(scale, form),
        "rows": [
            {
                "name": form.desk.spans(row.name),
                "answer": form.answers.one_of(
                    f"{field.id}.{row.id}", f"{label}, {richtext.plain(row.name)}", choices, field.required
                ),
            }
            for row in rows
        ],
        "notes": [_level_note(rubric, form)],
    }


def _level_columns(scale: Scale, form: Form) -> list[Data]:
    count = len(scale.levels)
    grounds = looks.ramp(form.accent, count) if scale.ordered else [form.accent.soft] * count
    return [
        {
            "id": level.id,
            "name": richtext.plain(level.name),
            "fill": ground,
            "text": looks.text_on(ground),
            "marks": index + 1,
            "shape": looks.SHAPES[index % len(looks.SHAPES)],
        }
        for index, (level, ground) in enumerate(zip(scale.levels, grounds, strict=True))
    ]


def _level_note(rubric: Rubric, form: Form) -> list[Data]:
    words = _("Mark one level in each row. What each looks like: {rubric}")
    before, _mark_of_place, after = words.partition("{rubric}")
    title = {"text": richtext.plain(rubric.title)}
    address = form.desk.address(addresses.rubric(rubric.id))
    return [{"text": before}, title | ({"href": address} if address else {}), *([{"text": after}] if after else [])]
