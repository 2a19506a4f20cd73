"""Search lands on the row that a coach needs, on a server and from a disk."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from visiting import DESKTOP, PHONE, Opener

Search = Callable[[Page, str], None]
ROW = "Questioning · Coaching behaviors"
FIRST = 4  # results that a reader sees without scrolling


def _results(page: Page) -> list[tuple[str, str]]:
    """Kind and title of each result, in order."""
    read = """links => links.map(a => [a.querySelector('.rk-result-kind').innerText,
      a.querySelector('.rk-result-title').innerText])"""
    return [(kind, title) for kind, title in page.locator(".rk-result").evaluate_all(read)]


def _opened(page: Page) -> Page:
    page.get_by_role("button", name="Search rows, questions and terms").click()
    return page


@pytest.mark.parametrize("disk", [False, True], ids=["http", "disk"])
@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_paraphrase_leads_to_its_row(visit: Opener, search: Search, disk: bool, width: int) -> None:
    page = _opened(visit("", width, disk=disk))
    search(page, "paraphrase")
    assert ("Rubric row", ROW) in _results(page)[:FIRST]

    page.locator(".rk-result", has_text=ROW).click()
    page.wait_for_url("**#questioning")
    row = page.locator("tr#questioning")
    expect(row).to_be_in_viewport()
    assert row.evaluate("row => row.matches(':target')")
    ground = "cell => getComputedStyle(cell).backgroundColor"
    assert row.locator("th").evaluate(ground) != page.locator("tr#listening th").evaluate(ground)
    assert page.evaluate("[...CSS.highlights.get('rk-found')].map(String)").count("paraphrase") >= 1


def test_a_slip_of_the_keys_still_finds_the_row(visit: Opener, search: Search) -> None:
    page = _opened(visit(""))
    search(page, "parafrase")
    assert ("Rubric row", ROW) in _results(page)[:FIRST]


def test_a_result_keeps_the_focus_when_the_texts_arrive_later(visit: Opener) -> None:
    page = visit("")
    held: list[Route] = []
    page.route("**/search/texts.js*", lambda route: held.append(route))  # a builtin cannot be a handler
    _opened(page)
    page.locator(".md-search__input").press_sequentially("paraphrase")
    page.locator(".rk-result", has_text=ROW).first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.locator(":focus").get_attribute("href")
    assert chosen
    assert page.locator(".rk-result-text").count() == 0

    held[0].continue_()
    page.locator(".rk-result-text").first.wait_for()
    assert page.locator(":focus").get_attribute("href") == chosen


def test_results_are_reached_by_keys(visit: Opener, search: Search) -> None:
    page = visit("glossary/")
    page.keyboard.press("Control+k")
    search(page, "paraphrase")
    for _ in range(FIRST):
        page.keyboard.press("ArrowDown")
        if ROW in page.locator(":focus").inner_text():
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**#questioning")


def test_escape_closes_and_nothing_of_it_stays_in_reach(visit: Opener, search: Search) -> None:
    page = visit("glossary/", PHONE)
    page.keyboard.press("Control+k")
    search(page, "trust")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Search", exact=True)).to_be_focused()
    expect(page.locator(".rk-results")).to_be_hidden()


def test_results_are_narrowed_by_kind(visit: Opener, search: Search) -> None:
    page = _opened(visit(""))
    search(page, "trust")
    results = _results(page)
    assert len({kind for kind, _ in results}) > 2

    page.get_by_role("button", name="Rubric row").press("Enter")
    assert {kind for kind, _ in _results(page)} == {"Rubric row"}
    expect(page.get_by_role("button", name="Rubric row")).to_be_focused()
    expect(page.get_by_role("button", name="Rubric row")).to_have_attribute("aria-pressed", "true")
    page.get_by_role("button", name="All").press("Enter")
    assert _results(page) == results


def test_more_results_are_a_press_away(visit: Opener, search: Search) -> None:
    page = _opened(visit(""))
    search(page, "coach")
    assert len(_results(page)) == 20
    page.get_by_role("button", name="Show more results").press("Enter")
    assert len(_results(page)) == 40
    expect(page.locator(".rk-result").nth(20)).to_be_focused()


def test_nothing_found_is_said(visit: Opener) -> None:
    page = _opened(visit(""))
    page.locator(".md-search__input").fill("zzzzzzzz")
    status = page.get_by_role("search").get_by_role("status")
    expect(status).to_have_text("Nothing found for “zzzzzzzz”. Try a shorter or another word.")


def test_the_index_is_fetched_when_search_is_opened(visit: Opener, search: Search) -> None:
    page = visit("rubrics/coaching-behaviors/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(visit.site.address)))
    page.reload()
    page.wait_for_load_state("networkidle")
    assert asked
    assert not [url for url in asked if url.startswith("search/") or "minisearch" in url]
    page.keyboard.press("Control+k")
    search(page, "trust")
    assert {"search/index.js", "search/texts.js"} <= set(asked)


def test_pages_seen_last_are_offered(visit: Opener) -> None:
    page = visit("rubrics/coaching-behaviors/")
    for path in ("templates/coaching-plan/", "glossary/"):
        page.goto(visit.site.url(path))
    page.keyboard.press("Control+k")
    assert [title for _, title in _results(page)] == ["Glossary", "Coaching plan", "Coaching behaviors"]


def test_search_works_where_nothing_can_be_kept(visit: Opener, search: Search) -> None:
    context = visit.context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked') } })")
    page = context.new_page()
    page.goto(visit.site.url("glossary/"))
    page.keyboard.press("Control+k")
    search(page, "trust")
    assert _results(page)


def test_search_is_a_named_landmark(visit: Opener) -> None:
    page = visit("")
    expect(page.get_by_role("search", name="Search")).to_be_visible()
