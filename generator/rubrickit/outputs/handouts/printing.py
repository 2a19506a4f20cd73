"""From a handout's data to its finished files, each made once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ... import addresses
from ...cache import Cache, digest, digest_of_files
from ...files import OutputFile
from ...fonts import FAMILY
from ...handout_plan import PAPERS, PlannedHandout
from ...settings import PrintSettings, Settings
from ...words import FIRST, LAST, _
from .. import typesetting
from ..languages import marking, pieces, unmarked
from .desk import Data, Desk

MAIN = "handout.typ"
EDITION = "edition"
"""The folder of what an edition adds, beside the sources."""


@dataclass(frozen=True)
class Handout:
    """What a file says of itself, and its parts in order."""

    title: str
    description: str
    keywords: tuple[str, ...]
    parts: tuple[Data, ...]
    """Each has a `kind`, which names the Typst function that prints it, and a `look`.

    It may have an `offset` by which its headings stand lower, and a `label` that the contents show beside its title.
    """


@dataclass(frozen=True)
class PrintJob:
    """A file that is to be made; all that it is made from is at hand."""

    name: str
    """What an error calls it, for example ``the handout `listening` (rubric sheet)``."""
    path: str
    data: Data
    settings: Settings
    given: Mapping[str, bytes]
    """The Typst sources and pictures by name."""

    def made(self, cache: Cache) -> OutputFile:
        """The file; TypesettingError names what cannot be printed."""
        try:
            content = cache.get(self._key(), self._pdf)
        except typesetting.TypesettingError as error:
            message = f"{self.name} cannot be printed: {error.message}"
            raise typesetting.TypesettingError(message, error.hint, error.place) from error
        return OutputFile(self.path, content, typesetting.page_count(content))

    def _key(self) -> str:
        """A name for all that the file is made from."""
        settings, fonts = self.settings, typesetting.fingerprint(own_fonts(self.settings))
        data = typesetting.as_json(self.data)
        return digest(MAIN, data, settings.dated.isoformat(), settings.language, fonts, digest_of_files(self.given))

    def _pdf(self) -> bytes:
        settings = self.settings
        return typesetting.pdf(
            MAIN,
            self.data | {"longest_word": longest_word(self.data["parts"])},
            dated=settings.dated,
            language=settings.language,
            given=self.given,
            fonts=own_fonts(settings),
        )


def printed(
    plan: PlannedHandout, handout: Handout, variant: str, desk: Desk, cache: Cache, given: Mapping[str, bytes]
) -> OutputFile:
    """One file of a handout, made by itself."""
    return handout_job(plan, handout, variant, desk, given).made(cache)


def handout_job(
    plan: PlannedHandout, handout: Handout, variant: str, desk: Desk, given: Mapping[str, bytes]
) -> PrintJob:
    """One file of a handout."""
    name = f"the handout `{plan.name}` ({plan.kind.label.lower()})"
    path = addresses.handout(plan.name, variant)
    return print_job(name, path, handout, variant, desk, given)


def print_job(name: str, path: str, handout: Handout, variant: str, desk: Desk, given: Mapping[str, bytes]) -> PrintJob:
    """A file of a handout, with the pictures that its parts show."""
    shown = {name for part in handout.parts for name in part.get("pictures", ())}
    whole = {**given, **(desk.pictures(shown) if shown else {})}
    return PrintJob(name, path, file_data(handout, variant, desk), desk.settings, whole)


def own_fonts(settings: Settings) -> tuple[Path, ...]:
    """The edition's own font files, those of the family that it prints with first."""
    return settings.print.font + settings.print.other_fonts


def pictures(settings: Settings) -> dict[str, bytes]:
    """What the edition adds to the sources: its logo."""
    logo = settings.print.logo
    return {f"{EDITION}/{logo.name}": logo.content} if logo else {}


def file_data(handout: Handout, variant: str, desk: Desk) -> Data:
    """All that `handout.typ` reads."""
    settings = desk.settings
    language, _dash, region = settings.language.partition("-")
    with marking(settings):
        pages = _("Page {page} of {pages}")
    parts = [marked_apart(part) for part in handout.parts] if settings.two_languages else list(handout.parts)
    return {
        "title": unmarked(handout.title),
        "description": unmarked(handout.description),
        "keywords": [unmarked(one) for one in handout.keywords],
        "author": settings.publisher or settings.name,
        "language": language,
        "region": region or None,
        "print": print_data(settings.print, PAPERS.get(variant) or PAPERS[settings.print.papers[0]]) | {"page": pages},
        "parts": parts,
    } | ({"interface": settings.interface} if settings.two_languages else {})


_UNSEEN = {"alt", "described", "field", "svg"}
"""What stands below these is not set as text, and cannot say the language of its parts."""


def marked_apart(value: Any, seen: bool = True) -> Any:
    """Data with marks around each piece of text that the interface says, for `theme.typ`, none of them in another."""
    if isinstance(value, str):
        return "".join(f"{FIRST}{text}{LAST}" if ours and seen else text for text, ours in pieces(value))
    if isinstance(value, dict):
        return {key: marked_apart(one, seen and key not in _UNSEEN) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [marked_apart(one, seen) for one in value]
    return value


_PASSED_OVER = {"code", "file", "href", "look", "path", "style", "svg", "footer", "lines", "online"}
"""What is not written as words, or may be an address, whose words are always looked at."""
_WORD = re.compile("[^\\s\u200b\u2010-\u2011-]+")


def longest_word(data: object) -> int:
    """The number of letters of the longest word in a handout's data, for `broken-words` in `theme.typ`."""
    return max(map(len, _WORD.findall("\n".join(_written(data)))), default=0)


def _written(value: object) -> Iterator[str]:
    """Every text of the data; those of runs that follow each other as one, as a word may go on in the next."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in _PASSED_OVER:
                yield from _written(one)
    elif isinstance(value, list | tuple):
        texts = [one["text"] for one in value if isinstance(one, dict) and isinstance(one.get("text"), str)]
        if len(texts) > 1:
            yield "".join(texts)
        for one in value:
            yield from _written(one)


def print_data(chosen: PrintSettings, paper: str) -> Data:
    """How a file is printed, for `page.typ` and `theme.typ`; what the edition leaves open is not in it."""
    data: Data = {"paper": paper}
    if chosen.margin is not None:
        data["margin"] = round(chosen.margin, 2)
    if chosen.punch:
        data["punch"] = chosen.punch
    if chosen.font or chosen.other_fonts:
        first, others = typesetting.families(chosen.font), typesetting.families(chosen.other_fonts)
        data["fonts"] = [*first, FAMILY, *others]
    if chosen.logo:
        data["logo"] = {"path": f"/{EDITION}/{chosen.logo.name}", "alt": chosen.logo.alt}
    return data
