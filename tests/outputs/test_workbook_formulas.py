"""Workbooks filled in and reckoned by LibreOffice: every result that a reader sees.

One start of LibreOffice saves all files of this module; each test reads its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from rubrickit.outputs.workbooks import planned
from rubrickit.project import checked_project, folders_of
from sites import ROOT
from workbook_samples import (
    HOSTILE,
    SETTINGS,
    beside,
    found,
    hostile_toolkit,
    kept,
    made,
    opened,
    reckoned,
    rubric,
    toolkit,
)

pytestmark = pytest.mark.slow

TODAY = date.today()
SHIPPED = (
    "implementation-action-plan",
    "coaching-log",
    "coaching-calendar",
    "look-for",
    "partnership-self-assessment",
    "implementation-coaching-self-assessment",
    "collaborative-work-tally",
)
"""One of each kind, to be opened as they are delivered."""


def filled_plan(content: bytes) -> Workbook:
    """Four actions: done, overdue, due soon and without date; a month held; a checklist half done."""
    book = opened(content)
    sheet, lists, form, months = book["Actions"], book["Lists"], book["Form"], book["Months"]
    row, column = found(lists, "People")
    lists.cell(row + 1, column).value = "Ana"
    lists.cell(row + 2, column).value = "=Ben"
    lists.cell(row + 2, column).data_type = "s"
    top = found(sheet, "What")[0]
    rows = [
        ["Meet", "Ana", TODAY - timedelta(days=40), "Done", 2],
        ["Plan", "Ana", TODAY - timedelta(days=1), "Open", 3.5],
        ["Read", "Nobody we know", TODAY + timedelta(days=7), "Open", None],
        ["Rest", None, None, "Dropped", 1],
        ["Wait", "Ana", None, None, None],
    ]
    for number, values in enumerate(rows, top + 1):
        for at, value in enumerate(values, 1):
            sheet.cell(number, at).value = value
    form[f"B{found(form, 'First')[0]}"].value = "✓"
    months.cell(found(months, "May")[0], 2).value = date(2027, 5, 3)
    months.cell(found(months, "May")[0], 3).value = "✓"
    return book


def filled_assessment(content: bytes) -> Workbook:
    """My levels: Low to High and one left empty. The team: five people, the first row spread, the last one empty."""
    book = opened(content)
    mine, team = book["My levels"], book["Team"]
    for number, level in enumerate(["Low", "Mid", "High", "Low", "Mid"], 1):
        mine.cell(*found(mine, f"Row {number}")).offset(0, 1).value = level
    first = found(team, 1)[1]
    levels = {"Row 1": ["Low", "Low", "Mid", "High"], "Row 2": ["Mid", "Mid", "Mid"], "Row 3": ["High", None, "Mid"]}
    for name, answers in levels.items():
        for at, level in enumerate(answers):
            team.cell(found(team, name)[0], first + at).value = level
    return book


def filled_survey(content: bytes) -> Workbook:
    """Four people: two answer everything, one a part, one nothing."""
    book = opened(content)
    sheet = book["Answers"]
    top = found(sheet, "No.")[0]
    for row, answers in enumerate([[5, 4, 1], [3, 4, 2], [1, None, None], [None, None, None]], top + 1):
        for at, answer in enumerate(answers, 2):
            sheet.cell(row, at).value = answer
    return book


def filled_visits(content: bytes) -> Workbook:
    """Two visits; one sign is seen in both, the other in none; a level at the second."""
    book = opened(content)
    visits, tally, levels = book["Visits"], book["Tally"], book["Level at each visit"]
    for number in (1, 2):
        visits.cell(found(visits, "Visit")[0] + number, found(visits, "Start")[1]).value = date(2027, number, 15)
        tally.cell(found(tally, "Listens")[0], found(tally, number)[1]).value = "✓"
    levels.cell(found(levels, 2)[0], found(levels, "Row 2")[1]).value = "Mid"
    return book


def shipped() -> Iterator[tuple[str, bytes]]:
    kit = checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit
    for one in planned(kit, SETTINGS):
        if Path(one.path).stem in SHIPPED:
            yield f"shipped-{Path(one.path).stem}", one.make([])


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Workbook]:
    """Every file as LibreOffice has reckoned it."""
    empty = made(toolkit(of=rubric(6)))
    fillers = {
        "plan": filled_plan,
        "sample-self-assessment": filled_assessment,
        "feedback-tally": filled_survey,
        "visits": filled_visits,
    }
    files: dict[str, bytes | Workbook] = {name: fill(empty[name]) for name, fill in fillers.items()}
    files |= {f"empty-{name}": content for name, content in empty.items()}
    files |= {f"hostile-{name}": content for name, content in made(hostile_toolkit()).items()}
    files |= dict(shipped())
    results = reckoned(files, tmp_path_factory.mktemp("office"))
    return {name: opened(content, values=True) for name, content in results.items()}


def row_of(sheet: Worksheet, words: str, count: int, down: int = 0) -> list[Any]:
    """What stands to the right of some words; an empty text is nothing, as readers see it."""
    row, column = found(sheet, words)
    return [sheet.cell(row + down, column + at).value or None for at in range(1, count + 1)]


def numbers_of(sheet: Worksheet, title: str, words: str, count: int) -> list[Any]:
    """The numbers beside some words, in the table below a title."""
    start = found(sheet, title)[0]
    for row in range(start, start + 40):
        if sheet.cell(row, 1).value == words:
            return [sheet.cell(row, at).value for at in range(2, 2 + count)]
    raise AssertionError(f"{words} is not below {title}")


# A plan -------------------------------------------------------------------------------------------


def test_a_plan_says_where_it_stands(saved: Mapping[str, Workbook]) -> None:
    sheet, title = saved["plan"]["Progress"], "Actions: where we stand"
    said = {
        "Written down": 5,
        "Finished": 2,
        "Still open": 3,
        "Open and overdue": 1,
        "Open and due within 14 days": 1,
        "Open without a date": 1,
        "Hours altogether": 6.5,
        "Open without a name": 0,
    }
    assert {words: numbers_of(sheet, title, words, 1)[0] for words in said} == said


def test_rows_are_counted_by_choice_with_what_adds_up(saved: Mapping[str, Workbook]) -> None:
    sheet = saved["plan"]["Progress"]
    counts = {words: numbers_of(sheet, "Actions: State", words, 2) for words in ("Open", "Done", "Dropped")}
    assert counts == {"Open": [2, 3.5], "Done": [1, 2], "Dropped": [1, 1]}


def test_rows_are_counted_by_person(saved: Mapping[str, Workbook]) -> None:
    sheet, title = saved["plan"]["Progress"], "Actions: Who"
    assert numbers_of(sheet, title, "Ana", 4) == [2, 1, 1, "██"]
    assert numbers_of(sheet, title, "=Ben", 3) == [0, 0, 0]
    assert numbers_of(sheet, title, "All together", 3) == [3, 1, 1]


def test_rows_are_counted_by_month_from_the_first_one(saved: Mapping[str, Workbook]) -> None:
    sheet = saved["plan"]["Progress"]
    row = found(sheet, "Actions: by month (By)")[0] + 2
    shown = [[sheet.cell(row + at, column).value for column in (1, 2, 3, 4)] for at in range(12)]
    first = TODAY - timedelta(days=40)
    assert shown[0] == [datetime(first.year, first.month, 1), 1, 0, 2]
    assert sum(line[1] + line[2] for line in shown) == 3
    assert sum(line[3] for line in shown) == 5.5
    assert shown[11][0] == datetime(first.year + (first.month > 1), (first.month + 10) % 12 + 1, 1)


def test_a_checklist_and_a_table_of_fixed_rows_are_counted(saved: Mapping[str, Workbook]) -> None:
    sheet = saved["plan"]["Progress"]
    assert numbers_of(sheet, "Checklists", "Begin: Ready", 2) == [1, 1]
    assert numbers_of(sheet, "Months: where we stand", "Finished", 1) == [1]
    assert numbers_of(sheet, "Months: where we stand", "Still open", 1) == [1]
    assert beside(saved["plan"]["Form"], "Ready") == "1 of 2 checked"


# A self-assessment --------------------------------------------------------------------------------


def test_the_chosen_level_brings_what_it_looks_like_and_how_to_go_on(saved: Mapping[str, Workbook]) -> None:
    sheet = saved["sample-self-assessment"]["My levels"]
    texts = {number: row_of(sheet, f"Row {number}", 4) for number in (1, 3, 6)}
    assert texts[1] == ["Low", "Coaches can …\n• Low sign 1.", None, "• Step up from low 1."]
    assert texts[3] == ["High", "Coaches can …\nEverything in Mid, and also:\n• High sign 3.", None, None]
    assert texts[6] == [None, None, None, None]


def test_the_profile_draws_the_chosen_levels(saved: Mapping[str, Workbook]) -> None:
    sheet = saved["sample-self-assessment"]["My profile"]
    shown = [[sheet.cell(found(sheet, f"Row {n}")[0], at).value for at in (2, 3, 4, 5)] for n in (1, 2, 3)]
    assert shown == [[1, 0, 0, "Low"], [1, 1, 0, "Mid"], [1, 1, 1, "High"]]
    assert row_of(sheet, "Row 6", 4) == [None] * 4


def test_a_team_sees_how_far_apart_it_is(saved: Mapping[str, Workbook]) -> None:
    team = saved["sample-self-assessment"]["Team"]
    shown = {
        name: [team.cell(found(team, name)[0], at).value for at in range(2, 9)] for name in ("Row 1", "Row 2", "Row 3")
    }
    assert shown == {
        "Row 1": [4, "Low", "Low / Mid", "High", 2, 1, 1],
        "Row 2": [3, "Mid", "Mid", "Mid", 0, 3, 0],
        "Row 3": [2, "Mid", "Mid / High", "High", 0, 1, 1],
    }
    assert row_of(team, "Row 4", 7) == [None] * 7
    numbers = saved["sample-self-assessment"]["Numbers"]
    assert row_of(numbers, "Row 1", 3) == [1, 1.5, 3]


# A survey and a tally -----------------------------------------------------------------------------


def test_a_survey_is_averaged_by_part_and_by_statement(saved: Mapping[str, Workbook]) -> None:
    book = saved["feedback-tally"]
    summary, statements = book["Summary"], book["By statement"]
    assert beside(summary, "People who answered") == 3
    assert beside(summary, "Answers altogether") == 7
    assert numbers_of(summary, "Average by part of the survey", "Part one", 3) == [3.4, 0.6, 2]
    assert numbers_of(summary, "How answers spread, by part of the survey", "Part one", 5) == [1, 0, 1, 2, 1]
    assert row_of(statements, "I am heard.", 9) == [3, 3, 1, None, 1, None, 1, pytest.approx(1 / 3), "█" * 10]


def test_few_answers_come_with_a_warning(saved: Mapping[str, Workbook]) -> None:
    words = "Fewer than 5 people have answered: do not report these results."
    assert found(saved["feedback-tally"]["Summary"], words)
    with pytest.raises(AssertionError):
        found(saved["empty-feedback-tally"]["Summary"], words)


def test_a_tally_counts_visits_and_remembers_the_last(saved: Mapping[str, Workbook]) -> None:
    tally, progress = saved["visits"]["Tally"], saved["visits"]["Progress"]
    assert row_of(tally, "Listens", 2) == [2, datetime(2027, 2, 15)]
    assert row_of(tally, "Waits", 2) == [None, None]
    assert numbers_of(progress, "What has been seen", "Begin", 3) == [1, 1, 2]
    assert numbers_of(progress, "Levels, by number of visits", "Row 2", 3) == [0, 1, 0]


# Every workbook -----------------------------------------------------------------------------------


def test_empty_or_filled_no_cell_shows_an_error(saved: Mapping[str, Workbook]) -> None:
    assert len(saved) == 4 + 4 + 3 + len(SHIPPED)
    for name, book in saved.items():
        for sheet in book.worksheets:
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                assert cell.data_type != "e", (name, sheet.title, cell.coordinate, cell.value)


def test_words_that_could_do_harm_come_through_another_program(saved: Mapping[str, Workbook]) -> None:
    form, team = saved["hostile-plan"]["Form"], saved["hostile-sample-self-assessment"]["Team"]
    statements = saved["hostile-feedback-tally"]["By statement"]
    for words in map(kept, HOSTILE):
        assert found(form, words)
        assert found(team, words)
        assert found(statements, words)
