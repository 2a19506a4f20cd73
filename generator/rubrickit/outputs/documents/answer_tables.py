"""Short fields: a table with what is asked in one column and room for the answer in the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from ...model import TemplateField, TemplateSection
from ...model.practice import ColumnType
from ...richtext import plain
from ...words import N_, _
from .cells import Asked, answer, headings, labelled
from .controls import Name
from .draft import INCH, Draft
from .markup import Xml
from .tables import LINE_HEIGHT, Look, row, table

KINDS = ("line", "paragraph", "date", "choice")
"""The types of fields that stand in such a table."""

_HEADINGS = (N_("Item"), N_("Your answer"))
# The least height of an answer in sentences: room for five lines by hand.
_ANSWER_HEIGHT = round(1.1 * INCH)
_LABEL_SHARE = {"portrait": 0.33, "landscape": 0.34}


def answer_table(draft: Draft, section: TemplateSection, fields: Sequence[TemplateField]) -> Xml:
    """Fields of a section, one a row."""
    first = round(draft.width * _LABEL_SHARE[draft.template.orientation])
    widths = (first, draft.width - first)
    look = Look(
        caption=_("{section}: answers").format(section=plain(section.title)),
        description=_("Each row names one thing to enter and has room for it."),
        widths=widths,
        row_names=True,
    )
    rows = [_row(draft, field, widths, kept=field is fields[0] is not fields[-1]) for field in fields]
    return table(look, headings(draft, [_(words) for words in _HEADINGS]), rows)


def _row(draft: Draft, field: TemplateField, widths: tuple[int, int], *, kept: bool) -> Xml:
    kind = cast(ColumnType, field.type)
    name = Name(plain(field.label), field.id)
    given = answer(draft, Asked(kind, widths[1], field.options), name, "Answer")
    height = _ANSWER_HEIGHT if kind == "paragraph" else LINE_HEIGHT
    return row(widths, [labelled(draft, field, wide=False), given], height, kept=kept)
