"""The page of a planning template."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from .. import addresses
from ..labels import people_of, sentence_start
from ..model import QuestionGroup, Template
from ..words import _, ngettext
from .calendar import CalendarView, calendar_view
from .context import DownloadView, LinkView, Page
from .example import ExampleView, example_view
from .form import FormView, form_view
from .practice import Target, target_link, targets_of


@dataclass(frozen=True)
class FirstPageView:
    """A small picture of a document's first page, in the size at which it is shown."""

    href: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class TemplateView:
    """Template `template.html`."""

    id: str
    title: str
    summary: Markup
    collection: LinkView
    accent: str
    filled_in_by: str
    when: Markup
    serves: tuple[LinkView, ...]
    questions: tuple[LinkView, ...]
    """Groups of questions about the same rubrics and steps."""
    picture: tuple[FirstPageView, ...]
    """Its first page, where there is a picture of it."""
    form: FormView
    example: tuple[ExampleView, ...]
    """It filled in, where there is an example."""
    calendar: CalendarView | None
    """What its page makes a calendar file of, where it has such a thing."""
    downloads: tuple[DownloadView, ...]
    own_handout: str
    """The link that adds it to a handout of the reader's own."""
    sources: tuple[Markup, ...]


def template_view(template: Template, page: Page) -> TemplateView:
    """The view of a planning template's page."""
    collection = page.toolkit.collections[template.collection]
    answers, about = _example(template, page)
    return TemplateView(
        id=template.id,
        title=template.title,
        summary=page.rich(template.summary),
        collection=page.collection(collection),
        accent=collection.accent,
        filled_in_by=sentence_start(people_of(template.filled_in_by)),
        when=page.rich(template.when),
        serves=tuple(_served(template, page)),
        questions=tuple(_questions(template, page)),
        picture=_picture(template, page),
        form=form_view(template, page, word=_word(template, page), example=answers),
        example=(example_view(template, answers, about, page),) if answers else (),
        calendar=calendar_view(template, page),
        downloads=_template_downloads(template, page),
        own_handout=page.add_to_handout("template", template.id),
        sources=page.sources(template.sources),
    )


def _template_downloads(template: Template, page: Page) -> tuple[DownloadView, ...]:
    return (
        *page.download(addresses.document(template.id), _("Word document")),
        *page.download(addresses.form(template.id), _("Fillable form")),
        *page.download(addresses.workbook(template.id), _("Excel workbook")),
        *page.download(addresses.plain_text(template.id), _("Plain text (Markdown)")),
    )


def _served(template: Template, page: Page) -> Iterator[LinkView]:
    for served in template.serves:
        if served.rubric:
            for part in served.criteria or ("",):
                yield target_link(("row", served.rubric, part), page)
        if served.cycle:
            yield target_link(("step", served.cycle, served.step or ""), page)


def _questions(template: Template, page: Page) -> Iterator[LinkView]:
    """The groups with questions that serve what the template serves, each with how many."""
    for bank in page.toolkit.banks.values():
        for group in bank.groups:
            if count := _matching(group, template):
                title = f"{bank.title}: {group.title}"
                yield page.link(
                    title, addresses.bank(bank.id), group.id, ngettext("{n} question", "{n} questions", count)
                )


def _matching(group: QuestionGroup, template: Template) -> int:
    return sum(any(_is_served(target, template) for target in targets_of(question)) for question in group.questions)


def _is_served(target: Target, template: Template) -> bool:
    kind, holder, part = target
    if kind == "row":
        return any(one.rubric == holder and (not one.criteria or part in one.criteria) for one in template.serves)
    return any(one.cycle == holder and one.step in (part, None) for one in template.serves)


def _picture(template: Template, page: Page) -> tuple[FirstPageView, ...]:
    """The picture at half its size: the other half is for sharp screens."""
    path = addresses.form_picture(template.id)
    file = page.site.files.get(path)
    if file is None:
        return ()
    width, height = struct.unpack(">II", file.content[16:24])  # where a PNG says it
    alt = _("First page of the printed form")
    return (FirstPageView(page.href(path), alt, round(width / 2), round(height / 2)),)


def _word(template: Template, page: Page) -> str:
    """The link to what makes a Word document of the form, if this build made it."""
    script = addresses.form_script(template.id)
    return page.href(script) if script in page.site.files else ""


def _example(template: Template, page: Page) -> tuple[Mapping[str, Any], str]:
    """The answers of the template's example and what is said of it; empty without one."""
    found = page.toolkit.examples.get(template.id)
    return (found.answers, found.about) if found else ({}, "")
