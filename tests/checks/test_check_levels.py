"""Rubrics against their scales."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import levels
from support import base_text, headlines, loaded

LISTENING = "rubrics/listening.yaml"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("", "", ""),
        ("scale: growth", "scale: unknown", ""),
        ("criteria:", "stem: {emergin: A coach}\ncriteria:", "8:8: the scale `growth` has no level `emergin`"),
        ("adds_to: emerging", "adds_to: low", "16:18: the scale `growth` has no level `low`"),
        ("adds_to: emerging", "adds_to: developing", "16:18: `developing` cannot add to `developing`"),
        ("      emerging: [Count", "      low: [Count", "24:7: the scale `growth` has no level `low`"),
        ("      developing: [Ask", "      transforming: [Ask", "25:7: `transforming` is the top level"),
    ],
)
def test_mistakes(tmp_path: Path, old: str, new: str, message: str) -> None:
    said = headlines(list(levels.problems(loaded(tmp_path, {LISTENING: base_text(LISTENING, (old, new))}))))
    assert len(said) == bool(message)
    assert all(line.startswith(f"{LISTENING}:{message}") for line in said)


def test_the_lowest_level_adds_to_nothing(tmp_path: Path) -> None:
    text = base_text(LISTENING, ("emerging:\n        ind", "emerging:\n        adds_to: developing\n        ind"))
    (problem,) = levels.problems(loaded(tmp_path, {LISTENING: text}))
    assert problem.hint == "Remove the line."


def test_missing_levels_are_named_each(tmp_path: Path) -> None:
    text = base_text(LISTENING, ("scale: growth", "scale: kinds"), ("    next_steps:\n", "    other:\n"))
    text = text[: text.index("    other:")]
    said = [problem.message for problem in levels.problems(loaded(tmp_path, {LISTENING: text}))]
    assert "`attending` does not describe the level `telling`" in said
    assert "`attending` does not describe the level `asking`" in said
    assert "the scale `kinds` has no level `emerging`" in said
