"""Planning templates as forms to fill in by hand."""

from __future__ import annotations

from typing import Any

import pytest

from rubrickit import addresses
from rubrickit.model import Template
from rubrickit.views.blanks import FEWEST_ROWS, BlankView, blank_sections
from sites import golden_page


def _blank(**field: Any) -> BlankView:
    """One field of a template's section `Work`, as a form has it."""
    fields = [{"id": "asked", "label": "Asked", **field}]
    template = Template.model_validate(
        {
            "id": "plan",
            "title": "Plan",
            "summary": "A plan.",
            "collection": "samples",
            "filled_in_by": ["coach"],
            "when": "Before.",
            "sections": [{"title": "Work", "fields": fields}],
        }
    )
    [section] = blank_sections(template, golden_page(addresses.BUILDER))
    return section.blanks[0]


@pytest.mark.parametrize(("kind", "lines"), [("line", 1), ("date", 1), ("paragraph", 4)])
def test_a_hand_has_lines_to_write_on(kind: str, lines: int) -> None:
    assert _blank(type=kind).lines == lines


def test_choices_and_checklists_are_boxes() -> None:
    assert _blank(type="choice", options=["Yes", "No"]).options == ("Yes", "No")
    assert _blank(type="checklist", options=["One"]).options == ("One",)


def test_a_table_has_rows_to_fill_in() -> None:
    columns = [{"id": "what", "label": "What"}, {"id": "done", "label": "Done", "type": "check"}]
    table = _blank(type="table", columns=columns).table
    assert table
    assert table.blank_rows == FEWEST_ROWS
    assert [column.is_box for column in table.columns] == [False, True]
    named = _blank(type="table", columns=columns, row_heading="Who", rows=["Ann", "Bo"]).table
    assert named
    assert (named.heading, named.rows, named.blank_rows) == ("Who", ("Ann", "Bo"), 0)


def test_a_level_is_a_box_for_each_level_of_each_row() -> None:
    page = golden_page(addresses.BUILDER)
    rubric = page.toolkit.rubrics["staircase"]
    table = _blank(type="level", rubric="staircase").table
    assert table
    assert len(table.columns) == len(page.toolkit.scale_of(rubric).levels)
    assert all(column.is_box for column in table.columns)
    assert len(table.rows) == len(rubric.criteria)
    one = _blank(type="level", rubric="staircase", criterion=rubric.criteria[0].id).table
    assert one
    assert len(one.rows) == 1


def test_a_label_is_not_said_twice() -> None:
    assert _blank(type="line", label="work").label == ""
    assert _blank(type="line").label == "Asked"
