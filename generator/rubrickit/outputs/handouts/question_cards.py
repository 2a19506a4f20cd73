"""The questions of a bank on cards, eight to a page, with backs for printing on both sides."""

from __future__ import annotations

from ... import addresses, richtext
from ...model import Question, QuestionBank, QuestionGroup
from ...words import _
from .desk import Data, Desk
from .printing import Handout
from .questions import manner, question, served


def question_cards(bank: QuestionBank, desk: Desk) -> Handout:
    """The cards of a bank."""
    collection = desk.collection(bank.collection)
    return Handout(
        title=_("{title}: cards").format(title=richtext.plain(bank.title)),
        description=richtext.plain(bank.summary),
        keywords=(_("question cards"), richtext.plain(collection.title)),
        parts=(cards(bank, desk),),
    )


def cards(bank: QuestionBank, desk: Desk) -> Data:
    """What `question-cards.typ` prints."""
    two_sided = any(one.follow_up or one.rubric or one.cycle for one in bank.questions)
    sides = _("Print at actual size on both sides, flip on the long edge, cut at the marks.")
    return {
        "kind": "question-cards",
        "look": desk.look(desk.collection(bank.collection).accent),
        "title": richtext.plain(bank.title),
        "footer": desk.footer("", bank.sources, addresses.bank(bank.id)),
        "two_sided": two_sided,
        "words": {
            "print": sides if two_sided else _("Print at actual size on one side, cut at the marks."),
            "then": _("Then ask"),
            "over": _("Then ask: see the back"),
            "serves": _("Helps with"),
            "page": _("Page {number} of {count}"),
        },
        "cards": _cards(bank, two_sided, desk),
    }


def _cards(bank: QuestionBank, two_sided: bool, desk: Desk) -> list[Data]:
    of_groups = [(one, group) for group in bank.groups for one in group.questions]
    return [_card(one, number, group, two_sided, desk) for number, (one, group) in enumerate(of_groups, 1)]


def _card(one: Question, number: int, group: QuestionGroup, two_sided: bool, desk: Desk) -> Data:
    back = {"serves": served(one, desk), "manner": manner(one)} if two_sided else {}
    front = {"group": richtext.plain(group.title), "first": one is group.questions[0]}
    return question(one, number, desk) | front | back
