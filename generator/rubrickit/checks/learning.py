"""Learning paths, surveys and crosswalks: what is asked can be answered, what is compared differs."""

from __future__ import annotations

from collections.abc import Iterator

from ..loaded import Loaded, Origin
from ..model import Crosswalk
from ..problems import Problem


def problems(loaded: Loaded) -> Iterator[Problem]:
    """What could not be answered, added up, taken along or compared."""
    for path in loaded.toolkit.learning.values():
        yield from _unit_problems(path.id, loaded)
    for survey in loaded.toolkit.surveys.values():
        scale = loaded.toolkit.scales.get(survey.scale)
        if scale is not None and not scale.ordered:
            place = loaded.origins["survey", survey.id].place(("scale",))
            message = f"the levels of `{survey.scale}` have no order: answers could not be added up"
            yield Problem(place, "survey-scale", message, "Use an ordered scale, for example one of agreement.")
    for crosswalk in loaded.toolkit.crosswalks.values():
        yield from _pair_problems(crosswalk, loaded.origins["crosswalk", crosswalk.id])


def _pair_problems(crosswalk: Crosswalk, origin: Origin) -> Iterator[Problem]:
    """Pairs of a row with itself."""
    for i, pair in enumerate(crosswalk.pairs):
        if pair.one == pair.other:
            place = origin.place(("pairs", i, "other", "criterion"))
            message = f"`{pair.other.criterion}` is paired with itself"
            yield Problem(place, "crosswalk", message, "Name a row of another rubric.")


def _unit_problems(path_id: str, loaded: Loaded) -> Iterator[Problem]:
    origin = loaded.origins["learning path", path_id]
    for i, unit in enumerate(loaded.toolkit.learning[path_id].units):
        if unit.handout.rubric is None and unit.handout.template is None:
            hint = "Write `handout: {rubric: …}` or `handout: {template: …}`."
            place = origin.place(("units", i, "handout"), key=True)
            yield Problem(place, "handout", "this handout names no file", hint)
        for j, question in enumerate(unit.check):
            right = sum(option.correct for option in question.options)
            if right != 1:
                place = origin.place(("units", i, "check", j, "options"), key=True)
                message = f"this question has {right or 'no'} right answers, and needs one"
                rest = ", and `correct: false` at the others" if right else ""
                hint = f"Write `correct: true` at one option{rest}."
                yield Problem(place, "check-question", message, hint)
