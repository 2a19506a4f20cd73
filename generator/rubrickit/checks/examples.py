"""Examples of templates: each answer fits the field that it fills in, and no required field is empty."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeGuard

from ..loaded import Loaded, Origin
from ..model import Column, Example, Template, TemplateField
from ..model.example import Answer, Row
from ..problems import Problem, did_you_mean, quoted
from ..source import Location


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Answers that nobody could have given on the template."""
    for example in loaded.toolkit.examples.values():
        desk = _Desk(loaded, loaded.origins["example", example.template])
        template = loaded.toolkit.templates.get(example.template)
        if template is not None:
            yield from _answer_problems(example, template, desk)
            yield from _left_empty(example, template, desk)
        elif not loaded.may_hold("template", example.template):
            message = f"there is no template {quoted(example.template)}"
            hint = did_you_mean(example.template, loaded.toolkit.templates)
            yield desk.problem(("template",), "unknown-template", message, hint)


@dataclass(frozen=True)
class _Desk:
    """What every check of one example needs: the toolkit, and the places of its file."""

    loaded: Loaded
    origin: Origin

    def problem(self, at: Location, code: str, message: str, hint: str, *, key: bool = False) -> Problem:
        return Problem(self.origin.place(at, key=key), code, message, hint)


def _answer_problems(example: Example, template: Template, desk: _Desk) -> Iterator[Problem]:
    fields = {field.id: field for field in reversed(template.fields)}  # of two with one id, the first is meant
    for field_id, answer in example.answers.items():
        at = ("answers", field_id)
        field = fields.get(field_id)
        if field is None:
            message = f"the template `{template.id}` has no field {quoted(field_id)}"
            yield desk.problem(at, "unknown-field", message, did_you_mean(field_id, fields), key=True)
        elif answer:
            yield from _fitting(answer, field, at, desk)


def _left_empty(example: Example, template: Template, desk: _Desk) -> Iterator[Problem]:
    for field in template.fields:
        if field.required and not _is_filled(example.answers.get(field.id)):
            message = f"{quoted(field.id)} ({field.label}) has to be filled in on this template"
            hint = f"Add `{field.id}:` below `answers:` with {_WANTED[field.type]}."
            yield desk.problem(("answers", field.id), "left-empty", message, hint, key=True)


def _is_filled(answer: Answer | None) -> bool:
    """Whether there is anything in an answer; rows without a cell hold nothing."""
    return any(answer) if isinstance(answer, tuple) else bool(answer)


_WANTED = {
    "line": "a text",
    "paragraph": "a text",
    "date": "a date such as 2026-09-14",
    "choice": "the text of one option",
    "checklist": "a list of the options that are checked (lines that start with `- `)",
    "table": "a list of rows (lines that start with `- `, then `column: …`)",
    "level": "lines of `criterion: level`",
}


def _fitting(answer: Answer, field: TemplateField, at: Location, desk: _Desk) -> Iterator[Problem]:
    """What keeps an answer from fitting its field."""
    if field.type == "table" and _is_rows(answer):
        yield from _table_problems(answer, field, at, desk)
    elif field.type == "checklist" and isinstance(answer, tuple) and not _is_rows(answer):
        yield from _checklist_problems(answer, field, at, desk)
    elif field.type == "level" and isinstance(answer, dict):
        yield from _level_problems(answer, field, at, desk)
    elif field.type not in ("table", "checklist", "level") and isinstance(answer, str):
        yield from _text_problems(answer, field, at, desk)
    else:
        message = f"{quoted(field.id)} is a field of type `{field.type}`, and this is {_described(answer)}"
        yield desk.problem(at, "answer-type", message, f"Write {_WANTED[field.type]}.", key=True)


def _is_rows(answer: Answer) -> TypeGuard[tuple[Row, ...]]:
    return isinstance(answer, tuple) and isinstance(answer[0], dict)


def _described(answer: Answer) -> str:
    if isinstance(answer, str):
        return "one text"
    if isinstance(answer, dict):
        return "a group of keys"
    return "a list of rows" if _is_rows(answer) else "a list of texts"


def _text_problems(text: str, asked: TemplateField | Column, at: Location, desk: _Desk) -> Iterator[Problem]:
    """What is wrong with a text in a field or a cell: only dates and choices can be wrong."""
    if asked.type == "date" and not _is_date(text):
        message = f"{quoted(text)} is no date"
        yield desk.problem(at, "no-date", message, "Write year, month and day with two hyphens: 2026-09-14.")
    elif asked.type == "choice":
        yield from _option_problems(text, asked, at, desk)


def _is_date(text: str) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text) and date.fromisoformat(text))
    except ValueError:
        return False


def _option_problems(text: str, asked: TemplateField | Column, at: Location, desk: _Desk) -> Iterator[Problem]:
    if asked.options and text not in asked.options:
        message = f"{quoted(text)} is none of the options of {quoted(asked.id)}"
        yield desk.problem(at, "unknown-option", message, did_you_mean(text, asked.options))


def _checklist_problems(chosen: Sequence[object], field: TemplateField, at: Location, desk: _Desk) -> Iterator[Problem]:
    for index, option in enumerate(chosen):
        yield from _option_problems(str(option), field, (*at, index), desk)


def _table_problems(rows: Sequence[Row], field: TemplateField, at: Location, desk: _Desk) -> Iterator[Problem]:
    if field.rows and len(rows) > len(field.rows):
        message = f"{quoted(field.id)} has {len(field.rows)} rows, and here are {len(rows)}"
        hint = f"The entries fill the rows in their order, from {quoted(field.rows[0])} on; take out what is too much."
        yield desk.problem((*at, len(field.rows)), "too-many-rows", message, hint)
    columns = {column.id: column for column in field.columns}
    for index, row in enumerate(rows if columns else ()):
        yield from _row_problems(row, columns, (*at, index), desk)


def _row_problems(row: Row, columns: dict[str, Column], at: Location, desk: _Desk) -> Iterator[Problem]:
    for column_id, cell in row.items():
        here = (*at, column_id)
        column = columns.get(column_id)
        if column is None:
            message = f"this table has no column {quoted(column_id)}"
            yield desk.problem(here, "unknown-column", message, did_you_mean(column_id, columns), key=True)
        elif (column.type == "check") != (cell is True):
            message, hint = f"{quoted(column_id)} is a box to check", "Write `true`, or take the line out."
            if cell is True:
                message, hint = f"{quoted(column_id)} is no box to check", f"Write {_WANTED[column.type]}."
            yield desk.problem(here, "answer-type", message, hint)
        elif isinstance(cell, str):
            yield from _text_problems(cell, column, here, desk)


def _level_problems(levels: dict[str, str], field: TemplateField, at: Location, desk: _Desk) -> Iterator[Problem]:
    """Rows that the field does not ask about, and levels that its scale does not have."""
    rubric = desk.loaded.toolkit.rubrics.get(field.rubric or "")
    scale = desk.loaded.toolkit.scales.get(rubric.scale) if rubric else None
    if rubric is None or scale is None:
        return
    criteria = [field.criterion] if field.criterion else [row.id for row in rubric.criteria]
    known = [level.id for level in scale.levels]
    for criterion, level in levels.items():
        if criterion not in criteria:
            message = f"{quoted(field.id)} does not ask about a row {quoted(criterion)}"
            hint = did_you_mean(criterion, criteria)
            yield desk.problem((*at, criterion), "unknown-criterion", message, hint, key=True)
        if level not in known:
            message = f"the scale `{scale.id}` has no level {quoted(level)}"
            yield desk.problem((*at, criterion), "unknown-level", message, did_you_mean(level, known))
