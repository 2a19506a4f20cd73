"""The pages that lead to others: home, the lists of each kind, and collections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .. import addresses
from ..handout_plan import BINDER
from ..labels import TASKS
from ..model import Collection, Section
from ..words import N_, _, ngettext
from .cards import CardView, collection_card, cycle_card, guide_card, learning_card, section_cards
from .context import DownloadView, LinkView, Page
from .drawing import ring
from .sharing import holdings


@dataclass(frozen=True)
class ShelfView:
    """Cards under a heading."""

    id: str
    title: str
    summary: Markup
    accent: str
    cards: tuple[CardView, ...]
    href: str = ""
    kind: str = ""
    """What its cards are, if not what its page lists."""


@dataclass(frozen=True)
class ListView:
    """Templates `rubrics.html`, `questions.html`, `templates.html`, `guides.html`."""

    kind: str
    """`rubrics`, `questions`, `templates` or `guides`."""
    title: str
    lead: Markup
    count: int
    shelves: tuple[ShelfView, ...]
    more: tuple[LinkView, ...] = ()
    """Pages that show the same in another order, each with the words that lead to it."""


@dataclass(frozen=True)
class HeldView:
    """What the toolkit holds of a kind, under a picture of it."""

    kind: str
    """`rubric`, `questions`, `templates` or `handouts`, which names the picture."""
    count: int
    link: LinkView
    words: str
    accent: str


@dataclass(frozen=True)
class HomeView:
    """Template `home.html`."""

    name: str
    lead: str
    ring: Markup
    ring_accent: str
    held: tuple[HeldView, ...]
    counts: tuple[tuple[int, LinkView], ...]
    """What else there is."""
    collections: tuple[CardView, ...]
    index: tuple[ShelfView, ...]
    """Every rubric with links to its rows, by collection."""
    pages: dict[str, str]
    """Links that the template's own words need: rubrics, questions, handouts, guides, glossary, builder and others."""


@dataclass(frozen=True)
class PartView:
    """A section of a collection."""

    id: str
    title: str
    summary: Markup
    guides: tuple[CardView, ...]
    rubrics: tuple[CardView, ...]
    cycles: tuple[CardView, ...]
    banks: tuple[CardView, ...]
    templates: tuple[CardView, ...]
    surveys: tuple[CardView, ...]
    learning: tuple[CardView, ...]


@dataclass(frozen=True)
class CollectionView:
    """Template `collection.html`."""

    id: str
    title: str
    summary: Markup
    accent: str
    held: tuple[tuple[int, str], ...]
    """How many rubrics, questions, templates and guides."""
    parts: tuple[PartView, ...]
    downloads: tuple[DownloadView, ...]
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
        "handouts": addresses.HANDOUTS,
        "glossary": addresses.GLOSSARY,
        "references": addresses.REFERENCES,
        "builder": addresses.BUILDER,
        "data": addresses.TOOLKIT_DATA,
        "ways": addresses.WAYS,
        "accessibility": addresses.ACCESSIBILITY,
    }
    return HomeView(
        name=name,
        lead=lead,
        ring=_home_ring(page) if cycle else Markup(""),
        ring_accent=toolkit.collections[cycle.collection].accent if cycle else "pine",
        held=tuple(_held(page)),
        counts=tuple((count, link) for count, link in _counts(page) if count),
        collections=tuple(collection_card(one, page) for one in toolkit.collections.values()),
        index=tuple(_shelves("rubrics", page)),
        pages={key: page.href(target) for key, target in targets.items()},
    )


def _home_ring(page: Page) -> Markup:
    cycle = next(iter(page.toolkit.cycles.values()))
    return ring(cycle, [page.href(addresses.cycle(cycle.id), step.id) for step in cycle.steps])


def _held(page: Page) -> Iterator[HeldView]:
    toolkit = page.toolkit
    rubrics, templates, handouts = len(toolkit.rubrics), len(toolkit.templates), len(page.site.handouts)
    questions = sum(len(bank.questions) for bank in toolkit.banks.values())
    found = (
        ("rubric", rubrics, ngettext("rubric", "rubrics", rubrics), addresses.RUBRICS, "pine"),
        ("questions", questions, ngettext("question", "questions", questions), addresses.QUESTIONS, "plum"),
        ("templates", templates, ngettext("template", "templates", templates), addresses.TEMPLATES, "ochre"),
        ("handouts", handouts, ngettext("handout", "handouts", handouts), addresses.HANDOUTS, "slate"),
    )
    for kind, count, name, target, accent in found:
        if count:
            yield HeldView(kind, count, page.link(name, target), _(_USES[kind]), accent)


_USES = {
    "rubric": N_("Say what practice looks like, level by level, and what helps to take the next step."),
    "questions": N_("Help a client to think. Filter them, draw one by chance, take some with you."),
    "templates": N_("Fill them in on the page, in Word, in Excel or on paper."),
    "handouts": N_("Sheets, cards, posters and binders, ready for the printer and for screen readers."),
}


def _counts(page: Page) -> Iterator[tuple[int, LinkView]]:
    toolkit = page.toolkit
    guides, crosswalks, terms = len(toolkit.guides), len(toolkit.crosswalks), len(toolkit.terms)
    yield guides, page.link(ngettext("guide", "guides", guides), addresses.GUIDES)
    yield crosswalks, page.link(ngettext("crosswalk", "crosswalks", crosswalks), addresses.CROSSWALKS)
    yield terms, page.link(ngettext("glossary term", "glossary terms", terms), addresses.GLOSSARY)


def list_view(page: Page, key: str, title: str, lead: str) -> ListView:
    """The list of all `rubrics`, `questions`, `templates` or `surveys` by collection, of `guides` by task."""
    shelves = tuple(_guide_shelves(page) if key == "guides" else _shelves(key, page))
    return ListView(
        key, title, Markup(lead), sum(len(shelf.cards) for shelf in shelves), shelves, tuple(_more(key, page))
    )


def _more(key: str, page: Page) -> Iterator[LinkView]:
    if key == "rubrics" and page.toolkit.crosswalks:
        words = _("Some rows speak of the same practice in different rubrics:")
        yield page.link(_("see them side by side"), addresses.CROSSWALKS, note=words)
    if key in ("rubrics", "questions", "templates"):
        yield page.link(_("build a handout"), addresses.BUILDER, note=_("To print several as one document:"))


def _guide_shelves(page: Page) -> Iterator[ShelfView]:
    """Learning paths first, then guides by what their reader wants to do, not by where they come from."""
    paths = tuple(learning_card(path, page) for path in page.toolkit.learning)
    if paths:
        yield ShelfView("learning", _("Learn step by step"), Markup(""), paths[0].accent, paths, kind="learning")
    listed_in_order = [
        path for one in page.toolkit.collections.values() for part in one.sections for path in part.guides
    ]
    for task, words in TASKS.items():
        cards = tuple(guide_card(path, page) for path in listed_in_order if page.toolkit.guides[path].meta.task == task)
        if cards:
            yield ShelfView(task, _(words), Markup(""), cards[0].accent, cards)


def _shelves(key: str, page: Page) -> Iterator[ShelfView]:
    """What the collections hold of a kind; a collection without any is left out."""
    for collection in page.toolkit.collections.values():
        cards = tuple(card for section in collection.sections for card in section_cards(section, key, page))
        if cards:
            summary = page.rich(collection.summary, terms=False)
            href = page.href(addresses.collection(collection.id))
            yield ShelfView(collection.id, collection.title, summary, collection.accent, cards, href)


def collection_view(collection: Collection, page: Page) -> CollectionView:
    """The view of a collection's page."""
    return CollectionView(
        id=collection.id,
        title=collection.title,
        summary=page.rich(collection.summary),
        accent=collection.accent,
        held=tuple(holdings(collection, page.toolkit)),
        parts=tuple(_part(section, page) for section in collection.sections),
        downloads=page.handouts(collection.id, BINDER.id),
        sources=page.sources(collection.sources),
    )


def _part(section: Section, page: Page) -> PartView:
    return PartView(
        id=section.id,
        title=section.title,
        summary=page.rich(section.summary),
        guides=tuple(section_cards(section, "guides", page)),
        rubrics=tuple(section_cards(section, "rubrics", page)),
        cycles=tuple(cycle_card(one, page) for one in section.cycles),
        banks=tuple(section_cards(section, "questions", page)),
        templates=tuple(section_cards(section, "templates", page)),
        surveys=tuple(section_cards(section, "surveys", page)),
        learning=tuple(section_cards(section, "learning", page)),
    )
