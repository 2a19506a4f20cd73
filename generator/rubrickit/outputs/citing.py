"""Which pages draw on which works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import addresses
from ..model import Toolkit
from ..richtext import citations
from ..words import _


def citing_pages(toolkit: Toolkit) -> Mapping[str, list[tuple[str, str]]]:
    """For each reference the titles and paths of the pages that draw on it."""
    found: dict[str, list[tuple[str, str]]] = {key: [] for key in toolkit.references}
    for title, path, keys in _drawing_on(toolkit):
        for key in dict.fromkeys(keys):
            if key in found and (title, path) not in found[key]:
                found[key].append((title, path))
    return found


def _drawing_on(toolkit: Toolkit) -> Iterator[tuple[str, str, list[str]]]:
    """The title and the path of each page, with the keys that it names or cites."""
    yield from _practice_drawing_on(toolkit)
    for collection in toolkit.collections.values():
        keys = [*collection.sources, *citations(collection.model_dump_json())]
        yield collection.title, addresses.collection(collection.id), keys
    for crosswalk in toolkit.crosswalks.values():
        yield _("Crosswalks"), addresses.CROSSWALKS, citations(crosswalk.model_dump_json())
    for term in toolkit.terms.values():
        yield _("Glossary"), addresses.GLOSSARY, [*term.sources, *citations(term.definition)]


def _practice_drawing_on(toolkit: Toolkit) -> Iterator[tuple[str, str, list[str]]]:
    for guide in toolkit.guides.values():
        yield guide.meta.title, guide.path, [*guide.meta.sources, *citations(guide.body)]
    for rubric in toolkit.rubrics.values():
        yield rubric.title, addresses.rubric(rubric.id), [*rubric.sources, *citations(rubric.model_dump_json())]
    for bank in toolkit.banks.values():
        yield bank.title, addresses.bank(bank.id), [*bank.sources, *citations(bank.model_dump_json())]
    for template in toolkit.templates.values():
        path = addresses.template(template.id)
        yield template.title, path, [*template.sources, *citations(template.model_dump_json())]
    for survey in toolkit.surveys.values():
        yield survey.title, addresses.survey(survey.id), [*survey.sources, *citations(survey.model_dump_json())]
    for course in toolkit.learning.values():
        named = [resource.reference for resource in course.resources]
        keys = [*course.sources, *named, *citations(course.model_dump_json())]
        yield course.title, addresses.learning(course.id), keys
    for cycle in toolkit.cycles.values():
        yield cycle.title, addresses.cycle(cycle.id), [*cycle.sources, *citations(cycle.model_dump_json())]
