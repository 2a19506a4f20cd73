"""What a survey's answers come to: by part of the survey, and statement by statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ... import looks
from ...labels import listed
from ...model import Survey, SurveySection
from ...richtext import plain
from ...words import _
from .book import Sheet, cell
from .charts import Drawn
from .results import Results
from .text import height, quoted
from .top import title_rows


@dataclass(frozen=True)
class Answers:
    """Where answers stand."""

    survey: Survey
    levels: Sequence[str]
    sheet: Sheet
    first_row: int
    last_row: int

    def of_item(self, number: int) -> str:
        """The answers to a statement, from 0."""
        return self.sheet.area(self.first_row, number + 1, self.last_row, number + 1)

    def of_section(self, section: SurveySection) -> str:
        """The answers to all statements of a section, whose columns are neighbours."""
        first = self.survey.items.index(section.items[0])
        return self.sheet.area(self.first_row, first + 1, self.last_row, first + len(section.items))

    @property
    def all(self) -> str:
        return self.sheet.area(self.first_row, 1, self.last_row, len(self.survey.items))


def guarded(area: str, formula: str) -> str:
    """A formula that gives nothing while there are no answers."""
    return f'IF(COUNT({area})=0,"",{formula})'


def average(area: str) -> str:
    return guarded(area, f"ROUND(AVERAGE({area}),2)")


def agreement(area: str, most: int) -> str:
    """The share of answers above the middle of the scale."""
    return guarded(area, f'COUNTIF({area},">={_above_middle(most)}")/COUNT({area})')


def _above_middle(most: int) -> int:
    """The first point above the middle: 4 of 5, 3 of 4."""
    return (most + 1) // 2 + 1


def _agreement_heading(most: int) -> str:
    points = [str(point) for point in range(_above_middle(most), most + 1)]
    return _("Share of {points}").replace("{points}", listed(points, _("or")))


def summary(sheet: Sheet, answers: Answers, fewest: int) -> None:
    """Averages and spread by section, each with a chart."""
    results = Results(sheet, columns=max(5, len(answers.levels) + 1))
    results.begin(_("Summary"))
    _respondents(results, answers, fewest)
    _averages(results, answers)
    _spread(results, answers)
    results.finish()


def _respondents(results: Results, answers: Answers, fewest: int) -> None:
    """How many people answered anything; a word of caution where they are few."""
    block = results.block(_("Respondents"), [_("What is counted"), _("Number")])
    parts = "+".join(f'({answers.of_item(n)}<>"")' for n in range(len(answers.survey.items)))
    block.add(_("People who answered"), f"SUMPRODUCT(1*(({parts})>0))")
    number = cell(block.row - 1, 1)
    block.add(_("Answers altogether"), f"COUNT({answers.all})")
    words = _("Fewer than {few} people have answered: do not report these results.").replace("{few}", str(fewest))
    caution = f'IF(AND({number}>0,{number}<{fewest}),{quoted(words)},"")'
    results.sheet.formula(results.row, 0, caution, "help", bold=True)
    results.row += 1


def _averages(results: Results, answers: Answers) -> None:
    most = len(answers.levels)
    title = _("Average by part of the survey")
    headings = [_("Part"), _("Average"), _agreement_heading(most), _("Statements")]
    block = results.block(title, headings, {1: "0.00", 2: "0%"})
    for section in answers.survey.sections:
        area = answers.of_section(section)
        block.add(plain(section.title), average(area), agreement(area, most), str(len(section.items)))
    words = _("A bar for each part of the survey, on a scale from 1 to {most}. The numbers are in the table beside it.")
    series = block.series([results.sheet.book.accent.strong])
    text = f"{title}. {words.replace('{most}', str(most))}"
    rows = max(12, 6 + 2 * len(answers.survey.sections))
    block.draw(Drawn(title, text, block.names, series, most=most, rows=rows, decimals=True))


def _spread(results: Results, answers: Answers) -> None:
    """How often each answer was given, by section."""
    title = _("How answers spread, by part of the survey")
    labels = [f"{number} {name}" for number, name in enumerate(answers.levels, 1)]
    block = results.block(title, [_("Part"), *labels])
    for section in answers.survey.sections:
        area = answers.of_section(section)
        counts = (guarded(area, f"COUNTIF({area},{point})") for point in range(1, len(labels) + 1))
        block.add(plain(section.title), *counts)
    words = _("A bar for each part of the survey, divided by how often each answer was given.")
    series = block.series(looks.ramp(results.sheet.book.accent, len(labels)))
    rows = max(14, 8 + 2 * len(answers.survey.sections))
    drawn = Drawn(title, f"{title}. {words}", block.names, series, subtype="percent_stacked", rows=rows)
    block.draw(drawn)


def by_statement(sheet: Sheet, answers: Answers) -> None:
    """A row for each statement, with the section's title above its statements."""
    most = len(answers.levels)
    sheet.widths(6, 74, 10, 10, *[11] * most, 10, 22)
    words = _("Nothing to fill in here. The bar shows the average.")
    top = title_rows(sheet, ": ".join([plain(answers.survey.title), _("by statement")]), [words], 130)
    labels = [_("No."), _("Statement"), _("Answers"), _("Average")]
    labels += [f"{number} {name}" for number, name in enumerate(answers.levels, 1)]
    labels += [_agreement_heading(most), _("Average as a bar")]
    for at, label in enumerate(labels):
        sheet.text(top, at, label, "header" if at < 2 else "header number")
    sheet.height(top, height([(label, 9) for label in labels[2:]], 30), fixed=True)
    row, number = top + 1, 0
    for section in answers.survey.sections:
        for at in range(len(labels)):
            sheet.blank(row, at, "group")
        sheet.text(row, 0, section.title, "group")
        for item in section.items:
            row += 1
            _statement(sheet, row, number, plain(item.text), answers)
            number += 1
        row += 1
    sheet.region(top, 0, row - 1, len(labels) - 1)
    sheet.page.freeze_panes(top + 1, 2)
    sheet.page.repeat_rows(top)
    sheet.protect()


def _statement(sheet: Sheet, row: int, number: int, text: str, answers: Answers) -> None:
    area, most = answers.of_item(number), len(answers.levels)
    sheet.number(row, 0, number + 1, "calc number")
    sheet.raw(row, 1, text, "calc", valign="vcenter")
    sheet.formula(row, 2, guarded(area, f"COUNT({area})"), "calc number")
    sheet.formula(row, 3, average(area), "calc number", num_format="0.00")
    for point in range(1, most + 1):
        sheet.formula(row, 3 + point, guarded(area, f"COUNTIF({area},{point})"), "calc number")
    sheet.formula(row, 4 + most, agreement(area, most), "calc number", num_format="0%")
    shown = cell(row, 3)
    sheet.formula(row, 5 + most, f'IF({shown}="","",REPT("█",ROUND(({shown}-1)*{20 / (most - 1)},0)))', "bar")
    sheet.height(row, height([(text, 74)], 20), fixed=True)
