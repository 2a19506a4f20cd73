"""Lighthouse's scores on its mobile profile."""

from __future__ import annotations

import pytest

from node import told_by_node

pytestmark = pytest.mark.quiet

PAGES = ["", "rubrics/coaching-behaviors/", "questions/"]


@pytest.fixture(scope="module")
def told(origin: str) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = told_by_node("lighthouse.mjs", origin, paths=PAGES)
    return found


@pytest.mark.parametrize("path", PAGES)
def test_scores(told: dict[str, dict[str, object]], path: str) -> None:
    scores, lost = told[path]["scores"], told[path]["lost"]
    assert isinstance(scores, dict)
    assert scores["accessibility"] == 100, lost
    assert scores["best-practices"] == 100, lost
    assert scores["performance"] >= 95, lost
