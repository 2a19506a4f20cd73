"""Advice on writing: what is allowed and could be better; asked for with `check --advice`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import textstat

from ..loaded import Loaded, Origin
from ..model import Criterion, Rubric, Scale
from ..problems import Place, Problem
from ..prose import Prose, paragraphs
from ..richtext import plain
from ..source import Location

MAX_WORDS = 40  # an indicator that is longer is two
MAX_GRADE = 12  # the last year of school
ENOUGH_WORDS = 100  # a grade says little about less
VAGUE = frozenset(
    {
        "adequate",
        "adequately",
        "appropriate",
        "appropriately",
        "consistently",
        "effectively",
        "few",
        "frequently",
        "generally",
        "many",
        "occasionally",
        "often",
        "rarely",
        "regularly",
        "several",
        "some",
        "sometimes",
        "sufficient",
        "sufficiently",
        "usually",
        "various",
    }
)
_WORD = re.compile(r"\w+%?(?:['’-]\w+)*")


def advice(loaded: Loaded) -> Iterator[Problem]:
    """All advice on a toolkit."""
    for rubric in loaded.toolkit.rubrics.values():
        scale = loaded.toolkit.scales.get(rubric.scale)
        origin = loaded.origins["rubric", rubric.id]
        for index, row in enumerate(rubric.criteria):
            at = ("criteria", index)
            yield from _long_indicators(row, origin, at)
            if scale is not None:
                yield from _levels_alike(row, scale, origin, at)
                yield from _uneven(row, rubric, scale, origin, at)
        yield from _hard_rubric(rubric, origin)
    for prose in loaded.prose.values():
        yield from _hard_prose(prose)


def _note(place: Place, code: str, message: str, hint: str) -> Problem:
    return Problem(place, code, message, hint, severity="advice")


def _words(text: str) -> list[str]:
    return _WORD.findall(plain(text).lower())


def _long_indicators(row: Criterion, origin: Origin, at: Location) -> Iterator[Problem]:
    for level, descriptor in row.levels.items():
        for index, indicator in enumerate(descriptor.indicators):
            count = len(_words(indicator.text))
            if count > MAX_WORDS:
                place = origin.place((*at, "levels", level, "indicators", index))
                message = f"this indicator has {count} words; {MAX_WORDS} are the most that a reader takes in"
                yield _note(
                    place, "long-indicator", message, "Make two indicators of it, or put its parts under `includes`."
                )


def _levels_alike(row: Criterion, scale: Scale, origin: Origin, at: Location) -> Iterator[Problem]:
    """Levels of a row that say the same, or differ by vague words alone."""
    described = [level.id for level in scale.levels if level.id in row.levels]
    for lower, upper in pairwise(described):
        one, other = _cell_words(row, lower), _cell_words(row, upper)
        place = origin.place((*at, "levels", upper), key=True)
        if one == other:
            message = f"`{row.id}` says the same at `{lower}` and at `{upper}`"
            yield _note(place, "same-text", message, "Say what a reader would see differently.")
        elif [word for word in one if word not in VAGUE] == [word for word in other if word not in VAGUE]:
            message = f"`{row.id}` tells `{upper}` from `{lower}` by vague words alone"
            yield _note(place, "vague", message, "Name a number, a rhythm or another action.")


def _cell_words(row: Criterion, level: str) -> list[str]:
    return [
        word
        for indicator in row.levels[level].indicators
        for text in (indicator.text, *indicator.includes)
        for word in _words(text)
    ]


def _uneven(row: Criterion, rubric: Rubric, scale: Scale, origin: Origin, at: Location) -> Iterator[Problem]:
    """Rows whose levels hold different numbers of indicators: a reader cannot compare line by line."""
    if not scale.ordered or any(descriptor.adds_to for descriptor in row.levels.values()):
        return
    counts = {level: len(descriptor.indicators) for level, descriptor in row.levels.items()}
    if len(set(counts.values())) > 1:
        shown = ", ".join(f"{level} {count}" for level, count in counts.items())
        message = f"the levels of `{row.id}` hold different numbers of indicators ({shown})"
        hint = "Give each level the same ones in the same order, or mark a level that adds to another with `adds_to`."
        yield _note(origin.place((*at, "levels"), key=True), "uneven-levels", message, hint)


def _grade(sentences: list[str]) -> float:
    """The school grade of whole sentences by the automated readability index (textstat); 0 for too few words.

    Formulas that count syllables need a dictionary that textstat fetches from the web.
    """
    text = " ".join(sentence if sentence.endswith((".", "?", "!")) else f"{sentence}." for sentence in sentences)
    return float(textstat.automated_readability_index(text)) if len(text.split()) >= ENOUGH_WORDS else 0.0


def _hard_rubric(rubric: Rubric, origin: Origin) -> Iterator[Problem]:
    for index, row in enumerate(rubric.criteria):
        sentences = [plain(i.text) for descriptor in row.levels.values() for i in descriptor.indicators]
        yield from _hard(sentences, origin.place(("criteria", index, "name")), f"the row `{row.id}`")


def _hard_prose(prose: Prose) -> Iterator[Problem]:
    yield from _hard(list(paragraphs(prose)), Place(prose.path), "this guide")


def _hard(sentences: list[str], place: Place, what: str) -> Iterator[Problem]:
    grade = _grade(sentences)
    if round(grade) > MAX_GRADE:
        message = f"{what} reads at grade {grade:.0f}; busy readers need {MAX_GRADE} or less"
        yield _note(place, "hard-to-read", message, "Shorten the longest sentences and use everyday words.")
