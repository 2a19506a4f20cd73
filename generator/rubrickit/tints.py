"""An accent from one color: a district gives the color of its brand, and the shades for every use follow from it.

The color itself is the strong shade. It must be readable as text, since buttons, rules and headings wear it; where it
is too light there is no shade of it that would do, and the nearest one that does is named instead.
"""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls

from .looks import AA_TEXT, BLACK, INK, NIGHT, PAPER, WHITE, Accent, channels, contrast, mixed, night_tint

_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})")
_STEPS = 64
_DEPTH = 0.35  # how far the ink goes to black
_AIR = 0.86  # how far the soft shade goes to white, at least
_NIGHT_LIGHT, _NIGHT_SATURATION = 0.66, 0.6


def as_hex(written: str) -> str:
    """`#rrggbb` of a color as people write it; empty if it is none."""
    found = _HEX.fullmatch(written.strip().lower())
    if found is None:
        return ""
    digits = found[1]
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


def legibility(color: str) -> float:
    """The contrast of a color as text on a page, which white text on the color exceeds."""
    return contrast(color, PAPER)


def nearest_legible(color: str) -> str:
    """The color, darkened as far as it must be to be read."""
    shades = (mixed(color, BLACK, step / _STEPS) for step in range(_STEPS + 1))
    return next(shade for shade in shades if legibility(shade) >= AA_TEXT)


def accent_of(color: str) -> Accent:
    """The shades of a color that is legible."""
    return Accent(ink=mixed(color, BLACK, _DEPTH), strong=color, soft=_soft(color), night=_night(color))


def _soft(color: str) -> str:
    """The strongest tint on which the color and ink can be read."""
    shades = [mixed(color, WHITE, _AIR + (1 - _AIR) * step / _STEPS) for step in range(_STEPS + 1)]
    return next(shade for shade in shades if min(contrast(color, shade), contrast(INK, shade)) >= AA_TEXT)


def _night(color: str) -> str:
    """The deepest light shade that can be read on every ground of a dark page."""
    hue, _, saturation = rgb_to_hls(*(value / 255 for value in channels(color)))
    grounds = [NIGHT.paper, NIGHT.sheet, NIGHT.target, night_tint(Accent(color, color, color, color))]
    for step in range(_STEPS + 1):
        light = _NIGHT_LIGHT + (1 - _NIGHT_LIGHT) * step / _STEPS
        shade = _rgb(hls_to_rgb(hue, light, min(saturation, _NIGHT_SATURATION)))
        if all(contrast(shade, ground) >= AA_TEXT for ground in grounds):
            break
    return shade


def _rgb(values: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(value * 255):02x}" for value in values)
