"""What upright parts share: the head of a page, and what stands at its foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Collection
from ...richtext import plain
from ..styles import PLAIN
from .codes import online
from .desk import Data, Desk, look_of


@dataclass(frozen=True)
class Head:
    """What a part says of itself before its text."""

    label: str
    """What it is, for example `Guide`; the contents name it too."""
    title: str
    summary: str = ""
    facts: str = ""
    """One line on who it is for, how long it takes and the like."""
    page: str = ""
    """The page of the site that shows the same."""
    sources: Sequence[str] = ()


def upright(kind: str, head: Head, collection: Collection | None, desk: Desk) -> Data:
    """The data that `upright.typ` reads of any part; its own text is added to it."""
    return online(head.page, desk) | {
        "kind": kind,
        "look": desk.look(collection.accent) if collection else look_of(PLAIN),
        "label": head.label,
        "collection": plain(collection.title if collection else desk.settings.name),
        "what": head.label,
        "title": plain(head.title),
        "summary": desk.spans(head.summary),
        "facts": head.facts,
        "footer": desk.footer(head.title, head.sources, head.page),
    }
