"""Markdown files: front matter, links, images and citations, each with its place.

markdown-it-py is asked because Python-Markdown, which makes the pages, knows no line numbers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token

from .problems import Lines, Place, Problem
from .richtext import CITATION_LIKE
from .source import Document, parsed
from .textfile import decoded, invisible_characters

LinkKind = Literal["link", "image", "citation"]
_parser = MarkdownIt("commonmark").enable("table")
_parser.validateLink = lambda url: True  # type: ignore[method-assign]  # a link that cannot be followed is a problem
_FENCE = re.compile(r"^---[ \t]*$")
_ATTRIBUTE_ID = re.compile(r"\{:?[^}]*#([\w-]+)[^}]*\}")  # as in `## Title {#id}`
ATTRIBUTES = re.compile(r"\{:[^}]*\}\s*$|\{ ?[#.][^}]*\}\s*$")
"""What Python-Markdown takes for attributes at the end of a text, and does not show."""
_HTML_ID = re.compile(r"\bid=[\"']([^\"']+)[\"']")


@dataclass(frozen=True)
class Link:
    """Something that a Markdown text points to."""

    kind: LinkKind
    target: str
    place: Place


@dataclass(frozen=True)
class Prose:
    """A Markdown file."""

    path: str
    """As shown in messages."""
    front_matter: Document | None
    lines: Lines
    """Of the whole file."""
    first_line: int
    """Where the text begins, after the front matter."""
    body: str
    links: tuple[Link, ...]
    anchors: frozenset[str]
    """Ids that a link can jump to: of headings and of raw HTML."""


def _front_matter_end(lines: Sequence[str]) -> int:
    """The index of the line that closes the front matter; 0 when there is none, -1 if unclosed."""
    if not _FENCE.match(lines[0]):
        return 0
    return next((number for number, line in enumerate(lines[1:], 1) if _FENCE.match(line)), -1)


def read_prose(raw: bytes, path: str) -> tuple[Prose | None, list[Problem]]:
    """A Markdown file's bytes, taken apart; or the problems that prevent it."""
    text, problems = decoded(raw, path)
    lines = Lines.of(path, text)
    problems = problems or list(invisible_characters(text, lines))
    if problems:
        return None, problems
    end = _front_matter_end(lines.lines)
    if end < 0:
        hint = "Put a line of three hyphens after the last key."
        message = "the front matter starts here and never ends"
        return None, [Problem(lines.spot(1, 1, 3), "front-matter", message, hint)]
    if not end:
        return _prose(lines, 0, None), []
    front, problems = parsed("\n".join(lines.lines[1:end]), lines, first_line=2)
    return (_prose(lines, end + 1, front) if front else None), problems


def _prose(lines: Lines, first: int, front: Document | None) -> Prose:
    """A file whose text begins after so many lines."""
    body = "\n".join(lines.lines[first:]).rstrip("\n") + "\n"
    tokens = _parser.parse(body)
    links, anchors = tuple(_links(tokens, lines, first)), frozenset(_anchors(tokens))
    return Prose(lines.path, front, lines, first + 1, body, links, anchors)


def _links(tokens: Sequence[Token], lines: Lines, offset: int) -> Iterator[Link]:
    for token in tokens:
        if token.type == "inline" and token.map is not None:
            finder = _Finder(lines, token.map[0] + offset + 1, token.map[1] + offset)
            for child in token.children or []:
                yield from _links_of(child, finder)


def _links_of(token: Token, finder: _Finder) -> Iterator[Link]:
    if token.type == "link_open":
        yield Link("link", str(token.attrs["href"]), finder.place(str(token.attrs["href"])))
    elif token.type == "image":
        yield Link("image", str(token.attrs["src"]), finder.place(str(token.attrs["src"])))
    elif token.type == "text":
        for written in CITATION_LIKE.findall(token.content):
            yield Link("citation", written[2:-1], finder.place(written))


class _Finder:
    """Where a target is written: each use found after the one before it."""

    def __init__(self, lines: Lines, first: int, last: int) -> None:
        self.lines, self.line, self.last, self.column = lines, first, last, 0

    def place(self, target: str) -> Place:
        """The next place of a target within the paragraph; its first line if it stands elsewhere."""
        for line in range(self.line, self.last + 1):
            excerpt = self.lines.text(line)
            start = self.column if line == self.line else 0
            for written in (target, unquote(target)):
                at = excerpt.find(written, start)
                if at >= 0:
                    self.line, self.column = line, at + len(written)
                    return self.lines.spot(line, at + 1, len(written))
        return self._definition(target)

    def _definition(self, target: str) -> Place:
        """Where a link that a paragraph names by its label is written out: `[label]: target`."""
        for number, line in enumerate(self.lines.lines, 1):
            at = line.find(target)
            if at >= 0 and re.match(r" {0,3}\[[^\]]+\]:", line):
                return self.lines.spot(number, at + 1, len(target))
        return self.lines.spot(self.line)


def _anchors(tokens: Sequence[Token]) -> set[str]:
    """Ids of raw HTML, of attribute lists and of headings; a heading's own gives way to others."""
    contents = [token.content for token in tokens if token.type in ("html_block", "inline")]
    used = {found for content in contents for found in _HTML_ID.findall(content)}
    used |= {found for content in contents for found in _ATTRIBUTE_ID.findall(content)}
    for index, token in enumerate(tokens):
        inline = tokens[index + 1] if token.type == "heading_open" else None
        if inline is not None and not _ATTRIBUTE_ID.search(inline.content):
            used.add(_unique(heading_id(inline), used))
    return used


def heading_id(inline: Token) -> str:
    """The id that Python-Markdown's `toc` gives a heading (its default `slugify`)."""
    shown = [child.content for child in inline.children or [] if child.type not in ("html_inline", "image")]
    words = ATTRIBUTES.sub("", "".join(shown))
    letters = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", letters).strip().lower())


def _unique(wanted: str, used: set[str]) -> str:
    """The id with the count that `toc` puts behind one that is used already."""
    count, free = 0, wanted
    while free in used or not free:
        count += 1
        free = f"{wanted}_{count}"
    return free


@dataclass(frozen=True)
class Passage:
    """What a reader sees of some lines of a Markdown file."""

    text: str
    code: bool
    first: int
    last: int
    """The lines of the file in which it stands."""


def passages(prose: Prose) -> Iterator[Passage]:
    """All that a Markdown file shows as text, headings and code too."""
    for token in _parser.parse(prose.body):
        if token.map is None:
            continue
        lines = (token.map[0] + prose.first_line, token.map[1] + prose.first_line - 1)
        if token.type in ("fence", "code_block"):
            yield Passage(token.content, True, *lines)
        for child in token.children or []:
            if child.type in ("text", "code_inline"):
                yield Passage(child.content, child.type == "code_inline", *lines)


def paragraphs(prose: Prose) -> Iterator[str]:
    """The text of each paragraph, list item and cell, without its marks; headings and code left out."""
    heading = False
    for token in _parser.parse(prose.body):
        heading = token.type == "heading_open" or (heading and token.type != "heading_close")
        if token.type == "inline" and not heading:
            yield "".join(child.content or " " for child in token.children or [] if child.type in ("text", "softbreak"))
