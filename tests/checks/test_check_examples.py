"""Examples of templates: what is filled in could have been filled in."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import examples
from support import base_text, headlines, loaded

EXAMPLE, PLAN = "content/examples/plan.yaml", "content/templates/plan.yaml"

FILLED_IN = """template: plan
about: A coach of nowhere.
answers:
  aim: We hear each other out.
  mood: Good
  steps:
    - what: Listen
      who: Kaʻiulani
    - what: Wait
  level:
    attending: developing
"""
MORE = """sections:
  - title: More
    fields:
      - {id: done, label: Done, type: checklist, options: [One, Two]}
      - {id: on, label: Day, type: date}
      - {id: one-row, label: One row, type: level, rubric: listening, criterion: attending}
      - id: weeks
        label: Weeks
        type: table
        rows: [First, Second]
        columns:
          - {id: day, label: Day, type: date}
          - {id: held, label: Held, type: check}
          - {id: how, label: How, type: choice, options: [By phone, In person]}
"""


def changed(*changes: tuple[str, str]) -> str:
    """The example with words replaced."""
    text = FILLED_IN
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def said_of(folder: Path, *changes: tuple[str, str], template: str = "") -> list[str]:
    """What is said of the example with changes."""
    files = {EXAMPLE: changed(*changes), PLAN: template or base_text(PLAN)}
    said = headlines(list(examples.problems(loaded(folder, files))))
    return [line.removeprefix(f"{EXAMPLE}:") for line in said]


def said_of_answers(folder: Path, answers: str) -> list[str]:
    """What is said of answers to the template of more types; the first stands on line 4."""
    text = base_text(PLAN)
    files = {EXAMPLE: f"template: plan\nabout: Us.\nanswers:\n{answers}", PLAN: text.replace("sections:\n", MORE)}
    said = headlines(list(examples.problems(loaded(folder, files))))
    return [line.removeprefix(f"{EXAMPLE}:") for line in said]


@pytest.mark.parametrize(
    ("change", "messages"),
    [
        (("Good", "Bad"), []),
        (("template: plan", "template: plans"), ["1:11: there is no template `plans`"]),
        (("  aim:", "  aims:"), ["4:3: the template `plan` has no field `aims`"]),
        (("Good", "good"), ["5:9: `good` is none of the options of `mood`"]),
        (("  mood: Good", "  mood: [Good]"), ["5:3: `mood` is a field of type `choice`, and this is a list of texts"]),
        (("      who: K", "      whom: K"), ["8:7: this table has no column `whom`"]),
        (("- what: Wait", "- what: true"), ["9:13: `what` is no box to check"]),
        (("attending: d", "atending: d"), ["11:5: `level` does not ask about a row `atending`"]),
        (("developing", "developed"), ["11:16: the scale `growth` has no level `developed`"]),
        (("level:\n    attending:", "level:"), ["10:3: `level` is a field of type `level`, and this is one text"]),
    ],
)
def test_mistakes(tmp_path: Path, change: tuple[str, str], messages: list[str]) -> None:
    assert said_of(tmp_path, change) == messages


@pytest.mark.parametrize(
    ("answers", "messages"),
    [
        ("  done: [One, Two]\n  on: 2026-09-14\n  one-row: {attending: emerging}", []),
        ("  weeks:\n    - {}\n    - {day: 2026-09-14, held: true, how: By phone}", []),
        ("  done: [one]", ["4:10: `one` is none of the options of `done`"]),
        ("  done: One", ["4:3: `done` is a field of type `checklist`, and this is one text"]),
        ("  on: 2026-02-30", ["4:7: `2026-02-30` is no date"]),
        ("  on: 20260214", ["4:7: `20260214` is no date"]),
        ("  one-row: {paraphrasing: emerging}", ["4:13: `one-row` does not ask about a row `paraphrasing`"]),
        ("  weeks: [{}, {}, {day: 2026-09-14}]", ["4:19: `weeks` has 2 rows, and here are 3"]),
        ("  weeks: [{day: soon}]", ["4:17: `soon` is no date"]),
        ("  weeks: [{held: yes}]", ["4:18: `held` is a box to check"]),
        ("  weeks: [{how: Phone}]", ["4:17: `Phone` is none of the options of `how`"]),
        ("  weeks: {how: Phone}", ["4:3: `weeks` is a field of type `table`, and this is a group of keys"]),
        ("  on: [{day: soon}]", ["4:3: `on` is a field of type `date`, and this is a list of rows"]),
    ],
)
def test_each_type_of_field_has_its_own_answers(tmp_path: Path, answers: str, messages: list[str]) -> None:
    assert said_of_answers(tmp_path, answers) == messages


def test_of_a_field_that_offers_nothing_only_the_template_is_to_blame(tmp_path: Path) -> None:
    bare = base_text(PLAN, ("        options: [Good, Bad]\n", ""))
    start, end = bare.index("        columns:"), bare.index("        blank_rows:")
    assert said_of(tmp_path, template=bare[:start] + bare[end:]) == []


@pytest.mark.parametrize("steps", ["", "  steps: []\n", "  steps: [{}, {}]\n"])
def test_a_required_field_is_filled_in(tmp_path: Path, steps: str) -> None:
    required = base_text(PLAN, ("type: table", "type: table\n        required: true"))
    start, end = FILLED_IN.index("  steps:"), FILLED_IN.index("  level:")
    change = (FILLED_IN[start:end], steps)
    assert said_of(tmp_path, template=required) == []
    place = "6:3" if steps else "3:1"
    said = said_of(tmp_path / "again", change, template=required)
    assert said == [f"{place}: `steps` (Steps) has to be filled in on this template"]


def test_nothing_is_said_of_a_template_that_cannot_be_read(tmp_path: Path) -> None:
    assert said_of(tmp_path, ("Good", "gone"), template="id: [plan") == []


def test_every_problem_says_what_to_do(tmp_path: Path) -> None:
    text = changed(("Good", "good"), ("  aim:", "  aims:"), ("what: Wait", "what: true"))
    problems = list(examples.problems(loaded(tmp_path, {EXAMPLE: text})))
    assert [problem.hint for problem in problems] == ["Did you mean `aim`?", "Did you mean `Good`?", "Write a text."]
