"""The page of a planning template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .. import addresses
from ..labels import ROLES, listed
from ..model import Template, TemplateField, TemplateSection
from ..words import _
from .calendar import CalendarView, calendar_view
from .context import DownloadView, LinkView, Page
from .practice import target_link


@dataclass(frozen=True)
class FieldView:
    """One thing to fill in, in words."""

    label: Markup
    help: Markup
    kind: str
    """What it is filled in with, for example `a date`."""
    parts: tuple[Markup, ...]
    """Choices, items, columns or rows."""


@dataclass(frozen=True)
class SectionView:
    title: Markup
    help: Markup
    fields: tuple[FieldView, ...]


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
    sections: tuple[SectionView, ...]
    calendar: CalendarView | None
    """What its page makes a calendar file of, where it has such a thing."""
    downloads: tuple[DownloadView, ...]
    own_handout: str
    """The link that adds it to a handout of the reader's own."""
    sources: tuple[Markup, ...]


def template_view(template: Template, page: Page) -> TemplateView:
    """The view of a planning template's page."""
    collection = page.toolkit.collections[template.collection]
    return TemplateView(
        id=template.id,
        title=template.title,
        summary=page.rich(template.summary),
        collection=page.collection(collection),
        accent=collection.accent,
        filled_in_by=listed([ROLES[role] for role in template.filled_in_by]),
        when=page.rich(template.when),
        serves=tuple(_served(template, page)),
        sections=tuple(_section(section, page) for section in template.sections),
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


def _section(section: TemplateSection, page: Page) -> SectionView:
    return SectionView(
        page.rich(section.title), page.rich(section.help), tuple(_field(field, page) for field in section.fields)
    )


_KINDS = {
    "line": "A line of text",
    "paragraph": "A few sentences",
    "date": "A date",
    "choice": "One choice",
    "checklist": "A checklist",
    "table": "A table",
    "level": "A level for each row",
}


def _field(field: TemplateField, page: Page) -> FieldView:
    return FieldView(page.rich(field.label), page.rich(field.help), _KINDS[field.type], tuple(_parts(field, page)))


def _parts(field: TemplateField, page: Page) -> Iterator[Markup]:
    if field.type == "level" and field.rubric:
        rows = page.toolkit.rubrics[field.rubric].criteria
        yield from (page.rich(row.name) for row in rows if field.criterion in (None, row.id))
    yield from (page.rich(option) for option in field.options)
    yield from (page.rich(column.label) for column in field.columns)
