"""Entries for the site's search: one for each page, row, question, term and template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from .. import addresses
from ..labels import PURPOSES
from ..model import Criterion, Toolkit
from ..richtext import plain


@dataclass(frozen=True)
class SearchEntry:
    """A result: where it leads, what it is called, what it holds, of what kind it is."""

    location: str
    title: str
    text: str
    kind: str


def entries(toolkit: Toolkit) -> Iterator[SearchEntry]:
    """All results that the toolkit gives, each page before its parts."""
    yield from _rubrics(toolkit)
    yield from _banks(toolkit)
    yield from _templates(toolkit)
    yield from _cycles(toolkit)
    yield from _surveys(toolkit)
    yield from _learning(toolkit)
    yield from _terms(toolkit)
    for collection in toolkit.collections.values():
        location = addresses.url(addresses.collection(collection.id))
        yield SearchEntry(location, collection.title, plain(collection.summary), "Collection")


def _rubrics(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for rubric in toolkit.rubrics.values():
        location = addresses.url(addresses.rubric(rubric.id))
        yield SearchEntry(location, rubric.title, plain(rubric.summary), "Rubric")
        for row in rubric.criteria:
            yield SearchEntry(f"{location}#{row.id}", f"{row.name} · {rubric.title}", _row_text(row), "Rubric row")


def _row_text(row: Criterion) -> str:
    """The row's words, a line for each part so that words of two cells never run together."""
    lines = [row.subtitle, row.summary]
    for descriptor in row.levels.values():
        lines.append(descriptor.lead)
        for indicator in descriptor.indicators:
            lines += [indicator.text, *indicator.includes]
    for actions in row.next_steps.values():
        lines += actions
    lines += row.look_fors
    return "\n".join(plain(line) for line in lines if line)


def _banks(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for bank in toolkit.banks.values():
        location = addresses.url(addresses.bank(bank.id))
        yield SearchEntry(location, bank.title, plain(bank.summary), "Question bank")
        for group in bank.groups:
            for question in group.questions:
                text = f"{group.title}\n{PURPOSES[question.purpose]}\n{plain(question.follow_up)}"
                yield SearchEntry(f"{location}#{question.id}", plain(question.text), text, "Question")


def _templates(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for template in toolkit.templates.values():
        labels = [plain(field.label) for field in template.fields]
        text = "\n".join([plain(template.summary), plain(template.when), *labels])
        yield SearchEntry(addresses.url(addresses.template(template.id)), template.title, text, "Template")


def _cycles(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for cycle in toolkit.cycles.values():
        location = addresses.url(addresses.cycle(cycle.id))
        yield SearchEntry(location, cycle.title, plain(cycle.summary), "Cycle")
        for step in cycle.steps:
            text = "\n".join([plain(step.summary), *(plain(action) for action in step.actions)])
            yield SearchEntry(f"{location}#{step.id}", f"{step.name} · {cycle.title}", text, "Step")


def _surveys(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for survey in toolkit.surveys.values():
        location = addresses.url(addresses.survey(survey.id))
        yield SearchEntry(location, survey.title, plain(survey.summary), "Survey")
        for section in survey.sections:
            text = "\n".join([plain(section.summary), *(plain(item.text) for item in section.items)])
            yield SearchEntry(f"{location}#{section.id}", f"{section.title} · {survey.title}", text, "Survey")


def _learning(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for path in toolkit.learning.values():
        location = addresses.url(addresses.learning(path.id))
        yield SearchEntry(location, path.title, plain(path.summary), "Learning path")
        for unit in path.units:
            lines = [*unit.objectives, *unit.reading.text, *unit.try_it.steps]
            text = "\n".join(plain(line) for line in lines)
            yield SearchEntry(f"{location}#{unit.id}", f"{unit.title} · {path.title}", text, "Unit")


def _terms(toolkit: Toolkit) -> Iterator[SearchEntry]:
    location = addresses.url(addresses.GLOSSARY)
    yield SearchEntry(location, "Glossary", "Terms of the toolkit.", "Glossary")
    for term in toolkit.terms.values():
        text = "\n".join(filter(None, [term.stands_for, plain(term.definition), *term.also]))
        yield SearchEntry(f"{location}#{term.id}", term.term, text, "Glossary term")


BOOSTS = {"Rubric row": 4.0}
"""What a coach looks for first counts more: questions and terms are shorter, so a word weighs more in them."""


def as_index(entry: SearchEntry) -> dict[str, object]:
    """The entry as Material's search index holds it; texts are HTML there."""
    text = "\n".join(f"<p>{escape(line)}</p>" for line in entry.text.splitlines() if line)
    made: dict[str, object] = {"location": entry.location, "title": escape(entry.title), "text": text}
    made["tags"] = [entry.kind]
    if boost := BOOSTS.get(entry.kind):
        made["boost"] = boost
    return made
