"""Entries for the site's search: one for each page, row, question, term and template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from .. import addresses
from ..handout_plan import KINDS
from ..labels import PURPOSES
from ..model import Criterion, Toolkit
from ..richtext import plain
from ..words import N_, _


@dataclass(frozen=True)
class SearchEntry:
    """A result: where it leads, what it is called, what it holds, of what kind it is."""

    location: str
    title: str
    text: str
    kind: str
    """In English, of `KINDS`; shown in the reader's language."""
    collection: str = ""
    """The title of the collection that it belongs to, if it is in one."""


def entries(toolkit: Toolkit) -> Iterator[SearchEntry]:
    """All results that the toolkit gives, each page before its parts."""
    yield from _rubrics(toolkit)
    yield from _banks(toolkit)
    yield from _templates(toolkit)
    yield from _cycles(toolkit)
    yield from _surveys(toolkit)
    yield from _learning(toolkit)
    yield from _handouts(toolkit)
    yield from _terms(toolkit)
    about = _("Choose rubrics, rows, questions and templates, put them in order and print them as one document.")
    yield SearchEntry(addresses.url(addresses.BUILDER), _("Build a handout"), about, N_("Handout"))
    yield _sheet()
    about = _("By role, by step of a cycle, by level of the system, by the time you have.")
    yield SearchEntry(addresses.url(addresses.WAYS), _("Ways in"), about, N_("Page"))
    about = _("The standard that this site meets, how it is tested, known limits, whom to tell.")
    yield SearchEntry(addresses.url(addresses.ACCESSIBILITY), _("Accessibility"), about, N_("Page"))
    for collection in toolkit.collections.values():
        location = addresses.url(addresses.collection(collection.id))
        yield SearchEntry(
            location, collection.title, plain(collection.summary), N_("Collection"), plain(collection.title)
        )


class _Collected(Protocol):
    """What belongs to a collection."""

    @property
    def collection(self) -> str: ...


def _place(one: _Collected, toolkit: Toolkit) -> str:
    """The title of the collection that something belongs to."""
    return plain(toolkit.collections[one.collection].title)


def _rubrics(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for rubric in toolkit.rubrics.values():
        location = addresses.url(addresses.rubric(rubric.id))
        place = _place(rubric, toolkit)
        yield SearchEntry(location, rubric.title, plain(rubric.summary), N_("Rubric"), place)
        for row in rubric.criteria:
            title = f"{plain(row.name)} · {rubric.title}"
            yield SearchEntry(f"{location}#{row.id}", title, _row_text(row), N_("Rubric row"), place)


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
        place = _place(bank, toolkit)
        yield SearchEntry(location, bank.title, plain(bank.summary), N_("Question bank"), place)
        for group in bank.groups:
            for question in group.questions:
                text = f"{group.title}\n{_(PURPOSES[question.purpose])}\n{plain(question.follow_up)}"
                yield SearchEntry(f"{location}#{question.id}", plain(question.text), text, N_("Question"), place)


def _templates(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for template in toolkit.templates.values():
        labels = [plain(field.label) for field in template.fields]
        text = "\n".join([plain(template.summary), plain(template.when), *labels])
        location = addresses.url(addresses.template(template.id))
        yield SearchEntry(location, template.title, text, N_("Template"), _place(template, toolkit))


def _cycles(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for cycle in toolkit.cycles.values():
        location = addresses.url(addresses.cycle(cycle.id))
        place = _place(cycle, toolkit)
        yield SearchEntry(location, cycle.title, plain(cycle.summary), N_("Cycle"), place)
        for step in cycle.steps:
            text = "\n".join([plain(step.summary), *(plain(action) for action in step.actions)])
            yield SearchEntry(f"{location}#{step.id}", f"{step.name} · {cycle.title}", text, N_("Step"), place)


def _surveys(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for survey in toolkit.surveys.values():
        location = addresses.url(addresses.survey(survey.id))
        place = _place(survey, toolkit)
        yield SearchEntry(location, survey.title, plain(survey.summary), N_("Survey"), place)
        for section in survey.sections:
            text = "\n".join([plain(section.summary), *(plain(item.text) for item in section.items)])
            title = f"{section.title} · {survey.title}"
            yield SearchEntry(f"{location}#{section.id}", title, text, N_("Survey"), place)


def _learning(toolkit: Toolkit) -> Iterator[SearchEntry]:
    for path in toolkit.learning.values():
        location = addresses.url(addresses.learning(path.id))
        place = _place(path, toolkit)
        yield SearchEntry(location, path.title, plain(path.summary), N_("Learning path"), place)
        for unit in path.units:
            lines = [*unit.objectives, *unit.reading.text, *unit.try_it.steps]
            text = "\n".join(plain(line) for line in lines)
            yield SearchEntry(f"{location}#{unit.id}", f"{unit.title} · {path.title}", text, N_("Unit"), place)


def _handouts(toolkit: Toolkit) -> Iterator[SearchEntry]:
    """The page of all handouts, by what a trainer would type, and each pack."""
    location = addresses.url(addresses.HANDOUTS)
    kinds = "\n".join(f"{_(kind.many or kind.label)}: {_(kind.use)}" for kind in KINDS)
    yield SearchEntry(location, _("Handouts"), kinds, N_("Handouts"))
    for pack in toolkit.packs.values():
        text = f"{plain(pack.summary)}\n{plain(pack.when)}"
        yield SearchEntry(f"{location}#{pack.id}", plain(pack.title), text, N_("Pack"))


def _terms(toolkit: Toolkit) -> Iterator[SearchEntry]:
    location = addresses.url(addresses.GLOSSARY)
    yield SearchEntry(location, _("Glossary"), _("Terms of the toolkit."), N_("Glossary"))
    for term in toolkit.terms.values():
        text = "\n".join(filter(None, [term.stands_for, plain(term.definition), *term.also]))
        yield SearchEntry(f"{location}#{term.id}", term.term, text, N_("Glossary term"))


def _sheet() -> SearchEntry:
    about = _("The questions and rubric rows that you take into a conversation, with your notes.")
    return SearchEntry(addresses.url(addresses.CONVERSATION), _("Conversation sheet"), about, N_("Tool"))
