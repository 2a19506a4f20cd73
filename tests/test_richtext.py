"""Inline Markdown as spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrickit.richtext import Span, citations, plain, spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("plain", (Span("plain"),)),
        ("**b** and *i*", (Span("b", strong=True), Span(" and "), Span("i", emphasis=True))),
        ("***x***", (Span("x", strong=True, emphasis=True),)),
        ("`a*b*`", (Span("a*b*", code=True),)),
        ("[go *on*](x.md)", (Span("go ", href="x.md"), Span("on", emphasis=True, href="x.md"))),
        ("so [@a-1].", (Span("so "), Span(cites=("a-1",)), Span("."))),
        ("[@a-1; @b-2]", (Span(cites=("a-1", "b-2")),)),
        ("[@a-1, @b-2]", (Span("[@a-1, @b-2]"),)),
        ("`[@a-1]`", (Span("[@a-1]", code=True),)),
        ("[@A]", (Span("[@A]"),)),
        ("two\nlines", (Span("two"), Span(" "), Span("lines"))),
        ("a \\* b &amp; c", (Span("a * b & c"),)),
        ("<b>x</b>", (Span("<b>x</b>"),)),
        ("[x](javascript:alert)", (Span("[x](javascript:alert)"),)),
    ],
)
def test_spans(text: str, expected: tuple[Span, ...]) -> None:
    assert spans(text) == expected


@given(st.text(st.characters(exclude_characters="*_`[\\<&!\n")))
def test_a_text_without_markup_is_one_span(text: str) -> None:
    assert "".join(span.text for span in spans(text)) == text
    assert plain(text) == text.strip()


@given(st.text())
def test_any_text_has_spans(text: str) -> None:
    assert all(bool(span.text) != bool(span.cites) for span in spans(text))


def test_the_words_alone() -> None:
    assert plain("A **bold** claim [@a-1], and [more](x.md) [@b-2] of it [@c-3].") == "A bold claim, and more of it."
    assert plain("[@a-1]") == ""


def test_citations_in_order() -> None:
    assert citations("x [@b-2] y [@a-1; @c-3] [@B]") == ["b-2", "a-1", "c-3"]
