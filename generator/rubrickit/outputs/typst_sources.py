"""The Typst sources by name: ours, and those of an edition that replace them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

from ..problems import Place
from .mistakes import SourceMistake

SOURCE_SUFFIXES = frozenset({".typ", ".svg", ".png", ".jpg"})
"""What a folder of overrides gives to Typst; it may hold other things."""


class TypesettingError(SourceMistake):
    """Something that cannot be printed."""

    folder = "typst"
    suffix = ".typ"


def sources(overrides: Sequence[Path] = ()) -> dict[str, bytes]:
    """The Typst sources by name; a file in an overrides folder replaces ours, the first folder wins."""
    found = {item.name: item.read_bytes() for item in files("rubrickit").joinpath("typst").iterdir() if item.is_file()}
    for folder in reversed(overrides):
        found |= {path.relative_to(folder).as_posix(): _source(path, folder) for path in _own_sources(folder)}
    return found


def _source(path: Path, folder: Path) -> bytes:
    content = path.read_bytes()
    if path.suffix == ".typ" and not is_text(content):
        hint = "Save the file again with the encoding UTF-8 (in most editors: Save As, Encoding)."
        raise TypesettingError("this file is not saved as UTF-8.", hint, Place(path.relative_to(folder).as_posix()))
    return content


def is_text(content: bytes) -> bool:
    """Whether bytes can be passed to Typst as a source."""
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _own_sources(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.suffix in SOURCE_SUFFIXES and path.is_file())
