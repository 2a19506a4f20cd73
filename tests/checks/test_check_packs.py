"""Packs: every item names one thing that is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rubrickit import handout_plan
from rubrickit.checks import packs
from rubrickit.model import Toolkit
from support import base_text, headlines, loaded

PACKS = "content/packs.yaml"


def found(folder: Path, *changes: tuple[str, str]) -> list[str]:
    return headlines(list(packs.problems(loaded(folder, {PACKS: base_text(PACKS, *changes)}))))


def test_the_base_is_sound(tmp_path: Path) -> None:
    assert found(tmp_path) == []


def test_the_later_of_two_things_in_an_item_is_told(tmp_path: Path) -> None:
    [one] = found(tmp_path, ("rubric-sheet: support", "rubric-sheet: support\n        guide: guides/start.md"))
    assert one == f"{PACKS}:10:9: this item names a `rubric-sheet` already"


def test_the_same_object_may_be_there_as_two_things(tmp_path: Path) -> None:
    assert found(tmp_path, ("- template: plan", "- template: plan\n      - guide: guides/start.md")) == []


def test_what_is_not_printed_so_is_told_with_what_it_would_need(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def some(toolkit: Toolkit, papers: tuple[str, ...]) -> Iterator[handout_plan.PlannedHandout]:
        return (plan for plan in handout_plan.planned(toolkit, papers) if plan.object_id != "support")

    picky = replace(handout_plan.RUBRIC_SHEET, needs="an ordered scale")
    monkeypatch.setitem(handout_plan.PACK_ITEMS, picky.id, picky)
    monkeypatch.setattr(packs, "planned", some)
    [problem] = packs.problems(loaded(tmp_path))
    assert problem.headline == f"{PACKS}:9:23: the rubric `support` has no rubric sheet"
    assert problem.hint == "It would need an ordered scale."


def test_rubrics_that_cannot_be_printed_yet_are_left_to_other_checks(tmp_path: Path) -> None:
    rubric = base_text("rubrics/support.yaml", ("scale: kinds", "scale: kind"))
    assert list(packs.problems(loaded(tmp_path, {"rubrics/support.yaml": rubric}))) == []
