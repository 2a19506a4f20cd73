"""Drawings of the site for print: the SVG that pages show; `drawings.typ` gives it the colors and the type of paper."""

from __future__ import annotations

from ...model import Cycle, Drawing
from ...richtext import plain
from ...views.drawing import described as described_ring
from ...views.drawing import ring
from ...views.layers import described as described_layers
from ...views.layers import drawn
from .desk import Data, Desk


def drawing_of(name: str, desk: Desk, look: Data) -> Data:
    """The drawing or the cycle of that id as a block; KeyError if there is none."""
    cycle = desk.toolkit.cycles.get(name)
    return layers_of(desk.toolkit.drawings[name], look) if cycle is None else ring_of(cycle, desk)


def ring_of(cycle: Cycle, desk: Desk) -> Data:
    """A cycle as a block: a ring of arrows in the color of its own collection, as on the site."""
    return {
        "block": "drawing",
        "style": "ring",
        "svg": str(ring(cycle, ["#"] * len(cycle.steps))),
        "look": desk.look(desk.collection(cycle.collection).accent),
        "alt": described_ring(cycle),
        "share": 0.62,  # of the text's width
    }


def layers_of(drawing: Drawing, look: Data) -> Data:
    """Layers within each other as a block, with their title under them."""
    alike, last = '<g class="rk-layer">', len(drawing.layers)
    first, *boxes = str(drawn(drawing)).split(alike)
    named = [f'<g class="rk-layer{_place(number, last)}">{box}' for number, box in enumerate(boxes, 1)]
    return {
        "block": "drawing",
        "style": "layers",
        "svg": "".join([first, *named]),
        "look": look,
        "alt": described_layers(drawing),
        "share": 0.85,
        "caption": plain(drawing.title),
    }


def _place(number: int, last: int) -> str:
    return " rk-layer-last" if number == last else " rk-layer-odd" if number % 2 else ""
