"""Each rubric as a landscape sheet."""

from __future__ import annotations

from itertools import groupby

from ... import addresses, looks, richtext
from ...model import Criterion, Descriptor, Indicator, Rubric, Scale
from .desk import Data, Desk
from .printing import Handout


def rubric_sheet(rubric: Rubric, desk: Desk) -> Handout:
    """The sheet of a rubric."""
    collection = desk.collection(rubric.collection)
    return Handout(
        title=richtext.plain(rubric.title),
        description=richtext.plain(rubric.summary),
        keywords=("rubric", richtext.plain(collection.title)),
        parts=(sheet(rubric, desk),),
    )


def sheet(rubric: Rubric, desk: Desk) -> Data:
    """What `rubric-sheet.typ` prints."""
    scale, collection = desk.toolkit.scale_of(rubric), desk.collection(rubric.collection)
    return {
        "kind": "rubric-sheet",
        "look": desk.look(collection.accent),
        "title": richtext.plain(rubric.title),
        "collection": richtext.plain(collection.title),
        "summary": desk.spans(rubric.summary),
        "footer": desk.footer(rubric.title, rubric.sources, addresses.rubric(rubric.id)),
        "ordered": scale.ordered,
        "heading": rubric.criterion_heading,
        "levels": _levels(rubric, scale, looks.ACCENTS[collection.accent]),
        "stems": _stems(rubric, scale, desk),
        "listed": _has_lists(rubric),
        "rows": [_row(row, scale, desk) for row in rubric.criteria],
        "poles": [
            {"name": desk.spans(pole.name), "from": desk.spans(pole.from_), "to": desk.spans(pole.to)}
            for pole in rubric.poles
        ],
    }


def _levels(rubric: Rubric, scale: Scale, accent: looks.Accent) -> list[Data]:
    count = len(scale.levels)
    grounds = looks.ramp(accent, count) if scale.ordered else [accent.soft] * count
    stems = _stem_of_each(rubric, scale)
    return [
        {
            "name": richtext.plain(level.name),
            "fill": ground,
            "text": looks.text_on(ground),
            "marks": index + 1,
            "shape": looks.SHAPES[index % len(looks.SHAPES)],
            "stem": bool(stem),
        }
        for index, (level, ground, stem) in enumerate(zip(scale.levels, grounds, stems, strict=True))
    ]


def _stem_of_each(rubric: Rubric, scale: Scale) -> list[str]:
    if isinstance(rubric.stem, str):
        return [rubric.stem] * len(scale.levels)
    return [rubric.stem.get(level.id, "") for level in scale.levels]


def _stems(rubric: Rubric, scale: Scale, desk: Desk) -> list[Data]:
    """Stems with the number of columns each spans; equal neighbors are one."""
    runs = [(text, len(list(run))) for text, run in groupby(_stem_of_each(rubric, scale))]
    return [{"text": desk.spans(text), "columns": columns} for text, columns in runs if text]


def _has_lists(rubric: Rubric) -> bool:
    """Whether any cell holds more than one thing; if none does, bullets would be noise."""
    cells = [cell for row in rubric.criteria for cell in row.levels.values()]
    return any(len(cell.indicators) > 1 or cell.indicators[0].includes for cell in cells)


def _row(row: Criterion, scale: Scale, desk: Desk) -> Data:
    texts = {"subtitle": row.subtitle, "summary": row.summary}
    return {
        "name": desk.spans(row.name),
        "cells": [_cell(row.levels[level.id], scale, desk) for level in scale.levels],
    } | {key: desk.spans(text) for key, text in texts.items() if text}


def _cell(cell: Descriptor, scale: Scale, desk: Desk) -> Data:
    data: Data = {"indicators": [_indicator(one, desk) for one in cell.indicators]}
    if cell.lead:
        data["lead"] = desk.spans(cell.lead)
    if cell.adds_to:
        [level] = [level for level in scale.levels if level.id == cell.adds_to]
        data["adds"] = f"Everything in {richtext.plain(level.name)}, and:"
    return data


def _indicator(indicator: Indicator, desk: Desk) -> Data:
    data: Data = {"text": desk.spans(indicator.text)}
    if indicator.includes:
        data["includes"] = [desk.spans(part) for part in indicator.includes]
    return data
