"""A profile: one's levels as dots and as bars, on one page."""

from __future__ import annotations

from collections.abc import Sequence

from ... import looks
from ...richtext import plain
from ...words import _
from .book import Sheet
from .charts import Drawn, Series, put_chart
from .own_levels import Own
from .rubric_table import level_headings
from .text import height
from .top import title_rows

_NAMES, _LEVELS, _CHOSEN = 40, 60, 24
_LEAST = 13


def profile_sheet(sheet: Sheet, own: Own, chosen: Sequence[str]) -> None:
    """Write the sheet; `chosen` are the addresses of the levels."""
    rubric, count = own.rubric, len(own.scale.levels)
    width = max(_LEAST, _LEVELS / count)
    sheet.widths(_NAMES, *[width] * count, _CHOSEN)
    sheet.page.fit_to_pages(1, 1)
    words = _("Drawn from My levels; nothing to fill in here.")
    top = title_rows(sheet, ": ".join([plain(rubric.title), _("my profile")]), [words], 110) + 1
    level_headings(sheet, top, rubric.heading, own.scale)
    sheet.text(top, count + 1, _("My level"), "header")
    sheet.height(top, height([(one.name, width - 2) for one in own.scale.levels], 22), fixed=True)
    for row, (criterion, place) in enumerate(zip(rubric.criteria, chosen, strict=True), top + 1):
        sheet.text(row, 0, criterion.name, "calc name", valign="vcenter")
        _dots(sheet, row, own, place)
        sheet.formula(row, count + 1, f'{place}&""', "calc", valign="vcenter")
        sheet.height(row, 22)
    last = top + len(rubric.criteria)
    sheet.region(top, 0, last, count + 1)
    _draw(sheet, own, top, last)
    sheet.protect()


def _dots(sheet: Sheet, row: int, own: Own, place: str) -> None:
    """A 1 for each level that is reached and a 0 for the others, shown as dots; the chart adds them up."""
    look = {"num_format": '"●";;"○"', "font_color": sheet.book.accent.strong, "font_size": 13}
    for level in range(1, len(own.scale.levels) + 1):
        reached = f'IFERROR(1*(MATCH({place},{own.levels},0)>={level}),"")'
        sheet.formula(row, level, f'IF({place}="","",{reached})', "calc number", **look)


def _draw(sheet: Sheet, own: Own, top: int, last: int) -> None:
    count = len(own.scale.levels)
    colors = enumerate(looks.ramp(sheet.book.accent, count), 1)
    series = [Series(sheet.area(top, at), sheet.area(top + 1, at, last, at), color) for at, color in colors]
    title = ": ".join([plain(own.rubric.title), _("my profile")])
    words = _("A bar for each row of the rubric; it is as long as the level is high. The table above says the same.")
    drawn = Drawn(
        title,
        f"{title}. {words}",
        sheet.area(top + 1, 0, last, 0),
        series,
        subtype="stacked",
        most=count,
        rows=6 + 2 * (last - top),
        width=900,
        labels=False,
    )
    put_chart(sheet, last + 2, 0, drawn)
