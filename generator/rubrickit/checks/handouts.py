"""Handouts: each has a file of its own."""

from __future__ import annotations

from collections.abc import Iterator

from ..addresses import handout
from ..handout_plan import PAPERS, PlannedHandout, planned
from ..loaded import Loaded
from ..problems import Place, Problem


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Two ids of which one is the other with the name of a kind of handout added."""
    toolkit = loaded.toolkit
    if any(rubric.scale not in toolkit.scales for rubric in toolkit.rubrics.values()):
        return  # told by another check; what could be printed is not known
    taken: dict[str, PlannedHandout] = {}
    for plan in planned(toolkit, tuple(PAPERS)):
        for file in {handout(plan.name, variant) for variant in plan.variants}:
            first = taken.setdefault(file, plan)
            if first is not plan:
                yield _same_file(first, plan, loaded)
                break


def _same_file(first: PlannedHandout, second: PlannedHandout, loaded: Loaded) -> Problem:
    one, other = sorted((first, second), key=lambda plan: len(plan.object_id))
    message = f"`{one.object_id}` and `{other.object_id}` would have handouts of one name"
    hint = f"Give `{other.object_id}` an id that does not end in a kind of handout."
    return Problem(_place(other.object_id, loaded), "handout-name", message, hint)


def _place(object_id: str, loaded: Loaded) -> Place:
    """Where an object has its id; a plan does not say of what kind it is."""
    origin = next(origin for (_, one), origin in loaded.origins.items() if one == object_id)
    return origin.place(("id",))
