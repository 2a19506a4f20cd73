"""The ways into the toolkit: by role, by step of a cycle, by level of the system, by the time at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from .. import addresses
from ..labels import ASKED_OF, ROLES, SYSTEM_LEVELS
from ..model import Guide
from ..words import N_, _, ngettext
from .context import LinkView, Page
from .drawing import ring


@dataclass(frozen=True)
class PathView:
    """Links of one kind below a way in."""

    title: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True)
class WayView:
    """A way in: for one role, one level or one span of time."""

    id: str
    title: str
    paths: tuple[PathView, ...]


@dataclass(frozen=True)
class RingView:
    """A cycle as a way in: each arrow of its picture leads to a step."""

    title: LinkView
    accent: str
    drawing: Markup


@dataclass(frozen=True)
class WaysView:
    """Template `ways.html`."""

    roles: tuple[WayView, ...]
    rings: tuple[RingView, ...]
    levels: tuple[WayView, ...]
    times: tuple[WayView, ...]


def ways_view(page: Page) -> WaysView:
    """The view of the page of ways in."""
    return WaysView(
        roles=tuple(_roles(page)),
        rings=tuple(_rings(page)),
        levels=tuple(_levels(page)),
        times=tuple(_times(page)),
    )


def _way(way_id: str, title: str, *paths: PathView) -> Iterator[WayView]:
    held = tuple(path for path in paths if path.links)
    if held:
        yield WayView(way_id, title, held)


# By role ------------------------------------------------------------------------------------------

_ASKED = {
    "coach": "coach",
    "district-leader": "district",
    "principal": "principal",
    "leadership-team": "team",
    "pathway-team": "pathway",
}
"""Whom questions are asked of, for those roles that are asked any."""


def _roles(page: Page) -> Iterator[WayView]:
    for role, name in ROLES.items():
        yield from _way(
            f"for-{role}",
            _(name),
            PathView(_("Rubrics"), tuple(_rubrics(page, "roles", role))),
            PathView(_("Questions"), tuple(_questions(page, _ASKED.get(role, "")))),
            PathView(_("Planning templates"), tuple(_templates(page, role))),
            PathView(_("Guides"), tuple(_guides(page, partial(_is_for, role)))),
        )


def _is_for(role: str, guide: Guide) -> bool:
    return role in guide.audience


def _rubrics(page: Page, key: str, value: str) -> Iterator[LinkView]:
    for rubric in page.toolkit.rubrics.values():
        if value in getattr(rubric, key):
            rows = ngettext("{n} row", "{n} rows", len(rubric.criteria))
            yield page.link(rubric.title, addresses.rubric(rubric.id), note=rows)


def _questions(page: Page, asked_of: str) -> Iterator[LinkView]:
    """One link to the explorer, which shows the questions that are asked of someone."""
    count = sum(asked_of in question.asked_of for _bank, question in page.toolkit.questions())
    if asked_of:
        title = _("Questions asked of: {whom}").format(whom=_(ASKED_OF[asked_of]))
        yield from page.questions_where(title, "asked", asked_of, count)


def _templates(page: Page, role: str) -> Iterator[LinkView]:
    for template in page.toolkit.templates.values():
        if role in template.filled_in_by:
            yield page.link(template.title, addresses.template(template.id))


def _guides(page: Page, fits: Callable[[Guide], bool]) -> Iterator[LinkView]:
    for guide in page.toolkit.guides.values():
        if fits(guide.meta):
            minutes = ngettext("{n} minute", "{n} minutes", guide.meta.minutes)
            yield page.link(guide.meta.title, guide.path, note=minutes)


# By step and by level -----------------------------------------------------------------------------


def _rings(page: Page) -> Iterator[RingView]:
    for cycle in page.toolkit.cycles.values():
        path = addresses.cycle(cycle.id)
        drawing = ring(cycle, [page.href(path, step.id) for step in cycle.steps])
        accent = page.toolkit.collections[cycle.collection].accent
        yield RingView(page.link(cycle.title, path), accent, drawing)


def _levels(page: Page) -> Iterator[WayView]:
    for level, name in SYSTEM_LEVELS.items():
        asked_of = level if level in ASKED_OF else ""
        yield from _way(
            f"at-{level}",
            _(name),
            PathView(_("Rubrics"), tuple(_rubrics(page, "system_levels", level))),
            PathView(_("Questions"), tuple(_questions(page, asked_of))),
        )


# By time ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Span:
    id: str
    title: str
    minutes: tuple[int, int]
    """Of the guides that fit, from and to."""

    def holds(self, guide: Guide) -> bool:
        low, high = self.minutes
        return low <= guide.minutes <= high


_SPANS = (
    _Span("two-minutes", N_("Two minutes, before a conversation"), (0, 0)),
    _Span("five-minutes", N_("Five minutes"), (1, 5)),
    _Span("ten-minutes", N_("Ten minutes"), (6, 10)),
    _Span("an-hour", N_("An hour or more"), (11, 120)),
)


def _times(page: Page) -> Iterator[WayView]:
    for span in _SPANS:
        guides = tuple(_guides(page, span.holds))
        yield from _way(
            span.id, _(span.title), PathView(_("Do"), tuple(_tasks(span.id, page))), PathView(_("Read"), guides)
        )


def _tasks(span: str, page: Page) -> Iterator[LinkView]:
    """What fits into a span of time beside reading."""
    if span == "two-minutes":
        yield page.link(_("Let chance pick a question"), addresses.QUESTIONS)
        yield page.link(_("Go straight to a row"), addresses.HOME, "rows")
        yield page.link(_("Look up a word"), addresses.GLOSSARY)
    elif span == "ten-minutes":
        yield page.link(_("Put a conversation sheet together"), addresses.CONVERSATION)
        yield page.link(_("Build a handout"), addresses.BUILDER)
    elif span == "an-hour":
        yield from (page.link(one.title, addresses.learning(one.id)) for one in page.toolkit.learning.values())
        yield from (page.link(one.title, addresses.survey(one.id)) for one in page.toolkit.surveys.values())
        yield page.link(_("Plan the year with a template"), addresses.TEMPLATES)
