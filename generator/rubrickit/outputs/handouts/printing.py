"""From a handout's data to its finished files, each made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ... import addresses
from ...cache import Cache, digest
from ...files import OutputFile
from ...handout_plan import PAPERS, PlannedHandout
from .. import typesetting
from .desk import Data, Desk

MAIN = "handout.typ"


@dataclass(frozen=True)
class Handout:
    """What a file says of itself, and its parts in order."""

    title: str
    description: str
    keywords: tuple[str, ...]
    parts: tuple[Data, ...]
    """Each has a `kind`, which names the Typst function that prints it, and a `look`."""


def printed(
    plan: PlannedHandout, handout: Handout, variant: str, desk: Desk, cache: Cache, given: Mapping[str, bytes]
) -> OutputFile:
    """One file of a handout; TypesettingError names the handout that cannot be printed."""
    name = f"the handout `{plan.name}` ({plan.kind.label.lower()})"
    return made(name, addresses.handout(plan.name, variant), file_data(handout, variant, desk), desk, cache, given)


def made(name: str, path: str, data: Data, desk: Desk, cache: Cache, given: Mapping[str, bytes]) -> OutputFile:
    """The file of `data`, which an error calls by `name`."""
    try:
        content = _content(data, desk, cache, given)
    except typesetting.TypesettingError as error:
        raise typesetting.TypesettingError(f"{name} cannot be printed: {error.message}", error.hint) from error
    return OutputFile(path, content, typesetting.page_count(content))


def file_data(handout: Handout, variant: str, desk: Desk) -> Data:
    """All that `handout.typ` reads."""
    settings = desk.settings
    language, _, region = settings.language.partition("-")
    return {
        "title": handout.title,
        "description": handout.description,
        "keywords": list(handout.keywords),
        "author": settings.publisher or settings.name,
        "language": language,
        "region": region or None,
        "print": {"paper": PAPERS.get(variant) or PAPERS[settings.print.papers[0]]},
        "parts": list(handout.parts),
    }


def _content(data: Data, desk: Desk, cache: Cache, given: Mapping[str, bytes]) -> bytes:
    named = [part for name in sorted(given) for part in (name, given[name])]
    dated, language = desk.settings.dated, desk.settings.language
    key = digest(MAIN, typesetting.as_json(data), dated.isoformat(), language, typesetting.fingerprint(), *named)
    return cache.get(key, lambda: typesetting.pdf(MAIN, data, dated=dated, language=language, given=given))
