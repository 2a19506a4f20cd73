"""Fields of type `level`: one drop-down of a scale's levels for each row of a rubric."""

from __future__ import annotations

from ... import addresses
from ...model import Criterion, Rubric, Scale, TemplateField
from ...richtext import plain
from ...words import _
from .cells import headings
from .controls import Choice, Name, choice_control
from .draft import INCH, Draft
from .markup import Xml, joined
from .paragraphs import linked, paragraph, run, worded
from .prompts import LEVEL
from .tables import LINE_HEIGHT, Look, row, table

# Up to here a table moves to the next page rather than being split, a larger one would leave too large a gap.
_KEPT_ROWS = 12
_WIDTHS = (round(3.1 * INCH), round(2.3 * INCH))


def level_table(draft: Draft, field: TemplateField) -> Xml:
    """The table and a line that leads to the rubric."""
    rubric = draft.toolkit.rubrics[field.rubric or ""]
    criteria = [row for row in rubric.criteria if field.criterion in (None, row.id)]
    kept = len(criteria) if len(criteria) <= _KEPT_ROWS else 1
    rows = [_row(draft, field, row, kept=number <= kept) for number, row in enumerate(criteria, 1)]
    described = _("A drop-down with the levels of the rubric {rubric} in each row.")
    look = Look(
        caption=plain(field.label),
        description=described.format(rubric=plain(rubric.title)),
        widths=_WIDTHS,
        row_names=True,
    )
    heads = headings(draft, [rubric.heading, _("Level now")])
    return joined([table(look, heads, rows), _note(draft, rubric)])


def _row(draft: Draft, field: TemplateField, criterion: Criterion, *, kept: bool) -> Xml:
    scale = draft.toolkit.scale_of(draft.toolkit.rubrics[field.rubric or ""])
    levels = [Choice(plain(level.name), level.id) for level in scale.levels]
    name = Name(f"{plain(field.label)}: {plain(criterion.name)}", f"{field.id}.{criterion.id}")
    picker = paragraph("Table Answer", choice_control(draft, name, _(LEVEL), levels))
    return row(_WIDTHS, [worded(draft, "Row Heading", criterion.name), picker], LINE_HEIGHT, kept=kept)


def _note(draft: Draft, rubric: Rubric) -> Xml:
    order = run(" ".join([_order(draft.toolkit.scale_of(rubric)), _("What each level looks like:"), ""]))
    return paragraph(
        "Table Note", order, linked(draft, plain(rubric.title), draft.address(addresses.rubric(rubric.id)))
    )


def _order(scale: Scale) -> str:
    if scale.ordered:
        words = _("The levels run from {first} to {last}.")
        return words.format(first=scale.levels[0].name, last=scale.levels[-1].name)
    return _("No choice is better than another.")
