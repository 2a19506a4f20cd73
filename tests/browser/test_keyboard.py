"""Everything can be reached by keys, and nothing that is hidden takes the focus."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from visiting import DESKTOP, PHONE, TABLET, TINY, Opener

DRAWER = ".md-nav--primary a.md-nav__link"


def _tab_until(page: Page, name: str, role: str = "button", most: int = 12) -> None:
    target = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate_all("found => found.includes(document.activeElement)"):
            return
    pytest.fail(f"{name} is not reached within {most} presses of Tab")


@pytest.mark.parametrize("path", ["", "rubrics/coaching-behaviors/", "guides/what-coaching-is/", "404.html"])
def test_skip_link_comes_first(visit: Opener, path: str) -> None:
    page = visit(path)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


@pytest.mark.parametrize("width", [PHONE, TABLET])
def test_drawer_opens_and_closes_by_keys(visit: Opener, width: int) -> None:
    page = visit("rubrics/", width)
    _tab_until(page, "Navigation")
    page.keyboard.press("Enter")
    button = page.get_by_role("button", name="Navigation", exact=True)
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.locator(DRAWER).first).to_be_focused()

    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_closed_drawer_and_search_are_out_of_the_way(visit: Opener) -> None:
    page = visit("rubrics/", PHONE)
    inside = "() => !!document.activeElement.closest('.md-sidebar, .md-search')"
    for _ in range(25):
        page.keyboard.press("Tab")
        assert not page.evaluate(inside)


def test_search_opens_by_keys_on_a_phone(visit: Opener) -> None:
    page = visit("rubrics/", PHONE)
    _tab_until(page, "Search")
    page.keyboard.press("Enter")
    expect(page.get_by_role("textbox", name="Search")).to_be_focused()


def test_no_toggle_is_left_on_a_desktop(visit: Opener) -> None:
    page = visit("rubrics/", DESKTOP)
    expect(page.locator(".rk-toggle:visible, .rk-scriptless:visible")).to_have_count(0)
    expect(page.get_by_role("textbox", name="Search")).to_be_visible()


def test_focus_is_seen(visit: Opener) -> None:
    page = visit("rubrics/coaching-behaviors/")
    unseen = []
    for _ in range(30):
        page.keyboard.press("Tab")
        style = "() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle + s.outlineWidth }"
        if page.evaluate(style) in ("none0px", "none2px", "auto0px"):
            unseen.append(page.evaluate("document.activeElement.outerHTML.slice(0, 120)"))
    assert not unseen, "\n".join(unseen)


def test_the_page_says_where_it_stands(visit: Opener) -> None:
    page = visit("rubrics/")
    expect(page.locator(".md-tabs [aria-current='page']")).to_have_text("Rubrics")
    page.goto(visit.site.url("rubrics/coaching-behaviors/"))
    expect(page.locator(".md-tabs__item--active")).to_have_text("Rubrics")


def test_a_guides_table_is_reached_where_it_scrolls(visit: Opener) -> None:
    page = visit("guides/structures-for-coaching/", TINY)
    frame = page.get_by_role("group", name="Table that scrolls sideways")
    expect(frame).to_have_attribute("tabindex", "0")
    page.set_viewport_size({"width": DESKTOP, "height": 900})
    expect(frame).to_have_count(0)
    assert page.locator(".md-typeset__scrollwrap[tabindex]").count() == 0
