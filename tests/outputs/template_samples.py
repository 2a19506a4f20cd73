"""A toolkit made for the tests of planning templates, whatever they are written as."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from rubrickit.model import Collection, Cycle, Rubric, Scale, Template, Toolkit
from rubrickit.settings import Settings
from rubrickit.views.context import Citation

SETTINGS = Settings(name="Test toolkit", site_url="https://example.org/kit/", publisher="A district", version="2.1")
CITED = {"kotter-1996": Citation("Kotter, 1996", Markup("Kotter, J. P. (1996). <em>Leading &amp; change</em>. Press."))}
HOSTILE = [
    "<b>bold</b> & co",
    "AT&T; ]]> <!-- -->",
    "\"double\" 'single' “curly”",
    "=SUM(A1:A9)",
    "+1 more, -2 fewer",
    "-5 to 5",
    "@coach, read this",
    "👩‍🏫 coaching 🧭",
    "ما هدفك من التدريب؟",
    "עברית and English, 3 times",
    "Nguyễn, Kūhiō, Ωμέγα, Щука",
    "{{ braces }} ${dollar} %s",
]

# A toolkit made for the tests ---------------------------------------------------------------------


def row(number: int, **more: Any) -> dict[str, Any]:
    cell = {"indicators": ["Plan the support."]}
    return {"id": f"row-{number}", "name": f"Row {number}", "levels": {"low": cell, "mid": cell, "high": cell}} | more


def field(kind: str, **more: Any) -> dict[str, Any]:
    return {"id": f"a-{kind}", "label": f"A {kind}", "type": kind} | more


COLUMNS = [
    {"id": "what", "label": "What", "type": "paragraph", "width": 3},
    {"id": "who", "label": "Who"},
    {"id": "when", "label": "When", "type": "date"},
    {"id": "state", "label": "State", "type": "choice", "options": ["Open", "Closed"]},
    {"id": "done", "label": "Done", "type": "check", "width": 0.5},
]
FIELDS = [
    field("line", required=True, help="One *name*."),
    field("paragraph"),
    field("date"),
    field("choice", options=["One", "Two", "One"]),
    field("checklist", options=["First item", "Second item"]),
    field("level", rubric="sample"),
    field("table", columns=COLUMNS, blank_rows=3),
    {"id": "named", "label": "Named", "type": "table", "row_heading": "Review", "rows": ["Autumn", "Spring"]}
    | {"columns": COLUMNS[:2], "blank_rows": 1},
    {"id": "last", "label": "Last", "type": "line"},
]


def template(fields: Sequence[dict[str, Any]] = FIELDS, **more: Any) -> Template:
    value = {
        "id": "plan",
        "title": "Plan of work",
        "summary": "What we **will** do.",
        "collection": "kit",
        "sources": ["kotter-1996"],
        "filled_in_by": ["coach", "district-leader"],
        "when": "Before the first meeting.",
        "serves": [{"rubric": "sample", "criteria": ["row-2"]}, {"cycle": "ring", "step": "b"}],
        "sections": [{"title": "Start", "help": "Read this.", "fields": list(fields)}],
    }
    return Template.model_validate(value | more)


def toolkit(plan: Template | None = None, title: str = "Sample rubric") -> Toolkit:
    levels = [{"id": name.lower(), "name": name} for name in ("Low", "Mid", "High")]
    rubric = {"id": "sample", "title": title, "summary": "S.", "collection": "kit", "scale": "scale"}
    section = {"id": "all", "title": "All", "summary": "All of it."}
    steps = [{"id": name, "name": f"Step {name}", "summary": "S."} for name in "abc"]
    plan = plan or template()
    return Toolkit(
        scales={"scale": Scale.model_validate({"id": "scale", "title": "Scale", "ordered": "true", "levels": levels})},
        rubrics={"sample": Rubric.model_validate(rubric | {"criteria": [row(1), row(2), row(3)]})},
        collections={
            "kit": Collection.model_validate(
                {"id": "kit", "title": "The kit", "summary": "S.", "accent": "plum", "sections": [section]}
            )
        },
        cycles={
            "ring": Cycle.model_validate(
                {"id": "ring", "title": "The ring", "summary": "S.", "collection": "kit", "steps": steps}
            )
        },
        templates={plan.id: plan},
    )
