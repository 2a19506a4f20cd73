"""What explains the rest: collections, the glossary, references, guides."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Id, Ids, Model, Role, Text, Texts

Accent = Literal["pine", "plum", "ochre", "slate", "brick"]
"""The colors a collection can have; each is checked for contrast in light, dark and print."""


class Section(Model):
    """A part of a collection, with what belongs to it, in reading order."""

    id: Id
    title: Text
    summary: Text
    rubrics: Ids = ()
    cycles: Ids = ()
    questions: Ids = ()
    templates: Ids = ()
    surveys: Ids = ()
    learning: Ids = ()
    guides: tuple[Text, ...] = ()
    """Paths of Markdown files below `content/`, for example `guides/coaching-model.md`."""


class Collection(Model):
    """Rubrics, questions, templates and guides that come from one body of work."""

    id: Id
    title: Text
    summary: Text
    accent: Accent
    sources: Ids = ()
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]

    def held(self, kind: str) -> list[str]:
        """What all sections name of a kind, for example of `rubrics`, in order."""
        return [one for section in self.sections for one in getattr(section, kind)]


class Term(Model):
    """A glossary entry; its words are linked wherever pages use them."""

    id: Id
    term: Text
    stands_for: str = ""
    """For an acronym: the words it stands for."""
    definition: Text
    also: Texts = ()
    """Other forms to link, for example the plural."""
    link: bool = True
    """`false` keeps its words from being linked automatically, for example an acronym that is also a word."""
    see: Ids = ()
    """Related terms."""
    sources: Ids = ()


class Reference(Model):
    """An entry of `content/references.bib`."""

    key: Id
    kind: Text
    """The BibTeX type, for example `book`."""
    authors: str = ""
    title: Text
    year: str = ""
    url: str = ""
    doi: str = ""


Task = Literal[
    "understand-coaching", "start-coaching", "grow-as-a-coach", "work-in-teams", "build-a-program", "coach-leaders"
]
"""What a reader of guides wants to do: the order in which the list of guides shows them."""


class Guide(Model):
    """The front matter of a guide: a Markdown file below `content/guides/`."""

    title: Text
    summary: Text
    collection: Id | None = None
    task: Task
    """What the guide helps its reader to do."""
    audience: Annotated[tuple[Role, ...], Field(min_length=1)]
    """Who the guide is for."""
    minutes: Annotated[int, Field(ge=1, le=120)]
    """How long it takes to read."""
    sources: Ids = ()
    rubrics: Ids = ()
    questions: Ids = ()
    """Question banks that serve the guide's reader."""
    templates: Ids = ()
