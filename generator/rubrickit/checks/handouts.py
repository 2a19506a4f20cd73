"""Handouts: each has a file of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import handout
from ..handout_plan import PAPERS, PlannedHandout, planned
from ..loaded import Loaded
from ..problems import Place, Problem


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Two ids of which one is the other with the name of a kind of handout added."""
    taken: dict[str, PlannedHandout] = {}
    for plan in planned(loaded.toolkit, tuple(PAPERS)):
        for file in {handout(plan.name, variant) for variant in plan.variants}:
            first = taken.setdefault(file, plan)
            if first is not plan:
                yield _same_file(first, plan, loaded)
                break


def _same_file(first: PlannedHandout, second: PlannedHandout, loaded: Loaded) -> Problem:
    """Told at the longer id, which is the one that ends in a kind; the sheet of acronyms has no id to change."""
    named = {plan.object_id: places[0] for plan in (first, second) if (places := _places(plan.object_id, loaded))}
    changed = max(named, key=len)
    one, other = (f"the {plan.kind.label.lower()} of `{plan.object_id}`" for plan in (first, second))
    message = f"{one} and {other} would be one file, `{second.name}`"
    return Problem(named[changed], "handout-name", message, f"Give `{changed}` another id.")


def _places(object_id: str, loaded: Loaded) -> list[Place]:
    """Where objects have this id; a plan does not say of what kind its object is."""
    return [origin.place(("id",)) for (_, one), origin in loaded.origins.items() if one == object_id]
