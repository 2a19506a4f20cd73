"""What a visitor can see or hear, as a sheet to count on: for each rubric that has look-fors."""

from __future__ import annotations

from ...handout_plan import LOOK_FORS
from ...model import Criterion, Rubric
from ...words import _
from .desk import Data, Desk
from .printing import Handout
from .rubric_data import rubric_data, rubric_handout

FROM_ALL = ("look", "title", "collection", "footer", "online", "ordered", "levels")
"""What a look-for sheet takes from the data of its rubric."""


def look_fors(rubric: Rubric, desk: Desk) -> Handout:
    """The look-for sheet of a rubric."""
    return rubric_handout(rubric, look_fors_part(rubric, desk), desk, _("{title}, look-fors"))


def look_fors_part(rubric: Rubric, desk: Desk) -> Data:
    """What `look-fors.typ` prints."""
    taken = {key: value for key, value in rubric_data(rubric, desk).items() if key in FROM_ALL}
    return taken | {
        "kind": "look-fors",
        "what": _(LOOK_FORS.label),
        "signs-of": _("Signs of {level}"),
        "how": _("Mark a box each time you see or hear a sign."),
        "fields": [_("Who or what"), _("Where"), _("Date"), _("Observer")],
        "rows": [_row(row, desk) for row in rubric.criteria if row.look_fors],
        "columns": {"tally": _("Count"), "time": _("Time"), "notes": _("Notes")},
        "afterwards": _("What I will raise first"),
    }


def _row(row: Criterion, desk: Desk) -> Data:
    return {"name": desk.spans(row.name), "signs": [desk.spans(sign) for sign in row.look_fors]}
