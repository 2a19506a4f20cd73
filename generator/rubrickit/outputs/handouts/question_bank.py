"""A question bank as pages of a binder: lists to read and to choose from, by group."""

from __future__ import annotations

from ... import addresses
from ...labels import FORMS, PURPOSES, STANCES, asked_people
from ...model import Question, QuestionBank, QuestionGroup
from ...words import _, ngettext
from .desk import Data, Desk
from .upright import Head, upright


def question_bank_part(bank: QuestionBank, desk: Desk) -> Data:
    """What `question-bank.typ` prints."""
    facts = ngettext("{n} question", "{n} questions", len(bank.questions))
    head = Head(_("Questions"), bank.title, bank.summary, facts, addresses.bank(bank.id), bank.sources)
    part = upright("question-bank", head, desk.collection(bank.collection), desk)
    return part | {"groups": [_group(group, desk) for group in bank.groups]}


def _group(group: QuestionGroup, desk: Desk) -> Data:
    """Who is asked stands once, over questions that all ask the same people."""
    asked = {question.asked_of for question in group.questions}
    return {
        "title": desk.spans(group.title),
        "summary": desk.spans(group.summary),
        "asked": _asked(group.questions[0]) if len(asked) == 1 else "",
        "questions": [_question(question, len(asked) > 1, desk) for question in group.questions],
    }


def _asked(question: Question) -> str:
    return _("Asked of: {people}").format(people=asked_people(question.asked_of))


def _question(question: Question, says_whom: bool, desk: Desk) -> Data:
    tags = [_(STANCES[question.stance])]
    if question.form == "closed":
        tags.append(_(FORMS["closed"]))
    if says_whom:
        tags.append(_asked(question))
    return {
        "text": desk.spans(question.text),
        "then": desk.spans(question.follow_up),
        "purpose": _(PURPOSES[question.purpose]),
        "tags": " · ".join(tags),
    }
