"""The terms that a text uses, as pages of a binder."""

from __future__ import annotations

from collections.abc import Iterable

from ... import addresses
from ...model import Collection, Term
from ...richtext import plain
from ...views.context import TermLinks
from ...words import _
from .desk import Data, Desk
from .upright import Head, upright


def glossary_part(terms: Iterable[Term], collection: Collection, desk: Desk) -> Data:
    """What `glossary.typ` prints."""
    head = Head(_("Glossary"), _("Glossary"), _("Terms that this binder uses."), page=addresses.GLOSSARY)
    part = upright("glossary", head, collection, desk)
    return part | {"terms": [_term(term, desk) for term in terms]}


def used_terms(text: str, desk: Desk) -> list[Term]:
    """The terms whose words stand in a text, in the order of the glossary."""
    used = {term for _start, _end, term in TermLinks.of(desk.toolkit).find(text)}
    return [term for term in desk.toolkit.terms.values() if term.id in used]


def _term(term: Term, desk: Desk) -> Data:
    see = ", ".join(plain(desk.toolkit.terms[other].term) for other in term.see)
    return {
        "term": plain(term.term),
        "stands": term.stands_for,
        "definition": desk.spans(term.definition),
        "see": _("See also: {terms}.").format(terms=see) if see else "",
    }
