"""Cards: a page as another page shows it, with what it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .. import addresses
from ..labels import people_of
from ..model import Collection, Section
from ..words import _, ngettext
from .context import LinkView, Page
from .levels import LevelView, level_views


@dataclass(frozen=True)
class CardView:
    """A page as a card: what it is and what it holds."""

    link: LinkView
    summary: Markup
    facts: str
    accent: str
    parts: tuple[LinkView, ...] = ()
    """Rows of a rubric, groups of a bank."""
    levels: tuple[LevelView, ...] = ()
    """Columns of a rubric."""
    ordered: bool = False
    """Whether those levels rise."""


def rubric_card(rubric_id: str, page: Page) -> CardView:
    """A rubric as a card, its rows as links."""
    rubric = page.toolkit.rubrics[rubric_id]
    scale = page.toolkit.scale_of(rubric)
    rows = ngettext("{n} row", "{n} rows", len(rubric.criteria))
    return CardView(
        link=page.link(rubric.title, addresses.rubric(rubric.id)),
        summary=page.rich(rubric.summary, terms=False),
        facts=f"{rows} · {counted_levels(len(scale.levels), ordered=scale.ordered)}",
        accent=page.toolkit.collections[rubric.collection].accent,
        parts=tuple(page.link(row.name, addresses.rubric(rubric.id), row.id) for row in rubric.criteria),
        levels=level_views(scale, page),
        ordered=scale.ordered,
    )


def bank_card(bank_id: str, page: Page) -> CardView:
    """A question bank as a card, its groups as links."""
    bank = page.toolkit.banks[bank_id]
    return CardView(
        link=page.link(bank.title, addresses.bank(bank.id)),
        summary=page.rich(bank.summary, terms=False),
        facts=ngettext("{n} question", "{n} questions", len(bank.questions)),
        accent=page.toolkit.collections[bank.collection].accent,
        parts=tuple(page.link(group.title, addresses.bank(bank.id), group.id) for group in bank.groups),
    )


def template_card(template_id: str, page: Page) -> CardView:
    """A planning template as a card."""
    template = page.toolkit.templates[template_id]
    return CardView(
        link=page.link(template.title, addresses.template(template.id)),
        summary=page.rich(template.summary, terms=False),
        facts=_("Filled in by: {people}").format(people=people_of(template.filled_in_by)),
        accent=page.toolkit.collections[template.collection].accent,
    )


def guide_card(path: str, page: Page) -> CardView:
    """A guide as a card."""
    meta = page.toolkit.guides[path].meta
    collection = page.toolkit.collections.get(meta.collection or "")
    return CardView(
        link=page.link(meta.title, path),
        summary=page.rich(meta.summary, terms=False),
        facts=_("{minutes} min · for {people}").format(minutes=meta.minutes, people=people_of(meta.audience)),
        accent=collection.accent if collection else "slate",
    )


def survey_card(survey_id: str, page: Page) -> CardView:
    """A survey as a card, its sections as links."""
    survey = page.toolkit.surveys[survey_id]
    return CardView(
        link=page.link(survey.title, addresses.survey(survey.id)),
        summary=page.rich(survey.summary, terms=False),
        facts=ngettext("{n} statement", "{n} statements", len(survey.items)),
        accent=page.toolkit.collections[survey.collection].accent,
        parts=tuple(page.link(part.title, addresses.survey(survey.id), part.id) for part in survey.sections),
    )


def learning_card(path_id: str, page: Page) -> CardView:
    """A learning path as a card."""
    path = page.toolkit.learning[path_id]
    minutes = sum(unit.minutes for unit in path.units)
    units = ngettext("{n} unit", "{n} units", len(path.units))
    for_whom = _("{minutes} min · for {people}").format(minutes=minutes, people=people_of(path.audience))
    return CardView(
        link=page.link(path.title, addresses.learning(path.id)),
        summary=page.rich(path.summary, terms=False),
        facts=f"{units} · {for_whom}",
        accent=page.toolkit.collections[path.collection].accent,
        parts=tuple(page.link(unit.title, addresses.learning(path.id), unit.id) for unit in path.units),
    )


def cycle_card(cycle_id: str, page: Page) -> CardView:
    """A cycle as a card, its steps as links."""
    cycle = page.toolkit.cycles[cycle_id]
    return CardView(
        link=page.link(cycle.title, addresses.cycle(cycle.id)),
        summary=page.rich(cycle.summary, terms=False),
        facts=ngettext("{n} step", "{n} steps", len(cycle.steps)),
        accent=page.toolkit.collections[cycle.collection].accent,
        parts=tuple(page.link(step.name, addresses.cycle(cycle.id), step.id) for step in cycle.steps),
    )


def collection_card(collection: Collection, page: Page) -> CardView:
    """A collection as a card, with how much it holds."""
    held = {key: len(collection.held(key)) for key in _CARDS}
    counts = (_held(key, count) for key, count in held.items() if count)
    return CardView(
        link=page.link(collection.title, addresses.collection(collection.id)),
        summary=page.rich(collection.summary, terms=False),
        facts=" · ".join(words.replace(" ", "\N{NO-BREAK SPACE}") for words in counts),
        accent=collection.accent,
    )


def _held(key: str, count: int) -> str:
    """How much of a kind a collection holds."""
    words = {
        "rubrics": ngettext("{n} rubric", "{n} rubrics", count),
        "questions": ngettext("{n} question bank", "{n} question banks", count),
        "templates": ngettext("{n} template", "{n} templates", count),
        "surveys": ngettext("{n} survey", "{n} surveys", count),
        "learning": ngettext("{n} learning path", "{n} learning paths", count),
        "guides": ngettext("{n} guide", "{n} guides", count),
    }
    return words[key]


def counted_levels(count: int, *, ordered: bool) -> str:
    """How many levels a scale has, or kinds where they have no order."""
    if ordered:
        return ngettext("{n} level", "{n} levels", count)
    return ngettext("{n} kind", "{n} kinds", count)


_CARDS: dict[str, Callable[[str, Page], CardView]] = {
    "rubrics": rubric_card,
    "questions": bank_card,
    "templates": template_card,
    "surveys": survey_card,
    "learning": learning_card,
    "guides": guide_card,
}


def section_cards(section: Section, key: str, page: Page) -> Iterator[CardView]:
    """What a section of a collection holds under a key, for example `rubrics`."""
    for object_id in getattr(section, key):
        yield _CARDS[key](object_id, page)
