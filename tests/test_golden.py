"""Whole pages of a small toolkit, compared by their main part.

After a change that is meant, write them anew: `UPDATE_GOLDEN=1 .venv/bin/pytest tests/test_golden.py`,
and read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from lxml import html

EXPECTED = Path(__file__).parent / "golden" / "expected"
PAGES = (
    "",
    "rubrics/",
    "rubrics/staircase/",
    "rubrics/colors/",
    "questions/",
    "questions/bank/",
    "templates/plan/",
    "handouts/",
    "cycles/ring/",
    "collections/samples/",
    "guides/",
    "guides/first/",
    "guides/drawn/",
    "surveys/",
    "surveys/feedback/",
    "learning/path/",
    "crosswalks/",
    "conversation/",
    "glossary/",
    "references/",
    "handouts/builder/",
)


def file_of(page: str) -> Path:
    """Where the expected main part of a page is kept."""
    return EXPECTED / f"{page.strip('/').replace('/', '-') or 'home'}.html"


def main_part(site: Path, page: str) -> str:
    """The page's article, a line for each start of an element, so that differences can be read."""
    tree = html.fromstring((site / page / "index.html").read_bytes())
    (article,) = tree.xpath("//article[contains(@class, 'md-content__inner')]")
    return html.tostring(article, encoding="unicode").replace("><", ">\n<").strip() + "\n"


@pytest.mark.parametrize("page", PAGES)
def test_page_is_as_expected(golden_site: Path, page: str) -> None:
    found, file = main_part(golden_site, page), file_of(page)
    if os.environ.get("UPDATE_GOLDEN"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(found, encoding="utf-8")
    assert found == file.read_text(encoding="utf-8")


def test_no_expected_page_goes_unused() -> None:
    assert {file.name for file in EXPECTED.iterdir()} == {file_of(page).name for page in PAGES}
