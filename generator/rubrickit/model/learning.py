"""Learning paths: units to read, try and check, for those who learn to coach."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Id, Ids, Model, Role, Text, Texts


class Reading(Model):
    """What a unit gives to read."""

    guide: str = ""
    """A guide that goes further, by its path below `content/`."""
    rubric: Id | None = None
    text: Annotated[Texts, Field(min_length=1)]
    """Paragraphs."""


class TryIt(Model):
    """A task on real work."""

    title: Text
    steps: Annotated[Texts, Field(min_length=1)]
    template: Id | None = None
    """The template that the task fills in."""


class CheckOption(Model):
    """An answer to choose, with what it shows."""

    text: Text
    correct: bool
    why: Text


class CheckQuestion(Model):
    """A question to check one's understanding."""

    id: Id
    question: Text
    options: Annotated[tuple[CheckOption, ...], Field(min_length=2)]


class Handout(Model):
    """What to take along: a rubric's sheet or a template's document."""

    rubric: Id | None = None
    template: Id | None = None


class Unit(Model):
    """One step of a learning path."""

    id: Id
    title: Text
    minutes: Annotated[int, Field(ge=5, le=240)]
    objectives: Annotated[Texts, Field(min_length=1)]
    """What the learner can do afterwards, each starting with a verb."""
    reading: Reading
    try_it: TryIt
    check: Annotated[tuple[CheckQuestion, ...], Field(min_length=1)]
    handout: Handout


class Resource(Model):
    """Something that goes with the path."""

    title: Text
    summary: Text
    reference: Text
    """A key of `references.bib`, or an address that starts with https://."""


class LearningPath(Model):
    """A learning path: a file in `content/learning/`."""

    id: Id
    title: Text
    summary: Text
    collection: Id
    audience: Annotated[tuple[Role, ...], Field(min_length=1)]
    sources: Ids = ()
    intro: Text
    units: Annotated[tuple[Unit, ...], Field(min_length=1)]
    resources: tuple[Resource, ...] = ()
