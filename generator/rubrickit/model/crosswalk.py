"""Crosswalks: rows of different rubrics that speak of the same practice."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Id, Model, Text


class RowReference(Model):
    """A row of a rubric."""

    rubric: Id
    criterion: Id


class RowPair(Model):
    """Two rows and how they relate."""

    one: RowReference
    other: RowReference
    how: Text
    """One sentence on what the two share and what each adds."""


class Crosswalk(Model):
    """Pairs of rows on one practice."""

    id: Id
    title: Text
    summary: Text
    pairs: Annotated[tuple[RowPair, ...], Field(min_length=1)]
