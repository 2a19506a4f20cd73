"""What every writer gives: files, by their path below the site."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OutputFile:
    """A finished file."""

    path: str
    """Below the site's root, for example `downloads/templates/coaching-log.docx`."""
    content: bytes
    pages: int = 0
    """How many pages it prints on, where that is known."""

    @property
    def size(self) -> str:
        """For example `48 KB`, as a link to it should say."""
        kilobytes = max(1, round(len(self.content) / 1000))
        return f"{kilobytes} KB" if kilobytes < 1000 else f"{kilobytes / 1000:.1f} MB"
