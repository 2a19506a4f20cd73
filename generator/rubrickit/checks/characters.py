"""Characters that handouts cannot be printed with, in all that may be printed: YAML files, guides and references."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..fonts import PrintFonts, missing_problem
from ..labels import counted
from ..loaded import Loaded
from ..loader import GUIDES_FOLDER
from ..problems import Problem
from ..prose import Passage, Prose, passages
from ..richtext import spans
from ..source import Document
from .texts import texts

MOST = 10
"""Places that are told of one file; a text in another script would fill screens."""
_WRITTEN_OUT = re.compile(r"\\[0abefnruvxNULP_]|&#?\w+;")
"""What stands for a character without being one."""


def problems(loaded: Loaded) -> Iterator[Problem]:
    """Each text that no font for print has all characters of."""
    fonts = loaded.fonts
    if fonts is None:
        return
    for document in loaded.documents:
        if _is_suspect(document.lines.lines, fonts):
            yield from _at_most(list(_in_document(document, fonts)))
    for name, prose in loaded.prose.items():
        if name.startswith(GUIDES_FOLDER) and _is_suspect(prose.lines.lines, fonts):
            yield from _at_most(list(_in_guide(prose, fonts)))
    for key, reference in loaded.toolkit.references.items():
        if missing := fonts.missing(f"{reference.authors} {reference.title}"):
            yield missing_problem(missing, loaded.reference_places[key], fonts)


def _is_suspect(lines: Sequence[str], fonts: PrintFonts) -> bool:
    """Whether it is worth looking at a file's texts one by one; in most files no line has anything unusual."""
    text = "\n".join(lines)
    if not text.isascii() and fonts.missing(text):
        return True
    return ("\\" in text or "&" in text) and _WRITTEN_OUT.search(text) is not None


def _at_most(found: Sequence[Problem]) -> Iterator[Problem]:
    kept = found[:MOST]
    if len(found) > MOST:
        more = f"The same holds for {counted(len(found) - MOST, 'more text')} of this file."
        kept = [*kept[:-1], replace(kept[-1], hint=f"{kept[-1].hint} {more}")]
    yield from kept


def _in_document(document: Document, fonts: PrintFonts) -> Iterator[Problem]:
    for location, text in texts(document.data):
        missing = _missing(text, fonts)
        if missing:
            yield missing_problem(missing, document.place_of_words(location, _run(text, missing)), fonts)


def _missing(text: str, fonts: PrintFonts) -> list[str]:
    """The characters that a text with inline Markdown shows and that no font has."""
    found = (fonts.missing(span.text, code=span.code) for span in spans(text))
    return list(dict.fromkeys(character for characters in found for character in characters))


def _run(text: str, missing: Sequence[str]) -> str:
    """The first missing character with those that follow it at once."""
    found = re.search(f"[{re.escape(''.join(missing))}]+", text)
    return found[0] if found else missing[0]


def _in_guide(prose: Prose, fonts: PrintFonts) -> Iterator[Problem]:
    for passage in passages(prose):
        missing = fonts.missing(passage.text, code=passage.code)
        if missing:
            yield _in_passage(passage, missing, prose, fonts)


def _in_passage(passage: Passage, missing: list[str], prose: Prose, fonts: PrintFonts) -> Problem:
    run = _run(passage.text, missing)
    for number in range(passage.first, passage.last + 1):
        at = prose.lines.text(number).find(run)
        if at >= 0:
            return missing_problem(missing, prose.lines.spot(number, at + 1, len(run)), fonts)
    return missing_problem(missing, prose.lines.spot(passage.first), fonts)
