"""The view of a template's form: what it asks for, and what its scripts are told."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from rubrickit import addresses
from rubrickit.model import Template
from rubrickit.views.context import Page, Site
from rubrickit.views.form import FormView, form_view
from template_samples import COLUMNS, field, template, toolkit


def form(plan: Template | None = None, **more: Any) -> FormView:
    plan = plan or template()
    return form_view(plan, Page(Site(toolkit(plan)), addresses.template(plan.id)), **more)


def test_the_scripts_know_what_fits() -> None:
    data = {one["id"]: one for one in form().data["fields"]}
    assert data["a-line"] == {"id": "a-line", "label": "A line", "type": "line", "required": True}
    assert data["a-choice"]["options"] == ("One", "Two")  # a choice that stands twice is one
    assert data["a-level"]["parts"] == ["row-1", "row-2", "row-3"]
    assert data["a-level"]["levels"] == ["low", "mid", "high"]
    assert (data["a-table"]["rows"], data["a-table"]["grows"]) == (0, True)
    assert (data["named"]["rows"], data["named"]["grows"]) == (2, True)
    assert data["a-table"]["columns"][3] == {"id": "state", "type": "choice", "options": ("Open", "Closed")}


def test_a_table_begins_with_few_rows() -> None:
    def table(**more: Any) -> Any:
        return form(template([field("table", columns=COLUMNS, **more)])).sections[0].fields[0].table

    assert (table(blank_rows=12).blank_rows, table(blank_rows=12).grows) == (3, True)
    assert (table().blank_rows, table().grows) == (1, True)
    assert (table(rows=["Autumn"]).blank_rows, table(rows=["Autumn"]).grows) == (0, False)
    assert table(rows=["Autumn"]).heading == "Row"


def test_only_a_very_wide_table_has_cards() -> None:
    wide = [{"id": f"c{n}", "label": "C", "width": 3} for n in range(3)]
    plan = template([field("table", columns=COLUMNS), field("table", columns=wide) | {"id": "wide"}])
    narrow, broad = (one.table for one in form(plan).sections[0].fields)
    assert narrow
    assert broad
    assert (narrow.as_cards, broad.as_cards) == (False, True)


def test_labels_are_plain_for_screen_readers() -> None:
    plan = template([field("table", label="A *table*", columns=[{"id": "a", "label": "**What** & why"}])])
    one = form(plan).sections[0].fields[0]
    assert one.table
    assert (one.label, one.name) == (Markup("A <em>table</em>"), "A table")
    assert one.table.columns[0].name == "What & why"


def test_tables_of_two_sections_have_names_of_their_own() -> None:
    parts = [
        {"title": title, "fields": [field("table", label="Notes", columns=COLUMNS) | {"id": name}]}
        for name, title in (("one", "Before"), ("two", "After"), ("three", "Notes"))
    ]
    tables = [section.fields[0].table for section in form(template([], sections=parts)).sections]
    assert [table.name for table in tables if table] == ["Before: Notes", "After: Notes", "Notes"]


def test_a_title_is_not_said_twice() -> None:
    said = [
        one.named_above for one in form(template([field("checklist", label="Start", options=["x"])])).sections[0].fields
    ]
    assert said == [True]
    assert not form(template([field("line", label="Start")])).sections[0].fields[0].named_above


def test_an_example_can_be_filled_in() -> None:
    assert not form().example
    filled = form(example={"a-line": "x"})
    assert filled.example
    assert filled.data["example"] == {"a-line": "x"}
