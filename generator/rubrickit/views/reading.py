"""The pages that explain: glossary, references, and what stands around a guide."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from .. import addresses, handout_plan
from ..labels import people_of, sentence_start
from ..model import GuidePage, Reference, Term
from .context import LinkView, Page, PrintView


@dataclass(frozen=True)
class TermView:
    id: str
    term: str
    stands_for: str
    definition: Markup
    also: str
    see: tuple[LinkView, ...]
    sources: tuple[Markup, ...]


@dataclass(frozen=True)
class LetterView:
    letter: str
    terms: tuple[TermView, ...]


@dataclass(frozen=True)
class GlossaryView:
    """Template `glossary.html`."""

    count: int
    letters: tuple[LetterView, ...]
    prints: tuple[PrintView, ...]


@dataclass(frozen=True)
class ReferenceView:
    key: str
    entry: Markup
    cited_on: tuple[LinkView, ...]


@dataclass(frozen=True)
class ReferencesView:
    """Template `references.html`."""

    references: tuple[ReferenceView, ...]


@dataclass(frozen=True)
class GuideView:
    """Template `guide.html`: what stands before and after a guide's text."""

    title: str
    summary: Markup
    accent: str
    collection: tuple[LinkView, ...]
    audience: str
    minutes: int
    rubrics: tuple[LinkView, ...]
    banks: tuple[LinkView, ...]
    templates: tuple[LinkView, ...]
    sources: tuple[Markup, ...]
    previous: tuple[LinkView, ...]
    following: tuple[LinkView, ...]


def glossary_view(page: Page) -> GlossaryView:
    """The view of the glossary."""
    letters: dict[str, list[TermView]] = defaultdict(list)
    for term in page.toolkit.terms.values():
        letters[term.term[0].upper()].append(_term(term, page))
    shown = tuple(LetterView(letter, tuple(terms)) for letter, terms in sorted(letters.items()))
    return GlossaryView(len(page.toolkit.terms), shown, page.prints(handout_plan.GLOSSARY, "acronyms"))


def _term(term: Term, page: Page) -> TermView:
    see = (page.toolkit.terms[other] for other in term.see)
    return TermView(
        id=term.id,
        term=term.term,
        stands_for=term.stands_for,
        definition=page.rich(term.definition),
        also=", ".join(form for form in term.also if not _is_plural(form, term.term)),
        see=tuple(page.link(other.term, addresses.GLOSSARY, other.id) for other in see),
        sources=tuple(page.citation(key) for key in term.sources),
    )


def _is_plural(form: str, of: str) -> bool:
    """A plain plural is linked, and need not be shown as another name."""
    return form.casefold() in (f"{of.casefold()}s", f"{of.casefold()}es")


def references_view(page: Page, cited_on: Mapping[str, Sequence[tuple[str, str]]]) -> ReferencesView:
    """The view of the references; `cited_on` gives for each key the titles and paths of pages."""
    return ReferencesView(tuple(_references(page, cited_on)))


def _references(page: Page, cited_on: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[ReferenceView]:
    for reference in sorted(page.toolkit.references.values(), key=_reading_order):
        entry = page.sources([reference.key])
        links = tuple(page.link(title, path) for title, path in cited_on.get(reference.key, ()))
        yield ReferenceView(reference.key, entry[0] if entry else Markup(""), links)


def _reading_order(reference: Reference) -> tuple[str, str, str]:
    return reference.authors.casefold(), reference.year, reference.title.casefold()


def guide_view(guide: GuidePage, page: Page) -> GuideView:
    """What stands around a guide's text."""
    meta, toolkit = guide.meta, page.toolkit
    collection = toolkit.collections.get(meta.collection or "")
    previous, following = _neighbours(guide, page)
    return GuideView(
        title=meta.title,
        summary=page.rich(meta.summary, terms=False),
        accent=collection.accent if collection else "slate",
        collection=(page.collection(collection),) if collection else (),
        audience=sentence_start(people_of(meta.audience)),
        minutes=meta.minutes,
        rubrics=tuple(page.link(toolkit.rubrics[one].title, addresses.rubric(one)) for one in meta.rubrics),
        banks=tuple(page.link(toolkit.banks[one].title, addresses.bank(one)) for one in meta.questions),
        templates=tuple(page.link(toolkit.templates[one].title, addresses.template(one)) for one in meta.templates),
        sources=page.sources(meta.sources),
        previous=previous,
        following=following,
    )


def _neighbours(guide: GuidePage, page: Page) -> tuple[tuple[LinkView, ...], tuple[LinkView, ...]]:
    """The guides before and after this one in its collection's reading order."""
    collection = page.toolkit.collections.get(guide.meta.collection or "")
    order = collection.held("guides") if collection else []
    if guide.path not in order:
        return (), ()
    at = order.index(guide.path)
    links = [page.link(page.toolkit.guides[path].meta.title, path) for path in order]
    return tuple(links[max(0, at - 1) : at]), tuple(links[at + 1 : at + 2])
