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
    of: str = ""
    """The kind of object that it is made of, as the toolkit names it; empty where it is made of the whole toolkit."""
    many: str = ""
    """Of several of them, for example `Rubric sheets`; where it is empty, the label serves."""
    needs: str = ""
    """What an object must have to be printed so, for example `an ordered scale`; empty where every one is."""


PACK = HandoutKind(
    "pack", N_("Pack"), N_("All that one occasion needs, in order, as one document."), "pack", N_("Packs")
)
BINDER = HandoutKind(
    "binder",
    N_("Binder"),
    N_("A whole collection with contents, glossary and references, to punch and keep."),
    "collection",
    N_("Binders"),
)
RUBRIC_SHEET = HandoutKind(
    "rubric-sheet",
    N_("Rubric sheet"),
    N_("The whole rubric as a table, to read together or to mark."),
    "rubric",
    N_("Rubric sheets"),
)
SELF_ASSESSMENT = HandoutKind(
    "self-assessment",
    N_("Self-assessment"),
    N_("The rubric with a box to mark in every cell, and room for evidence and a next step beside each row."),
    "rubric",
    N_("Self-assessments"),
    "a scale whose levels have an order",
)
LOOK_FORS = HandoutKind(
    "look-fors",
    N_("Look-for sheet"),
    N_("What a visitor can see or hear, with room to count, to note and to time it."),
    "rubric",
    N_("Look-for sheets"),
    "rows with `look_fors`",
)
LARGE_PRINT_SHEET = HandoutKind(
    LARGE_PRINT, N_("Large print"), N_("The rubric row by row in letters of 18 points and more."), "rubric"
)
QUESTION_CARDS = HandoutKind(
    "question-cards",
    N_("Question cards"),
    N_("A question on each card, eight to a page, to draw, sort and hand out."),
    "question bank",
)
QUESTION_LIST = HandoutKind(
    "question-list",
    N_("Question notebook"),
    N_("All questions with room to write, to fold and staple."),
    "question bank",
    N_("Question notebooks"),
)
CYCLE_POSTER = HandoutKind(
    "cycle-poster", N_("Poster"), N_("The ring of steps and what each one asks, for the wall."), "cycle", N_("Posters")
)
ACRONYMS = HandoutKind(
    "acronyms",
    N_("Acronyms"),
    N_("Every acronym with its words and meaning, on one page."),
    needs="terms with `stands_for`",
)
KINDS = (
    PACK,
    BINDER,
    RUBRIC_SHEET,
    SELF_ASSESSMENT,
    LOOK_FORS,
    LARGE_PRINT_SHEET,
    QUESTION_CARDS,
    QUESTION_LIST,
    CYCLE_POSTER,
    ACRONYMS,
)
"""In the order in which a trainer looks for them."""
GLOSSARY = "glossary"
"""The object that the sheet of acronyms is made of."""

GUIDE = HandoutKind("guide", N_("Guide"), N_("A text to read."), "guide", N_("Guides"))
TEMPLATE = HandoutKind(
    "template", N_("Planning template"), N_("A form to fill in."), "template", N_("Planning templates")
)
PACK_ITEMS = {kind.id: kind for kind in (GUIDE, TEMPLATE, *KINDS) if kind not in (PACK, BINDER)}
"""What a pack may hold, by the key of its items; guides and templates are printed only within others."""


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
    """Every handout, single ones before those that hold them; `papers` are the ones that the edition prints on."""
    for rubric in toolkit.rubrics.values():
        yield from _of_rubric(rubric, toolkit, papers)
    for bank in toolkit.banks.values():
        yield PlannedHandout(QUESTION_CARDS, bank.id, f"{bank.id}-cards", bank.title, papers)
        yield PlannedHandout(QUESTION_LIST, bank.id, f"{bank.id}-notebook", bank.title, papers)
    for cycle in toolkit.cycles.values():
        yield PlannedHandout(CYCLE_POSTER, cycle.id, f"{cycle.id}-poster", cycle.title, papers)
    if any(term.stands_for for term in toolkit.terms.values()):
        yield PlannedHandout(ACRONYMS, GLOSSARY, "acronyms", _("Acronyms"), papers)
    for collection in toolkit.collections.values():
        yield PlannedHandout(BINDER, collection.id, f"{collection.id}-binder", collection.title, papers)
    for pack in toolkit.packs.values():
        yield PlannedHandout(PACK, pack.id, f"{pack.id}-pack", pack.title, papers)


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
