"""The pages that lead to others: home, the lists of each kind, and collections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .. import addresses
from ..labels import ROLES, counted, listed
from ..model import Collection, Rubric, Section
from .context import LinkView, Page
from .drawing import ring
from .rubric import LevelView, level_views


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


@dataclass(frozen=True)
class ShelfView:
    """Cards under a heading."""

    id: str
    title: str
    summary: Markup
    accent: str
    cards: tuple[CardView, ...]
    href: str = ""


@dataclass(frozen=True)
class ListView:
    """Templates `rubrics.html`, `questions.html`, `templates.html`, `guides.html`."""

    kind: str
    """`rubrics`, `questions`, `templates` or `guides`."""
    title: str
    lead: Markup
    count: int
    shelves: tuple[ShelfView, ...]


@dataclass(frozen=True)
class HomeView:
    """Template `home.html`."""

    name: str
    lead: str
    ring: Markup
    ring_accent: str
    counts: tuple[tuple[int, LinkView], ...]
    index: tuple[ShelfView, ...]
    """Every rubric with links to its rows, by collection."""
    pages: dict[str, str]
    """Links that the template's own words need: rubrics, questions, templates, guides, glossary, data."""


@dataclass(frozen=True)
class PartView:
    """A section of a collection."""

    id: str
    title: str
    summary: Markup
    guides: tuple[CardView, ...]
    rubrics: tuple[CardView, ...]
    cycles: tuple[LinkView, ...]
    banks: tuple[CardView, ...]
    templates: tuple[CardView, ...]


@dataclass(frozen=True)
class CollectionView:
    """Template `collection.html`."""

    id: str
    title: str
    summary: Markup
    accent: str
    parts: tuple[PartView, ...]
    sources: tuple[Markup, ...]


def home_view(page: Page, name: str, lead: str) -> HomeView:
    """The view of the home page."""
    toolkit = page.toolkit
    cycle = next(iter(toolkit.cycles.values()), None)
    targets = {
        "rubrics": addresses.RUBRICS,
        "questions": addresses.QUESTIONS,
        "templates": addresses.TEMPLATES,
        "guides": addresses.GUIDES,
        "glossary": addresses.GLOSSARY,
        "references": addresses.REFERENCES,
        "data": addresses.TOOLKIT_DATA,
    }
    return HomeView(
        name=name,
        lead=lead,
        ring=_home_ring(page) if cycle else Markup(""),
        ring_accent=toolkit.collections[cycle.collection].accent if cycle else "pine",
        counts=tuple(_counts(page)),
        index=tuple(_shelves("rubrics", page)),
        pages={key: page.href(target) for key, target in targets.items()},
    )


def _home_ring(page: Page) -> Markup:
    cycle = next(iter(page.toolkit.cycles.values()))
    return ring(cycle, [page.href(addresses.cycle(cycle.id), step.id) for step in cycle.steps])


def _counts(page: Page) -> Iterator[tuple[int, LinkView]]:
    toolkit = page.toolkit
    questions = sum(len(bank.questions) for bank in toolkit.banks.values())
    yield len(toolkit.rubrics), page.link("rubrics", addresses.RUBRICS)
    yield questions, page.link("coach-inquiry questions", addresses.QUESTIONS)
    yield len(toolkit.templates), page.link("planning templates", addresses.TEMPLATES)
    yield len(toolkit.guides), page.link("guides", addresses.GUIDES)
    yield len(toolkit.terms), page.link("glossary terms", addresses.GLOSSARY)


def rubric_card(rubric: Rubric, page: Page) -> CardView:
    """A rubric as a card, its rows as links."""
    scale = page.toolkit.scale_of(rubric)
    return CardView(
        link=page.link(rubric.title, addresses.rubric(rubric.id)),
        summary=page.rich(rubric.summary, terms=False),
        facts=f"{counted(len(rubric.criteria), 'row')} · {len(scale.levels)} {'levels' if scale.ordered else 'kinds'}",
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
        facts=counted(len(bank.questions), "question"),
        accent=page.toolkit.collections[bank.collection].accent,
        parts=tuple(page.link(group.title, addresses.bank(bank.id), group.id) for group in bank.groups),
    )


def template_card(template_id: str, page: Page) -> CardView:
    """A planning template as a card."""
    template = page.toolkit.templates[template_id]
    return CardView(
        link=page.link(template.title, addresses.template(template.id)),
        summary=page.rich(template.summary, terms=False),
        facts=f"Filled in by: {listed([ROLES[role] for role in template.filled_in_by])}",
        accent=page.toolkit.collections[template.collection].accent,
    )


def guide_card(path: str, page: Page) -> CardView:
    """A guide as a card."""
    meta = page.toolkit.guides[path].meta
    collection = page.toolkit.collections.get(meta.collection or "")
    return CardView(
        link=page.link(meta.title, path),
        summary=page.rich(meta.summary, terms=False),
        facts=f"{meta.minutes} min · for {listed([ROLES[role].lower() for role in meta.audience])}",
        accent=collection.accent if collection else "slate",
    )


_CARDS = {"questions": bank_card, "templates": template_card, "guides": guide_card}


def list_view(page: Page, key: str, title: str, lead: str) -> ListView:
    """The list of all `rubrics`, `questions`, `templates` or `guides`, by collection."""
    shelves = tuple(_shelves(key, page))
    return ListView(key, title, Markup(lead), sum(len(shelf.cards) for shelf in shelves), shelves)


def _shelves(key: str, page: Page) -> Iterator[ShelfView]:
    """What the collections hold of a kind; a collection without any is left out."""
    for collection in page.toolkit.collections.values():
        cards = tuple(card for section in collection.sections for card in _section_cards(section, key, page))
        if cards:
            summary = page.rich(collection.summary, terms=False)
            href = page.href(addresses.collection(collection.id))
            yield ShelfView(collection.id, collection.title, summary, collection.accent, cards, href)


def _section_cards(section: Section, key: str, page: Page) -> Iterator[CardView]:
    for object_id in getattr(section, key):
        if key == "rubrics":
            yield rubric_card(page.toolkit.rubrics[object_id], page)
        else:
            yield _CARDS[key](object_id, page)


def collection_view(collection: Collection, page: Page) -> CollectionView:
    """The view of a collection's page."""
    return CollectionView(
        id=collection.id,
        title=collection.title,
        summary=page.rich(collection.summary),
        accent=collection.accent,
        parts=tuple(_part(section, page) for section in collection.sections),
        sources=page.sources(collection.sources),
    )


def _part(section: Section, page: Page) -> PartView:
    cycles = (page.toolkit.cycles[cycle] for cycle in section.cycles)
    return PartView(
        id=section.id,
        title=section.title,
        summary=page.rich(section.summary),
        guides=tuple(_section_cards(section, "guides", page)),
        rubrics=tuple(_section_cards(section, "rubrics", page)),
        cycles=tuple(page.link(cycle.title, addresses.cycle(cycle.id), note="Cycle") for cycle in cycles),
        banks=tuple(_section_cards(section, "questions", page)),
        templates=tuple(_section_cards(section, "templates", page)),
    )
