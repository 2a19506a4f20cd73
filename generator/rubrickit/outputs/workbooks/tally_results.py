"""What a tally comes to: how much of each group has been seen, and which levels were judged."""

from __future__ import annotations

from collections.abc import Sequence

from ... import looks
from ...richtext import plain
from ...words import _
from .book import Sheet, cell
from .charts import Drawn
from .results import Results
from .rubric_table import marks
from .tally_sheet import Group
from .visits import Judged


def write_results(sheet: Sheet, groups: Sequence[Group], judgements: Sequence[Judged]) -> None:
    """Write the sheet."""
    most = max((len(one.scale.levels) for one in judgements), default=0)
    results = Results(sheet, columns=max(5, most + 1))
    results.begin(_("Progress"))
    _seen(results, groups)
    for scale in dict.fromkeys(one.scale.id for one in judgements):
        _levels(results, [one for one in judgements if one.scale.id == scale])
    results.finish()


def _seen(results: Results, groups: Sequence[Group]) -> None:
    """How many rows of each group have been seen at least once."""
    title = _("What has been seen")
    block = results.block(title, [_("Part"), _("Seen at least once"), _("Not yet seen"), _("Marks")])
    for group in groups:
        seen = f'COUNTIF({group.seen},">0")'
        block.add(group.title, seen, f"{group.count}-{cell(block.row, 1)}", f"SUM({group.seen})")
    words = _("A bar for each part: how many of its rows were seen at least once, and how many not yet.")
    accent = results.sheet.book.accent
    rows = max(12, 7 + 2 * len(groups))
    series = block.series([accent.strong, accent.soft])
    block.draw(Drawn(title, f"{title}. {words}", block.names, series, subtype="stacked", rows=rows))


def _levels(results: Results, judgements: Sequence[Judged]) -> None:
    """At how many visits each level was judged."""
    levels = judgements[0].scale.levels
    title = _("Levels, by number of visits")
    labels = [f"{marks(number, len(levels))} {plain(level.name)}" for number, level in enumerate(levels, 1)]
    block = results.block(title, [_("Row of the rubric"), *labels])
    for one in judgements:
        places = range(1, len(levels) + 1)
        block.add(one.label, *(f"SUMPRODUCT(1*({one.area}=INDEX({one.levels},{number})))" for number in places))
    words = _("A bar for each row of the rubric, divided by the levels that were judged.")
    series = block.series(looks.ramp(results.sheet.book.accent, len(levels)))
    rows = max(12, 7 + 2 * len(judgements))
    block.draw(Drawn(title, f"{title}. {words}", block.names, series, subtype="stacked", rows=rows))
