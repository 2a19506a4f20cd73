"""Drawings: pictures that guides show, made from words so that they can be read and changed."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Id, Model, Text


class Layer(Model):
    """One layer of a nested drawing."""

    name: Text
    note: Annotated[str, Field(max_length=60)] = ""
    """A few words on who or what is in it; a line holds sixty characters."""


class Drawing(Model):
    """Layers within each other, for example the levels of a system."""

    id: Id
    title: Text
    summary: Text
    """What a reader who cannot see the picture is told."""
    layers: Annotated[tuple[Layer, ...], Field(min_length=2, max_length=7)]
    """From the outermost to the innermost."""
