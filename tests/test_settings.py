"""What an edition says of itself."""

from __future__ import annotations

from datetime import date

from rubrickit.settings import Settings


def test_the_edition_line_names_who_publishes_it() -> None:
    settings = Settings(name="Kit", version="2.0", dated=date(2026, 8, 1))
    assert settings.edition_line == "Kit, version 2.0 (August 2026)"
    assert Settings(name="Kit", publisher="A district").edition_line.startswith("A district, version")
