"""The levels of a team side by side: rows of the rubric down, people across, and how far apart they lie."""

from __future__ import annotations

from dataclasses import dataclass

from ... import looks
from ...model import Rubric, Scale
from ...richtext import plain
from ...words import _
from . import inputs
from .book import Sheet, cell
from .charts import Drawn, Series, put_chart
from .inputs import Cells
from .own_levels import color_levels
from .rubric_table import marks
from .styles import level_looks
from .text import height
from .top import title_rows

PEOPLE = 30

_NAMES, _COUNT, _PERSON = 34, 12, 15
_SPREAD = 4
"""Columns between the names of rows and the counts: answers, lowest, median, highest."""


@dataclass(frozen=True)
class People:
    """A rubric with the sheets of a team."""

    rubric: Rubric
    scale: Scale
    levels: str
    """The name of the range with the levels' names."""
    team: Sheet
    numbers: Sheet
    top: int
    """The row of headings, on both sheets."""

    @property
    def count(self) -> int:
        """How many levels there are."""
        return len(self.scale.levels)

    @property
    def first_person(self) -> int:
        """The column of the first person on the sheet of the team."""
        return 1 + _SPREAD + self.count

    @property
    def last_row(self) -> int:
        return self.top + len(self.rubric.criteria)


def team_sheets(rubric: Rubric, scale: Scale, levels: str, team: Sheet, numbers: Sheet) -> None:
    """Write both sheets."""
    words = [
        _("A column for each person, from the one that is headed 1; write names above them or leave them out."),
        _("Lowest, median and highest say how far apart you are. Talk first about the rows in which they differ most."),
    ]
    note = _("The lowest level counts 1. Nothing to fill in here: the sheet Team takes its words from these numbers.")
    title = plain(rubric.title)
    tops = [
        title_rows(team, ": ".join([title, _("team")]), words, 130),
        title_rows(numbers, ": ".join([title, _("the team in numbers")]), [note], 120),
    ]
    people = People(rubric, scale, levels, team, numbers, max(tops) + 1)
    _team(people)
    _numbers(people)


def _team(people: People) -> None:
    """What the team enters, with the spread before it and the chart below."""
    sheet, first = people.team, people.first_person
    sheet.widths(_NAMES, 10, *[_PERSON] * 3, *[_COUNT] * people.count, *[_PERSON] * PEOPLE)
    _headings(people)
    for row, criterion in enumerate(people.rubric.criteria, people.top + 1):
        sheet.text(row, 0, criterion.name, "calc name", valign="vcenter")
        _spread(people, row)
        for at in range(first, first + PEOPLE):
            sheet.blank(row, at, "centered answer", font_size=10)
        sheet.height(row, 30)
    cells = Cells(sheet, people.top + 1, first, people.last_row, first + PEOPLE - 1)
    inputs.choice(cells, people.levels, _("Level"), _("Choose this person's level, or paste it as a value."))
    color_levels(people.levels, people.count, cells)
    sheet.region(people.top, 0, people.last_row, first + PEOPLE - 1)
    _draw(people)
    sheet.page.freeze_panes(people.top + 1, 1)
    sheet.page.fit_to_pages(1, 1)
    sheet.page.print_area(0, 0, people.last_row + 3 + _chart_rows(people), first - 1)
    sheet.protect()


def _headings(people: People) -> None:
    sheet = people.team
    labels = [people.rubric.heading, _("Answers"), _("Lowest"), _("Median"), _("Highest")]
    for at, label in enumerate(labels):
        sheet.text(people.top, at, label, "header number" if at else "header")
    grounds = level_looks(sheet.book.accent, people.count)
    named = zip(people.scale.levels, grounds, strict=True)
    for number, (level, ground) in enumerate(named, 1):
        words = f"{marks(number, people.count)} {plain(level.name)}"
        sheet.raw(people.top, _SPREAD + number, words, "header number", **ground)
    for number in range(PEOPLE):
        at = people.first_person + number
        sheet.number(people.top, at, number + 1, "header number", locked=False)
    names = Cells(sheet, people.top, people.first_person, people.top, people.first_person + PEOPLE - 1)
    inputs.anything(names, _("Name"), _("Write a name or initials over the number, or leave it."))
    widths = [(f"{marks(1, people.count)} {plain(one.name)}", _COUNT - 2) for one in people.scale.levels]
    sheet.height(people.top, height(widths, 34), fixed=True)


def _spread(people: People, row: int) -> None:
    """How many answered, the ends and the middle in words, and how many are at each level."""
    sheet, numbers = people.team, people.numbers
    answers = cell(row, 1, fixed_column=True)
    area = numbers.area(row, 4, row, 3 + PEOPLE)
    sheet.formula(row, 1, f'IF(COUNT({area})=0,"",COUNT({area}))', "calc number")
    for at in (1, 2, 3):
        number = numbers.area(row, at)
        low, high = f"INDEX({people.levels},INT({number}))", f"INDEX({people.levels},INT({number})+1)"
        between = f'IF({number}=INT({number}),{low},{low}&" / "&{high})'
        sheet.formula(row, at + 1, f'IF({answers}="","",{between})', "calc number")
    for level in range(1, people.count + 1):
        sheet.formula(row, _SPREAD + level, f'IF({answers}="","",COUNTIF({area},{level}))', "calc number")


def _chart_rows(people: People) -> int:
    return 7 + 2 * len(people.rubric.criteria)


def _draw(people: People) -> None:
    sheet, top, last = people.team, people.top, people.last_row
    columns = range(_SPREAD + 1, _SPREAD + people.count + 1)
    colors = looks.ramp(sheet.book.accent, people.count)
    series = [
        Series(sheet.area(top, at), sheet.area(top + 1, at, last, at), color)
        for at, color in zip(columns, colors, strict=True)
    ]
    title = ": ".join([plain(people.rubric.title), _("how many people are at each level")])
    words = _("A bar for each row of the rubric, divided by level. The numbers stand in the table above.")
    names, rows = sheet.area(top + 1, 0, last, 0), _chart_rows(people)
    drawn = Drawn(title, f"{title}. {words}", names, series, subtype="stacked", rows=rows, width=960)
    put_chart(sheet, last + 2, 0, drawn)


def _numbers(people: People) -> None:
    """The same grid in numbers, as lowest, median and highest need them."""
    sheet = people.numbers
    sheet.widths(_NAMES, *[10] * 3, *[5] * PEOPLE)
    for at, label in enumerate([people.rubric.heading, _("Lowest"), _("Median"), _("Highest")]):
        sheet.text(people.top, at, label, "header number" if at else "header")
    for number in range(PEOPLE):
        sheet.number(people.top, 4 + number, number + 1, "header number")
    for row, criterion in enumerate(people.rubric.criteria, people.top + 1):
        sheet.text(row, 0, criterion.name, "calc name")
        area = f"{cell(row, 4)}:{cell(row, 3 + PEOPLE)}"
        for at, function in enumerate(("MIN", "MEDIAN", "MAX"), 1):
            sheet.formula(row, at, f'IF(COUNT({area})=0,"",{function}({area}))', "calc number")
        for number in range(PEOPLE):
            level = people.team.area(row, people.first_person + number)
            formula = f'IF({level}="","",IFERROR(MATCH({level},{people.levels},0),""))'
            sheet.formula(row, 4 + number, formula, "calc number")
    sheet.region(people.top, 0, people.last_row, 3 + PEOPLE)
    sheet.page.freeze_panes(people.top + 1, 1)
    sheet.protect()
