"""Handouts for print: `downloads/handouts/<name>-<variant>.pdf`, typeset by Typst.

What there is stands in `handout_plan`; for each kind a module here says, as plain data, what its Typst
source of the same name prints. A file is a list of such parts: one for a single sheet, many for a binder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from ... import addresses
from ...cache import Cache
from ...files import OutputFile
from ...handout_plan import BINDER, PACK, PlannedHandout, planned
from ...model import Rubric
from .. import typesetting
from ..languages import marking
from .acronyms import acronyms
from .binder import binder
from .cycle_poster import cycle_poster
from .desk import Cite, Data, Desk
from .large_print import large_print
from .look_fors import look_fors
from .pack import HeldItem, held_items, pack_handout, single
from .pack_zip import pack_zip
from .printing import Handout, PrintJob, handout_job, pictures, print_job
from .question_cards import question_cards
from .question_list import question_list
from .rubric_sheet import rubric_sheet
from .self_assessment import self_assessment


def _of_rubric(make: Callable[[Rubric, Desk], Handout]) -> Callable[[PlannedHandout, Desk], Handout]:
    return lambda plan, desk: make(desk.toolkit.rubrics[plan.object_id], desk)


def _binder(plan: PlannedHandout, desk: Desk) -> Handout:
    return binder(desk.toolkit.collections[plan.object_id], desk)


def _pack(plan: PlannedHandout, desk: Desk) -> Handout:
    pack = desk.toolkit.packs[plan.object_id]
    items = list(held_items(pack, desk, plans_of(desk)))
    return pack_handout(pack, items, desk, lambda one: MAKERS[one.kind.id](one, desk).parts)


def _question_cards(plan: PlannedHandout, desk: Desk) -> Handout:
    return question_cards(desk.toolkit.banks[plan.object_id], desk)


def _question_list(plan: PlannedHandout, desk: Desk) -> Handout:
    return question_list(desk.toolkit.banks[plan.object_id], desk)


def _cycle_poster(plan: PlannedHandout, desk: Desk) -> Handout:
    return cycle_poster(desk.toolkit.cycles[plan.object_id], desk)


def _acronyms(_plan: PlannedHandout, desk: Desk) -> Handout:
    return acronyms(desk)


MAKERS: Mapping[str, Callable[[PlannedHandout, Desk], Handout]] = {
    "binder": _binder,
    "pack": _pack,
    "rubric-sheet": _of_rubric(rubric_sheet),
    "self-assessment": _of_rubric(self_assessment),
    "look-fors": _of_rubric(look_fors),
    "large-print": _of_rubric(large_print),
    "question-cards": _question_cards,
    "question-list": _question_list,
    "cycle-poster": _cycle_poster,
    "acronyms": _acronyms,
}
"""By kind: what a planned handout holds."""

__all__ = ["Cite", "Data", "Desk", "handout_files", "pack_files", "plans_of"]

WHOLE = (BINDER, PACK)
"""Kinds that hold many others."""
Overrides = Sequence[Path]
"""Folders whose Typst files replace ours of the same name."""


def plans_of(desk: Desk) -> list[PlannedHandout]:
    """Every handout of the desk's toolkit."""
    return list(planned(desk.toolkit, desk.settings.print.papers))


def handout_files(desk: Desk, cache: Cache, overrides: Overrides = ()) -> Iterator[OutputFile]:
    """Every file of every handout, in order; one whose content has not changed is not made again.

    Raises TypesettingError for what cannot be printed.
    """
    given, plans = _given(desk, overrides), plans_of(desk)
    parts_first = sorted(plans, key=lambda one: one.kind in WHOLE)  # what is wrong is told of the smallest file
    # One at a time: it takes some hundred megabytes to lay out a binder. Several threads took a sixth more of CPU time.
    yield from (job.made(cache) for job in _jobs(parts_first, desk, given))


def _given(desk: Desk, overrides: Overrides) -> dict[str, bytes]:
    return typesetting.sources(overrides) | pictures(desk.settings)


def _jobs(plans: Sequence[PlannedHandout], desk: Desk, given: Mapping[str, bytes]) -> Iterator[PrintJob]:
    for plan in plans:
        with marking(desk.settings):
            handout = MAKERS[plan.kind.id](plan, desk)
        for variant in plan.variants:
            yield handout_job(plan, handout, variant, desk, given)


def pack_files(
    desk: Desk, made: Mapping[str, OutputFile], cache: Cache, overrides: Overrides = ()
) -> Iterator[OutputFile]:
    """The parts of each pack, as one ZIP for each paper; `made` are the handouts, by path."""
    given, plans = _given(desk, overrides), plans_of(desk)
    for pack in desk.toolkit.packs.values():
        items = list(held_items(pack, desk, plans))
        for paper in desk.settings.print.papers:
            files = [_in_zip(item, paper, desk, made, given, cache) for item in items]
            yield pack_zip(pack, list(zip(items, files, strict=True)), paper, desk)


def _in_zip(
    item: HeldItem,
    paper: str,
    desk: Desk,
    made: Mapping[str, OutputFile],
    given: Mapping[str, bytes],
    cache: Cache,
) -> OutputFile:
    """An item as a file of its own: a handout, or a template or a guide that is printed for it."""
    if item.plan is not None:
        variant = paper if paper in item.plan.variants else item.plan.variants[0]
        return made[addresses.handout(item.plan.name, variant)]
    name = f"the {item.label.lower()} `{item.object_id}`"
    with marking(desk.settings):
        handout = single(item, desk)
    return print_job(name, f"{item.slug}.pdf", handout, paper, desk, given).made(cache)
