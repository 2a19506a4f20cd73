"""A district's reference document: the Word file whose styles and theme our documents take over.

It comes from outside, so it is read with care: sizes are added up before anything is unpacked, and XML that
declares entities is refused.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from hashlib import sha256
from pathlib import Path
from typing import Any

from .problems import Place, Problem, quoted
from .settings import WordLooks

MOST_UNPACKED = 30_000_000
"""Bytes of all parts together; a document of styles has less than a hundredth of it."""
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SAVE_AGAIN = "Open it in Word and save it as Word Document (*.docx)."
_SMALLER = "Keep the styles only: delete pictures and text, and save it again."


class _Refused(Exception):  # noqa: N818  # ends the reading of one file, and becomes a problem
    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def read_reference(name: str, base: Path, place: Place) -> tuple[WordLooks | None, list[Problem]]:
    """The looks of a document whose path is written at a place, or why they cannot be used."""
    path = base / name
    if not path.is_file():
        hint = "The path starts from the folder of mkdocs.yml. To get a file to start from: rubrickit word-reference"
        return None, [
            Problem(place, "missing-reference-document", f"there is no file {quoted(name)}", f"{hint} {name}")
        ]
    try:
        return _looks(path), []
    except _Refused as why:
        return None, [Problem(place, "reference-document", f"{quoted(name)} {why}", why.hint)]


def _looks(path: Path) -> WordLooks:
    try:
        with zipfile.ZipFile(path) as package:
            if sum(entry.file_size for entry in package.infolist()) > MOST_UNPACKED:
                raise _Refused(f"holds more than {MOST_UNPACKED // 1_000_000} MB when it is unpacked", _SMALLER)
            main = _target(package, "", "officeDocument")
            styles = _part(package, _target(package, main, "styles"), f"{_WORD}styles")
            theme = _target(package, main, "theme", needed=False)
            colors = _part(package, theme, f"{_DRAWING}theme") if theme else b""
    # What the library raises for files that are broken, encrypted, or packed in a way that it does not know.
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, RuntimeError, ValueError) as error:
        raise _Refused("is no Word document (.docx) that can be read", _SAVE_AGAIN) from error
    return WordLooks(sha256(styles + b"\0" + colors).hexdigest()[:20], styles, colors)


def _target(package: zipfile.ZipFile, source: str, kind: str, *, needed: bool = True) -> str:
    """The part that another one, or the package itself, names as one of a kind."""
    folder, _, name = source.rpartition("/")
    relations = _parsed(package.read(posixpath.join(folder, "_rels", f"{name}.rels")))
    for relation in relations:
        if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
            return posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
    if needed:
        raise _Refused("holds no styles", _SAVE_AGAIN)
    return ""


def _part(package: zipfile.ZipFile, name: str, root: str) -> bytes:
    content = package.read(name)
    if _parsed(content).tag != root:
        raise _Refused("is written in a way that cannot be used here", _SAVE_AGAIN)
    return content


def _parsed(content: bytes) -> Any:
    # Imported here because few editions have a reference and the library takes a while to load.
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as error:
        raise _Refused("is damaged: its XML cannot be read", _SAVE_AGAIN) from error
    if root.getroottree().docinfo.doctype:
        raise _Refused("declares XML entities, which no Word document does", _SAVE_AGAIN)
    return root
