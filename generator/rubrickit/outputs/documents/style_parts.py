"""The grammar of styles: small functions that write one property group each, in the schema's order."""

from __future__ import annotations

from typing import NamedTuple

from ... import looks
from ...looks import Accent
from .markup import NOTHING, Xml, el, joined, rgb


class Paint(NamedTuple):
    """A color with its place in the theme, so that a change of the theme's colors reaches it."""

    color: str
    slot: str = ""
    tint: str = ""


class Paints(NamedTuple):
    """The colors of one document."""

    ink: Paint
    muted: Paint
    deep: Paint
    strong: Paint
    soft: Paint
    faint: Paint
    line: Paint


def paints(accent: Accent) -> Paints:
    """The colors of a document of a collection."""
    return Paints(
        ink=Paint(looks.INK, "text1"),
        # Of no theme: in most themes the color in the place of ours is bright, and small words in it cannot be read.
        muted=Paint(looks.MUTED),
        deep=Paint(accent.ink, "text2"),
        strong=Paint(accent.strong, "accent1"),
        soft=Paint(accent.soft, "background2"),
        faint=Paint(looks.mixed(accent.soft, looks.WHITE, 0.5), "background2", "7F"),
        # Darker than the rules of a page: the line is all that shows where an answer goes (WCAG 1.4.11).
        line=Paint(looks.mixed(looks.MUTED, looks.WHITE, 0.3)),
    )


def letters(
    paint: Paint | None = None,
    *,
    size: float = 0,
    bold: bool | None = None,
    italic: bool = False,
    caps: bool = False,
    tracking: int = 0,
    underline: bool = False,
    fonts: Xml = NOTHING,
    language: str = "",
) -> Xml:
    """How letters look; sizes in points, tracking in twentieths of a point. `bold` false undoes an outer bold."""
    return el(
        "w:rPr",
        fonts,
        NOTHING if bold is None else joined([el("w:b", val=int(bold)), el("w:bCs", val=int(bold))]),
        joined([el("w:i"), el("w:iCs")]) if italic else NOTHING,
        el("w:caps") if caps else NOTHING,
        _letter_color(paint) if paint else NOTHING,
        el("w:spacing", val=tracking) if tracking else NOTHING,
        joined([el("w:sz", val=round(size * 2)), el("w:szCs", val=round(size * 2))]) if size else NOTHING,
        el("w:u", val="single") if underline else NOTHING,
        el("w:lang", val=language, eastAsia=language, bidi="ar-SA") if language else NOTHING,
    )


def shape(
    *,
    before: float = 0,
    after: float = 0,
    line: float = 1.1,
    keep_next: bool = False,
    keep_lines: bool = True,
    edges: Xml = NOTHING,
    ground: Paint | None = None,
    tabs: Xml = NOTHING,
    indent: Xml = NOTHING,
    align: str = "",
    outline: int | None = None,
) -> Xml:
    """How a paragraph stands; spaces in points, line height in lines."""
    gaps = {"before": round(before * 20), "after": round(after * 20)}
    return el(
        "w:pPr",
        el("w:keepNext") if keep_next else NOTHING,
        el("w:keepLines") if keep_lines else NOTHING,
        edges,
        shade(ground) if ground else NOTHING,
        tabs,
        el("w:spacing", **gaps, line=round(line * 240), lineRule="auto"),
        indent,
        el("w:jc", val=align) if align else NOTHING,
        el("w:outlineLvl", val=outline) if outline is not None else NOTHING,
    )


def edge(side: str, paint: Paint, points: float, space: int = 0) -> Xml:
    """One line of a border, as thick as `points`."""
    theme = {"themeColor": paint.slot} if paint.slot else {}
    return el(f"w:{side}", val="single", sz=round(points * 8), space=space, color=rgb(paint.color), **theme)


def shade(paint: Paint) -> Xml:
    """A ground."""
    theme = {"themeFill": paint.slot} if paint.slot else {}
    tint = {"themeFillTint": paint.tint} if paint.tint else {}
    return el("w:shd", val="clear", color="auto", fill=rgb(paint.color), **theme, **tint)


def _letter_color(paint: Paint) -> Xml:
    theme = {"themeColor": paint.slot} if paint.slot else {}
    return el("w:color", val=rgb(paint.color), **theme)


def paragraph_style(
    name: str, shape: Xml, letters: Xml = NOTHING, *, based_on: str = "Normal", then: str = "", own: bool = True
) -> Xml:
    """A paragraph style; `then` is the style of the paragraph after it, `own` false for Word's built-in names."""
    following = el("w:next", val=style_id(then)) if then else NOTHING
    links = joined([el("w:basedOn", val=style_id(based_on)), following]) if name != "Normal" else NOTHING
    return _style("paragraph", name, links, joined([shape, letters]), own=own, default=name == "Normal")


def character_style(name: str, letters: Xml, *, own: bool = True) -> Xml:
    """A character style."""
    is_default = name == "Default Paragraph Font"
    links = NOTHING if is_default else el("w:basedOn", val="DefaultParagraphFont")
    return _style("character", name, links, letters, own=own, default=is_default)


def table_style(name: str, look: Xml, *, own: bool = True) -> Xml:
    """A table style."""
    is_default = name == "Table Normal"
    links = NOTHING if is_default else el("w:basedOn", val="TableNormal")
    return _style("table", name, links, look, own=own, default=is_default)


def style_id(name: str) -> str:
    """The id by which documents refer to a style: `Heading1` for `heading 1`."""
    return "".join(word[:1].upper() + word[1:] for word in name.split())


def _style(kind: str, name: str, links: Xml, look: Xml, *, own: bool, default: bool) -> Xml:
    flags = ({"default": 1} if default else {}) | ({"customStyle": 1} if own else {})
    shown = NOTHING if default and kind != "paragraph" else el("w:qFormat")
    return el("w:style", el("w:name", val=name), links, shown, look, type=kind, styleId=style_id(name), **flags)
