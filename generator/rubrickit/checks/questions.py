"""Questions: each must fit the card that it is printed on."""

from __future__ import annotations

from collections.abc import Iterator

from ..loaded import Loaded, Origin
from ..model import Question
from ..problems import Problem
from ..richtext import plain
from ..source import Location

MAX_QUESTION = 220  # characters: up to these a card's type is 14 pt or larger, which is read across a table
MAX_FOLLOW_UP = 140  # it shares the back of its card with what the question helps with


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Questions and follow-ups that are too long for a card."""
    for bank in loaded.toolkit.banks.values():
        origin = loaded.origins["question bank", bank.id]
        for i, group in enumerate(bank.groups):
            for j, question in enumerate(group.questions):
                yield from _long(question, origin, ("groups", i, "questions", j))


def _long(question: Question, origin: Origin, at: Location) -> Iterator[Problem]:
    if (count := len(plain(question.text))) > MAX_QUESTION:
        message = f"this question has {count} characters; a card holds {MAX_QUESTION}"
        hint = "Ask less at once: make two questions of it, or move its second half to `follow_up`."
        yield Problem(origin.place((*at, "text"), key=True), "long-question", message, hint)
    if (count := len(plain(question.follow_up))) > MAX_FOLLOW_UP:
        message = f"this follow-up has {count} characters; the back of a card holds {MAX_FOLLOW_UP}"
        hint = "Shorten it, or make a question of its own of it."
        yield Problem(origin.place((*at, "follow_up"), key=True), "long-question", message, hint)
