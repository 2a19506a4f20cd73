"""Handouts for print: each rubric as a landscape sheet, typeset by Typst."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from .. import addresses, looks, richtext
from ..cache import Cache, digest
from ..files import OutputFile
from ..model import Criterion, Descriptor, Indicator, Rubric, Scale, Toolkit
from ..settings import Settings
from . import typesetting

MAIN = "rubric-sheet.typ"

Data = dict[str, Any]
Cite = Mapping[str, str]
"""How a reference is named in running text, by its key, for example `Kotter, 1996`."""


def rubric_sheets(
    toolkit: Toolkit, settings: Settings, cache: Cache, overrides: Sequence[Path] = (), cite: Cite | None = None
) -> Iterator[OutputFile]:
    """A sheet on Letter paper for each rubric; one whose content has not changed is not made again.

    A Typst file in an `overrides` folder replaces ours of the same name. Citations are printed as
    `cite` names them and left out where it does not. Raises TypesettingError for what cannot be printed.
    """
    given = typesetting.sources(overrides)
    for rubric in toolkit.rubrics.values():
        try:
            content = _printed(sheet(toolkit, rubric, settings, cite or {}), settings, cache, given)
        except typesetting.TypesettingError as error:
            message = f"the sheet of rubric `{rubric.id}` cannot be printed: {error.message}"
            raise typesetting.TypesettingError(message, error.hint) from error
        yield OutputFile(addresses.handout(rubric.id), content, typesetting.page_count(content))


def _printed(data: Data, settings: Settings, cache: Cache, given: Mapping[str, bytes]) -> bytes:
    named = [part for name in sorted(given) for part in (name, given[name])]
    dated, language = settings.dated, settings.language
    key = digest(MAIN, typesetting.as_json(data), dated.isoformat(), language, typesetting.fingerprint(), *named)
    return cache.get(key, lambda: typesetting.pdf(MAIN, data, dated=dated, language=language, given=given))


# The sheet's data ---------------------------------------------------------------------------------


def sheet(toolkit: Toolkit, rubric: Rubric, settings: Settings, cite: Cite) -> Data:
    """What `rubric-sheet.typ` prints, as plain data."""
    scale, collection = toolkit.scale_of(rubric), toolkit.collections[rubric.collection]
    accent = looks.ACCENTS[collection.accent]
    language, _, region = settings.language.partition("-")
    return {
        "language": language,
        "region": region or None,
        "author": settings.publisher or settings.name,
        "title": richtext.plain(rubric.title),
        "description": richtext.plain(rubric.summary),
        "keywords": ["rubric", richtext.plain(collection.title)],
        "collection": richtext.plain(collection.title),
        "summary": _spans(rubric.summary, cite),
        "look": _look(accent),
        "footer": _footer(rubric, settings, cite),
        "ordered": scale.ordered,
        "heading": rubric.criterion_heading,
        "levels": _levels(rubric, scale, accent),
        "stems": _stems(rubric, scale, cite),
        "listed": _has_lists(rubric),
        "rows": [_row(row, scale, cite) for row in rubric.criteria],
        "poles": [
            {"name": _spans(pole.name, cite), "from": _spans(pole.from_, cite), "to": _spans(pole.to, cite)}
            for pole in rubric.poles
        ],
    }


def _spans(text: str, cite: Cite) -> list[Data]:
    shown: list[Data] = []
    for span in richtext.spans(text):
        labels = [cite[key] for key in span.cites if key in cite]
        if not span.cites:
            shown.append(_span(span))
        elif labels:
            shown.append({"text": f"({'; '.join(labels)})"})
        elif shown:  # no gap where the citation was
            shown[-1]["text"] = shown[-1]["text"].rstrip()
    return shown


def _span(span: richtext.Span) -> Data:
    looks_on = {look: True for look in ("strong", "emphasis", "code") if getattr(span, look)}
    # A link within the site leads nowhere from a sheet of paper or a saved file.
    link = {"href": span.href} if span.href.startswith(("https://", "http://", "mailto:")) else {}
    return {"text": span.text} | looks_on | link


def _look(accent: looks.Accent) -> Data:
    return {
        "accent": accent.ink,
        "strong": accent.strong,
        "soft": accent.soft,
        "faint": looks.mixed(accent.soft, looks.WHITE, 0.5),
        "ink": looks.INK,
        "muted": looks.MUTED,
        "line": looks.LINE,
        "rule": looks.mixed(looks.LINE, looks.INK, 0.3),
    }


def _footer(rubric: Rubric, settings: Settings, cite: Cite) -> list[str]:
    sources = "; ".join(cite[key] for key in rubric.sources if key in cite)
    address = settings.site_url and settings.site_url + addresses.url(addresses.rubric(rubric.id))
    first = [richtext.plain(rubric.title), settings.edition_line, settings.license_line, address]
    lines = [" · ".join(part for part in first if part), f"Source: {sources}" if sources else ""]
    return [line for line in lines if line]


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


def _stems(rubric: Rubric, scale: Scale, cite: Cite) -> list[Data]:
    """Stems with the number of columns each spans; equal neighbors are one."""
    runs = [(text, len(list(run))) for text, run in groupby(_stem_of_each(rubric, scale))]
    return [{"text": _spans(text, cite), "columns": columns} for text, columns in runs if text]


def _has_lists(rubric: Rubric) -> bool:
    """Whether any cell holds more than one thing; if none does, bullets would be noise."""
    cells = [cell for row in rubric.criteria for cell in row.levels.values()]
    return any(len(cell.indicators) > 1 or cell.indicators[0].includes for cell in cells)


def _row(row: Criterion, scale: Scale, cite: Cite) -> Data:
    texts = {"subtitle": row.subtitle, "summary": row.summary}
    return {
        "name": _spans(row.name, cite),
        "cells": [_cell(row.levels[level.id], scale, cite) for level in scale.levels],
    } | {key: _spans(text, cite) for key, text in texts.items() if text}


def _cell(cell: Descriptor, scale: Scale, cite: Cite) -> Data:
    data: Data = {"indicators": [_indicator(one, cite) for one in cell.indicators]}
    if cell.lead:
        data["lead"] = _spans(cell.lead, cite)
    if cell.adds_to:
        [level] = [level for level in scale.levels if level.id == cell.adds_to]
        data["adds"] = f"Everything in {richtext.plain(level.name)}, and:"
    return data


def _indicator(indicator: Indicator, cite: Cite) -> Data:
    data: Data = {"text": _spans(indicator.text, cite)}
    if indicator.includes:
        data["includes"] = [_spans(part, cite) for part in indicator.includes]
    return data
