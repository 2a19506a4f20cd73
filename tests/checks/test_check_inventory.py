"""The inventory: what is promised is there, and nothing is said of what could not be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import inventory
from rubrickit.loader import load
from rubrickit.project import folders_of
from sites import GOLDEN
from support import base_text, loaded

NAME = "content/inventory.yaml"


def said(folder: Path, *changes: tuple[str, str]) -> list[str]:
    """The messages about a base whose inventory promises something else."""
    return [one.message for one in inventory.problems(loaded(folder, {NAME: base_text(NAME, *changes)}))]


def test_the_base_and_the_golden_toolkit_keep_their_promises(tmp_path: Path) -> None:
    golden = load(folders_of(GOLDEN / "project" / "mkdocs.yml"))
    for one in (loaded(tmp_path), golden):
        assert one.inventory is not None
        assert list(inventory.problems(one)) == []


def test_a_toolkit_without_an_inventory_promises_nothing(tmp_path: Path) -> None:
    found = loaded(tmp_path, {NAME: None, "content/glossary.yaml": "terms: []\n"})
    assert found.inventory is None
    assert list(inventory.problems(found)) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{growth: 3}", "{growth: 4}", "levels of the scale `growth`: 4 promised here, and 3 found"),
        ("{growth: 3}", "{growth: 2}", ""),
        ("{ring: 3}", "{ring: 4}", "steps of the cycle `ring`: 4 promised here, and 3 found"),
        ("{ring: 3}", "{wheel: 3}", "the cycle `wheel` is promised here and does not exist"),
        ("rows: 2", "rows: 3", "rows of `listening`: 3 promised here, and 2 found"),
        ("  listening:", "  speaking:", "the rubric `speaking` is promised here and does not exist"),
        ("      attending:", "      waiting:", "the row `waiting` is promised here and does not exist"),
        ("[1, 1, 1]", "[1, 1, 2]", "indicators of `attending` at `transforming`: 2 promised here, and 1 found"),
        ("[1, 1, 1]", "[0, 1]", ""),
        ("[1, 1, 1]", "[1, 1, 1, 1]", "4 levels are counted here, and the scale `growth` has 3"),
        ("questions: {asking: 2}", "questions: {asking: 3}", "questions of the question bank `asking`: 3 promised"),
        ("groups: {asking: 2}", "groups: {asking: 3}", "questions of the group `opening` of `asking`: 3 promised"),
        ("groups: {asking: 2}", "groups: {telling: 2}", "the question bank `telling` is promised here"),
        ("[plan]", "[plan, report]", "the template `report` is promised here and does not exist"),
        ("{feedback: 2}", "{feedback: 3}", "statements of the survey `feedback`: 3 promised here, and 2 found"),
        ("{path: 1}", "{path: 2}", "units of the learning path `path`: 2 promised here, and 1 found"),
        ("terms: 1", "terms: 3", "terms: 3 promised here, and 2 found"),
        ("terms: 1", "acronyms: 1", "acronyms: 1 promised here, and 0 found"),
        ("references: 1", "references: 3", "references: 3 promised here, and 2 found"),
    ],
)
def test_promises(tmp_path: Path, old: str, new: str, message: str) -> None:
    messages = said(tmp_path, (old, new))
    assert len(messages) == bool(message)
    assert all(one.startswith(message) for one in messages)


@pytest.mark.parametrize(
    ("name", "changes"),
    [
        ("rubrics/scales.yaml", []),
        ("rubrics/listening.yaml", []),
        ("content/cycles.yaml", []),
        ("content/questions/asking.yaml", []),
        ("content/templates/plan.yaml", []),
        ("content/surveys/feedback.yaml", []),
        ("content/learning/path.yaml", []),
        ("content/glossary.yaml", [("terms: 1", "terms: 9")]),
        ("content/references.bib", [("references: 1", "references: 9")]),
    ],
)
def test_what_cannot_be_read_is_not_missed_as_well(tmp_path: Path, name: str, changes: list[tuple[str, str]]) -> None:
    found = loaded(tmp_path, {name: b"\xff\xff", NAME: base_text(NAME, *changes)})
    assert list(inventory.problems(found)) == []


def test_an_inventory_that_cannot_be_read_is_one_problem(tmp_path: Path) -> None:
    found = loaded(tmp_path, {NAME: "terms: [\n"})
    assert found.inventory is None
    assert [problem.place.path for problem in found.problems] == [NAME]
