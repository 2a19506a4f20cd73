"""What sheets' names, cells, messages and formulas have room for."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrickit.outputs.workbooks.text import TALLEST, cell_text, cut, defined_name, headers, height, quoted, sheet_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Actions", "Actions"),
        ("What/why: [a] *b*?", "What why a b"),
        ("'quoted'", "quoted"),
        ("History", "History (2)"),
        ("[]", "Sheet"),
        ("A name that is far too long for a tab", "A name that is far too long fo…"),
        ("Ready **now**", "Ready now"),
    ],
)
def test_a_sheet_has_a_name_that_excel_takes(words: str, name: str) -> None:
    assert sheet_name(words, []) == name


def test_sheets_with_the_same_name_are_told_apart_whatever_their_case() -> None:
    taken: list[str] = []
    for words in (
        "Goals",
        "GOALS",
        "goals",
        "A name that is far too long for a tab",
        "A name that is far too long for you",
    ):
        taken.append(sheet_name(words, taken))
    assert taken[:3] == ["Goals", "GOALS (2)", "goals (3)"]
    assert len({name.casefold() for name in taken}) == 5
    assert taken[4].endswith("… (2)")


@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_words_make_names_of_sheets_and_headings(texts: list[str]) -> None:
    taken: list[str] = []
    for words in texts:
        taken.append(sheet_name(words, taken))
    for name in taken:
        assert 0 < len(name.encode("utf-16-le")) <= 62
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]|^'|'$", name)
    assert len({name.casefold() for name in taken}) == len(taken)
    labels = headers(texts)
    assert len({label.casefold() for label in labels}) == len(texts)
    assert all(label and label == " ".join(label.split()) for label in labels)


def test_an_emoji_counts_twice_and_is_not_cut_in_half() -> None:
    assert cut("🧭🧭🧭", 6) == "🧭🧭🧭"
    assert cut("🧭🧭🧭", 5) == "🧭🧭…"


def test_control_characters_that_xml_cannot_hold_are_left_out() -> None:
    assert cell_text("a\x00b\x0bc\ud800") == "abc"
    assert len(cell_text("x" * 40_000)) == 32_767


def test_ids_give_names_that_differ_and_are_no_addresses() -> None:
    assert defined_name("list", "a-b", "c") != defined_name("list", "a", "b-c")
    assert defined_name("a1") == "rk__a1"


def test_quotation_marks_within_a_formula_are_doubled() -> None:
    assert quoted('say "yes"') == '"say ""yes"""'


def test_a_row_is_as_high_as_its_longest_text_needs_and_excel_allows() -> None:
    assert height([("short", 20)]) < height([("a longer text " * 5, 20)])
    assert height([("one\ntwo\nthree", 40)]) == height([("x", 40), ("one\ntwo\nthree", 40)])
    assert height([("word " * 9000, 20)]) == TALLEST
    assert height([], 33) == 33
