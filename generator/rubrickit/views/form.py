"""A planning template as a form that is filled in on its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..model import Column, Template, TemplateField, TemplateSection
from ..richtext import plain
from ..words import _
from .context import Page

MOST_ROWS_SHOWN = 3
"""How many empty rows a table begins with on a page: more are one press away, and on a phone each is a card."""
WIDEST_TABLE = 9.0
"""From this sum of its columns' widths on, a table has a card for each row on wide screens too."""

Data = dict[str, Any]


@dataclass(frozen=True)
class PartView:
    """One control among several of a field: a column's cell, a rubric's row."""

    id: str
    label: Markup
    name: str
    """The label in plain words, for a screen reader."""
    type: str
    options: tuple[str, ...] = ()
    """What is chosen from."""


@dataclass(frozen=True)
class LevelView:
    """A level to choose."""

    id: str
    name: str


@dataclass(frozen=True)
class FormTableView:
    name: str
    """What tells its frame from others of the form, for a screen reader."""
    heading: Markup
    """Over the names of rows; empty where rows have none."""
    columns: tuple[PartView, ...]
    rows: tuple[tuple[Markup, str], ...]
    """Fixed rows: their names as they are shown and in plain words."""
    blank_rows: int
    """How many empty rows it begins with."""
    grows: bool
    """Whether rows can be added."""
    as_cards: bool
    """Whether it is too wide for lines."""


@dataclass(frozen=True)
class FormFieldView:
    """One thing to fill in."""

    id: str
    type: str
    label: Markup
    name: str
    """The label in plain words, for a screen reader."""
    named_above: bool
    """Whether the section's title right above it says the label already."""
    help: Markup
    required: bool
    options: tuple[str, ...] = ()
    """The choices, or the items of a checklist."""
    table: FormTableView | None = None
    parts: tuple[PartView, ...] = ()
    """The rows of a rubric for which a level is chosen."""
    levels: tuple[LevelView, ...] = ()


@dataclass(frozen=True)
class FormSectionView:
    title: Markup
    help: Markup
    fields: tuple[FormFieldView, ...]


@dataclass(frozen=True)
class FormView:
    """The form, and what its scripts need to know."""

    sections: tuple[FormSectionView, ...]
    data: Data
    word: str
    """The link to the script that holds the Word document, or nothing in a build without downloads."""
    example: bool
    """Whether it can be filled with an example."""


def form_view(template: Template, page: Page, word: str = "", example: Mapping[str, Any] | None = None) -> FormView:
    """A template as a form."""
    return FormView(
        sections=tuple(_section(section, page) for section in template.sections),
        data={
            "id": template.id,
            "title": plain(template.title),
            "fields": [_field_data(field, page) for field in template.fields],
        }
        | ({"example": example} if example else {}),
        word=word,
        example=bool(example),
    )


def _section(section: TemplateSection, page: Page) -> FormSectionView:
    fields = tuple(_field(field, section, page) for field in section.fields)
    return FormSectionView(page.rich(section.title), page.rich(section.help), fields)


def _field(field: TemplateField, section: TemplateSection, page: Page) -> FormFieldView:
    return FormFieldView(
        id=field.id,
        type=field.type,
        label=page.rich(field.label, terms=False),
        name=plain(field.label),
        named_above=_is_named_above(field, section),
        help=page.rich(field.help),
        required=field.required,
        options=_plain(field.options),
        table=_table(field, section, page) if field.type == "table" else None,
        parts=tuple(_rubric_rows(field, page)),
        levels=tuple(_levels(field, page)),
    )


def _is_named_above(field: TemplateField, section: TemplateSection) -> bool:
    same = plain(field.label).casefold() == plain(section.title).casefold()
    return same and field is section.fields[0] and field.type in ("table", "checklist", "level")


def _plain(texts: Sequence[str]) -> tuple[str, ...]:
    """The words of choices, each once: an answer is known by its words."""
    return tuple(dict.fromkeys(map(plain, texts)))


def _rubric_rows(field: TemplateField, page: Page) -> Iterator[PartView]:
    if field.type == "level" and field.rubric:
        for row in page.toolkit.rubrics[field.rubric].criteria:
            if field.criterion in (None, row.id):
                yield PartView(row.id, page.rich(row.name, terms=False), plain(row.name), "level")


def _levels(field: TemplateField, page: Page) -> Iterator[LevelView]:
    if field.type == "level" and field.rubric:
        for level in page.toolkit.scale_of(page.toolkit.rubrics[field.rubric]).levels:
            yield LevelView(level.id, plain(level.name))


def _table_name(field: TemplateField, section: TemplateSection) -> str:
    """Tables of two sections may have the same label."""
    label, title = plain(field.label), plain(section.title)
    return label if label.casefold() == title.casefold() else f"{title}: {label}"


def _table(field: TemplateField, section: TemplateSection, page: Page) -> FormTableView:
    names = 1.6 if field.rows else 0.0
    return FormTableView(
        name=_table_name(field, section),
        heading=page.rich(field.row_heading or _("Row"), terms=False) if field.rows else Markup(""),
        columns=tuple(_column(column, page) for column in field.columns),
        rows=tuple((page.rich(row, terms=False), plain(row)) for row in field.rows),
        blank_rows=min(_blank_rows(field), MOST_ROWS_SHOWN),
        grows=_blank_rows(field) > 0,
        as_cards=names + sum(column.width for column in field.columns) >= WIDEST_TABLE,
    )


def _blank_rows(field: TemplateField) -> int:
    """As in its documents: a table without names has at least one row to write in."""
    return field.blank_rows or int(not field.rows)


def _column(column: Column, page: Page) -> PartView:
    label = page.rich(column.label, terms=False)
    return PartView(column.id, label, plain(column.label), column.type, _plain(column.options))


def _field_data(field: TemplateField, page: Page) -> Data:
    """What the scripts know of a field: enough to tell an answer that fits from one that does not."""
    data: Data = {"id": field.id, "label": plain(field.label), "type": field.type}
    if field.required:
        data["required"] = True
    if field.options:
        data["options"] = _plain(field.options)
    if field.type == "table":
        data["columns"] = [_column_data(column) for column in field.columns]
        data |= {"rows": len(field.rows), "grows": _blank_rows(field) > 0}
    if field.type == "level":
        data["parts"] = [row.id for row in _rubric_rows(field, page)]
        data["levels"] = [level.id for level in _levels(field, page)]
    return data


def _column_data(column: Column) -> Data:
    data: Data = {"id": column.id, "type": column.type}
    return data | ({"options": _plain(column.options)} if column.options else {})
