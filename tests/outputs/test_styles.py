"""Every pair of colors that meets on a page or a handout can be read."""

from __future__ import annotations

import pytest

from rubrickit import looks
from rubrickit.outputs.styles import (
    DAY,
    MOST_LEVELS,
    NIGHT,
    PLAIN,
    Ground,
    looks_css,
    night_ramp,
    night_tint,
    paper_css,
)
from rubrickit.tints import accent_of

ACCENTS = [*sorted(looks.ACCENTS.items()), ("plain", PLAIN)]
COUNTS = range(2, MOST_LEVELS + 1)


@pytest.mark.parametrize("ground", [DAY, NIGHT], ids=["day", "night"])
def test_text_can_be_read_on_every_ground_of_a_page(ground: Ground) -> None:
    for behind in (ground.paper, ground.sheet, ground.mark, ground.target):
        assert looks.contrast(ground.ink, behind) >= looks.AA_TEXT, behind
    for behind in (ground.paper, ground.sheet):
        assert looks.contrast(ground.muted, behind) >= looks.AA_TEXT, behind
        assert looks.contrast(ground.edge, behind) >= looks.AA_PARTS, behind


@pytest.mark.parametrize(("name", "accent"), ACCENTS)
def test_accents_can_be_read_by_day_and_on_paper(name: str, accent: looks.Accent) -> None:
    for ground in (looks.WHITE, DAY.paper, DAY.sheet, DAY.target, accent.soft):
        assert looks.contrast(accent.ink, ground) >= looks.AA_TEXT, (name, ground)
    assert looks.contrast(looks.WHITE, accent.strong) >= looks.AA_TEXT


@pytest.mark.parametrize(("name", "accent"), ACCENTS)
def test_accents_can_be_read_at_night(name: str, accent: looks.Accent) -> None:
    for ground in (NIGHT.paper, NIGHT.sheet, NIGHT.target, night_tint(accent)):
        assert looks.contrast(accent.night, ground) >= looks.AA_TEXT, (name, ground)
    assert looks.contrast(NIGHT.ink, night_tint(accent)) >= looks.AA_TEXT


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize(("name", "accent"), ACCENTS)
def test_levels_can_be_read_and_told_apart_in_grey(name: str, accent: looks.Accent, count: int) -> None:
    by_day, at_night = looks.ramp(accent, count), night_ramp(accent, count)
    for ground in (*by_day, *at_night):
        assert looks.contrast(looks.text_on(ground), ground) >= looks.AA_TEXT, (name, ground)
    for shades in ([looks.luminance(c) for c in reversed(by_day)], [looks.luminance(c) for c in at_night]):
        assert shades == sorted(set(shades)), name


def test_the_style_sheet_has_a_color_for_every_level_of_every_scale() -> None:
    css = looks_css()
    for name in looks.ACCENTS:
        assert css.count(f".rk-accent-{name} .rk-ramp-7 [data-level='7']") == 2, "by day and at night"


def test_an_editions_line_is_a_text_in_css_and_nothing_more() -> None:
    assert paper_css("Hoʻoulu, version 1") == ':root{--rk-edition:"Hoʻoulu, version 1"}\n'
    assert paper_css('a "b" \\ <c>\n') == ':root{--rk-edition:"a \\22 b\\22  \\5c  \\3c c>\\a "}\n'


def test_the_style_sheet_wears_the_colors_of_a_district() -> None:
    css = looks_css(looks.ACCENTS | {"pine": accent_of("#0b5c7a")})
    assert "--rk-fill:#0b5c7a" in css
    assert looks.ACCENTS["pine"].strong not in css
    assert looks.ACCENTS["plum"].strong in css
