"""Strict YAML: what is read stays as written, and everything else is a problem at its place."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rubrickit.problems import Lines, Place, Problem
from rubrickit.source import MAX_DEPTH, UNREADABLE, Document, Incomplete, read_yaml


def read(text: str) -> tuple[Document | None, list[Problem]]:
    return read_yaml(text.encode("utf-8", "surrogatepass"), "a.yaml")


def document(text: str) -> Document:
    found, problems = read(text)
    assert found is not None, problems
    assert problems == []
    return found


def spot(place: Place) -> tuple[int, int, str]:
    """Line, column, and the words that the caret is under."""
    return place.line, place.column, place.excerpt[place.column - 1 : place.column - 1 + place.length]


@pytest.mark.parametrize("written", ["No", "yes", "1:30", "1.10", "0x1F", "2021-01-01", "null", "1e3", ".5", "=", "on"])
def test_values_stay_the_text_that_was_written(written: str) -> None:
    assert document(f"a: {written}").data == {"a": written}


def test_values_of_every_shape() -> None:
    text = "a: [x, y]\nb:\n  - c: 1\n    d: >-\n      two\n      lines\ne:\nf: ''\ng: ~\nh: {}\ni: []\n"
    assert document(text).data == {
        "a": ["x", "y"],
        "b": [{"c": "1", "d": "two lines"}],
        "e": None,
        "f": "",
        "g": None,
        "h": {},
        "i": [],
    }


KEYS = st.from_regex(r"[a-z]([a-z0-9-]{0,9}[a-z0-9])?", fullmatch=True)
TEXTS = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"), exclude_characters="\ufeff"), min_size=1
)
VALUES = st.recursive(TEXTS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4))


@given(st.dictionaries(KEYS, VALUES, min_size=1))
def test_plain_values_come_back_as_they_were(values: dict[str, Any]) -> None:
    text = yaml.safe_dump(values, allow_unicode=True, default_style='"')
    found, problems = read(text)
    assert found is not None
    assert (found.data, problems) == (values, [])


MARKS = st.sampled_from(
    [*"'\"[]{}#%@`\\|\t\r\n", ": ", "- ", ", ", "? ", " #x", "&a ", "*a", "!x ", ">-", "<<: ", "---", "..."]
)
WORDS = st.sampled_from(["a", "b: ", "é", "倾", "\n  ", "\n    ", "\r\n", "\ufeff", "\x00", "\u2028"])
ANY_TEXT = st.text() | st.lists(MARKS | WORDS, max_size=40).map("".join)


@given(ANY_TEXT)
def test_any_text_gives_data_or_problems_within_the_file(text: str) -> None:
    found, problems = read(text)
    assert found is not None or problems
    for problem in problems:
        line, column = problem.place.line, problem.place.column
        assert 1 <= line <= text.count("\n") + text.count("\r") + 1
        assert 1 <= column <= len(problem.place.excerpt) + 1
        assert problem.message
        assert problem.hint


@given(ANY_TEXT)
def test_every_value_has_a_place_within_the_file(text: str) -> None:
    found, _ = read(text)
    if found is None:
        return
    lines = Lines.of("a.yaml", text.removeprefix("\ufeff")).lines
    for location in _locations(found.data, ()):
        for key in (False, True):
            place = found.place(location, key=key)
            assert lines[place.line - 1] == place.excerpt
            assert place.column - 1 + place.length <= max(len(place.excerpt), place.column)


def _locations(value: Any, at: tuple[str | int, ...]) -> list[tuple[str | int, ...]]:
    inner = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    return [at, *(deeper for key, item in inner for deeper in _locations(item, (*at, key)))]


def test_places_of_keys_values_and_what_is_not_there() -> None:
    found = document("id: x\nrows:\n  - name: One\n    list: [a, bc]\n  - name: >-\n      Two\n      lines\n")
    assert spot(found.place()) == (1, 1, "id")
    assert spot(found.place(("id",))) == (1, 5, "x")
    assert spot(found.place(("rows",), key=True)) == (2, 1, "rows")
    assert spot(found.place(("rows",))) == (3, 3, "-")
    assert spot(found.place(("rows", 0))) == (3, 5, "name")
    assert spot(found.place(("rows", 0, "list", 1))) == (4, 15, "bc")
    assert spot(found.place(("rows", 1, "name"))) == (5, 11, ">-")
    assert spot(found.place(("rows", 0, "gone", 3))) == (3, 5, "name")
    assert found.has(("rows", 0, "list"))
    assert not found.has(("rows", 2))


def test_places_of_words_within_a_value() -> None:
    found = document("a: see [@x]\nb: >-\n  first\n  see [@x] and [@y]\n")
    assert spot(found.place_of_words(("a",), "[@x]")) == (1, 8, "[@x]")
    assert spot(found.place_of_words(("b",), "[@y]")) == (4, 16, "[@y]")
    assert spot(found.place_of_words(("b",), "[@z]")) == (2, 4, ">-")


def test_a_key_that_an_entry_takes_from_its_group_is_found_there() -> None:
    found = document("groups:\n  - kind: odd\n    of: [team, sight]\n    questions:\n      - id: one\n")
    assert spot(found.place(("groups", 0, "questions", 0, "kind"))) == (2, 11, "odd")
    assert spot(found.place(("groups", 0, "questions", 0, "of", 1))) == (3, 16, "sight")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_and_columns_do_not_depend_on_the_system(newline: str) -> None:
    found, _ = read("\ufeffid: x\n# é\ntitle: 倾听\n".replace("\n", newline))
    assert found is not None
    assert found.data == {"id": "x", "title": "倾听"}
    assert spot(found.place(("title",))) == (3, 8, "倾听")


def test_rare_line_breaks_do_not_shift_lines() -> None:
    found = document("a: one\u2028two\nb: x\n")
    assert found.place(("b",)).line == 2


def test_what_could_not_be_read_is_marked() -> None:
    found, problems = read("a: !x y\nb: #lost\n<<: {c: d}\n")
    assert found is not None
    assert found.data == {"a": UNREADABLE, "b": UNREADABLE}
    assert isinstance(found.data, Incomplete)
    assert [problem.code for problem in problems] == ["tag", "lost-text", "key"]


@pytest.mark.parametrize("text", ["[" * 300_000, "- " * 300_000, "{a: " * 200_000, "? " * 200_000])
def test_what_would_exhaust_the_parser_is_refused(text: str) -> None:
    found, problems = read(text)
    assert found is None
    assert [problem.code for problem in problems] == ["too-deep"]


def test_depth_up_to_the_limit_is_allowed() -> None:
    assert document("[" * MAX_DEPTH + "]" * MAX_DEPTH).data
    found, problems = read("a: &a [*a]")
    assert found is not None
    assert found.data is UNREADABLE
    assert [problem.code for problem in problems] == ["too-deep"]


def test_repetition_is_bounded() -> None:
    text = "a0: &a0 [x, x]\n" + "".join(f"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n" for i in range(1, 22))
    _, problems = read(text)
    assert [problem.code for problem in problems] == ["too-many-values"]


@pytest.mark.parametrize("text", ["", "  \n", "---\n", "# only\n"])
def test_a_file_without_values_is_empty(text: str) -> None:
    found, problems = read(text)
    assert found is None
    assert [problem.code for problem in problems] == ["empty-file"]


def test_a_remark_with_a_space_is_not_lost_text() -> None:
    assert document("a: x # a remark\nb: 'x #1'\nc: x#1\n# whole line\n").data == {"a": "x", "b": "x #1", "c": "x#1"}
