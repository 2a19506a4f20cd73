"""What stands before the parts of a binder or a pack: the cover, the contents, and a page for each section."""

from __future__ import annotations

from ...richtext import plain
from ...words import _
from .codes import online
from .desk import Data, Desk, short


def cover_part(label: str, title: str, summary: str, look: Data, desk: Desk, page: str = "") -> Data:
    """What `cover.typ` prints; a `drawing`, `facts` or a list of what it `holds` may be added."""
    settings = desk.settings
    lines = [settings.edition_line, settings.license_line, short(desk.address(page))]
    return online(page, desk) | {
        "kind": "cover",
        "look": look,
        "label": label,
        "title": plain(title),
        "summary": desk.spans(summary),
        "lines": [line for line in lines if line],
    }


def contents_part(title: str, look: Data, desk: Desk, page: str = "", *, sections: bool = False) -> Data:
    """What `contents.typ` prints: a list of the parts behind it, by sections where there are any."""
    footer = desk.footer(title, page=page)
    return {"kind": "contents", "look": look, "title": _("Contents"), "sections": sections, "footer": footer}


def divider_part(number: int, title: str, summary: str, look: Data, footer: list[str], desk: Desk) -> Data:
    """What `contents.typ` prints for `divider`: the first page of a section."""
    return {
        "kind": "divider",
        "look": look,
        "number": _("Section {number}").format(number=number),
        "title": plain(title),
        "summary": desk.spans(summary),
        "holds": _("In this section"),
        "footer": footer,
    }
