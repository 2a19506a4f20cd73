"""Each rubric of an ordered scale as a form: a box to mark in every cell, room for evidence and a next step."""

from __future__ import annotations

from ...handout_plan import SELF_ASSESSMENT
from ...model import Rubric
from ...words import _
from .desk import Data, Desk
from .printing import Handout
from .rubric_data import rubric_data, rubric_handout


def self_assessment(rubric: Rubric, desk: Desk) -> Handout:
    """The self-assessment on a rubric."""
    return rubric_handout(rubric, self_assessment_part(rubric, desk), desk, _("{title}, self-assessment"))


def self_assessment_part(rubric: Rubric, desk: Desk) -> Data:
    """What `self-assessment.typ` prints."""
    return rubric_data(rubric, desk) | {
        "kind": "self-assessment",
        "what": _(SELF_ASSESSMENT.label),
        "how": _(
            "In each row, tick the one box that describes your work today. Note what shows it, then one next step."
        ),
        "fields": [_("Name"), _("Role"), _("Date")],
        "column": _("Evidence and next step"),
        "evidence": _("Evidence"),
        "next-step": _("Next step"),
    }
