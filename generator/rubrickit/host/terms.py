"""Glossary terms in guides: the first use of each on a page becomes a link."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..views.context import Page

_LEFT_ALONE = frozenset({"a", "code", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "script", "style", "svg"})


class TermExtension(Extension):
    """Links terms on the page that is set; MkDocs makes its pages one after the other."""

    page: Page | None = None

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # the name is Python-Markdown's
        # Below the host's own link processor (0), which would take these final links for files.
        md.treeprocessors.register(_TermProcessor(md, self), "rubrickit-terms", -10)


class _TermProcessor(Treeprocessor):
    def __init__(self, md: Markdown, extension: TermExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: Element) -> None:
        if self.extension.page is not None:
            _link_terms(root, self.extension.page)


def _link_terms(element: Element, page: Page) -> None:
    """Link terms in an element's text, in its children and between them, in reading order."""
    children = list(element)
    text, links = _split(element.text, page)
    element.text = text
    new = list(links)
    for child in children:
        new.append(child)
        if child.tag not in _LEFT_ALONE:
            _link_terms(child, page)
        child.tail, links = _split(child.tail, page)
        new.extend(links)
    element[:] = new


def _split(text: str | None, page: Page) -> tuple[str | None, list[Element]]:
    """The text before the first term, and a link for each term with the text behind it."""
    if not text:
        return text, []
    links: list[Element] = []
    before, at = text, 0
    for start, end, term in page.new_terms(text):
        if links:
            links[-1].tail = text[at:start]
        else:
            before = text[:start]
        link = Element("a", {"class": "rk-term", "href": page.term_href(term)})
        link.text, at = text[start:end], end
        links.append(link)
    if links:
        links[-1].tail = text[at:]
    return before, links
