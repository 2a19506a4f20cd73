"""What the parts of one document share while it is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import quote, urljoin

from ... import addresses
from ...looks import Accent
from ...model import Collection, Template, Toolkit
from ...settings import Settings
from ...views.context import Citation

INCH = 1440
"""Lengths are in twentieths of a point, as in WordprocessingML."""
MARGIN = 1080
LETTER = (12240, 15840)

_ELSEWHERE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)


@dataclass
class Draft:
    """A document while it is written: what it is about, and what its parts refer to."""

    template: Template
    toolkit: Toolkit
    settings: Settings
    citations: Mapping[str, Citation]
    links: dict[str, str] = field(default_factory=dict)
    """The relationship's id of each address that is linked."""
    prompts: dict[str, str] = field(default_factory=dict)
    """The building block's name of each placeholder text."""
    controls: int = 0
    """How many content controls there are so far."""

    @property
    def collection(self) -> Collection:
        """The collection that the template belongs to."""
        return self.toolkit.collections[self.template.collection]

    @property
    def accent(self) -> Accent:
        """The collection's color."""
        return self.settings.accents[self.collection.accent]

    @property
    def page(self) -> tuple[int, int]:
        """Width and height of the sheet."""
        short, long = LETTER
        return (long, short) if self.template.orientation == "landscape" else (short, long)

    @property
    def width(self) -> int:
        """Between the margins."""
        return self.page[0] - 2 * MARGIN

    def control_id(self) -> int:
        """A number for one more content control."""
        self.controls += 1
        return self.controls

    def link(self, address: str) -> str:
        """The id by which a text links to an address."""
        return self.links.setdefault(address, f"link{len(self.links) + 1}")

    def prompt(self, words: str) -> str:
        """The building block that brings a placeholder back when an answer is deleted."""
        return self.prompts.setdefault(words, f"Placeholder{len(self.prompts) + 1}")

    def address(self, written: str) -> str:
        """A link of the content as a full address, or nothing where a document cannot follow it."""
        if _ELSEWHERE.match(written):
            return _encoded(written)
        page, _, anchor = written.partition("#")
        if not page or ":" in page or not self.settings.site_url:
            return ""
        return _encoded(urljoin(self.settings.site_url, addresses.url(page))) + (f"#{anchor}" if anchor else "")


def _encoded(address: str) -> str:
    """Word calls a file damaged when a link's address holds a space or a letter outside ASCII."""
    return quote(address, safe=":/?#[]@!$&'()*+,;=%~-._")
