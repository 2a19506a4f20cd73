"""Notebooks: folded and stapled, their pages read in order; every question has room to write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pdf_reading import Box, Sheet, bookmarks, compliance, read_aloud, sheets, type_sizes
from pdf_structure import squeezed
from practice_samples import bank, handout, kit, one_question
from rubrickit.checks.questions import MAX_FOLLOW_UP, MAX_QUESTION
from rubrickit.labels import PURPOSES

SIZES = {"letter": (792, 612), "a4": (842, 595)}
QUESTIONS = 31
GROUPS = (11, 8, 12)


@pytest.fixture(scope="module", params=SIZES)
def paper(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def content(paper: str) -> bytes:
    return handout(kit([bank(GROUPS)]), "question-list", paper).content


@pytest.fixture(scope="module")
def sides(content: bytes) -> list[Sheet]:
    return sheets(content)


def halves(side: Sheet) -> tuple[Box, Box]:
    """The left and the right half of a side of a sheet."""
    middle = side.width / 2
    return Box(0, 0, middle, side.height), Box(middle, 0, side.width, side.height)


def folded(sides: list[Sheet]) -> list[str]:
    """What a reader reads who turns the pages.

    Each sheet is turned on its short edge when it is printed, so that the right half of its front has the left half of
    its back behind it. The sheets lie on each other, the first one outside, and are folded in the middle.
    """
    pages = [[side.within(half) for half in halves(side)] for side in sides]
    leaves = list(zip(pages[::2], pages[1::2], strict=True))
    first_half = [text for front, back in leaves for text in (front[1], back[0])]
    second_half = [text for front, back in reversed(leaves) for text in (back[1], front[0])]
    return first_half + second_half


def test_conforms_to_pdf_ua(content: bytes, tmp_path: Path) -> None:
    report = compliance(content, tmp_path)
    assert report.is_compliant, report.to_json()


def test_folded_pages_read_in_order(sides: list[Sheet]) -> None:
    pages = folded(sides)
    assert len(pages) % 4 == 0
    assert "Sample bank" in pages[0]
    assert "About this notebook" in pages[-1]
    for number, text in enumerate(pages[1:-1], 2):
        assert f"Page {number} of {len(pages)}" in text
    asked = [int(number) for text in pages for number in re.findall(r"Q(\d+)\.", text)]
    assert asked == list(range(1, QUESTIONS + 1))


def test_a_short_list_is_one_sheet() -> None:
    content = handout(kit([bank([3])]), "question-list").content
    assert len(sheets(content)) == 2
    cover, *inside, _ = folded(sheets(content))
    assert "Sample bank" in cover
    assert ["Page 2 of 4" in inside[0], "Page 3 of 4" in inside[1]] == [True, True]


def test_is_read_aloud_in_the_order_of_its_pages(content: bytes) -> None:
    heard = [text for _, text in read_aloud(content)]
    asked = [int(match[1]) for text in heard if (match := re.match(r"Q(\d+)\.", text))]
    assert asked == list(range(1, QUESTIONS + 1))
    questions = [index for index, text in enumerate(heard) if text.startswith("Q")]
    assert heard.index("In this notebook") < questions[0] < questions[-1] < heard.index("About this notebook")


def test_questions_are_items_of_a_numbered_list(content: bytes) -> None:
    heard = read_aloud(content)
    labels = [text.strip() for kind, text in heard if kind == "Lbl" and text.strip()]
    assert labels == [str(number) for number in range(1, QUESTIONS + 1)]


def test_no_word_is_lost(sides: list[Sheet]) -> None:
    printed = squeezed(" ".join(folded(sides)))
    for group in bank(GROUPS).groups:
        assert squeezed(group.title + group.summary) in printed
        for question in group.questions:
            assert squeezed(question.text) in printed
            assert squeezed(question.follow_up) in printed
            assert PURPOSES[question.purpose].replace(" ", "") in printed


def test_text_stays_on_its_half(sides: list[Sheet], paper: str) -> None:
    for side in sides:
        assert (round(side.width), round(side.height)) == SIZES[paper]
        safe = [Box(half.left + 24, half.bottom + 20, half.right - 24, half.top - 24) for half in halves(side)]
        for box in side.texts:
            assert any(half.holds(box) for half in safe), box


def test_there_is_room_to_write_under_each_question(sides: list[Sheet]) -> None:
    for side in sides:
        for half in halves(side):
            asked = len(re.findall(r"Q\d+\.", side.within(half)))
            assert sum(half.holds(line) and line.right - line.left > 200 for line in side.lines) >= 2 * asked


def test_the_cover_lists_the_groups_with_their_pages(sides: list[Sheet]) -> None:
    pages = folded(sides)
    for number in range(1, len(GROUPS) + 1):
        [page] = [index for index, text in enumerate(pages, 1) if index > 1 and f"Group {number} On it." in text]
        assert re.search(rf"Group {number} [. ]*{page}\b", pages[0]), pages[0]
    assert f"{QUESTIONS} questions" in pages[0]
    assert "flip on the short edge" in pages[0]


def test_the_last_page_says_whose_it_is(sides: list[Sheet]) -> None:
    said = squeezed(folded(sides)[-1])
    for part in (
        "version 0.1.0 (November 2026)",
        "Content licensed CC BY 4.0",
        "example.org/kit/questions/bank",
    ):
        assert squeezed(part) in said


def test_bookmarks_follow_the_pages(content: bytes) -> None:
    found = bookmarks(content)
    assert found[:4] == ["Sample bank", "Group 1", "Group 2", "Group 3"]
    assert set(found[4:]) <= {"Notes"}


def test_long_names_and_many_groups_fit_the_cover() -> None:
    groups = bank([1] * 20, title="A bank of questions with a title that needs several lines of large type to stand in")
    sides = sheets(handout(kit([groups]), "question-list").content)
    cover = folded(sides)[0]
    assert "Group 20" in cover
    assert "To make the notebook" in cover
    for box in sides[0].texts:
        assert box.bottom >= 20


def test_the_widest_question_that_the_check_allows_is_printed_whole() -> None:
    made = one_question(text="W" * MAX_QUESTION, follow_up="W" * MAX_FOLLOW_UP)
    content = handout(kit([made]), "question-list").content
    sides = sheets(content)
    assert folded(sides)[1].count("W") == MAX_QUESTION + MAX_FOLLOW_UP
    assert all(any(half.holds(box) for half in halves(side)) for side in sides for box in side.texts)
    assert min(type_sizes(content)) >= 7.5


def test_equal_bytes() -> None:
    first, second = (handout(kit([bank(GROUPS)]), "question-list").content for _ in range(2))
    assert first == second
