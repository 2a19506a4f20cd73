"""A survey as pages of a binder: how to give it, and the form to copy."""

from __future__ import annotations

from ... import addresses
from ...labels import people_of
from ...model import Survey
from ...richtext import plain
from ...words import _
from .desk import Data, Desk
from .upright import Head, upright


def survey_part(survey: Survey, desk: Desk) -> Data:
    """What `survey.typ` prints."""
    people = people_of(survey.given_to)
    facts = _("Answered by: {people}").format(people=people)
    head = Head(_("Survey"), survey.title, survey.summary, facts, addresses.survey(survey.id), survey.sources)
    part = upright("survey", head, desk.collection(survey.collection), desk)
    return part | _giving(survey, desk) | _form(survey, desk)


def _giving(survey: Survey, desk: Desk) -> Data:
    """What those who give it need to know."""
    readers = people_of(survey.read_by)
    return {
        "giving": {
            "title": _("How to give it"),
            "texts": [
                desk.spans(survey.given_by),
                desk.spans(survey.when),
                desk.spans(_("Read by: {people}.").format(people=readers)),
            ],
        }
    }


def _form(survey: Survey, desk: Desk) -> Data:
    return {
        "directions": {"title": _("Directions"), "text": desk.spans(survey.directions)},
        "statement": _("Statement"),
        "answers": [plain(level.name) for level in desk.toolkit.scales[survey.scale].levels],
        "sections": [
            {
                "title": desk.spans(section.title),
                "summary": desk.spans(section.summary),
                "items": [desk.spans(item.text) for item in section.items],
            }
            for section in survey.sections
        ],
        "open": {
            "title": _("In your own words"),
            "questions": [desk.spans(question.text) for question in survey.open_questions],
        },
    }
