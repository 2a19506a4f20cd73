"""Reading `references.bib` (BibTeX, by bibtexparser)."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator

from bibtexparser.entrypoint import parse_string
from bibtexparser.library import Library
from bibtexparser.model import (
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
)

from .model import Reference
from .model.base import ID_PATTERN
from .problems import Lines, Place, Problem, quoted

# The parser also logs what it could not read; the problems below say the same with its place.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)

Found = dict[str, tuple[Reference, Place]]
UNREADABLE = "unreadable-reference"
"""The code of a problem that may hide a reference."""


def references(text: str, path: str) -> tuple[Found, list[Problem]]:
    """The entries of a BibTeX text by key, each with its place; and what is wrong with the text."""
    lines = Lines.of(path, text)
    library = parse_string("\n".join(lines.lines))
    problems = [*_unreadable(library, lines), *_outside_entries(library, lines)]
    found: Found = {}
    for entry in library.entries:
        reference, place = _reference(entry), _key_place(entry, lines)
        problems.extend(_entry_problems(entry, reference, place, lines))
        found[reference.key] = (reference, place)
    return found, problems


def _key_place(entry: Entry, lines: Lines) -> Place:
    start = lines.spot((entry.start_line or 0) + 1)
    at = start.excerpt.find(entry.key)
    return lines.spot(start.line, max(0, at) + 1, max(1, len(entry.key)))


def _unreadable(library: Library, lines: Lines) -> Iterator[Problem]:
    for block in library.failed_blocks:
        yield _block_problem(block, lines.spot((block.start_line or 0) + 1, 1, 1_000))


def _block_problem(block: ParsingFailedBlock, place: Place) -> Problem:
    if isinstance(block, DuplicateBlockKeyBlock):
        hint = f"It starts on line {(block.previous_block.start_line or 0) + 1} already; keep one of the two."
        return Problem(place, "duplicate-id", f"the reference `{block.key}` exists already", hint)
    if isinstance(block, DuplicateFieldKeyBlock):
        names = ", ".join(f"`{name}`" for name in sorted(block.duplicate_keys))
        return Problem(place, UNREADABLE, f"this reference gives {names} twice", "Keep one of the two.")
    hint = "Look for a brace { or } too many or too few, and for a missing comma at the end of a line."
    return Problem(place, UNREADABLE, "this reference cannot be read", hint)


def _outside_entries(library: Library, lines: Lines) -> Iterator[Problem]:
    """Lines that look like entries and were skipped as remarks."""
    failed = {block.start_line for block in library.failed_blocks}
    for block in library.blocks:
        if not isinstance(block, ImplicitComment):
            continue
        for offset, line in enumerate((block.raw or "").split("\n")):
            start = (block.start_line or 0) + offset
            if re.match(r"\s*@\w", line) and start not in failed:
                hint = "Start it as the others, for example: @book{kotter-1996,"
                yield Problem(lines.spot(start + 1, 1, 1_000), UNREADABLE, "this reference cannot be read", hint)


def _reference(entry: Entry) -> Reference:
    values = {name.lower(): _unbraced(str(field.value)) for name, field in entry.fields_dict.items()}
    return Reference.model_construct(
        key=entry.key,
        kind=entry.entry_type.lower(),
        authors=values.get("author", "") or values.get("institution", ""),
        title=values.get("title", ""),
        year=values.get("year", "") or values.get("date", "")[:4],
        url=values.get("url", ""),
        doi=values.get("doi", ""),
    )


def _unbraced(value: str) -> str:
    return " ".join(value.replace("{", "").replace("}", "").split())


def _entry_problems(entry: Entry, reference: Reference, place: Place, lines: Lines) -> Iterator[Problem]:
    if not re.fullmatch(ID_PATTERN, reference.key):
        hint = "Use lower-case letters, digits and hyphens, for example `kotter-1996`."
        yield Problem(place, "reference-key", f"{quoted(reference.key)} cannot be a reference's key", hint)
    swallowed = list(_swallowed_fields(entry, lines))
    yield from swallowed
    for name, field in (("title", "title"), ("authors", "author")):
        if not getattr(reference, name) and not swallowed:
            hint = f"Add a line: {field} = {{…}},"
            yield Problem(place, "reference-field", f"the reference `{reference.key}` has no `{field}`", hint)


def _swallowed_fields(entry: Entry, lines: Lines) -> Iterator[Problem]:
    """Fields that ended up within the one before them, because its line has no comma."""
    for field in entry.fields:
        if re.search(r"[}\"]\s*\n\s*\w+\s*=\s*[{\"]", str(field.value)):
            place = lines.spot((field.start_line or entry.start_line or 0) + 1, 1, 1_000)
            yield Problem(place, UNREADABLE, "a comma is missing at the end of this line", "Add it.")
