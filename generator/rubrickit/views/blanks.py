"""Planning templates as forms to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model import Column, Template, TemplateField, TemplateSection
from ..richtext import plain
from .context import Page

LINES = {"line": 1, "date": 1, "paragraph": 4}
"""How many lines a hand needs for an answer."""
FEWEST_ROWS = 3
"""Of a table to fill in that names no rows of its own."""


@dataclass(frozen=True)
class BlankColumnView:
    """A column of a table to fill in."""

    label: Markup
    options: tuple[Markup, ...] = ()
    """What is chosen from."""
    is_box: bool = False
    """Whether a cell is one box, to tick or to leave."""


@dataclass(frozen=True)
class BlankTableView:
    heading: Markup
    """Over the names of rows; empty where rows have none."""
    columns: tuple[BlankColumnView, ...]
    rows: tuple[Markup, ...]
    """Names of rows."""
    blank_rows: int


@dataclass(frozen=True)
class BlankView:
    """One thing to fill in: lines, boxes or a table."""

    label: Markup
    """Empty where the section's title says it already."""
    help: Markup
    lines: int = 0
    options: tuple[Markup, ...] = ()
    table: BlankTableView | None = None


@dataclass(frozen=True)
class BlankSectionView:
    title: Markup
    help: Markup
    blanks: tuple[BlankView, ...]


def blank_sections(template: Template, page: Page) -> tuple[BlankSectionView, ...]:
    """A template as a form."""
    return tuple(_section(section, page) for section in template.sections)


def _section(section: TemplateSection, page: Page) -> BlankSectionView:
    blanks = tuple(_blank(field, section, page) for field in section.fields)
    return BlankSectionView(page.rich(section.title), page.rich(section.help), blanks)


def _blank(field: TemplateField, section: TemplateSection, page: Page) -> BlankView:
    said = plain(field.label).casefold() == plain(section.title).casefold()
    return BlankView(
        label=Markup("") if said else page.rich(field.label),
        help=page.rich(field.help),
        lines=LINES.get(field.type, 0),
        options=tuple(page.rich(option) for option in field.options),
        table=_table(field, page),
    )


def _table(field: TemplateField, page: Page) -> BlankTableView | None:
    if field.type == "level" and field.rubric:
        return _levels(field.rubric, field, page)
    if field.type != "table":
        return None
    return BlankTableView(
        heading=page.rich(field.row_heading),
        columns=tuple(_column(column, page) for column in field.columns),
        rows=tuple(page.rich(row) for row in field.rows),
        blank_rows=field.blank_rows or (0 if field.rows else FEWEST_ROWS),
    )


def _column(column: Column, page: Page) -> BlankColumnView:
    options = tuple(page.rich(option) for option in column.options)
    return BlankColumnView(page.rich(column.label), options, column.type == "check")


def _levels(rubric_id: str, field: TemplateField, page: Page) -> BlankTableView:
    """A box for each level of each row."""
    rubric = page.toolkit.rubrics[rubric_id]
    levels = page.toolkit.scale_of(rubric).levels
    rows = (row for row in rubric.criteria if field.criterion in (None, row.id))
    return BlankTableView(
        heading=page.rich(rubric.heading),
        columns=tuple(_level_columns([level.name for level in levels], page)),
        rows=tuple(page.rich(row.name) for row in rows),
        blank_rows=0,
    )


def _level_columns(names: list[str], page: Page) -> Iterator[BlankColumnView]:
    for name in names:
        yield BlankColumnView(page.rich(name), is_box=True)
