"""Every fixed value of the model has words that readers see."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from rubrickit import labels
from rubrickit.looks import ACCENTS
from rubrickit.model.base import Role, SystemLevel
from rubrickit.model.practice import AskedOf, Form, Purpose, Stance
from rubrickit.model.reference import Accent


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (Role, labels.ROLES),
        (SystemLevel, labels.SYSTEM_LEVELS),
        (Purpose, labels.PURPOSES),
        (Form, labels.FORMS),
        (Stance, labels.STANCES),
        (AskedOf, labels.ASKED_OF),
        (Accent, ACCENTS),
    ],
)
def test_values_and_words_agree(values: Any, words: dict[str, Any]) -> None:
    assert set(get_args(values)) == set(words)
    assert all(words.values())


@pytest.mark.parametrize(
    ("words", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_in_a_row(words: list[str], sentence: str) -> None:
    assert labels.listed(words) == sentence


def test_another_last_word() -> None:
    assert labels.listed(["a", "b"], "or") == "a or b"


def test_a_sentence_starts_with_a_capital() -> None:
    assert labels.sentence_start("the IT team") == "The IT team"
    assert labels.sentence_start("") == ""
