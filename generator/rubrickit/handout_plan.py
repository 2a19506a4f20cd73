"""Which handouts a toolkit has: the one list that makes them, links them and lists them.

A handout is named by the object that it is made of; its file adds the kind where an object has several
(`coaching-model-look-fors`) and the variant (`-letter`, `-a4`, `-large-print`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .model import Toolkit
from .words import N_

PAPERS = {"letter": "us-letter", "a4": "a4"}
"""Variants that differ by their paper, with the name that Typst knows the paper by."""
LARGE_PRINT = "large-print"
VARIANT_LABELS = {"letter": N_("Letter"), "a4": N_("A4"), LARGE_PRINT: N_("large print")}


@dataclass(frozen=True)
class HandoutKind:
    """What a handout is, for those who look for one."""

    id: str
    label: str
    """Of one of them, for example `Rubric sheet`."""
    use: str
    """What it is good for, in one sentence."""


RUBRIC_SHEET = HandoutKind(
    "rubric-sheet", N_("Rubric sheet"), N_("The whole rubric as a table, to read together or to mark.")
)
KINDS = (RUBRIC_SHEET,)


@dataclass(frozen=True)
class PlannedHandout:
    """A handout that a toolkit has."""

    kind: HandoutKind
    object_id: str
    """Of the rubric, bank, cycle, collection or pack that it is made of."""
    name: str
    """Of its files, without the variant."""
    title: str
    variants: tuple[str, ...]
    """For example `letter`, `a4`."""


def planned(toolkit: Toolkit, papers: tuple[str, ...]) -> Iterator[PlannedHandout]:
    """Every handout, in the order in which they are listed; `papers` are the ones that the edition prints on."""
    for rubric in toolkit.rubrics.values():
        yield PlannedHandout(RUBRIC_SHEET, rubric.id, rubric.id, rubric.title, papers)
