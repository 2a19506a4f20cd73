"""Native charts in the looks of the pages, each with a title and with words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ... import looks
from ..office import FONT
from .book import Sheet
from .text import cell_text, cut

ROWS = 17
"""How many rows of a sheet a chart of the usual height covers."""
_ROW = 20  # pixels
WIDTH = 560


@dataclass(frozen=True)
class Series:
    """Values with their name and color."""

    name: str
    """The address of the cell that names them."""
    values: str
    color: str


@dataclass(frozen=True)
class Drawn:
    """A chart: what it says and what it shows."""

    title: str
    description: str
    categories: str
    series: Sequence[Series]
    kind: str = "bar"
    """`bar` for lying bars, `column` for standing ones."""
    subtype: str = ""
    """`stacked` or `percent_stacked`."""
    most: float | None = None
    """The end of the axis of values, where it is fixed."""
    rows: int = ROWS
    width: int = WIDTH
    labels: bool = True
    """Whether each bar says its value."""
    decimals: bool = False


def put_chart(sheet: Sheet, row: int, column: int, drawn: Drawn) -> None:
    """Draw a chart with its corner at a cell."""
    chart = sheet.book.chart(drawn.kind, drawn.subtype)
    for one in drawn.series:
        chart.add_series(_series(drawn, one))
    title = {"size": 12, "bold": True, "color": sheet.book.accent.ink, "name": FONT}
    chart.set_title({"name": cut(cell_text(drawn.title), 255), "name_font": title, "overlay": False})
    _set_axes(chart, drawn)
    chart.set_legend(_legend(drawn))
    chart.set_chartarea({"border": {"color": looks.LINE}, "fill": {"color": looks.WHITE}})
    chart.set_size({"width": drawn.width, "height": drawn.rows * _ROW})
    chart.show_blanks_as("gap")
    described = {"description": cut(cell_text(drawn.description), 2000)}
    placed = {"object_position": 2, "x_offset": 12, "y_offset": 2}
    sheet.page.insert_chart(row, column, chart, described | placed)


def _series(drawn: Drawn, one: Series) -> dict[str, Any]:
    found: dict[str, Any] = {
        "name": f"={one.name}",
        "categories": f"={drawn.categories}",
        "values": f"={one.values}",
        "fill": {"color": one.color},
        # A line around each bar tells neighbours apart where their colors do not.
        "border": {"color": looks.INK, "width": 0.5},
        "gap": 45,
    }
    if drawn.labels:
        inside = looks.text_on(one.color) if drawn.subtype else looks.INK
        pattern = "0.0;;" if drawn.decimals else "0;;"  # nothing for 0
        found["data_labels"] = {"value": True, "num_format": pattern, "font": _font(9, inside)}
    return found


def _set_axes(chart: Any, drawn: Drawn) -> None:
    lying = drawn.kind == "bar"
    names: dict[str, Any] = {"num_font": _font(9), "line": {"color": looks.LINE}, "major_tick_mark": "none"}
    if lying:  # the first row of the table at the top
        names["reverse"] = True
    values: dict[str, Any] = {
        "num_font": _font(9),
        "min": 0,
        "major_gridlines": {"visible": True, "line": {"color": looks.LINE, "width": 0.5}},
        "line": {"none": True},
        "num_format": "0%" if drawn.subtype == "percent_stacked" else "0",
    }
    if drawn.most is not None:
        values |= {"max": drawn.most, "major_unit": 1}
    if lying:  # they would stand above the bars, and each bar says its value or is counted by the lines
        values["visible"] = False
    chart.set_x_axis(values if lying else names)
    chart.set_y_axis(names if lying else values)


def _legend(drawn: Drawn) -> dict[str, Any]:
    return {"none": True} if len(drawn.series) == 1 else {"position": "bottom", "font": _font(9)}


def _font(size: float, color: str = looks.INK) -> dict[str, Any]:
    return {"size": size, "color": color, "name": FONT}
