"""Markdown as plain blocks: headings, paragraphs, lists, tables, notes and pictures, for print.

markdown-it-py reads it as it reads every other text here; admonitions are written as Python-Markdown, which makes the
site's pages, has them.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup
from mdit_py_plugins.admon import admon_plugin

from ... import richtext
from ...prose import ATTRIBUTES
from .desk import CONTENT, Data, Desk
from .drawings import drawing_of

_parser = MarkdownIt("commonmark").enable("table").use(admon_plugin)
DRAWING = "drawing:"
PRINTABLE = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")
"""Pictures that Typst can show; another one is printed as the words that stand for it."""


@lru_cache(maxsize=128)
def _tree(text: str) -> SyntaxTreeNode:
    """What a text consists of; a guide is read for its binder and for each pack that it is in."""
    return SyntaxTreeNode(_parser.parse(text))


@dataclass
class Reader:
    """Turns the Markdown of one file into blocks."""

    desk: Desk
    look: Data
    folder: str = ""
    """Of the file, below the content: pictures are named from there."""
    pictures: set[str] = field(default_factory=set)
    """Files that the blocks show, below the content."""
    _level: int = 1
    """Of the last heading, so that no level is skipped."""

    def blocks(self, text: str) -> list[Data]:
        """Every block of a text, in order."""
        return list(self._blocks(_tree(text).children))

    def _blocks(self, nodes: Sequence[SyntaxTreeNode]) -> Iterator[Data]:
        for node in nodes:
            yield from self._block(node)

    def _block(self, node: SyntaxTreeNode) -> Iterator[Data]:
        match node.type:
            case "heading":
                yield self._heading(node)
            case "paragraph":
                yield from self._paragraph(node)
            case "bullet_list" | "ordered_list":
                yield self._list(node)
            case "table":
                yield self._table(node)
            case "blockquote":
                yield {"block": "quote", "blocks": list(self._blocks(node.children))}
            case "admonition":
                yield self._note(node)
            case "fence" | "code_block":
                yield {"block": "code", "text": node.content.rstrip("\n")}
            case "hr":
                yield {"block": "rule"}
            case _:
                yield from self._words(node.content)

    def _heading(self, node: SyntaxTreeNode) -> Data:
        """A guide's title is its first level; a level that the text skips is not skipped in print, which has three."""
        self._level = min(max(2, int(node.tag[1:])), self._level + 1, 3)
        spans, _ = self._inline(node.children)
        return {"block": "heading", "level": self._level, "text": spans}

    def _paragraph(self, node: SyntaxTreeNode) -> Iterator[Data]:
        spans, pictures = self._inline(node.children)
        if spans:
            yield {"block": "paragraph", "text": spans}
        yield from pictures

    def _list(self, node: SyntaxTreeNode) -> Data:
        paragraphs = [child for item in node.children for child in item.children if child.type == "paragraph"]
        return {
            "block": "list",
            "ordered": node.type == "ordered_list",
            "start": int(node.attrs.get("start", 1)),
            "tight": all(paragraph.hidden for paragraph in paragraphs),
            "items": [list(self._blocks(item.children)) for item in node.children],
        }

    def _table(self, node: SyntaxTreeNode) -> Data:
        head, *bodies = node.children
        return {
            "block": "table",
            "align": [_alignment(cell) for cell in head.children[0].children],
            "head": self._cells(head.children[0]),
            "rows": [self._cells(row) for body in bodies for row in body.children],
        }

    def _cells(self, row: SyntaxTreeNode) -> list[list[Data]]:
        return [self._inline(cell.children)[0] for cell in row.children]

    def _note(self, node: SyntaxTreeNode) -> Data:
        """An admonition; its title is the kind in words where the author gives none."""
        titles = [child for child in node.children if child.type == "admonition_title"]
        title = [span for child in titles for span in self._inline(child.children)[0]]
        rest = [child for child in node.children if child.type != "admonition_title"]
        return {"block": "note", "title": title, "blocks": list(self._blocks(rest))}

    def _words(self, html: str) -> Iterator[Data]:
        """HTML within Markdown cannot be printed, and its words can."""
        if words := Markup(html).striptags():
            yield {"block": "paragraph", "text": [{"text": words}]}

    # Within a paragraph -------------------------------------------------------------------------------

    def _inline(self, nodes: Sequence[SyntaxTreeNode]) -> tuple[list[Data], list[Data]]:
        """The words of a paragraph, and the pictures that stand among them."""
        tokens = [token for node in nodes for token in _tokens(node)]
        pictures = [block for token in tokens if token.type == "image" for block in self._picture(token)]
        shown = list(_shown(tokens))
        if shown and shown[-1].type == "text":
            shown[-1] = shown[-1].copy(content=ATTRIBUTES.sub("", shown[-1].content).rstrip())
        return self.desk.runs(_trimmed(richtext.spans_of(shown))), pictures

    def _picture(self, token: Token) -> Iterator[Data]:
        source, alt = unquote(str(token.attrs["src"])), token.content
        if source.startswith(DRAWING):
            yield drawing_of(source.removeprefix(DRAWING), self.desk, self.look)
            return
        path = posixpath.normpath(posixpath.join(self.folder, source))
        if ":" not in source and path.lower().endswith(PRINTABLE) and self.desk.content is not None:
            self.pictures.add(path)
            yield {"block": "picture", "file": f"/{CONTENT}/{path}", "alt": alt or posixpath.basename(path)}
        elif alt:
            yield {"block": "paragraph", "text": [{"text": alt, "emphasis": True}]}


def _tokens(node: SyntaxTreeNode) -> Sequence[Token]:
    return (node.token.children or []) if node.type == "inline" and node.token else []


def _shown(tokens: Sequence[Token]) -> Iterator[Token]:
    """Without pictures and HTML; a line that HTML ends keeps its words apart from those of the next."""
    for token in tokens:
        if token.type == "html_inline":
            if token.content.lower().startswith("<br"):
                yield Token("hardbreak", "br", 0)
        elif token.type != "image":
            yield token


def _trimmed(spans: Sequence[richtext.Span]) -> Sequence[richtext.Span]:
    """Without the gaps at the ends that a picture leaves."""
    while spans and not spans[0].text.strip() and not spans[0].cites:
        spans = spans[1:]
    while spans and not spans[-1].text.strip() and not spans[-1].cites:
        spans = spans[:-1]
    return spans


def _alignment(cell: SyntaxTreeNode) -> str:
    found = re.search(r"text-align:\s*(left|right|center)", str(cell.attrs.get("style", "")))
    return found[1] if found else "left"
