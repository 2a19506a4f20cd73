"""Question cards: eight to a page, each back behind its front, every word within its card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pdf_reading import Box, Sheet, bookmarks, compliance, read_aloud, sheets, type_sizes
from practice_samples import bank, handout, kit, one_question
from rubrickit.checks.questions import MAX_FOLLOW_UP, MAX_QUESTION
from rubrickit.labels import PURPOSES
from rubrickit.outputs.typesetting import TypesettingError

PAPERS = {"letter": (612, 792), "a4": (595, 842)}
QUESTIONS = 19  # two full sheets and three cards


@pytest.fixture(scope="module", params=PAPERS)
def paper(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def content(paper: str) -> bytes:
    return handout(kit([bank()]), "question-cards", paper).content


@pytest.fixture(scope="module")
def pages(content: bytes) -> list[Sheet]:
    return sheets(content)


def cuts(page: Sheet) -> tuple[list[float], list[float]]:
    """Where the marks at the edges say to cut: from left to right, and from the top down."""
    upright = {
        round((one.left + one.right) / 2) for one in page.lines if one.right - one.left < 4 < one.top - one.bottom
    }
    level = [one for one in page.lines if one.top - one.bottom < 4 < one.right - one.left]
    at_the_left = (one for one in level if one.right < min(upright))
    return sorted(upright), sorted({round((one.top + one.bottom) / 2) for one in at_the_left}, reverse=True)


def cards(page: Sheet) -> Iterator[tuple[int, int, Box]]:
    """Each place of a card between the marks: its column, its row and its rectangle."""
    across, down = cuts(page)
    for row in range(len(down) - 1):
        for column in range(len(across) - 1):
            yield column, row, Box(across[column], down[row + 1], across[column + 1], down[row])


def places(page: Sheet, letter: str) -> dict[int, tuple[int, int]]:
    """The column and row of each card, by the number in `Q7.` or `F7.` on it."""
    found = {}
    for column, row, card in cards(page):
        for number in range(1, QUESTIONS + 1):
            if f"{letter}{number}." in page.within(card):
                found[number] = column, row
    return found


def test_conforms_to_pdf_ua(content: bytes, tmp_path: Path) -> None:
    report = compliance(content, tmp_path)
    assert report.is_compliant, report.to_json()


def test_eight_stand_on_a_page_in_reading_order(pages: list[Sheet]) -> None:
    assert len(pages) == 6
    for index, page in enumerate(pages[::2]):
        numbers = range(8 * index + 1, min(8 * index + 8, QUESTIONS) + 1)
        assert places(page, "Q") == {number: ((number - 1) % 2, (number - 1) % 8 // 2) for number in numbers}


def test_each_back_is_behind_its_front(pages: list[Sheet]) -> None:
    for front, back in zip(pages[::2], pages[1::2], strict=True):
        fronts, backs = places(front, "Q"), places(back, "F")
        assert backs == {n: (1 - column, row) for n, (column, row) in fronts.items() if n % 3 == 0}
        ours, behind = cuts(front), cuts(back)
        if len(fronts) > 1:  # turned on its long edge, the sheet shows the same lines
            assert [round(front.width) - x for x in reversed(behind[0])] == pytest.approx(ours[0], abs=1)
        assert ours[1] == behind[1]


def test_a_single_card_has_its_back_behind_it() -> None:
    front, back = sheets(handout(kit([one_question(follow_up="F1. And then?")]), "question-cards").content)
    (left, right), _ = cuts(front)
    assert cuts(back)[0] == [round(front.width - right), round(front.width - left)]
    assert places(front, "Q") == {1: (0, 0)} == places(back, "F")


def test_text_stays_within_its_card(pages: list[Sheet], paper: str) -> None:
    for page in pages:
        assert (round(page.width), round(page.height)) == PAPERS[paper]
        _, down = cuts(page)
        safe = [Box(card.left + 10, card.bottom + 10, card.right - 10, card.top - 10) for _, _, card in cards(page)]
        for box in page.texts:
            assert min(box.left, box.bottom, page.width - box.right, page.height - box.top) >= 14
            in_margin = box.bottom > down[0] or box.top < down[-1]
            assert in_margin or any(card.holds(box) for card in safe), box


def test_marks_end_where_the_cards_end(pages: list[Sheet]) -> None:
    assert [len(cuts(page)[1]) - 1 for page in pages] == [4, 4, 4, 4, 2, 2]


def test_a_card_is_read_before_its_back_and_both_before_the_next(content: bytes) -> None:
    heard = " ".join(text for _, text in read_aloud(content))
    marks = [mark for n in range(1, QUESTIONS + 1) for mark in ([f"Q{n}.", f"F{n}."] if n % 3 == 0 else [f"Q{n}."])]
    found = [heard.index(mark) for mark in marks]
    assert found == sorted(found)


def test_every_card_is_a_heading_with_its_question_and_purpose(content: bytes) -> None:
    heard = read_aloud(content)
    headings = [text.strip() for kind, text in heard if kind == "H2"]
    assert headings == [f"Group {1 if number <= 11 else 2} {number}" for number in range(1, QUESTIONS + 1)]
    assert [text.strip() for kind, text in heard if kind == "H1"] == ["Sample bank"]
    for number in range(1, QUESTIONS + 1):
        [at] = [index for index, (_, text) in enumerate(heard) if text.startswith(f"Q{number}.")]
        assert heard[at - 1][1] == "Sample bank"
        assert heard[at + 1][1].strip() == list(PURPOSES.values())[number % len(PURPOSES)]


def test_the_back_says_what_the_question_helps_with(pages: list[Sheet]) -> None:
    for _, _, card in cards(pages[1]):
        said = pages[1].within(card)
        assert "Step named Listen" in said
        assert "Step of Sample ring" in said
        assert "Looks at a gap" in said


def test_bookmarks_lead_to_the_groups(content: bytes) -> None:
    assert bookmarks(content) == ["Sample bank", "Group 1 1", "Group 2 12"]


def test_the_margin_says_how_to_print(pages: list[Sheet]) -> None:
    for number, page in enumerate(pages, 1):
        said = " ".join(box.text for box in page.texts)
        assert "flip on the long edge" in said
        assert f"Page {number} of 6" in said
        assert "example.org/kit/questions/bank" in said
        assert "version 0.1.0 (November 2026)" in said


def test_cards_with_nothing_to_say_behind_are_printed_on_one_side() -> None:
    asked = {"id": "q", "text": "Q1. Why?", "purpose": "clarify", "stance": "gap", "asked_of": ["team"]}
    single = bank(groups=[{"id": "g", "title": "Group", "questions": [asked]}])
    [page] = sheets(handout(kit([single]), "question-cards").content)
    assert "on one side" in " ".join(box.text for box in page.texts)


def largest(text: str, follow_up: str = "") -> float:
    """The largest type on the pages of a card with this question."""
    made = one_question(text=text, follow_up=follow_up)
    return max(type_sizes(handout(kit([made]), "question-cards").content))


def words(count: int) -> str:
    """A question of so many characters in words of everyday length."""
    return ("what would a visitor see here " * 40)[: count - 1] + "?"


def test_type_suits_the_length_of_the_question() -> None:
    assert largest("Why?") == 21
    assert largest(words(110)) >= 18
    assert largest(words(MAX_QUESTION)) >= 14


@pytest.mark.parametrize("letters", ["W", "WWWWWWWW "])
def test_the_widest_text_that_the_check_allows_fits(letters: str) -> None:
    allowed = (MAX_QUESTION, MAX_FOLLOW_UP)
    text, follow_up = ((letters * count)[: count - 1] + "W" for count in allowed)
    content = handout(kit([one_question(text=text, follow_up=follow_up)]), "question-cards").content
    assert min(type_sizes(content)) >= 7.5
    for page, wide in zip(sheets(content), (text, follow_up), strict=True):
        [(_, _, card)] = cards(page)
        assert page.within(card).count("W") == wide.count("W")


def test_a_question_that_cannot_fit_is_named() -> None:
    with pytest.raises(TypesettingError) as caught:
        handout(kit([one_question(text=words(3000))]), "question-cards")
    assert "the handout `bank-cards` (question cards) cannot be printed" in str(caught.value)
    assert "the question `q-1` does not fit a card" in str(caught.value)


def test_equal_bytes() -> None:
    first, second = (handout(kit([bank()]), "question-cards").content for _ in range(2))
    assert first == second
