"""The words of the interface in the language of the reader, by gettext catalogues that Babel reads.

English stands in the code as `_("…")`; a catalogue of another language is `locale/<language>/LC_MESSAGES/rubrickit.po`
inside the package. Values that are fixed before a language is known are marked `N_("…")` and translated where they
are used. As in other gettext programs one language is in force at a time, so that a word need not be handed through
every call; `speaking` sets it for a block, and the entry points of a build are the only callers.

Not translated: problems and the command line, which those meet who write YAML; they stay in English, as the keys
and the documentation are. The content has a language of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

DOMAIN = "rubrickit"
LOCALE = files("rubrickit") / "locale"
"""The folder of the catalogues."""
SOURCE_LANGUAGE = "en"
"""The language of the words in the code."""
FIRST, LAST = "\ue000", "\ue001"
"""Stand around the interface's words where `marked` is on: characters that no text has."""


@dataclass(frozen=True)
class Voice:
    """A language in force."""

    language: str
    catalogue: NullTranslations
    marked: bool = False

    def said(self, words: str) -> str:
        """Words as they are handed out."""
        return f"{FIRST}{words}{LAST}" if self.marked else words


_voice: Voice | None = None
"""None is English without marks, the usual case: there a word costs no look-up at all."""


def catalogues() -> list[str]:
    """The languages that the interface speaks."""
    others = [one.name for one in LOCALE.iterdir() if one.is_dir()] if LOCALE.is_dir() else []
    return [SOURCE_LANGUAGE, *sorted(others)]


@lru_cache(maxsize=8)
def translations(language: str) -> NullTranslations:
    """The catalogue of a language; English words where there is none."""
    if language == SOURCE_LANGUAGE:
        return NullTranslations()
    # Imported here because a build in English, the usual one, does without.
    from babel.messages.mofile import write_mo
    from babel.support import Translations

    compiled = BytesIO()
    write_mo(compiled, catalogue(language))
    compiled.seek(0)
    return Translations(compiled, DOMAIN)


@lru_cache(maxsize=8)
def catalogue(language: str) -> Catalog:
    """All phrases of a language with the files that use them."""
    from babel.messages.pofile import read_po

    return read_po(BytesIO(written(language).encode()), locale=language)


def written(language: str) -> str:
    """The file of a catalogue; whatever is kept between builds changes with it. English has none."""
    if language == SOURCE_LANGUAGE:
        return ""
    file = LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.po"
    return file.read_text(encoding="utf-8")


def speak(language: str, *, marked: bool = False) -> None:
    """Use a language from here on; `marked` shows in each text which words are the interface's."""
    global _voice
    plain = language == SOURCE_LANGUAGE and not marked
    _voice = None if plain else Voice(language, translations(language), marked)


@contextmanager
def speaking(language: str, *, marked: bool = False) -> Iterator[None]:
    """Use a language within a block."""
    global _voice
    before = _voice
    speak(language, marked=marked)
    try:
        yield
    finally:
        _voice = before


def language() -> str:
    """The language in force."""
    return _voice.language if _voice else SOURCE_LANGUAGE


def _(words: str) -> str:
    """Words of the interface in the language in force."""
    return words if _voice is None or not words else _voice.said(_voice.catalogue.gettext(words))


def N_(words: str) -> str:  # noqa: N802  # gettext's own name for a mark without effect
    """Marks words that are translated where they are used."""
    return words


def ngettext(one: str, many: str, number: int) -> str:
    """The form of a phrase that a number asks for; `{n}` in it is the number."""
    if _voice is None:
        words = one if number == 1 else many
    else:
        words = _voice.said(_voice.catalogue.ngettext(one, many, number))
    return words.replace("{n}", str(number))


def month_and_year(day: date) -> str:
    """For example `November 2026`."""
    from babel.dates import format_skeleton

    return _said(str(format_skeleton("yMMMM", day, locale=_locale())))


def day(of_year: date) -> str:
    """For example `Nov 3, 2026`."""
    from babel.dates import format_date

    return _said(str(format_date(of_year, "medium", locale=_locale())))


def _said(words: str) -> str:
    return _voice.said(words) if _voice else words


def _locale() -> str:
    return language().replace("-", "_")
