"""A page printed from the browser: a document, not a picture of a website."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from printing import CSS_PIXEL, PAPERS, Printed, Sheet, printed
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
FURNITURE = re.compile(
    r"^\s*(Search|Navigation|Look up|This edition)\s*$|Skip to|Copy link|Copy the|Print th|Link to|Build a handout|"
    r"Nothing that you type|Type to start|Data \(JSON\)|Switch to",
    re.MULTILINE,
)


def _faults(sheets: tuple[Sheet, ...], paper: str) -> list[str]:
    """What a designer would not sign, whatever the page holds."""
    wrong = []
    short, long = PAPERS[paper]
    for number, sheet in enumerate(sheets, 1):
        if abs(min(sheet.width, sheet.height) - short) > 1 or abs(max(sheet.width, sheet.height) - long) > 1:
            wrong.append(f"page {number} is {sheet.width} by {sheet.height}")
        if sheet.scale < CSS_PIXEL - 0.01:
            wrong.append(f"page {number} is shrunk to {sheet.scale / CSS_PIXEL:.0%}: something is too wide")
        if sheet.beyond:
            wrong.append(f"page {number} prints beyond its margins: {''.join(sheet.beyond)[:40]}")
        if found := FURNITURE.search(sheet.text):
            wrong.append(f"page {number} holds {found[0]!r}")
        if f"{number} / {len(sheets)}" not in sheet.text:
            wrong.append(f"page {number} has no number")
        if len(sheet.words) < 60:
            wrong.append(f"page {number} is all but empty")
    return wrong


@pytest.mark.slow
@pytest.mark.parametrize("paper", PAPERS)
def test_every_kind_of_page_prints_clean(visit: Opener, paper: str) -> None:
    page = visit("")
    wrong = []
    for path in KINDS:
        page.goto(visit.site.url(path))
        result = printed(page, paper)
        wrong += [f"{path}: {one}" for one in _faults(result.sheets, paper)]
        if "version 0.1 (November 2026) · Content licensed CC BY 4.0" not in result.sheets[-1].text:
            wrong.append(f"{path}: the last page does not say whose it is and on what terms")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("paper", PAPERS)
def test_a_rubric_lies_across_and_others_stand_upright(visit: Opener, paper: str) -> None:
    assert not any(sheet.upright for sheet in printed(visit(RUBRIC), paper).sheets)
    assert all(sheet.upright for sheet in printed(visit("guides/what-coaching-is/"), paper).sheets)


def _row_faults(page: Page, result: Printed) -> list[str]:
    """Rows that are cut, cells whose words are missing, pages of the table without its header."""
    rows = page.locator(".rk-table tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => [...cell.querySelectorAll('.rk-row-name, li, .rk-lead')]"
        ".filter(part => !part.querySelector('li')).map(part => part.textContent.trim())))"
    )
    levels = page.locator(".rk-level-name").all_text_contents()
    wrong = []
    for row in rows:
        texts = [text for cell in row for text in cell]
        whole = [sheet for sheet in result.sheets if all(sheet.holds(text) for text in texts)]
        if not whole:
            wrong.append(f"{row[0][0]} is cut or not whole")
        elif not all(whole[0].holds(level) for level in levels):
            wrong.append(f"the page of {row[0][0]} has no header row")
    return wrong


@pytest.mark.parametrize("path", [RUBRIC, "rubrics/implementation-coaching/", "rubrics/support-stances/"])
@pytest.mark.parametrize("paper", PAPERS)
def test_rows_are_whole_below_a_header_that_repeats(visit: Opener, path: str, paper: str) -> None:
    page = visit(path)
    result = printed(page, paper)
    assert not _row_faults(page, result)


def test_a_seven_column_table_is_printed_whole(visit: Opener) -> None:
    page = visit("rubrics/partnership/", 1000)
    for paper in PAPERS:
        assert not _row_faults(page, printed(page, paper))


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
