"""Which handouts a toolkit has: the one list that makes them, links them and lists them.

A handout is named by the object that it is made of; its file adds the kind where an object has several
(`coaching-model-look-fors`) and the variant (`-letter`, `-a4`, `-large-print`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .model import Rubric, Toolkit
from .words import N_, _

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
SELF_ASSESSMENT = HandoutKind(
    "self-assessment",
    N_("Self-assessment"),
    N_("The rubric with a box to mark in every cell, and room for evidence and a next step beside each row."),
)
LOOK_FORS = HandoutKind(
    "look-fors", N_("Look-for sheet"), N_("What a visitor can see or hear, with room to count, to note and to time it.")
)
LARGE_PRINT_SHEET = HandoutKind(
    LARGE_PRINT, N_("Large print"), N_("The rubric row by row in letters of 18 points and more.")
)
QUESTION_CARDS = HandoutKind(
    "question-cards", N_("Question cards"), N_("A question on each card, eight to a page, to draw, sort and hand out.")
)
QUESTION_LIST = HandoutKind(
    "question-list", N_("Question notebook"), N_("All questions with room to write, to fold and staple.")
)
CYCLE_POSTER = HandoutKind("cycle-poster", N_("Poster"), N_("The ring of steps and what each one asks, for the wall."))
ACRONYMS = HandoutKind("acronyms", N_("Acronyms"), N_("Every acronym with its words and meaning, on one page."))
KINDS = (
    RUBRIC_SHEET,
    SELF_ASSESSMENT,
    LOOK_FORS,
    LARGE_PRINT_SHEET,
    QUESTION_CARDS,
    QUESTION_LIST,
    CYCLE_POSTER,
    ACRONYMS,
)
GLOSSARY = "glossary"
"""The object that the sheet of acronyms is made of."""


@dataclass(frozen=True)
class PlannedHandout:
    """A handout that a toolkit has."""

    kind: HandoutKind
    object_id: str
    """Of the rubric, bank, cycle, collection or pack that it is made of; `glossary` for the acronyms."""
    name: str
    """Of its files, without the variant."""
    title: str
    variants: tuple[str, ...]
    """For example `letter`, `a4`."""


def planned(toolkit: Toolkit, papers: tuple[str, ...]) -> Iterator[PlannedHandout]:
    """Every handout, in the order in which they are listed; `papers` are the ones that the edition prints on."""
    for rubric in toolkit.rubrics.values():
        yield from _of_rubric(rubric, toolkit, papers)
    for bank in toolkit.banks.values():
        yield PlannedHandout(QUESTION_CARDS, bank.id, f"{bank.id}-cards", bank.title, papers)
        yield PlannedHandout(QUESTION_LIST, bank.id, f"{bank.id}-notebook", bank.title, papers)
    for cycle in toolkit.cycles.values():
        yield PlannedHandout(CYCLE_POSTER, cycle.id, f"{cycle.id}-poster", cycle.title, papers)
    if any(term.stands_for for term in toolkit.terms.values()):
        yield PlannedHandout(ACRONYMS, GLOSSARY, "acronyms", _("Acronyms"), papers)


def _of_rubric(rubric: Rubric, toolkit: Toolkit, papers: tuple[str, ...]) -> Iterator[PlannedHandout]:
    """The sheet, and what else a rubric allows: only an ordered scale has levels to stand on.

    Checks ask too, of toolkits in which the scale may be missing.
    """

    def plan(kind: HandoutKind, name: str, variants: tuple[str, ...]) -> PlannedHandout:
        return PlannedHandout(kind, rubric.id, name, rubric.title, variants)

    yield plan(RUBRIC_SHEET, rubric.id, papers)
    scale = toolkit.scales.get(rubric.scale)
    if scale and scale.ordered:
        yield plan(SELF_ASSESSMENT, f"{rubric.id}-{SELF_ASSESSMENT.id}", papers)
    if any(row.look_fors for row in rubric.criteria):
        yield plan(LOOK_FORS, f"{rubric.id}-{LOOK_FORS.id}", papers)
    yield plan(LARGE_PRINT_SHEET, rubric.id, (LARGE_PRINT,))
