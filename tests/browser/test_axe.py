"""axe-core finds nothing in any accent and state, by day and by night, on a phone and on a desktop.

The pages of the shipped toolkit as they open are looked at by `tests/exhaustive`, all of them.
"""

from __future__ import annotations

from typing import Any

import pytest

from axe import night_violations, violations
from visiting import DESKTOP, PHONE, Opener

WIDE_PAGES = (
    "",
    "rubrics/partnership-ladder/",
    "rubrics/kinds-of-help/",
    "rubrics/practice-profile/",
    "rubrics/shared-voice/",
)
LOOKS = pytest.mark.parametrize(
    ("width", "dark"),
    [(PHONE, False), (PHONE, True), (DESKTOP, False), (DESKTOP, True)],
    ids=["phone-day", "phone-night", "desktop-day", "desktop-night"],
)


WIDTHS = pytest.mark.parametrize("width", [PHONE, DESKTOP], ids=["phone", "desktop"])


def _all_violations(visit: Opener, pages: tuple[str, ...], width: int) -> list[str]:
    page = visit("", width)
    found = []
    for path in pages:
        page.goto(visit.site.url(path))
        page.locator("details").evaluate_all("parts => parts.forEach(part => { part.open = true })")
        found += [*violations(page), *night_violations(page)]
    return found


@WIDTHS
def test_pages_of_every_accent(visit_wide: Opener, width: int) -> None:
    found = _all_violations(visit_wide, WIDE_PAGES, width)
    assert not found, "\n\n".join(found)


@WIDTHS
def test_pages_with_downloads(visit_printed: Opener, width: int) -> None:
    found = _all_violations(visit_printed, ("handouts/", "handouts/#kind-rubric-sheet"), width)
    assert not found, "\n\n".join(found)


@LOOKS
def test_open_search(visit: Opener, search: Any, width: int, dark: bool) -> None:
    page = visit("", width, dark=dark)
    page.get_by_role("button", name="Search rows, questions and terms").click()
    search(page, "trust")
    found = violations(page)
    assert not found, "\n\n".join(found)


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
def test_open_drawer(visit: Opener, dark: bool) -> None:
    page = visit("rubrics/", PHONE, dark=dark)
    page.get_by_role("button", name="Navigation", exact=True).click()
    found = violations(page)
    assert not found, "\n\n".join(found)


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
def test_marked_row(visit: Opener, dark: bool) -> None:
    found = violations(visit("rubrics/coaching-behaviors/?h=paraphrase#questioning", dark=dark))
    assert not found, "\n\n".join(found)
