"""Values to objects: each mistake once, at its place, in plain words."""

from __future__ import annotations

import pytest

from rubrickit.binding import bound
from rubrickit.model import Guide, QuestionBank, Rubric, Scale, Template, Term
from rubrickit.model.base import Model
from rubrickit.problems import unique_sorted
from rubrickit.source import read_yaml

TERM = "id: coach\nterm: Coach\ndefinition: Someone.\n"
BANK = """id: bank
title: Bank
summary: Some.
collection: all
groups:
  - id: group
    title: Group
    asked_of: [team]
    purpose: clarify
    questions:
      - {id: one, text: One?, stance: gap}
      - {id: two, text: Two?, stance: gap}
"""
ROW = "id: r\ntitle: R\nsummary: S\ncollection: c\nscale: s\ncriteria:\n  - id: row\n    name: Row\n    levels:\n"


def mistakes(text: str, model: type[Model]) -> list[tuple[int, int, str, str]]:
    """Line, column, message and hint of each problem of a text, each once."""
    document, problems = read_yaml(text.encode(), "a.yaml")
    assert document is not None
    result, found = bound(document, document.data, model)
    assert (result is None) == bool(found) or problems
    return [(p.place.line, p.place.column, p.message, p.hint) for p in unique_sorted(found)]


def test_what_fits_is_an_object() -> None:
    assert mistakes(TERM, Term) == []
    assert mistakes(BANK, QuestionBank) == []


@pytest.mark.parametrize(
    ("text", "model", "line", "column", "message", "hint"),
    [
        (
            f"{TERM}definiton: x\n",
            Term,
            4,
            1,
            "`definiton` is not a key that is known here",
            "Did you mean `definition`?",
        ),
        ("id: coach\nterm: Coach\n", Term, 1, 1, "`definition` is missing here", "Add a line `definition: …`."),
        (f"{TERM}also:\n", Term, 4, 6, "`also` has no value", "Write one after the colon, or remove the line."),
        (f"{TERM}also: [a, ]\n", Term, 0, 0, "", ""),
        (
            f"{TERM}also: {{a: b}}\n",
            Term,
            4,
            7,
            "`also` should be a list (lines that start with `- `), and is a group of keys",
            "Put each",
        ),
        (f"{TERM}also:\n  - Ask: why\n", Term, 5, 5, "this entry should be text, and is a group of keys", '"Ask: why"'),
        (f"{TERM}also:\n  - [a]\n", Term, 5, 5, "this entry should be text, and is a list", "Remove the hyphens"),
        (f"{TERM}link: perhaps\n", Term, 4, 7, "`link` should be `true` or `false`, and is `perhaps`", ""),
        (f"{TERM}see: Big Coach\n", Term, 4, 6, "`Big Coach` cannot be an id", "`big-coach`."),
        (f"{TERM}see: ['!']\n", Term, 4, 7, "`!` cannot be an id", "single hyphens."),
        (f"{TERM}see: {'x' * 81}\n", Term, 4, 6, "this entry is longer than 80 characters", "Make it shorter."),
        (TERM.replace("Coach", "''"), Term, 2, 7, "`term` has no value", "Write one"),
        (
            "- x\n",
            Term,
            1,
            1,
            "this entry should be a group of lines such as `key: value`, and is a list",
            "`definition: …`",
        ),
    ],
)
def test_mistakes(text: str, model: type[Model], line: int, column: int, message: str, hint: str) -> None:
    found = mistakes(text, model)
    if not message:
        assert found == []
        return
    ((at_line, at_column, said, advised),) = found
    assert (at_line, at_column, said) == (line, column, message)
    assert hint in advised


def test_numbers_have_limits() -> None:
    guide = "title: T\nsummary: S\ntask: start-coaching\naudience: [coach]\nminutes: {}\n"
    assert mistakes(guide.format("0"), Guide)[0][2] == "`minutes` should be at least 1, and is `0`"
    assert mistakes(guide.format("121"), Guide)[0][2] == "`minutes` should be at most 120, and is `121`"
    assert mistakes(guide.format("2.5"), Guide)[0][2] == "`minutes` should be a whole number, and is `2.5`"
    assert mistakes(guide.format("9" * 5000), Guide)[0][2].startswith("`minutes` should be ")


def test_a_column_is_wider_than_nothing() -> None:
    text = (
        "id: t\ntitle: T\nsummary: S\ncollection: c\nfilled_in_by: [coach]\nwhen: Now.\nsections:\n  - title: A\n"
        "    fields:\n      - {id: f, label: F, type: table, columns: [{id: c, label: C, width: 0}]}\n"
    )
    assert mistakes(text, Template)[0][2] == "`width` should be more than 0, and is `0`"
    assert mistakes(text.replace("width: 0", "width: nan"), Template)[0][2].startswith("`width` should be ")


def test_a_list_with_too_few_or_too_many_entries() -> None:
    scale = "id: s\ntitle: S\nordered: true\nlevels:\n"
    assert [m[2] for m in mistakes(scale + "  - {id: a, name: A}\n", Scale)] == ["`levels` needs at least 2 entries"]
    many = "".join(f"  - {{id: a{i}, name: A}}\n" for i in range(10))
    assert [m[2] for m in mistakes(scale + many, Scale)] == ["`levels` has more than 9 entries"]
    assert [m[2] for m in mistakes(f"{TERM}also: []\n", Term)] == []


def test_a_wrong_entry_does_not_make_its_list_too_short() -> None:
    text = ROW + "      low:\n        indicators:\n          - Do this: and that.\n"
    assert [(m[0], m[2]) for m in mistakes(text, Rubric)] == [
        (12, "`Do this` is taken for a key, because of the colon after it")
    ]


def test_values_of_a_group_are_shown_once_at_the_group() -> None:
    found = mistakes(BANK.replace("[team]", "[team, techer]").replace("clarify", "clarfy"), QuestionBank)
    assert [(m[0], m[1], m[2]) for m in found] == [
        (8, 22, "`techer` is not one of the values for `asked_of`"),
        (9, 14, "`clarfy` is not one of the values for `purpose`"),
    ]


def test_a_wrong_shape_in_a_group_is_shown_once_at_the_group() -> None:
    found = mistakes(BANK.replace("asked_of: [team]", "asked_of: team"), QuestionBank)
    assert [(m[0], m[1], m[3]) for m in found] == [(8, 15, "Write `asked_of: [team]`.")]


def test_a_misspelt_key_of_a_group_is_one_problem() -> None:
    found = mistakes(BANK.replace("purpose:", "purposes:"), QuestionBank)
    assert [(m[0], m[3]) for m in found] == [(9, "Did you mean `purpose`?")]


def test_a_missing_value_names_what_it_can_be() -> None:
    found = mistakes(BANK.replace(", stance: gap}", "}", 1), QuestionBank)
    assert found == [(11, 9, "`stance` is missing here", "Add a line `stance: …` with one of: affirmative, gap.")]
    missing_text = mistakes(BANK.replace("text: One?, ", ""), QuestionBank)
    assert [m[2] for m in missing_text] == ["`text` is missing here"]


def test_a_stem_is_a_text_or_a_text_for_each_level() -> None:
    row = "      low: {indicators: [x]}\n"
    assert [m[2] for m in mistakes(f"{ROW}{row}stem: [a]\n", Rubric)] == ["`stem` should be text, and is a list"]
    found = mistakes(f"{ROW}{row}stem:\n  low: [a]\n", Rubric)
    assert [(m[0], m[2]) for m in found] == [(12, "`low` should be text, and is a list")]


def test_a_key_that_cannot_be_an_id_is_shown_itself() -> None:
    found = mistakes(ROW + "      Low: {indicators: [x]}\n", Rubric)
    assert [m[:3] for m in found] == [(10, 7, "`Low` cannot be an id")]


def test_what_could_not_be_read_is_not_reported_again() -> None:
    assert mistakes("id: coach\nterm: !x Coach\n<<: {definition: x}\n", Term) == []
