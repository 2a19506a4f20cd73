"""What stands in a table's cell: an answer to give, or the name of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import TemplateField
from ...model.practice import ColumnType
from ...richtext import plain
from ...words import _
from .controls import Choice, Name, check_control, choice_control, date_control, line_control, paragraph_control
from .draft import Draft
from .markup import NOTHING, Xml, joined
from .paragraphs import paragraph, run, worded
from .prompts import prompt


@dataclass(frozen=True)
class Asked:
    """What a cell asks for."""

    kind: ColumnType
    width: int
    options: Sequence[str] = ()


def answer(draft: Draft, asked: Asked, name: Name, style: str) -> Xml:
    """A paragraph with the control that fits what is asked for."""
    if asked.kind == "check":
        return paragraph("Table Check", check_control(draft, name))
    return paragraph(style, _control(draft, asked, name))


def labelled(draft: Draft, field: TemplateField, *, wide: bool) -> Xml:
    """A field's label and help; `wide` where they stand above the field and not beside it."""
    prefix = "Wide " if wide else ""
    label = worded(draft, f"{prefix}Field Label", field.label, required_mark(field))
    return joined([label, worded(draft, f"{prefix}Field Help", field.help) if field.help else NOTHING])


def required_mark(field: TemplateField) -> Xml:
    """The word that says so where an answer is needed."""
    return run(" " + _("(required)"), "Required Mark") if field.required else NOTHING


def headings(draft: Draft, words: Sequence[str]) -> list[Xml]:
    """The cells of a header row."""
    return [worded(draft, "Table Heading", heading) for heading in words]


def _control(draft: Draft, asked: Asked, name: Name) -> Xml:
    words = prompt(asked.kind, asked.width)
    if asked.kind == "date":
        return date_control(draft, name, words)
    if asked.kind == "choice":
        return choice_control(draft, name, words, [Choice(option, option) for option in map(plain, asked.options)])
    return paragraph_control(draft, name, words) if asked.kind == "paragraph" else line_control(draft, name, words)
