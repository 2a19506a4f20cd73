"""Learning paths, surveys and crosswalks: what is asked can be answered, what is compared differs."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import learning
from rubrickit.problems import Problem
from support import base_text, loaded

PATH, SURVEY, CROSSWALKS = "content/learning/path.yaml", "content/surveys/feedback.yaml", "content/crosswalks.yaml"


def found(folder: Path, name: str, *changes: tuple[str, str]) -> list[Problem]:
    return list(learning.problems(loaded(folder, {name: base_text(name, *changes)})))


def test_the_base_is_sound(tmp_path: Path) -> None:
    assert list(learning.problems(loaded(tmp_path))) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "headline"),
    [
        (PATH, "correct: true", "correct: false", "23:9: this question has no right answers, and needs one"),
        (PATH, "correct: false", "correct: true", "23:9: this question has 2 right answers, and needs one"),
        (PATH, "handout: {rubric: listening}", "handout: {}", "30:5: this handout names no file"),
        (SURVEY, "scale: growth", "scale: kinds", "5:8: the levels of `kinds` have no order"),
        (CROSSWALKS, "rubric: support, criterion: who-speaks", "rubric: listening, criterion: attending", "7:47: "),
    ],
)
def test_mistakes(tmp_path: Path, name: str, old: str, new: str, headline: str) -> None:
    (problem,) = found(tmp_path, name, (old, new))
    assert problem.headline.startswith(f"{name}:{headline}")
    assert problem.hint


@pytest.mark.parametrize("handout", ["{template: plan}", "{rubric: listening, template: plan}"])
def test_a_handout_is_a_sheet_or_a_document_or_both(tmp_path: Path, handout: str) -> None:
    assert found(tmp_path, PATH, ("{rubric: listening}", handout)) == []


def test_two_rows_of_one_rubric_may_be_paired(tmp_path: Path) -> None:
    other = ("{rubric: support, criterion: who-speaks}", "{rubric: listening, criterion: paraphrasing}")
    assert found(tmp_path, CROSSWALKS, other) == []


def test_a_scale_that_does_not_exist_is_left_to_the_check_of_ids(tmp_path: Path) -> None:
    assert found(tmp_path, SURVEY, ("scale: growth", "scale: unknown")) == []
