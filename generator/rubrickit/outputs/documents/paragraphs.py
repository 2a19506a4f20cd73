"""Paragraphs and the runs of text in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from lxml import html

from ...richtext import Span, spans
from ...words import language
from ..languages import pieces
from .draft import Draft
from .markup import NOTHING, Xml, el, joined, text
from .style_parts import style_id

# Hebrew, Arabic and the scripts beside them, with the spaces and stops between their words.
_LETTER = "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
_RIGHT_TO_LEFT = re.compile(rf"({_LETTER}(?:\W*{_LETTER})*)")

TAB = el("w:r", el("w:tab"))


def paragraph(style: str, *content: Xml, right_to_left: bool = False) -> Xml:
    """A paragraph of a named style."""
    direction = el("w:bidi") if right_to_left else NOTHING
    return el("w:p", el("w:pPr", el("w:pStyle", val=style_id(style)), direction), *content)


def worded(draft: Draft, style: str, words: str, *after: Xml) -> Xml:
    """A paragraph of inline Markdown, and what follows it on the line."""
    return paragraph(style, rich(draft, words), *after, right_to_left=runs_right_to_left(words))


def run(words: str, style: str = "") -> Xml:
    """Text in a named character style if one is given; a run of its own for each direction and each language."""
    return joined(_runs(piece, style, language() if ours else "") for piece, ours in pieces(words))


def _runs(words: str, style: str, spoken: str) -> Xml:
    parts = enumerate(_RIGHT_TO_LEFT.split(words))
    return joined(_run(part, style, spoken, right_to_left=index % 2 == 1) for index, part in parts if part)


def rich(draft: Draft, words: str) -> Xml:
    """Inline Markdown as runs."""
    return joined(_span(draft, span) for span in _with_labels(draft, words))


def from_html(draft: Draft, words: str) -> Xml:
    """HTML with no more than emphasis and links, such as a citation's entry, as runs."""
    parent = html.fragment_fromstring(words, create_parent=True)
    return joined(_span(draft, span) for span in _html_spans(parent, Span()) if span.text)


def linked(draft: Draft, words: str, address: str) -> Xml:
    """Words that lead to an address, or the words alone where there is none."""
    if not address:
        return run(words)
    return el("w:hyperlink", run(words, "Hyperlink"), **{"r:id": draft.link(address)})


def runs_right_to_left(words: str) -> bool:
    """Whether the first letter with a direction belongs to a script such as Arabic or Hebrew."""
    directions = (unicodedata.bidirectional(letter) for letter in words)
    return next((d for d in directions if d in ("L", "R", "AL")), "L") != "L"


def _run(words: str, style: str, spoken: str, *, right_to_left: bool) -> Xml:
    name = el("w:rStyle", val=style_id(style)) if style else NOTHING
    direction = el("w:rtl") if right_to_left else NOTHING
    own = el("w:lang", val=spoken) if spoken else NOTHING
    look = el("w:rPr", name, direction, own) if name or direction or own else NOTHING
    return el("w:r", look, el("w:t", text(words), **{"xml:space": "preserve"}))


def _with_labels(draft: Draft, words: str) -> list[Span]:
    """The spans of a text with its citations in words."""
    shown: list[Span] = []
    for span in spans(words):
        labels = [draft.citations[key].label for key in span.cites if key in draft.citations]
        if not span.cites:
            shown.append(span)
        elif labels:
            shown.append(Span(f"({'; '.join(labels)})"))
        elif shown:  # no gap where the citation was
            shown[-1] = replace(shown[-1], text=shown[-1].text.rstrip())
    return shown


def _html_spans(element: html.HtmlElement, look: Span) -> Iterator[Span]:
    yield replace(look, text=element.text or "")
    for child in element:
        yield from _html_spans(child, _html_look(child, look))
        yield replace(look, text=child.tail or "")


def _html_look(element: html.HtmlElement, look: Span) -> Span:
    href = element.get("href", "")
    if element.tag == "a" and href.startswith(("https://", "http://", "mailto:")):  # no page of ours
        return replace(look, href=href)
    return replace(look, emphasis=look.emphasis or element.tag == "em", strong=look.strong or element.tag == "strong")


def _span(draft: Draft, span: Span) -> Xml:
    if span.href:
        return linked(draft, span.text, draft.address(span.href))
    return run(span.text, _character_style(span))


def _character_style(span: Span) -> str:
    if span.code:
        return "Inline Code"
    if span.strong:
        return "Intense Emphasis" if span.emphasis else "Strong"
    return "Emphasis" if span.emphasis else ""
