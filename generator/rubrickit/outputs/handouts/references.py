"""The works that something draws on, in APA style, as pages of a binder or a pack."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from html.parser import HTMLParser

from ... import addresses
from ...model import Collection
from ...richtext import Span
from ...words import _
from .desk import Data, Desk, as_run
from .upright import Head, upright

_BREAKS = re.compile(r"(?<=\w)[/._?&=-]+(?=\w)")
"""Where the lines of an address may end."""


def references_part(keys: Iterable[str], collection: Collection | None, desk: Desk) -> Data:
    """What `references.typ` prints: the works with these keys, in the order of a list of references."""
    known = [desk.toolkit.references[key] for key in sorted(set(keys)) if key in desk.entries]
    ordered = sorted(known, key=lambda one: (one.authors.casefold(), one.year, one.title.casefold()))
    part = upright("references", Head(_("References"), _("References"), page=addresses.REFERENCES), collection, desk)
    return part | {"entries": [entry_spans(desk.entries[one.key]) for one in ordered]}


def entry_spans(html: str) -> list[Data]:
    """An entry of a list of references as runs."""
    reader = _Entry()
    reader.feed(html)
    reader.close()
    return [as_run(span) for span in reader.spans]


class _Entry(HTMLParser):
    """Reads the few tags that an entry has: emphasis and links."""

    def __init__(self) -> None:
        super().__init__()
        self.look, self.spans = Span(), list[Span]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._switch(tag, on=True, href=dict(attrs).get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self._switch(tag, on=False)

    def _switch(self, tag: str, *, on: bool, href: str = "") -> None:
        if tag == "em":
            self.look = replace(self.look, emphasis=on)
        elif tag == "strong":
            self.look = replace(self.look, strong=on)
        elif tag == "a":
            self.look = replace(self.look, href=href)

    def handle_data(self, data: str) -> None:
        text = _BREAKS.sub("\\g<0>\N{ZERO WIDTH SPACE}", data) if self.look.href else data
        self.spans.append(replace(self.look, text=text))
