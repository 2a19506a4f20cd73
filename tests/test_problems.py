"""How problems are shown: on a terminal, to GitHub, to programs."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrickit.problems import (
    FORMATS,
    Lines,
    Place,
    Problem,
    as_github,
    as_json,
    as_text,
    closest,
    did_you_mean,
    quoted,
    unique_sorted,
)


def problem(excerpt: str, column: int = 1, length: int = 1, **changes: str) -> Problem:
    place = Place(changes.pop("path", "a.yaml"), 7, column, excerpt, length)
    return Problem(place, "code", changes.pop("message", "this is wrong"), changes.pop("hint", ""))


def cells(text: str) -> int:
    """The width of a text on a terminal."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.category(c) in ("Mn", "Me", "Cf") for c in text)


def test_a_caret_stands_under_what_is_meant() -> None:
    assert as_text(problem("title: Lsitening", 8, 9, hint="Did you mean `Listening`?")).splitlines() == [
        "a.yaml:7:8: this is wrong",
        "  7 | title: Lsitening",
        "    |        ^^^^^^^^^",
        "  → Did you mean `Listening`?",
    ]


@pytest.mark.parametrize(
    ("excerpt", "column", "length", "before", "under"),
    [
        ("a: 倾听 x", 7, 1, "a: 倾听 ", "x"),
        ("a: 倾听 x", 4, 2, "a: ", "倾听"),
        ("a: e\u0301 x", 7, 1, "a: e\u0301 ", "x"),
        ("\ta: x", 5, 1, " a: ", "x"),
        ("a:\x00\x1b x", 6, 1, "a:�� ", "x"),
        ("👂: x", 4, 1, "👂: ", "x"),
    ],
)
def test_the_caret_counts_columns_of_the_terminal(
    excerpt: str, column: int, length: int, before: str, under: str
) -> None:
    _, shown, marks = as_text(problem(excerpt, column, length)).splitlines()
    assert shown.startswith(f"  7 | {before}{under}")
    assert marks == f"    | {' ' * cells(before)}{'^' * cells(under)}"


def test_a_long_line_is_cut_around_the_caret() -> None:
    _, shown, marks = as_text(problem("x" * 300 + "HERE" + "y" * 300, 301, 4)).splitlines()
    assert len(shown) == 6 + 110
    assert shown[6] == shown[-1] == "…"
    assert shown[marks.index("^") : marks.rindex("^") + 1] == "HERE"


def test_an_empty_line_is_not_shown() -> None:
    assert as_text(problem("  ")) == "a.yaml:7:1: this is wrong"


def test_nothing_that_a_terminal_would_act_on_reaches_it() -> None:
    shown = as_text(problem("a: \x1b[31m\u202e", message="`\x1b]0;x\x07`\nis wrong", hint="\x9b", path="a\x1b.yaml"))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert shown.count("\n") == 3


@given(st.text(), st.integers(1, 300), st.integers(1, 300))
def test_the_caret_is_within_the_line(line: str, column: int, length: int) -> None:
    lines = Lines.of("a.yaml", line)
    place = lines.spot(1, column, length)
    assert 1 <= place.column <= len(place.excerpt) + 1
    assert place.column - 1 + place.length <= max(len(place.excerpt), place.column)
    shown = as_text(Problem(place, "code", "wrong")).split("\n")
    assert len(shown) == 1 or cells(shown[2]) <= 6 + 2 * 110


@given(st.text(), st.text(), st.text(), st.integers(1, 200), st.integers(1, 200))
def test_every_format_shows_every_problem(path: str, message: str, excerpt: str, column: int, length: int) -> None:
    found = Problem(Place(path, 1, column, excerpt, length), "code", message, message)
    for show in FORMATS.values():
        assert show(found)
    assert "\n" not in as_github(found)
    assert json.loads(as_json(found))["message"] == message


@given(st.text(), st.integers(-5, 50), st.integers(-5, 50))
def test_a_spot_is_always_within_the_file(text: str, line: int, column: int) -> None:
    lines = Lines.of("a.yaml", text)
    place = lines.spot(line, column)
    assert 1 <= place.line <= len(lines.lines)
    assert lines.lines[place.line - 1] == place.excerpt


def test_lines_are_counted_as_editors_count_them() -> None:
    assert Lines.of("a", "one\r\ntwo\rthree\nfour\u2028still four").lines == (
        "one",
        "two",
        "three",
        "four\u2028still four",
    )


def test_github_gets_an_annotation() -> None:
    shown = as_github(problem("", 3, message="50% of a,b", hint="Mend: it", path="a,b:c.yaml"))
    assert shown == "::error file=a%2Cb%3Ac.yaml,line=7,col=3,title=code::50%25 of a,b Mend: it"


def test_programs_get_one_object_a_line() -> None:
    assert json.loads(as_json(problem("x", 3))) == {
        "path": "a.yaml",
        "line": 7,
        "column": 3,
        "code": "code",
        "severity": "error",
        "message": "this is wrong",
        "hint": "",
    }


def test_a_hint_names_the_likeliest_word() -> None:
    assert did_you_mean("sumary", ["title", "summary"]) == "Did you mean `summary`?"
    assert did_you_mean("SUMMARY", ["title", "summary"]) == "Did you mean `summary`?"
    assert did_you_mean("adds to", ["adds_to", "lead"]) == "Did you mean `adds_to`?"
    assert did_you_mean("xyz", ["title", "summary"]) == "Choose from: `summary`, `title`."
    assert did_you_mean("xyz", map(str, range(13))) == ""
    assert did_you_mean("xyz", []) == ""


def test_the_closest_of_very_many_is_found_soon() -> None:
    known = [f"guides/part-{i}/some-long-name-{i}.md" for i in range(5_000)]
    assert closest("guides/part-77/sme-long-name-77.md", known) == known[77]


@given(st.text(max_size=20), st.lists(st.text(min_size=1, max_size=20)))
def test_the_closest_word_is_one_of_the_known(wrong: str, known: list[str]) -> None:
    assert closest(wrong, known) in {"", *known}


def test_long_words_of_authors_are_cut() -> None:
    assert quoted("a\n  b") == "`a b`"
    assert quoted("x" * 99) == f"`{'x' * 59}…`"


def test_problems_are_sorted_and_shown_once() -> None:
    first, second = problem("", 2), problem("", 10)
    assert unique_sorted([second, first, problem("another excerpt", 2)]) == [first, second]
