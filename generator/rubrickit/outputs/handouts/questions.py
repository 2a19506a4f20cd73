"""What the handouts of a question bank say of each question."""

from __future__ import annotations

from ... import richtext
from ...labels import FORMS, PURPOSES, STANCES, asked_people
from ...model import Question, QuestionBank
from ...words import _, ngettext
from .desk import Data, Desk

SHAPES = {
    "clarify": "circle",
    "raise-awareness": "triangle",
    "surface-motives": "square",
    "think-critically-or-creatively": "star",
    "deepen-ownership": "diamond",
}
"""A mark for each purpose, so that purposes are told apart without color and from afar."""


def question(asked: Question, number: int, desk: Desk) -> Data:
    """A question with its number in the bank, the mark of its purpose and, where it has one, what to ask then."""
    data: Data = {
        "id": asked.id,
        "number": str(number),
        "text": desk.spans(asked.text),
        "purpose": _(PURPOSES[asked.purpose]),
        "shape": SHAPES[asked.purpose],
    }
    if asked.follow_up:
        data["follow_up"] = desk.spans(asked.follow_up)
    return data


def manner(asked: Question) -> str:
    """How and of whom it is asked, for example `Open question · Builds on what works · Asked of: Team`."""
    people = asked_people(asked.asked_of)
    return " · ".join([_(FORMS[asked.form]), _(STANCES[asked.stance]), _("Asked of: {people}").format(people=people)])


def served(asked: Question, desk: Desk) -> list[Data]:
    """What it helps with: each a name and where that stands."""
    found = []
    if asked.rubric:
        title = desk.toolkit.rubrics[asked.rubric].title
        row = desk.toolkit.criterion(asked.rubric, asked.criterion).name if asked.criterion else ""
        found.append(_part(row, _("Row of {title}"), title, _("Rubric")))
    if asked.cycle:
        title = desk.toolkit.cycles[asked.cycle].title
        step = desk.toolkit.step(asked.cycle, asked.step).name if asked.step else ""
        found.append(_part(step, _("Step of {title}"), title, _("Cycle")))
    return found


def _part(name: str, within: str, title: str, kind: str) -> Data:
    """A part with what it is of; the whole with its kind where no part is named."""
    whole = richtext.plain(title)
    return {"name": richtext.plain(name), "note": within.format(title=whole)} if name else {"name": whole, "note": kind}


def counted(bank: QuestionBank) -> str:
    """For example `62 questions`."""
    return ngettext("{n} question", "{n} questions", len(bank.questions))
