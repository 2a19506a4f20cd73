"""A planning template as a workbook: a form, a sheet for each table, and one that counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...labels import listed
from ...model import Template, TemplateField, TemplateSection, Toolkit
from ...richtext import plain
from ...settings import Settings
from ...words import _
from .book import Book, Sheet
from .forms import Form, write_form
from .levels import levels_sheet
from .lists import Lists
from .progress import Checked, write_progress
from .start import printing_step, protection_step, start_sheet, write_start
from .tables import table_sheet
from .template_words import new_book, opening
from .tracking import Tracked, is_counted


@dataclass(frozen=True)
class Sheets:
    """The sheets of such a workbook, in order."""

    start: Sheet
    form: Sheet
    tables: dict[str, Sheet]
    """By the field's id."""
    progress: Sheet | None
    """Where there is something to count."""
    levels: Sheet | None
    lists: Lists


def planning_workbook(template: Template, toolkit: Toolkit, settings: Settings, sources: Sequence[str]) -> bytes:
    """The bytes of an XLSX file."""
    book = new_book(template, toolkit, settings)
    sheets = _sheets(book, template)
    levels = levels_sheet(sheets.levels, template, toolkit) if sheets.levels else {}
    tracked = [_table(sheets, section, field) for section, field in _tables(template)]
    form = Form(sheets.form, template, toolkit, sheets.lists, sheets.tables, levels)
    write_form(form)
    if sheets.progress:
        counted = [one for one in tracked if is_counted(one.field)]
        write_progress(sheets.progress, counted, _checked(template, form), sheets.lists)
    write_start(sheets.start, opening(template, toolkit, sources, _steps(sheets, template)), _index(sheets, template))
    return book.finished()


def _tables(template: Template) -> list[tuple[TemplateSection, TemplateField]]:
    return [(section, field) for section in template.sections for field in section.fields if field.type == "table"]


def _sheets(book: Book, template: Template) -> Sheets:
    start = start_sheet(book)
    form = book.sheet(_("Form"))
    form.page.set_tab_color(book.accent.soft)
    tables = {field.id: book.sheet(field.label) for _section, field in _tables(template)}
    progress = book.sheet(_("Progress")) if any(map(is_counted, template.fields)) else None
    if progress:
        progress.page.set_tab_color(book.accent.ink)
    asks_levels = any(field.type == "level" for field in template.fields)
    levels = book.sheet(_("Levels")) if asks_levels else None
    return Sheets(start, form, tables, progress, levels, Lists(book))


def _table(sheets: Sheets, section: TemplateSection, field: TemplateField) -> Tracked:
    """A table on its sheet; its section's help stands there where the section is about this table alone."""
    sheet = sheets.tables[field.id]
    sheet.page.set_tab_color(sheet.book.accent.soft)
    alone = sum(one.type == "table" for one in section.fields) == 1
    return table_sheet(sheet, field, section.help if alone else "", sheets.lists)


def _checked(template: Template, form: Form) -> list[Checked]:
    """The checklists of which each item is to be done; one that is named as its section says so by that."""
    found = []
    for section in template.sections:
        for field in section.fields:
            if field.type == "checklist" and field.tracks:
                label = f"{plain(section.title)}: {plain(field.label)}"
                found.append(Checked(label, form.checked[field.id], len(field.options)))
    return found


def _steps(sheets: Sheets, template: Template) -> list[str]:
    form = _("Begin with the sheet {form}. Click into a white box and type; a message says what a good answer holds.")
    rows = _("Write one entry a row on {tables}. When a table is full, go on in the next row.")
    people = _("Enter the names of your people once, on the sheet {lists}; they are offered wherever one is asked for.")
    count = _("Open {progress} at each meeting. It counts by itself, and so do the charts.")
    late = _("A day that has gone by while its row is open is marked with the word Overdue.")
    is_due = any(column.tracks == "due" for field in template.fields for column in field.columns)
    return [
        form.replace("{form}", sheets.form.name),
        rows.replace("{tables}", listed([sheet.name for sheet in sheets.tables.values()])),
        *([people.replace("{lists}", sheets.lists.sheet.name)] if sheets.lists.has_people else []),
        *([count.replace("{progress}", sheets.progress.name)] if sheets.progress else []),
        *([late] if is_due else []),
        printing_step(),
        protection_step(),
    ]


def _index(sheets: Sheets, template: Template) -> list[tuple[Sheet, str]]:
    """Each sheet with what it is for."""
    found = [(sheets.form, _("Everything that is asked outside the tables, in the order of the printed form."))]
    for section, field in _tables(template):
        found.append((sheets.tables[field.id], plain(field.help or section.help or section.title)))
    if sheets.progress:
        found.append((sheets.progress, _("Counts and charts, reckoned from the other sheets.")))
    if sheets.levels:
        found.append((sheets.levels, _("What the levels look like, to choose from.")))
    return [*found, (sheets.lists.sheet, _("The choices that the other sheets offer."))]
