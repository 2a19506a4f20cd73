"""A survey as a workbook: enter each answer as a number, see averages and how answers spread."""

from __future__ import annotations

from collections.abc import Sequence

from ... import addresses
from ...labels import ROLES, people_of, sentence_start
from ...model import Survey, Toolkit
from ...richtext import plain
from ...settings import Settings
from ...words import _
from . import inputs
from .book import About, Book, Sheet
from .inputs import Cells
from .start import Opening, printing_step, protection_step, start_sheet, write_start
from .survey_results import Answers, by_statement, summary
from .text import defined_name, headers, height
from .top import title_rows

RESPONDENTS = 60
FEWEST = 5
"""With fewer answers people could be recognized."""

_UPRIGHT = 190.0  # points, for a heading that is turned


def survey_workbook(survey: Survey, toolkit: Toolkit, settings: Settings, sources: Sequence[str]) -> bytes:
    """The bytes of an XLSX file."""
    book = _new_book(survey, toolkit, settings)
    start = start_sheet(book)
    entry = book.sheet(_("Answers"))
    comments = book.sheet(_("Comments")) if survey.open_questions else None
    results, statements = book.sheet(_("Summary")), book.sheet(_("By statement"))
    levels = [plain(one.name) for one in toolkit.scales[survey.scale].levels]
    answers = _answers_sheet(entry, survey, levels)
    summary(results, answers, FEWEST)
    by_statement(statements, answers)
    sheets = [(entry, _("A row for each respondent, a column for each statement."))]
    if comments:
        _comments_sheet(comments, survey)
        sheets.append((comments, _("What was written in answer to the open questions, one comment a row.")))
    sheets += [
        (results, _("Averages and spread for each part of the survey, with charts.")),
        (statements, _("The same for each statement.")),
    ]
    write_start(start, _opening(survey, toolkit, levels, sources), sheets)
    return book.finished()


def _new_book(survey: Survey, toolkit: Toolkit, settings: Settings) -> Book:
    collection = toolkit.collections[survey.collection]
    about = About(
        title=": ".join([plain(survey.title), _("tally")]),
        subject=": ".join([_("Survey tally"), plain(survey.summary)]),
        category=plain(collection.title),
        keywords=[_("coaching"), _("survey"), _("tally"), *(_(ROLES[role]) for role in survey.given_to)],
    )
    return Book(about, settings.accents[collection.accent], settings)


def _opening(survey: Survey, toolkit: Toolkit, levels: Sequence[str], sources: Sequence[str]) -> Opening:
    facts = [
        (_("What it is for"), plain(survey.summary)),
        (_("Answered by"), sentence_start(people_of(survey.given_to))),
        (_("Read by"), sentence_start(people_of(survey.read_by))),
        (_("When"), plain(survey.when)),
        (_("How to give it"), plain(survey.given_by)),
        (_("The answers"), scale_words(levels, "\n")),
    ]
    return Opening(
        kind=_("Survey tally"),
        collection=plain(toolkit.collections[survey.collection].title),
        title=plain(survey.title),
        facts=facts,
        steps=_steps(len(levels)),
        page=addresses.survey(survey.id),
        sources=sources,
    )


def _steps(most: int) -> list[str]:
    enter = _(
        "On Answers enter one respondent a row, as numbers from 1 to {most}; leave a cell empty where nothing was "
        "marked. Answers from an online form can be pasted, if its columns stand in the same order."
    )
    few = _("Fewer than {few} answers are not for reporting: put them together with those of another group.")
    return [
        enter.replace("{most}", str(most)),
        _("On Comments write what people wrote in their own words, in another order than the answers."),
        _("Read Summary first, then By statement. Look for answers that lie far apart, not only for low averages."),
        few.replace("{few}", str(FEWEST)),
        printing_step(),
        protection_step(),
    ]


def scale_words(levels: Sequence[str], separator: str) -> str:
    """For example `1 Strongly disagree, 2 Disagree`."""
    return separator.join(f"{number} {name}" for number, name in enumerate(levels, 1))


def _answers_sheet(sheet: Sheet, survey: Survey, levels: Sequence[str]) -> Answers:
    """A table of respondents and statements; a message at each cell says the whole statement."""
    count = len(survey.items)
    sheet.widths(7, *[max(5.5, 120 / count)] * count)
    help_ = _("Enter numbers: {scale}. Empty cells do not count.").replace("{scale}", scale_words(levels, ", "))
    top = title_rows(sheet, ": ".join([plain(survey.title), _("answers")]), [help_], 130) + 1
    for section in survey.sections:
        sheet.text(top - 1, survey.items.index(section.items[0]) + 1, section.title, "part")
    labels = headers([_("No."), *(f"{n}. {plain(item.text)}" for n, item in enumerate(survey.items, 1))])
    upright = sheet.book.look("header upright")
    columns = [{"header": label, "header_format": upright} for label in labels]
    options = {"name": defined_name("answers"), "style": None, "banded_rows": False, "autofilter": False}
    words = {"title": plain(survey.title), "description": _("One respondent a row, one statement a column.")}
    sheet.page.add_table(top, 0, top + RESPONDENTS, count, options | words | {"first_column": True, "columns": columns})
    sheet.height(top, _UPRIGHT, fixed=True)
    for number in range(RESPONDENTS):
        row = top + 1 + number
        sheet.number(row, 0, number + 1, "calc name", align="center")
        for at in range(1, count + 1):
            sheet.blank(row, at, "centered answer")
    for at, item in enumerate(survey.items, 1):
        statement = f"{plain(item.text)} ({scale_words([levels[0]], '')} … {len(levels)} {levels[-1]})"
        place = Cells(sheet, top + 1, at, top + RESPONDENTS, at)
        inputs.point(place, len(levels), _("Statement {number}").format(number=at), statement)
    sheet.page.freeze_panes(top + 1, 1)
    sheet.page.repeat_rows(top - 1, top)
    return Answers(survey, levels, sheet, top + 1, top + RESPONDENTS)


def _comments_sheet(sheet: Sheet, survey: Survey) -> None:
    questions = [plain(one.text) for one in survey.open_questions]
    width = 150 / (len(questions) + 0.35)
    sheet.widths(*[width] * len(questions), 34)
    help_ = _("One comment a row, in no particular order; leave out names and details that show who wrote it.")
    top = title_rows(sheet, ": ".join([plain(survey.title), _("comments")]), [help_], 130) + 1
    for section in survey.sections:
        sheet.text(top - 1, survey.items.index(section.items[0]) + 1, section.title, "part")
    labels = headers([*questions, _("Theme")])
    heading = sheet.book.look("header")
    columns = [{"header": label, "header_format": heading} for label in labels]
    options = {"name": defined_name("comments"), "style": None, "banded_rows": False, "columns": columns}
    sheet.page.add_table(top, 0, top + RESPONDENTS, len(labels) - 1, options)
    sheet.height(top, height([(one, width - 3) for one in questions], 24))
    for row in range(top + 1, top + 1 + RESPONDENTS):
        for at in range(len(labels)):
            sheet.blank(row, at, "small answer")
    sheet.page.freeze_panes(top + 1, 0)
    sheet.page.repeat_rows(top)
