"""How cells look: every look has a name here, in the colors of the collection, as in the Word documents."""

from __future__ import annotations

from typing import Any

from ... import looks
from ...looks import Accent
from ..office import FONT

Properties = dict[str, Any]
"""Properties of a cell's format, as XlsxWriter names them."""


def styles(accent: Accent) -> dict[str, Properties]:
    """The looks of a workbook of a collection."""
    texts = _texts(accent)
    return {name: {"font_name": FONT, **look} for name, look in (texts | _cells(accent)).items()}


def _texts(accent: Accent) -> dict[str, Properties]:
    """Looks of words that stand on the bare sheet."""
    muted = {"font_color": looks.MUTED, "font_size": 10, "valign": "top"}
    return {
        "collection": {"font_color": accent.strong, "font_size": 10, "bold": True},
        "title": {"font_color": accent.ink, "font_size": 20, "bold": True, "valign": "vcenter"},
        "sheet title": {"font_color": accent.ink, "font_size": 16, "bold": True, "valign": "vcenter"},
        "subtitle": muted | {"font_size": 12},
        "heading": {"font_color": accent.ink, "font_size": 13, "bold": True, "valign": "bottom"}
        | {"text_wrap": True, "bottom": 2, "bottom_color": accent.strong},
        "heading help": muted | {"valign": "bottom", "text_wrap": True, "bottom": 2, "bottom_color": accent.strong},
        "help": muted,
        "part": {"font_color": accent.ink, "font_size": 10, "bold": True, "left": 2, "left_color": accent.strong},
        "wrapped help": muted | {"text_wrap": True, "valign": "vcenter", "align": "left"},
        "body": {"font_color": looks.INK, "font_size": 11, "valign": "top", "text_wrap": True},
        "fact": {"font_color": accent.ink, "font_size": 11, "bold": True, "valign": "top", "text_wrap": True},
        "number": {"font_color": accent.strong, "font_size": 11, "bold": True, "valign": "top", "align": "right"},
        "link": {"font_color": accent.strong, "font_size": 11, "underline": 1, "valign": "top", "text_wrap": True},
        "marks": {"font_color": accent.strong, "font_size": 11, "align": "center"},
        "date above": muted | {"rotation": 90, "align": "center", "num_format": "mmm d;;"},
        "bar": {"font_color": accent.strong, "font_size": 10, "valign": "vcenter"},
    }


def _cells(accent: Accent) -> dict[str, Properties]:
    """Looks of cells with a frame."""
    # Darker than the rules of a page: the line is all that shows where an answer goes (WCAG 1.4.11).
    line = looks.mixed(looks.MUTED, looks.WHITE, 0.3)
    faint = looks.mixed(accent.soft, looks.WHITE, 0.5)
    framed = {"border": 1, "border_color": line, "text_wrap": True, "valign": "top", "font_color": looks.INK}
    header = {"bg_color": accent.soft, "font_color": accent.ink, "bold": True, "font_size": 10, "valign": "vcenter"}
    ruled = {"top": 2, "top_color": accent.strong}
    answer = framed | {"locked": False, "font_size": 11}
    calc = framed | {"bg_color": faint, "font_size": 10}
    return {
        "frame": {"border": 1, "border_color": line},
        "header": framed | header | ruled,
        "header number": framed | header | ruled | {"align": "center"},
        "header upright": framed | header | ruled | {"rotation": 90, "valign": "bottom", "font_size": 9},
        "label": framed | {"bg_color": faint, "font_size": 11, "bold": True, "valign": "vcenter"},
        "item": framed | {"bg_color": faint, "font_size": 11, "indent": 1, "valign": "vcenter"},
        "pointer": framed | {"font_size": 11, "font_color": accent.strong, "underline": 1, "valign": "vcenter"},
        "answer": answer | {"valign": "vcenter"},
        "long answer": answer,
        "small answer": answer | {"font_size": 10},
        "centered answer": answer | {"align": "center"},
        "plain column": {"locked": False, "font_size": 10, "text_wrap": True, "valign": "top", "font_color": looks.INK},
        "calc": calc,
        "listed name": {"font_color": looks.INK, "font_size": 10, "bold": True},
        "listed number": {"font_color": looks.INK, "font_size": 10, "align": "center"},
        "calc number": calc | {"align": "center", "valign": "vcenter"},
        "calc name": calc | {"bold": True},
        "group": framed | header | {"text_wrap": False},
    }


def level_looks(accent: Accent, count: int) -> list[Properties]:
    """A ground and its text for each level of an ordered scale, from light to dark."""
    return [{"bg_color": ground, "font_color": looks.text_on(ground)} for ground in looks.ramp(accent, count)]


OVERDUE: Properties = {
    "bg_color": looks.ACCENTS["brick"].soft,
    "font_color": looks.ACCENTS["brick"].ink,
    "bold": True,
}
"""A day that has gone by; never the color alone, it comes with the word."""


def day(language: str) -> str:
    """The number format of dates, as readers of a language write them."""
    if language == "en-US":
        return "mmm d, yyyy"
    return "d mmm yyyy" if language.startswith("en") else "yyyy-mm-dd"
