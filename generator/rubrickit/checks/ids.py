"""Ids: each is given once, and each that is named exists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..loaded import Loaded
from ..model import LearningPath, QuestionBank, Survey, Template
from ..problems import Place, Problem, did_you_mean, quoted, taken
from ..source import Location
from .mentions import Mention, mentions

Inner = tuple[str, str, Location]
"""An id within an object: what it is the id of, the id, and where it stands."""


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Ids that are given twice, and ids that name nothing."""
    yield from _repeated(loaded)
    yield from _taken_aliases(loaded)
    for mention in mentions(loaded):
        yield from _dangling(mention, loaded)


_HOLDERS = {"criterion": "rubric", "step": "cycle"}


def _dangling(mention: Mention, loaded: Loaded) -> Iterator[Problem]:
    if mention.kind in _HOLDERS:
        yield from _dangling_part(mention, loaded)
        return
    choices = loaded.toolkit.objects(mention.kind)
    if mention.id not in choices and not loaded.may_hold(mention.kind, mention.id):
        code = f"unknown-{mention.kind.replace(' ', '-')}"
        message = f"there is no {mention.kind} {quoted(mention.id)}"
        yield Problem(mention.place, code, message, did_you_mean(mention.id, choices))


def _dangling_part(mention: Mention, loaded: Loaded) -> Iterator[Problem]:
    """A criterion or a step that its rubric or cycle does not have."""
    holder = _HOLDERS[mention.kind]
    if not mention.within:
        where = "in its section" if "items" in mention.location else "beside it"
        hint = f"Add a line `{holder}: …` {where}."
        yield Problem(mention.place, "holder-missing", f"`{mention.kind}` needs a `{holder}` {where}", hint)
        return
    parts = _parts(holder, mention.within, loaded)
    if parts and mention.id not in parts:
        message = f"the {holder} `{mention.within}` has no {mention.kind} `{mention.id}`"
        yield Problem(mention.place, f"unknown-{mention.kind}", message, did_you_mean(mention.id, parts))


def _parts(holder: str, holder_id: str, loaded: Loaded) -> list[str]:
    if holder == "rubric":
        rubric = loaded.toolkit.rubrics.get(holder_id)
        return [row.id for row in rubric.criteria] if rubric else []
    cycle = loaded.toolkit.cycles.get(holder_id)
    return [step.id for step in cycle.steps] if cycle else []


_ON_ONE_PAGE = ("question bank", "survey", "learning path")
"""Kinds whose parts of all sorts are places of one page, so that their ids must differ too."""


def _repeated(loaded: Loaded) -> Iterator[Problem]:
    """Ids within one object, and question ids within the toolkit, that are given twice."""
    questions: dict[str, Place] = {}
    for (kind, object_id), origin in loaded.origins.items():
        seen = questions if kind == "question bank" else {}
        places: dict[str, Place] = {}
        for what, one, location in _inner_ids(kind, object_id, loaded):
            place = origin.place(location)
            name = f"{what} {one}" if what != "question" else one
            if name in seen:
                yield taken(what, one, place, seen[name])
            elif one in places and kind in _ON_ONE_PAGE:
                yield taken(what, one, place, places[one])
            seen.setdefault(name, place)
            places.setdefault(one, place)


def _inner_ids(kind: str, object_id: str, loaded: Loaded) -> Iterator[Inner]:
    if kind in _PARTS:
        what, key = _PARTS[kind]
        yield from _each(what, getattr(loaded.toolkit.objects(kind)[object_id], key), key)
    elif kind in _DEEPER:
        yield from _DEEPER[kind](loaded.toolkit.objects(kind)[object_id])


def _in_survey(survey: Survey) -> Iterator[Inner]:
    for i, section in enumerate(survey.sections):
        yield "section", section.id, ("sections", i, "id")
        yield from _each("statement", section.items, "sections", i, "items")


def _in_learning(path: LearningPath) -> Iterator[Inner]:
    yield from _each("unit", path.units, "units")
    for i, unit in enumerate(path.units):
        yield from _each("check question", unit.check, "units", i, "check")


def _in_bank(bank: QuestionBank) -> Iterator[Inner]:
    for i, group in enumerate(bank.groups):
        yield f"group of {bank.id}", group.id, ("groups", i, "id")
        yield from _each("question", group.questions, "groups", i, "questions")


def _in_template(template: Template) -> Iterator[Inner]:
    for i, section in enumerate(template.sections):
        yield from _each("field", section.fields, "sections", i, "fields")
        for j, field in enumerate(section.fields):
            yield from _each(f"column of {field.id}", field.columns, "sections", i, "fields", j, "columns")
    yield from _each("occasion", template.rhythm, "rhythm")


_PARTS = {
    "scale": ("level", "levels"),
    "rubric": ("criterion", "criteria"),
    "cycle": ("step", "steps"),
    "collection": ("section", "sections"),
}
"""Kinds whose parts stand in one list: what a part is called, and the list's key."""
_DEEPER: dict[str, Callable[[Any], Iterator[Inner]]] = {
    "survey": _in_survey,
    "learning path": _in_learning,
    "question bank": _in_bank,
    "template": _in_template,
}


def _each(what: str, objects: Iterable[Any], *at: str | int) -> Iterator[Inner]:
    """The ids of some objects and their earlier ones, which links still name."""
    for i, one in enumerate(objects):
        yield what, one.id, (*at, i, "id")
        for j, alias in enumerate(getattr(one, "aliases", ())):
            yield what, alias, (*at, i, "aliases", j)


def _taken_aliases(loaded: Loaded) -> Iterator[Problem]:
    """Earlier ids of rubrics and templates that another one has now, or had too."""
    for kind in ("rubric", "template"):
        objects = loaded.toolkit.objects(kind)
        seen = {one: loaded.origins[kind, one].place(("id",)) for one in objects}
        for object_id, one in objects.items():
            for i, alias in enumerate(one.aliases):
                place = loaded.origins[kind, object_id].place(("aliases", i))
                if alias in seen:
                    yield taken(kind, alias, place, seen[alias])
                seen.setdefault(alias, place)
