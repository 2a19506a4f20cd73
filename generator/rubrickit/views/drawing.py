"""Cycles drawn as a ring of arrows: a picture that can be read without seeing it.

The picture names its steps in its text alternative, each arrow is a link with its step's name, and
colors come from the page's CSS variables, so it holds in dark mode.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from markupsafe import Markup, escape

from ..model import Cycle
from ..richtext import plain
from ..words import _

SIZE = 520
CENTER = SIZE / 2
OUTER, INNER = 258.0, 112.0
MIDDLE = (OUTER + INNER) / 2
GAP = 0.035  # radians between two arrows
TIP = 0.12  # radians that an arrow's point reaches ahead
LINE_WIDTH = 12  # characters that fit in an arrow at the label's size
LABEL, SMALLEST = 25.0, 14.0  # sizes of a label's letters
LETTER = 0.54  # width of a letter, as a share of its size
ROOM = 0.96  # share of an arrow's breadth that a label may fill


@dataclass(frozen=True)
class Arc:
    """An arrow of the ring, by its angles in radians from the top, clockwise."""

    start: float
    end: float

    @property
    def middle(self) -> float:
        return (self.start + self.end + TIP) / 2


def _point(radius: float, angle: float) -> str:
    return f"{CENTER + radius * sin(angle):.1f} {CENTER - radius * cos(angle):.1f}"


def _path(arc: Arc) -> str:
    """An annular arrow: notched behind, pointed ahead."""
    large = int(arc.end - arc.start > pi)
    return (
        f"M{_point(OUTER, arc.start)} A{OUTER:.0f} {OUTER:.0f} 0 {large} 1 {_point(OUTER, arc.end)} "
        f"L{_point(MIDDLE, arc.end + TIP)} L{_point(INNER, arc.end)} "
        f"A{INNER:.0f} {INNER:.0f} 0 {large} 0 {_point(INNER, arc.start)} L{_point(MIDDLE, arc.start + TIP)} Z"
    )


def arcs(count: int) -> list[Arc]:
    """The arrows of a ring; the first one is centred at the top."""
    share = 2 * pi / count
    first = -share / 2 - TIP / 2
    return [Arc(first + i * share + GAP / 2, first + (i + 1) * share - GAP / 2) for i in range(count)]


def _lines(name: str, width: int = LINE_WIDTH) -> list[str]:
    return textwrap.wrap(name, width, break_long_words=False)


def _width(names: Sequence[str]) -> int:
    """How many characters a line may have: where one word is longer, others may use its room."""
    return max(LINE_WIDTH, *(len(word) for name in names for word in name.split()))


def label_size(names: Sequence[str]) -> float:
    """One size for all labels, so small that the longest line stays within its arrow."""
    longest = max(len(line) for name in names for line in _lines(name, _width(names)))
    breadth = min(OUTER - INNER, 2 * pi * MIDDLE / len(names)) * ROOM
    return max(SMALLEST, min(LABEL, breadth / (longest * LETTER)))


def _label(number: int, lines: Sequence[str], arc: Arc, size: float) -> Markup:
    """The step's number and name, centred within its arrow; spaces keep the lines apart for those who hear them."""
    leading = size * 1.08
    x, y = CENTER + MIDDLE * sin(arc.middle), CENTER - MIDDLE * cos(arc.middle)
    top = y - (len(lines) * leading) / 2 + size * 0.25
    parts = [Markup('<tspan class="rk-ring-number" x="{:.1f}" y="{:.1f}">{} </tspan>').format(x, top, number)]
    for index, line in enumerate(lines, 1):
        parts.append(Markup('<tspan x="{:.1f}" y="{:.1f}">{} </tspan>').format(x, top + index * leading, line))
    return Markup('<text font-size="{:.1f}">{}</text>').format(size, Markup("").join(parts))


def ring(cycle: Cycle, hrefs: Sequence[str]) -> Markup:
    """The cycle as an SVG; each arrow leads to its address."""
    names = [plain(step.name) for step in cycle.steps]
    size, width, words = label_size(names), _width(names), _("Step {number}: {name}")
    arrows = Markup("").join(
        Markup('<a href="{}" aria-label="{}"><path d="{}"/>{}</a>').format(
            href, words.format(number=i, name=name), _path(arc), _label(i, _lines(name, width), arc, size)
        )
        for i, (name, href, arc) in enumerate(zip(names, hrefs, arcs(len(names)), strict=True), 1)
    )
    return Markup(
        '<svg class="rk-ring" viewBox="0 0 {s} {s}" role="group" aria-labelledby="ring-{i}-title ring-{i}-desc">'
        '<title id="ring-{i}-title">{t}</title><desc id="ring-{i}-desc">{d}</desc>{a}{c}</svg>'
    ).format(s=SIZE, i=escape(cycle.id), t=cycle.title, d=described(cycle), a=arrows, c=_center(plain(cycle.title)))


def described(cycle: Cycle) -> str:
    """The ring in words, for those who do not see it."""
    step = _("step {number}, {name}")
    steps = "; ".join(step.format(number=i, name=plain(one.name)) for i, one in enumerate(cycle.steps, 1))
    words = _("A ring of {count} arrows, each leading to the next and the last back to the first: {steps}.")
    return words.format(count=len(cycle.steps), steps=steps)


def _center(title: str) -> Markup:
    """The cycle's name within the ring."""
    lines = _lines(title)
    top = CENTER - (len(lines) - 1) * 16
    spans = (
        Markup('<tspan x="{:.0f}" y="{:.0f}">{}</tspan>').format(CENTER, top + i * 32, line)
        for i, line in enumerate(lines)
    )
    return Markup('<text class="rk-ring-title" aria-hidden="true">{}</text>').format(Markup("").join(spans))
