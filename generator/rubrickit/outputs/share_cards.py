"""Pictures for sharing, set by Typst as our handouts are: `assets/cards/<name>.png`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from .. import addresses, looks
from ..cache import Cache, digest, digest_of_files
from ..files import OutputFile
from ..model import Collection, Cycle, Rubric
from ..richtext import plain
from ..views.drawing import ring
from ..views.sharing import HEIGHT, WIDTH, ShareCard, holdings, share_cards
from ..words import _, ngettext
from . import typesetting
from .handouts.desk import Data, Desk
from .handouts.printing import own_fonts, pictures, print_data
from .handouts.rubric_data import levels_data
from .pixels import in_few_colors, tools

MAIN = "share-card.typ"
COLORS = 64
"""Enough for type on the grounds of seven levels; a picture has 40 KB at most."""
PLAIN = "slate"
"""The accent of a site that has no cycle to draw."""


def share_card_files(desk: Desk, cache: Cache, overrides: Sequence[Path] = ()) -> Iterator[OutputFile]:
    """Every picture; one whose content has not changed is not made again."""
    given = typesetting.sources(overrides) | pictures(desk.settings)
    job = _Job(desk, given, digest_of_files(given))
    for card in share_cards(desk.toolkit, desk.settings.name):
        yield OutputFile(addresses.share_card(card.name), job.made(card, cache))


@dataclass(frozen=True)
class _Job:
    desk: Desk
    given: Mapping[str, bytes]
    sources: str
    """The digest of what is given."""

    def made(self, card: ShareCard, cache: Cache) -> bytes:
        data = card_data(card, self.desk)
        fonts = own_fonts(self.desk.settings)
        made_with = (*tools(), str(COLORS), typesetting.fingerprint(fonts), self.sources)

        def make() -> bytes:
            return in_few_colors(typesetting.png(MAIN, data, given=self.given, fonts=fonts), COLORS)

        try:
            return cache.get(digest("share card", *made_with, typesetting.as_json(data)), make)
        except typesetting.TypesettingError as error:
            message = f"the picture for sharing `{card.name}` cannot be made: {error.message}"
            raise typesetting.TypesettingError(message, error.hint, error.place) from error


def card_data(card: ShareCard, desk: Desk) -> Data:
    """What `share-card.typ` shows."""
    settings = desk.settings
    common = {
        "print": print_data(settings.print, "a4"),
        "site": settings.name,
        "width": WIDTH,
        "height": HEIGHT,
        "paper": looks.PAPER,
    }
    return common | _of(card.made_of, desk)


def _of(made_of: Rubric | Cycle | Collection | None, desk: Desk) -> Data:
    match made_of:
        case Rubric():
            return _of_rubric(made_of, desk)
        case Cycle():
            return _words(made_of, _("Cycle"), desk) | {"ring": _ring(made_of)}
        case Collection():
            held = [{"count": count, "what": what} for count, what in holdings(made_of, desk.toolkit)]
            return _words(made_of, _("Collection"), desk) | {"holds": held}
        case _:
            return _of_site(desk)


def _words(made_of: Rubric | Cycle | Collection, kind: str, desk: Desk) -> Data:
    """The words of a card and its colors; a collection is not named above its own title."""
    collection = made_of if isinstance(made_of, Collection) else desk.collection(made_of.collection)
    return {
        "look": desk.look(collection.accent),
        "kind": kind,
        "within": "" if collection is made_of else plain(collection.title),
        "title": plain(made_of.title),
        "summary": plain(made_of.summary),
    }


def _of_rubric(rubric: Rubric, desk: Desk) -> Data:
    scale, accent = desk.toolkit.scale_of(rubric), desk.collection(rubric.collection).accent
    facts = ngettext("{n} row", "{n} rows", len(rubric.criteria))
    levels = {"levels": levels_data(rubric, scale, desk.accent(accent)), "ordered": scale.ordered}
    return _words(rubric, _("Rubric"), desk) | levels | {"facts": facts}


def _of_site(desk: Desk) -> Data:
    """The first cycle stands for the site, as on its home page."""
    cycle = next(iter(desk.toolkit.cycles.values()), None)
    accent = desk.collection(cycle.collection).accent if cycle else PLAIN
    words = {"look": desk.look(accent), "kind": "", "within": "", "title": desk.settings.lead, "summary": ""}
    return words | ({"ring": _ring(cycle)} if cycle else {})


def _ring(cycle: Cycle) -> str:
    return str(ring(cycle, ["#"] * len(cycle.steps)))
