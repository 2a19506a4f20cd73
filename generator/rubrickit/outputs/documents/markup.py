"""WordprocessingML as text: element names come from the code, words are always escaped.

A part is written as text and parsed once by whoever opens it. `Xml` is a type of its own, so that
the type checker refuses words that nobody has escaped.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NewType
from xml.sax.saxutils import escape, quoteattr

from ..languages import unmarked
from ..office import legal

Xml = NewType("Xml", str)
NOTHING = Xml("")

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/relationships",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "ep": f"{_OFFICE}/extended-properties",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
_QUALIFYING = {"w", "w14", "w15"}


def el(name: str, /, *children: Xml, **attributes: str | int) -> Xml:
    """An element; WordprocessingML wants a prefix before attributes too, which is added here."""
    prefix = name.partition(":")[0]
    written = "".join(f" {_qualified(key, prefix)}={_quoted(value)}" for key, value in attributes.items())
    inner = "".join(children)
    return Xml(f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>")


def part(name: str, /, *children: Xml, uses: Iterable[str] = ("w", "r"), **attributes: str | int) -> bytes:
    """A whole XML part with the namespaces that it uses."""
    declared = {f"xmlns:{prefix}": _NAMESPACES[prefix] for prefix in uses}
    root = el(name, *children, **declared, **attributes)
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{root}'.encode()


def text(words: str) -> Xml:
    """Words as the content of an element."""
    return Xml(escape(legal(unmarked(words))))


def joined(parts: Iterable[Xml]) -> Xml:
    """Elements one after another."""
    return Xml("".join(parts))


def rgb(color: str) -> str:
    """A color of `looks` as Office writes it: `0E453F`."""
    return color.removeprefix("#").upper()


def _qualified(key: str, prefix: str) -> str:
    return f"{prefix}:{key}" if prefix in _QUALIFYING and ":" not in key else key


def _quoted(value: str | int) -> str:
    return quoteattr(legal(unmarked(str(value))))
