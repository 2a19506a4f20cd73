"""The rubric table: a table to assistive technology at every width, and never wider than its window."""

from __future__ import annotations

from collections import Counter

import pytest
from playwright.sync_api import Page, expect

from visiting import DESKTOP, PHONE, Opener

ROLES = ("table", "row", "rowheader", "columnheader", "cell")
LADDER = "rubrics/partnership-ladder/"


def _roles(page: Page) -> Counter[str]:
    """How often the browser's accessibility tree holds each role of a table."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = (node["role"]["value"] for node in nodes if not node["ignored"])
    # Chromium names a grid's parts so where a row can be reached by keys.
    names = {"gridcell": "cell", "columnHeader": "columnheader", "rowHeader": "rowheader"}
    return Counter(names.get(role, role) for role in roles if names.get(role, role) in ROLES)


def test_cards_are_still_a_table(visit: Opener) -> None:
    path = "rubrics/coaching-behaviors/"
    expected = {"table": 1, "row": 8, "rowheader": 6, "columnheader": 5, "cell": 19}
    assert _roles(visit(path, PHONE)) == expected
    assert _roles(visit(path, DESKTOP)) == expected


def test_seven_columns_keep_their_roles_on_a_phone(visit_wide: Opener) -> None:
    expected = {"table": 1, "row": 5, "rowheader": 3, "columnheader": 10, "cell": 22}
    assert _roles(visit_wide(LADDER, PHONE)) == expected
    assert _roles(visit_wide(LADDER, DESKTOP)) == expected


def test_a_card_says_its_level_and_stem(visit_wide: Opener) -> None:
    page = visit_wide(LADDER, PHONE)
    cell = page.locator("[id='communication--coordinating']")
    expect(cell.locator(".rk-cell-level")).to_have_text("Coordinating")
    expect(cell.locator(".rk-cell-stem")).to_have_text("Together, the partners …")
    strip, card = (page.locator(at).first.bounding_box() for at in (".rk-cell-head", "tbody tr"))
    assert strip
    assert card
    assert strip["width"] >= card["width"] - 3  # the border's share


def test_header_of_the_table_stays_below_the_sites_header(visit: Opener) -> None:
    page = visit("rubrics/coaching-behaviors/#observing")
    level, bar = (page.locator(at).first.bounding_box() for at in (".rk-level", ".md-header"))
    assert level
    assert bar
    assert abs(level["y"] - (bar["y"] + bar["height"])) <= 2


def test_a_wide_table_scrolls_in_its_own_region(visit_wide: Opener) -> None:
    page = visit_wide(LADDER, 900)
    region = page.get_by_role("region", name="Rubric table: Partnership ladder")
    assert region.evaluate("region => region.scrollWidth > region.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= 900
    region.focus()
    before = region.get_by_role("rowheader").first.bounding_box()
    region.evaluate("region => region.scrollTo(10000, 0)")
    expect(region.get_by_role("columnheader", name="Converging")).to_be_in_viewport()
    assert region.get_by_role("rowheader").first.bounding_box() == before


def test_seven_columns_fit_a_laptop(visit_wide: Opener) -> None:
    region = visit_wide(LADDER, DESKTOP).locator(".rk-scroll")
    assert region.evaluate("region => region.scrollWidth <= region.clientWidth")


def test_an_anchor_far_to_the_right_is_shown(visit_wide: Opener) -> None:
    page = visit_wide(f"{LADDER}#decisions--converging", 900)
    expect(page.locator("[id='decisions--converging'] li")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
def test_levels_of_a_scale_differ(visit_wide: Opener, dark: bool) -> None:
    page = visit_wide(LADDER, dark=dark)
    grounds = page.locator("th.rk-level").evaluate_all("cells => cells.map(c => getComputedStyle(c).backgroundColor)")
    assert len(set(grounds)) == 7


def test_kinds_have_one_tint_and_their_own_shapes(visit_wide: Opener) -> None:
    page = visit_wide("rubrics/kinds-of-help/")
    grounds = page.locator("th.rk-level").evaluate_all("cells => cells.map(c => getComputedStyle(c).backgroundColor)")
    shapes = page.locator("th.rk-level .rk-shape").evaluate_all("marks => marks.map(m => m.className)")
    assert len(set(grounds)) == 1
    assert len(set(shapes)) == 4
