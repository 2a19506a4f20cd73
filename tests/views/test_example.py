"""The view of an example: what is answered, in words."""

from __future__ import annotations

from typing import Any

from rubrickit import addresses
from rubrickit.views.context import Page, Site
from rubrickit.views.example import FilledFieldView, FilledTableView, example_view
from template_samples import field, template, toolkit

DAY = "Sep\N{NO-BREAK SPACE}1,\N{NO-BREAK SPACE}2026"
ANSWERS = {
    "a-line": "<b>Ana</b>",
    "a-paragraph": "First.\n\nSecond.",
    "a-date": "2026-09-01",
    "a-checklist": ["Second item"],
    "a-level": {"row-2": "high"},
    "a-table": [{"what": "Visit", "when": "2026-09-01", "done": True}, {}],
    "named": [{}, {"who": "Bo"}, {"row_heading": "Winter", "what": "Rest"}],
}


def filled(answers: dict[str, Any] = ANSWERS) -> dict[str, FilledFieldView]:
    plan = template()
    view = example_view(plan, answers, "Ana is *made up*.", Page(Site(toolkit(plan)), addresses.template("plan")))
    assert view.about == "Ana is <em>made up</em>."
    return {str(one.label): one for section in view.sections for one in section.fields}


def test_answers_are_said_in_words() -> None:
    found = filled()
    assert found["A line"].text == ("<b>Ana</b>",)
    assert found["A paragraph"].text == ("First.", "Second.")
    assert found["A date"].text == (DAY,)
    assert found["A checklist"].items == (("Second item", ""),)
    assert found["A level"].items == (("Row 2", "High"),)


def test_tables_hold_the_rows_that_are_filled_in() -> None:
    found = filled()
    assert found["A table"].table == FilledTableView(
        ("What", "Who", "When", "State", "Done"), (("Visit", "", DAY, "", "Yes"),), named=False
    )
    assert found["Named"].table == FilledTableView(
        ("Review", "What", "Who"), (("Spring", "", "Bo"), ("Winter", "Rest", "")), named=True
    )


def test_what_is_not_answered_is_left_out() -> None:
    assert list(filled({"a-line": "x", "a-date": ""})) == ["A line"]
    plan = template(sections=[{"title": "A", "fields": [field("line")]}, {"title": "B", "fields": [field("date")]}])
    page = Page(Site(toolkit(plan)), addresses.template("plan"))
    sections = example_view(plan, {"a-date": "2026-09-01"}, "", page).sections
    assert [section.title for section in sections] == ["B"]
