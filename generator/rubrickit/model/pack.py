"""Packs: handouts that belong together, for one occasion."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .base import Id, Model, Role, Text


class PackItem(Model):
    """One thing that a pack holds: a line such as `- rubric-sheet: coaching-behaviors`."""

    guide: str | None = None
    """A guide, by its path below `content/`."""
    template: Id | None = None
    """A planning template."""
    rubric_sheet: Annotated[Id | None, Field(alias="rubric-sheet")] = None
    """The sheet of a rubric."""
    self_assessment: Annotated[Id | None, Field(alias="self-assessment")] = None
    """The sheet on which people mark where they stand on a rubric; its levels must have an order."""
    look_fors: Annotated[Id | None, Field(alias="look-fors")] = None
    """The sheet on which a visitor counts what a rubric's rows name under `look_fors`."""
    large_print: Annotated[Id | None, Field(alias="large-print")] = None
    """A rubric in large letters."""
    question_cards: Annotated[Id | None, Field(alias="question-cards")] = None
    """The questions of a bank as cards to cut."""
    question_list: Annotated[Id | None, Field(alias="question-list")] = None
    """The questions of a bank as a notebook to fold."""
    cycle_poster: Annotated[Id | None, Field(alias="cycle-poster")] = None
    """The poster of a cycle."""
    acronyms: Literal["glossary"] | None = None
    """The page of acronyms: `acronyms: glossary`."""

    @property
    def named(self) -> tuple[tuple[str, str], ...]:
        """What it names: the key as it is written, and the id. A sound item names one thing."""
        fields = type(self).model_fields.items()
        written = ((field.alias or name, getattr(self, name)) for name, field in fields)
        return tuple((key, value) for key, value in written if value is not None)


class Pack(Model):
    """Handouts in the order in which they are used, printed as one document."""

    id: Id
    title: Text
    summary: Text
    """What it is good for, in one or two sentences."""
    audience: Annotated[tuple[Role, ...], Field(min_length=1)]
    """Who it is for."""
    when: Text
    """When to use it, in one sentence."""
    items: Annotated[tuple[PackItem, ...], Field(min_length=1)]
    """What it holds, in the order in which it is used; each line says what it is and its id."""
