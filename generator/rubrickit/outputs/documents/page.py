"""The page around the text: its size, what stands in its margins, and the document's settings."""

from __future__ import annotations

import re

from ...richtext import plain
from ...words import _
from .draft import MARGIN, Draft
from .markup import Xml, el, part, text
from .paragraphs import TAB, paragraph, run

HEADER, FOOTER = "header", "footer"
"""Ids of the relationships to the parts that stand in the margins."""

_FROM_EDGE = 560  # where header and footer begin, a little more than a third of an inch


def section_properties(draft: Draft) -> Xml:
    """The sheet and its margins."""
    width, height = draft.page
    turned = {"orient": "landscape"} if width > height else {}
    margins = dict.fromkeys(("top", "right", "bottom", "left"), MARGIN)
    return el(
        "w:sectPr",
        el("w:headerReference", type="default", **{"r:id": HEADER}),
        el("w:footerReference", type="default", **{"r:id": FOOTER}),
        el("w:pgSz", w=width, h=height, **turned),
        el("w:pgMar", **margins, header=_FROM_EDGE, footer=_FROM_EDGE, gutter=0),
    )


def header_part(draft: Draft) -> bytes:
    """The site's name."""
    return part("w:hdr", paragraph("header", run(draft.settings.name)))


def footer_part(draft: Draft) -> bytes:
    """Title, page, version, month and license, on two lines since together they can be long."""
    pages = [_page_numbers(part) for part in re.split(r"(\{page\}|\{pages\})", _("Page {page} of {pages}"))]
    title = paragraph("footer", run(plain(draft.template.title)), TAB, *pages)
    origin = paragraph("footer", run(f"{draft.settings.edition_line} · {draft.settings.license_line}"))
    return part("w:ftr", title, origin)


def _page_numbers(words: str) -> Xml:
    """A piece of the words that count pages; Word puts the numbers in."""
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    return _field(fields[words]) if words in fields else run(words)


def settings_part(draft: Draft) -> bytes:
    """`settings.xml`; mode 15 is today's Word, older ones know no rows that repeat."""
    language = draft.settings.language
    names = ("bg1", "t1", "bg2", "t2", *(f"accent{n}" for n in range(1, 7)), "hyperlink", "followedHyperlink")
    slots = ("light1", "dark1", "light2", "dark2", *names[4:])
    return part(
        "w:settings",
        el("w:zoom", percent=100),
        el("w:defaultTabStop", val=720),
        el("w:characterSpacingControl", val="doNotCompress"),
        el("w:compat", *(_compatible(name, value) for name, value in _COMPATIBILITY.items())),
        el("w:themeFontLang", val=language),
        el("w:clrSchemeMapping", **dict(zip(names, slots, strict=True))),
        el("w:decimalSymbol", val="."),
        el("w:listSeparator", val=","),
    )


_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}


def _compatible(name: str, value: int) -> Xml:
    return el("w:compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value)


def _field(code: str) -> Xml:
    return el("w:fldSimple", el("w:r", el("w:t", text("1"))), instr=f" {code} ")
