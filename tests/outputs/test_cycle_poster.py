"""Posters: the ring as a picture with words for it, and every step with what it asks, on one page."""

from __future__ import annotations

from pathlib import Path

import pytest

from pdf_reading import alternatives, bookmarks, compliance, read_aloud, sheets, type_sizes
from pdf_structure import page_texts, squeezed
from practice_samples import handout, kit, ring
from rubrickit.model import Cycle

SIZES = {"letter": (612, 792), "a4": (595, 842)}


@pytest.fixture(params=[(3, "letter"), (4, "a4"), (5, "letter"), (8, "letter"), (8, "a4")], ids=str)
def made(request: pytest.FixtureRequest) -> tuple[int, str, bytes]:
    steps, paper = request.param
    return steps, paper, handout(kit(steps=steps), "cycle-poster", paper).content


def words_of(cycle: Cycle) -> list[str]:
    return [cycle.summary] + [text for one in cycle.steps for text in (one.name, one.summary, *one.actions)]


def test_conforms_to_pdf_ua(made: tuple[int, str, bytes], tmp_path: Path) -> None:
    report = compliance(made[2], tmp_path)
    assert report.is_compliant, report.to_json()


def test_one_page_holds_every_step(made: tuple[int, str, bytes]) -> None:
    steps, _, content = made
    [said] = page_texts(content)
    for text in words_of(ring(steps)):
        assert squeezed(text) in said


def test_text_stays_on_the_page(made: tuple[int, str, bytes]) -> None:
    _, paper, content = made
    [page] = sheets(content)
    assert (round(page.width), round(page.height)) == SIZES[paper]
    for box in page.texts:
        assert min(box.left, box.bottom, page.width - box.right, page.height - box.top) >= 20


def test_the_ring_is_a_picture_that_can_be_read(made: tuple[int, str, bytes]) -> None:
    steps, _, content = made
    [words] = alternatives(content)
    assert words.startswith(
        f"A ring of {steps} arrows, each leading to the next and the last back to the first: step 1, "
    )
    assert words.index("step 1, Step named Ask") < words.index("step 2, Step named Listen") < words.index("step 3, ")


def test_steps_are_headings_in_order(made: tuple[int, str, bytes]) -> None:
    steps, _, content = made
    heard = read_aloud(content)
    names = [f"{number} {one.name}" for number, one in enumerate(ring(steps).steps, 1)]
    assert [text for kind, text in heard if kind == "H2"] == names
    assert [text for kind, text in heard if kind == "H1"] == ["Sample ring"]
    assert heard[-1][1] == "… and back to step 1: Step named Ask"


def test_actions_are_lists(made: tuple[int, str, bytes]) -> None:
    heard = [text for kind, text in read_aloud(made[2]) if kind == "LBody"]
    assert heard == [action for one in ring(made[0]).steps for action in one.actions]


def test_a_short_cycle_is_set_in_large_type() -> None:
    sizes = type_sizes(handout(kit(cycle=ring(3, actions=1)), "cycle-poster").content)
    assert sorted(sizes)[len(sizes) // 2] >= 13


def test_a_cycle_with_more_to_say_than_a_page_holds_loses_nothing(tmp_path: Path) -> None:
    long = ring(8, actions=8, words=2)
    content = handout(kit(cycle=long), "cycle-poster").content
    said = "".join(page_texts(content))
    assert all(squeezed(text) in said for text in words_of(long))
    assert compliance(content, tmp_path).is_compliant
    assert all(box.bottom >= 20 for page in sheets(content) for box in page.texts)


def test_the_footer_says_whose_it_is_and_where() -> None:
    [said] = page_texts(handout(kit(), "cycle-poster").content)
    for part in (
        "version 0.1.0 (November 2026)",
        "example.org/kit/cycles/ring",
        "Source: Kotter, 1996",
        "Page 1 of 1",
    ):
        assert squeezed(part) in said


def test_has_no_bookmarks_on_its_one_page_but_is_the_same_twice() -> None:
    first, second = (handout(kit(), "cycle-poster").content for _ in range(2))
    assert bookmarks(first) == []
    assert first == second
