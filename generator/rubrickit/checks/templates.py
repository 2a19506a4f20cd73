"""Fields of planning templates: each type has what it needs to be filled in."""

from __future__ import annotations

from collections.abc import Iterator

from ..loaded import Loaded, Origin
from ..model import Column, TemplateField
from ..problems import Problem
from ..source import Location

MAX_COLUMNS = 10  # more cannot be read on a Letter page turned on its side


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Fields that could not be filled in."""
    for template in loaded.toolkit.templates.values():
        origin = loaded.origins["template", template.id]
        for i, section in enumerate(template.sections):
            for j, field in enumerate(section.fields):
                at = ("sections", i, "fields", j)
                yield from _option_problems(field, origin, at)
                yield from _table_problems(field, origin, at)
                yield from _level_problems(field, origin, at, loaded)


def _option_problems(field: TemplateField, origin: Origin, at: Location) -> Iterator[Problem]:
    yield from _row_problems(field, origin, at)
    if field.type in ("choice", "checklist") and not field.rows_of and len(field.options) < 2:
        hint = "Add `options:` and below it at least two lines that start with `- `."
        yield Problem(origin.place((*at, "type")), "options", f"a {field.type} needs options", hint)
    for index, column in enumerate(field.columns):
        yield from _row_problems(column, origin, (*at, "columns", index))
        if column.type == "choice" and not column.rows_of and len(column.options) < 2:
            place = origin.place((*at, "columns", index, "type"))
            yield Problem(place, "options", "a choice needs options", "Add `options:` with at least two entries.")


def _row_problems(one: TemplateField | Column, origin: Origin, at: Location) -> Iterator[Problem]:
    """Rows of a rubric that are offered where nothing is chosen, or beside other options."""
    if not one.rows_of:
        return
    place = origin.place((*at, "rows_of"), key=True)
    if one.type != "choice":
        hint = "Write `type: choice`, or remove `rows_of`."
        yield Problem(place, "rows-of", "only a choice offers the rows of a rubric", hint)
    elif origin.has((*at, "options")):
        hint = "Remove `options` to offer the rows, or `rows_of` to offer the options."
        yield Problem(place, "rows-of", "the choices are the rows of a rubric or options of its own, not both", hint)


def _table_problems(field: TemplateField, origin: Origin, at: Location) -> Iterator[Problem]:
    if field.type != "table":
        if field.columns:
            hint = "Write `type: table`, or remove `columns`."
            yield Problem(origin.place((*at, "columns"), key=True), "columns", "only a table has columns", hint)
        return
    if not field.columns:
        hint = "Add `columns:` and below it entries with `id` and `label`."
        yield Problem(origin.place((*at, "type")), "columns", "a table needs columns", hint)
    if len(field.columns) > MAX_COLUMNS:
        message = f"this table has {len(field.columns)} columns; a page holds {MAX_COLUMNS}"
        yield Problem(origin.place((*at, "columns"), key=True), "columns", message, "Split it into two tables.")
    if not field.rows and not field.blank_rows:
        hint = "Add `blank_rows: 5`, or `rows:` with the names of fixed rows."
        yield Problem(origin.place((*at, "type")), "rows", "a table needs rows", hint)


def _level_problems(field: TemplateField, origin: Origin, at: Location, loaded: Loaded) -> Iterator[Problem]:
    if field.type != "level":
        return
    if field.rubric is None:
        hint = "Add a line `rubric: …` with the rubric's id."
        yield Problem(origin.place((*at, "type")), "level-picker", "a level picker needs a rubric", hint)
        return
    rubric = loaded.toolkit.rubrics.get(field.rubric)
    scale = loaded.toolkit.scales.get(rubric.scale) if rubric else None
    if scale is not None and not scale.ordered:
        message = f"the levels of `{field.rubric}` are kinds, not steps: nobody can be at one of them"
        hint = "Use `type: choice` with its levels as options."
        yield Problem(origin.place((*at, "rubric")), "level-picker", message, hint)
