"""A binder: a whole collection as one document, by its sections, with glossary and references."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ... import addresses
from ...model import Collection, Cycle, Section
from ...richtext import citations, plain
from ...words import _
from ..citing import citing_pages
from .cycle_poster import poster
from .desk import Data, Desk
from .drawings import ring_of
from .front import contents_part, cover_part, divider_part
from .glossary import glossary_part, used_terms
from .guide import guide_part
from .learning_path import learning_path_part
from .printing import Handout
from .question_bank import question_bank_part
from .references import references_part
from .rubric_sheet import sheet
from .survey import survey_part
from .template_form import form_part


def _rubric_part(rubric: Any, desk: Desk) -> Data:
    return sheet(rubric, desk) | {"label": _("Rubric")}


def _template_part(template: Any, desk: Desk) -> Data:
    return form_part(template, desk, fillable=False) | {"label": _("Planning template"), "tight": True}


def _cycle_part(cycle: Any, desk: Desk) -> Data:
    return poster(cycle, desk) | {"label": _("Cycle")}


_PARTS: tuple[tuple[str, str, Callable[[str], str], Callable[[Any, Desk], Data]], ...] = (
    ("guides", "guide", str, guide_part),
    ("cycles", "cycle", addresses.cycle, _cycle_part),
    ("rubrics", "rubric", addresses.rubric, _rubric_part),
    ("questions", "question bank", addresses.bank, question_bank_part),
    ("templates", "template", addresses.template, _template_part),
    ("surveys", "survey", addresses.survey, survey_part),
    ("learning", "learning path", addresses.learning, learning_path_part),
)
"""What a section holds, in the order in which it is read: the key, the kind, its page, and how it is printed."""


def binder(collection: Collection, desk: Desk) -> Handout:
    """The binder of a collection."""
    title, summary = plain(collection.title), collection.summary
    look, page = desk.look(collection.accent), addresses.collection(collection.id)
    cover = cover_part(_("Binder"), title, summary, look, desk, page) | _ornament(collection, desk)
    contents = contents_part(title, look, desk, page, sections=True)
    body = list(_body(collection, desk))
    return Handout(
        title=_("{title}: binder").format(title=title),
        description=plain(summary),
        keywords=(_("binder"), title),
        parts=(cover, contents, *body, *_back(collection, body, desk)),
    )


def _ornament(collection: Collection, desk: Desk) -> Data:
    """The collection's first cycle, drawn; where it has none, the names of its sections."""
    cycles: list[Cycle] = [desk.toolkit.cycles[one] for section in collection.sections for one in section.cycles]
    if cycles:
        return {"drawing": ring_of(cycles[0], desk)}
    return {"holds": {"title": "", "items": [{"text": plain(section.title)} for section in collection.sections]}}


def _body(collection: Collection, desk: Desk) -> Iterator[Data]:
    """Each section: its first page, and below it what it holds."""
    look, page = desk.look(collection.accent), addresses.collection(collection.id)
    footer = desk.footer(collection.title, page=page)
    for number, section in enumerate(collection.sections, 1):
        yield divider_part(number, section.title, section.summary, look, footer, desk)
        yield from (part | {"offset": 1} for part in _section_parts(section, desk))


def _section_parts(section: Section, desk: Desk) -> Iterator[Data]:
    for key, kind, _page, make in _PARTS:
        objects = desk.toolkit.objects(kind)
        yield from (make(objects[one], desk) for one in getattr(section, key))


def _back(collection: Collection, body: list[Data], desk: Desk) -> Iterator[Data]:
    """The glossary and the references of what the binder holds."""
    terms = used_terms("\n".join(_words(body)), desk)
    if terms:
        yield glossary_part(terms, collection, desk)
    cited = {*_cited(collection, desk), *(key for term in terms for key in citations(term.definition))}
    if cited & desk.entries.keys():
        yield references_part(cited, collection, desk)


def _words(value: Any) -> Iterator[str]:
    """Every text of the data that is read."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from [part] if key == "text" and isinstance(part, str) else _words(part)
    elif isinstance(value, list):
        for part in value:
            yield from _words(part)


def _cited(collection: Collection, desk: Desk) -> set[str]:
    """The works that the collection and the pages of what it holds draw on."""
    sections = collection.sections
    held = {page(one) for section in sections for key, _kind, page, _make in _PARTS for one in getattr(section, key)}
    held.add(addresses.collection(collection.id))
    pages = citing_pages(desk.toolkit)
    return {key for key, citing in pages.items() if any(path in held for _title, path in citing)}
