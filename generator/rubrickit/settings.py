"""What an edition says of itself; every output prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from .looks import ACCENTS, Accent
from .words import N_, SOURCE_LANGUAGE, _, month_and_year

Punch = Literal["none", "long", "short"]


@dataclass(frozen=True)
class Logo:
    """A picture that stands on handouts."""

    name: str
    """Of its file, for example `logo.svg`."""
    content: bytes = field(repr=False)
    alt: str
    """What it shows, for those who cannot see it."""


@dataclass(frozen=True)
class PrintSettings:
    """How handouts are printed."""

    papers: tuple[str, ...] = ("letter", "a4")
    """`letter`, `a4` or both; the first is the one that large print and pictures use."""
    margin: float | None = None
    """White space at the edges of a page, in points; None leaves it to each kind of handout."""
    punch: Punch | None = None
    """The edge that goes into a binder and gets room for holes; None leaves it to each kind of handout."""
    font: tuple[Path, ...] = ()
    """The files of the family to print with; empty for the shipped one."""
    other_fonts: tuple[Path, ...] = ()
    """The files of families that stand in where that one has no letter."""
    footer: str = ""
    """A line of its own at the foot of each page."""
    logo: Logo | None = None


@dataclass(frozen=True)
class WordLooks:
    """Styles and theme of a district's reference document."""

    name: str
    """Differs whenever the looks do; all else would make a settings' text, which names cached files, long."""
    styles: bytes = field(repr=False)
    theme: bytes = field(repr=False)
    """Empty where the document has none."""


@dataclass(frozen=True)
class Settings:
    """Names, dates and lines that stand on pages, handouts and templates."""

    name: str = "rubrickit"
    """The site's name."""
    lead: str = N_("Better coaching conversations start with a shared picture of good practice.")
    """The first sentence of the home page."""
    site_url: str = ""
    """The address that the site is served at, with a slash at its end; empty when unknown."""
    publisher: str = ""
    """Who publishes this copy."""
    contact: str = ""
    """How to reach the publisher about accessibility: an address of mail or of the web, or words."""
    license_line: str = N_("Content licensed CC BY 4.0")
    version: str = "0.1.0"
    """The version of the content."""
    dated: date = date(2026, 11, 22)
    """The date of the content: never the date of the build, which would change every file."""
    language: str = "en-US"
    """Of the content, which is most of every page and document."""
    interface: str = SOURCE_LANGUAGE
    """What the words around the content are in."""
    accents: Mapping[str, Accent] = field(default_factory=lambda: ACCENTS)
    """The colors of collections by their names."""
    print: PrintSettings = field(default_factory=PrintSettings, repr=False)  # documents are named by the rest
    word: WordLooks | None = None
    """What Word documents look like, where a district has said so by a document of its own."""

    @property
    def two_languages(self) -> bool:
        """Whether the interface speaks another language than the content: `en` and `en-US` are one."""
        return self.interface.partition("-")[0] != self.language.partition("-")[0]

    @property
    def edition_line(self) -> str:
        """For example `rubrickit 0.1.0 (November 2026)`."""
        words = _("{publisher}, version {version} ({month})")
        month = month_and_year(self.dated)
        return words.format(publisher=self.publisher or self.name, version=self.version, month=month)
