"""Each rubric as a landscape sheet."""

from __future__ import annotations

from ...model import Rubric
from .desk import Data, Desk
from .printing import Handout
from .rubric_data import rubric_data, rubric_handout


def rubric_sheet(rubric: Rubric, desk: Desk) -> Handout:
    """The sheet of a rubric."""
    return rubric_handout(rubric, sheet(rubric, desk), desk)


def sheet(rubric: Rubric, desk: Desk) -> Data:
    """What `rubric-sheet.typ` prints."""
    return {"kind": "rubric-sheet"} | rubric_data(rubric, desk)
