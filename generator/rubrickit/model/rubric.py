"""Scales and rubrics: criteria judged at levels, each cell a descriptor made of indicators."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Discriminator, Field, Tag

from ..words import N_, _
from .base import Id, Ids, Model, Role, SystemLevel, Text, Texts


class Level(Model):
    """One step of an ordered scale, or one kind of an unordered one."""

    id: Id
    name: Text
    """What readers see, for example `Developing`."""
    summary: str = ""
    """One sentence that says what the level means on any rubric."""


class Scale(Model):
    """The levels that a rubric's columns stand for."""

    id: Id
    title: Text
    summary: str = ""
    ordered: bool
    """`true` when each level is better than the one before; only then can a rubric be scored."""
    levels: Annotated[tuple[Level, ...], Field(min_length=2, max_length=9)]


def _as_indicator(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


class Indicator(Model):
    """One observable action within a cell."""

    text: Text
    includes: Texts = ()
    """The parts that the text announces, shown as a nested list."""


class Descriptor(Model):
    """What one criterion looks like at one level: a cell of the rubric's table."""

    lead: str = ""
    """The cell's opening phrase, for example `Introduced`."""
    adds_to: Id | None = None
    """The level whose indicators also hold here; readers see it in words."""
    indicators: Annotated[tuple[Annotated[Indicator, BeforeValidator(_as_indicator)], ...], Field(min_length=1)]


class Criterion(Model):
    """A row of the rubric."""

    id: Id
    name: Text
    subtitle: str = ""
    summary: str = ""
    """One sentence on what the row is about."""
    levels: dict[Id, Descriptor]
    """One descriptor for each level of the rubric's scale."""
    next_steps: dict[Id, Texts] = Field(default_factory=dict)
    """What helps a reader at a level move to the next one; no entry for the top level."""
    look_fors: Texts = ()
    """What a visitor could see or hear when the top level is reached."""
    aliases: Ids = ()
    """Earlier ids of this row; links to them keep working."""


class Pole(Model):
    """The two named ends of a continuum, drawn under the table."""

    name: str = ""
    from_: Annotated[Text, Field(alias="from")]
    to: Text


def _stem_kind(value: Any) -> str:
    return "by-level" if isinstance(value, dict) else "text"


Stem = Annotated[Annotated[str, Tag("text")] | Annotated[dict[Id, Text], Tag("by-level")], Discriminator(_stem_kind)]
"""One text over all columns, or a text for each level."""


class Rubric(Model):
    """A rubric: criteria in rows, the levels of one scale in columns."""

    id: Id
    title: Text
    summary: Text
    """One or two sentences that say what the rubric is for."""
    collection: Id
    scale: Id
    roles: tuple[Role, ...] = ()
    system_levels: tuple[SystemLevel, ...] = ()
    sources: Ids = ()
    """Keys in `content/references.bib`."""
    criterion_heading: str = N_("Criterion")
    """The heading over the first column."""
    stem: Stem = ""
    """The words that every cell continues, or one for each level that has any."""
    poles: tuple[Pole, ...] = ()
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    aliases: Ids = ()
    """Earlier ids of this rubric; links to them keep working."""

    @property
    def heading(self) -> str:
        """The heading over the first column, in the interface's language where it is ours."""
        return _(self.criterion_heading)
