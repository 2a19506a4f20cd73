"""A template whose fixed rows are marked again and again: a tally over many visits."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import Template, Toolkit
from ...settings import Settings
from ...words import _
from .book import Sheet
from .levels import levels_sheet
from .lists import Lists
from .start import printing_step, protection_step, start_sheet, write_start
from .tally_results import write_results
from .tally_sheet import tally_sheet
from .template_words import new_book, opening
from .visits import judged_rows, levels_by_visit, visits_sheet


def tally_workbook(template: Template, toolkit: Toolkit, settings: Settings, sources: Sequence[str]) -> bytes:
    """The bytes of an XLSX file."""
    book = new_book(template, toolkit, settings)
    start = start_sheet(book)
    visits, marks = book.sheet(_("Visits")), book.sheet(_("Tally"))
    asked = judged_rows(template, toolkit)
    judged = book.sheet(_("Level at each visit")) if asked else None
    progress = book.sheet(_("Progress"))
    reading = book.sheet(_("Levels")) if asked else None
    lists = Lists(book)
    levels = levels_sheet(reading, template, toolkit) if reading else {}
    dates = visits_sheet(visits, template, lists)
    groups = tally_sheet(marks, template, dates)
    judgements = levels_by_visit(judged, asked, levels, toolkit, dates) if judged else []
    write_results(progress, groups, judgements)
    sheets = _index(visits, marks, judged, progress, reading, lists.sheet)
    write_start(start, opening(template, toolkit, sources, _steps()), sheets)
    return book.finished()


def _steps() -> list[str]:
    return [
        _("On Visits begin a row for each visit: its day, who was there, and afterwards what was agreed."),
        _(
            "On Tally go to the column with the number of the visit and choose the mark for what you saw or heard. "
            "Write the words or actions that showed it into the notes, with the number of the visit."
        ),
        _("What was not looked for stays empty: an empty cell says nothing about the people who were visited."),
        _("Open Progress before you talk: it shows what has been seen so far, and which levels were judged."),
        printing_step(),
        protection_step(),
    ]


def _index(
    visits: Sheet, marks: Sheet, judged: Sheet | None, progress: Sheet, reading: Sheet | None, lists: Sheet
) -> list[tuple[Sheet, str]]:
    found = [
        (visits, _("A row for each visit: when, who, and what was agreed.")),
        (marks, _("What to look for, with a column for each visit; it counts how often each was seen, and when last.")),
        (judged, _("The level that was judged at each visit.")),
        (progress, _("Counts and charts, reckoned from the other sheets.")),
        (reading, _("What the levels look like, to choose from.")),
        (lists, _("The choices that the other sheets offer.")),
    ]
    return [(sheet, words) for sheet, words in found if sheet]
