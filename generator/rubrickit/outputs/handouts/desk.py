"""What all handouts are made from, and how their data says text, colors and sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ... import addresses, looks, richtext
from ...model import Collection, Toolkit
from ...settings import Settings
from ...words import _

Data = dict[str, Any]
CONTENT = "content"
"""The folder of the guides' pictures, beside the Typst sources."""
Cite = Mapping[str, str]
"""How a reference is named in running text, by its key, for example `Kotter, 1996`."""


@dataclass(frozen=True)
class Desk:
    """The toolkit, what the edition says of itself, and how works are cited."""

    toolkit: Toolkit
    settings: Settings
    cite: Cite
    entries: Mapping[str, str] = field(default_factory=dict)
    """How a reference stands in a list of references, by its key: HTML with emphasis and links."""
    content: Path | None = None
    """The folder of the guides, in which their pictures are found."""

    def pictures(self, names: Iterable[str]) -> dict[str, bytes]:
        """Pictures of guides, by `content/` and their path below the content; a check has seen that they are there."""
        if self.content is None:
            return {}
        return {f"{CONTENT}/{name}": (self.content / name).read_bytes() for name in names}

    def spans(self, text: str) -> list[Data]:
        """Inline Markdown as runs, each with its `text` and what is on of `strong`, `emphasis`, `code`, `href`."""
        return self.runs(richtext.spans(text))

    def runs(self, spans: Iterable[richtext.Span]) -> list[Data]:
        """Spans as runs, with the works that they cite named."""
        shown: list[Data] = []
        for span in spans:
            labels = [self.cite[key] for key in span.cites if key in self.cite]
            if not span.cites:
                shown.append(as_run(span))
            elif labels:
                shown.append({"text": f"({'; '.join(labels)})"})
            elif shown:  # no gap where the citation was
                shown[-1]["text"] = shown[-1]["text"].rstrip()
        return shown

    def collection(self, collection_id: str) -> Collection:
        return self.toolkit.collections[collection_id]

    def look(self, accent: str) -> Data:
        """The colors of a part, by what they are for."""
        return look_of(self.accent(accent))

    def accent(self, name: str) -> looks.Accent:
        """The shades of a color that collections wear, as the edition has it."""
        return self.settings.accents[name]

    def footer(self, title: str, sources: Sequence[str] = (), page: str = "") -> list[str]:
        """The lines at the foot of a page: what this is, whose, where it is online, its sources, a line of its own."""
        settings = self.settings
        works = "; ".join(self.cite[key] for key in sources if key in self.cite)
        lines = [
            [richtext.plain(title), settings.edition_line, settings.license_line],
            [short(self.address(page)), _("Source: {works}").format(works=works) if works else ""],
            [settings.print.footer],
        ]
        shown = [" · ".join(part for part in line if part) for line in lines]
        return [line for line in shown if line]

    def address(self, page: str) -> str:
        """The address of a page, or of a place on it, online; empty where the edition does not know its own."""
        path, hash_, anchor = page.partition("#")
        return self.settings.site_url + addresses.url(path) + hash_ + anchor if self.settings.site_url and page else ""


def short(address: str) -> str:
    """An address as people type it."""
    return address.partition("://")[2].rstrip("/")


def as_run(span: richtext.Span) -> Data:
    """A span as Typst reads it."""
    looks_on = {look: True for look in ("strong", "emphasis", "code") if getattr(span, look)}
    # A link within the site leads nowhere from a sheet of paper or a saved file.
    link = {"href": span.href} if span.href.startswith(("https://", "http://", "mailto:")) else {}
    return {"text": span.text} | looks_on | link


def look_of(accent: looks.Accent) -> Data:
    return {
        "accent": accent.ink,
        "strong": accent.strong,
        "soft": accent.soft,
        "faint": looks.mixed(accent.soft, looks.WHITE, 0.5),
        "ink": looks.INK,
        "muted": looks.MUTED,
        "line": looks.LINE,
        "rule": looks.mixed(looks.LINE, looks.INK, 0.3),
    }
