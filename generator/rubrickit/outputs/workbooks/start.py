"""The first sheet of every workbook: what it is, who fills it in and when, how to use it, where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urljoin

from ... import addresses
from ...settings import Settings
from ...words import _
from .book import Book, Sheet
from .text import height

_NAMES, _WORDS = 26, 104


@dataclass(frozen=True)
class Opening:
    """What the first sheet says."""

    kind: str
    """For example `Planning template`."""
    collection: str
    title: str
    facts: Sequence[tuple[str, str]]
    """Names and what they say: what it is for, who fills it in, when."""
    steps: Sequence[str]
    """How it is used, in order."""
    page: str
    """The page of the site that it belongs to."""
    sources: Sequence[str]


def start_sheet(book: Book) -> Sheet:
    """The sheet itself, made before all others so that it is the first."""
    sheet = book.sheet(_("Start here"))
    sheet.page.set_tab_color(book.accent.strong)
    sheet.widths(_NAMES, _WORDS)
    sheet.page.set_portrait()  # it is read, not filled in
    sheet.page.fit_to_pages(1, 1)
    return sheet


def write_start(sheet: Sheet, opening: Opening, sheets: Sequence[tuple[Sheet, str]]) -> None:
    """Fill it; `sheets` are the others with what each is for."""
    sheet.text(0, 0, opening.title, "title")
    sheet.height(0, 34, fixed=True)
    sheet.text(1, 0, f"{opening.collection} · {opening.kind}", "collection")
    row = _pairs(sheet, 3, opening.facts)
    row = _heading(sheet, row + 1, _("How to use it"))
    for number, step in enumerate(opening.steps, 1):
        sheet.number(row, 0, number, "number")
        _words(sheet, row, step)
        row += 1
    row = _heading(sheet, row + 1, _("The sheets"))
    for target, words in sheets:
        sheet.link(row, 0, target, target.name)
        _words(sheet, row, words)
        row += 1
    row = _heading(sheet, row + 1, _("About this workbook"))
    _pairs(sheet, row, list(_origin(sheet.book.settings, opening)))
    sheet.protect()


def _heading(sheet: Sheet, row: int, words: str) -> int:
    sheet.text(row, 0, words, "heading")
    sheet.blank(row, 1, "heading help")
    sheet.height(row, 24, fixed=True)
    sheet.height(row + 1, 6, fixed=True)
    return row + 2


def _pairs(sheet: Sheet, row: int, pairs: Sequence[tuple[str, str]]) -> int:
    for name, words in pairs:
        sheet.text(row, 0, name, "fact")
        _words(sheet, row, words)
        row += 1
    return row


def _words(sheet: Sheet, row: int, words: str) -> None:
    """A paragraph in its row, which is as high as it needs."""
    sheet.raw(row, 1, words, "body")
    sheet.height(row, 1.12 * height([(words, _WORDS * 0.9)]))


def _origin(settings: Settings, opening: Opening) -> list[tuple[str, str]]:
    """Edition, licence, address and sources."""
    found = [(_("Edition"), settings.edition_line), (_("License"), settings.license_line)]
    if settings.site_url:
        found.append((_("Online"), urljoin(settings.site_url, addresses.url(opening.page))))
    if opening.sources:
        found.append((_("Based on"), "\n".join(opening.sources)))
    privacy = _("Nothing that you enter leaves this file. It has no macros and asks no other program for anything.")
    return [*found, (_("Privacy"), privacy)]


def protection_step() -> str:
    return _(
        "Tinted cells hold headings and formulas. They are protected against slips, without a password: "
        "Review > Unprotect Sheet lets you change them."
    )


def printing_step() -> str:
    return _("To print, choose a sheet and print it: each is set up for paper and repeats its headings on every page.")
