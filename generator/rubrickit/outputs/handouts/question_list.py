"""The questions of a bank as a notebook: sheets to fold in the middle, with room to write."""

from __future__ import annotations

from collections.abc import Iterator

from ... import addresses, richtext
from ...model import QuestionBank
from ...words import _
from .desk import Data, Desk
from .printing import Handout
from .questions import counted, question


def question_list(bank: QuestionBank, desk: Desk) -> Handout:
    """The notebook of a bank."""
    collection = desk.collection(bank.collection)
    return Handout(
        title=_("{title}: notebook").format(title=richtext.plain(bank.title)),
        description=richtext.plain(bank.summary),
        keywords=(_("questions"), richtext.plain(collection.title)),
        parts=(notebook(bank, desk),),
    )


def notebook(bank: QuestionBank, desk: Desk) -> Data:
    """What `question-list.typ` prints."""
    collection = desk.collection(bank.collection)
    return {
        "kind": "question-list",
        "look": desk.look(collection.accent),
        "title": richtext.plain(bank.title),
        "collection": richtext.plain(collection.title),
        "summary": desk.spans(bank.summary),
        "count": counted(bank),
        "footer": desk.footer(bank.title, bank.sources, addresses.bank(bank.id)),
        "words": {
            "belongs": _("Name"),
            "contents": _("In this notebook"),
            "about": _("About this notebook"),
            "fold": _(
                "To make the notebook, print on both sides and flip on the short edge. "
                "Lay the sheets on each other, fold them in the middle and staple the fold."
            ),
            "then": _("Then ask:"),
            "notes": _("Notes"),
            "page": _("Page {number} of {count}"),
        },
        "groups": list(_groups(bank, desk)),
    }


def _groups(bank: QuestionBank, desk: Desk) -> Iterator[Data]:
    number = 1
    for group in bank.groups:
        yield {
            "title": richtext.plain(group.title),
            "summary": desk.spans(group.summary),
            "questions": [question(one, number + index, desk) for index, one in enumerate(group.questions)],
        }
        number += len(group.questions)
