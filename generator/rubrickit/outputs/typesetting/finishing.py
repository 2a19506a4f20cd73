"""What is done to a PDF that Typst has made: its language, its form, the headers of its rows."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from ..languages import unmarked
from ..typst_sources import TypesettingError
from .forms import Field, FormError, add_form

FEWEST_PAGES = 5
"""With bookmarks: they help in that many, and are in the way in less.

A source that asks Typst how many pages there are would lay all of them out twice.
"""


def finished(content: bytes, language: str, fields: Sequence[Field], *, marked: bool = False) -> bytes:
    """The PDF with its language and form, and with the first cell of each table row marked as that row's header.

    Where its data were `marked` (see `words`), Typst has handed the marks on to what is not text: bookmarks, links.

    Typst says English where a source, perhaps a district's own, sets no language. It tags only column
    headers unless an experimental feature is on, which its Python package cannot switch on.
    """
    with pikepdf.open(BytesIO(content)) as document:
        document.Root.Lang = String(language)
        if marked:
            _take_out_marks(document)
        if fields:
            _add_form(document, fields)
        for part in _children(document.Root.StructTreeRoot):
            _mark_rows(part)
        _mend_bookmarks(document)
        out = BytesIO()
        document.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


_NAMING = ("/T", "/Title", "/Contents")
"""What a part of a document, a bookmark and a link are called."""


def _take_out_marks(document: pikepdf.Pdf) -> None:
    for one in document.objects:
        for key in _NAMING if isinstance(one, Dictionary) else ():
            if isinstance(one.get(key), String):
                one[key] = String(unmarked(str(one[key])))


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


def _mend_bookmarks(document: pikepdf.Pdf) -> None:
    """None in a short file, and each once in a long one."""
    if "/Outlines" not in document.Root:
        return
    if len(document.pages) < FEWEST_PAGES:
        del document.Root.Outlines
        return
    with document.open_outline() as outline:
        _drop_repeated(outline.root)


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
