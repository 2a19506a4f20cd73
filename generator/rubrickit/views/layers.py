"""Layers within each other, drawn: the levels of a system, nested communities of practice."""

from __future__ import annotations

import textwrap
from itertools import accumulate

from markupsafe import Markup

from ..model import Drawing, Layer
from ..richtext import plain
from ..words import _

WIDTH = 480
INSET = 11
"""How far a layer stands in from the one around it, at the sides."""
FOOT = 9
"""And below."""
PADDING = 15
NAME, LINE = 30, 19
"""What a layer shows of itself above the next one: its name, and each line of its note."""
LETTER = 7.0  # width of a note's letter


def nested(drawing: Drawing) -> Markup:
    """The drawing with its title under it."""
    figure = Markup('<figure class="rk-layers-figure">{}<figcaption>{}</figcaption></figure>')
    return figure.format(drawn(drawing), drawing.title)


def drawn(drawing: Drawing) -> Markup:
    """The drawing as an SVG; colors come from the page, so it holds in dark mode and on paper."""
    layers = drawing.layers
    notes = [_wrapped(layer, index) for index, layer in enumerate(layers)]
    heads = [NAME + LINE * len(lines) + 10 for lines in notes]
    tops = [0, *accumulate(heads)]
    height = tops[-1] + len(layers) * FOOT
    boxes = Markup("").join(
        _box(layer, lines, index, top, height)
        for index, (layer, lines, top) in enumerate(zip(layers, notes, tops[:-1], strict=True))
    )
    return Markup(
        '<svg class="rk-layers" viewBox="0 0 {w} {h}" role="img" '
        'aria-labelledby="layers-{i}-title layers-{i}-desc"><title id="layers-{i}-title">{t}</title>'
        '<desc id="layers-{i}-desc">{d}</desc>{b}</svg>'
    ).format(w=WIDTH, h=height, i=drawing.id, t=drawing.title, d=described(drawing), b=boxes)


def described(drawing: Drawing) -> str:
    """What a reader who cannot see the picture is told: every layer by its name, as pictures hide their words."""
    named = "; ".join(": ".join(filter(None, (plain(one.name), plain(one.note)))) for one in drawing.layers)
    return f"{plain(drawing.summary)} " + _("From the outside in: {layers}.").format(layers=named)


def _wrapped(layer: Layer, index: int) -> list[str]:
    """A layer's note in lines that fit within it."""
    room = WIDTH - 2 * (index * INSET + PADDING)
    return textwrap.wrap(plain(layer.note), int(room / LETTER))


def _box(layer: Layer, note: list[str], index: int, top: int, height: int) -> Markup:
    """A box that holds the ones after it; the innermost is filled."""
    x, inset = index * INSET + PADDING, index * INSET
    last = height - top - index * FOOT
    lines = Markup("").join(
        Markup('<text class="rk-layer-note" x="{}" y="{}">{}</text>').format(x, top + NAME + LINE * i + 15, line)
        for i, line in enumerate(note)
    )
    return Markup(
        '<g class="rk-layer"><rect x="{l}" y="{t}" width="{w}" height="{h}" rx="6"/>'
        '<text class="rk-layer-name" x="{x}" y="{y}">{n}</text>{o}</g>'
    ).format(l=inset + 1, t=top + 1, w=WIDTH - 2 * inset - 2, h=last - 2, x=x, y=top + 27, n=plain(layer.name), o=lines)
