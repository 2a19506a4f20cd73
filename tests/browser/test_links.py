"""Links to rows, cells and questions: copied, opened, marked, never hidden below the header."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from visiting import DESKTOP, PHONE, TABLET, Opener

RUBRIC = "rubrics/coaching-behaviors/"
ON_TOP = """element => {
  const box = element.getBoundingClientRect();
  const seen = document.elementFromPoint(box.left + 4, box.top + 4);
  return element.contains(seen) || seen.contains(element);
}"""
"""Whether nothing sticky lies over an element's first letters."""


def test_copy_link_works_from_the_keyboard(visit: Opener) -> None:
    page = visit(RUBRIC, permissions=["clipboard-read", "clipboard-write"])
    link = page.get_by_role("link", name="Link to Questioning", exact=True)
    assert link.evaluate("link => getComputedStyle(link).opacity") == "0"
    page.get_by_role("link", name="Link to Equity stance, Transforming").focus()
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    expect(link).to_have_css("opacity", "1")

    page.keyboard.press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)
    assert page.evaluate("navigator.clipboard.readText()") == f"{visit.site.url(RUBRIC)}#questioning"


def test_copy_link_works_without_a_clipboard_object(visit: Opener) -> None:
    """As on a district's server without HTTPS."""
    context = visit.context(permissions=["clipboard-read"])
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })")
    page = context.new_page()
    page.goto(visit.site.url(RUBRIC))
    page.get_by_role("link", name="Link to Listening", exact=True).press("Enter")
    expect(page.get_by_role("status").filter(has_text="Copied")).to_have_count(1)


@pytest.mark.parametrize("width", [DESKTOP, TABLET, PHONE])
@pytest.mark.parametrize("anchor", ["equity-stance", "giving-feedback--transforming"])
def test_anchor_shows_its_part(visit: Opener, width: int, anchor: str) -> None:
    page = visit(f"{RUBRIC}#{anchor}", width)
    page.wait_for_load_state("load")
    target = page.locator(f"[id='{anchor}']")
    words = target.locator(".rk-row-name, .rk-lead").first
    expect(words).to_be_in_viewport()
    assert words.evaluate(ON_TOP)


@pytest.mark.parametrize("path", ["glossary/#equity-stance", "questions/coaching-behaviors/#listening"])
def test_anchor_is_below_the_header(visit: Opener, path: str) -> None:
    page = visit(path)
    target = page.locator(f"[id='{path.partition('#')[2]}']")
    expect(target).to_be_in_viewport()
    assert target.evaluate(ON_TOP)


def test_anchor_opens_what_is_folded(visit: Opener) -> None:
    page = visit(f"{RUBRIC}#questioning-moves")
    expect(page.locator("#questioning-moves .rk-move-body")).to_be_visible()
    expect(page.locator("#listening-moves .rk-move-body")).to_be_hidden()


def _follow(page: Page, name: str) -> str:
    page.get_by_role("link", name=name).first.click()
    page.wait_for_load_state()
    return page.url


def test_links_open_pages_from_a_disk(visit: Opener) -> None:
    page = visit("", disk=True)
    assert _follow(page, "Step 2: Establishing goals").endswith("cycles/coaching-model/index.html#establishing-goals")
    assert _follow(page, "Coaching Continuum").endswith("collections/coaching-continuum/index.html")
