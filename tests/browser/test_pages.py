"""What holds on every page: quiet, complete, in order, and as wide as its window."""

from __future__ import annotations

from itertools import pairwise

import pytest
from playwright.sync_api import Page

from visiting import DESKTOP, PHONE, TINY, Opener

TARGETS = (
    ".rk-list:not(.rk-references) > li > a, .rk-run a, .rk-tab a, .rk-button, .rk-search-button, .rk-copy, "
    ".rk-pick, .rk-tick, summary, .rk-toc a, .rk-path a, .md-tabs__link"
)
"""Links and buttons that stand for themselves; links within a sentence may be as high as its line."""
SMALL = """(selector) => [...document.querySelectorAll(selector)].filter(
  e => e.checkVisibility({ contentVisibilityAuto: true })).map(e => {
  const box = e.getBoundingClientRect();
  return [e.innerText || e.getAttribute('aria-label'), Math.round(box.width), Math.round(box.height)];
}).filter(([, width, height]) => width < 24 || height < 24).map(String)"""
KINDS = (
    "",
    "rubrics/",
    "rubrics/coaching-behaviors/",
    "questions/",
    "questions/coaching-behaviors/",
    "collections/executive-coaching/",
    "surveys/collaborative-work/",
    "learning/implementation-coaching/",
    "crosswalks/",
    "guides/",
    "glossary/",
)
"""A page of each kind that has targets of its own."""
OUTLINE = """() => [...document.querySelectorAll('.md-content :is(h1, h2, h3, h4, h5, h6)')].map(h => +h.tagName[1])"""


def _faults_of(page: Page, path: str) -> list[str]:
    faults = []
    if (width := page.evaluate("document.documentElement.scrollWidth")) > TINY:
        faults.append(f"{path}: {width} px wide at {TINY}")
    levels = page.evaluate(OUTLINE)
    if levels[:1] != [1] or levels.count(1) != 1:
        faults.append(f"{path}: one h1 must lead the headings, not {levels[:3]}")
    faults += [f"{path}: h{a} is followed by h{b}" for a, b in pairwise(levels) if b > a + 1]
    return faults


def test_every_page_is_narrow_quiet_and_in_order(visit_wide: Opener) -> None:
    """Of hard tables; `tests/exhaustive` sees to the shipped pages."""
    page = visit_wide("", TINY)
    faults = []
    for path in visit_wide.site.pages():
        page.goto(visit_wide.site.url(path))
        faults += _faults_of(page, path)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_targets_are_large_enough(visit: Opener, width: int) -> None:
    page = visit("", width)
    small = {}
    for path in KINDS:
        page.goto(visit.site.url(path))
        if found := page.evaluate(SMALL, TARGETS):
            small[path] = found
    assert not small


@pytest.mark.parametrize("path", ["", "rubrics/coaching-behaviors/", "questions/"])
def test_pages_work_from_a_disk(visit: Opener, path: str) -> None:
    page = visit(path, disk=True)
    assert page.locator("h1").count() == 1


def test_pages_work_without_scripts(visit: Opener) -> None:
    page = visit("rubrics/coaching-behaviors/", PHONE, java_script_enabled=False)
    assert page.get_by_role("rowheader").count() == 6
    assert not page.locator("[data-rk-print]").is_visible()
    page.locator("label.rk-scriptless[for='__drawer']").click()
    page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Glossary").click()
    page.wait_for_url("**/glossary/")
