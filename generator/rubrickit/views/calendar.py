"""What comes once or again in the year that a template plans, for a calendar file that the browser makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from ..model import Template
from ..model.practice import Occasion
from ..richtext import plain
from ..words import N_, _, ngettext
from .context import Page

YEARS = range(6, 13)
USUAL_YEAR = 10
"""Lengths of a coaching year, in months."""

_WHEN = {
    "at-start": N_("once, on the first day"),
    "weekly": N_("every week"),
    "monthly": N_("every month"),
    "quarterly": N_("every three months"),
    "mid-year": N_("once, at half time"),
    "end-of-year": N_("once, at the end"),
}


@dataclass(frozen=True)
class OccasionView:
    """Something that comes once or again."""

    id: str
    title: Markup
    when: str
    """In words, for example `every month`."""
    description: Markup


@dataclass(frozen=True)
class CalendarView:
    """Macro `calendar` of `calendar.html`."""

    occasions: tuple[OccasionView, ...]
    lengths: tuple[int, ...]
    """How many months the year may have."""
    usual_length: int
    data: Mapping[str, Any]
    """What the script `calendar-form.js` reads."""


def calendar_view(template: Template, page: Page) -> CalendarView | None:
    """The occasions of a template; nothing where it has none."""
    if not template.rhythm:
        return None
    return CalendarView(
        occasions=tuple(_occasion(one, page) for one in template.rhythm),
        lengths=tuple(YEARS),
        usual_length=USUAL_YEAR,
        data={
            "name": template.id,
            "title": plain(template.title),
            "rhythm": [_entry(one) for one in template.rhythm],
        },
    )


def _occasion(one: Occasion, page: Page) -> OccasionView:
    return OccasionView(one.id, page.rich(one.title), _when(one), page.rich(one.description))


def _when(one: Occasion) -> str:
    if not one.weeks_later:
        return _(_WHEN[one.when])
    weeks = abs(one.weeks_later)
    later = ngettext("{n} week later", "{n} weeks later", weeks)
    earlier = ngettext("{n} week earlier", "{n} weeks earlier", weeks)
    return f"{_(_WHEN[one.when])}, {later if one.weeks_later > 0 else earlier}"


def _entry(one: Occasion) -> dict[str, str | int]:
    return {
        "id": one.id,
        "title": plain(one.title),
        "when": one.when,
        "weeks_later": one.weeks_later,
        "description": plain(one.description),
    }
