"""What changes in a row from one level to the next, as its page says it."""

from __future__ import annotations

from rubrickit import addresses
from rubrickit.views.changes import ChangeView, change_views
from rubrickit.views.levels import level_views
from sites import golden_page


def changes(rubric: str, row: str) -> list[ChangeView]:
    page = golden_page(addresses.rubric(rubric))
    levels = level_views(page.toolkit.scale_of(page.toolkit.rubrics[rubric]), page)
    return list(change_views(page.toolkit.criterion(rubric, row), levels))


def test_there_is_one_for_each_pair_of_neighbours() -> None:
    found = changes("staircase", "practice")
    assert [(one.level.id, one.to.id) for one in found][:2] == [("one", "two"), ("two", "three")]
    assert len(found) == 6


def test_a_level_that_adds_keeps_all_and_names_what_is_new() -> None:
    four_to_five = changes("staircase", "practice")[3]
    assert four_to_five.all_stays
    assert four_to_five.words.new == ("share means rooms; money: ours & theirs",)
    assert four_to_five.words.gone == ()


def test_after_a_level_that_adds_all_that_held_there_can_fall_away() -> None:
    five_to_six = changes("staircase", "practice")[4]
    assert not five_to_six.all_stays
    assert five_to_six.words.gone == ("coordinate", "No", "share means rooms; money: ours & theirs")
    assert five_to_six.words.new == ("plan together.",)
