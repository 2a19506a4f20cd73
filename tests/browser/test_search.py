"""Search lands on the row that a coach needs, on a server and from a disk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from visiting import DESKTOP, PHONE, Opener

Search = Callable[[Page, str], None]
ROW = "Questioning · Coaching behaviors"
FIRST = 4  # results that a reader sees without scrolling; a page's own line counts


def _results(page: Page) -> list[tuple[str, str]]:
    """Kind and title of each result, in order."""
    read = "links => links.map(a => [a.querySelector('.md-tag')?.innerText ?? '', a.querySelector('h1, h2').innerText])"
    return [(kind, title) for kind, title in page.locator(".md-search-result__link:visible").evaluate_all(read)]


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_paraphrase_leads_to_its_row(visit: Opener, search: Search, disk: bool, width: int) -> None:
    page = visit("", width, disk=disk)
    page.get_by_role("button", name="Search rows, questions and terms").click()
    search(page, "paraphrase")
    assert ("Rubric row", ROW) in _results(page)[:FIRST]

    page.locator(".md-search-result__link", has_text=ROW).click()
    page.wait_for_url("**#questioning")
    row = page.locator("tr#questioning")
    expect(row).to_be_in_viewport()
    assert row.evaluate("row => row.matches(':target')")
    ground = "cell => getComputedStyle(cell).backgroundColor"
    assert row.locator("th").evaluate(ground) != page.locator("tr#listening th").evaluate(ground)


def test_results_are_reached_by_keys(visit: Opener, search: Search) -> None:
    page = visit("glossary/")
    page.keyboard.press("/")
    search(page, "paraphrase")
    while page.locator(":focus").inner_text().find(ROW) < 0:
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**#questioning")


def test_every_result_shows_its_kind(visit: Opener, search: Search) -> None:
    page = visit("")
    page.get_by_role("button", name="Search rows, questions and terms").click()
    search(page, "trust")
    results = _results(page)
    assert len(results) > FIRST
    assert not [title for kind, title in results if not kind]


def test_search_is_a_named_landmark(visit: Opener) -> None:
    page = visit("")
    expect(page.get_by_role("search", name="Search")).to_be_visible()
