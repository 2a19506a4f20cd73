"""A bank, cycles and acronyms made for the tests of what is printed of them."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from itertools import cycle as around
from pathlib import Path
from typing import Any

from handout_samples import CITE, SETTINGS
from rubrickit.cache import Cache
from rubrickit.files import OutputFile
from rubrickit.handout_plan import planned
from rubrickit.labels import PURPOSES
from rubrickit.model import Collection, Cycle, QuestionBank, Term, Toolkit
from rubrickit.outputs import typesetting
from rubrickit.outputs.handouts import MAKERS, Desk
from rubrickit.outputs.handouts.printing import printed

SENTENCE = "plan the support with the people who will use it and agree on the signs that show progress"

KIT = {
    "id": "kit",
    "title": "The kit",
    "summary": "A kit.",
    "accent": "pine",
    "sections": [{"id": "all", "title": "All", "summary": "All of it."}],
}


def question(number: int, **more: Any) -> dict[str, Any]:
    """Question `Q7.`; every third has a follow-up `F7.`."""
    purposes = list(PURPOSES)
    follow_up = {"follow_up": f"F{number}. And what else?"} if number % 3 == 0 else {}
    purpose = purposes[number % len(purposes)]
    return {"id": f"q-{number}", "text": f"Q{number}. How do you {SENTENCE}?", "purpose": purpose} | follow_up | more


def bank(sizes: Sequence[int] = (11, 8), **more: Any) -> QuestionBank:
    """A bank whose groups have so many questions, numbered through from 1."""
    groups, number = [], 1
    shared = {"stance": "gap", "asked_of": ["team"], "cycle": "ring", "step": "step-2"}
    for index, size in enumerate(sizes, 1):
        asked = [question(number + offset) for offset in range(size)]
        groups.append(
            {"id": f"group-{index}", "title": f"Group {index}", "summary": "On it.", "questions": asked} | shared
        )
        number += size
    data = {"id": "bank", "title": "Sample bank", "summary": "What it is for.", "collection": "kit", "groups": groups}
    return QuestionBank.model_validate(data | more)


def one_question(**more: Any) -> QuestionBank:
    """A bank with one question only."""
    asked = {"stance": "gap", "asked_of": ["team"], "questions": [question(1, **more)]}
    group = {"id": "group-1", "title": "Group 1"} | asked
    return bank(groups=[group])


def ring(count: int, actions: int = 3, words: int = 1) -> Cycle:
    """A cycle of so many steps, with texts as long as so many sentences."""
    steps = [
        {
            "id": f"step-{number}",
            "name": f"Step named {name}",
            "summary": f"S{number}. {SENTENCE * words}.",
            "actions": [f"S{number}A{index}. {SENTENCE * words}." for index in range(actions)],
        }
        for number, name in zip(
            range(1, count + 1), around(["Ask", "Listen", "Monitoring and evaluation"]), strict=False
        )
    ]
    data = {"id": "ring", "title": "Sample ring", "summary": "It goes around.", "collection": "kit", "steps": steps}
    return Cycle.model_validate(data | {"sources": ["kotter-1996"]})


def terms(count: int) -> dict[str, Term]:
    """So many acronyms, and one term that is none."""
    data = [
        {
            "id": f"ab-{number:03}",
            "term": f"AB{number:03}",
            "stands_for": f"Always Begin {number:03}",
            "definition": f"D{number:03}. What teams do who {SENTENCE}.",
        }
        for number in range(count, 0, -1)
    ]
    plain = {"id": "rubric", "term": "Rubric", "definition": "A table of levels."}
    return {one["id"]: Term.model_validate(one) for one in (plain, *data)}


def kit(banks: Sequence[QuestionBank] = (), steps: int = 4, acronyms: int = 0, cycle: Cycle | None = None) -> Toolkit:
    """A toolkit of these things and no rubric."""
    return Toolkit(
        collections={"kit": Collection.model_validate(KIT)},
        banks={one.id: one for one in banks},
        cycles={"ring": cycle or ring(steps)},
        terms=terms(acronyms),
    )


def handout(made_of: Toolkit, kind: str, variant: str = "letter") -> OutputFile:
    """The file of the one handout of a kind, made anew."""
    desk = Desk(made_of, SETTINGS, CITE)
    [plan] = [one for one in planned(made_of, ("letter", "a4")) if one.kind.id == kind]
    with tempfile.TemporaryDirectory() as folder:
        return printed(plan, MAKERS[kind](plan, desk), variant, desk, Cache(Path(folder)), typesetting.sources())
