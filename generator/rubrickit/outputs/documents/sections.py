"""The sections of a template: a heading, a word of help, and the fields."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...model import TemplateField, TemplateSection
from ...richtext import plain
from . import answer_tables
from .cells import labelled, required_mark
from .controls import Name, check_control
from .draft import Draft
from .level_tables import level_table
from .markup import NOTHING, Xml, joined
from .paragraphs import TAB, paragraph, rich, runs_right_to_left, worded
from .planning_tables import planning_table
from .tables import bound

# Up to here a list stays on one page, a longer one would leave too large a gap.
_KEPT_ITEMS = 8


def section_blocks(draft: Draft, section: TemplateSection) -> Iterator[Xml]:
    """A section from its heading to its last field."""
    named = _field_named_by_heading(section)
    mark = required_mark(named) if named else NOTHING
    yield worded(draft, "heading 1", section.title, mark)
    if section.help:
        yield worded(draft, "Section Help", section.help)
    for short, fields in groupby(section.fields, key=lambda field: field.type in answer_tables.KINDS):
        if short:
            yield answer_tables.answer_table(draft, section, list(fields))
        else:
            yield from (_wide_field(draft, field, has_label=field is not named) for field in fields)


def _field_named_by_heading(section: TemplateSection) -> TemplateField | None:
    """A first field with the section's own name: saying it twice in a row helps nobody."""
    first = section.fields[0]
    same = plain(first.label).casefold() == plain(section.title).casefold()
    return first if same and first.type not in answer_tables.KINDS else None


def _wide_field(draft: Draft, field: TemplateField, *, has_label: bool) -> Xml:
    if has_label:
        above = labelled(draft, field, wide=True)
    else:
        above = worded(draft, "Wide Field Help", field.help) if field.help else NOTHING
    return joined([above, _wide_answer(draft, field)])


def _wide_answer(draft: Draft, field: TemplateField) -> Xml:
    if field.type == "table":
        return planning_table(draft, field)
    if field.type == "level":
        return level_table(draft, field)
    items = [_item(draft, field, number) for number in range(1, len(field.options) + 1)]
    kept = items[:-1] if len(items) <= _KEPT_ITEMS else [items[0], items[-2]]
    return joined(bound(item) if item in kept else item for item in items)


def _item(draft: Draft, field: TemplateField, number: int) -> Xml:
    words = field.options[number - 1]
    style = "Last Checklist Item" if number == len(field.options) else "Checklist Item"
    name = Name(f"{plain(field.label)}: {plain(words)}", f"{field.id}.{number}")
    box = check_control(draft, name)
    return paragraph(style, box, TAB, rich(draft, words), right_to_left=runs_right_to_left(words))
