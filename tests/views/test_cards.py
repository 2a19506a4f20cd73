"""Cards: what a page says of another page."""

from __future__ import annotations

from rubrickit import addresses
from rubrickit.views.cards import (
    CardView,
    bank_card,
    guide_card,
    learning_card,
    rubric_card,
    section_cards,
    survey_card,
    template_card,
)
from sites import golden_page

PAGE = golden_page(addresses.HOME)


def shown(card: CardView) -> tuple[str, str, str, list[str]]:
    return card.link.title, card.link.href, card.facts, [part.href for part in card.parts]


def test_a_rubric_leads_to_its_rows() -> None:
    card = rubric_card("staircase", PAGE)
    assert shown(card) == ("Staircase", "rubrics/staircase/", "1 row · 7 levels", ["rubrics/staircase/#practice"])
    assert (card.ordered, len(card.levels)) == (True, 7)
    assert rubric_card("colors", PAGE).facts == "1 row · 3 kinds"


def test_a_bank_leads_to_its_groups() -> None:
    assert shown(bank_card("bank", PAGE)) == ("Bank", "questions/bank/", "2 questions", ["questions/bank/#group"])


def test_a_template_says_who_fills_it_in() -> None:
    assert shown(template_card("plan", PAGE)) == ("Plan", "templates/plan/", "Filled in by: coach", [])


def test_a_guide_says_how_long_it_takes_and_for_whom() -> None:
    assert shown(guide_card("guides/drawn.md", PAGE)) == ("Drawn guide", "guides/drawn/", "1 min · for trainer", [])


def test_a_survey_leads_to_its_sections() -> None:
    survey = survey_card("feedback", PAGE)
    assert shown(survey) == ("Feedback survey", "surveys/feedback/", "2 statements", ["surveys/feedback/#planning"])


def test_a_learning_path_says_how_long_all_its_units_take() -> None:
    card = learning_card("path", PAGE)
    assert card.facts == "2 units · 30 min · for coach and trainer"
    assert card.accent == "plum"


def test_a_section_has_a_card_for_all_that_it_lists() -> None:
    (section,) = PAGE.toolkit.collections["samples"].sections
    for key in ("rubrics", "questions", "templates", "guides", "surveys", "learning"):
        assert len(list(section_cards(section, key, PAGE))) == len(getattr(section, key)) > 0
