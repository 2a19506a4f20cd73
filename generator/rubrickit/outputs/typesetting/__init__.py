"""Typst and pikepdf: sources and data in, finished files out. Nothing else imports these two.

Every PDF conforms to PDF/UA-1 and depends only on what is passed in: the fonts are shipped ones and
the edition's own, the date is the content's, and no other file of the machine is read. `forms` makes
fields to fill in.
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
from pathlib import Path
from typing import Any

import typst

from ...cache import digest
from ...fonts import described, shipped_fonts
from ...problems import Place
from .. import languages
from ..typst_sources import TypesettingError, is_text, sources
from .finishing import finished, page_count
from .forms import fields_in
from .memory import Remembered

__all__ = ["TypesettingError", "families", "fingerprint", "html", "page_count", "pdf", "png", "sources"]

_FOLDER = "rubrickit-typst-"
_UNAVOIDABLE = "html export is under active development"  # a warning that every HTML export gives
_UNPRINTABLE = re.compile(r'the text `"(.+?)"` could not be displayed')
_UNKNOWN_FONT = re.compile(r"unknown font family: (.+)")
_PLACE = re.compile(rf"┌─ (?:\S*{_FOLDER}[^/\\]*[/\\])?(\S+?):(\d+):(\d+)")
_memory = Remembered()
_NAMED = 8  # missing characters that a message names
_QUOTED = 24  # characters shown on each side of one that is missing

_ANY_HYPHEN = re.compile("[\u2010\u2011]")
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-\u2060"})
"""Hyphens of word processors, which few fonts have; the second one does not end a line."""


# Fonts and files ----------------------------------------------------------------------------------


@lru_cache(maxsize=4)
def _workplace(own: tuple[_Stamp, ...]) -> tuple[typst.Fonts, tempfile.TemporaryDirectory[str]]:
    """The fonts that may be used (Source Sans, an edition's own, those inside Typst), and the folder that holds them.

    The font package has each face twice, as TTF and as OTF, and Typst would take the one that the
    disk happens to list first; so the TTFs get a folder of their own, once a process.
    """
    folder = tempfile.TemporaryDirectory(prefix=_FOLDER)
    for path in shipped_fonts():
        shutil.copyfile(path, Path(folder.name, path.name))
    for number, (path, *_) in enumerate(own):
        shutil.copyfile(path, Path(folder.name, f"{_OWN}{number:03}{path.suffix.lower()}"))
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[folder.name])
    return fonts, folder


@lru_cache(maxsize=4)
def _root(pictures: tuple[tuple[str, bytes], ...]) -> tempfile.TemporaryDirectory[str]:
    """Typst's root: a file that is not passed in is not found anywhere else. What is not text cannot be passed in other
    than by a disk."""
    folder = tempfile.TemporaryDirectory(prefix=_FOLDER)
    for name, content in pictures:
        path = Path(folder.name, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


_Stamp = tuple[Path, int, int]
_OWN = "own-"


def _stamps(fonts: Sequence[Path]) -> tuple[_Stamp, ...]:
    """Font files as they are now: while a site is served, one may be replaced."""
    return tuple((path, (found := path.stat()).st_mtime_ns, found.st_size) for path in fonts)


def families(fonts: Sequence[Path]) -> list[str]:
    """The families of font files, as Typst calls them: programs cut style words from names in their own ways."""
    known = _workplace(_stamps(fonts))[0].fonts()
    found = {Path(font.path).name: font.family for font in known if font.path}
    named = [(path, found.get(f"{_OWN}{number:03}{path.suffix.lower()}")) for number, path in enumerate(fonts)]
    for path, family in named:
        if family is None:
            raise TypesettingError(f"Typst cannot use the font {path.name}.", "Remove it, or take another file of it.")
    return list(dict.fromkeys(family for _, family in named if family))


def fingerprint(fonts: Sequence[Path] = ()) -> str:
    """What a finished file depends on beside its sources and data: the tools, this package and the fonts."""
    return _fingerprint(_stamps(fonts))


@lru_cache(maxsize=4)
def _fingerprint(own: tuple[_Stamp, ...]) -> str:
    ours = [*sorted(Path(__file__).parent.glob("*.py")), Path(languages.__file__)]
    read = [*ours, *shipped_fonts(), *(path for path, *_ in own)]
    tools = [version(tool) for tool in ("typst", "pikepdf", "fonttools")]
    return digest(*tools, *(path.read_bytes() for path in read))


# PDF and HTML -------------------------------------------------------------------------------------


def pdf(
    main: str,
    data: Mapping[str, Any],
    *,
    dated: date,
    language: str,
    given: Mapping[str, bytes] | None = None,
    fonts: Sequence[Path] = (),
) -> bytes:
    """A PDF/UA-1 file of the source `main`, which finds `data` as JSON in `sys.inputs.data`.

    `given` are the sources by name, ours by default; `dated` is the date that the file carries, and
    `language` the one it is in, for example `en-US`; `fonts` are files beside the shipped ones. What
    stands below a key `field` in the data is something to fill in, for which the source must leave a
    place (see `forms`).
    """
    options = {
        "format": "pdf",
        "pdf_standards": ["ua-1"],
        "timestamp": datetime(dated.year, dated.month, dated.day, tzinfo=UTC),
        "sys_inputs": {"data": as_json(data)},
    }
    content = _compiled(_project(main, given), data, fonts, **options)
    return finished(content, language, list(fields_in(data)), marked="interface" in data)


def png(
    main: str, data: Mapping[str, Any], *, given: Mapping[str, bytes] | None = None, fonts: Sequence[Path] = ()
) -> bytes:
    """The picture of a source's one page, a pixel for each of its points; the rest is as for a PDF."""
    return _compiled(_project(main, given), data, fonts, format="png", ppi=72.0, sys_inputs={"data": as_json(data)})


def _project(main: str, given: Mapping[str, bytes] | None) -> dict[str, bytes]:
    return {**(sources() if given is None else given), "main.typ": f'#include "{main}"'.encode()}


def html(source: str, given: Mapping[str, bytes] | None = None) -> str:
    """The HTML page that Typst makes of a source, for example of a bibliography in APA style.

    `given` are the files that the source names, by name.
    """
    return _compiled({**(given or {}), "main.typ": source.encode()}, {}, (), format="html").decode()


def as_json(data: Mapping[str, Any]) -> str:
    """Data as one text, the same for equal data."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.translate(_HYPHENS) if _ANY_HYPHEN.search(text) else text


def _nothing(fonts: typst.Fonts, root: str) -> None:
    compile_: Callable[..., Any] = typst.compile
    compile_(b"", root=root, font_paths=fonts)


def _compiled(project: Mapping[str, bytes], data: Mapping[str, Any], own: Sequence[Path], **options: Any) -> bytes:
    texts = {name: content for name, content in project.items() if is_text(content)}
    pictures = tuple(sorted((name, content) for name, content in project.items() if name not in texts))
    (fonts, _), root = _workplace(_stamps(own)), _root(pictures)
    compile_: Callable[..., tuple[bytes, list[typst.TypstWarning]]] = typst.compile_with_warnings
    # A finished file is about as large as its data.
    _memory.make_room(len(options.get("sys_inputs", {}).get("data", "")), lambda: _nothing(fonts, root.name))
    try:
        result, warnings = compile_(texts, root=root.name, font_paths=fonts, **options)
    except typst.TypstError as error:
        raise _explained(error, data, fonts) from error
    except RuntimeError as error:
        raise TypesettingError(f"{error}.") from error
    _memory.size += len(result)
    for warning in warnings:
        if not warning.message.startswith(_UNAVOIDABLE):
            raise _explained(warning, data, fonts)
    return result


# Errors -------------------------------------------------------------------------------------------


def _explained(
    said: typst.TypstError | typst.TypstWarning, data: Mapping[str, Any], fonts: typst.Fonts
) -> TypesettingError:
    place = _place(said.diagnostic)
    if missing := _UNPRINTABLE.findall(said.diagnostic):
        return _missing_characters(list(dict.fromkeys("".join(map(_unescaped, missing)))), data)
    if family := _UNKNOWN_FONT.match(said.message):
        known = ", ".join(sorted(set(fonts.families())))
        return TypesettingError(f"there is no font named “{family[1]}”.", f"Use one of these: {known}.", place)
    return TypesettingError(f"{said.message}.", " ".join(f"{hint}." for hint in said.hints), place)


def _place(diagnostic: str) -> Place | None:
    """The first place that a message names; Typst counts columns from 0."""
    found = _PLACE.search(diagnostic)
    return Place(found[1], int(found[2]), int(found[3]) + 1) if found else None


def _missing_characters(characters: Sequence[str], data: Mapping[str, Any]) -> TypesettingError:
    named = "; ".join(f"{described(character)}{_quoted(character, data)}" for character in characters[:_NAMED])
    more = f"; and {len(characters) - _NAMED} others" if len(characters) > _NAMED else ""
    return TypesettingError(
        f"the fonts for print have no {named}{more}.",
        "Write it in other characters, or use a font that has it.",
    )


def _unescaped(shown: str) -> str:
    """Text of a message, in which Typst shows marks and the like by their numbers."""
    return re.sub(r"\\u\{([0-9a-f]+)\}", lambda match: chr(int(match[1], 16)), shown)


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
