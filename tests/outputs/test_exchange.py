"""The toolkit as data, and the schemas that editors and other programs read."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from rubrickit.kinds import KINDS, Kind
from rubrickit.outputs.exchange import yaml_schemas
from sites import GOLDEN, ROOT


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: only `true` and `false` are truth values, `No` is a word."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":bool", ":timestamp"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
EditorLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def data(site: Path, name: str) -> Any:
    return json.loads((site / "data" / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("site", ["golden_site", "shipped_site"])
def test_published_data_fits_its_published_schema(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    Draft202012Validator.check_schema(data(folder, "schema/toolkit.json"))
    Draft202012Validator(data(folder, "schema/toolkit.json")).validate(data(folder, "toolkit.json"))
    rubrics = sorted((folder / "data" / "rubrics").glob("*.json"))
    assert len(rubrics) == len(data(folder, "toolkit.json")["rubrics"])
    for rubric in rubrics:
        Draft202012Validator(data(folder, "schema/rubric.json")).validate(json.loads(rubric.read_text("utf-8")))


def test_a_rubric_comes_with_its_scale_and_address(golden_site: Path) -> None:
    found = data(golden_site, "rubrics/staircase.json")
    assert found["address"] == "rubrics/staircase/"
    assert [level["id"] for level in found["scale"]["levels"]][:2] == ["one", "two"]
    assert found["rubric"]["criteria"][0]["levels"]["four"]["indicators"][1]["text"] == "No"
    assert found["edition"]["dated"] == "2026-08-01"


def test_questions_carry_what_their_group_says(golden_site: Path) -> None:
    (bank,) = data(golden_site, "toolkit.json")["question_banks"]
    (group,) = bank["groups"]
    assert {question["rubric"] for question in group["questions"]} == {"staircase"}
    assert [question["step"] for question in group["questions"]] == ["start", "middle"]


def files_of(kind: Kind, base: Path) -> list[Path]:
    folder = base / kind.folder
    if kind.file:
        return [folder / kind.file] if not kind.optional or (folder / kind.file).exists() else []
    return [path for path in sorted(folder.glob("*.yaml")) if path.name != "scales.yaml"]


@pytest.mark.parametrize("base", [ROOT, GOLDEN / "project"], ids=["shipped", "golden"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_files_that_load_fit_the_schema_that_editors_read(kind: Kind, base: Path) -> None:
    validator = Draft202012Validator(yaml_schemas()[f"{kind.schema}.json"])
    for file in files_of(kind, base):
        written = yaml.load(file.read_text(encoding="utf-8"), Loader=EditorLoader)
        assert not [error.message for error in validator.iter_errors(written)], file


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_shipped_file_names_its_schema(kind: Kind) -> None:
    for file in files_of(kind, ROOT):
        first = file.read_text(encoding="utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (file.parent / named).resolve() == ROOT / "schemas" / f"{kind.schema}.json", file


def test_the_schemas_in_the_repository_are_the_ones_that_the_command_writes() -> None:
    written = {path.name: json.loads(path.read_text(encoding="utf-8")) for path in (ROOT / "schemas").glob("*.json")}
    assert written == yaml_schemas(), "run `make schemas`"


def test_a_schema_refuses_a_misspelt_key() -> None:
    validator = Draft202012Validator(yaml_schemas()["rubric.json"])
    written = yaml.safe_load((GOLDEN / "project" / "rubrics" / "colors.yaml").read_text(encoding="utf-8"))
    assert not list(validator.iter_errors(written))
    written["titel"] = written.pop("title")
    assert {error.validator for error in validator.iter_errors(written)} == {"required", "additionalProperties"}


def test_editors_accept_what_the_loader_accepts_one_text_for_a_list() -> None:
    written = yaml.load((GOLDEN / "project" / "rubrics" / "colors.yaml").read_text("utf-8"), Loader=EditorLoader)
    written["sources"] = "writer-2020"
    written["criteria"][0]["look_fors"] = "A chart of colors on the wall."
    assert not list(Draft202012Validator(yaml_schemas()["rubric.json"]).iter_errors(written))
