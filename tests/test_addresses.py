"""Public addresses: links that work from every page, and anchors that links may name."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrickit import addresses
from support import loaded

SITE = "https://example.org/kit/"
NAMES = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)
PATHS = st.lists(NAMES, min_size=1, max_size=4).map("/".join)
PAGES = PATHS.map("{}.md".format) | PATHS.map("{}/index.md".format) | st.just("index.md")
FILES = PATHS.map("{}.pdf".format)


@given(PAGES | FILES, PAGES)
def test_a_link_leads_from_its_page_to_its_target(target: str, base: str) -> None:
    link = addresses.relative(target, base)
    assert urljoin(SITE + addresses.url(base), link) == SITE + addresses.url(target)
    assert not link.startswith("/")


@pytest.mark.parametrize(
    ("page", "url"),
    [
        ("index.md", ""),
        ("glossary.md", "glossary/"),
        ("rubrics/index.md", "rubrics/"),
        ("rubrics/x.md", "rubrics/x/"),
        ("downloads/x.pdf", "downloads/x.pdf"),
        ("downloads/templates/x.md", "downloads/templates/x.md"),
    ],
)
def test_urls(page: str, url: str) -> None:
    assert addresses.url(page) == url


def test_addresses_that_people_link_to() -> None:
    assert addresses.url(addresses.rubric("x")) == "rubrics/x/"
    assert addresses.url(addresses.bank("x")) == "questions/x/"
    assert addresses.url(addresses.template("x")) == "templates/x/"
    assert addresses.cell_anchor("row", "emerging") == "row--emerging"
    assert addresses.handout("x") == "downloads/handouts/x-letter.pdf"
    assert addresses.document("x") == "downloads/templates/x.docx"
    assert addresses.form("x") == "downloads/templates/x.pdf"
    assert addresses.plain_text("x") == "downloads/templates/x.md"
    assert addresses.rubric_data("x") == "data/rubrics/x.json"
    assert addresses.TOOLKIT_DATA == "data/toolkit.json"
    assert addresses.url(addresses.BUILDER) == "handouts/builder/"


def test_pages_that_are_made_and_their_anchors(tmp_path: Path) -> None:
    pages = addresses.generated_pages(loaded(tmp_path).toolkit)
    assert pages["rubrics/support.md"] == {"who-speaks", "who-speaks--telling", "who-speaks--asking"}
    assert pages["questions/asking.md"] == {"opening", "opening-aim", "opening-gap"}
    assert pages["cycles/ring.md"] == {"look", "try", "review"}
    assert pages["collections/coaching.md"] == {"practice"}
    assert pages["glossary.md"] == {"coach", "client"}
    assert pages["references.md"] == {"kotter-1996", "covey-2006"}
    assert pages["templates/plan.md"] == pages["conversation.md"] == frozenset()
    assert pages["surveys/feedback.md"] == {"hearing", "hearing-me", "hearing-us", "more-of"}
    assert pages["learning/path.md"] == {"silence", "silence-why"}
    assert pages["crosswalks.md"] == {"speaking"}
    assert pages["questions/index.md"] == {"coaching"}
    assert pages["guides/index.md"] == {"learning", "start-coaching"}


def test_a_rubric_whose_scale_is_unknown_still_has_rows(tmp_path: Path) -> None:
    pages = addresses.generated_pages(loaded(tmp_path, {"rubrics/scales.yaml": "scales: ["}).toolkit)
    assert pages["rubrics/support.md"] == {"who-speaks"}
