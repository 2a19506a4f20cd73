"""The colors and marks that pages, handouts and documents share.

An accent belongs to a collection. An ordered scale is a ramp of the accent from light to dark with
marks that count, so that levels are told apart in greyscale and by the color-blind; an unordered
scale has one tint and a shape for each level.
"""

from __future__ import annotations

from dataclasses import dataclass

WHITE = "#ffffff"
BLACK = "#000000"
INK = "#17212b"
"""Text on light grounds."""
MUTED = "#4d5a66"
"""Secondary text on light grounds."""
PAPER = "#f7f3ea"
"""The page's ground."""
LINE = "#c9cfd4"
"""Rules and table lines."""

AA_TEXT = 4.5  # WCAG 2.2, 1.4.3
AA_PARTS = 3.0  # WCAG 2.2, 1.4.11


@dataclass(frozen=True)
class Accent:
    """A collection's color in three strengths."""

    ink: str
    """For text and rules on paper, and the dark end of a ramp."""
    strong: str
    """For buttons and marks."""
    soft: str
    """For grounds behind text, and the light end of a ramp."""
    night: str
    """For text and marks on the dark page."""


ACCENTS: dict[str, Accent] = {
    "pine": Accent("#0e453f", "#1a6a5f", "#dfeeea", "#7fd1c1"),
    "plum": Accent("#55234f", "#7d3a74", "#f3e6f1", "#dfa6d6"),
    "ochre": Accent("#5c3d06", "#85590c", "#f6ecd6", "#e3b55b"),
    "slate": Accent("#1f3a5c", "#33598a", "#e4ecf6", "#9dbfe8"),
    "brick": Accent("#6a2415", "#974032", "#f8e6e1", "#eba795"),
}

SHAPES = ("circle", "square", "triangle", "diamond", "hexagon", "star", "cross")
"""Marks of an unordered scale's levels, in order."""


def channels(color: str) -> tuple[int, int, int]:
    """Red, green and blue from 0 to 255 of `#rrggbb`."""
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def luminance(color: str) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2)."""
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (v / 255 for v in channels(color))]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colors, 1 to 21 (WCAG 2.2)."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """A color on the way from one to the other; `share` 0 is the first, 1 the second."""
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def ramp(accent: Accent, count: int) -> list[str]:
    """Colors of an ordered scale's levels, from light to dark, bent through the strong color."""
    if count == 1:
        return [accent.strong]
    return [_on_ramp(accent, i / (count - 1)) for i in range(count)]


def _on_ramp(accent: Accent, share: float) -> str:
    """A point of the curve soft, strong, ink; a straight line between the ends would be muddy."""
    near = mixed(accent.soft, accent.strong, share)
    return mixed(near, mixed(accent.strong, accent.ink, share), share)


def text_on(ground: str) -> str:
    """The color of text on a ground; black where neither ink nor white reaches AA."""
    return next((color for color in (INK, WHITE) if contrast(color, ground) >= AA_TEXT), BLACK)


@dataclass(frozen=True)
class Ground:
    """The colors that a page has whatever its accent is."""

    paper: str
    """The page."""
    sheet: str
    """What lies on the page: tables and cards."""
    ink: str
    muted: str
    """Secondary text."""
    line: str
    """Rules that only decorate."""
    edge: str
    """Edges of fields and buttons, which must be seen (WCAG 2.2, 1.4.11)."""
    mark: str
    """Behind words that a search has found."""
    target: str
    """Behind the part that a link has led to."""


DAY = Ground(PAPER, "#fffdf9", INK, "#4f5860", "#ddd6c7", "#857c6b", "#ffe08a", "#fdf3d3")
NIGHT = Ground("#181714", "#22201c", "#efeae0", "#c2baac", "#433e36", "#8f8677", "#66510f", "#332d1c")


def night_tint(accent: Accent) -> str:
    """The quiet ground of a dark page: the strong color sunk into the page."""
    return mixed(NIGHT.paper, accent.strong, 0.3)
