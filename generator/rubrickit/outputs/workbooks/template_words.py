"""What every workbook of a planning template says of it."""

from __future__ import annotations

from collections.abc import Sequence

from ... import addresses
from ...labels import ROLES, people_of, sentence_start
from ...model import Template, Toolkit
from ...richtext import plain
from ...settings import Settings
from ...words import _
from .book import About, Book
from .start import Opening


def new_book(template: Template, toolkit: Toolkit, settings: Settings) -> Book:
    """A workbook with the properties of a template."""
    collection = toolkit.collections[template.collection]
    rubrics = [toolkit.rubrics[one.rubric].title for one in template.serves if one.rubric]
    about = About(
        title=plain(template.title),
        subject=": ".join([_("Planning template"), plain(template.summary)]),
        category=plain(collection.title),
        keywords=[
            _("coaching"),
            _("planning template"),
            *map(plain, rubrics),
            *(_(ROLES[role]) for role in template.filled_in_by),
        ],
    )
    return Book(about, settings.accents[collection.accent], settings)


def opening(template: Template, toolkit: Toolkit, sources: Sequence[str], steps: Sequence[str]) -> Opening:
    """What the first sheet says of a template."""
    people = sentence_start(people_of(template.filled_in_by))
    facts = [
        (_("What it is for"), plain(template.summary)),
        (_("Filled in by"), people),
        (_("When"), plain(template.when)),
    ]
    if served := list(dict.fromkeys(_served(template, toolkit))):
        facts.append((_("It helps with"), "\n".join(served)))
    return Opening(
        kind=_("Planning template"),
        collection=plain(toolkit.collections[template.collection].title),
        title=plain(template.title),
        facts=facts,
        steps=steps,
        page=addresses.template(template.id),
        sources=sources,
    )


def _served(template: Template, toolkit: Toolkit) -> list[str]:
    """The rubrics, with their rows, and the steps of cycles."""
    found = []
    for one in template.serves:
        if one.rubric:
            rows = [plain(toolkit.criterion(one.rubric, row).name) for row in one.criteria]
            title = plain(toolkit.rubrics[one.rubric].title)
            found.append(f"{title}: {', '.join(rows)}" if rows else title)
        elif one.cycle:
            step = plain(toolkit.step(one.cycle, one.step).name) if one.step else ""
            title = plain(toolkit.cycles[one.cycle].title)
            found.append(f"{title}: {step}" if step else title)
    return found
