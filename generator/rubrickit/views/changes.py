"""What changes in a row from one level to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..differences import Difference, difference
from ..model import Criterion, Indicator
from ..richtext import plain
from .levels import LevelView


@dataclass(frozen=True)
class ChangeView:
    """From a level of an ordered scale to the one above it."""

    level: LevelView
    to: LevelView
    all_stays: bool
    """The upper level adds to the lower one."""
    words: Difference


def change_views(row: Criterion, levels: tuple[LevelView, ...]) -> Iterator[ChangeView]:
    """One for each pair of neighbouring levels."""
    for level, above in pairwise(levels):
        if row.levels[above.id].adds_to == level.id:
            own = tuple(_sentence(one) for one in row.levels[above.id].indicators)
            yield ChangeView(level, above, True, Difference(new=own))
        else:
            words = difference(_all_of(row, level.id), _all_of(row, above.id))
            yield ChangeView(level, above, False, words)


def _all_of(row: Criterion, level: str) -> tuple[str, ...]:
    """Everything that holds at a level, what it adds to first."""
    found: tuple[str, ...] = ()
    seen: set[str] = set()
    at: str | None = level
    while at is not None and at not in seen:
        seen.add(at)
        found = (*(_sentence(one) for one in row.levels[at].indicators), *found)
        at = row.levels[at].adds_to
    return found


def _sentence(indicator: Indicator) -> str:
    """An indicator's words with the parts that it announces."""
    return " ".join([plain(indicator.text), "; ".join(plain(part) for part in indicator.includes)]).strip()
