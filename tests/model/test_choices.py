"""Choices of planning templates that are the rows of rubrics."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from rubrickit.model import Column, TemplateField
from rubrickit.model.choices import options_of
from rubrickit.outputs.handouts.desk import Desk
from rubrickit.outputs.handouts.template_form import template_form
from rubrickit.outputs.plain_text import markdown
from rubrickit.settings import Settings
from rubrickit.views.blanks import blank_sections
from rubrickit.views.context import Page, Site
from support import base_text, loaded
from template_samples import toolkit

PLAN = "content/templates/plan.yaml"
COLUMN = Column(id="row", label="Row", type="choice", rows_of=("sample",))


def test_the_rows_of_a_rubric_are_the_choices() -> None:
    field = TemplateField(id="row", label="Row", type="choice", rows_of=("sample", "sample"))
    assert options_of(field, toolkit()) == options_of(COLUMN, toolkit()) == ("Row 1", "Row 2", "Row 3")


def test_written_options_stay_as_they_are() -> None:
    assert options_of(Column(id="row", label="Row", type="choice", options=("A", "B")), toolkit()) == ("A", "B")
    assert options_of(COLUMN.model_copy(update={"rows_of": ("unknown",)}), toolkit()) == ()


def test_a_row_that_two_rubrics_have_says_which_one_is_meant() -> None:
    kit = toolkit()
    sample = kit.rubrics["sample"]
    other = sample.model_copy(update={"id": "other", "title": "Other", "criteria": sample.criteria[:1]})
    kit = replace(kit, rubrics={"sample": sample, "other": other})
    both = COLUMN.model_copy(update={"rows_of": ("sample", "other")})
    assert options_of(both, kit) == ("Row 1 (Sample rubric)", "Row 2", "Row 3", "Row 1 (Other)")


def test_every_form_of_a_template_that_was_read_offers_them(tmp_path: Path) -> None:
    changes = (("options: [Good, Bad]", "rows_of: listening"), ("label: Who", "label: Who\n            type: choice"))
    text = base_text(PLAN, *changes).replace(
        "type: choice\n        blank", "type: choice\n            rows_of: listening\n        blank"
    )
    kit = loaded(tmp_path, {PLAN: text}).toolkit
    names = tuple(row.name for row in kit.rubrics["listening"].criteria)
    plan = kit.templates["plan"]
    mood, who = plan.fields[1], plan.fields[2].columns[1]
    assert len(names) > 1
    assert mood.options == who.options == names
    desk = Desk(kit, Settings(), {})
    assert all(f"- [ ] {name}" in markdown(plan, desk) for name in names)
    assert all(name in str(template_form(plan, desk).parts) for name in names)
    (section, *_others) = blank_sections(plan, Page(Site(kit), "templates/plan.md"))
    assert [str(option) for option in section.blanks[1].options] == list(names)
