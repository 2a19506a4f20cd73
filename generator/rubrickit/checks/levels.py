"""Rubrics against their scales: each criterion describes each level, and only those."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..loaded import Loaded, Origin
from ..model import Criterion, Rubric, Scale
from ..problems import Problem, closest, did_you_mean, quoted
from ..source import Location


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Levels that are missing, unknown, or named where the scale forbids it."""
    for rubric in loaded.toolkit.rubrics.values():
        scale = loaded.toolkit.scales.get(rubric.scale)
        if scale is not None:
            yield from _rubric_problems(rubric, scale, loaded.origins["rubric", rubric.id])


def _rubric_problems(rubric: Rubric, scale: Scale, origin: Origin) -> Iterator[Problem]:
    if isinstance(rubric.stem, dict):
        yield from _unknown(rubric.stem, scale, origin, ("stem",))
    for index, criterion in enumerate(rubric.criteria):
        at = ("criteria", index)
        yield from _unknown(criterion.levels, scale, origin, (*at, "levels"))
        yield from _missing(criterion, scale, origin, (*at, "levels"))
        yield from _wrong_base(criterion, scale, origin, (*at, "levels"))
        yield from _next_step_problems(criterion, scale, origin, (*at, "next_steps"))


def _unknown(given: Iterable[str], scale: Scale, origin: Origin, at: Location) -> Iterator[Problem]:
    known = [level.id for level in scale.levels]
    for level in given:
        if level not in known:
            message = f"the scale `{scale.id}` has no level {quoted(level)}"
            place = origin.place((*at, level), key=True)
            yield Problem(place, "unknown-level", message, did_you_mean(level, known))


def _missing(criterion: Criterion, scale: Scale, origin: Origin, at: Location) -> Iterator[Problem]:
    """Levels without a description, apart from those whose id is only misspelt."""
    known = [level.id for level in scale.levels]
    misspelt = {closest(level, known) for level in criterion.levels if level not in known}
    for level in known:
        if level not in criterion.levels and level not in misspelt:
            message = f"`{criterion.id}` does not describe the level `{level}`"
            hint = f"Add `{level}:` with its indicators; the scale `{scale.id}` has it."
            yield Problem(origin.place(at, key=True), "missing-level", message, hint)


def _wrong_base(criterion: Criterion, scale: Scale, origin: Origin, at: Location) -> Iterator[Problem]:
    order = [level.id for level in scale.levels]
    for name, descriptor in criterion.levels.items():
        base = descriptor.adds_to
        if base is None or name not in order:
            continue
        place = origin.place((*at, name, "adds_to"))
        if base not in order:
            message = f"the scale `{scale.id}` has no level `{base}`"
            yield Problem(place, "unknown-level", message, did_you_mean(base, order))
        elif order.index(base) >= order.index(name):
            lower = order[: order.index(name)]
            hint = f"Name a level below it: {', '.join(f'`{one}`' for one in lower)}." if lower else "Remove the line."
            yield Problem(place, "adds-to", f"`{name}` cannot add to `{base}`, which is not below it", hint)


def _next_step_problems(criterion: Criterion, scale: Scale, origin: Origin, at: Location) -> Iterator[Problem]:
    if not criterion.next_steps:
        return
    if not scale.ordered:
        message = f"next steps need an ordered scale, and `{scale.id}` is not ordered"
        yield Problem(origin.place(at, key=True), "next-steps", message, "Remove `next_steps`.")
        return
    yield from _unknown(criterion.next_steps, scale, origin, at)
    top = scale.levels[-1].id
    if top in criterion.next_steps:
        message = f"`{top}` is the top level: there is no step up from it"
        yield Problem(origin.place((*at, top), key=True), "next-steps", message, "Remove this entry.")
