"""The page of all handouts: one kind shown alone without a script, pictures, links that a thumb can hit."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from visiting import DESKTOP, PHONE, TINY, Opener

LINKS = """() => [...document.querySelectorAll('.rk-handouts li > a')].filter(e => e.checkVisibility())
  .map(e => [e.innerText, e.getBoundingClientRect().height]).filter(([, height]) => height < 24).map(String)"""


def shown(page: Page) -> set[str]:
    """The kinds of handouts that can be seen."""
    parts = page.locator("[data-kind]:visible")
    return {str(part.get_attribute("data-kind")) for part in parts.all()}


@pytest.mark.parametrize("disk", [False, True], ids=["server", "disk"])
def test_one_kind_is_shown_alone_and_all_again(visit_printed: Opener, disk: bool) -> None:
    page = visit_printed("handouts/", disk=disk, java_script_enabled=False)
    everything = shown(page)
    assert {"pack", "binder", "rubric-sheet"} <= everything
    kinds = page.get_by_role("navigation", name="Kinds of handouts")
    kinds.get_by_role("link", name="Binders").click()
    assert shown(page) == {"binder"}
    expect(page.get_by_text("Shown alone: Binders.")).to_be_in_viewport()
    expect(kinds).to_be_in_viewport()
    page.get_by_role("link", name="Show all handouts").locator("visible=true").click()
    assert shown(page) == everything


def test_a_pack_has_an_address(visit_printed: Opener) -> None:
    page = visit_printed("handouts/#a-morning")
    expect(page.get_by_role("heading", name="A morning")).to_be_in_viewport()
    assert len(shown(page)) > 1


@pytest.mark.parametrize("width", [TINY, PHONE, DESKTOP])
def test_pictures_load_and_links_are_large_enough(visit_printed: Opener, width: int) -> None:
    page = visit_printed("handouts/", width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    pictures = page.locator(".rk-handout-picture")
    assert pictures.count() > 3
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        wide, high = picture.evaluate("e => [e.naturalWidth, e.naturalHeight]")
        box = picture.bounding_box()
        assert box is not None
        assert box["width"] / box["height"] == pytest.approx(wide / high, rel=0.05)
    assert page.evaluate(LINKS) == []
