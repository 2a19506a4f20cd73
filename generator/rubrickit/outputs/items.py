"""The texts of questions and rows as scripts, for pages that show what a visitor has picked.

A script, because a browser may not read JSON from a disk; one for each bank and each rubric, so that a page loads
only what its visitor picked. Each hands over one object, from the names of picks to their texts, all of them plain:

    rk.items.add({"question/<bank>/<id>": {"kind": "question", "text": …, "then": …, "from": …, "href": …},
                  "row/<rubric>/<id>": {"kind": "row", "text": …, "more": …, "from": …, "href": …,
                                        "levels": [{"name": …, "stem": …, "lead": …, "adds": …, "lines": […]}, …]}})

`from` is the title of the bank or the rubric, `href` the place on the site, below its root; `then` is the question
to ask next, `more` says what a row is about, and `adds` names the level that holds too. Empty texts are left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .. import addresses
from ..files import OutputFile
from ..model import Criterion, Question, QuestionBank, Rubric, Toolkit
from ..richtext import plain
from ..views.rubric import stem_at

Item = dict[str, Any]


def item_files(toolkit: Toolkit) -> Iterator[OutputFile]:
    """A script for each bank and each rubric."""
    for bank in toolkit.banks.values():
        questions = {addresses.question_pick(bank.id, one.id): _question(bank, one) for one in bank.questions}
        yield _script(addresses.items("question", bank.id), questions)
    for rubric in toolkit.rubrics.values():
        rows = {addresses.row_pick(rubric.id, row.id): _row(rubric, row, toolkit) for row in rubric.criteria}
        yield _script(addresses.items("row", rubric.id), rows)


def _script(path: str, items: dict[str, Item]) -> OutputFile:
    return OutputFile(path, f"rk.items.add({json.dumps(items, ensure_ascii=False, indent=0)});\n".encode())


def _question(bank: QuestionBank, question: Question) -> Item:
    href = f"{addresses.url(addresses.bank(bank.id))}#{question.id}"
    then = plain(question.follow_up)
    return _filled(kind="question", text=plain(question.text), then=then, href=href) | {"from": plain(bank.title)}


def _row(rubric: Rubric, row: Criterion, toolkit: Toolkit) -> Item:
    href = f"{addresses.url(addresses.rubric(rubric.id))}#{row.id}"
    more = plain(row.subtitle or row.summary)
    levels = list(_levels(rubric, row, toolkit))
    return _filled(kind="row", text=plain(row.name), more=more, href=href, levels=levels) | {
        "from": plain(rubric.title)
    }


def _levels(rubric: Rubric, row: Criterion, toolkit: Toolkit) -> Iterator[Item]:
    names = {level.id: level.name for level in toolkit.scale_of(rubric).levels}
    for level, name in names.items():
        cell = row.levels[level]
        lines = [plain(text) for one in cell.indicators for text in (one.text, *one.includes)]
        stem, lead, adds = plain(stem_at(rubric, level)), plain(cell.lead), names.get(cell.adds_to or "", "")
        yield _filled(name=name, stem=stem, lead=lead, adds=adds, lines=lines)


def _filled(**values: Any) -> Item:
    return {key: value for key, value in values.items() if value}
