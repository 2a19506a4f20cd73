"""What every view of a page needs: its address, its links and its way to print text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from markupsafe import Markup, escape

from .. import addresses
from ..files import OutputFile
from ..handout_plan import VARIANT_LABELS, PlannedHandout
from ..model import Collection, Term, Toolkit
from ..richtext import Span, plain, spans
from ..words import _, ngettext


@dataclass(frozen=True)
class Citation:
    """A reference in the words of its style (APA)."""

    label: str
    """Within a text, for example `Kotter, 1996`."""
    entry: Markup
    """In the list of references, as HTML."""


_FIRST_WORD = re.compile(r"(?<![\w-])\w+")
_GOES_ON = re.compile(r"[\w-]")


@dataclass(frozen=True)
class TermForm:
    """A form of a term, as a text may hold it."""

    words: str
    """As they are written in an acronym, else in small letters."""
    is_acronym: bool
    term: str
    """The term's id."""

    def stands_at(self, start: int, text: str) -> bool:
        """Whether a text has this form there, with its last word ending where the form does."""
        end = start + len(self.words)
        found = text[start:end]
        return (found if self.is_acronym else found.lower()) == self.words and not _GOES_ON.match(text, end)


@dataclass(frozen=True)
class TermLinks:
    """Finds the words of the glossary in a text."""

    forms: Mapping[str, Sequence[TermForm]] = field(default_factory=dict)
    """By their first word in small letters, the longest first, so that it wins over what it holds.

    One look-up a word: a pattern of all forms at once takes ten times as long.
    """

    @classmethod
    def of(cls, toolkit: Toolkit) -> TermLinks:
        """For all terms that may be linked."""
        forms: dict[str, list[TermForm]] = {}
        for term in (term for term in toolkit.terms.values() if term.link):
            for words in (term.term, *term.also):
                exact = _is_acronym(words, term)
                if first := _FIRST_WORD.match(words):
                    form = TermForm(words if exact else words.lower(), exact, term.id)
                    forms.setdefault(first[0].lower(), []).append(form)
        return cls({first: sorted(found, key=lambda form: -len(form.words)) for first, found in forms.items()})

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where terms stand: start, end and the term's id; none within another."""
        at = 0
        for word in _FIRST_WORD.finditer(text):
            start = word.start()
            for form in self.forms.get(word[0].lower(), ()) if start >= at else ():
                if form.stands_at(start, text):
                    at = start + len(form.words)
                    yield start, at, form.term
                    break


def _is_acronym(form: str, term: Term) -> bool:
    """Whether a form counts only in capitals, so that `IT` never links `it`; its plural may end in s."""
    return bool(term.stands_for) and form.removesuffix("s").isupper()


@dataclass(frozen=True)
class Site:
    """The toolkit with what all pages share."""

    toolkit: Toolkit
    citations: Mapping[str, Citation] = field(default_factory=dict)
    files: Mapping[str, OutputFile] = field(default_factory=dict)
    """Downloads that were made, by path; empty when a build leaves them out."""
    terms: TermLinks = field(default_factory=TermLinks)
    handouts: Sequence[PlannedHandout] = ()
    """Every handout that the toolkit has."""


@dataclass(frozen=True)
class LinkView:
    """A link to a page of the site."""

    title: str
    href: str
    note: str = ""
    pick: str = ""
    """For a question or a row: its name on a visitor's conversation sheet."""


@dataclass(frozen=True)
class DownloadView:
    """A link to a file: what it is, how large, how many pages."""

    title: str
    href: str
    format: str
    size: str
    pages: int = 0


@dataclass(frozen=True)
class PrintView:
    """A handout with its files: each file's title is what sets it apart, for example `A4`."""

    title: str
    files: tuple[DownloadView, ...]
    use: str = ""
    """What it is good for, in one sentence."""


class Page:
    """One page while its view is made: it links from there, and links each term once."""

    def __init__(self, site: Site, path: str) -> None:
        self.site = site
        self.path = path
        self._linked_terms: set[str] = set()

    @property
    def toolkit(self) -> Toolkit:
        return self.site.toolkit

    def href(self, target: str, anchor: str = "") -> str:
        """A link from this page."""
        link = addresses.relative(target, self.path)
        return f"{link}#{anchor}" if anchor else link or "./"

    def link(self, title: str, target: str, anchor: str = "", note: str = "", pick: str = "") -> LinkView:
        """A link from this page with its words, Markdown taken out."""
        return LinkView(plain(title), self.href(target, anchor), note, pick)

    def questions_where(self, title: str, key: str, value: str, count: int) -> tuple[LinkView, ...]:
        """The link to the questions that a filter shows, with how many there are; nothing where there are none."""
        if not count:
            return ()
        href = f"{self.href(addresses.QUESTIONS)}?{key}={value}"
        return (LinkView(title, href, ngettext("{n} question", "{n} questions", count)),)

    def collection(self, collection: Collection) -> LinkView:
        """A link to a collection."""
        return self.link(collection.title, addresses.collection(collection.id))

    def row(self, rubric_id: str, criterion_id: str) -> LinkView:
        """A link to a row, with its rubric's title beside it."""
        rubric = self.toolkit.rubrics[rubric_id]
        name = self.toolkit.criterion(rubric_id, criterion_id).name
        pick = addresses.row_pick(rubric_id, criterion_id)
        return self.link(name, addresses.rubric(rubric_id), criterion_id, note=rubric.title, pick=pick)

    def rich(self, text: str, *, terms: bool = True) -> Markup:
        """A text as HTML, with its citations and, where they first appear, its terms linked."""
        return Markup("").join(self._span(span, terms) for span in spans(text))

    def _span(self, span: Span, terms: bool) -> Markup:
        if span.cites:
            return self.citation(*span.cites)
        if span.code:
            inner = Markup("<code>{}</code>").format(span.text)
        elif span.href or not terms:
            inner = escape(span.text)
        else:
            inner = self.with_terms(span.text)
        if span.emphasis:
            inner = Markup("<em>{}</em>").format(inner)
        if span.strong:
            inner = Markup("<strong>{}</strong>").format(inner)
        return Markup('<a href="{}">{}</a>').format(self._target(span.href), inner) if span.href else inner

    def _target(self, written: str) -> str:
        """Links in YAML start at the site's root; here they must start at this page."""
        if re.match(r"[a-z]+:", written):
            return written
        path, _, anchor = written.partition("#")
        return self.href(path, anchor)

    def citation(self, *keys: str) -> Markup:
        """A citation in a text, each work linked to its entry."""
        return Markup("({})").format(Markup("; ").join(self._cited(key) for key in keys))

    def _cited(self, key: str) -> Markup:
        found = self.site.citations.get(key)
        label = found.label if found else key
        return Markup('<a class="rk-cite" href="{}">{}</a>').format(self.href(addresses.REFERENCES, key), label)

    def with_terms(self, text: str) -> Markup:
        """A plain text with the first use of each term on this page linked to the glossary."""
        parts, at = [], 0
        for start, end, term in self.new_terms(text):
            parts += [escape(text[at:start]), self.term_link(term, text[start:end])]
            at = end
        return Markup("").join([*parts, escape(text[at:])])

    def new_terms(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where terms stand that this page has not linked yet: start, end and the term's id."""
        if self.path == addresses.GLOSSARY:
            return
        for start, end, term in self.site.terms.find(text):
            if term not in self._linked_terms:
                self._linked_terms.add(term)
                yield start, end, term

    def term_href(self, term: str) -> str:
        """The link to a term's entry."""
        return self.href(addresses.GLOSSARY, term)

    def term_link(self, term: str, words: str) -> Markup:
        """A glossary term where it is used."""
        return Markup('<a class="rk-term" href="{}">{}</a>').format(self.term_href(term), words)

    def sources(self, keys: Sequence[str]) -> tuple[Markup, ...]:
        """The entries of what a page draws on."""
        return tuple(self.site.citations[key].entry for key in keys if key in self.site.citations)

    def download(self, path: str, title: str) -> tuple[DownloadView, ...]:
        """The link to a file, if this build made it."""
        found = self.site.files.get(path)
        if found is None:
            return ()
        ending = path.rsplit(".", 1)[1].upper()
        return (DownloadView(title, self.href(path), ending, found.size, found.pages),)

    def add_to_handout(self, kind: str, object_id: str) -> str:
        """A link that adds an object to the reader's own handout; `kind` is how picks name it, for example `bank`."""
        return f"{self.href(addresses.BUILDER)}?add={kind}/{object_id}"

    def handouts(self, object_id: str, *kinds: str) -> tuple[DownloadView, ...]:
        """Links to the handouts of these kinds that are made of an object, one for each variant."""
        plans = [one for one in self.site.handouts if one.object_id == object_id and one.kind.id in kinds]
        return tuple(link for plan in plans for variant in plan.variants for link in self._variant(plan, variant))

    def _variant(self, plan: PlannedHandout, variant: str) -> tuple[DownloadView, ...]:
        label = _(plan.kind.label)
        title = f"{label}, {_(VARIANT_LABELS[variant])}" if len(plan.variants) > 1 else label
        return self.download(addresses.handout(plan.name, variant), title)

    def prints(self, object_id: str, *kinds: str) -> tuple[PrintView, ...]:
        """The same handouts as a short list for print; empty in a build that made none."""
        plans = [one for one in self.site.handouts if one.object_id == object_id and one.kind.id in kinds]
        shown = (PrintView(_(plan.kind.label), tuple(self._files(plan)), _(plan.kind.use)) for plan in plans)
        return tuple(one for one in shown if one.files)

    def _files(self, plan: PlannedHandout) -> Iterator[DownloadView]:
        for variant in plan.variants:
            title = _(VARIANT_LABELS[variant]) if len(plan.variants) > 1 else "PDF"
            yield from self.download(addresses.handout(plan.name, variant), title)
