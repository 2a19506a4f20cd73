"""Inline Markdown as spans, so that pages, handouts and documents show it alike.

Parsed by markdown-it-py (CommonMark, inline rules only). `[@key]` is a citation and
`[@key; @other]` one of two works, as in Pandoc.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

_KEY = r"[a-z0-9][a-z0-9-]*"
CITATION = re.compile(rf"\[@({_KEY}(?:; ?@{_KEY})*)\]")
CITATION_LIKE = re.compile(r"\[@[^\]\n]*\]")
"""A citation, or what was meant as one."""
_MARKED = re.compile(r"[*_`\[\\<&!\n]")
_parser = MarkdownIt("commonmark", {"html": False}).disable(["image"])


@dataclass(frozen=True)
class Span:
    """A run of text with one look. `cites` holds the keys of references and no text."""

    text: str = ""
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    href: str = ""
    cites: tuple[str, ...] = ()


@lru_cache(maxsize=20_000)
def spans(text: str) -> tuple[Span, ...]:
    """The spans of one paragraph of inline Markdown."""
    if not _MARKED.search(text):
        return (Span(text),) if text else ()
    return spans_of(_parser.parseInline(text)[0].children or [])


def spans_of(tokens: Sequence[Token]) -> tuple[Span, ...]:
    """The spans of inline tokens, for texts that are parsed as a whole; what is no text is left out."""
    return tuple(_with_citations(_from_tokens(tokens)))


def _from_tokens(tokens: Sequence[Token]) -> Iterator[Span]:
    look = Span()
    for token in tokens:
        match token.type:
            case "strong_open" | "strong_close":
                look = replace(look, strong=token.nesting == 1)
            case "em_open" | "em_close":
                look = replace(look, emphasis=token.nesting == 1)
            case "link_open":
                look = replace(look, href=str(token.attrs.get("href", "")))
            case "link_close":
                look = replace(look, href="")
            case "softbreak" | "hardbreak":
                yield replace(look, text=" ")
            case "code_inline":
                yield replace(look, text=token.content, code=True)
            case _:
                if token.content:
                    yield replace(look, text=token.content)


def _with_citations(parts: Iterator[Span]) -> Iterator[Span]:
    for span in parts:
        if span.code:
            yield span
            continue
        at = 0
        for match in CITATION.finditer(span.text):
            if match.start() > at:
                yield replace(span, text=span.text[at : match.start()])
            yield Span(cites=keys_of(match[1]))
            at = match.end()
        if at < len(span.text):
            yield replace(span, text=span.text[at:])


def plain(text: str) -> str:
    """The words alone, for search and for titles."""
    words = ""
    for span in spans(text):
        words = words.rstrip() if span.cites else words + span.text
    return words.strip()


def citations(text: str) -> list[str]:
    """The keys that a text cites, in order."""
    return [key for written in CITATION.findall(text) for key in keys_of(written)]


def keys_of(written: str) -> tuple[str, ...]:
    """The keys of what stands between `[@` and `]`."""
    return tuple(re.split(r"; ?@", written))
