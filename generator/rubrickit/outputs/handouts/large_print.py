"""Each rubric in large letters, one row after the other, its levels below each other."""

from __future__ import annotations

from ...model import Rubric
from ...words import _
from .desk import Data, Desk
from .printing import Handout
from .rubric_data import rubric_data, rubric_handout, stem_of_each


def large_print(rubric: Rubric, desk: Desk) -> Handout:
    """The large print of a rubric."""
    return rubric_handout(rubric, large_print_part(rubric, desk), desk, _("{title}, large print"))


def large_print_part(rubric: Rubric, desk: Desk) -> Data:
    """What `large-print.typ` prints."""
    scale = desk.toolkit.scale_of(rubric)
    stems = stem_of_each(rubric, scale)
    return rubric_data(rubric, desk) | {
        "kind": "large-print",
        "stem-of-each": [desk.spans(stem) for stem in stems],
        "meanings": [desk.spans(level.summary) for level in scale.levels],
        "words": {
            "page": _("Page {page} of {pages}"),
            "levels": _("The levels, lowest first") if scale.ordered else _("The kinds, none better than another"),
            "poles": _("From one end to the other"),
            "from": _("From"),
            "to": _("To"),
            "copy": _("About this copy"),
        },
    }
