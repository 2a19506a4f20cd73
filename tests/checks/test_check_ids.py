"""Ids: each given once, each that is named exists."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import ids
from support import base_text, headlines, loaded

LISTENING, PLAN, ASKING = "rubrics/listening.yaml", "content/templates/plan.yaml", "content/questions/asking.yaml"


def found(folder: Path, name: str, *changes: tuple[str, str]) -> list[str]:
    """What the check says of a base with changes in one file."""
    return headlines(list(ids.problems(loaded(folder, {name: base_text(name, *changes)}))))


def test_the_base_is_sound(tmp_path: Path) -> None:
    assert list(ids.problems(loaded(tmp_path))) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        (LISTENING, "scale: growth", "scale: x", "5:8: there is no scale `x`"),
        (LISTENING, "collection: coaching", "collection: x", "4:13: there is no collection `x`"),
        (LISTENING, "[kotter-1996]", "x", "7:10: there is no reference `x`"),
        (PLAN, "rubric: listening", "rubric: x", "8:13: there is no rubric `x`"),
        (PLAN, "[attending]", "[attending, x]", "9:27: the rubric `listening` has no criterion `x`"),
        (PLAN, "step: try", "step: x", "11:11: the cycle `ring` has no step `x`"),
        (PLAN, "cycle: ring\n    ", "", "10:11: `step` needs a `cycle` beside it"),
        (
            PLAN,
            "        type: level",
            "        type: level\n        criterion: x",
            "34:20: the rubric `listening` has no",
        ),
        (PLAN, "      - id: mood", "      - id: aim", "18:13: the field `aim` exists already"),
        (PLAN, "          - id: who", "          - id: what", "28:17: the column of steps `what` exists already"),
        (ASKING, "rubric: listening", "rubric: x", "10:13: there is no rubric `x`"),
        (ASKING, "cycle: ring", "cycle: x", "16:16: there is no cycle `x`"),
        ("content/guides/start.md", "rubrics: [listening]", "rubrics: [x]", "7:11: there is no rubric `x`"),
        ("content/collections.yaml", "cycles: [ring]", "cycles: [x]", "11:18: there is no cycle `x`"),
        ("content/cycles.yaml", "id: try", "id: look", "12:13: the step `look` exists already"),
        ("rubrics/scales.yaml", "id: developing", "id: emerging", "8:13: the level `emerging` exists already"),
    ],
)
def test_mistakes(tmp_path: Path, name: str, old: str, new: str, message: str) -> None:
    said = found(tmp_path, name, (old, new))
    assert [line for line in said if line.startswith(f"{name}:{message}")] == said[:1]


def test_what_a_group_names_is_reported_once(tmp_path: Path) -> None:
    assert len(found(tmp_path, ASKING, ("rubric: listening", "rubric: x"))) == 1


def test_questions_have_ids_of_their_own_across_banks(tmp_path: Path) -> None:
    more = base_text(ASKING, ("id: asking", "id: more"))
    said = headlines(list(ids.problems(loaded(tmp_path, {"content/questions/more.yaml": more}))))
    assert [line.split(": ", 1)[1] for line in said] == [
        "the question `opening-aim` exists already",
        "the question `opening-gap` exists already",
    ]


def test_a_group_may_have_the_name_of_one_in_another_bank(tmp_path: Path) -> None:
    more = base_text(ASKING, ("id: asking", "id: more"), ("opening-aim", "more-aim"), ("opening-gap", "more-gap"))
    assert list(ids.problems(loaded(tmp_path, {"content/questions/more.yaml": more}))) == []


def test_a_group_and_a_question_cannot_share_a_place_on_their_page(tmp_path: Path) -> None:
    bank = base_text(ASKING)
    group = next(line.removeprefix("  - id: ") for line in bank.splitlines() if line.startswith("  - id: "))
    question = next(
        line.strip().removeprefix("- id: ") for line in bank.splitlines() if line.startswith("      - id: ")
    )
    (message,) = found(tmp_path, ASKING, (f"      - id: {question}", f"      - id: {group}"))
    assert f"the question `{group}` exists already" in message
