"""An accent from one color: every pair that it meets on pages and paper can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrickit.looks import (
    AA_PARTS,
    AA_TEXT,
    DAY,
    INK,
    NIGHT,
    PAPER,
    WHITE,
    Accent,
    contrast,
    luminance,
    night_tint,
    ramp,
    text_on,
)
from rubrickit.outputs.styles import night_ramp
from rubrickit.tints import accent_of, as_hex, legibility, nearest_legible

LEGIBLE = st.integers(0, 0xFFFFFF).map("#{:06x}".format).map(nearest_legible)


@pytest.mark.parametrize(
    ("written", "color"),
    [("#0b5c7a", "#0b5c7a"), ("0B5C7A", "#0b5c7a"), (" #0b5 ", "#00bb55"), ("teal", ""), ("#0b5c7", ""), ("", "")],
)
def test_colors_as_people_write_them(written: str, color: str) -> None:
    assert as_hex(written) == color


@given(LEGIBLE)
def test_a_legible_color_is_kept(color: str) -> None:
    assert legibility(color) >= AA_TEXT
    assert nearest_legible(color) == color
    assert accent_of(color).strong == color


def test_a_light_color_is_darkened_no_further_than_it_must_be() -> None:
    shade = nearest_legible("#ffcc00")
    assert AA_TEXT <= legibility(shade) < AA_TEXT + 0.4
    assert int(shade[1:3], 16) > int(shade[3:5], 16) > int(shade[5:7], 16) == 0, "still a yellow"


@given(LEGIBLE)
def test_every_pair_of_shades_can_be_read(color: str) -> None:
    accent = accent_of(color)
    for ground in (WHITE, PAPER, DAY.sheet, accent.soft):
        assert min(contrast(accent.ink, ground), contrast(accent.strong, ground), contrast(INK, ground)) >= AA_TEXT
    assert contrast(accent.ink, DAY.target) >= AA_TEXT
    for ground in (NIGHT.paper, NIGHT.sheet, NIGHT.target, night_tint(accent)):
        assert contrast(accent.night, ground) >= AA_TEXT
    assert contrast(NIGHT.ink, night_tint(accent)) >= AA_TEXT


@given(LEGIBLE, st.integers(2, 9))
def test_levels_can_be_read_and_told_apart_in_grey(color: str, count: int) -> None:
    accent: Accent = accent_of(color)
    by_day, at_night = ramp(accent, count), night_ramp(accent, count)
    assert contrast(by_day[0], by_day[-1]) >= AA_PARTS
    for ground in (*by_day, *at_night):
        assert contrast(text_on(ground), ground) >= AA_TEXT
    for shades in ([luminance(c) for c in reversed(by_day)], [luminance(c) for c in at_night]):
        assert shades == sorted(set(shades))
