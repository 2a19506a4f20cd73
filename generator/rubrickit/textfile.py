"""Files to text: which files there are, whether they can be opened, and what they hold as characters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from .problems import Lines, Place, Problem, closest

MAX_BYTES = 2_000_000  # fifty times the largest shipped file


def yaml_files(folder: Path) -> list[Path]:
    """What looks like YAML in a folder, without the hidden files that computers leave there."""
    found = folder.iterdir() if folder.is_dir() else ()
    return sorted(path for path in found if path.suffix.lower() in (".yaml", ".yml") and not path.name.startswith("."))


def missing_file(path: Path, shown: str, present: Sequence[Path]) -> Problem:
    """A file that must be there and is not; another one beside it may be meant for it."""
    likely = closest(path.name, [other.name for other in present])
    hint = f"Make the file {shown}, or copy the one of the shipped toolkit."
    if likely:
        hint = f"If it is `{likely}`, rename that to {path.name}."
    return Problem(Place(shown), "missing-file", "this file is missing", hint)


def opened(path: Path, shown: str) -> tuple[bytes | None, list[Problem]]:
    """A file's content, or why there is none."""
    try:
        if path.is_file() and path.stat().st_size <= MAX_BYTES:
            return path.read_bytes(), []
        return None, [_unopened(path, Place(shown))]
    except OSError as error:
        message = f"this file cannot be opened ({error.strerror})"
        return None, [Problem(Place(shown), "unreadable-file", message, "See who may open it on this computer.")]


def _unopened(path: Path, place: Place) -> Problem:
    if path.is_file():
        return _too_large(path.stat().st_size, place)
    if path.is_dir():
        hint = "Rename the folder or move it away."
        return Problem(place, "unreadable-file", "this is a folder, and a file should stand here", hint)
    hint = "It may lead to a file that is gone: put the file itself here."
    return Problem(place, "unreadable-file", "this file cannot be opened", hint)


def _too_large(size: int, place: Place) -> Problem:
    message = f"this file is {size / 1e6:.1f} MB; a file may be at most {MAX_BYTES // 1_000_000} MB"
    return Problem(place, "too-large", message, "Split it into several files.")


def decoded(raw: bytes, path: str) -> tuple[str, list[Problem]]:
    """The text of a file, or why it is not text."""
    if len(raw) > MAX_BYTES:
        return "", [_too_large(len(raw), Place(path))]
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:2]:
        return "", [_encoding_problem(Place(path), "this file is saved as UTF-16, and should be UTF-8")]
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        return "", [_encoding_problem(_place_of_byte(raw, error.start, path), "this character is not saved as UTF-8")]


def _place_of_byte(raw: bytes, index: int, path: str) -> Place:
    """The place of a byte, the rest of its line read as older Windows programs would have saved it."""
    before = Lines.of(path, raw[:index].decode("utf-8-sig")).lines
    after = re.split(rb"[\r\n]", raw[index:], maxsplit=1)[0].decode("cp1252", "replace")
    return Place(path, len(before), len(before[-1]) + 1, before[-1] + after)


def _encoding_problem(place: Place, message: str) -> Problem:
    hint = "Save the file again with the encoding UTF-8 (in most editors: Save As, Encoding)."
    return Problem(place, "encoding", message, hint)


_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def invisible_characters(text: str, lines: Lines, first_line: int = 1) -> Iterator[Problem]:
    """Control characters, which come from copying out of other programs; the first one of each line."""
    if not _UNREADABLE.search(text):
        return
    for number, line in enumerate(Lines.of("", text).lines, first_line):
        if found := _UNREADABLE.search(line):
            hint = "Delete it and type the word again."
            place = lines.spot(number, found.start() + 1)
            yield Problem(place, "character", "an invisible character stands here", hint)
