"""A template's calendar: a visitor gives a start date, sees what falls on which day, and saves a file."""

from __future__ import annotations

from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Page

from visiting import Opener

PAGE = "templates/coaching-calendar/"


def save_by_keyboard(page: Page) -> bytes:
    """From the start date on with nothing but keys."""
    page.locator("#calendar-start").focus()
    page.keyboard.type("08172026")
    assert "Monday, Aug 17, 2026" in page.locator(".rk-occasions li").first.inner_text()
    page.locator("#calendar-months").select_option("10")
    page.locator(".rk-calendar-form button").focus()
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "coaching-calendar.ics"
    return Path(download.value.path()).read_bytes()


@pytest.mark.parametrize("place", ["server", "disk"])
def test_a_visitor_saves_a_calendar(visit: Opener, place: str) -> None:
    page = visit(PAGE, disk=place == "disk")
    content = save_by_keyboard(page)
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events][:2] == [
        "Coach, principal and superintendent meet",
        "Coach and principal meet",
    ]
    assert page.get_by_text("Saved as coaching-calendar.ics. Open it with your calendar.").is_visible()


def test_without_a_date_nothing_is_saved(visit: Opener) -> None:
    page = visit(PAGE)
    page.locator(".rk-calendar-form button").click()
    assert page.evaluate("document.querySelector('.rk-calendar-form').matches(':invalid')")
    assert page.locator(".rk-calendar-form [role=status]").inner_text() == ""


def test_a_short_year_says_what_it_leaves_out(visit: Opener) -> None:
    page = visit(PAGE)
    page.locator("#calendar-start").fill("2026-08-17")
    assert "until Jun 21, 2027" in page.locator(".rk-occasions").inner_text()
    page.locator("#calendar-months").select_option("6")
    assert "until Feb 15, 2027" in page.locator(".rk-occasions").inner_text()


def test_without_scripts_the_rhythm_can_be_read(visit: Opener) -> None:
    page = visit(PAGE, java_script_enabled=False)
    assert page.get_by_text("every three months").is_visible()
    assert not page.locator(".rk-calendar-form").is_visible()
