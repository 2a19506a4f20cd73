"""Fields to fill in: places that a source has left for them become the widgets of a form.

A source marks a place as a link to `field:<name>`, and one button of several as `field:<name>=<choice>`. Typst
tags the link and keeps it where it is read, so the widget that is made of it is tagged, and reached by the Tab
key, in the same order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from ...fonts import shipped_fonts
from .form_font import FormFont, embedded, form_font

Kind = Literal["line", "lines", "choice", "check", "one-of"]

SCHEME = "field:"
FONT = "Wingdings"
"""The form's name for its font. PDFium, the reader inside Chrome and Edge, asks a form's own font for
the letters of other alphabets only where its name is that of a symbol font; else it leaves out what the machine has
no font for."""
DINGBATS = "ZaDb"
INK = "0.09 0.13 0.17"
"""The color of what is filled in, in each of red, green and blue."""

# Bits that say how a field behaves (ISO 32000-1, 12.7.4).
_REQUIRED, _LINES, _ONE_OF, _DROP_DOWN = 1 << 1, 1 << 12, 1 << 15, 1 << 17
_PRINTED = 4
_SMALLEST = 6  # size of type in a drop-down whose longest entry is wide
_BESIDE_ENTRY = 19  # left free beside it: margins and the arrow


class FormError(Exception):
    """A form that is laid out wrong, perhaps by an edition's own source: what is wrong."""


@dataclass(frozen=True)
class Field:
    """What can be filled in."""

    name: str
    """Dots part its levels, for example `steps.1.what`."""
    kind: Kind
    """A line, several lines, one of some choices from a list, a box to check, one button of several."""
    tip: str
    """What a screen reader says of it, and a viewer shows when it is pointed at."""
    required: bool = False
    choices: tuple[tuple[str, str], ...] = ()
    """Of `choice` and `one-of`: what is stored and what is seen."""
    size: float = 10
    """Of the type, in points."""


@dataclass(frozen=True)
class _Place:
    """Where a field or a button stands: the link, and its element in the structure tree."""

    choice: str
    annotation: Object
    element: Object

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        left, bottom, right, top = (float(value) for value in self.annotation.Rect.as_list())
        return right - left, top - bottom


def fields_in(data: Any) -> Iterator[Field]:
    """The fields that data for a source ask for, each as a mapping below a key `field`, in order."""
    if isinstance(data, Mapping):
        for key, value in data.items():
            if key == "field":
                choices = tuple((stored, seen) for stored, seen in value.get("choices", ()))
                yield Field(**{**value, "choices": choices})
            else:
                yield from fields_in(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from fields_in(value)


def add_form(document: pikepdf.Pdf, fields: Sequence[Field]) -> None:
    """Make a form of the places that the document's pages have left; there must be one for each field."""
    places = _places(document)
    named = {field.name: field for field in fields}
    _ask_for_each(named, places)
    file = shipped_fonts()[0]
    font = form_font(file)
    tree = _Tree(document)
    for name, found in places.items():
        tree.add(name, _made(document, named[name], found, font))
    # The dingbats are one of the fonts that every viewer has; some draw the marks of buttons anew with them.
    dingbats = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.ZapfDingbats)
    fonts_of_form = Dictionary({f"/{FONT}": embedded(document, font, file.stem), f"/{DINGBATS}": dingbats})
    document.Root.AcroForm = document.make_indirect(
        Dictionary(Fields=Array(tree.top), DA=_appearance(FONT, 10), DR=Dictionary(Font=fonts_of_form))
    )


def _ask_for_each(fields: Mapping[str, Field], places: Mapping[str, Sequence[_Place]]) -> None:
    """FormError for fields and places that do not belong together."""
    if missing := fields.keys() - places.keys():
        raise FormError(f"there is no place for the field `{min(missing)}`")
    if unknown := places.keys() - fields.keys():
        raise FormError(f"there is a place for a field `{min(unknown)}`, which the template does not have")
    for name, found in places.items():
        if len(found) > 1 and fields[name].kind != "one-of":
            raise FormError(f"the field `{name}` has {len(found)} places")


class _Tree:
    """Fields by their names: `steps.1.what` stands below `1`, and that below `steps`."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        self.document = document
        self.top: list[Object] = []
        self._branches: dict[str, Object] = {}

    def add(self, name: str, field: Object) -> None:
        """Hang a field, or a branch of fields, where its name says."""
        above, _, last = name.rpartition(".")
        field.T = String(last)
        if not above:
            self.top.append(field)
            return
        if above not in self._branches:
            self._branches[above] = self.document.make_indirect(Dictionary(Kids=Array()))
            self.add(above, self._branches[above])
        field.Parent = self._branches[above]
        self._branches[above].Kids.append(field)


# Places -------------------------------------------------------------------------------------------


def _places(document: pikepdf.Pdf) -> dict[str, list[_Place]]:
    """By the name of the field, in reading order."""
    elements = dict(_elements(document.Root.StructTreeRoot.get("/ParentTree", Dictionary())))
    found: dict[str, list[_Place]] = defaultdict(list)
    for page in document.pages:
        for annotation in page.get("/Annots", Array()).as_list():
            address = str(annotation.get("/A", Dictionary()).get("/URI", ""))
            if address.startswith(SCHEME):
                name, _, choice = address.removeprefix(SCHEME).partition("=")
                annotation.P = page.obj
                found[name].append(_Place(choice, annotation, elements[int(annotation.StructParent)]))
    return dict(found)


def _elements(node: Object) -> Iterator[tuple[int, Object]]:
    """The structure tree's elements by the number that annotations know them by."""
    numbers = list(node.get("/Nums", Array()).as_list())
    yield from ((int(number), element) for number, element in zip(numbers[::2], numbers[1::2], strict=True))
    for child in node.get("/Kids", Array()).as_list():
        yield from _elements(child)


# Widgets ------------------------------------------------------------------------------------------

_OF_A_LINK = ("/A", "/Border", "/C", "/Contents", "/Dest", "/H", "/QuadPoints")


def _made(document: pikepdf.Pdf, field: Field, places: Sequence[_Place], font: FormFont) -> Object:
    """The field: its one widget, or of several buttons what they share."""
    for place in places:
        _turn_into_widget(place)
    if field.kind == "one-of":
        return _buttons(document, field, places)
    widget = places[0].annotation
    _say(widget, field.tip, _flags(field))
    if field.kind == "check":
        _turn_into_button(document, places[0], "Yes", TICK)
        widget.V = Name.Off
    else:
        widget.DA = _appearance(FONT, _type_size(field, places[0].size[0], font))
        widget.AP = Dictionary(N=_drawing(document, places[0], b"/Tx BMC EMC"))
        widget.FT = Name.Ch if field.kind == "choice" else Name.Tx
        if field.choices:
            widget.Opt = Array([String(seen) for _stored, seen in field.choices])
    return widget


def _turn_into_widget(place: _Place) -> None:
    for key in _OF_A_LINK:
        if key in place.annotation:
            del place.annotation[key]
    place.annotation.Subtype = Name.Widget
    place.annotation.F = _PRINTED
    place.element.S = Name.Form
    if "/Alt" in place.element:  # the link's address
        del place.element["/Alt"]


def _say(field: Object, tip: str, flags: int) -> None:
    field.TU = String(tip)
    if flags:
        field.Ff = flags


def _flags(field: Field) -> int:
    kinds = {"lines": _LINES, "choice": _DROP_DOWN, "one-of": _ONE_OF}
    return kinds.get(field.kind, 0) | (_REQUIRED if field.required else 0)


def _appearance(font: str, size: float) -> String:
    """How what is filled in looks; size 0 is as large as there is room."""
    return String(f"/{font} {size:g} Tf {INK} rg")


def _type_size(field: Field, width: float, font: FormFont) -> float:
    """Small enough that the longest choice is seen whole, if it can be read then: a list does not scroll."""
    if field.kind != "choice":
        return field.size
    longest = max(font.width(seen) for _, seen in field.choices) / 1000
    fitting = int(2 * (width - _BESIDE_ENTRY) / longest) / 2
    return min(field.size, max(_SMALLEST, fitting))


# Buttons ------------------------------------------------------------------------------------------


def _buttons(document: pikepdf.Pdf, field: Field, places: Sequence[_Place]) -> Object:
    seen = dict(field.choices)
    group = document.make_indirect(Dictionary(FT=Name.Btn, V=Name.Off, Kids=Array()))
    _say(group, field.tip, _flags(field))
    for place in places:
        _turn_into_button(document, place, place.choice, DOT)
        # Not all viewers look at what the buttons share.
        place.annotation.TU = String(f"{field.tip}: {seen[place.choice]}")
        del place.annotation["/FT"]
        place.annotation.Parent = group
        group.Kids.append(place.annotation)
    return group


def _turn_into_button(document: pikepdf.Pdf, place: _Place, on: str, mark: _Mark) -> None:
    widget = place.annotation
    widget.FT = Name.Btn
    widget.AS = Name.Off
    widget.DA = _appearance(DINGBATS, 0)
    widget.MK = Dictionary(CA=String(mark.sign))
    states = {f"/{on}": mark.drawn(*place.size), "/Off": b""}
    widget.AP = Dictionary(N=Dictionary({name: _drawing(document, place, path) for name, path in states.items()}))


def _drawing(document: pikepdf.Pdf, place: _Place, content: bytes) -> Object:
    width, height = place.size
    box = Array([0, 0, round(width, 3), round(height, 3)])
    return document.make_stream(
        content, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=Dictionary(), FormType=1
    )


@dataclass(frozen=True)
class _Mark:
    """What shows that a button is on."""

    sign: str
    """In the font of dingbats."""
    drawn: Callable[[float, float], bytes]
    """In a box of a width and height."""


def _tick(width: float, height: float) -> bytes:
    corners = [(0.22 * width, 0.5 * height), (0.42 * width, 0.26 * height), (0.8 * width, 0.78 * height)]
    (x0, y0), (x1, y1), (x2, y2) = corners
    path = f"{x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l {x2:.2f} {y2:.2f} l S"
    return f"q 1.7 w 1 J 1 j {INK} RG {path} Q".encode()


def _dot(width: float, height: float) -> bytes:
    """A full circle: a line without length and with round ends."""
    across = 0.56 * min(width, height)
    middle = f"{width / 2:.2f} {height / 2:.2f}"
    return f"q {across:.2f} w 1 J {INK} RG {middle} m {middle} l S Q".encode()


TICK, DOT = _Mark("4", _tick), _Mark("l", _dot)
