"""What is shown where people share a link to a page: a picture of ours, and its words for those who do not see it.

There is one for the site and one for each rubric, cycle and collection; other pages show that of their collection.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .. import addresses
from ..model import Collection, Cycle, Rubric, Toolkit
from ..richtext import plain
from ..words import _, ngettext
from .drawing import described

WIDTH, HEIGHT = 1200, 630
"""In pixels: what the places that show such pictures ask for."""
SITE = "site"


@dataclass(frozen=True)
class ShareCard:
    """The picture of a page."""

    name: str
    """Of its file, for example `rubrics-coaching-model`."""
    page: str
    alt: str
    made_of: Rubric | Cycle | Collection | None = None
    """None for the site's own."""


def share_cards(toolkit: Toolkit, site_name: str) -> Iterator[ShareCard]:
    """Every picture, the site's first."""
    yield ShareCard(SITE, addresses.HOME, site_name)
    for rubric in toolkit.rubrics.values():
        yield ShareCard(f"rubrics-{rubric.id}", addresses.rubric(rubric.id), _rubric_words(rubric, toolkit), rubric)
    for cycle in toolkit.cycles.values():
        words = f"{plain(cycle.title)}. {described(cycle)}"
        yield ShareCard(f"cycles-{cycle.id}", addresses.cycle(cycle.id), words, cycle)
    for one in toolkit.collections.values():
        words = f"{plain(one.title)}: {', '.join(f'{count} {what}' for count, what in holdings(one, toolkit))}"
        yield ShareCard(f"collections-{one.id}", addresses.collection(one.id), words, one)


def _rubric_words(rubric: Rubric, toolkit: Toolkit) -> str:
    levels = ", ".join(plain(level.name) for level in toolkit.scale_of(rubric).levels)
    return _("The rubric “{title}”. Its levels: {levels}.").format(title=plain(rubric.title), levels=levels)


def holdings(collection: Collection, toolkit: Toolkit) -> list[tuple[int, str]]:
    """How much a collection holds of what people look for, with its word."""
    rubrics, templates, guides = (len(collection.held(kind)) for kind in ("rubrics", "templates", "guides"))
    questions = sum(len(toolkit.banks[bank].questions) for bank in collection.held("questions"))
    counts = [
        (rubrics, ngettext("rubric", "rubrics", rubrics)),
        (questions, ngettext("question", "questions", questions)),
        (templates, ngettext("template", "templates", templates)),
        (guides, ngettext("guide", "guides", guides)),
    ]
    return [(count, what) for count, what in counts if count]


def cards_by_page(toolkit: Toolkit, site_name: str) -> dict[str, ShareCard]:
    """The picture of each page that has one or belongs to a collection; every other page has the site's."""
    own = {card.page: card for card in share_cards(toolkit, site_name)}
    of_collections = {page: own[addresses.collection(name)] for page, name in _collections_of(toolkit).items()}
    return of_collections | own


def _collections_of(toolkit: Toolkit) -> Mapping[str, str]:
    """The collection that each page belongs to, where it has no picture of its own."""
    found = {addresses.bank(one.id): one.collection for one in toolkit.banks.values()}
    found |= {addresses.template(one.id): one.collection for one in toolkit.templates.values()}
    found |= {addresses.survey(one.id): one.collection for one in toolkit.surveys.values()}
    found |= {addresses.learning(one.id): one.collection for one in toolkit.learning.values()}
    guides = {path: guide.meta.collection or "" for path, guide in toolkit.guides.items()}
    return {page: name for page, name in (found | guides).items() if name in toolkit.collections}
