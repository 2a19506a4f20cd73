"""The theme: the fonts and colors that all styles refer to.

A district that changes the theme (Design > Fonts, Design > Colors) restyles the whole document.
"""

from __future__ import annotations

from collections.abc import Iterable

from ... import looks
from ...looks import Accent
from ..office import FONT
from .markup import Xml, el, joined, part, rgb

SAME_WIDTHS = "Carlito"
# Calibri has neither Arabic nor Hebrew letters.
RIGHT_TO_LEFT_FONT = "Arial"
# Word's own choice for the boxes of check boxes; elsewhere another font with symbols steps in.
BOX_FONT = "MS Gothic"

_NAME = "rubrickit"


def theme_part(accent: Accent, accents: Iterable[Accent]) -> bytes:
    """`theme1.xml` in a collection's colors, with those of the others to choose from."""
    elements = el("a:themeElements", _colors(accent, accents), _fonts(), _EFFECTS)
    return part("a:theme", elements, uses=("a",), name=_NAME)


def font_table_part() -> bytes:
    """`fontTable.xml`: what stands in for a font that is missing."""
    return part(
        "w:fonts",
        _font(FONT, SAME_WIDTHS, "020F0502020204030204", "swiss"),
        _font(RIGHT_TO_LEFT_FONT, "Liberation Sans", "020B0604020202020204", "swiss"),
        _font(BOX_FONT, "Segoe UI Symbol", "020B0609070205080204", "modern"),
    )


def _font(name: str, stands_in: str, panose: str, family: str) -> Xml:
    return el(
        "w:font",
        el("w:altName", val=stands_in),
        el("w:panose1", val=panose),
        el("w:family", val=family),
        name=name,
    )


def _colors(accent: Accent, accents: Iterable[Accent]) -> Xml:
    others = [other.strong for other in accents if other != accent][:4]
    slots = {
        "dk1": looks.INK,
        "lt1": looks.WHITE,
        "dk2": accent.ink,
        "lt2": accent.soft,
        "accent1": accent.strong,
        **{f"accent{index}": color for index, color in enumerate(others, 2)},
        "accent6": looks.MUTED,
        "hlink": accent.strong,
        "folHlink": accent.ink,
    }
    return el("a:clrScheme", *(_slot(name, color) for name, color in slots.items()), name=_NAME)


def _slot(name: str, color: str) -> Xml:
    return el(f"a:{name}", el("a:srgbClr", val=rgb(color)))


def _fonts() -> Xml:
    latin, eastern = el("a:latin", typeface=FONT), el("a:ea", typeface="")
    faces = joined([latin, eastern, el("a:cs", typeface=RIGHT_TO_LEFT_FONT)])
    return el("a:fontScheme", el("a:majorFont", faces), el("a:minorFont", faces), name=_NAME)


_FILL = el("a:solidFill", el("a:schemeClr", val="phClr"))
_STROKE = el("a:ln", _FILL, w=6350)
_EFFECT = el("a:effectStyle", el("a:effectLst"))
# The format of shapes, which the documents do not use and a theme must have, three of each.
_EFFECTS = el(
    "a:fmtScheme",
    el("a:fillStyleLst", _FILL, _FILL, _FILL),
    el("a:lnStyleLst", _STROKE, _STROKE, _STROKE),
    el("a:effectStyleLst", _EFFECT, _EFFECT, _EFFECT),
    el("a:bgFillStyleLst", _FILL, _FILL, _FILL),
    name=_NAME,
)
