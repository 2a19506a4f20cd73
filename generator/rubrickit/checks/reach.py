"""Reach: everything stands in exactly one place of a collection, so that readers find it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from typing import Any

from ..addresses import generated_pages
from ..loaded import Loaded
from ..model import Term, Toolkit
from ..problems import Place, Problem, closest, quoted
from ..source import Location
from .links import cited_keys


def problems(loaded: Loaded) -> Iterator[Problem]:
    """What no collection lists, what two places list, and references that nothing cites."""
    listed: dict[tuple[str, str], tuple[str, Place]] = {}
    for kind, object_id, collection, place in _listings(loaded):
        if (kind, object_id) in listed:
            first = listed[kind, object_id][1]
            hint = f"It is listed on line {first.line} of {first.path} already; keep one of the two."
            yield Problem(place, "listed-twice", f"the {kind} `{object_id}` is listed twice", hint)
        listed.setdefault((kind, object_id), (collection, place))
    if "collection" not in loaded.incomplete and not any(kind == "collection" for kind, _ in loaded.broken):
        yield from _unlisted(loaded, listed)
    yield from _uncited(loaded)
    yield from _orphans(loaded)
    yield from _terms_given_twice(loaded)


_LISTED_AS = {
    "rubric": "rubrics",
    "cycle": "cycles",
    "question bank": "questions",
    "template": "templates",
    "guide": "guides",
    "survey": "surveys",
    "learning path": "learning",
}


def _listings(loaded: Loaded) -> Iterator[tuple[str, str, str, Place]]:
    for collection in loaded.toolkit.collections.values():
        origin = loaded.origins["collection", collection.id]
        for index, section in enumerate(collection.sections):
            for kind, key in _LISTED_AS.items():
                for i, object_id in enumerate(getattr(section, key)):
                    yield kind, object_id, collection.id, origin.place(("sections", index, key, i))


def _listable(toolkit: Toolkit) -> dict[str, Mapping[str, Any]]:
    return {
        "rubric": toolkit.rubrics,
        "cycle": toolkit.cycles,
        "question bank": toolkit.banks,
        "template": toolkit.templates,
        "guide": {path: guide.meta for path, guide in toolkit.guides.items()},
        "survey": toolkit.surveys,
        "learning path": toolkit.learning,
    }


def _unlisted(loaded: Loaded, listed: Mapping[tuple[str, str], tuple[str, Place]]) -> Iterator[Problem]:
    for kind, objects in _listable(loaded.toolkit).items():
        misspelt = {closest(one, objects) for of_kind, one in listed if of_kind == kind and one not in objects}
        for object_id, found in objects.items():
            if (kind, object_id) in loaded.broken or object_id in misspelt:
                continue
            place = loaded.origins[kind, object_id].place(("collection",))
            if (kind, object_id) not in listed:
                hint = f"Add it under `{_LISTED_AS[kind]}:` of a section in content/collections.yaml."
                message = f"no collection lists the {kind} `{object_id}`: readers would not find it"
                yield Problem(place, "unlisted", message, hint)
            elif found.collection in loaded.toolkit.collections and found.collection != listed[kind, object_id][0]:
                other = listed[kind, object_id][0]
                message = f"`{object_id}` says that it belongs to `{found.collection}`, and `{other}` lists it"
                yield Problem(place, "collection", message, f"Write `collection: {other}`, or move it.")


def _orphans(loaded: Loaded) -> Iterator[Problem]:
    """Pages beside the guides that neither the menu nor another page leads to."""
    if loaded.menu is None:
        return
    linked = {
        posixpath.normpath(posixpath.join(posixpath.dirname(name), link.target.partition("#")[0]))
        for name, prose in loaded.prose.items()
        for link in prose.links
        if link.kind == "link"
    }
    found = loaded.menu | linked | set(generated_pages(loaded.toolkit))
    for name, prose in loaded.prose.items():
        if not name.startswith("guides/") and name not in found:
            hint = f"Add `- {name}` to `nav:` in mkdocs.yml, or link it from another page."
            message = "no menu and no page leads to this page: readers would not find it"
            yield Problem(Place(prose.path), "orphan-page", message, hint)


def _uncited(loaded: Loaded) -> Iterator[Problem]:
    if loaded.unseen:
        return
    cited = cited_keys(loaded)
    for key, place in loaded.reference_places.items():
        if key not in cited:
            hint = f"Cite it in a text as [@{key}], name it under `sources`, or remove it."
            yield Problem(place, "unused-reference", f"nothing cites the reference `{key}`", hint)


def _terms_given_twice(loaded: Loaded) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for term in loaded.toolkit.terms.values():
        origin = loaded.origins["term", term.id]
        for location, form in _forms(term):
            other = seen.setdefault(form.casefold(), term.id)
            if other != term.id:
                message = f"{quoted(form)} is a form of the term `{other}` already"
                hint = "Keep it in one of the two entries."
                yield Problem(origin.place(location), "duplicate-term", message, hint)


def _forms(term: Term) -> Iterator[tuple[Location, str]]:
    """The words of a term, each with its place in the entry."""
    yield ("term",), term.term
    for index, form in enumerate(term.also):
        yield ("also", index), form
