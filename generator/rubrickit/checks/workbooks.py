"""Templates that are workbooks too: what they count can be counted, and their files have names of their own."""

from __future__ import annotations

from collections.abc import Iterator

from .. import addresses
from ..loaded import Loaded, Origin
from ..model import Column, Template, TemplateField
from ..problems import Problem, did_you_mean, quoted
from ..source import Location

_TYPES = {"owner": ("line",), "due": ("date",), "day": ("date",), "status": ("choice", "check"), "amount": ("line",)}
"""The types of columns that can track each thing."""
_ONCE = ("owner", "due", "day", "status")
"""What at most one column of a table tracks; numbers may stand in several."""


def problems(loaded: Loaded) -> Iterator[Problem]:
    """What a workbook could not count, draw or name."""
    for template in loaded.toolkit.templates.values():
        origin = loaded.origins["template", template.id]
        for i, section in enumerate(template.sections):
            for j, field in enumerate(section.fields):
                yield from _field_problems(field, origin, ("sections", i, "fields", j))
        if template.workbook:
            yield from _workbook_problems(template, origin)
            yield from _name_problems(template, origin, loaded)


def _field_problems(field: TemplateField, origin: Origin, at: Location) -> Iterator[Problem]:
    if field.tracks and field.type != "checklist":
        hint = "Take the line out; in a table, write `tracks:` below the column that is meant."
        place = origin.place((*at, "tracks"), key=True)
        yield Problem(place, "tracks", f"only a checklist tracks a status, and this is a {field.type}", hint)
    seen: set[str] = set()
    for index, column in enumerate(field.columns):
        here = (*at, "columns", index)
        yield from _column_problems(column, origin, here)
        if column.tracks in _ONCE and column.tracks in seen:
            message = f"another column of this table tracks {quoted(column.tracks)} already"
            yield Problem(origin.place((*here, "tracks")), "tracks-twice", message, "Keep `tracks:` at one of them.")
        seen.add(column.tracks or "")


def _column_problems(column: Column, origin: Origin, at: Location) -> Iterator[Problem]:
    if column.tracks and column.type not in _TYPES[column.tracks]:
        types = " or ".join(f"`type: {one}`" for one in _TYPES[column.tracks])
        message = f"a column of type {quoted(column.type)} cannot track {quoted(column.tracks)}"
        yield Problem(origin.place((*at, "tracks")), "tracks", message, f"Write {types}, or take `tracks:` out.")
        return
    is_status = column.tracks == "status" and column.type == "choice"
    if is_status and not column.finished:
        hint = "Add a line `finished: [Done]` with the choices after which nothing is left to do."
        yield Problem(origin.place((*at, "tracks")), "finished", "it is not said which choices mean finished", hint)
    elif column.finished and not is_status:
        hint = "Write `type: choice` and `tracks: status`, or take `finished:` out."
        place = origin.place((*at, "finished"), key=True)
        yield Problem(place, "finished", "only a choice that tracks a status can be finished", hint)
    elif is_status:
        for number, word in enumerate(column.finished):
            if word not in column.options:
                place = origin.place((*at, "finished", number))
                message = f"{quoted(word)} is none of the options"
                yield Problem(place, "finished", message, did_you_mean(word, column.options))


def _workbook_problems(template: Template, origin: Origin) -> Iterator[Problem]:
    place = origin.place(("workbook",))
    tables = [field for field in template.fields if field.type == "table"]
    if template.workbook == "tables" and not tables:
        hint = "Add a field of `type: table`, or take the line out."
        yield Problem(place, "workbook", "a workbook of tables needs a table", hint)
    if template.workbook == "tally" and not any(map(_can_be_marked, tables)):
        hint = "Add a table with `rows:` and a column of `type: check`, or write `workbook: tables`."
        yield Problem(place, "workbook", "a tally needs fixed rows that can be checked", hint)
    elif template.workbook == "tally":
        yield from _left_out(template, origin)


def _left_out(template: Template, origin: Origin) -> Iterator[Problem]:
    """Tables that a tally has no place for."""
    for i, section in enumerate(template.sections):
        for j, field in enumerate(section.fields):
            if field.type == "table" and not _can_be_marked(field):
                hint = "Give it `rows:` and a column of `type: check`, or write `workbook: tables`."
                place = origin.place(("sections", i, "fields", j, "id"))
                yield Problem(place, "workbook", "a tally would leave out this table: its rows cannot be checked", hint)


def _can_be_marked(field: TemplateField) -> bool:
    return bool(field.rows) and any(column.type == "check" for column in field.columns)


def _name_problems(template: Template, origin: Origin, loaded: Loaded) -> Iterator[Problem]:
    for rubric in loaded.toolkit.rubrics.values():
        scale = loaded.toolkit.scales.get(rubric.scale)
        if scale and scale.ordered and addresses.self_assessment(rubric.id) == addresses.workbook(template.id):
            message = f"the self-assessment of the rubric `{rubric.id}` has the same file name"
            yield Problem(origin.place(("id",)), "file-name", message, "Choose another id for this template.")
