"""Fields of planning templates."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import templates
from support import base_text, headlines, loaded

PLAN = "content/templates/plan.yaml"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("", "", ""),
        ("[Good, Bad]", "[Good]", "20:15: a choice needs options"),
        ("type: choice", "type: checklist", ""),
        ("            label: Who", "            label: Who\n            type: choice", "30:19: a choice needs options"),
        ("type: table", "type: line", "25:9: only a table has columns"),
        ("        blank_rows: 3", "        rows: [One]", ""),
        ("        rubric: listening", "        rubric: speaking", ""),
        ("options: [Good, Bad]", "rows_of: listening", ""),
        ("options: [Good, Bad]", "rows_of: speaking", ""),
        ("[Good, Bad]", "[Good, Bad]\n        rows_of: listening", "22:9: the choices are the rows"),
        ("type: paragraph", "type: paragraph\n        rows_of: listening", "18:9: only a choice"),
        ("label: Who", "label: Who\n            rows_of: [listening]", "30:13: only a choice"),
    ],
)
def test_mistakes(tmp_path: Path, old: str, new: str, message: str) -> None:
    said = headlines(list(templates.problems(loaded(tmp_path, {PLAN: base_text(PLAN, (old, new))}))))
    assert len(said) == bool(message)
    assert all(line.startswith(f"{PLAN}:{message}") for line in said)


def test_a_table_may_be_as_wide_as_a_page(tmp_path: Path) -> None:
    def said(count: int) -> list[str]:
        columns = "".join(f"          - {{id: c{i}, label: C}}\n" for i in range(count))
        text = base_text(PLAN, ("          - id: what\n", f"{columns}          - id: what\n"))
        return [problem.message for problem in templates.problems(loaded(tmp_path / str(count), {PLAN: text}))]

    assert said(8) == []
    assert said(9) == ["this table has 11 columns; a page holds 10"]
