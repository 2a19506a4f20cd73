"""Whole journeys of a coach and a trainer: on a phone by touch alone, on a desktop by keys alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from visiting import DESKTOP, PHONE, TINY, Opener

CLIPBOARD = ["clipboard-read", "clipboard-write"]
SEEN = """() => {
  const seen = (one) => { const box = one.getBoundingClientRect(); return box.width > 0 && box.height > 0; };
  const one = document.activeElement;
  return seen(one) && one.matches(':focus-visible');
}"""
"""Whether what has the focus is seen, and shows that it has it."""


AT_REST = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


@dataclass
class Hand:
    """Somebody's finger, or the keys of somebody who has no mouse."""

    page: Page
    touch: bool

    def press(self, what: Locator, key: str = "Enter") -> None:
        if self.touch:
            self.page.evaluate(AT_REST)  # a finger on a page that still scrolls stops it and presses nothing
            what.tap()
            return
        what.focus()
        self.page.keyboard.press("Shift+Tab")  # so that the focus comes from the keys, as it would for this visitor
        self.page.keyboard.press("Tab")
        expect(what).to_be_focused()
        assert self.page.evaluate(SEEN), what
        self.page.keyboard.press(key)

    def write(self, field: Locator, words: str) -> None:
        self.press(field, "End")
        expect(field).to_be_focused()
        self.page.keyboard.type(words)

    def go(self, path: str, visit: Opener) -> None:
        self.page.goto(visit.site.url(path))


@pytest.fixture(params=["phone by touch", "desktop by keys"])
def hand(visit: Opener, request: pytest.FixtureRequest) -> Hand:
    touch = request.param.startswith("phone")
    options = {"has_touch": True, "is_mobile": True, "device_scale_factor": 2} if touch else {}
    context: BrowserContext = visit.context(PHONE if touch else DESKTOP, permissions=CLIPBOARD, **options)
    page = context.new_page()
    visit.watch.follow(page)
    return Hand(page, touch)


def test_from_the_step_one_is_in_to_a_sheet_that_is_shared(visit: Opener, hand: Hand) -> None:
    page = hand.page
    hand.go("", visit)
    hand.press(page.get_by_role("link", name="Step 2: Establishing goals"))
    page.wait_for_url("**/cycles/coaching-model/#establishing-goals")
    hand.press(
        page.locator("section:has(> #establishing-goals)").get_by_role("link", name="All questions for this step")
    )
    page.wait_for_url("**/questions/?step=coaching-model/establishing-goals")
    count = page.locator(".rk-explore-count")
    expect(count).to_have_text(re.compile(r"^\d\d of \d+ questions$"))

    hand.press(page.get_by_role("button", name="Ask me one"))
    asked = page.locator("dialog[open] .rk-ask-text").inner_text()
    hand.press(page.locator("dialog[open] [data-rk-ask-pick]"))
    hand.press(page.get_by_role("button", name="Close", exact=True))
    hand.press(page.locator(".rk-questions > li:visible .rk-pick[aria-pressed=false]").last)
    hand.press(page.get_by_role("link", name="My conversation sheet: 2 items"))
    page.wait_for_url("**/conversation/")
    texts = page.locator("ol.rk-entries .rk-entry-text")
    expect(texts).to_have_count(2)
    expect(texts.first).to_have_text(asked)

    hand.write(page.get_by_label("Note", exact=True).first, "Wait for the answer")
    hand.press(page.get_by_role("button", name="Copy as text"))
    expect(page.get_by_role("status").filter(has_text="on the clipboard")).to_have_count(1)
    copied = page.evaluate("navigator.clipboard.readText()")
    assert f"1. {asked}" in copied
    assert "Wait for the answer" in copied
    with page.expect_download() as download:
        hand.press(page.get_by_role("button", name="Markdown"))
    assert asked in Path(download.value.path()).read_text(encoding="utf-8")
    page.evaluate("window.print = () => { document.documentElement.dataset.printed = 'yes' }")
    hand.press(page.get_by_role("button", name="Print"))
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")


def test_reading_a_rubric_level_by_level(visit: Opener, hand: Hand) -> None:
    page = hand.page
    hand.go("rubrics/coaching-behaviors/", visit)
    if hand.touch:
        hand.press(page.get_by_role("button", name="Choose what to read"))
    hand.press(page.locator("[data-rk-level='developing']"))
    expect(page.locator(".rk-table tbody td:visible")).to_have_count(6)
    hand.press(page.get_by_role("button", name="Show all"))

    here = page.locator("select[data-rk-here]").first
    here.focus()
    here.select_option("developing") if hand.touch else page.keyboard.press("D")
    expect(page.locator("td[data-here]")).to_contain_text("You are here")
    row = page.locator("#listening-moves")
    hand.press(row.locator("> summary"))
    hand.press(row.locator(".rk-change > summary").first)
    expect(row.locator(".rk-change").first.get_by_text("Stays:").or_(row.get_by_text("New:")).first).to_be_visible()
    hand.press(row.locator(".rk-move-questions .rk-pick").first)
    expect(page.get_by_role("link", name="My conversation sheet: 1 item")).to_be_visible()


def test_search_leads_to_the_exact_place_and_is_remembered(visit: Opener, hand: Hand) -> None:
    page = hand.page
    hand.go("", visit)
    hand.press(page.get_by_role("button", name="Search rows, questions and terms"))
    expect(page.locator(".md-search__input")).to_be_focused()
    page.keyboard.type("parafrase")
    result = page.locator(".rk-result", has_text="Questioning · Coaching behaviors").first
    if hand.touch:
        hand.press(result)
    else:
        result.wait_for()
        while not page.locator(":focus").inner_text().startswith("Rubric row"):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
    page.wait_for_url("**#questioning")
    expect(page.locator("tr#questioning")).to_be_in_viewport()
    hand.go("ways/", visit)
    hand.press(page.locator("[data-rk-recent]").get_by_role("link", name="Coaching behaviors"))
    page.wait_for_url("**/rubrics/coaching-behaviors/**")
    hand.go("ways/", visit)
    hand.press(page.locator("#for-principal > summary"))
    hand.press(page.locator("#for-principal").get_by_role("link", name=re.compile("^Questions asked of")))
    expect(page.locator(".rk-chosen")).to_contain_text("Principal")


def test_a_handout_of_ones_own(visit: Opener, hand: Hand) -> None:
    page = hand.page
    hand.go("rubrics/coaching-behaviors/", visit)
    hand.press(page.get_by_role("link", name="Build a handout"))
    page.wait_for_url("**/handouts/builder/**")
    hand.press(page.get_by_role("checkbox", name="Coaching log"), "Space")
    if hand.touch:
        hand.press(page.locator("[data-see-list]"))
    hand.press(page.get_by_role("button", name="Move Coaching log up"))
    expect(page.locator(".rk-order-title")).to_have_text(["Coaching log", "Coaching behaviors"])
    page.evaluate("window.print = () => { document.documentElement.dataset.printed = 'yes' }")
    hand.press(page.get_by_role("button", name="Print"))
    expect(page.locator("html")).to_have_attribute("data-printed", "yes")
    hand.press(page.get_by_role("link", name="Copy link"))
    assert "template/coaching-log+rubric/coaching-behaviors" in page.evaluate("navigator.clipboard.readText()")


LONG_TITLES = ["rubrics/learning-leadership-elements/", "guides/practice-profiles-and-look-fors/"]


@pytest.mark.parametrize("path", ["", *LONG_TITLES])
@pytest.mark.parametrize("width", [TINY, PHONE])
def test_the_title_in_the_header_stays_within_it(visit: Opener, path: str, width: int) -> None:
    """Also when the sheet's sign stands beside it, and when the page's title has taken the place of the site's."""
    page = visit("questions/coaching-behaviors/", width)
    page.locator(".rk-pick").first.click()
    page.goto(visit.site.url(path))
    for down in (0, 700):
        page.evaluate("down => scrollTo(0, down)", down)
        page.wait_for_timeout(400)
        header = page.locator("header.md-header").bounding_box()
        sign = page.locator("[data-rk-sheet-sign]").bounding_box()
        for title in page.locator(".md-header__topic .md-ellipsis").all():
            box = title.bounding_box()
            assert header is not None
            assert box is not None
            assert sign is not None
            assert box["y"] >= header["y"] - 1
            assert box["y"] + box["height"] <= header["y"] + header["height"] + 1
            shown = title.locator("..").evaluate("one => getComputedStyle(one).opacity") == "1"
            assert not shown or box["x"] + box["width"] <= sign["x"] + 1
