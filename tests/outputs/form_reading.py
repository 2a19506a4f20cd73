"""Reading PDF forms in tests: their widgets, what is printed of them, and the forms of the shipped toolkit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp

import pikepdf

from rubrickit.cache import Cache
from rubrickit.files import OutputFile
from rubrickit.model import Toolkit
from rubrickit.outputs.forms import forms
from rubrickit.project import checked_project, folders_of
from rubrickit.settings import Settings
from sites import ROOT

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Widget:
    """A place to fill in, as it stands in a file."""

    name: str
    page: int
    box: Box
    dictionary: pikepdf.Object

    @property
    def field(self) -> pikepdf.Object:
        """The dictionary that holds what the field is: its own, or what a row of buttons shares."""
        return self.dictionary if "/T" in self.dictionary else self.dictionary.Parent


def opened(made: OutputFile) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(made.content))


def widgets(file: pikepdf.Pdf) -> list[Widget]:
    """In the order in which the file lists them."""
    return list(_widgets(file))


def _widgets(file: pikepdf.Pdf) -> Iterator[Widget]:
    for number, page in enumerate(file.pages):
        for one in page.get("/Annots", []):
            if one.Subtype == "/Widget":
                left, bottom, right, top = (float(value) for value in one.Rect)
                yield Widget(_full_name(one), number, (left, bottom, right, top), one)


def _full_name(dictionary: pikepdf.Object) -> str:
    above = _full_name(dictionary.Parent) if "/Parent" in dictionary else ""
    return ".".join(part for part in (above, str(dictionary.get("/T", ""))) if part)


def below(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All dictionaries below an element of the structure tree, as they are read."""
    kids = element.get("/K")
    for kid in list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            yield from below(kid)


@cache
def shipped() -> Toolkit:
    """The toolkit that comes with the package."""
    return checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit


@cache
def shipped_forms() -> dict[str, OutputFile]:
    """Its forms by the ids of their templates, made once for all tests."""
    made = forms(shipped(), Settings(), Cache(Path(mkdtemp(prefix="rubrickit-forms-"))))
    return dict(zip(shipped().templates, made, strict=True))
