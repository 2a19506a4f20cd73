"""Examples: a planning template filled in with made-up work, so that a reader sees what a good one holds."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Discriminator, Field, Tag

from .base import Id, Model, Text


def _cell_shape(value: Any) -> str:
    return "mark" if value in (True, "true") else "text"


Cell = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[Literal[True], BeforeValidator(lambda _: True, json_schema_input_type=Literal[True]), Tag("mark")],
    Discriminator(_cell_shape),
]
"""What stands in a column: a text, or `true` where a box is checked."""

Row = dict[Id, Cell]
"""The cells of a row by the ids of their columns; those that are left out are empty."""


def _answer_shape(value: Any) -> str:
    """Which kind of answer a value means to be, by its shape."""
    if isinstance(value, dict):
        return "levels"
    if isinstance(value, list | tuple):
        return "rows" if any(isinstance(entry, dict) for entry in value) else "choices"
    return "text"


Answer = Annotated[
    Annotated[Text, Tag("text")]
    | Annotated[tuple[Text, ...], Tag("choices")]
    | Annotated[tuple[Row, ...], Tag("rows")]
    | Annotated[dict[Id, Text], Tag("levels")],
    Discriminator(_answer_shape),
]
"""What is filled in: a text (`line`, `paragraph`, `date` as YYYY-MM-DD, `choice`), the options that are checked
(`checklist`), rows (`table`; the first entry fills the first of fixed rows), or levels by criterion (`level`)."""


class Example(Model):
    """A template filled in: a file in `content/examples/`, named like the template."""

    template: Id
    """The template that is filled in."""
    about: Text
    """One sentence: who the made-up people are."""
    answers: Annotated[dict[Id, Answer], Field(min_length=1)]
    """What is filled in, by the ids of the template's fields."""
