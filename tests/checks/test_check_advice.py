"""Advice on writing: given where it is due, not given where it is not, and never a reason to stop."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks.advice import MAX_WORDS, VAGUE, advice
from rubrickit.problems import Problem
from support import base_text, loaded

LISTENING, NEXT, SUPPORT = "rubrics/listening.yaml", "content/guides/next.md", "rubrics/support.yaml"
HARD = (
    "Institutionalized interdisciplinary professional-development infrastructures characteristically necessitate "
    "extraordinarily comprehensive organizational responsibilities notwithstanding heterogeneous considerations "
)


def found(folder: Path, name: str, *changes: tuple[str, str]) -> list[Problem]:
    return list(advice(loaded(folder, {name: base_text(name, *changes)})))


def codes(folder: Path, name: str, *changes: tuple[str, str]) -> list[str]:
    return [one.code for one in found(folder, name, *changes)]


def test_the_base_needs_none(tmp_path: Path) -> None:
    assert list(advice(loaded(tmp_path))) == []


def test_advice_is_no_error_and_has_a_place_and_a_hint(tmp_path: Path) -> None:
    (one,) = found(tmp_path, LISTENING, ("[Say it in other words.]", "[Repeat a word.]"))
    assert one.severity == "advice"
    assert one.headline == (
        "rubrics/listening.yaml:31:7: advice: `paraphrasing` says the same at `emerging` and at `developing`"
    )
    assert one.hint


def test_an_indicator_may_have_forty_words_and_no_more(tmp_path: Path) -> None:
    def indicator(count: int) -> tuple[str, str]:
        return "Put the phone away.", " ".join(["Wait.", *["then"] * (count - 1)])

    assert codes(tmp_path / "a", LISTENING, indicator(MAX_WORDS)) == []
    (one,) = found(tmp_path / "b", LISTENING, indicator(MAX_WORDS + 1))
    assert (one.code, one.place.line) == ("long-indicator", 14)
    assert "has 41 words" in one.message


def test_marks_and_citations_are_no_words(tmp_path: Path) -> None:
    text = " ".join(["**Wait**", *["– then"] * (MAX_WORDS - 1), "[@kotter-1996]"])
    assert codes(tmp_path, LISTENING, ("Put the phone away.", text)) == []


@pytest.mark.parametrize("other", ["[Repeat a word.]", "['Repeat a **word**']", "[repeat, a word]"])
def test_levels_that_say_the_same(tmp_path: Path, other: str) -> None:
    assert "same-text" in codes(tmp_path, LISTENING, ("[Say it in other words.]", other))


def test_kinds_that_say_the_same(tmp_path: Path) -> None:
    assert codes(tmp_path, SUPPORT, ("[The client.]", "[The coach.]")) == ["same-text"]


@pytest.mark.parametrize("word", sorted(VAGUE))
def test_a_vague_word_that_alone_tells_levels_apart(tmp_path: Path, word: str) -> None:
    changes = ("[Say it in other words.]", f"[{word.title()} repeat a word.]")
    (one,) = found(tmp_path, LISTENING, changes)
    assert (one.code, one.place.line) == ("vague", 31)
    assert "tells `developing` from `emerging` by vague words alone" in one.message


def test_one_vague_word_in_the_place_of_another(tmp_path: Path) -> None:
    changes = (("[Repeat a word.]", "[Repeat some words.]"), ("[Say it in other words.]", "[Repeat many words.]"))
    assert codes(tmp_path, LISTENING, *changes) == ["vague"]


@pytest.mark.parametrize("words", ["Often repeat two words.", "Often say it in other words.", "Repeat a word or two."])
def test_a_vague_word_beside_another_difference_is_let_be(tmp_path: Path, words: str) -> None:
    assert codes(tmp_path, LISTENING, ("[Say it in other words.]", f"[{words}]")) == []


def test_a_number_is_a_difference(tmp_path: Path) -> None:
    changes = (("[Repeat a word.]", "[Repeat 50% of them.]"), ("[Say it in other words.]", "[Repeat 80% of them.]"))
    assert codes(tmp_path, LISTENING, *changes) == []


def test_levels_of_different_length(tmp_path: Path) -> None:
    (one,) = found(tmp_path, LISTENING, ("[Say it in other words.]", "[Say it in other words., Wait.]"))
    assert one.code == "uneven-levels"
    assert "`paraphrasing`" in one.message
    assert "(emerging 1, developing 2, transforming 1)" in one.message


def test_a_level_that_adds_to_another_excuses_different_lengths(tmp_path: Path) -> None:
    two = "        indicators: [Say it in other words., Wait.]"
    changes = ("        indicators: [Say it in other words.]", f"        adds_to: emerging\n{two}")
    assert codes(tmp_path, LISTENING, changes) == []


def test_kinds_may_have_different_lengths(tmp_path: Path) -> None:
    assert codes(tmp_path, SUPPORT, ("[The client.]", "[The client., The team.]")) == []


def test_a_guide_that_is_hard_to_read(tmp_path: Path) -> None:
    (one,) = found(tmp_path, NEXT, ("Take it.", HARD * 8 + "."))
    assert (one.code, one.place.path) == ("hard-to-read", NEXT)
    assert one.message.startswith("this guide reads at grade ")


def test_a_row_that_is_hard_to_read(tmp_path: Path) -> None:
    sentences = ", ".join(f"{HARD}{number}" for number in "abcdefgh")
    rows = ("emerging", "developing", "transforming")
    text = base_text(LISTENING)
    head = text[: text.index("  - id: paraphrasing")]
    row = "  - id: paraphrasing\n    name: Paraphrasing\n    levels:\n"
    row += "".join(f"      {level}: {{indicators: [{level} {sentences}]}}\n" for level in rows)
    said = list(advice(loaded(tmp_path, {LISTENING: head + row})))
    assert [one.message.split(" reads")[0] for one in said if one.code == "hard-to-read"] == ["the row `paraphrasing`"]


def test_easy_words_and_short_texts_have_no_grade(tmp_path: Path) -> None:
    assert codes(tmp_path / "easy", NEXT, ("Take it.", "We sit down and we talk it over. " * 30)) == []
    assert codes(tmp_path / "short", NEXT, ("Take it.", HARD)) == []


def test_a_rubric_of_an_unknown_scale_gets_the_advice_that_needs_none(tmp_path: Path) -> None:
    changes = (("scale: growth", "scale: unknown"), ("[Say it in other words.]", "[Repeat a word.]"))
    assert codes(tmp_path, LISTENING, *changes) == []
