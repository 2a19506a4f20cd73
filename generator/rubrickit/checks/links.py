"""Links, pictures and citations, in guides and in the texts of YAML files."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import SplitResult, unquote, urlsplit

from .. import addresses
from ..handout_plan import PAPERS, planned
from ..loaded import Loaded
from ..model import Toolkit
from ..problems import Place, Problem, closest, did_you_mean, quoted
from ..prose import Link
from ..richtext import CITATION, CITATION_LIKE, Span, citations, keys_of, spans
from ..source import Document, Location
from .texts import texts


@dataclass(frozen=True)
class _Targets:
    """What links can lead to."""

    loaded: Loaded
    pages: Mapping[str, frozenset[str]]
    """Every page with its anchors."""
    uncertain: frozenset[str]
    """Pages and files of what could not be read."""
    files: frozenset[str]
    """Pictures and the like, and the files that the build makes."""

    @classmethod
    def of(cls, loaded: Loaded) -> _Targets:
        written = {name: prose.anchors for name, prose in loaded.prose.items()}
        pages = written | addresses.generated_pages(loaded.toolkit)
        files = loaded.other_files | _outputs(loaded.toolkit)
        return cls(loaded, pages, frozenset(_uncertain(loaded)), files)

    def may_hold(self, path: str) -> bool:
        """Whether a page may be there, or have more places, once all files can be read."""
        folder = path.partition("/")[0]
        return path in self.uncertain or any(folder == _FOLDERS.get(kind) for kind in self.loaded.incomplete)


_FOLDERS = {
    "scale": "rubrics",
    "collection": "collections",
    "cycle": "cycles",
    "crosswalk": addresses.CROSSWALKS,
    "reference": addresses.REFERENCES,
}
"""Where pages stand whose anchors depend on a list that may be unreadable as a whole."""
_OVERVIEWS = {
    "collection": (addresses.RUBRICS, addresses.QUESTIONS, addresses.TEMPLATES, addresses.SURVEYS),
    "guide": (addresses.GUIDES,),
    "learning path": (addresses.GUIDES,),
    "survey": (addresses.SURVEYS,),
    "crosswalk": (addresses.CROSSWALKS,),
    "pack": (addresses.HANDOUTS,),
    "term": (addresses.GLOSSARY,),
}
"""Pages that are there, or have their anchors, because of the objects of a kind."""
_PAGES: dict[str, Callable[[str], str]] = {
    "rubric": addresses.rubric,
    "question bank": addresses.bank,
    "template": addresses.template,
    "collection": addresses.collection,
    "cycle": addresses.cycle,
    "survey": addresses.survey,
    "learning path": addresses.learning,
    "guide": str,
}


def _uncertain(loaded: Loaded) -> Iterator[str]:
    """Pages and files that are made from what could not be read."""
    for kind, object_id in loaded.broken:
        if kind in _PAGES:
            yield _PAGES[kind](object_id)
        if kind == "rubric":
            yield from (addresses.handout(object_id), addresses.rubric_data(object_id))
        elif kind == "template":
            yield addresses.document(object_id)
    kinds = loaded.incomplete | {kind for kind, _ in loaded.broken}
    yield from (page for kind in kinds for page in _OVERVIEWS.get(kind, ()))


def _outputs(toolkit: Toolkit) -> frozenset[str]:
    """Files that the build makes and that links may name."""
    handouts = (addresses.handout(plan.name, one) for plan in planned(toolkit, tuple(PAPERS)) for one in plan.variants)
    packs = (addresses.pack_zip(pack, paper) for pack in toolkit.packs for paper in PAPERS)
    data = (addresses.rubric_data(rubric) for rubric in toolkit.rubrics)
    documents = (addresses.document(template) for template in toolkit.templates)
    return frozenset([addresses.TOOLKIT_DATA, *handouts, *packs, *data, *documents])


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Links to nowhere, pictures that are missing, citations of unknown references."""
    targets = _Targets.of(loaded)
    made = addresses.generated_pages(loaded.toolkit)
    for name, prose in loaded.prose.items():
        if name in made:
            message = f"the page `{name}` is made from the toolkit, and this file would take its place"
            yield Problem(Place(prose.path), "page-exists", message, "Rename the file.")
        for link in prose.links:
            yield from _link_problems(link, name, targets)
    for document in loaded.documents:
        yield from _text_problems(document, targets)


def _link_problems(link: Link, page: str, targets: _Targets) -> Iterator[Problem]:
    if link.kind == "citation":
        yield from _citation_problems(link.target, link.place, targets.loaded)
    else:
        yield from _target_problems(link, page, targets)


def _citation_problems(written: str, place: Place, loaded: Loaded) -> Iterator[Problem]:
    if not CITATION.fullmatch(f"[@{written}]"):
        message = f"{quoted(f'[@{written}]')} cannot be read as a citation"
        hint = "Write keys of references.bib in it and nothing else: [@kotter-1996], or [@kotter-1996; @pink-2009]."
        yield Problem(place, "citation", message, hint)
        return
    for key in keys_of(written):
        if key not in loaded.toolkit.references and not loaded.may_hold("reference", key):
            hint = did_you_mean(key, loaded.toolkit.references) or "Add it to content/references.bib."
            yield Problem(place, "unknown-reference", f"there is no reference {quoted(key)}", hint)


def _target_problems(link: Link, page: str, targets: _Targets) -> Iterator[Problem]:
    """What is wrong with a link on a page; in YAML files, links start at the site's root."""
    parts = _split(link.target)
    if parts is not None and parts.scheme in ("http", "https", "mailto", "tel"):
        return
    if parts is not None and parts.scheme == "drawing":
        yield from _drawing_problems(parts.path, link, targets)
        return
    if parts is None or parts.scheme or link.target.startswith(("/", "\\")) or not (parts.path or page):
        hint = "Write a path that starts from this file, or a whole address that starts with https://."
        yield Problem(link.place, "link", f"{quoted(link.target)} cannot be followed", hint)
        return
    folder = posixpath.dirname(page)
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path))) if parts.path else page
    if targets.may_hold(path):
        return
    if path in targets.pages:
        yield from _anchor_problems(parts.fragment, path, link, targets)
    elif path not in targets.files:
        missing = _missing_picture if link.kind == "image" else _missing_page
        yield missing(link, path, page, targets)


def _drawing_problems(drawing: str, link: Link, targets: _Targets) -> Iterator[Problem]:
    toolkit = targets.loaded.toolkit
    if link.kind != "image":
        hint = f"In a guide, put an exclamation mark before it: `![…](drawing:{drawing})`."
        yield Problem(link.place, "drawing-link", "a drawing is shown, and cannot be linked", hint)
        return
    known = [*toolkit.drawings, *toolkit.cycles]
    may_exist = any(targets.loaded.may_hold(kind, drawing) for kind in ("drawing", "cycle"))
    if drawing not in known and not may_exist:
        message = f"there is no drawing {quoted(drawing)}"
        hint = did_you_mean(drawing, known) or "Add it to content/drawings.yaml."
        yield Problem(link.place, "unknown-drawing", message, hint)


def _split(target: str) -> SplitResult | None:
    try:
        return urlsplit(target)
    except ValueError:
        return None


def _anchor_problems(anchor: str, path: str, link: Link, targets: _Targets) -> Iterator[Problem]:
    anchors = targets.pages[path]
    if anchor and unquote(anchor) not in anchors:
        message = f"the page `{path}` has no place {quoted('#' + anchor)}"
        yield Problem(link.place, "unknown-anchor", message, did_you_mean(anchor, anchors))


def _missing_picture(link: Link, path: str, page: str, targets: _Targets) -> Problem:
    likely = closest(path, targets.loaded.other_files)
    hint = f"Did you mean `{_written(likely, page)}`?" if likely else "Put the picture there, or mend the path."
    return Problem(link.place, "missing-image", f"there is no picture {quoted(path)}", hint)


def _written(target: str, page: str) -> str:
    """The path of a page or file as a link on a page writes it."""
    return posixpath.relpath(target, posixpath.dirname(page) or ".")


def _missing_page(link: Link, path: str, page: str, targets: _Targets) -> Problem:
    known = [*targets.pages, *targets.files]
    namesakes = [one for one in known if posixpath.basename(one) == posixpath.basename(path)]
    likely = closest(path, namesakes or known) or next(iter(namesakes), "")
    hint = "Mend the path, or remove the link."
    if likely:
        hint = f"Did you mean `{_written(likely, page)}`?"
    elif link.target.startswith("www."):
        hint = f"Did you mean `https://{link.target}`?"
    return Problem(link.place, "unknown-page", f"there is no page {quoted(path)}", hint)


def _text_problems(document: Document, targets: _Targets) -> Iterator[Problem]:
    """Citations and links within the texts of a YAML file."""
    for location, text in texts(document.data):
        if "[" in text:
            for span in spans(text):
                yield from _span_problems(span, location, document, targets)


def _span_problems(span: Span, location: Location, document: Document, targets: _Targets) -> Iterator[Problem]:
    if span.href:
        place = document.place_of_words(location, span.href, "](")
        yield from _target_problems(Link("link", span.href, place), "", targets)
    elif span.cites:
        written = "; @".join(span.cites)
        yield from _citation_problems(written, document.place_of_words(location, f"[@{written}]"), targets.loaded)
    elif not span.code:
        for one in CITATION_LIKE.findall(span.text):
            yield from _citation_problems(one[2:-1], document.place_of_words(location, one), targets.loaded)


def cited_keys(loaded: Loaded) -> set[str]:
    """Every reference that a text cites or that something lists as its source."""
    links = (link for prose in loaded.prose.values() for link in prose.links if link.kind == "citation")
    keys = {key for link in links for key in keys_of(link.target)}
    for document in loaded.documents:
        for location, text in texts(document.data):
            keys.update(citations(text))
            if "sources" in location[-2:] or "reference" in location[-1:]:
                keys.add(text)
    return keys
