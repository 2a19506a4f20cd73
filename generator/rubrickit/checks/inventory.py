"""The inventory: everything that a toolkit promises is there, with at least its counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..loaded import Loaded, Origin
from ..model import Criterion, Inventory, PromisedRubric, Rubric, Toolkit
from ..problems import Problem
from ..source import Location


def problems(loaded: Loaded) -> Iterator[Problem]:
    """What the inventory names and the toolkit does not hold."""
    if loaded.inventory is None:
        return
    origin = loaded.origins["inventory", "inventory"]
    yield from _short_counts(loaded.inventory, loaded, origin)
    for rubric_id, promised in loaded.inventory.rubrics.items():
        yield from _rubric(rubric_id, promised, loaded, origin)
    for bank_id, least in loaded.inventory.groups.items():
        yield from _groups(bank_id, least, loaded, origin)
    for index, template in enumerate(loaded.inventory.templates):
        if template not in loaded.toolkit.templates and not loaded.may_hold("template", template):
            yield _missing("template", template, origin, ("templates", index))
    yield from _totals(loaded.inventory, loaded, origin)


def _missing(kind: str, one: str, origin: Origin, at: Location) -> Problem:
    hint, place = "Write it, or take it out of the inventory.", origin.place(at, key=isinstance(at[-1], str))
    return Problem(place, "inventory", f"the {kind} `{one}` is promised here and does not exist", hint)


def _short(what: str, found: int, promised: int, origin: Origin, at: Location) -> Problem:
    message = f"{what}: {promised} promised here, and {found} found"
    return Problem(origin.place(at), "inventory", message, "Add what is missing, or lower the number.")


def _counted(toolkit: Toolkit) -> dict[str, tuple[str, str, Mapping[str, int]]]:
    """For each key of the inventory with counts by id: the kind, what is counted, and what there is."""
    return {
        "scales": ("scale", "levels", {key: len(one.levels) for key, one in toolkit.scales.items()}),
        "cycles": ("cycle", "steps", {key: len(one.steps) for key, one in toolkit.cycles.items()}),
        "questions": ("question bank", "questions", {key: len(one.questions) for key, one in toolkit.banks.items()}),
        "surveys": ("survey", "statements", {key: len(one.items) for key, one in toolkit.surveys.items()}),
        "learning": ("learning path", "units", {key: len(one.units) for key, one in toolkit.learning.items()}),
    }


def _short_counts(inventory: Inventory, loaded: Loaded, origin: Origin) -> Iterator[Problem]:
    for key, (kind, parts, there) in _counted(loaded.toolkit).items():
        for one, promised in getattr(inventory, key).items():
            if loaded.may_hold(kind, one):
                continue
            if one not in there:
                yield _missing(kind, one, origin, (key, one))
            elif there[one] < promised:
                yield _short(f"{parts} of the {kind} `{one}`", there[one], promised, origin, (key, one))


def _rubric(rubric_id: str, promised: PromisedRubric, loaded: Loaded, origin: Origin) -> Iterator[Problem]:
    at = ("rubrics", rubric_id)
    rubric = loaded.toolkit.rubrics.get(rubric_id)
    if rubric is None:
        if not loaded.may_hold("rubric", rubric_id):
            yield _missing("rubric", rubric_id, origin, at)
        return
    if len(rubric.criteria) < promised.rows:
        yield _short(f"rows of `{rubric_id}`", len(rubric.criteria), promised.rows, origin, (*at, "rows"))
    rows = {row.id: row for row in rubric.criteria}
    for row_id, counts in promised.cells.items():
        if row_id not in rows:
            yield _missing("row", row_id, origin, (*at, "cells", row_id))
            continue
        yield from _cells(rows[row_id], rubric, counts, loaded, origin, (*at, "cells", row_id))


def _cells(
    row: Criterion, rubric: Rubric, counts: tuple[int, ...], loaded: Loaded, origin: Origin, at: Location
) -> Iterator[Problem]:
    """A row's indicators at each level against the counts promised for it."""
    scale = loaded.toolkit.scales.get(rubric.scale)
    if scale is None:
        return
    if len(counts) > len(scale.levels):
        message = f"{len(counts)} levels are counted here, and the scale `{scale.id}` has {len(scale.levels)}"
        yield Problem(origin.place(at), "inventory", message, "Write one number for each level, lowest first.")
    for index, (level, least) in enumerate(zip(scale.levels, counts, strict=False)):
        found = len(row.levels[level.id].indicators) if level.id in row.levels else 0
        if found < least:
            yield _short(f"indicators of `{row.id}` at `{level.id}`", found, least, origin, (*at, index))


def _groups(bank_id: str, least: int, loaded: Loaded, origin: Origin) -> Iterator[Problem]:
    bank = loaded.toolkit.banks.get(bank_id)
    if bank is None:
        if not loaded.may_hold("question bank", bank_id):
            yield _missing("question bank", bank_id, origin, ("groups", bank_id))
        return
    for group in bank.groups:
        if len(group.questions) < least:
            what = f"questions of the group `{group.id}` of `{bank_id}`"
            yield _short(what, len(group.questions), least, origin, ("groups", bank_id))


def _totals(inventory: Inventory, loaded: Loaded, origin: Origin) -> Iterator[Problem]:
    """Fewer terms or references than promised; not said where some of them could not be read."""
    toolkit = loaded.toolkit
    acronyms = sum(bool(term.stands_for) for term in toolkit.terms.values())
    found = {
        "terms": ("term", len(toolkit.terms) - acronyms),
        "acronyms": ("term", acronyms),
        "references": ("reference", len(toolkit.references)),
    }
    unsure = loaded.incomplete | {kind for kind, _ in loaded.broken}
    for key, (kind, number) in found.items():
        promised = getattr(inventory, key)
        if number < promised and kind not in unsure:
            yield _short(key, number, promised, origin, (key,))
