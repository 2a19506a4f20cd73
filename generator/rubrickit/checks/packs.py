"""Packs: each item names one thing that can be printed, and none is there twice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..handout_plan import PACK_ITEMS, PAPERS, HandoutKind, planned
from ..loaded import Loaded, Origin
from ..model import Pack, PackItem
from ..problems import Problem
from ..source import Location


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Items that name nothing, several things, the same thing again, or what is not printed so."""
    plans = planned(loaded.toolkit, tuple(PAPERS))
    made = {(plan.kind.id, plan.object_id) for plan in plans if plan.kind.id in PACK_ITEMS}
    for pack in loaded.toolkit.packs.values():
        origin = loaded.origins["pack", pack.id]
        for i, item in enumerate(pack.items):
            yield from _count_problems(item, origin, ("items", i))
            yield from _unprinted(item, origin, ("items", i), made, loaded)
        yield from _repeated(pack, origin)


def _count_problems(item: PackItem, origin: Origin, at: Location) -> Iterator[Problem]:
    named = item.named
    if not named:
        hint = f"Write what it is and its id, for example `- rubric-sheet: …`. Known are {_listed(PACK_ITEMS)}."
        yield Problem(origin.place(at), "pack-item", "this item names nothing", hint)
    # In the order in which they are written, so that the later ones are told.
    written = sorted((origin.place((*at, key), key=True), key) for key, _object_id in named)
    for place, key in written[1:]:
        message = f"this item names a `{written[0][1]}` already"
        hint = f"Start a line of its own with a hyphen: `- {key}: …`."
        yield Problem(place, "pack-item", message, hint)


def _listed(keys: Iterable[str]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def _unprinted(
    item: PackItem, origin: Origin, at: Location, made: set[tuple[str, str]], loaded: Loaded
) -> Iterator[Problem]:
    """An object that is there and is not printed as the item says, for example a rubric without look-fors."""
    for key, object_id in item.named:
        kind = PACK_ITEMS[key]
        if not kind.needs or (key, object_id) in made or not _is_known(kind, object_id, loaded):
            continue
        message = f"{f'the {kind.of} `{object_id}`' if kind.of else 'the toolkit'} has no {kind.label.lower()}"
        others = [other for other, one in made if one == object_id and kind.of and PACK_ITEMS[other].of == kind.of]
        choice = f" It has: {_listed(sorted(others))}." if others else ""
        yield Problem(origin.place((*at, key)), "not-printed", message, f"It would need {kind.needs}.{choice}")


def _is_known(kind: HandoutKind, object_id: str, loaded: Loaded) -> bool:
    """Whether it is certain what an object has; else another check tells what is wrong."""
    toolkit = loaded.toolkit
    if not kind.of:
        return not loaded.may_hold("term", object_id)
    rubric = toolkit.rubrics.get(object_id) if kind.of == "rubric" else None
    return object_id in toolkit.objects(kind.of) and (rubric is None or rubric.scale in toolkit.scales)


def _repeated(pack: Pack, origin: Origin) -> Iterator[Problem]:
    first: dict[tuple[str, str], int] = {}
    for i, item in enumerate(pack.items):
        for named in item.named:
            if named in first:
                message = f"the {named[0]} `{named[1]}` is in this pack already"
                hint = f"It is item {first[named] + 1}; keep one of the two."
                yield Problem(origin.place(("items", i, named[0])), "listed-twice", message, hint)
            first.setdefault(named, i)
