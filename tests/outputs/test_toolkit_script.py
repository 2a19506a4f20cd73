"""The script that gives a page what may be picked for a handout."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from rubrickit import addresses
from rubrickit.model import Toolkit
from rubrickit.outputs.pages import environment
from rubrickit.outputs.toolkit_script import toolkit_script
from rubrickit.settings import Settings
from rubrickit.views.context import Site, TermLinks
from sites import golden_toolkit


def data_of(toolkit: Toolkit) -> dict[str, Any]:
    """What a browser has as `rk.toolkit` when it has run the script."""
    file = toolkit_script(Site(toolkit, terms=TermLinks.of(toolkit)), environment(), Settings())
    assert file.path == addresses.TOOLKIT_SCRIPT
    start, _, data = file.content.decode().partition(".toolkit=")
    assert start == "(globalThis.rk=globalThis.rk||{})"
    return dict(json.loads(data.rstrip(";\n")))


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return golden_toolkit()


@pytest.fixture(scope="module")
def data(toolkit: Toolkit) -> dict[str, Any]:
    return data_of(toolkit)


def _ids(parts: list[dict[str, Any]]) -> list[str]:
    return [part["id"] for part in parts]


def test_it_holds_everything_that_may_be_picked(toolkit: Toolkit, data: dict[str, Any]) -> None:
    assert set(_ids(data["rubrics"])) == set(toolkit.rubrics)
    assert set(_ids(data["banks"])) == set(toolkit.banks)
    assert set(_ids(data["templates"])) == set(toolkit.templates)
    for rubric in data["rubrics"]:
        assert _ids(rubric["rows"]) == [row.id for row in toolkit.rubrics[rubric["id"]].criteria]
    for bank in data["banks"]:
        held = [question["id"] for group in bank["groups"] for question in group["questions"]]
        assert held == [question.id for question in toolkit.banks[bank["id"]].questions]


def test_things_stand_as_the_collections_list_them(toolkit: Toolkit, data: dict[str, Any]) -> None:
    listed = [one for held in toolkit.collections.values() for section in held.sections for one in section.rubrics]
    assert _ids(data["rubrics"]) == listed


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, str):
        yield value


def test_a_handout_may_show_two_rubrics_on_one_page(data: dict[str, Any]) -> None:
    """So nothing in it has an id, a link to copy or a link to the glossary."""
    for text in _texts(data):
        assert not any(unwanted in text for unwanted in (" id=", "rk-copy", "rk-term")), text


def test_a_cell_says_its_level_where_the_table_becomes_cards(data: dict[str, Any]) -> None:
    [staircase] = [one for one in data["rubrics"] if one["id"] == "staircase"]
    assert "rk-ramp-" in staircase["looks"]
    assert staircase["head"].count('scope="col"') == 1 + staircase["rows"][0]["html"].count("<td")
    assert staircase["rows"][0]["html"].count("rk-cell-level") == staircase["rows"][0]["html"].count("<td")


def test_text_is_never_markup(toolkit: Toolkit) -> None:
    bank = next(iter(toolkit.banks.values()))
    group = bank.groups[0]
    asked = group.questions[0].model_copy(update={"text": "Is 1 < 2, *really*?", "follow_up": "<script>"})
    changed = bank.model_copy(update={"groups": (group.model_copy(update={"questions": (asked,)}),)})
    [question] = data_of(replace(toolkit, banks={bank.id: changed}))["banks"][0]["groups"][0]["questions"]
    assert question == {
        "id": asked.id,
        "title": "Is 1 < 2, really?",
        "html": "Is 1 &lt; 2, <em>really</em>?",
        "then": "&lt;script&gt;",
    }


def test_earlier_names_are_told(toolkit: Toolkit) -> None:
    rubric = toolkit.rubrics["staircase"]
    row = rubric.criteria[0].model_copy(update={"aliases": ("earlier-row",)})
    renamed = rubric.model_copy(update={"aliases": ("stairs",), "criteria": (row, *rubric.criteria[1:])})
    aliases = data_of(replace(toolkit, rubrics={**toolkit.rubrics, "staircase": renamed}))["aliases"]
    assert aliases["rubric/stairs"] == "rubric/staircase"
    assert aliases["row/staircase/earlier-row"] == f"row/staircase/{row.id}"
