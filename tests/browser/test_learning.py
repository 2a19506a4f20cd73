"""Learning paths, surveys and crosswalks: nothing is given away, and a form is a form on paper and on a phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from visiting import DESKTOP, PHONE, Opener

PATH = "learning/implementation-coaching/"
SURVEY = "surveys/collaborative-work/"


@pytest.mark.parametrize("dark", [False, True], ids=["day", "night"])
def test_an_answer_is_not_given_away_before_it_is_opened(visit: Opener, dark: bool) -> None:
    page = visit(PATH, dark=dark)
    look = """options => options.map(option => {
      const summary = option.querySelector('summary');
      return [option, summary].flatMap(e => [null, '::before', '::after'].map(part => {
        const s = getComputedStyle(e, part);
        return [s.color, s.backgroundColor, s.content, s.borderTopStyle, s.fontWeight].join();
      })).join();
    })"""
    assert len(set(page.locator(".rk-option + .rk-option").evaluate_all(look))) == 1
    expect(page.get_by_text("Yes.", exact=True).first).to_be_hidden()


def test_an_answer_opens_by_keys_and_says_why(visit: Opener) -> None:
    page = visit(PATH)
    option = page.locator(".rk-correct").first
    option.locator("summary").press("Enter")
    expect(option.locator("p")).to_be_visible()
    expect(option.locator("p strong")).to_have_text("Yes.")
    wrong = page.locator(".rk-option:not(.rk-correct)").first
    wrong.locator("summary").press("Space")
    expect(wrong.locator("p strong")).to_have_text("Not quite.")


@pytest.mark.parametrize("width", [DESKTOP, PHONE])
def test_a_survey_is_a_table_at_every_width(visit: Opener, width: int) -> None:
    page = visit(SURVEY, width)
    table = page.get_by_role("table", name="Collaborative teams")
    statements = table.get_by_role("rowheader")
    assert table.get_by_role("cell").count() == 5 * statements.count()
    expect(table.get_by_role("cell", name="Strongly agree").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_phone_shows_each_answer_in_words(visit: Opener) -> None:
    page = visit(SURVEY, PHONE)
    card = page.locator(".rk-survey tbody tr").first
    boxes = [answer.bounding_box() for answer in card.locator(".rk-answer").all()]
    assert all(box and box["width"] > 20 for box in boxes)


def test_a_printed_survey_holds_only_what_its_readers_need(visit: Opener) -> None:
    page = visit(SURVEY)
    page.emulate_media(media="print")
    expect(page.locator(".rk-directions")).to_be_visible()
    assert page.locator(".rk-for-giver:visible").count() == 0


def test_crosswalks_are_found_from_rubrics_and_from_the_foot(visit: Opener) -> None:
    page = visit("rubrics/")
    for link in (
        page.get_by_role("link", name="see them side by side"),
        page.locator(".rk-footer").get_by_role("link", name="Crosswalks"),
    ):
        expect(link).to_have_attribute("href", "../crosswalks/")
    page.goto(visit.site.url("crosswalks/"))
    expect(page.locator(".md-tabs__item--active")).to_have_text("Rubrics")


@pytest.mark.parametrize("width", [1220, DESKTOP])
def test_tabs_fit(visit: Opener, width: int) -> None:
    page = visit("", width)
    tabs = page.locator(".md-tabs__list")
    assert tabs.evaluate("tabs => tabs.scrollWidth <= tabs.clientWidth")
    expect(tabs.locator("li").last).to_be_in_viewport(ratio=1)


def test_drawings_fit_their_words(visit: Opener) -> None:
    page = visit("guides/goals-and-system-levels/", PHONE)
    outside = """texts => texts.filter(text => {
      const box = text.getBBox(), around = text.parentNode.querySelector('rect').getBBox();
      return box.x < around.x || box.x + box.width > around.x + around.width;
    }).map(text => text.textContent)"""
    texts = page.locator(".rk-layers text")
    assert texts.count()
    assert texts.evaluate_all(outside) == []
