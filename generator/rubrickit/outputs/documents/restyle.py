"""A district's own looks: styles and theme of its reference document in place of ours.

A style of the reference replaces ours of the same name or id; the others stay ours. What a reader cannot do
without stays too: the language, the level of each heading, and the tab that fits the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lxml import etree

from ... import looks as colors
from ...settings import WordLooks
from .markup import rgb
from .theme import theme_part

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_ID, _VALUE, _STYLE = f"{W}styleId", f"{W}val", f"{W}style"
_LINKS = ("basedOn", "next", "link")
_OWN_TABS = ("header", "footer")
_SLOTS = {"text1": "dk1", "text2": "dk2", "background1": "lt1", "background2": "lt2", "hyperlink": "hlink"}


def restyled(styles: bytes, theme: bytes, given: WordLooks) -> tuple[bytes, bytes]:
    """Our style sheet and theme with the district's in their place."""
    ours, theirs = _parsed(styles), _parsed(given.styles)
    if given.theme:
        theme = _themed(theme, _parsed(given.theme))
    _take_defaults(ours, theirs)
    _take_styles(ours, theirs)
    _color(ours, _parsed(theme))
    return _written(ours), theme


# Theme --------------------------------------------------------------------------------------------


def _themed(theme: bytes, theirs: Any) -> bytes:
    """Colors and fonts of another theme in ours. The starting document's own colors are no choice of a district's:
    while they are unchanged, each collection keeps its own."""
    ours = _parsed(theme)
    shipped = [_slots(_parsed(theme_part(accent, colors.ACCENTS.values()))) for accent in colors.ACCENTS.values()]
    kinds = ("fontScheme",) if _slots(theirs) in shipped else ("clrScheme", "fontScheme")
    for kind in kinds:
        mine, other = ours.find(f".//{A}{kind}"), theirs.find(f".//{A}{kind}")
        if other is not None:
            mine.getparent().replace(mine, _cleaned(other, A))
    return _written(ours)


def _slots(theme: Any) -> dict[str, str]:
    """The colors of a theme by their places."""
    scheme = theme.find(f".//{A}clrScheme")
    found = {}
    for slot in scheme if scheme is not None else ():
        for color in slot:
            found[etree.QName(slot).localname] = (
                color.get("val") if color.tag == f"{A}srgbClr" else color.get("lastClr")
            ) or ""
    return found


def _color(styles: Any, theme: Any) -> None:
    """Say each color of the theme in figures too, for programs that do not look into it."""
    slots = _slots(theme)
    for element in styles.iter():
        for key, figure in (("themeColor", "val" if element.tag == f"{W}color" else "color"), ("themeFill", "fill")):
            name = element.get(f"{W}{key}")
            mixed = any(element.get(f"{W}{key}{change}") for change in ("Tint", "Shade"))
            mixed = mixed or any(element.get(f"{W}theme{change}") for change in ("Tint", "Shade"))
            color = slots.get(_SLOTS.get(name or "", name or ""))
            if color and not mixed:
                element.set(f"{W}{figure}", rgb(color))


# Styles -------------------------------------------------------------------------------------------


def _take_defaults(ours: Any, theirs: Any) -> None:
    mine, other = ours.find(f"{W}docDefaults"), theirs.find(f"{W}docDefaults")
    letters = other.find(f"{W}rPrDefault/{W}rPr") if other is not None else None
    if letters is None:
        return
    taken = _cleaned(other, W)
    letters = taken.find(f"{W}rPrDefault/{W}rPr")
    for language in letters.findall(f"{W}lang"):
        letters.remove(language)
    letters.append(mine.find(f".//{W}lang"))
    ours.replace(mine, taken)


def _take_styles(ours: Any, theirs: Any) -> None:
    pairs = list(_pairs(ours, theirs))
    ids = {style.get(_ID): mine.get(_ID) for style, mine in pairs if mine is not None}
    replaced = set()
    for style, mine in pairs:
        taken = _cleaned(style, W)
        _link(taken, ids)
        if mine is None:
            taken.attrib.pop(f"{W}default", None)
            ours.append(taken)
        elif mine not in replaced and not _is_empty(mine):
            replaced.add(mine)
            _keep_needed(mine, taken)
            ours.replace(mine, taken)
    known = {style.get(_ID) for style in ours.findall(_STYLE)}
    for link in [one for key in _LINKS for one in ours.findall(f"{_STYLE}/{W}{key}")]:
        if link.get(_VALUE) not in known:
            link.getparent().remove(link)


def _pairs(ours: Any, theirs: Any) -> Iterator[tuple[Any, Any]]:
    """The styles of the reference, each with ours in whose place it comes, if any; those of the same name first.

    Word's ids are in the user's language, its names are not.
    """
    mine = ours.findall(_STYLE)
    by_id = {(_kind(style), style.get(_ID)): style for style in mine}
    by_name = {(_kind(style), _name(style)): style for style in mine}
    defaults = {_kind(style): style for style in mine if style.get(f"{W}default")}
    for style in sorted(theirs.findall(_STYLE), key=lambda style: (_kind(style), _name(style)) not in by_name):
        kind = _kind(style)
        if style.get(f"{W}default") in ("1", "true", "on") and kind in defaults:
            yield style, defaults[kind]
        else:
            yield style, by_name.get((kind, _name(style)), by_id.get((kind, style.get(_ID))))


def _kind(style: Any) -> str:
    return style.get(f"{W}type") or "paragraph"


def _is_empty(style: Any) -> bool:
    """Whether it is one of those that all others rest on and that say nothing themselves."""
    return bool(style.get(f"{W}default")) and _kind(style) != "paragraph"


def _name(style: Any) -> str:
    name = style.find(f"{W}name")
    return (name.get(f"{W}val") or "").casefold() if name is not None else ""


def _link(style: Any, ids: dict[str, str]) -> None:
    """Let a style refer to others by our ids."""
    for link in (one for key in _LINKS for one in style.findall(f"{W}{key}")):
        link.set(_VALUE, ids.get(link.get(_VALUE), link.get(_VALUE, "")))


def _keep_needed(mine: Any, taken: Any) -> None:
    """What must hold whatever a style looks like."""
    for key in ("styleId", "default", "customStyle"):
        taken.attrib.pop(f"{W}{key}", None)
        if value := mine.get(f"{W}{key}"):
            taken.set(f"{W}{key}", value)
    _keep(mine, taken, "outlineLvl")
    if _name(mine) in _OWN_TABS:
        _keep(mine, taken, "tabs")


_BEFORE_TABS = (
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "framePr",
    "widowControl",
    "suppressLineNumbers",
    "pBdr",
    "shd",
)


def _keep(mine: Any, taken: Any, key: str) -> None:
    """One property of a paragraph as we have it; the schema wants each at its place."""
    kept = mine.find(f"{W}pPr/{W}{key}")
    if kept is None:
        return
    shape = taken.find(f"{W}pPr")
    if shape is None:
        shape = etree.Element(f"{W}pPr")
        letters = taken.find(f"{W}rPr")
        taken.append(shape) if letters is None else letters.addprevious(shape)
    for other in shape.findall(f"{W}{key}"):
        shape.remove(other)
    before = [one for one in shape if etree.QName(one).localname in _BEFORE_TABS]
    shape.insert(len(before) if key == "tabs" else len(shape), kept)


def _cleaned(element: Any, namespace: str) -> Any:
    """A copy with nothing but the namespace that every program knows, and no numbering, whose part is not ours."""
    copy = etree.fromstring(etree.tostring(element))
    for one in list(copy.iter()):
        foreign = not isinstance(one.tag, str) or not one.tag.startswith(namespace)
        parent = one.getparent()
        if (foreign or one.tag == f"{W}numPr") and parent is not None:
            parent.remove(one)
            continue
        for key in [key for key in map(str, one.attrib) if key.startswith("{") and not key.startswith(namespace)]:
            del one.attrib[key]
    return copy


def _parsed(content: bytes) -> Any:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, remove_blank_text=True))


def _written(root: Any) -> bytes:
    etree.cleanup_namespaces(root)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
