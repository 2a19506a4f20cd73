"""Questions that would not fit their cards."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import questions
from support import base_text, headlines, loaded

ASKING = "content/questions/asking.yaml"
TEXT = "What do you want to reach?"


def said(folder: Path, old: str, new: str) -> list[str]:
    return headlines(list(questions.problems(loaded(folder, {ASKING: base_text(ASKING, (old, new))}))))


@pytest.mark.parametrize(("count", "problems"), [(220, 0), (221, 1)])
def test_a_question_has_a_longest_length(tmp_path: Path, count: int, problems: int) -> None:
    found = said(tmp_path, TEXT, "W" * count)
    assert found == [f"{ASKING}:13:9: this question has 221 characters; a card holds 220"] * problems


@pytest.mark.parametrize(("count", "problems"), [(140, 0), (141, 1)])
def test_so_has_a_follow_up(tmp_path: Path, count: int, problems: int) -> None:
    found = said(tmp_path, TEXT, f"{TEXT}\n        follow_up: {'W' * count}")
    assert found == [f"{ASKING}:14:9: this follow-up has 141 characters; the back of a card holds 140"] * problems


def test_marks_of_markdown_do_not_count(tmp_path: Path) -> None:
    assert said(tmp_path, TEXT, f"**{'W' * 220}**") == []
