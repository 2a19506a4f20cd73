"""A page printed from the browser: a document, not a picture of a website."""

from __future__ import annotations

import re

import pytest

from printing import PAPERS, faults, printed, row_faults
from visiting import Opener, Site

RUBRIC = "rubrics/coaching-behaviors/"
KINDS = (
    "",
    "rubrics/",
    RUBRIC,
    "rubrics/partnership/",
    "rubrics/implementation-coaching/",
    "rubrics/support-stances/",
    "questions/",
    "questions/coaching-behaviors/",
    "templates/",
    "templates/executive-work-plan/",
    "guides/",
    "guides/levels-of-executive-support/",
    "guides/communities-of-practice/",
    "cycles/executive-coaching/",
    "surveys/collaborative-work/",
    "learning/implementation-coaching/",
    "glossary/",
    "references/",
    "crosswalks/",
    "collections/district-improvement/",
    "about/",
    "404.html",
)


@pytest.mark.slow
@pytest.mark.parametrize("paper", PAPERS)
def test_every_kind_of_page_prints_clean(visit: Opener, paper: str) -> None:
    page = visit("")
    wrong = []
    for path in KINDS:
        page.goto(visit.site.url(path))
        result = printed(page, paper)
        wrong += [f"{path}: {one}" for one in faults(result, paper)]
        if "version 0.1 (November 2026) · Content licensed CC BY 4.0" not in result.sheets[-1].text:
            wrong.append(f"{path}: the last page does not say whose it is and on what terms")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_rubric_lies_across_and_others_stand_upright(visit: Opener, paper: str) -> None:
    assert not any(sheet.upright for sheet in printed(visit(RUBRIC), paper).sheets)
    assert all(sheet.upright for sheet in printed(visit("guides/what-coaching-is/"), paper).sheets)


@pytest.mark.parametrize("path", [RUBRIC, "rubrics/implementation-coaching/", "rubrics/support-stances/"])
@pytest.mark.parametrize("paper", PAPERS)
def test_rows_are_whole_below_a_header_that_repeats(visit: Opener, path: str, paper: str) -> None:
    page = visit(path)
    result = printed(page, paper)
    assert not row_faults(page, result)


def test_a_seven_column_table_is_printed_whole(visit: Opener) -> None:
    page = visit("rubrics/partnership/", 1000)
    for paper in PAPERS:
        assert not row_faults(page, printed(page, paper))


def test_paper_is_white_however_dark_the_screen(visit: Opener) -> None:
    page = visit(RUBRIC, dark=True)
    page.emulate_media(media="print")
    ink = page.locator("h1").evaluate("h1 => getComputedStyle(h1).color")
    assert ink == "rgb(23, 33, 43)"
    assert page.locator("body").evaluate("body => getComputedStyle(body).backgroundColor") == "rgb(255, 255, 255)"


def test_folded_parts_are_printed_open_and_folded_again(visit: Opener) -> None:
    page = visit(RUBRIC)
    assert printed(page).holds("After each meeting this week, write down")
    assert page.locator(".rk-move[open]").count() == 0


@pytest.mark.parametrize("path", ["rubrics/kinds-of-help/", "rubrics/practice-profile/"])
def test_what_there_is_to_download_stays_on_the_screen(path: str, visit_printed: Opener) -> None:
    page = visit_printed(path)
    assert page.locator("main").get_by_text(re.compile("PDF")).count()
    assert not re.search(r"\bPDF\b|\bKB\b|More for print", printed(page).text)


def test_a_check_is_printed_with_its_answers_at_the_end(visit: Opener) -> None:
    page = visit("learning/implementation-coaching/")
    why = page.locator(".rk-correct > p").first.text_content() or ""
    result = printed(page)
    [sheet] = result.sheets_with(why.removeprefix("Yes."))
    assert "Answers" in sheet.text.splitlines()
    assert not result.holds("Not quite.")


def test_links_are_words_and_addresses_of_other_sites_follow_theirs(visit: Opener) -> None:
    about = printed(visit("about/"))
    assert about.holds("Creative Commons Attribution 4.0 International (https://creativecommons.org/licenses/by/4.0/)")
    references = printed(visit("references/"))
    assert not re.search(r"(https?://\S+)\s*\(\s*\1", references.text), "an address stands twice"
    page = visit(RUBRIC)
    page.emulate_media(media="print")
    shown = page.locator(".rk-move li a").first.evaluate("a => getComputedStyle(a).textDecorationLine")
    assert shown == "none"


def test_paper_says_what_it_is_and_where_it_is_online(visit: Opener) -> None:
    last = printed(visit(f"{RUBRIC}?h=trust#listening")).sheets[-1].text
    assert "Coaching behaviors · rubrickit coaching toolkit" in last
    assert visit.site.url(RUBRIC) in last
    assert "#listening" not in last
    assert "file:" not in printed(visit("glossary/", disk=True)).text


def test_the_style_of_paper_does_not_hold_up_the_screen(site: Site) -> None:
    home = (site.folder / "index.html").read_text(encoding="utf-8")
    assert re.search(r'<link rel="stylesheet" href="\S*css/print.css" media="print">', home)
