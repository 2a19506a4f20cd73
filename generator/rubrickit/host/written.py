"""Search results of the pages that authors wrote, from what the host's search plugin has read of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from .. import addresses
from ..model import Toolkit
from ..outputs.search import SearchEntry
from ..richtext import plain
from ..words import N_

GUIDE, PAGE = N_("Guide"), N_("Page")
_TAG = re.compile(r"<[^>]+>")
_BREAK = re.compile(r"</(?:p|li|td|th|dd|dt|div|h\d)>")


def written_entries(read: Iterable[Mapping[str, Any]], toolkit: Toolkit) -> Iterator[SearchEntry]:
    """Each page and each of its parts; a part's title names its page too. `read` has each page before its parts."""
    guides = {addresses.url(path): _collection_of(path, toolkit) for path in toolkit.guides}
    titles: dict[str, str] = {}
    for entry in read:
        page, _, anchor = str(entry["location"]).partition("#")
        title = words_of(str(entry["title"]))
        if not anchor:
            titles[page] = title
        shown = f"{title} · {titles[page]}" if anchor and page in titles else title
        kind = GUIDE if page in guides else PAGE
        yield SearchEntry(str(entry["location"]), shown, words_of(str(entry["text"])), kind, guides.get(page, ""))


def words_of(html: str) -> str:
    """The words of a piece of HTML; those of two blocks never run together."""
    return " ".join(unescape(_TAG.sub("", _BREAK.sub(" ", html))).split())


def _collection_of(path: str, toolkit: Toolkit) -> str:
    for collection in toolkit.collections.values():
        if any(path in section.guides for section in collection.sections):
            return plain(collection.title)
    return ""
