"""The glossary's acronyms on one page."""

from __future__ import annotations

from ... import addresses, richtext
from ...model import Term
from ...words import _
from ..styles import PLAIN
from .desk import Data, Desk, look_of
from .printing import Handout


def acronyms(desk: Desk) -> Handout:
    """The sheet of all acronyms."""
    return Handout(
        title=_("Acronyms"),
        description=_("What the acronyms of the toolkit stand for and mean."),
        keywords=(_("acronyms"), _("glossary")),
        parts=(sheet(desk),),
    )


def sheet(desk: Desk) -> Data:
    """What `acronyms.typ` prints."""
    terms = [term for term in desk.toolkit.terms.values() if term.stands_for]
    sources = dict.fromkeys(key for term in terms for key in term.sources)
    return {
        "kind": "acronyms",
        "look": look_of(PLAIN),
        "title": _("Acronyms"),
        "collection": desk.settings.name,
        "summary": _("The letters, the words they stand for and what is meant by them."),
        "footer": desk.footer(_("Acronyms"), tuple(sources), addresses.GLOSSARY),
        "terms": [_entry(term, desk) for term in sorted(terms, key=lambda term: term.term.casefold())],
    }


def _entry(term: Term, desk: Desk) -> Data:
    return {
        "term": richtext.plain(term.term),
        "stands_for": richtext.plain(term.stands_for),
        "definition": desk.spans(term.definition),
    }
