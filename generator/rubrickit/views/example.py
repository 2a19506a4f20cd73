"""A planning template that is filled in, to be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup

from ..model import Column, Template, TemplateField
from ..richtext import plain
from ..words import _, day
from .context import Page

ROW_NAME = "row_heading"
"""The column, as answers name it, with the name of a row that was added to named ones; no id has an underscore."""


@dataclass(frozen=True)
class FilledTableView:
    headings: tuple[Markup, ...]
    rows: tuple[tuple[str, ...], ...]
    named: bool
    """Whether the first cell of a row is its name."""


@dataclass(frozen=True)
class FilledFieldView:
    """A field with its answer; one of the three kinds is there."""

    label: Markup
    text: tuple[str, ...] = ()
    """Paragraphs."""
    items: tuple[tuple[str, str], ...] = ()
    """What is checked, or a rubric's rows with their levels."""
    table: FilledTableView | None = None


@dataclass(frozen=True)
class FilledSectionView:
    title: Markup
    fields: tuple[FilledFieldView, ...]


@dataclass(frozen=True)
class ExampleView:
    about: Markup
    """Who is meant to have filled it in."""
    sections: tuple[FilledSectionView, ...]


def example_view(template: Template, answers: Mapping[str, Any], about: str, page: Page) -> ExampleView:
    """An example with what is answered in it; sections without answers are left out."""
    sections = (
        FilledSectionView(
            page.rich(section.title, terms=False),
            tuple(_field(field, answers[field.id], page) for field in section.fields if answers.get(field.id)),
        )
        for section in template.sections
    )
    return ExampleView(page.rich(about), tuple(section for section in sections if section.fields))


def _field(field: TemplateField, answer: Any, page: Page) -> FilledFieldView:
    label = page.rich(field.label, terms=False)
    if field.type == "table":
        return FilledFieldView(label, table=_table(field, answer, page))
    if field.type == "checklist":
        return FilledFieldView(label, items=tuple((option, "") for option in answer))
    if field.type == "level":
        return FilledFieldView(label, items=tuple(_levels(field, answer, page)))
    if field.type == "date":
        return FilledFieldView(label, (_day(answer),))
    return FilledFieldView(label, tuple(part for part in answer.splitlines() if part.strip()))


def _levels(field: TemplateField, answer: Mapping[str, str], page: Page) -> Iterator[tuple[str, str]]:
    rubric = page.toolkit.rubrics[field.rubric or ""]
    names = {level.id: plain(level.name) for level in page.toolkit.scale_of(rubric).levels}
    yield from ((plain(row.name), names[answer[row.id]]) for row in rubric.criteria if row.id in answer)


def _table(field: TemplateField, answer: list[Mapping[str, Any]], page: Page) -> FilledTableView:
    names = [plain(name) for name in field.rows]
    heading = [page.rich(field.row_heading or _("Row"), terms=False)] if names else []
    headings = (*heading, *(page.rich(column.label, terms=False) for column in field.columns))
    rows = []
    for number, entry in enumerate(answer):
        cells = tuple(_cell(column, entry.get(column.id)) for column in field.columns)
        if any(cells):
            name = names[number] if number < len(names) else str(entry.get(ROW_NAME, ""))
            rows.append((name, *cells) if names else cells)
    return FilledTableView(headings, tuple(rows), bool(names))


def _cell(column: Column, value: Any) -> str:
    if column.type == "check":
        return _("Yes") if value is True else ""
    return _day(value) if column.type == "date" and value else value or ""


def _day(written: str) -> str:
    """A day that a narrow column does not break."""
    return day(date.fromisoformat(written)).replace(" ", "\N{NO-BREAK SPACE}")
