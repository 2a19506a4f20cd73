"""Every pair of colors that the style sheet makes is told apart (WCAG 2.2 AA)."""

from __future__ import annotations

import pytest

from rubrickit import looks
from rubrickit.outputs.styles import DAY, MOST_LEVELS, NIGHT, PLAIN, Ground, night_ramp, night_tint

ACCENTS = {**looks.ACCENTS, "plain": PLAIN}


@pytest.mark.parametrize("ground", [DAY, NIGHT], ids=["day", "night"])
def test_text_on_grounds(ground: Ground) -> None:
    for below in (ground.paper, ground.sheet, ground.target):
        assert looks.contrast(ground.ink, below) >= looks.AA_TEXT
        assert looks.contrast(ground.muted, below) >= looks.AA_TEXT
    assert looks.contrast(ground.ink, ground.mark) >= looks.AA_TEXT
    for below in (ground.paper, ground.sheet):
        assert looks.contrast(ground.edge, below) >= looks.AA_PARTS


@pytest.mark.parametrize("name", ACCENTS)
def test_accents(name: str) -> None:
    accent = ACCENTS[name]
    for below in (DAY.paper, DAY.sheet, DAY.target, accent.soft):
        assert looks.contrast(accent.ink, below) >= looks.AA_TEXT
    for below in (NIGHT.paper, NIGHT.sheet, NIGHT.target, night_tint(accent)):
        assert looks.contrast(accent.night, below) >= looks.AA_TEXT
    assert looks.contrast(looks.WHITE, accent.strong) >= looks.AA_TEXT
    assert looks.contrast(NIGHT.paper, accent.night) >= looks.AA_TEXT
    assert looks.contrast(NIGHT.ink, night_tint(accent)) >= looks.AA_TEXT


@pytest.mark.parametrize("name", looks.ACCENTS)
def test_ramps(name: str) -> None:
    accent = looks.ACCENTS[name]
    for count in range(2, MOST_LEVELS + 1):
        for ramp in (looks.ramp(accent, count), night_ramp(accent, count)):
            assert len(set(ramp)) == count
            assert all(looks.contrast(looks.text_on(ground), ground) >= looks.AA_TEXT for ground in ramp)
