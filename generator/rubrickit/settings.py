"""What an edition says of itself; every output prints it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class PrintSettings:
    """How handouts are printed."""

    papers: tuple[str, ...] = ("letter", "a4")
    """`letter`, `a4` or both; the first is the one that large print and pictures use."""


@dataclass(frozen=True)
class Settings:
    """Names, dates and lines that stand on pages, handouts and templates."""

    name: str = "rubrickit"
    """The site's name."""
    lead: str = "Better coaching conversations start with a shared picture of good practice."
    """The first sentence of the home page."""
    site_url: str = ""
    """The address that the site is served at, with a slash at its end; empty when unknown."""
    publisher: str = ""
    """Who publishes this copy."""
    contact: str = ""
    """How to reach the publisher about accessibility: an address of mail or of the web, or words."""
    license_line: str = "Content licensed CC BY 4.0"
    version: str = "0.1.0"
    """The version of the content."""
    dated: date = date(2026, 11, 22)
    """The date of the content: never the date of the build, which would change every file."""
    language: str = "en-US"
    print: PrintSettings = field(default_factory=PrintSettings)

    @property
    def edition_line(self) -> str:
        """For example `rubrickit 0.1.0 (November 2026)`."""
        return f"{self.publisher or self.name}, version {self.version} ({self.dated:%B %Y})"
