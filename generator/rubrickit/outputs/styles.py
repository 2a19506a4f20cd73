"""The shared colors as CSS variables, so that pages and handouts never drift apart.

By day a page is paper and ink, by night the reverse; night colors hold on screens only, so that a
page printed from a dark screen is dark ink on white.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import looks
from ..handout_plan import KINDS
from ..looks import DAY, NIGHT, Ground, night_tint

PLAIN = looks.Accent(looks.INK, "#2b3c4d", "#ebe5d8", "#e0d6c2")
"""Ink itself, for pages that belong to no collection."""
MOST_LEVELS = 9


def looks_css(accents: Mapping[str, looks.Accent] = looks.ACCENTS) -> str:
    """A style sheet with every accent and its ramps, for light and dark pages."""
    night = "\n".join(_night_rules(accents))
    return "\n".join([*_day_rules(accents), f"@media screen{{\n{night}\n}}"]) + "\n"


def paper_css(edition: str) -> str:
    """What the style sheet for paper prints at the foot of every page."""
    words = "".join(rf"\{ord(one):x} " if one in '"\\<' or not one.isprintable() else one for one in edition)
    return f':root{{--rk-edition:"{words}"}}\n'


def _day_rules(accents: Mapping[str, looks.Accent]) -> Iterator[str]:
    yield _rule("[data-md-color-scheme]", _ground(DAY) | _accent_by_day(PLAIN))
    for name, accent in accents.items():
        yield _rule(_holders(name), _accent_by_day(accent))
        for count in range(2, MOST_LEVELS + 1):
            yield from _ramp_rules(f".rk-accent-{name}", looks.ramp(accent, count))


def _night_rules(accents: Mapping[str, looks.Accent]) -> Iterator[str]:
    scheme = "[data-md-color-scheme=slate]"
    yield _rule(scheme, _ground(NIGHT) | _accent_by_night(PLAIN))
    for name, accent in accents.items():
        yield _rule(_holders(name, f"{scheme} "), _accent_by_night(accent))
        for count in range(2, MOST_LEVELS + 1):
            yield from _ramp_rules(f"{scheme} .rk-accent-{name}", night_ramp(accent, count))


def _holders(name: str, within: str = "") -> str:
    """What wears an accent: its own parts, and a whole page whose head wears it."""
    return f"{within}.rk-accent-{name},{within}.md-content__inner:has(>.rk-accent-{name})"


def _rule(selector: str, values: Mapping[str, str]) -> str:
    return selector + "{" + "".join(f"--rk-{name}:{value};" for name, value in values.items()) + "}"


def _ground(ground: Ground) -> dict[str, str]:
    return {name: str(value) for name, value in vars(ground).items()}


def _accent_by_day(accent: looks.Accent) -> dict[str, str]:
    """`accent` is for text, `fill` for solid grounds with `on-fill` on them, `tint` for quiet grounds.

    `strong` holds day and night, with white on it: a drawing too large to be bright at night.
    """
    return {
        "accent": accent.ink,
        "fill": accent.strong,
        "on-fill": looks.WHITE,
        "tint": accent.soft,
        "strong": accent.strong,
    }


def _accent_by_night(accent: looks.Accent) -> dict[str, str]:
    return {"accent": accent.night, "fill": accent.night, "on-fill": NIGHT.paper, "tint": night_tint(accent)}


def night_ramp(accent: looks.Accent, count: int) -> list[str]:
    """Colors of an ordered scale's levels on a dark page, from dim to bright."""
    return [looks.mixed(night_tint(accent), accent.night, i / (count - 1)) for i in range(count)]


def _ramp_rules(within: str, ramp: list[str]) -> Iterator[str]:
    for number, ground in enumerate(ramp, 1):
        selector = f"{within} .rk-ramp-{len(ramp)} [data-level='{number}']"
        yield _rule(selector, {"level": ground, "on-level": looks.text_on(ground)})


def handout_kinds_css() -> str:
    """Shows one kind of handouts alone where the address names it, without a script."""
    rule = (
        ".rk-handouts:has(#kind-{0}:target) :is([data-kind],.rk-shelf)"
        ":not([data-kind={0}],:has([data-kind={0}])){{display:none}}"
    )
    return "\n".join(rule.format(kind.id) for kind in KINDS) + "\n"
