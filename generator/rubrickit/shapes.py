"""What may stand where in a file, as the JSON Schema of its model says it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from .model.base import Model
from .model.practice import INHERITED
from .source import Location


@lru_cache(maxsize=64)
def _schema(model: type[Model]) -> dict[str, Any]:
    return model.model_json_schema()


def _schema_at(model: type[Model], location: Location) -> dict[str, Any]:
    """The part of the model's JSON Schema that describes a location."""
    whole = _schema(model)
    here: dict[str, Any] = whole
    for part in location:
        here = _below(_resolved(here, whole), part, whole)
    return _resolved(here, whole)


def _resolved(schema: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    return schema


def _below(schema: dict[str, Any], part: str | int, whole: dict[str, Any]) -> dict[str, Any]:
    for option in [schema, *schema.get("anyOf", []), *schema.get("oneOf", [])]:
        option = _resolved(option, whole)
        if isinstance(part, int):
            found = option.get("items")
        else:
            found = option.get("properties", {}).get(part) or option.get("additionalProperties")
        if isinstance(found, dict):
            return found
    return {}


def keys_at(model: type[Model], location: Location) -> list[str]:
    """The keys that a file may hold at a location."""
    schema = _schema_at(model, location)
    from_group = INHERITED if schema.get("title") == "QuestionGroup" else ()
    return [*schema.get("properties", {}), *from_group]


def description_of(model: type[Model], location: Location) -> str:
    """What a missing key is for, or which values it can have."""
    key = location[-1]
    described = _schema_at(model, location)
    whole = _schema(model)
    values = described.get("enum") or _resolved(described.get("items", {}), whole).get("enum")
    if values:
        return f"Add a line `{key}: …` with one of: {', '.join(values)}."
    text = str(_schema_at(model, location[:-1]).get("properties", {}).get(key, {}).get("description", "")).split("\n")[
        0
    ]
    return f"Add a line `{key}: …`. {text}" if text else f"Add a line `{key}: …`."
