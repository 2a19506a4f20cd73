"""The style sheet: every look of a document has a name here, so that a district can change it in one place."""

from __future__ import annotations

from ...looks import Accent
from .markup import NOTHING, Xml, el, joined, part
from .style_parts import (
    Paints,
    character_style,
    edge,
    letters,
    paints,
    paragraph_style,
    shade,
    shape,
    table_style,
)
from .theme import BOX_FONT


def styles_part(accent: Accent, language: str, width: int) -> bytes:
    """`styles.xml` for a page whose text is `width` twentieths of a point wide."""
    colors = paints(accent)
    sheets = [
        _defaults(colors, language),
        _title_styles(colors),
        _heading_styles(colors),
        _field_styles(colors),
        _table_text_styles(colors),
        _margin_styles(colors, width),
        _character_styles(colors),
        _table_styles(colors),
    ]
    return part("w:styles", *sheets)


def _defaults(colors: Paints, language: str) -> Xml:
    latin = {"asciiTheme": "minorHAnsi", "hAnsiTheme": "minorHAnsi"}
    fonts = el("w:rFonts", **latin, eastAsiaTheme="minorEastAsia", cstheme="minorBidi")
    base = el("w:rPrDefault", letters(fonts=fonts, language=language))
    return joined(
        [
            el("w:docDefaults", base, el("w:pPrDefault", shape(keep_lines=False))),
            paragraph_style("Normal", NOTHING, letters(colors.ink, size=10.5), own=False),
            character_style("Default Paragraph Font", NOTHING, own=False),
            table_style("Table Normal", _cell_margins(0, 108), own=False),
        ]
    )


def _title_styles(colors: Paints) -> Xml:
    bar = el("w:pBdr", edge("top", colors.strong, 4.5, 9))
    panel = joined(edge(side, colors.soft, 0.5, 7) for side in ("top", "left", "bottom", "right"))
    inset = el("w:ind", left=150, right=150)
    return joined(
        [
            paragraph_style(
                "Collection Line",
                shape(edges=bar, after=2, keep_next=True),
                letters(colors.strong, size=9, bold=True, caps=True, tracking=16),
                then="Title",
            ),
            paragraph_style(
                "Title",
                shape(after=4, line=1, keep_next=True),
                letters(colors.deep, size=26, bold=True),
                then="Subtitle",
                own=False,
            ),
            paragraph_style("Subtitle", shape(after=16), letters(colors.muted, size=12), then="Normal", own=False),
            paragraph_style(
                "Template Facts",
                shape(edges=el("w:pBdr", panel), ground=colors.soft, indent=inset, after=3),
                letters(size=10),
            ),
        ]
    )


def _heading_styles(colors: Paints) -> Xml:
    return joined(
        [
            paragraph_style(
                "heading 1",
                shape(before=20, after=5, line=1, keep_next=True, outline=0),
                letters(colors.deep, size=16, bold=True),
                then="Section Help",
                own=False,
            ),
            paragraph_style(
                "heading 2",
                shape(before=14, after=4, line=1, keep_next=True, outline=1),
                letters(colors.deep, size=13, bold=True),
                then="Normal",
                own=False,
            ),
            paragraph_style("Section Help", shape(after=6, keep_next=True), letters(colors.muted, size=10)),
        ]
    )


def _field_styles(colors: Paints) -> Xml:
    hanging = el("w:ind", left=400, hanging=400)
    stop = el("w:tabs", el("w:tab", val="left", pos=400))
    return joined(
        [
            paragraph_style("Field Label", shape(line=1.05), letters(size=10, bold=True)),
            paragraph_style("Field Help", shape(before=1, line=1.05), letters(colors.muted, size=9)),
            paragraph_style(
                "Wide Field Label",
                shape(before=12, after=4, keep_next=True),
                letters(size=11),
                based_on="Field Label",
                then="Wide Field Help",
            ),
            paragraph_style(
                "Wide Field Help", shape(after=5, keep_next=True), letters(size=9.5), based_on="Field Help"
            ),
            paragraph_style("Checklist Item", shape(after=4, indent=hanging, tabs=stop), letters(size=10.5)),
            paragraph_style(
                "Last Checklist Item", shape(after=14, indent=hanging, tabs=stop), based_on="Checklist Item"
            ),
            paragraph_style("Table Note", shape(before=4, after=10), letters(colors.muted, size=9)),
        ]
    )


def _table_text_styles(colors: Paints) -> Xml:
    return joined(
        [
            paragraph_style("Table Heading", shape(line=1, keep_next=True), letters(colors.deep, size=9, bold=True)),
            paragraph_style("Row Heading", shape(line=1.05), letters(size=9.5, bold=True)),
            paragraph_style("Answer", shape(line=1.05, keep_lines=False), letters(size=10)),
            paragraph_style("Table Answer", shape(line=1.05, keep_lines=False), letters(size=9), based_on="Answer"),
            paragraph_style("Table Check", shape(line=1, align="center"), letters(size=11), based_on="Answer"),
        ]
    )


def _margin_styles(colors: Paints, width: int) -> Xml:
    right = el("w:tabs", el("w:tab", val="right", pos=width))
    rule = el("w:pBdr", edge("top", colors.line, 0.5, 6))
    return joined(
        [
            paragraph_style("header", shape(line=1, tabs=right), letters(colors.muted, size=9), own=False),
            paragraph_style("footer", shape(line=1.05, tabs=right), letters(colors.muted, size=8.5), own=False),
            paragraph_style("Small Print", shape(before=14, edges=rule), letters(colors.muted, size=9)),
        ]
    )


def _character_styles(colors: Paints) -> Xml:
    mono = el("w:rFonts", ascii="Consolas", hAnsi="Consolas", cs="Consolas")
    box = el("w:rFonts", ascii=BOX_FONT, hAnsi=BOX_FONT, eastAsia=BOX_FONT, cs=BOX_FONT)
    return joined(
        [
            character_style("Strong", letters(bold=True), own=False),
            character_style("Emphasis", letters(italic=True), own=False),
            character_style("Intense Emphasis", letters(bold=True, italic=True), own=False),
            character_style("Hyperlink", letters(colors.strong, underline=True), own=False),
            character_style("Placeholder Text", letters(colors.muted), own=False),
            character_style("Inline Code", letters(size=9.5, fonts=mono)),
            character_style("Fact Name", letters(colors.deep, bold=True)),
            character_style("Required Mark", letters(colors.strong, size=9, bold=False)),
            character_style("Check Box", letters(colors.deep, fonts=box)),
        ]
    )


def _table_styles(colors: Paints) -> Xml:
    sides = {"top": colors.strong, "left": colors.line, "bottom": colors.line, "right": colors.line}
    inside = {"insideH": colors.line, "insideV": colors.line}
    lines = [edge(side, paint, 1.5 if side == "top" else 0.5) for side, paint in (sides | inside).items()]
    borders = el("w:tblBorders", *lines)
    head = _part_of_table("firstRow", el("w:tcPr", shade(colors.soft), el("w:vAlign", val="bottom")))
    names = _part_of_table("firstCol", el("w:tcPr", shade(colors.faint)))
    look = joined([_cell_margins(50, 100, borders), head, names])
    return table_style("Planning Table", look)


def _part_of_table(which: str, look: Xml) -> Xml:
    return el("w:tblStylePr", look, type=which)


def _cell_margins(high: int, wide: int, borders: Xml = NOTHING) -> Xml:
    sizes = {"top": high, "left": wide, "bottom": high, "right": wide}
    margins = el("w:tblCellMar", *(el(f"w:{side}", w=size, type="dxa") for side, size in sizes.items()))
    return el("w:tblPr", el("w:tblInd", w=0, type="dxa"), borders, margins)
