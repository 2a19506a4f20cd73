"""Handouts for print: `downloads/handouts/<name>-<variant>.pdf`, typeset by Typst.

What there is stands in `handout_plan`; for each kind a module here says, as plain data, what its Typst
source of the same name prints. A file is a list of such parts: one for a single sheet, many for a binder.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from ...cache import Cache
from ...files import OutputFile
from ...handout_plan import PlannedHandout, planned
from ...model import Rubric, Toolkit
from ...settings import Settings
from .. import typesetting
from .acronyms import acronyms
from .cycle_poster import cycle_poster
from .desk import Cite, Data, Desk
from .large_print import large_print
from .look_fors import look_fors
from .printing import Handout, PrintJob, handout_job, made_together, pictures
from .question_cards import question_cards
from .question_list import question_list
from .rubric_sheet import rubric_sheet
from .self_assessment import self_assessment


def _of_rubric(make: Callable[[Rubric, Desk], Handout]) -> Callable[[PlannedHandout, Desk], Handout]:
    return lambda plan, desk: make(desk.toolkit.rubrics[plan.object_id], desk)


def _question_cards(plan: PlannedHandout, desk: Desk) -> Handout:
    return question_cards(desk.toolkit.banks[plan.object_id], desk)


def _question_list(plan: PlannedHandout, desk: Desk) -> Handout:
    return question_list(desk.toolkit.banks[plan.object_id], desk)


def _cycle_poster(plan: PlannedHandout, desk: Desk) -> Handout:
    return cycle_poster(desk.toolkit.cycles[plan.object_id], desk)


def _acronyms(_plan: PlannedHandout, desk: Desk) -> Handout:
    return acronyms(desk)


MAKERS: Mapping[str, Callable[[PlannedHandout, Desk], Handout]] = {
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

__all__ = ["Cite", "Data", "Desk", "handout_files"]


def handout_files(
    toolkit: Toolkit,
    settings: Settings,
    cache: Cache,
    overrides: Sequence[Path] = (),
    cite: Cite | None = None,
    at_once: int = 1,
) -> Iterator[OutputFile]:
    """Every file of every handout, in order; one whose content has not changed is not made again.

    A Typst file in an `overrides` folder replaces ours of the same name. Citations are printed as
    `cite` names them and left out where it does not. Raises TypesettingError for what cannot be printed.
    """
    desk = Desk(toolkit, settings, cite or {})
    given = typesetting.sources(overrides) | pictures(settings)
    return made_together(_jobs(desk, given), cache, at_once)


def _jobs(desk: Desk, given: Mapping[str, bytes]) -> Iterator[PrintJob]:
    for plan in planned(desk.toolkit, desk.settings.print.papers):
        handout = MAKERS[plan.kind.id](plan, desk)
        for variant in plan.variants:
            yield handout_job(plan, handout, variant, desk, given)
