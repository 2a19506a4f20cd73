"""References in BibTeX, and what is wrong with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrickit.bibliography import UNREADABLE, references

GOOD = "@book{kotter-1996,\n  author = {Kotter, John},\n  title = {Leading {Change}\n    now},\n  year = {1996}\n}\n"


def test_an_entry_and_its_place() -> None:
    found, problems = references(f"% remark\n\n{GOOD}", "r.bib")
    assert problems == []
    reference, place = found["kotter-1996"]
    assert (reference.authors, reference.title, reference.year, reference.kind) == (
        "Kotter, John",
        "Leading Change now",
        "1996",
        "book",
    )
    assert (place.line, place.column, place.length) == (3, 7, len("kotter-1996"))


def test_an_institution_and_a_date_will_do() -> None:
    text = "@REPORT{a-1, institution = {ACME}, Title = {T}, date = {2021-05}, url = {https://x}, doi = {10/1}}"
    found, problems = references(text, "r.bib")
    assert problems == []
    reference, _ = found["a-1"]
    assert (reference.authors, reference.year, reference.url, reference.doi) == ("ACME", "2021", "https://x", "10/1")


@pytest.mark.parametrize(
    ("text", "line", "code", "words"),
    [
        (GOOD.replace("John}", "John"), 1, UNREADABLE, "cannot be read"),
        (GOOD.replace("kotter-1996,", "kotter-1996"), 1, UNREADABLE, "cannot be read"),
        (GOOD.replace("@book{", "@book "), 1, UNREADABLE, "cannot be read"),
        (GOOD.replace("John},", "John}"), 2, UNREADABLE, "a comma is missing"),
        (GOOD + GOOD, 7, "duplicate-id", "the reference `kotter-1996` exists already"),
        (GOOD.replace("  year", "  title = {x},\n  year"), 1, UNREADABLE, "gives `title` twice"),
        (GOOD.replace("kotter-1996", "Kotter1996"), 1, "reference-key", "`Kotter1996` cannot be a reference's key"),
        (GOOD.replace("kotter-1996", ""), 1, "reference-key", "`` cannot be a reference's key"),
        (GOOD.replace("author", "editor"), 1, "reference-field", "has no `author`"),
    ],
)
def test_mistakes(text: str, line: int, code: str, words: str) -> None:
    _, (problem,) = references(text, "r.bib")
    assert (problem.place.line, problem.code) == (line, code)
    assert words in problem.message
    assert problem.hint


def test_one_broken_entry_does_not_hide_the_next() -> None:
    found, _ = references(GOOD.replace("John}", "John") + GOOD.replace("kotter-1996", "covey-2006"), "r.bib")
    assert list(found) == ["covey-2006"]


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_lines_do_not_depend_on_the_system(newline: str) -> None:
    found, problems = references(("% x\n" + GOOD).replace("\n", newline), "r.bib")
    assert problems == []
    assert found["kotter-1996"][1].line == 2


PARTS = st.sampled_from(
    ["@", "book", "{", "}", ",", "=", '"', "\n", " ", "a-1", "title", "#", "@string", "@comment", "é"]
)


@given(st.text() | st.lists(PARTS, max_size=30).map("".join))
def test_any_text_gives_references_or_problems_within_the_file(text: str) -> None:
    _, problems = references(text, "r.bib")
    for problem in problems:
        assert 1 <= problem.place.line <= text.count("\n") + text.count("\r") + 1
        assert problem.hint
