"""The fonts that handouts are printed with, and the characters that they have.

Source Sans is shipped; a district's own fonts lie in `rubrickit/fonts/` below its overrides. Files of fonts are read
only when a text has a character that is not in nearly every font, and what is read of a district's is kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from io import BytesIO
from pathlib import Path
from unicodedata import name as character_name
from unicodedata import normalize

import font_source_sans_pro

from .cache import Cache, digest
from .problems import Place, Problem, closest

FAMILY = "Source Sans Pro"
"""What is printed with where a district says nothing else, and what stands in where its own font has no letter."""
STYLES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
SUFFIXES = (".ttf", ".otf")
FONTS_FOLDER = "fonts"
"""Where a district's fonts lie, within the folder of its own sources."""

_OTHER_SUFFIXES = (".ttc", ".otc", ".woff", ".woff2", ".eot", ".pfb", ".dfont")
_KEPT_AS = "1"  # changes with the form in which findings are kept

# Latin with the marks of Vietnamese and Hawaiian, Greek, Cyrillic, and the usual signs: what Source Sans surely has.
_FAMILIAR = (
    "\t\n -~\u00a0-\u017e\u01a0\u01a1\u01af\u01b0\u0218-\u021b\u02bb\u02bc\u0300-\u030c\u0323\u0384-\u038a\u038c"
    "\u038e-\u03a1\u03a3-\u03ce\u0400-\u045f\u1ea0-\u1ef9\u2012-\u2016\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026"
    "\u202f\u2030\u2039\u203a\u20ac\u2122\u2190-\u2193\u2212\u2260\u2264\u2265\u2610\u2611\u2713"
)
# Set by their width or by what they do, not by a glyph; the two hyphens are printed as the usual one.
_WITHOUT_GLYPH = (
    "\u00ad\u034f\u061c\u115f\u1160\u180b-\u180f\u2000-\u200f\u2010\u2011\u2028-\u202e\u205f-\u2064\u2066-\u206f\u3000\ufe00-\ufe0f"
    "\ufeff\U000e0001\U000e0020-\U000e007f\U000e0100-\U000e01ef"
)
# Drawn characters of the font for code, which Typst brings along: trees of folders and the like.
_CODE_ALONE = "\u2190-\u21ff\u2500-\u25ff"
_UNUSUAL = re.compile(f"[^{_FAMILIAR}{_WITHOUT_GLYPH}]")
_UNUSUAL_IN_CODE = re.compile(f"[^{_FAMILIAR}{_WITHOUT_GLYPH}{_CODE_ALONE}]")


@dataclass(frozen=True)
class OwnFont:
    """A font file of a district."""

    path: Path
    family: str
    names: frozenset[str]
    """What its family is called in the file; programs differ in which of the names they show."""
    characters: frozenset[str]

    def is_called(self, family: str) -> bool:
        """Whether a district may mean this font by a name."""
        return family.strip().casefold() in {name.casefold() for name in self.names}


@dataclass(frozen=True)
class PrintFonts:
    """The fonts in force."""

    own: tuple[OwnFont, ...] = ()
    folder: str = f"overrides/rubrickit/{FONTS_FOLDER}"
    """Where more can be put, as messages show it."""

    @property
    def families(self) -> list[str]:
        """What may be chosen from."""
        return sorted({FAMILY, *(font.family for font in self.own)})

    def known(self, family: str) -> bool:
        """Whether there is a font of this name; capitals and spaces at its ends do not matter."""
        return family.strip().casefold() == FAMILY.casefold() or any(font.is_called(family) for font in self.own)

    def missing(self, text: str, *, code: bool = False) -> list[str]:
        """The characters of a text that no font has, each once."""
        unusual = dict.fromkeys((_UNUSUAL_IN_CODE if code else _UNUSUAL).findall(text))
        return [character for character in unusual if not self._prints(character)]

    def _prints(self, character: str) -> bool:
        """Whether there is a glyph, or one for each part that the character is made of."""
        return any(
            character in characters or characters.issuperset(normalize("NFD", character))
            for characters in (shipped_characters(), *self._by_family)
        )

    @cached_property
    def _by_family(self) -> list[frozenset[str]]:
        """What each family has in every one of its faces: a heading may need the bold one."""
        faces: dict[str, list[frozenset[str]]] = {}
        for font in self.own:
            faces.setdefault(font.family, []).append(font.characters)
        return [frozenset.intersection(*found) for found in faces.values()]


# What is wrong ------------------------------------------------------------------------------------


def missing_problem(missing: list[str], place: Place, fonts: PrintFonts) -> Problem:
    """A text with characters that cannot be printed, at the first of them."""
    first, *others = missing
    more = f", and not {' '.join(others[:8])}{' …' * (len(others) > 8)} either" if others else ""
    message = f"the fonts for print have no {described(first)}{more}"
    hint = f"Write it in other characters, or put a font that has it (.ttf or .otf) into {fonts.folder}."
    return Problem(place, "missing-character", message, hint)


def described(character: str) -> str:
    """For example `“信” (U+4FE1, cjk unified ideograph-4fe1)`."""
    return f"“{character}” (U+{ord(character):04X}, {character_name(character, 'unnamed').lower()})"


def unknown_family(family: str, place: Place, fonts: PrintFonts) -> Problem:
    """A font that is not there."""
    likely = closest(family, fonts.families)
    first = f"Did you mean `{likely}`?" if likely else f"There is {', '.join(f'`{name}`' for name in fonts.families)}."
    hint = f"{first} To use another font, put its .ttf or .otf files into {fonts.folder}."
    return Problem(place, "unknown-font", f"there is no font `{family}`", hint)


# Files --------------------------------------------------------------------------------------------


def shipped_fonts() -> list[Path]:
    """The faces of Source Sans that handouts use."""
    folder = Path(font_source_sans_pro.font_directory)
    return [folder / f"SourceSansPro-{style}.ttf" for style in STYLES]


@lru_cache(maxsize=1)
def shipped_characters() -> frozenset[str]:
    """All that Source Sans has; its italics have less, and the theme sets what they lack upright."""
    return _characters(json.loads(_read(shipped_fonts()[0].read_bytes()))["ranges"])


def own_fonts(folder: Path, shown: Callable[[Path], str], kept: Cache) -> tuple[list[OwnFont], list[Problem]]:
    """The fonts of a folder and of those within it, and what is wrong with its files."""
    fonts: list[OwnFont] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
        if path.suffix.lower() in SUFFIXES and not path.name.startswith("."):
            try:
                fonts.append(_own_font(path, kept))
            except Exception:  # a damaged file fails in as many ways as it has parts
                problems.append(_damaged(shown(path)))
        elif path.suffix.lower() in _OTHER_SUFFIXES:
            problems.append(_other_kind(shown(path)))
    return fonts, problems


def _damaged(shown: str) -> Problem:
    return Problem(Place(shown), "font-file", "this file cannot be read as a font", "Download it again, or remove it.")


def _other_kind(shown: str) -> Problem:
    hint = "Put the .ttf or .otf file of the same font here instead."
    return Problem(Place(shown), "font-file", "handouts cannot be printed with a font file of this kind", hint)


def _own_font(path: Path, kept: Cache) -> OwnFont:
    raw = path.read_bytes()
    try:
        found = kept.get(digest("font", _KEPT_AS, raw), partial(_read, raw))
    except OSError:  # a folder that nobody may write to: reading takes longer, and that is all
        found = _read(raw)
    data = json.loads(found)
    return OwnFont(path, data["family"], frozenset(data["names"]), _characters(data["ranges"]))


def _characters(ranges: list[list[int]]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


def _read(raw: bytes) -> bytes:
    """What a font file says of itself, as JSON."""
    # Imported here because a check without unusual characters does without, and it takes a tenth of a second.
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(raw), lazy=True) as font:
        names = font["name"]
        family = str(names.getBestFamilyName())
        known = {family, *(str(name) for name in (names.getDebugName(1), names.getDebugName(16)) if name)}
        ranges = list(_ranges(sorted(font.getBestCmap())))
    return json.dumps({"family": family, "names": sorted(known), "ranges": ranges}).encode()


def _ranges(codes: list[int]) -> Iterator[tuple[int, int]]:
    """Numbers in order, as first and last of each run."""
    first = last = codes[0]
    for code in codes[1:]:
        if code != last + 1:
            yield first, last
            first = code
        last = code
    yield first, last
