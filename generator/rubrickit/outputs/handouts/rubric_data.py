"""A rubric as plain data, for every handout that is made of one."""

from __future__ import annotations

from itertools import groupby

from ... import addresses, looks, richtext
from ...model import Criterion, Descriptor, Indicator, Rubric, Scale
from ...words import _
from .codes import online
from .desk import Data, Desk
from .printing import Handout


def rubric_data(rubric: Rubric, desk: Desk) -> Data:
    """What every handout of a rubric may print; each adds its `kind` and its own words."""
    scale, collection = desk.toolkit.scale_of(rubric), desk.collection(rubric.collection)
    page = addresses.rubric(rubric.id)
    return online(page, desk) | {
        "look": desk.look(collection.accent),
        "title": richtext.plain(rubric.title),
        "collection": richtext.plain(collection.title),
        "summary": desk.spans(rubric.summary),
        "footer": desk.footer(rubric.title, rubric.sources, page),
        "ordered": scale.ordered,
        "heading": rubric.heading,
        "levels": levels_data(rubric, scale, desk.accent(collection.accent)),
        "shares": _shares(rubric, scale),
        "stems": _stems(rubric, scale, desk),
        "listed": _has_lists(rubric),
        "rows": [_row(row, scale, desk) for row in rubric.criteria],
        "poles": [
            {"name": desk.spans(pole.name), "from": desk.spans(pole.from_), "to": desk.spans(pole.to)}
            for pole in rubric.poles
        ],
    }


def rubric_handout(rubric: Rubric, part: Data, desk: Desk, title: str = "{title}") -> Handout:
    """A file with one part, and what it says of itself; `title` says what of the rubric it is."""
    return Handout(
        title=title.format(title=richtext.plain(rubric.title)),
        description=richtext.plain(rubric.summary),
        keywords=(_("rubric"), richtext.plain(desk.collection(rubric.collection).title)),
        parts=(part,),
    )


def levels_data(rubric: Rubric, scale: Scale, accent: looks.Accent) -> list[Data]:
    """The columns, with their colors and marks."""
    count = len(scale.levels)
    grounds = looks.ramp(accent, count) if scale.ordered else [accent.soft] * count
    stems = stem_of_each(rubric, scale)
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


def _shares(rubric: Rubric, scale: Scale) -> list[float]:
    """How much of the rubric's words each level says; a column that says more may be wider."""
    lengths = [sum(_length(row.levels[level.id]) for row in rubric.criteria) for level in scale.levels]
    return [round(length / sum(lengths), 4) for length in lengths]


def _length(cell: Descriptor) -> int:
    return len(cell.lead) + sum(len(one.text) + sum(map(len, one.includes)) for one in cell.indicators)


def stem_of_each(rubric: Rubric, scale: Scale) -> list[str]:
    if isinstance(rubric.stem, str):
        return [rubric.stem] * len(scale.levels)
    return [rubric.stem.get(level.id, "") for level in scale.levels]


def _stems(rubric: Rubric, scale: Scale, desk: Desk) -> list[Data]:
    """Stems with the number of columns each spans; equal neighbors are one."""
    runs = [(text, len(list(run))) for text, run in groupby(stem_of_each(rubric, scale))]
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
        data["adds"] = _("Everything in {level}, and:").format(level=richtext.plain(level.name))
    return data


def _indicator(indicator: Indicator, desk: Desk) -> Data:
    data: Data = {"text": desk.spans(indicator.text)}
    if indicator.includes:
        data["includes"] = [desk.spans(part) for part in indicator.includes]
    return data
