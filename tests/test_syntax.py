"""What keeps a text from being read, in plain words at the right place."""

from __future__ import annotations

import pytest

from rubrickit.source import read_yaml
from rubrickit.syntax import in_quotes, quoting_hint


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("a:\n\tb: c\n", 2, 1, "a tab stands here"),
        ("a: b: c\n", 1, 5, "a colon followed by a space"),
        ("a:\n  - b\n  c: d\n", 3, 3, "does not line up"),
        ("a: b\n- c\n", 2, 1, "does not line up"),
        ("c\na: b\n", 1, 1, "a key should stand here"),
        ("a: b\nc d\n", 2, 1, "a key should stand here"),
        ("a: x\n  y: z\n", 2, 3, "taken for more text"),
        ("a: 'coach's plan'\n", 1, 11, "words follow the closing quotation mark"),
        ('a: "open\nb: "close"\n', 1, 4, "closed only on line 2"),
        ('a: "open\nb: c\n', 1, 4, "nothing closes it"),
        ("a: [x, y\nb: c\n", 1, 4, "nothing closes it"),
        ("a: [x, y", 1, 4, "nothing closes it"),
        ("a: [x,", 1, 4, "nothing closes it"),
        ("a: {b: [c], d: [e", 1, 16, "nothing closes it"),
        ("a: ['x' 'y']\n", 1, 9, "a comma or the closing bracket"),
        ("a: {client} said\n", 1, 13, "words follow the closing bracket"),
        ("a: ]\n", 1, 4, "cannot start with `]`"),
        ("a: *x\n", 1, 4, "cannot start with `*`"),
        ("a: & b\n", 1, 4, "cannot start with `&`"),
        ("%x\n", 1, 1, "cannot start with `%`"),
        ("a: !x!y z\n", 1, 4, "cannot start with `!`"),
        ("a: ? x\n", 1, 4, "cannot start with `?`"),
        ("a: | text\n", 1, 4, "starts on the next line"),
        ("a: - b\n", 1, 4, "a list cannot start"),
        ('a: "\\q"\n', 1, 5, "a backslash"),
        ("a: b\n---\nc: d\n", 2, 1, "`---` ends"),
        ("a: b\n...\nc: d\n", 3, 1, "after the line `...`"),
        ("a: goal #2 of\n  the plan\n", 1, 9, "everything from this #"),
    ],
)
def test_mistakes_in_plain_words(text: str, line: int, column: int, words: str) -> None:
    document, problems = read_yaml(text.encode(), "a.yaml")
    assert document is None
    (problem,) = problems
    assert words in problem.message
    assert (problem.place.line, problem.place.column) == (line, column)
    assert problem.hint


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("summary: a: b", 'Put the whole text in quotes: summary: "a: b"'),
        ("  - Ask: why: now", 'Put the whole text in quotes: - "Ask: why: now"'),
        ("  - text: Ask: why", 'Put the whole text in quotes: - text: "Ask: why"'),
        ("a: 'coach's plan'", 'Put the whole text in quotes: a: "coach\'s plan"'),
        ('a: "x" y', "Put the whole text in quotes: a: '\"x\" y'"),
        ("", "Put the whole text in quotes."),
    ],
)
def test_a_hint_shows_the_line_in_quotes(line: str, hint: str) -> None:
    assert quoting_hint(line) == hint


def test_a_text_with_both_marks_goes_below_its_key() -> None:
    assert in_quotes('it\'s "it"') == ""
    assert "`>-`" in quoting_hint('a: it\'s "it": x')
