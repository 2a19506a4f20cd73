"""The font of what is typed into a form.

A font that a page is set in holds only the letters on that page. This one holds the alphabets that names are
written in, and is reached by glyph (Type0 with Identity-H): in a font with one of the old Western encodings,
viewers lose the letters of a name such as Nguyễn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Object, String

_ALPHABETS = (
    (0x20, 0x7E),
    (0xA0, 0x24F),  # Latin, from Western to Baltic
    (0x2B9, 0x2DD),  # marks such as the Hawaiian ʻokina
    (0x300, 0x36F),  # accents of their own
    (0x370, 0x52F),  # Greek, Cyrillic
    (0x1E00, 0x1EFF),  # Vietnamese
    (0x2010, 0x2044),  # dashes, quotation marks, bullets
    (0x20A0, 0x20BF),  # currencies
    (0x2190, 0x2193),
    (0x2212, 0x2265),
)
_SYMBOLIC = 4  # glyphs are named by number
_UPRIGHT_STEM = 80
_ENTRIES_A_BLOCK = 100  # what a character map may list at once


@dataclass(frozen=True)
class FormFont:
    """A font file cut down to the alphabets, and what a PDF says of it. Lengths are thousandths of the size."""

    program: bytes
    widths: tuple[int, ...]
    """By glyph."""
    glyphs: Mapping[int, int]
    """By character."""
    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int

    def width(self, text: str) -> int:
        """How wide a line is; a character that the font lacks counts as its mark for that."""
        return sum(self.widths[self.glyphs.get(ord(character), 0)] for character in text)


@lru_cache(maxsize=2)
def form_font(path: Path) -> FormFont:
    """The font of a file, cut down once a process."""
    font = TTFont(path, recalcTimestamp=False)
    _cut_down(font)
    stream = BytesIO()
    font.save(stream)
    order = {name: number for number, name in enumerate(font.getGlyphOrder())}
    per_unit = 1000 / font["head"].unitsPerEm
    head, metrics, advances = font["head"], font["OS/2"], font["hmtx"].metrics
    return FormFont(
        program=stream.getvalue(),
        widths=tuple(round(advances[name][0] * per_unit) for name in order),
        glyphs={character: order[name] for character, name in sorted(font.getBestCmap().items())},
        box=tuple(round(value * per_unit) for value in (head.xMin, head.yMin, head.xMax, head.yMax)),
        ascent=round(metrics.sTypoAscender * per_unit),
        descent=round(metrics.sTypoDescender * per_unit),
        cap_height=round(metrics.sCapHeight * per_unit),
    )


def _cut_down(font: TTFont) -> None:
    options = subset.Options(notdef_outline=True, hinting=False, layout_features=[], recalc_timestamp=False)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[character for first, last in _ALPHABETS for character in range(first, last + 1)])
    cutter.subset(font)


def embedded(document: pikepdf.Pdf, font: FormFont, name: str) -> Object:
    """The font as an object of a PDF; `name` is its PostScript name."""
    tagged = Name(f"/FORMAA+{name}")  # six letters and a plus say that it is a part of the font
    file = document.make_stream(font.program, Length1=len(font.program))
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=tagged,
        Flags=_SYMBOLIC,
        FontBBox=Array(list(font.box)),
        ItalicAngle=0,
        Ascent=font.ascent,
        Descent=font.descent,
        CapHeight=font.cap_height,
        StemV=_UPRIGHT_STEM,
        FontFile2=file,
    )
    glyphs = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=tagged,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        CIDToGIDMap=Name.Identity,
        FontDescriptor=document.make_indirect(descriptor),
        DW=font.widths[0],
        W=Array([0, Array(list(font.widths))]),
    )
    whole = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=tagged,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([document.make_indirect(glyphs)]),
        ToUnicode=document.make_stream("\n".join(_character_map(font)).encode()),
    )
    return document.make_indirect(whole)


def _character_map(font: FormFont) -> Iterator[str]:
    """Which character each glyph stands for, in PostScript as PDF wants it."""
    characters: dict[int, int] = {}
    for character, glyph in font.glyphs.items():
        characters.setdefault(glyph, character)
    yield "/CIDInit /ProcSet findresource begin 12 dict begin begincmap"
    yield "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def"
    yield "/CMapName /Adobe-Identity-UCS def /CMapType 2 def"
    yield "1 begincodespacerange <0000> <FFFF> endcodespacerange"
    pairs = [f"<{glyph:04X}> <{character:04X}>" for glyph, character in sorted(characters.items())]
    for start in range(0, len(pairs), _ENTRIES_A_BLOCK):
        block = pairs[start : start + _ENTRIES_A_BLOCK]
        yield "\n".join([f"{len(block)} beginbfchar", *block, "endbfchar"])
    yield "endcmap CMapName currentdict /CMap defineresource pop end end"
