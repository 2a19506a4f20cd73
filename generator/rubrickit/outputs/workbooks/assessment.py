"""A rubric as a workbook: choose a level for each row, see the profile, and gather a team's levels."""

from __future__ import annotations

from collections.abc import Sequence

from ... import addresses
from ...labels import ROLES
from ...model import Rubric, Scale, Toolkit
from ...richtext import plain
from ...settings import Settings
from ...words import _
from .book import About, Book, Sheet
from .own_levels import Own, levels_sheet
from .profile import profile_sheet
from .rubric_table import RubricTable, level_headings, marks, next_step_text, rubric_table, set_widths, text_rows
from .start import Opening, printing_step, protection_step, start_sheet, write_start
from .team import PEOPLE, team_sheets
from .top import title_rows


def self_assessment_workbook(rubric: Rubric, toolkit: Toolkit, settings: Settings, sources: Sequence[str]) -> bytes:
    """The bytes of an XLSX file; the rubric's scale must be an ordered one."""
    scale = toolkit.scale_of(rubric)
    book = _new_book(rubric, toolkit, settings)
    start = start_sheet(book)
    mine, profile, team, reading = map(book.sheet, _names())
    ideas = book.sheet(_("Next steps")) if any(row.next_steps for row in rubric.criteria) else None
    numbers = book.sheet(_("Numbers"))
    table = _rubric_sheet(reading, rubric, scale)
    next_steps = _next_steps_sheet(ideas, rubric, scale) if ideas else {}
    own = Own(rubric, scale, table, next_steps, mine)
    profile_sheet(profile, own, levels_sheet(own))
    team_sheets(rubric, scale, table.levels, team, numbers)
    sheets = [
        (mine, _("One row for each row of the rubric: your level, what shows it, and your next step.")),
        (profile, _("Your levels drawn, on one page.")),
        (team, _("The levels of up to {people} people side by side, and how far apart they lie.")),
        (reading, _("What each level looks like.")),
        (ideas, _("What helps to move on from each level to the next one.")),
        (numbers, _("The team's levels as numbers, from which lowest, median and highest are taken.")),
    ]
    named = [(sheet, words.replace("{people}", str(PEOPLE))) for sheet, words in sheets if sheet]
    write_start(start, _opening(rubric, toolkit, sources), named)
    return book.finished()


def _names() -> list[str]:
    """Of the sheets that every such workbook begins with."""
    return [_("My levels"), _("My profile"), _("Team"), _("Rubric")]


def _new_book(rubric: Rubric, toolkit: Toolkit, settings: Settings) -> Book:
    collection = toolkit.collections[rubric.collection]
    about = About(
        title=": ".join([plain(rubric.title), _("self-assessment")]),
        subject=": ".join([_("Self-assessment"), plain(rubric.summary)]),
        category=plain(collection.title),
        keywords=[_("coaching"), _("rubric"), _("self-assessment"), *(_(ROLES[role]) for role in rubric.roles)],
    )
    return Book(about, settings.accents[collection.accent], settings)


def _opening(rubric: Rubric, toolkit: Toolkit, sources: Sequence[str]) -> Opening:
    levels = toolkit.scale_of(rubric).levels
    meanings = [f"{marks(n, len(levels))} {plain(one.name)}: {plain(one.summary)}" for n, one in enumerate(levels, 1)]
    return Opening(
        kind=_("Self-assessment"),
        collection=plain(toolkit.collections[rubric.collection].title),
        title=plain(rubric.title),
        facts=[(_("What it is for"), plain(rubric.summary)), (_("The levels"), "\n".join(meanings))],
        steps=_steps(),
        page=addresses.rubric(rubric.id),
        sources=sources,
    )


def _steps() -> list[str]:
    return [
        _(
            "On My levels choose, row by row, the level that fits most of your work today. "
            "What it looks like appears beside it."
        ),
        _(
            "Write down one piece of evidence a row, then choose one or two next steps. "
            "Where the rubric has ideas for them, they appear too."
        ),
        _("My profile draws your levels. Print it for a conversation, or keep it to compare with a later one."),
        _(
            "For a team: copy your levels on My levels, all rows at once, and paste them as values into a column of "
            "Team. Names may be left out. It is for learning, never for ranking people."
        ),
        printing_step(),
        protection_step(),
    ]


def _rubric_sheet(sheet: Sheet, rubric: Rubric, scale: Scale) -> RubricTable:
    width = set_widths(sheet, len(scale.levels))
    top = title_rows(sheet, rubric.title, [rubric.summary], width)
    table = rubric_table(sheet, top, rubric, scale, rubric.criteria)
    sheet.page.freeze_panes(top + 1, 1)
    sheet.page.repeat_rows(top)
    sheet.protect()
    return table


def _next_steps_sheet(sheet: Sheet, rubric: Rubric, scale: Scale) -> dict[str, str]:
    """What helps to move on, for each level but the top one; gives the cells of each row."""
    lower = scale.levels[:-1]
    width = set_widths(sheet, len(lower))
    words = _("What helps to move on from each level to the next one.")
    top = title_rows(sheet, ": ".join([plain(rubric.title), _("next steps")]), [words], width)
    level_headings(sheet, top, rubric.heading, scale, len(lower))
    texts = {one.id: [next_step_text(one, level.id) for level in lower] for one in rubric.criteria}
    found = text_rows(sheet, top + 1, rubric.criteria, texts)
    sheet.region(top, 0, top + len(rubric.criteria), len(lower))
    sheet.page.freeze_panes(top + 1, 1)
    sheet.page.repeat_rows(top)
    sheet.protect()
    return found
