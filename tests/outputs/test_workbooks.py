"""Workbooks as other programs read them: what cells take, what is frozen, printed, protected and said."""

from __future__ import annotations

import re
import zipfile
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from lxml import etree
from openpyxl import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from rubrickit.cache import Cache
from rubrickit.looks import ACCENTS
from rubrickit.outputs.workbooks import planned, workbooks
from rubrickit.settings import PrintSettings
from workbook_samples import (
    ACTIONS,
    FIELDS,
    HOSTILE,
    LEVELS,
    SEEN,
    SETTINGS,
    criterion,
    found,
    hostile_toolkit,
    kept,
    made,
    opened,
    rubric,
    scale,
    survey,
    template,
    toolkit,
    visits,
)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return made()


@pytest.fixture(scope="module")
def plan(files: dict[str, bytes]) -> Workbook:
    return opened(files["plan"])


@pytest.fixture(scope="module")
def assessment(files: dict[str, bytes]) -> Workbook:
    return opened(files["sample-self-assessment"])


def rule(sheet: Worksheet, cell: str) -> DataValidation:
    """What a cell takes."""
    (one,) = [one for one in sheet.data_validations.dataValidation if cell in one.sqref]
    return one


def listed(book: Workbook, name: str) -> list[Any]:
    """The entries of a named list."""
    ((sheet, area),) = book.defined_names[name].destinations
    cells = book[sheet][area]
    rows = cells if isinstance(cells, tuple) else ((cells,),)
    return [cell.value for row in rows for cell in row]


def choices(book: Workbook, sheet: Worksheet, cell: str) -> list[Any]:
    """What a cell can be chosen from."""
    formula = rule(sheet, cell).formula1
    return formula.strip('"').split(",") if formula.startswith('"') else listed(book, formula.lstrip("="))


def address(sheet: Worksheet, words: str, right: int = 0, down: int = 0) -> str:
    """The address of a cell near the one with these words."""
    row, column = found(sheet, words)
    return str(sheet.cell(row + down, column + right).coordinate)


# Which workbooks there are ------------------------------------------------------------------------


def test_templates_that_ask_for_it_ordered_rubrics_and_surveys_have_workbooks() -> None:
    paths = [one.path for one in planned(toolkit(template(), template(id="letter", workbook=None)), SETTINGS)]
    assert paths == [
        "downloads/templates/plan.xlsx",
        "downloads/templates/sample-self-assessment.xlsx",
        "downloads/surveys/feedback-tally.xlsx",
    ]


def test_an_unordered_scale_has_no_self_assessment() -> None:
    kit = replace(
        toolkit(), scales={"scale": scale("scale", LEVELS, ordered=False), "agreement": scale("agreement", LEVELS)}
    )
    assert "downloads/templates/sample-self-assessment.xlsx" not in [one.path for one in planned(kit, SETTINGS)]


def test_sheets_stand_in_the_order_in_which_they_are_used(files: dict[str, bytes]) -> None:
    names = {name: opened(content).sheetnames for name, content in files.items()}
    assert names == {
        "plan": ["Start here", "Form", "Actions", "Months", "Progress", "Levels", "Lists"],
        "visits": ["Start here", "Visits", "Tally", "Level at each visit", "Progress", "Levels", "Lists"],
        "sample-self-assessment": ["Start here", "My levels", "My profile", "Team", "Rubric", "Next steps", "Numbers"],
        "feedback-tally": ["Start here", "Answers", "Comments", "Summary", "By statement"],
    }


def test_what_a_toolkit_lacks_has_no_sheet() -> None:
    bare = template([ACTIONS])
    simple = rubric(2, criteria=[criterion(1, next_steps={}), criterion(2, next_steps={})])
    books = made(toolkit(bare, of=simple, asked=survey(open_questions=[])))
    assert opened(books["plan"]).sheetnames == ["Start here", "Form", "Actions", "Progress", "Lists"]
    assert "Next steps" not in opened(books["sample-self-assessment"]).sheetnames
    assert "Comments" not in opened(books["feedback-tally"]).sheetnames


# The first sheet ----------------------------------------------------------------------------------


def test_the_first_sheet_explains_the_workbook(plan: Workbook) -> None:
    sheet = plan.worksheets[0]
    words = [cell.value for row in sheet.iter_rows() for cell in row if cell.value]
    assert sheet["A1"].value == "Plan of work"
    for expected in (
        "The kit · Planning template",
        "What we will do.",
        "Coach and district leader",
        "Before the first meeting.",
        "Sample rubric: Row 2\nThe ring: Step b",
        "A district, version 2.1 (November 2026)",
        "Content licensed CC BY 4.0",
        "https://example.org/kit/templates/plan/",
        "Kotter, J. P. (1996).",
    ):
        assert expected in words
    targets = [cell.hyperlink.location for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert targets == [f"{name!r}!A1" if " " in name else f"{name}!A1" for name in plan.sheetnames[1:]]


def test_properties_say_what_it_is(plan: Workbook) -> None:
    said = plan.properties
    assert (said.title, said.creator, said.category) == ("Plan of work", "A district", "The kit")
    assert said.subject == "Planning template: What we will do."
    assert "Sample rubric" in said.keywords
    assert said.created.date() == SETTINGS.dated


# The form -----------------------------------------------------------------------------------------


def test_the_form_asks_for_everything_that_is_no_table(plan: Workbook) -> None:
    form = plan["Form"]
    assert choices(plan, form, address(form, "Kind", 1)) == ["One", "Two"]
    assert rule(form, address(form, "Start", 1)).type == "date"
    assert choices(plan, form, address(form, "First", 1)) == ["✓"]
    assert choices(plan, form, address(form, "Level now: Row 2", 1)) == list(LEVELS)
    assert form[address(form, "Actions", 1)].hyperlink.location == "Actions!A1"
    shown = rule(form, address(form, "Team (required)", 1))
    assert (shown.promptTitle, shown.prompt) == ("Team", "One name.")


def test_the_levels_of_a_form_can_be_read(plan: Workbook) -> None:
    levels = plan["Levels"]
    assert [levels.cell(*found(levels, "Row 2")).offset(0, at).value for at in (1, 3)] == [
        "Coaches can …\n• Low sign 2.",
        "Coaches can …\nEverything in Mid, and also:\n• High sign 2.",
    ]


# Tables -------------------------------------------------------------------------------------------


def test_a_table_has_real_headings_that_stay_in_view_and_on_paper(plan: Workbook) -> None:
    sheet = plan["Actions"]
    (table,) = sheet.tables.values()
    assert [column.name for column in table.tableColumns] == ["What", "Who", "By", "State", "Hours"]
    top = found(sheet, "What")[0]
    assert table.ref == f"A{top}:E{top + 3}"
    assert table.autoFilter.ref == table.ref
    assert sheet.freeze_panes == f"A{top + 1}"
    assert sheet.print_title_rows == f"${top}:${top}"
    assert plan["Months"].freeze_panes == f"B{found(plan['Months'], 'Month')[0] + 1}"


def test_a_table_that_grows_is_prepared_beyond_its_last_row(plan: Workbook) -> None:
    sheet = plan["Actions"]
    top = found(sheet, "What")[0]
    for row in (top + 1, top + 3, 1000):
        assert rule(sheet, f"C{row}").type == "date"
        assert choices(plan, sheet, f"D{row}") == ["Open", "Done", "Dropped"]
        assert (rule(sheet, f"E{row}").type, rule(sheet, f"E{row}").operator) == ("decimal", "greaterThanOrEqual")
    assert sheet.column_dimensions["C"].width > sheet.column_dimensions["E"].width / 2
    assert sheet[f"C{top + 1}"].number_format == "mmm d, yyyy"


def test_names_of_people_are_suggested_and_others_allowed(plan: Workbook) -> None:
    sheet = plan["Actions"]
    people = rule(sheet, "B10")
    assert people.type == "list"
    assert not people.showErrorMessage
    assert listed(plan, people.formula1.lstrip("=")) == [None] * 20
    ((name, area),) = plan.defined_names[people.formula1.lstrip("=")].destinations
    assert not plan[name][area.split(":")[0].replace("$", "")].protection.locked


def test_fixed_rows_are_named_and_no_more(plan: Workbook) -> None:
    sheet = plan["Months"]
    top = found(sheet, "Month")[0]
    assert [sheet.cell(top + at, 1).value for at in (1, 2, 3)] == ["May", "June", None]
    assert choices(plan, sheet, f"C{top + 2}") == ["✓"]
    assert all(f"C{top + 3}" not in one.sqref for one in sheet.data_validations.dataValidation)


def test_a_day_that_has_gone_by_is_marked_with_a_word(plan: Workbook) -> None:
    sheet = plan["Actions"]
    top = found(sheet, "What")[0]
    (late,) = [one for area in sheet.conditional_formatting for one in area.rules if "TODAY" in one.formula[0]]
    assert late.formula == [
        f'AND(ISNUMBER($C{top + 1}),$C{top + 1}<TODAY(),$D{top + 1}<>"Done",$D{top + 1}<>"Dropped")'
    ]
    assert late.dxf.numFmt.formatCode == '"Overdue "mmm d'
    tinted = [one.formula for area in sheet.conditional_formatting for one in area.rules if "OR(" in one.formula[0]]
    assert tinted == [[f'OR($D{top + 1}="Done",$D{top + 1}="Dropped")']]


def test_columns_share_the_width_by_their_weights(plan: Workbook) -> None:
    widths = plan["Actions"].column_dimensions
    assert widths["A"].width > 2.5 * widths["B"].width


# Paper, protection, looks -------------------------------------------------------------------------


def test_every_sheet_is_one_landscape_letter_page_wide(files: dict[str, bytes]) -> None:
    for content in files.values():
        for number, sheet in enumerate(opened(content).worksheets):
            turned = "landscape" if number else "portrait"  # the first one is read, not filled in
            assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == (turned, 1)
            fits = sheet.sheet_properties.pageSetUpPr and sheet.sheet_properties.pageSetUpPr.fitToPage
            assert fits or sheet.page_setup.scale < 100  # the sheets of results, which begin pages at their tables
            assert "Page &P of &N" in sheet.oddFooter.right.text


def test_a_district_that_prints_on_a4_gets_a4() -> None:
    books = made(settings=replace(SETTINGS, print=PrintSettings(papers=("a4", "letter"))))
    assert {sheet.page_setup.paperSize for sheet in opened(books["plan"]).worksheets} == {9}


def test_formulas_are_protected_and_answers_are_not(files: dict[str, bytes]) -> None:
    for content in files.values():
        for sheet in opened(content).worksheets:
            cells = [cell for row in sheet.iter_rows() for cell in row]
            formulas = [cell for cell in cells if cell.data_type == "f"]
            assert all(cell.protection.locked for cell in formulas)
            assert sheet.protection.sheet or not formulas, sheet.title
            assert not sheet.protection.password
            for one in sheet.data_validations.dataValidation if sheet.protection.sheet else ():
                first = sheet[str(next(iter(one.sqref.ranges))).split(":")[0]]
                assert not first.protection.locked, (sheet.title, first.coordinate)


def test_protection_leaves_formatting_and_inserting_free(plan: Workbook) -> None:
    said = plan["Form"].protection
    assert (said.formatCells, said.formatColumns, said.formatRows, said.insertRows) == (False,) * 4  # nothing forbidden


def test_no_cells_are_merged_and_every_sheet_begins_with_a_title(files: dict[str, bytes]) -> None:
    for content in files.values():
        for sheet in opened(content).worksheets:
            assert not sheet.merged_cells.ranges
            assert sheet["A1"].value
            assert sheet.sheet_view.zoomScale in (None, 100)


def test_charts_have_titles_and_words_for_those_who_cannot_see_them(files: dict[str, bytes]) -> None:
    for name, content in files.items():
        parts = zipfile.ZipFile(BytesIO(content))
        charts = [part for part in parts.namelist() if part.startswith("xl/charts/chart")]
        drawings = [part for part in parts.namelist() if re.match(r"xl/drawings/drawing\d", part)]
        assert charts, name
        assert all(b"<c:title>" in parts.read(part) for part in charts)
        frames = [one for part in drawings for one in etree.fromstring(parts.read(part)).iterfind(".//{*}cNvPr")]
        assert len(frames) == len(charts)
        assert all(len(frame.get("descr", "")) > 30 for frame in frames)


def test_levels_have_the_colors_of_the_collection(assessment: Workbook) -> None:
    header = assessment["Rubric"]
    low, high = header[address(header, "Low")], header[address(header, "High")]
    assert low.fill.fgColor.rgb == "FF" + ACCENTS["plum"].soft[1:].upper()
    assert high.fill.fgColor.rgb == "FF" + ACCENTS["plum"].ink[1:].upper()
    assert (low.font.color.rgb, high.font.color.rgb) == ("FF17212B", "FFFFFFFF")


def test_rows_with_room_for_long_answers_still_grow(files: dict[str, bytes]) -> None:
    """Excel leaves a row alone whose height is marked as chosen by hand."""
    parts = zipfile.ZipFile(BytesIO(files["plan"]))
    rows = etree.fromstring(parts.read("xl/worksheets/sheet2.xml")).iterfind(".//{*}row")
    heights = {row.get("ht"): row.get("customHeight") for row in rows if row.get("ht")}
    assert heights["63.75"] is None  # a paragraph's
    assert "1" in heights.values()  # headings keep theirs


# The self-assessment and the tallies --------------------------------------------------------------


def test_a_level_is_chosen_for_each_row_and_for_each_of_thirty_people(assessment: Workbook) -> None:
    mine, team = assessment["My levels"], assessment["Team"]
    for number in range(1, 7):
        assert choices(assessment, mine, address(mine, f"Row {number}", 1)) == list(LEVELS)
    first = found(team, 1)[1]
    assert [team.cell(found(team, "Row 1")[0] - 1, first + at).value for at in (0, 29, 30)] == [1, 30, None]
    row = found(team, "Row 6")[0]
    assert choices(assessment, team, team.cell(row, first + 29).coordinate) == list(LEVELS)
    assert not team.cell(row, first + 29).protection.locked


def test_the_range_of_the_team_tells_screen_readers_its_headings(assessment: Workbook) -> None:
    top = found(assessment["Team"], "Answers")[0]
    regions = [name for name in assessment.defined_names if name.startswith("TitleRegion")]
    assert any(re.fullmatch(rf"TitleRegion{top}\.A{top}\.[A-Z]+{top + 6}\.4", name) for name in regions)


def test_a_survey_takes_points_of_its_scale_from_sixty_people(files: dict[str, bytes]) -> None:
    book = opened(files["feedback-tally"])
    sheet = book["Answers"]
    (table,) = sheet.tables.values()
    assert [one.name for one in table.tableColumns] == ["No.", "1. I am heard.", "2. I speak.", "3. I learn."]
    top = found(sheet, "No.")[0]
    assert table.ref == f"A{top}:D{top + 60}"
    point = rule(sheet, f"D{top + 60}")
    assert (point.type, point.formula1, point.formula2) == ("whole", "1", "5")
    assert point.prompt == "I learn. (1 No … 5 Yes)"
    assert sheet.freeze_panes == f"B{top + 1}"


def test_a_tally_has_a_column_for_each_visit(files: dict[str, bytes]) -> None:
    book = opened(files["visits"])
    tally, levels = book["Tally"], book["Level at each visit"]
    row = found(tally, "Waits")[0]
    assert choices(book, tally, tally.cell(row, found(tally, 20)[1]).coordinate) == ["✓"]
    assert [one.name for one in next(iter(book["Visits"].tables.values())).tableColumns] == ["Visit", "Start", "Team"]
    assert choices(book, levels, address(levels, "Row 2", 0, 20)) == list(LEVELS)


# Exactness ----------------------------------------------------------------------------------------


def test_two_workbooks_are_the_same_byte_for_byte(files: dict[str, bytes]) -> None:
    assert made() == files


def test_an_unchanged_workbook_is_not_made_again(tmp_path: Any) -> None:
    first, second, third = Cache(tmp_path), Cache(tmp_path), Cache(tmp_path)
    one = list(workbooks(toolkit(), SETTINGS, first))
    assert list(workbooks(toolkit(), SETTINGS, second)) == one
    assert (first.made, second.made) == (4, 0)
    list(workbooks(toolkit(of=rubric(7)), SETTINGS, third))
    assert third.made == 3  # the survey names no rubric
    dated = Cache(tmp_path)
    list(workbooks(toolkit(), replace(SETTINGS, dated=date(2030, 1, 1)), dated))
    assert dated.made == 4


def test_words_that_look_like_formulas_are_words() -> None:
    books = made(hostile_toolkit())
    for content in books.values():
        for sheet in opened(content).worksheets:
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                if cell.data_type == "f":
                    assert not any(cell.value == kept(words) for words in HOSTILE)
    form, team = opened(books["plan"])["Form"], opened(books["sample-self-assessment"])["Team"]
    for words in HOSTILE:
        assert form.cell(*found(form, kept(words))).data_type == "s"
        assert team.cell(*found(team, kept(words))).data_type == "s"


def test_headings_that_are_alike_become_different() -> None:
    columns = [{"id": "a", "label": "Same"}, {"id": "b", "label": "SAME"}, {"id": "c", "label": "Same"}]
    twice = {"id": "t", "label": "Form", "type": "table", "blank_rows": 1, "columns": columns}
    book = opened(made(toolkit(template([twice, {**twice, "id": "u"}])))["plan"])
    assert book.sheetnames[:4] == ["Start here", "Form", "Form (2)", "Form (3)"]
    (table,) = book["Form (2)"].tables.values()
    assert [one.name for one in table.tableColumns] == ["Same", "SAME (2)", "Same (3)"]


def test_long_texts_fit_what_excel_allows() -> None:
    long = "A very long text that goes on and on. " * 30
    columns = [{"id": "a", "label": long}, {"id": "b", "label": long, "type": "choice", "options": [long, "x"]}]
    table = {"id": "t", "label": long, "type": "table", "blank_rows": 1, "columns": columns, "help": long}
    book = opened(made(toolkit(template([{**FIELDS[0], "help": long, "label": long}, table], title=long)))["plan"])
    assert all(len(name) <= 31 for name in book.sheetnames)
    messages = [one for sheet in book.worksheets for one in sheet.data_validations.dataValidation]
    assert all(len(one.prompt or "") <= 255 and len(one.promptTitle or "") <= 32 for one in messages)
    assert all(len(column.name) <= 255 for table in book.worksheets[2].tables.values() for column in table.tableColumns)


def test_the_date_of_the_content_and_no_other_stands_in_the_file(files: dict[str, bytes]) -> None:
    for content in files.values():
        parts = zipfile.ZipFile(BytesIO(content))
        assert {info.date_time for info in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        dates = re.findall(rb"\d{4}-\d\d-\d\dT", parts.read("docProps/core.xml"))
        assert set(dates) == {b"2026-11-22T"}


def test_a_tally_of_visits_without_days_counts_all_the_same() -> None:
    plain = visits(sections=[{"title": "Begin", "fields": [FIELDS[0], SEEN]}])
    tally = opened(made(toolkit(plain))["visits"])["Tally"]
    top = found(tally, "Look for")[0]
    assert [tally.cell(top, at).value for at in (1, 2, 3, 4)] == ["Look for", "Visits in which seen", "Words", 1]


def test_a_workbook_in_which_nothing_is_counted_has_no_sheet_that_counts() -> None:
    plain = {"id": "t", "label": "T", "type": "table", "blank_rows": 1, "columns": [{"id": "a", "label": "A"}]}
    assert opened(made(toolkit(template([plain])))["plan"]).sheetnames == ["Start here", "Form", "T", "Lists"]
