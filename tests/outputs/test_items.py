"""Texts of questions and rows as scripts: complete, plain, and safe to run."""

from __future__ import annotations

import json
from typing import Any

from rubrickit.outputs.items import item_files
from sites import golden_toolkit


def _handed_over() -> dict[str, dict[str, Any]]:
    """What each script gives, by its path."""
    found = {}
    for file in item_files(golden_toolkit()):
        text = bytes(file.content).decode()
        assert text.startswith("rk.items.add(")
        found[file.path] = json.loads(text.removeprefix("rk.items.add(").removesuffix(");\n"))
    return found


def test_a_question_comes_with_what_to_ask_next() -> None:
    questions = _handed_over()["assets/rubrickit/items/question-bank.js"]
    assert questions["question/bank/first-question"] == {
        "kind": "question",
        "text": "What is your common plan?",
        "then": "Who wrote it?",
        "from": "Bank",
        "href": "questions/bank/#first-question",
    }
    assert "then" not in questions["question/bank/second-question"]


def test_a_row_comes_with_every_level_in_plain_words() -> None:
    row = _handed_over()["assets/rubrickit/items/row-staircase.js"]["row/staircase/practice"]
    assert (row["text"], row["from"], row["href"]) == ("Practice", "Staircase", "rubrics/staircase/#practice")
    levels = {level["name"]: level for level in row["levels"]}
    assert len(levels) == 7
    assert levels["Four"]["lines"] == ["coordinate", "No"]
    assert levels["Five"]["adds"] == "Four"
    assert levels["Five"]["lines"][-1] == "money: ours & theirs"
