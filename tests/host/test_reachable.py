"""Reach in the built site: every part of a toolkit has a place on a page, and every page is led to."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html

from rubrickit import addresses
from rubrickit.model import Toolkit
from sites import golden_toolkit

BASE = "https://site.test/"


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return golden_toolkit()


@pytest.fixture(scope="module")
def pages(golden_site: Path) -> dict[str, html.HtmlElement]:
    """Every page of the golden site by its address."""
    found = golden_site.rglob("index.html")
    return {
        "".join(f"{part}/" for part in path.parent.relative_to(golden_site).parts): html.fromstring(path.read_bytes())
        for path in found
    }


def parts(toolkit: Toolkit) -> Iterator[tuple[str, str]]:
    """The page and the anchor of everything that a reader may look for; no anchor for a page as a whole."""
    for bank, question in toolkit.questions():
        yield addresses.bank(bank.id), question.id
    for survey in toolkit.surveys.values():
        for part in (*survey.sections, *survey.items, *survey.open_questions):
            yield addresses.survey(survey.id), part.id
    for path in toolkit.learning.values():
        for one in path.units:
            yield addresses.learning(path.id), one.id
    for rubric in toolkit.rubrics.values():
        yield from ((addresses.rubric(rubric.id), row.id) for row in rubric.criteria)
    for cycle in toolkit.cycles.values():
        yield from ((addresses.cycle(cycle.id), step.id) for step in cycle.steps)
    yield from ((addresses.template(template), "") for template in toolkit.templates)
    yield from ((addresses.HANDOUTS, pack) for pack in toolkit.packs)
    yield from ((addresses.CROSSWALKS, crosswalk) for crosswalk in toolkit.crosswalks)
    yield from ((addresses.GLOSSARY, term) for term in toolkit.terms)
    yield from ((addresses.REFERENCES, key) for key in toolkit.references)
    yield from ((guide, "") for guide in toolkit.guides)


def test_every_part_has_a_place_on_a_page(toolkit: Toolkit, pages: dict[str, html.HtmlElement]) -> None:
    for page, anchor in parts(toolkit):
        article = pages[addresses.url(page)].xpath("//article")[0]
        assert not anchor or len(article.xpath(".//*[@id=$id]", id=anchor)) == 1, (page, anchor)


def test_every_drawing_that_a_guide_names_stands_in_it(toolkit: Toolkit, pages: dict[str, html.HtmlElement]) -> None:
    article = pages["guides/drawn/"].xpath("//article")[0]
    titles = {title.text for title in article.xpath(".//svg/title")}
    assert titles == {toolkit.drawings["levels"].title, toolkit.cycles["ring"].title}
    assert "drawing:" not in html.tostring(article, encoding="unicode")


def test_every_anchor_that_links_may_name_is_on_its_page(toolkit: Toolkit, pages: dict[str, html.HtmlElement]) -> None:
    for page, anchors in addresses.generated_pages(toolkit).items():
        ids = set(pages[addresses.url(page)].xpath("//article//@id"))
        assert anchors <= ids, (page, anchors - ids)


def test_every_page_is_led_to(pages: dict[str, html.HtmlElement]) -> None:
    """Or by the menu: a reader who starts at home and follows links sees everything."""
    seen, queue = {""}, [""]
    while queue:
        address = queue.pop()
        for link in pages[address].xpath("//article//@href | //nav[contains(@class, 'md-nav--primary')]//@href"):
            target = unquote(urldefrag(urljoin(BASE + address, link))[0].removeprefix(BASE))
            target = "" if target == posixpath.curdir else target
            if target in pages and target not in seen:
                seen.add(target)
                queue.append(target)
    assert set(pages) - seen == set()
