"""Ways in: a coach gets from a role, a step or the last visit to the page, on a phone as well."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from axe import night_violations, violations
from visiting import DESKTOP, PHONE, Opener


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_from_a_role_to_its_questions(visit: Opener, width: int) -> None:
    page = visit("ways/", width)
    page.get_by_text("Principal", exact=True).click()
    page.get_by_role("link", name="Questions asked of: Principal").click()
    page.wait_for_url("**/questions/**")
    expect(page.get_by_label("Principal").first).to_be_checked()


def test_a_link_to_a_role_opens_it(visit: Opener) -> None:
    page = visit("ways/#for-trainer")
    expect(page.locator("#for-trainer .rk-way-body")).to_be_visible()
    expect(page.locator("#for-coach .rk-way-body")).to_be_hidden()


def test_the_drawn_cycle_leads_to_the_step(visit: Opener) -> None:
    page = visit("ways/")
    page.get_by_role("link", name="Step 2: Establishing goals").press("Enter")
    page.wait_for_url("**/cycles/coaching-model/#establishing-goals")


def test_pages_seen_last_are_shown_and_forgotten(visit: Opener) -> None:
    page = visit("rubrics/coaching-model/")
    page.goto(visit.site.url(""))
    recent = page.get_by_role("region", name="Recently viewed")
    expect(recent.get_by_role("link", name="Coaching model")).to_be_visible()
    recent.get_by_role("button", name="Forget these").press("Enter")
    expect(recent).to_be_hidden()
    page.reload()
    expect(page.get_by_role("region", name="Recently viewed")).to_be_hidden()


@pytest.mark.parametrize("path", ["ways/", "accessibility/"])
def test_axe(visit: Opener, path: str) -> None:
    page = visit(path, PHONE)
    page.locator("details").evaluate_all("parts => parts.forEach(part => { part.open = true })")
    found = violations(page) + night_violations(page)
    assert not found, "\n\n".join(found)
