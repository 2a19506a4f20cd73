"""The toolkit as data: JSON for other programs, and JSON Schema for it and for the YAML files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

from pydantic.json_schema import models_json_schema
from pydantic_core import to_json

from .. import addresses
from ..cache import Cache, digest
from ..files import OutputFile
from ..kinds import KINDS, Kind
from ..model import (
    Collection,
    Crosswalk,
    Cycle,
    Drawing,
    Example,
    Guide,
    Inventory,
    LearningPath,
    Pack,
    QuestionBank,
    Reference,
    Rubric,
    Scale,
    Survey,
    Template,
    Term,
    Toolkit,
)
from ..model.base import Model
from ..model.practice import INHERITED
from ..settings import Settings

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FORMAT = "1.1"


class Edition(Model):
    """Which toolkit this is."""

    name: str
    publisher: str
    version: str
    dated: str
    """The date of the content, as YYYY-MM-DD."""
    license: str
    site_url: str
    language: str


class GuideData(Model):
    """A guide without its text."""

    path: str
    """The page's address below the site."""
    meta: Guide


Parts = dict[str, Model | tuple[Model, ...] | str]
"""A published file: its keys, each with an object, a list of objects or a text."""

_SHAPES: dict[str, dict[str, type[Model] | tuple[type[Model]] | str]] = {
    "toolkit": {
        "format": "The version of this file's shape; the first number changes when old readers would fail.",
        "edition": Edition,
        "collections": (Collection,),
        "scales": (Scale,),
        "rubrics": (Rubric,),
        "cycles": (Cycle,),
        "question_banks": (QuestionBank,),
        "templates": (Template,),
        "examples": (Example,),
        "surveys": (Survey,),
        "learning_paths": (LearningPath,),
        "crosswalks": (Crosswalk,),
        "drawings": (Drawing,),
        "packs": (Pack,),
        "terms": (Term,),
        "references": (Reference,),
        "guides": (GuideData,),
    },
    "rubric": {
        "format": "The version of this file's shape; the first number changes when old readers would fail.",
        "edition": Edition,
        "address": "The page's address below the site.",
        "scale": Scale,
        "rubric": Rubric,
    },
}
"""What each kind of file holds: an object, a list of objects, or a text with its meaning."""


def files(toolkit: Toolkit, settings: Settings, cache: Cache) -> Iterator[OutputFile]:
    """All data files with their schemas."""
    edition = _edition(settings)
    yield _json(addresses.TOOLKIT_DATA, _toolkit_parts(toolkit, edition))
    for rubric in toolkit.rubrics.values():
        address = addresses.url(addresses.rubric(rubric.id))
        parts: Parts = {"address": address, "scale": toolkit.scale_of(rubric), "rubric": rubric}
        yield _json(addresses.rubric_data(rubric.id), {"format": FORMAT, "edition": edition, **parts})
    for name in _SHAPES:
        key = digest("schema", name, FORMAT, *_model_sources())
        yield OutputFile(f"data/schema/{name}.json", cache.get(key, partial(_published_schema, name)))


def _model_sources() -> Iterator[bytes]:
    """What a schema is made from, so that it is made again when the model changes."""
    folder = package_files("rubrickit") / "model"
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        if item.name.endswith(".py"):
            yield item.read_bytes()
    yield Path(__file__).read_bytes()


def _edition(settings: Settings) -> Edition:
    return Edition(
        name=settings.name,
        publisher=settings.publisher or settings.name,
        version=settings.version,
        dated=settings.dated.isoformat(),
        license=settings.license_line,
        site_url=settings.site_url,
        language=settings.language,
    )


def _toolkit_parts(toolkit: Toolkit, edition: Edition) -> Parts:
    return {
        "format": FORMAT,
        "edition": edition,
        "collections": tuple(toolkit.collections.values()),
        "scales": tuple(toolkit.scales.values()),
        "rubrics": tuple(toolkit.rubrics.values()),
        "cycles": tuple(toolkit.cycles.values()),
        "question_banks": tuple(toolkit.banks.values()),
        "templates": tuple(toolkit.templates.values()),
        "examples": tuple(toolkit.examples.values()),
        "surveys": tuple(toolkit.surveys.values()),
        "learning_paths": tuple(toolkit.learning.values()),
        "crosswalks": tuple(toolkit.crosswalks.values()),
        "drawings": tuple(toolkit.drawings.values()),
        "packs": tuple(toolkit.packs.values()),
        "terms": tuple(toolkit.terms.values()),
        "references": tuple(toolkit.references.values()),
        "guides": tuple(
            GuideData(path=addresses.url(guide.path), meta=guide.meta) for guide in toolkit.guides.values()
        ),
    }


def _json(path: str, parts: Parts) -> OutputFile:
    return OutputFile(path, to_json(parts, by_alias=True, indent=1) + b"\n")


def _encoded(value: Any) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _published_schema(name: str) -> bytes:
    shape = _SHAPES[name]
    models = [_model_in(part) for part in shape.values() if not isinstance(part, str)]
    references, definitions = models_json_schema([(model, "serialization") for model in models], by_alias=True)
    refs = {model: references[model, "serialization"] for model in models}
    schema = {
        "$schema": DIALECT,
        "title": f"data/{'rubrics/<id>' if name == 'rubric' else name}.json",
        "type": "object",
        "properties": {key: _part_schema(part, refs) for key, part in shape.items()},
        "required": list(shape),
        "additionalProperties": False,
        "$defs": definitions["$defs"],
    }
    _require_all(schema["$defs"])
    return _encoded(schema)


def _model_in(part: type[Model] | tuple[type[Model]]) -> type[Model]:
    return part[0] if isinstance(part, tuple) else part


def _part_schema(part: type[Model] | tuple[type[Model]] | str, refs: dict[type[Model], Any]) -> dict[str, Any]:
    if isinstance(part, str):
        return {"type": "string", "description": part}
    if isinstance(part, tuple):
        return {"type": "array", "items": refs[part[0]]}
    return dict(refs[part])


def _require_all(definitions: dict[str, Any]) -> None:
    """Published objects always have every key, also those that an author may leave out."""
    for definition in definitions.values():
        if "properties" in definition:
            definition["required"] = list(definition["properties"])


def yaml_schemas() -> dict[str, dict[str, Any]]:
    """JSON Schema for every kind of file that people write, by file name; editors read these."""
    found = {f"{kind.schema}.json": _yaml_schema(kind) for kind in KINDS}
    found["inventory.json"] = _titled(Inventory, "The file content/inventory.yaml")
    found["guide.json"] = _titled(Guide, "Front matter of a guide")
    return found


def _yaml_schema(kind: Kind) -> dict[str, Any]:
    schema = _titled(kind.model, f"A {kind.name}")
    if not kind.items:
        return schema
    definitions = schema.pop("$defs", {})
    schema.pop("$schema")
    return {
        "$schema": DIALECT,
        "title": f"The file {kind.folder}/{kind.file}",
        "type": "object",
        "properties": {kind.items: {"type": "array", "items": schema, "minItems": 1}},
        "required": [kind.items],
        "additionalProperties": False,
        "$defs": definitions,
    }


def _titled(model: type[Model], title: str) -> dict[str, Any]:
    """The schema of what an author may write: shorthands of the loader included."""
    schema = model.model_json_schema(by_alias=True)
    _allow_shorthands(schema)
    return {"$schema": DIALECT, **schema, "title": title}


def _allow_shorthands(schema: Any) -> None:
    """An indicator may be a text, a list of texts may be one text; questions take keys from groups."""
    if isinstance(schema, list):
        for item in schema:
            _allow_shorthands(item)
    if not isinstance(schema, dict):
        return
    for value in schema.values():
        _allow_shorthands(value)
    if schema.get("$ref") == "#/$defs/Indicator":
        schema["anyOf"] = [{"$ref": schema.pop("$ref")}, {"type": "string"}]
    definitions = schema.get("$defs", {})
    if "QuestionGroup" in definitions:
        _inherit(definitions["Question"], definitions["QuestionGroup"])


def _inherit(question: dict[str, Any], group: dict[str, Any]) -> None:
    """What a group may say for its questions, they need not say."""
    for key in INHERITED:
        group["properties"][key] = question["properties"][key]
    question["required"] = [key for key in question["required"] if key not in INHERITED]
