"""The inventory: what a toolkit promises to hold, so that nothing is lost unnoticed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Id, Model

Count = Annotated[int, Field(ge=0)]


class PromisedRubric(Model):
    """What a rubric holds at the least."""

    rows: Count
    cells: dict[Id, tuple[Count, ...]] = Field(default_factory=dict)
    """For a row: the number of indicators at each level, in the scale's order."""


class Inventory(Model):
    """The file `content/inventory.yaml`; a toolkit without it promises nothing."""

    scales: dict[Id, Count] = Field(default_factory=dict)
    """The number of levels of each scale."""
    rubrics: dict[Id, PromisedRubric] = Field(default_factory=dict)
    cycles: dict[Id, Count] = Field(default_factory=dict)
    """The number of steps of each cycle."""
    questions: dict[Id, Count] = Field(default_factory=dict)
    """The number of questions of each bank."""
    groups: dict[Id, Count] = Field(default_factory=dict)
    """For a bank: the least number of questions in each of its groups."""
    templates: tuple[Id, ...] = ()
    surveys: dict[Id, Count] = Field(default_factory=dict)
    """The number of statements of each survey."""
    learning: dict[Id, Count] = Field(default_factory=dict)
    """The number of units of each learning path."""
    terms: Count = 0
    """Terms that are no acronyms."""
    acronyms: Count = 0
    references: Count = 0
