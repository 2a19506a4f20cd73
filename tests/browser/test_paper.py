"""A page printed from the browser: a document, not a picture of a website."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from playwright.sync_api import Page

from visiting import Opener


def _printed(page: Page) -> list[tuple[float, float]]:
    """Widths and heights of the pages that come out."""
    with pikepdf.open(BytesIO(page.pdf(prefer_css_page_size=True))) as document:
        return [(float(sheet.mediabox[2]), float(sheet.mediabox[3])) for sheet in document.pages]


def test_a_rubric_prints_landscape_and_others_upright(visit: Opener) -> None:
    assert all(width > height for width, height in _printed(visit("rubrics/coaching-behaviors/")))
    assert all(width < height for width, height in _printed(visit("guides/what-coaching-is/")))


def test_no_furniture_is_printed(visit: Opener) -> None:
    page = visit("rubrics/coaching-behaviors/")
    page.emulate_media(media="print")
    for part in (".md-header", ".md-tabs", ".md-footer", ".rk-actions", ".rk-run", ".rk-copy"):
        assert page.locator(f"{part}:visible").count() == 0, part


def test_a_seven_column_table_is_printed_whole(visit_wide: Opener) -> None:
    page = visit_wide("rubrics/partnership-ladder/", 1000)
    page.emulate_media(media="print")
    table = page.locator(".rk-table")
    assert table.evaluate("table => table.scrollWidth <= document.documentElement.clientWidth")
    assert table.evaluate("table => getComputedStyle(table.tHead).display") == "table-header-group"
    assert table.locator("tbody tr").first.evaluate("row => getComputedStyle(row).breakInside") == "avoid"


def test_paper_is_white_however_dark_the_screen(visit: Opener) -> None:
    page = visit("rubrics/coaching-behaviors/", dark=True)
    page.emulate_media(media="print")
    ink = page.locator("h1").evaluate("h1 => getComputedStyle(h1).color")
    assert ink == "rgb(23, 33, 43)"
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(255, 255, 255)"


def test_folded_parts_are_printed_open_and_folded_again(visit: Opener) -> None:
    page = visit("rubrics/coaching-behaviors/")
    open_parts = "() => document.querySelectorAll('.rk-move[open]').length"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(open_parts) == 6
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(open_parts) == 0
