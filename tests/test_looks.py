"""Colors: every pair that carries meaning can be told apart and read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrickit.looks import (
    AA_PARTS,
    AA_TEXT,
    ACCENTS,
    BLACK,
    INK,
    MUTED,
    PAPER,
    SHAPES,
    WHITE,
    channels,
    contrast,
    luminance,
    mixed,
    ramp,
    text_on,
)

COLORS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


def test_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.478, abs=0.001)
    assert contrast("#123456", "#123456") == 1


@given(COLORS, COLORS)
def test_contrast_is_the_same_both_ways(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0001


@given(COLORS)
def test_there_is_readable_text_for_every_ground(ground: str) -> None:
    assert contrast(text_on(ground), ground) >= AA_TEXT


@given(COLORS, COLORS, st.floats(0, 1))
def test_a_mix_lies_between_its_colors(one: str, other: str, share: float) -> None:
    for a, b, found in zip(channels(one), channels(other), channels(mixed(one, other, share)), strict=True):
        assert min(a, b) <= found <= max(a, b)
    assert mixed(one, other, 0) == one
    assert mixed(one, other, 1) == other


@pytest.mark.parametrize("name", sorted(ACCENTS))
def test_an_accent_can_be_read(name: str) -> None:
    accent = ACCENTS[name]
    for ground in (WHITE, PAPER, accent.soft):
        assert contrast(accent.ink, ground) >= AA_TEXT
        assert contrast(accent.strong, ground) >= AA_TEXT
        assert contrast(INK, ground) >= AA_TEXT
    assert contrast(WHITE, accent.strong) >= AA_TEXT


@pytest.mark.parametrize("name", sorted(ACCENTS))
@pytest.mark.parametrize("count", range(2, 10))
def test_a_ramp_gets_darker_with_each_level(name: str, count: int) -> None:
    colors = ramp(ACCENTS[name], count)
    lights = [luminance(color) for color in colors]
    assert lights == sorted(lights, reverse=True)
    assert len(set(colors)) == count
    assert contrast(colors[0], colors[-1]) >= AA_PARTS
    assert all(contrast(text_on(color), color) >= AA_TEXT for color in colors)


def test_a_ramp_of_one() -> None:
    assert ramp(ACCENTS["pine"], 1) == [ACCENTS["pine"].strong]


def test_secondary_text_can_be_read() -> None:
    assert contrast(MUTED, PAPER) >= AA_TEXT
    assert contrast(MUTED, WHITE) >= AA_TEXT


def test_shapes_differ() -> None:
    assert len(set(SHAPES)) == len(SHAPES)
