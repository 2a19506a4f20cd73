"""The words of the interface in the language of the reader, by gettext catalogues that Babel reads.

English stands in the code as `_("…")`; a catalogue of another language is `locale/<language>/LC_MESSAGES/rubrickit.po`
inside the package. Values that are fixed before a language is known are marked `N_("…")` and translated where they
are used. As in other gettext programs the language in force belongs to the context, so that a word need not be
handed through every call; `speaking` sets it for a block, and the entry points of a build are the only callers.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import lru_cache
from gettext import NullTranslations
from importlib.resources import files
from io import BytesIO

DOMAIN = "rubrickit"
SOURCE_LANGUAGE = "en"
"""The language of the words in the code."""


@lru_cache(maxsize=8)
def translations(language: str) -> NullTranslations:
    """The catalogue of a language such as `es` or `es-MX`; English words where there is none."""
    base = language.partition("-")[0]
    found = files("rubrickit") / "locale" / base / "LC_MESSAGES" / f"{DOMAIN}.po"
    if base == SOURCE_LANGUAGE or not found.is_file():
        return NullTranslations()
    # Imported here because a build in English, the usual one, does without.
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po
    from babel.support import Translations

    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(found.read_bytes())))
    compiled.seek(0)
    return Translations(compiled, DOMAIN)


_language: ContextVar[str] = ContextVar("language", default=SOURCE_LANGUAGE)


def speak(language: str) -> None:
    """Use a language from here on, in this context."""
    _language.set(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Use a language within a block."""
    before = _language.set(language)
    try:
        yield
    finally:
        _language.reset(before)


def _(words: str) -> str:
    """Words of the interface in the language in force."""
    return translations(_language.get()).gettext(words)


def N_(words: str) -> str:  # noqa: N802  # gettext's own name for a mark without effect
    """Marks words that are translated where they are used."""
    return words


def ngettext(one: str, many: str, number: int) -> str:
    """The form of a phrase that a number asks for; `{n}` in it is the number."""
    return translations(_language.get()).ngettext(one, many, number).replace("{n}", str(number))


def month_and_year(day: date) -> str:
    """For example `November 2026`."""
    from babel.dates import format_skeleton

    return str(format_skeleton("yMMMM", day, locale=_language.get().replace("-", "_")))


def day(of_year: date) -> str:
    """For example `Nov 3, 2026`."""
    from babel.dates import format_date

    return str(format_date(of_year, "medium", locale=_language.get().replace("-", "_")))
