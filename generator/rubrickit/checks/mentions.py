"""Mentions: every id that something names, with the place where it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from ..handout_plan import PACK_ITEMS
from ..loaded import Loaded, Origin
from ..model import (
    Collection,
    Crosswalk,
    Cycle,
    GuidePage,
    LearningPath,
    Pack,
    Question,
    QuestionBank,
    Rubric,
    Survey,
    Template,
    Term,
    Unit,
)
from ..problems import Place
from ..source import Location


@dataclass(frozen=True)
class Mention:
    """An id that something names."""

    kind: str
    id: str
    origin: Origin
    location: Location
    within: str = ""
    """For a criterion its rubric, for a step its cycle."""

    @property
    def place(self) -> Place:
        """Where it is named."""
        return self.origin.place(self.location)


def mentions(loaded: Loaded) -> Iterator[Mention]:
    """Every id that an object of the toolkit names."""
    for (kind, object_id), origin in loaded.origins.items():
        if kind in _MENTIONS:
            yield from _MENTIONS[kind](loaded.toolkit.objects(kind)[object_id], origin)


_LISTS = {
    "sources": "reference",
    "rubrics": "rubric",
    "rows_of": "rubric",
    "cycles": "cycle",
    "questions": "question bank",
    "templates": "template",
    "guides": "guide",
    "surveys": "survey",
    "learning": "learning path",
    "see": "term",
}


def _listed(origin: Origin, at: list[str | int], **lists: Iterable[str]) -> Iterator[Mention]:
    for key, ids in lists.items():
        for i, one in enumerate(ids):
            yield Mention(_LISTS[key], one, origin, (*at, key, i))


def _named(
    origin: Origin, kind: str, at: list[str | int], one: str | None, within: str | None = ""
) -> Iterator[Mention]:
    if one is not None:
        yield Mention(kind, one, origin, tuple(at), within or "")


def _rubric(rubric: Rubric, origin: Origin) -> Iterator[Mention]:
    yield from _named(origin, "collection", ["collection"], rubric.collection)
    yield from _named(origin, "scale", ["scale"], rubric.scale)
    yield from _listed(origin, [], sources=rubric.sources)


def _collection(collection: Collection, origin: Origin) -> Iterator[Mention]:
    yield from _listed(origin, [], sources=collection.sources)
    for i, section in enumerate(collection.sections):
        at: list[str | int] = ["sections", i]
        yield from _listed(origin, at, rubrics=section.rubrics, cycles=section.cycles)
        yield from _listed(origin, at, questions=section.questions, templates=section.templates)
        yield from _listed(origin, at, guides=section.guides, surveys=section.surveys, learning=section.learning)


def _cycle(cycle: Cycle, origin: Origin) -> Iterator[Mention]:
    yield from _named(origin, "collection", ["collection"], cycle.collection)
    yield from _listed(origin, [], sources=cycle.sources)
    for i, step in enumerate(cycle.steps):
        yield from _named(origin, "rubric", ["steps", i, "rubric"], step.rubric)
        yield from _named(origin, "criterion", ["steps", i, "criterion"], step.criterion, step.rubric)


def _served(origin: Origin, at: list[str | int], one: Question) -> Iterator[Mention]:
    yield from _named(origin, "rubric", [*at, "rubric"], one.rubric)
    yield from _named(origin, "criterion", [*at, "criterion"], one.criterion, one.rubric)
    yield from _named(origin, "cycle", [*at, "cycle"], one.cycle)
    yield from _named(origin, "step", [*at, "step"], one.step, one.cycle)


def _bank(bank: QuestionBank, origin: Origin) -> Iterator[Mention]:
    yield from _named(origin, "collection", ["collection"], bank.collection)
    yield from _listed(origin, [], sources=bank.sources)
    for i, group in enumerate(bank.groups):
        for j, question in enumerate(group.questions):
            yield from _served(origin, ["groups", i, "questions", j], question)


def _template(template: Template, origin: Origin) -> Iterator[Mention]:
    yield from _named(origin, "collection", ["collection"], template.collection)
    yield from _listed(origin, [], sources=template.sources)
    for i, served in enumerate(template.serves):
        at: list[str | int] = ["serves", i]
        yield from _named(origin, "rubric", [*at, "rubric"], served.rubric)
        yield from _named(origin, "cycle", [*at, "cycle"], served.cycle)
        yield from _named(origin, "step", [*at, "step"], served.step, served.cycle)
        for j, criterion in enumerate(served.criteria):
            yield from _named(origin, "criterion", [*at, "criteria", j], criterion, served.rubric)
    for i, section in enumerate(template.sections):
        for j, field in enumerate(section.fields):
            here: list[str | int] = ["sections", i, "fields", j]
            yield from _named(origin, "rubric", [*here, "rubric"], field.rubric)
            yield from _named(origin, "criterion", [*here, "criterion"], field.criterion, field.rubric)
            yield from _listed(origin, here, rows_of=field.rows_of)
            for k, column in enumerate(field.columns):
                yield from _listed(origin, [*here, "columns", k], rows_of=column.rows_of)


def _guide(guide: GuidePage, origin: Origin) -> Iterator[Mention]:
    meta = guide.meta
    yield from _named(origin, "collection", ["collection"], meta.collection)
    yield from _listed(origin, [], sources=meta.sources, rubrics=meta.rubrics)
    yield from _listed(origin, [], questions=meta.questions, templates=meta.templates)


def _term(term: Term, origin: Origin) -> Iterator[Mention]:
    yield from _listed(origin, [], sources=term.sources, see=term.see)


def _survey(survey: Survey, origin: Origin) -> Iterator[Mention]:
    yield from _named(origin, "collection", ["collection"], survey.collection)
    yield from _named(origin, "scale", ["scale"], survey.scale)
    yield from _listed(origin, [], sources=survey.sources)
    for i, section in enumerate(survey.sections):
        at: list[str | int] = ["sections", i]
        yield from _named(origin, "rubric", [*at, "rubric"], section.rubric)
        for j, item in enumerate(section.items):
            yield from _named(origin, "criterion", [*at, "items", j, "criterion"], item.criterion, section.rubric)


def _learning(path: LearningPath, origin: Origin) -> Iterator[Mention]:
    yield from _named(origin, "collection", ["collection"], path.collection)
    yield from _listed(origin, [], sources=path.sources)
    for i, unit in enumerate(path.units):
        yield from _unit(unit, origin, ["units", i])
    for i, resource in enumerate(path.resources):
        if not resource.reference.startswith("https://"):
            yield from _named(origin, "reference", ["resources", i, "reference"], resource.reference)


def _unit(unit: Unit, origin: Origin, at: list[str | int]) -> Iterator[Mention]:
    yield from _named(origin, "guide", [*at, "reading", "guide"], unit.reading.guide or None)
    yield from _named(origin, "rubric", [*at, "reading", "rubric"], unit.reading.rubric)
    yield from _named(origin, "template", [*at, "try_it", "template"], unit.try_it.template)
    yield from _named(origin, "rubric", [*at, "handout", "rubric"], unit.handout.rubric)
    yield from _named(origin, "template", [*at, "handout", "template"], unit.handout.template)


def _crosswalk(crosswalk: Crosswalk, origin: Origin) -> Iterator[Mention]:
    for i, pair in enumerate(crosswalk.pairs):
        for side, row in (("one", pair.one), ("other", pair.other)):
            at: list[str | int] = ["pairs", i, side]
            yield from _named(origin, "rubric", [*at, "rubric"], row.rubric)
            yield from _named(origin, "criterion", [*at, "criterion"], row.criterion, row.rubric)


def _pack(pack: Pack, origin: Origin) -> Iterator[Mention]:
    for i, item in enumerate(pack.items):
        for key, object_id in item.named:
            if kind := PACK_ITEMS[key].of:
                yield from _named(origin, kind, ["items", i, key], object_id)


_MENTIONS: dict[str, Callable[[Any, Origin], Iterator[Mention]]] = {
    "rubric": _rubric,
    "collection": _collection,
    "cycle": _cycle,
    "question bank": _bank,
    "template": _template,
    "term": _term,
    "guide": _guide,
    "survey": _survey,
    "learning path": _learning,
    "crosswalk": _crosswalk,
    "pack": _pack,
}
