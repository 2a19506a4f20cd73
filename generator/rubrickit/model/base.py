"""What every object of the model shares: frozen, closed to unknown keys, documented in place."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
"""A stable name: lower-case letters, digits and single hyphens. It makes the address of a page."""

Text = Annotated[str, StringConstraints(min_length=1)]
"""One paragraph of text. Inline Markdown (emphasis, code, links) is allowed."""

Role = Literal["coach", "trainer", "district-leader", "principal", "leadership-team", "pathway-team", "teacher"]
"""Who uses something: the fixed list that pages and filters share."""

SystemLevel = Literal["community", "district", "site", "pathway", "classroom"]
"""A level of the school system."""


def refused(code: str, message: str, hint: str) -> PydanticCustomError:
    """What a validator raises to have a mistake told in its own words."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint})


def as_sequence(value: Any) -> Any:
    """A single text where a list is expected counts as a list of one."""
    return [value] if isinstance(value, str) else value


Texts = Annotated[tuple[Text, ...], BeforeValidator(as_sequence, json_schema_input_type=Text | tuple[Text, ...])]
"""A list of texts."""

Ids = Annotated[tuple[Id, ...], BeforeValidator(as_sequence, json_schema_input_type=Id | tuple[Id, ...])]
"""A list of ids."""


class Model(BaseModel):
    """Base of all objects of the toolkit; equal by value, never changed once made."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
        populate_by_name=True,
    )
