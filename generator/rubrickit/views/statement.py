"""The accessibility statement, made from the build: what holds is said, and what is not known is said too.

Its parts follow the W3C's guide to statements (https://www.w3.org/WAI/planning/statements/).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .. import addresses
from ..settings import Settings
from ..words import N_, _, month_and_year
from .context import LinkView, Page

STANDARD = "WCAG 2.2"
STANDARD_URL = "https://www.w3.org/TR/WCAG22/"


@dataclass(frozen=True)
class StatementView:
    """Template `statement.html`."""

    site: str
    publisher: str
    standard: LinkView
    dated: date
    month: str
    version: str
    tested: tuple[str, ...]
    formats: tuple[str, ...]
    limits: tuple[str, ...]
    contact: tuple[LinkView, ...]
    """How to reach the publisher, where the edition says so."""
    other_forms: tuple[LinkView, ...]


_TESTED = (
    N_(
        "axe-core on every page, in Chromium and Firefox, 320, 768 and 1280 pixels wide, in light and dark "
        "colors: no findings"
    ),
    N_("the W3C's HTML validator on every page: no errors"),
    N_(
        "text spacing as WCAG asks for, text at twice its size, and 320 pixels of width, on every page: "
        "nothing is cut off"
    ),
    N_("every link, button and field of every page shows that it has the focus; targets of 24 pixels or more"),
    N_("the main journeys by keyboard alone"),
    N_("levels are told apart by marks that count, not by color alone, in forced colors too"),
    N_("a validator for PDF/UA-1 on every kind of handout and form"),
)
"""Each is a test that runs on each change, most of them in `tests/exhaustive`."""
_FORMATS = (
    N_(
        "Handouts and forms (PDF) conform to PDF/UA-1: headings, lists, tables with row and column headers, a "
        "language, and an alternative to each picture."
    ),
    N_("Word documents have headings in order, header rows in tables, and labeled places to fill in."),
    N_(
        "Excel workbooks have named sheets, header rows, messages on the cells to fill in, and charts whose "
        "numbers also stand in a table."
    ),
    N_("Each rubric comes in large print too, and each template as plain text."),
)
_LIMITS = (
    N_("No screen reader was part of these tests. Tools find only some of what a person meets."),
    N_(
        "Word documents and workbooks were opened with LibreOffice and by programs, not with Microsoft Office "
        "or Google Docs."
    ),
    N_("Pages of others that this site links to are not covered."),
    N_("Words in a language other than the page's, such as names, are not marked up as such."),
)
"""What is not known or not yet good; a mended one is taken out here."""
_TWO_LANGUAGES = N_(
    "Pages, PDF files and Word documents say which of their words are in the interface's language and which in the "
    "content's; workbooks, descriptions of pictures in PDF files and what scripts show name only one of the two."
)
"""Known where the interface speaks another language than the content."""


def statement_view(page: Page, settings: Settings) -> StatementView:
    """The view of the accessibility statement."""
    return StatementView(
        site=settings.name,
        publisher=settings.publisher or settings.name,
        standard=LinkView(STANDARD, STANDARD_URL),
        dated=settings.dated,
        month=month_and_year(settings.dated),
        version=settings.version,
        tested=tuple(map(_, _TESTED)),
        formats=tuple(map(_, _FORMATS)),
        limits=tuple(map(_, (*_LIMITS, _TWO_LANGUAGES) if settings.two_languages else _LIMITS)),
        contact=_contact(settings.contact),
        other_forms=(
            page.link(_("Rubrics, each with large print"), addresses.RUBRICS),
            page.link(_("Templates, each as plain text"), addresses.TEMPLATES),
            page.link(_("Everything as data (JSON)"), addresses.TOOLKIT_DATA),
        ),
    )


def _contact(written: str) -> tuple[LinkView, ...]:
    """An address of the web or of mail as a link; other words stand as they are."""
    if not written:
        return ()
    if written.startswith(("https://", "http://", "mailto:")):
        return (LinkView(written.removeprefix("mailto:"), written),)
    is_mail = re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+", written)
    return (LinkView(written, f"mailto:{written}" if is_mail else ""),)
