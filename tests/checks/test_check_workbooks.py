"""Templates that are workbooks too."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import workbooks
from support import base_text, headlines, loaded

PLAN = "content/templates/plan.yaml"
WHO = ("            label: Who", "            label: Who\n            ")
AIM = ("        label: Aim\n", "        label: Aim\n        tracks: status\n")


def who(*lines: str) -> tuple[str, str]:
    """The column `who` with more lines."""
    return WHO[0], WHO[1] + "\n            ".join(lines)


LOST = """      - id: lost
        label: Lost
        type: table
        blank_rows: 1
        columns: [{id: a, label: A}]"""
STATE = ("type: choice", "options: [Open, Done]", "tracks: status")


@pytest.mark.parametrize(
    ("changes", "messages"),
    [
        ([], []),
        ([who("tracks: owner")], []),
        (
            [
                who("tracks: amount"),
                ("            label: What\n", "            label: What\n            tracks: amount\n"),
            ],
            [],
        ),
        ([who("type: date", "tracks: due")], []),
        ([who(*STATE, "finished: Done")], []),
        ([who("type: check", "tracks: status")], []),
        ([who("tracks: due")], ["30:21: a column of type `line` cannot track `due`"]),
        ([who("type: check", "tracks: owner")], ["31:21: a column of type `check` cannot track `owner`"]),
        ([who(*STATE)], ["32:21: it is not said which choices mean finished"]),
        ([who(*STATE, "finished: [Done, Gone]")], ["33:30: `Gone` is none of the options"]),
        ([who("finished: [Done]")], ["30:13: only a choice that tracks a status can be finished"]),
        (
            [
                who("tracks: owner"),
                ("            label: What\n", "            label: What\n            tracks: owner\n"),
            ],
            ["31:21: another column of this table tracks `owner` already"],
        ),
        ([AIM], ["17:9: only a checklist tracks a status, and this is a paragraph"]),
        ([("when: At the start.", "when: At the start.\nworkbook: tables")], []),
        (
            [("when: At the start.", "when: At the start.\nworkbook: tally")],
            ["7:11: a tally needs fixed rows that can be checked"],
        ),
        (
            [
                ("when: At the start.", "when: At the start.\nworkbook: tally"),
                ("        blank_rows: 3", "        rows: [One]"),
                who("type: check"),
            ],
            [],
        ),
        (
            [
                ("when: At the start.", "when: At the start.\nworkbook: tally"),
                ("        blank_rows: 3", "        rows: [One]\n" + LOST),
                who("type: check"),
            ],
            ["33:13: a tally would leave out this table: its rows cannot be checked"],
        ),
        (
            [("when: At the start.", "when: At the start.\nworkbook: tables"), ("type: table", "type: line")],
            ["7:11: a workbook of tables needs a table"],
        ),
    ],
)
def test_mistakes(tmp_path: Path, changes: list[tuple[str, str]], messages: list[str]) -> None:
    said = headlines(list(workbooks.problems(loaded(tmp_path, {PLAN: base_text(PLAN, *changes)}))))
    assert [line.removeprefix(f"{PLAN}:") for line in said] == messages


def test_a_file_name_is_given_once(tmp_path: Path) -> None:
    name = "listening-self-assessment"
    text = base_text(
        PLAN, ("id: plan", f"id: {name}"), ("when: At the start.", "when: At the start.\nworkbook: tables")
    )
    said = list(workbooks.problems(loaded(tmp_path, {PLAN: None, f"content/templates/{name}.yaml": text})))
    assert [one.message for one in said] == ["the self-assessment of the rubric `listening` has the same file name"]
