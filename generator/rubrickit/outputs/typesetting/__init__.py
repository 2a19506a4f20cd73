"""Typst and pikepdf: sources and data in, finished files out. Nothing else imports these two.

Every PDF conforms to PDF/UA-1 and depends only on what is passed in: the fonts are shipped ones,
the date is the content's, and no other file of the machine is read. `forms` makes fields to fill in.
"""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any
from unicodedata import name as character_name

import font_source_sans_pro
import pikepdf
import typst
from pikepdf import Array, Dictionary, Name, Object, String

from ...cache import digest
from .forms import Field, FormError, add_form, fields_in

STYLES = ("Regular", "It", "Semibold", "SemiboldIt", "Bold", "BoldIt")
SOURCE_SUFFIXES = frozenset({".typ", ".svg", ".png", ".jpg"})
"""What a folder of overrides gives to Typst; it may hold other things."""

_FOLDER = "rubrickit-typst-"
_UNAVOIDABLE = "html export is under active development"  # a warning that every HTML export gives
_UNPRINTABLE = re.compile(r'the text `"(.+?)"` could not be displayed')
_UNKNOWN_FONT = re.compile(r"unknown font family: (.+)")
_PLACE = re.compile(rf"┌─ (?:\S*{_FOLDER}[^/\\]*[/\\])?(\S+?:\d+):\d+")
_QUOTED = 24  # characters shown on each side of one that is missing


class TypesettingError(Exception):
    """Something that cannot be printed: what and where, and in `hint` what helps."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(f"{message} {hint}")
        self.message, self.hint = message, hint


# Sources and fonts --------------------------------------------------------------------------------


def sources(overrides: Sequence[Path] = ()) -> dict[str, bytes]:
    """The Typst sources by name; a file in an overrides folder replaces ours, the first folder wins."""
    found = {item.name: item.read_bytes() for item in files("rubrickit").joinpath("typst").iterdir() if item.is_file()}
    for folder in reversed(overrides):
        found |= {path.relative_to(folder).as_posix(): path.read_bytes() for path in _own_sources(folder)}
    return found


def _own_sources(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.suffix in SOURCE_SUFFIXES and path.is_file())


def _shipped_fonts() -> list[Path]:
    folder = Path(font_source_sans_pro.font_directory)
    return [folder / f"SourceSansPro-{style}.ttf" for style in STYLES]


@lru_cache(maxsize=1)
def _workplace() -> tuple[typst.Fonts, tempfile.TemporaryDirectory[str]]:
    """The fonts that may be used (Source Sans, and those inside Typst), and the folder that holds them.

    The font package has each face twice, as TTF and as OTF, and Typst would take the one that the
    disk happens to list first; so the TTFs get a folder of their own, once a process. It is also
    Typst's root: a source that is not passed in is not found anywhere else.
    """
    folder = tempfile.TemporaryDirectory(prefix=_FOLDER)
    for path in _shipped_fonts():
        shutil.copyfile(path, Path(folder.name, path.name))
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder.name])
    return fonts, folder


@lru_cache(maxsize=1)
def fingerprint() -> str:
    """What a finished file depends on beside its sources and data: the tools, this package and the fonts."""
    read = [*sorted(Path(__file__).parent.glob("*.py")), *_shipped_fonts()]
    tools = [version(tool) for tool in ("typst", "pikepdf", "fonttools")]
    return digest(*tools, *(path.read_bytes() for path in read))


# PDF and HTML -------------------------------------------------------------------------------------


def pdf(
    main: str, data: Mapping[str, Any], *, dated: date, language: str, given: Mapping[str, bytes] | None = None
) -> bytes:
    """A PDF/UA-1 file of the source `main`, which finds `data` as JSON in `sys.inputs.data`.

    `given` are the sources by name, ours by default; `dated` is the date that the file carries, and
    `language` the one it is in, for example `en-US`. What stands below a key `field` in the data is
    something to fill in, for which the source must leave a place (see `forms`).
    """
    project = {**(sources() if given is None else given), "main.typ": f'#include "{main}"'.encode()}
    options = {
        "format": "pdf",
        "pdf_standards": ["ua-1"],
        "timestamp": datetime(dated.year, dated.month, dated.day, tzinfo=UTC),
        "sys_inputs": {"data": as_json(data)},
    }
    return _finished(_compiled(project, data, **options), language, list(fields_in(data)))


def html(source: str, given: Mapping[str, bytes] | None = None) -> str:
    """The HTML page that Typst makes of a source, for example of a bibliography in APA style.

    `given` are the files that the source names, by name.
    """
    return _compiled({**(given or {}), "main.typ": source.encode()}, {}, format="html").decode()


def as_json(data: Mapping[str, Any]) -> str:
    """Data as one text, the same for equal data."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _compiled(project: Mapping[str, bytes], data: Mapping[str, Any], **options: Any) -> bytes:
    fonts, root = _workplace()
    compile_: Callable[..., tuple[bytes, list[typst.TypstWarning]]] = typst.compile_with_warnings
    try:
        result, warnings = compile_(dict(project), root=root.name, font_paths=fonts, **options)
    except typst.TypstError as error:
        raise _explained(error.message, error.diagnostic, error.hints, data) from error
    for warning in warnings:
        if not warning.message.startswith(_UNAVOIDABLE):
            raise _explained(warning.message, warning.diagnostic, warning.hints, data)
    return result


# Errors -------------------------------------------------------------------------------------------


def _explained(message: str, diagnostic: str, hints: Sequence[str], data: Mapping[str, Any]) -> TypesettingError:
    place = _PLACE.search(diagnostic)
    where = f"{place[1]}: " if place else ""
    if missing := _UNPRINTABLE.findall(diagnostic):
        return _missing_characters(dict.fromkeys("".join(missing)), data)
    if family := _UNKNOWN_FONT.match(message):
        known = ", ".join(sorted({font.family for font in _workplace()[0].fonts()}))
        return TypesettingError(f"{where}there is no font named “{family[1]}”.", f"Use one of these: {known}.")
    return TypesettingError(f"{where}{message}.", " ".join(f"{hint}." for hint in hints))


def _missing_characters(characters: Mapping[str, Any], data: Mapping[str, Any]) -> TypesettingError:
    named = "; ".join(f"{_described(character)}{_quoted(character, data)}" for character in characters)
    return TypesettingError(
        f"the fonts for print have no {named}.",
        "Write it in Latin, Greek or Cyrillic letters, or set a font that has it in your own theme.typ.",
    )


def _described(character: str) -> str:
    return f"“{character}” (U+{ord(character):04X}, {character_name(character, 'unnamed').lower()})"


def _quoted(character: str, data: Mapping[str, Any]) -> str:
    """Where a character stands, shown by the words around it."""
    for text in _texts(data):
        if (at := text.find(character)) >= 0:
            start, end = max(0, at - _QUOTED), at + _QUOTED
            return f", which stands in “{'…' * (start > 0)}{text[start:end]}{'…' * (end < len(text))}”"
    return ""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping | list):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(part)


# The finished PDF ---------------------------------------------------------------------------------


def _finished(content: bytes, language: str, fields: Sequence[Field]) -> bytes:
    """The PDF with its language and form, and with the first cell of each table row marked as that row's header.

    Typst says English where a source, perhaps a district's own, sets no language. It tags only column
    headers unless an experimental feature is on, which its Python package cannot switch on.
    """
    with pikepdf.open(BytesIO(content)) as document:
        document.Root.Lang = String(language)
        if fields:
            _add_form(document, fields)
        for part in _children(document.Root.StructTreeRoot):
            _mark_rows(part)
        if "/Outlines" in document.Root:
            with document.open_outline() as outline:
                _drop_repeated(outline.root)
        out = BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def _add_form(document: pikepdf.Pdf, fields: Sequence[Field]) -> None:
    try:
        add_form(document, fields)
    except FormError as error:
        hint = 'In Typst a place is left by link("field:" + name, box(width: …, height: …)).'
        raise TypesettingError(f"{error}.", hint) from error


def page_count(content: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(BytesIO(content)) as document:
        return len(document.pages)


def _children(element: Object) -> list[Object]:
    children = element.get("/K")
    listed = list(children) if isinstance(children, Array) else [children]
    return [child for child in listed if isinstance(child, Dictionary)]


def _drop_repeated(bookmarks: list[pikepdf.OutlineItem]) -> None:
    """A heading in a table's header comes again, with its bookmark, on each page that the table goes on over."""
    titles = [one.title for one in bookmarks]
    bookmarks[:] = [one for one, before in zip(bookmarks, ["", *titles], strict=False) if one.title != before]
    for one in bookmarks:
        _drop_repeated(one.children)


def _mark_rows(element: Object) -> None:
    for child in _children(element):
        if element.get("/S") == Name.TBody and child.get("/S") == Name.TR:
            _mark_row(child)
        _mark_rows(child)


def _mark_row(row: Object) -> None:
    for index, cell in enumerate(_children(row)):
        attributes = cell.get("/A")
        listed = list(attributes) if isinstance(attributes, Array) else [attributes]
        kept = [one for one in listed if isinstance(one, Dictionary)]
        for one in kept:
            if "/Headers" in one:  # lists column headers only, and would outrank the row's scope
                del one["/Headers"]
        if index == 0 and not _is_answer(cell):
            cell.S = Name.TH
            kept.append(Dictionary(O=Name.Table, Scope=Name.Row))
        cell.A = Array([one for one in kept if len(one.keys()) > 1])


def _is_answer(cell: Object) -> bool:
    """Whether a cell is there to be filled in, and so names nothing."""
    return any(child.get("/S") == Name.Form or _is_answer(child) for child in _children(cell))
