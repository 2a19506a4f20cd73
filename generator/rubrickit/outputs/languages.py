"""Which words are in which language, where the interface speaks another than the content.

A page is in the interface's language; each piece of content says its own by `lang`, as WCAG 3.1.2 asks, on the
largest element that holds nothing else. The interface's words come marked (see `words`), so that no template and no
author has to think of it. With one language nothing is marked and nothing done.

In files for print and for Word it is the other way round: the file is in the content's language, and the interface's
words say theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from ..settings import Settings
from ..words import FIRST, LAST, speaking

_TOKEN = re.compile(
    r"(?P<whole><!--.*?-->|<(?P<raw>script|style)\b.*?</(?P=raw)>)|<(?P<end>/?)(?P<tag>[a-zA-Z][\w-]*)[^>]*>|[^<]+",
    re.DOTALL,
)
_SPOKEN = re.compile(r' (?:aria-label|title|alt|placeholder)="([^"]*)"')
_MARKED = re.compile(f"([{FIRST}{LAST}])")
_WRITTEN_MARKS = (FIRST, LAST, *(f"\\u{ord(mark):04x}" for mark in (FIRST, LAST)))
"""As they are, and as JSON within a page has them."""
_LETTER = re.compile(r"[^\W\d_]{2}")
_ENTITY = re.compile(r"&#?\w+;")
_OWN = " lang="
"""Where an author has said the language already."""
_EMPTY = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "path", "rect", "circle", "line"}
_TEXT_ONLY = {"option", "title", "textarea", "text", "tspan", "desc"}
"""Elements that may hold no other element for a piece of their text."""


def marking(settings: Settings) -> AbstractContextManager[None]:
    """A block in which the interface's words are marked where their language is not the content's."""
    return speaking(settings.interface, marked=settings.two_languages)


def pieces(text: str, depth: int = 0) -> Iterator[tuple[str, bool]]:
    """A text in pieces without marks, each with whether the interface says it; `depth` phrases have begun before it."""
    for piece in _MARKED.split(text):
        depth += (piece == FIRST) - (piece == LAST)
        if piece and piece not in (FIRST, LAST):
            yield piece, depth > 0


def unmarked(text: str) -> str:
    """A text without the marks around the interface's words."""
    for mark in _WRITTEN_MARKS:
        text = text.replace(mark, "")
    return text


def in_languages(html: str, content: str) -> str:
    """A piece of a page whose content says that it is in a language of its own."""
    root = _tree(html)
    return unmarked("".join(_written(root, content)))


@dataclass
class _Element:
    """An element, or a piece of text where there is no tag; with whose words it holds."""

    opening: str = ""
    tag: str = ""
    parts: list[_Element] = field(default_factory=list)
    closing: str = ""
    ours: bool = False
    """Words of the interface."""
    content: bool = False

    def add(self, part: _Element) -> None:
        self.parts.append(part)

    def reckon(self) -> None:
        """Take over what the parts hold."""
        for part in self.parts:
            part.reckon()
            self.ours |= part.ours
            self.content |= part.content


def _tree(html: str) -> _Element:
    root = _Element()
    open_ones, depth = [root], 0
    for token in _TOKEN.finditer(html):
        words, here = token[0], open_ones[-1]
        if token["whole"]:
            here.add(_Element(words))
        elif not token["tag"]:
            for piece in _pieces(words, depth):
                here.add(piece)
            depth += words.count(FIRST) - words.count(LAST)
        elif token["end"]:
            _close(open_ones, token["tag"], words)
        else:
            made = _opened(words, token["tag"].lower(), depth)
            here.add(made)
            if made.tag not in _EMPTY and not words.endswith("/>"):
                open_ones.append(made)
    root.reckon()
    return root


def _close(open_ones: list[_Element], tag: str, words: str) -> None:
    """End an element; those within it that have no end of their own end with it."""
    while len(open_ones) > 1:
        done = open_ones.pop()
        if done.tag == tag.lower():
            done.closing = words
            return


def _opened(words: str, tag: str, depth: int) -> _Element:
    said = [match[1] for match in _SPOKEN.finditer(words) if match[1]]
    ours = any(FIRST in one for one in said)
    has_own = _OWN in words
    content = bool(said) and not ours and not depth and not has_own
    return _Element(words, tag, ours=ours or has_own, content=content)


def _pieces(text: str, depth: int) -> Iterator[_Element]:
    """A text cut where the interface's words begin and end."""
    for piece, ours in pieces(text, depth):
        has_words = bool(_LETTER.search(_ENTITY.sub("", piece)))
        yield _Element(piece, ours=ours and has_words, content=not ours and has_words)


def _written(one: _Element, language: str) -> Iterator[str]:
    """An element with the language of its content said."""
    if _OWN in one.opening and one.tag:
        yield one.opening
        yield from _as_it_was(one)
        return
    if one.content and not one.ours and one.tag:
        yield _with_language(one, language)
        yield from _as_it_was(one)
        return
    yield one.opening
    for part in one.parts:
        bare = part.content and not part.tag and one.tag not in _TEXT_ONLY
        yield from (f'<span lang="{language}">', part.opening, "</span>") if bare else _written(part, language)
    yield one.closing


def _with_language(one: _Element, language: str) -> str:
    return f'{one.opening[: len(one.tag) + 1]} lang="{language}"{one.opening[len(one.tag) + 1 :]}'


def _as_it_was(one: _Element) -> Iterator[str]:
    for part in one.parts:
        yield part.opening
        yield from _as_it_was(part)
    yield one.closing
