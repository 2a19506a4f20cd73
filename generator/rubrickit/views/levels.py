"""The levels of a scale as pages show them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..looks import SHAPES
from ..model import Level, Scale
from .context import Page


@dataclass(frozen=True)
class LevelView:
    """A column."""

    id: str
    name: str
    summary: Markup
    number: int
    count: int
    shape: str
    """`circle` for each mark of an ordered scale; for an unordered one the level's own shape."""


def level_views(scale: Scale, page: Page) -> tuple[LevelView, ...]:
    """The columns of a scale."""
    count = len(scale.levels)
    return tuple(_level(level, i, count, scale.ordered, page) for i, level in enumerate(scale.levels))


def _level(level: Level, index: int, count: int, ordered: bool, page: Page) -> LevelView:
    shape = "circle" if ordered else SHAPES[index % len(SHAPES)]
    return LevelView(level.id, level.name, page.rich(level.summary, terms=False), index + 1, count, shape)
