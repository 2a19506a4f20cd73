"""Ids: each is given once, and each that is named exists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..loaded import Loaded, Origin
from ..model import Collection, Cycle, Question, QuestionBank, Rubric, Template
from ..problems import Place, Problem, did_you_mean, quoted, taken
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


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Ids that are given twice, and ids that name nothing."""
    yield from _repeated(loaded)
    known = _known(loaded)
    for mention in _mentions(loaded):
        yield from _dangling(mention, known, loaded)


def _known(loaded: Loaded) -> dict[str, set[str]]:
    toolkit = loaded.toolkit
    return {
        "scale": set(toolkit.scales),
        "rubric": set(toolkit.rubrics),
        "collection": set(toolkit.collections),
        "cycle": set(toolkit.cycles),
        "question bank": set(toolkit.banks),
        "template": set(toolkit.templates),
        "term": set(toolkit.terms),
        "reference": set(toolkit.references),
        "guide": set(toolkit.guides),
    }


_HOLDERS = {"criterion": "rubric", "step": "cycle"}


def _dangling(mention: Mention, known: dict[str, set[str]], loaded: Loaded) -> Iterator[Problem]:
    if mention.kind in _HOLDERS:
        yield from _dangling_part(mention, loaded)
        return
    choices = known[mention.kind]
    if mention.id not in choices and not loaded.may_hold(mention.kind, mention.id):
        code = f"unknown-{mention.kind.replace(' ', '-')}"
        message = f"there is no {mention.kind} {quoted(mention.id)}"
        yield Problem(mention.place, code, message, did_you_mean(mention.id, choices))


def _dangling_part(mention: Mention, loaded: Loaded) -> Iterator[Problem]:
    """A criterion or a step that its rubric or cycle does not have."""
    holder = _HOLDERS[mention.kind]
    if not mention.within:
        hint = f"Add a line `{holder}: …` beside it."
        yield Problem(mention.place, "holder-missing", f"`{mention.kind}` needs a `{holder}` beside it", hint)
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


def _mentions(loaded: Loaded) -> Iterator[Mention]:
    for (kind, object_id), origin in loaded.origins.items():
        yield from _mentions_of(kind, object_id, origin, loaded)


def _mentions_of(kind: str, object_id: str, origin: Origin, loaded: Loaded) -> Iterator[Mention]:
    toolkit = loaded.toolkit
    if kind == "guide":
        meta = toolkit.guides[object_id].meta
        yield from _named(origin, "collection", ["collection"], meta.collection)
        yield from _listed(origin, [], sources=meta.sources, rubrics=meta.rubrics)
        yield from _listed(origin, [], questions=meta.questions, templates=meta.templates)
        return
    if kind == "rubric":
        yield from _rubric(toolkit.rubrics[object_id], origin)
    elif kind == "collection":
        yield from _collection(toolkit.collections[object_id], origin)
    elif kind == "cycle":
        yield from _cycle(toolkit.cycles[object_id], origin)
    elif kind == "question bank":
        yield from _bank(toolkit.banks[object_id], origin)
    elif kind == "template":
        yield from _template(toolkit.templates[object_id], origin)
    elif kind == "term":
        term = toolkit.terms[object_id]
        yield from _listed(origin, [], sources=term.sources, see=term.see)


_LISTS = {
    "sources": "reference",
    "rubrics": "rubric",
    "cycles": "cycle",
    "questions": "question bank",
    "templates": "template",
    "guides": "guide",
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
        yield from _listed(origin, at, guides=section.guides)


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


def _repeated(loaded: Loaded) -> Iterator[Problem]:
    """Ids within one object, and question ids within the toolkit, that are given twice."""
    questions: dict[str, Place] = {}
    for (kind, object_id), origin in loaded.origins.items():
        seen = questions if kind == "question bank" else {}
        for what, one, location in _inner_ids(kind, object_id, loaded):
            place = origin.place((*location, "id"))
            name = f"{what} {one}" if what != "question" else one
            if name in seen:
                yield taken(what, one, place, seen[name])
            seen.setdefault(name, place)


def _inner_ids(kind: str, object_id: str, loaded: Loaded) -> Iterator[tuple[str, str, Location]]:
    toolkit = loaded.toolkit
    match kind:
        case "scale":
            yield from _each("level", toolkit.scales[object_id].levels, "levels")
        case "rubric":
            yield from _each("criterion", toolkit.rubrics[object_id].criteria, "criteria")
        case "cycle":
            yield from _each("step", toolkit.cycles[object_id].steps, "steps")
        case "collection":
            yield from _each("section", toolkit.collections[object_id].sections, "sections")
        case "question bank":
            for i, group in enumerate(toolkit.banks[object_id].groups):
                yield f"group of {object_id}", group.id, ("groups", i)
                yield from _each("question", group.questions, "groups", i, "questions")
        case "template":
            for i, section in enumerate(toolkit.templates[object_id].sections):
                yield from _each("field", section.fields, "sections", i, "fields")
                for j, field in enumerate(section.fields):
                    yield from _each(f"column of {field.id}", field.columns, "sections", i, "fields", j, "columns")


def _each(what: str, objects: Iterable[object], *at: str | int) -> Iterator[tuple[str, str, Location]]:
    for i, one in enumerate(objects):
        yield what, str(getattr(one, "id")), (*at, i)  # noqa: B009  # every object listed here has an id
