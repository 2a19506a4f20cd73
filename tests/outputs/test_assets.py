"""Styles and scripts as pages load them: parts in one file, each part once, nothing of them left beside it."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from rubrickit.outputs.assets import PRINT_STYLE, SCRIPTS, STYLES, assets, scripts
from rubrickit.settings import Settings

ASSETS = Path(str(files("rubrickit"))) / "assets"


@pytest.fixture(scope="module")
def published() -> dict[str, str]:
    made = list(assets(Settings(publisher="Example District")))
    assert len({file.path for file in made}) == len(made)
    return {file.path: file.content.decode("utf-8", "ignore") for file in made}


@pytest.mark.parametrize("sheet", [path.name for path in sorted((ASSETS / "css").iterdir()) if path.is_dir()])
def test_a_folder_of_parts_is_one_sheet_in_their_order(sheet: str, published: dict[str, str]) -> None:
    whole = published[f"assets/rubrickit/css/{sheet}.css"]
    parts = [path.read_text(encoding="utf-8") for path in sorted((ASSETS / "css" / sheet).glob("*.css"))]
    places = [whole.index(part) for part in parts]
    assert len(parts) > 1
    assert places == sorted(places)
    assert not [path for path in published if path.startswith(f"assets/rubrickit/css/{sheet}/")]


def test_every_page_has_the_colors_before_the_rules_that_use_them(published: dict[str, str]) -> None:
    (style,) = STYLES
    assert published[style].index("--rk-accent:") < published[style].index("var(--rk-accent)")


def test_paper_names_the_edition(published: dict[str, str]) -> None:
    assert "Example District" in published[PRINT_STYLE]


def test_what_a_style_sheet_names_is_there(published: dict[str, str]) -> None:
    named = set(re.findall(r"url\(([^)]+)\)", published[STYLES[0]]))
    assert named
    assert {f"assets/rubrickit/css/{name}".replace("css/../", "") for name in named} <= published.keys()


def test_parts_of_what_every_page_runs_are_not_published_again(published: dict[str, str]) -> None:
    assert "assets/rubrickit/js/base.js" not in published
    assert "rk.gettext" in published[SCRIPTS[0]]
    assert scripts("en") == list(SCRIPTS)
    assert scripts("es")[1:] == list(SCRIPTS)


def test_style_sheets_are_kept_in_small_parts() -> None:
    for path in (ASSETS / "css").rglob("*.css"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, path
