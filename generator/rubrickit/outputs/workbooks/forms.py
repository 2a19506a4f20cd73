"""The sheet with everything of a template that is no table: a label, a place for the answer, a word of help."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...model import Criterion, Template, TemplateField, TemplateSection, Toolkit
from ...richtext import plain
from ...words import _
from . import inputs
from .book import Sheet, cell
from .inputs import MARK, Cells
from .levels import asked_rows
from .lists import Lists
from .rubric_table import RubricTable
from .styles import day
from .text import height, quoted
from .top import title_rows

_LABEL, _ANSWER, _HELP = 50, 58, 42
_WIDTH = _LABEL + _ANSWER + _HELP
_PARAGRAPH = 64  # points, room for four lines


@dataclass
class Form:
    """The sheet while it is written."""

    sheet: Sheet
    template: Template
    toolkit: Toolkit
    lists: Lists
    tables: Mapping[str, Sheet]
    """The sheet of each table, by the field's id."""
    levels: Mapping[str, RubricTable]
    """What levels look like, by the rubric's id."""
    row: int = 0
    checked: dict[str, str] = field(default_factory=dict)
    """Where it says how many items of a checklist are checked, by the field's id."""


def write_form(form: Form) -> None:
    """Write all sections."""
    sheet = form.sheet
    sheet.widths(_LABEL, _ANSWER, _HELP)
    form.row = title_rows(sheet, form.template.title, [form.template.summary], _WIDTH)
    sheet.page.freeze_panes(form.row, 0)
    for section in form.template.sections:
        _heading(form, section)
        for one in section.fields:
            _WRITERS[one.type](form, one)
    sheet.protect()


def required(one: TemplateField) -> str:
    """A field's label, with the word that says so where an answer is needed."""
    return " ".join([plain(one.label), _("(required)")]) if one.required else plain(one.label)


def _heading(form: Form, section: TemplateSection) -> None:
    form.row += 1
    sheet = form.sheet
    sheet.text(form.row, 0, section.title, "heading")
    sheet.text(form.row, 1, section.help, "heading help")
    sheet.blank(form.row, 2, "heading help")
    titled = height([(plain(section.title), _LABEL * 0.72), (plain(section.help), _ANSWER)], 24)
    sheet.height(form.row, titled, fixed=True)
    form.row += 1


def _labelled(form: Form, label: str, help_: str, least: float = 0, look: str = "label") -> Cells:
    """A row with a label and help around the place for an answer."""
    sheet, row = form.sheet, form.row
    middle = {"valign": "top" if least else "vcenter"}
    sheet.raw(row, 0, label, look, **middle)
    sheet.text(row, 2, help_, "wrapped help", indent=1, **middle)
    sheet.height(row, height([(label, _LABEL * 0.9), (plain(help_), _HELP - 3)], max(22, least)))
    form.row += 1
    return Cells.one(sheet, row, 1)


def _line(form: Form, one: TemplateField) -> None:
    place = _labelled(form, required(one), one.help)
    form.sheet.blank(place.row, 1, "answer")
    inputs.anything(place, one.label, one.help)


def _paragraph(form: Form, one: TemplateField) -> None:
    place = _labelled(form, required(one), one.help, _PARAGRAPH)
    form.sheet.blank(place.row, 1, "long answer")
    inputs.anything(place, one.label, one.help)


def _date(form: Form, one: TemplateField) -> None:
    place = _labelled(form, required(one), one.help)
    form.sheet.blank(place.row, 1, "answer", num_format=day(form.sheet.book.settings.language), align="left")
    inputs.day(place, one.label, one.help or _("A date, with its year."))


def _choice(form: Form, one: TemplateField) -> None:
    place = _labelled(form, required(one), one.help)
    form.sheet.blank(place.row, 1, "answer")
    listed = form.lists.add(one.label, one.options, one.id)
    inputs.choice(place, listed.name, one.label, one.help or _("Choose one from the list."))


def _checklist(form: Form, one: TemplateField) -> None:
    """A row that counts, and a row for each item."""
    place = _labelled(form, required(one), one.help)
    first, last = form.row, form.row + len(one.options) - 1
    marks = f"{cell(first, 1)}:{cell(last, 1)}"
    count = f"SUMPRODUCT(1*({marks}={quoted(MARK)}))"
    words = _("{done} of {all} checked").replace("{all}", str(len(one.options)))
    form.sheet.formula(place.row, 1, f'SUBSTITUTE({quoted(words)},"{{done}}",{count})', "calc", valign="vcenter")
    form.checked[one.id] = form.sheet.area(first, 1, last, 1)
    for item in one.options:
        box = _labelled(form, plain(item), "", look="item")
        form.sheet.blank(box.row, 1, "answer")
        inputs.check(box, one.label, item)


def _table(form: Form, one: TemplateField) -> None:
    """Where the table stands."""
    place = _labelled(form, required(one), one.help)
    target = form.tables[one.id]
    form.sheet.link(place.row, 1, target, _("Go to the sheet {name}").replace("{name}", target.name), "pointer")


def _level(form: Form, one: TemplateField) -> None:
    """A list of levels for each row of the rubric that is asked for."""
    rubric = form.toolkit.rubrics[one.rubric or ""]
    criteria = list(asked_rows(one, rubric))
    if len(criteria) == 1:
        _picker(form, one, f"{required(one)}: {plain(criteria[0].name)}", criteria[0])
        return
    place = _labelled(form, required(one), one.help)
    form.sheet.text(place.row, 1, rubric.title, "calc")
    for criterion in criteria:
        _picker(form, one, plain(criterion.name), criterion)


def _picker(form: Form, one: TemplateField, label: str, criterion: Criterion) -> None:
    place = _labelled(form, label, "")
    form.sheet.blank(place.row, 1, "answer")
    words = one.help or _("Choose the level that fits best today.")
    inputs.choice(place, form.levels[one.rubric or ""].levels, criterion.name, words)
    form.sheet.link(
        place.row,
        2,
        form.levels[one.rubric or ""].sheet,
        _("What each level looks like"),
        indent=1,
        font_size=10,
        valign="vcenter",
    )


_WRITERS = {
    "line": _line,
    "paragraph": _paragraph,
    "date": _date,
    "choice": _choice,
    "checklist": _checklist,
    "table": _table,
    "level": _level,
}
