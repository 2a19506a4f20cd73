"""What reading gives: the toolkit, where each part of it was written, and what could not be read."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from .fonts import PrintFonts
from .kinds import Kind
from .model import Inventory, Toolkit
from .problems import Place, Problem
from .prose import Prose
from .source import Document, Location


@dataclass(frozen=True)
class Folders:
    """Where a toolkit's files are; messages show paths relative to `base`."""

    base: Path
    rubrics: Path
    content: Path
    menu: frozenset[str] | None = None
    """Pages that the site's menu names, by their path below the content; None where every page is in it."""
    fonts: PrintFonts = field(default_factory=PrintFonts)
    """What handouts are printed with."""
    prints: bool = True
    """Whether handouts are made at all."""
    own: Path | None = None
    """The folder of a district's own templates, Typst sources and fonts."""

    def of(self, kind: Kind) -> Path:
        """The folder of a kind's files."""
        head, _, rest = kind.folder.partition("/")
        return (self.rubrics if head == "rubrics" else self.content) / rest

    def shown(self, path: Path) -> str:
        """A path as messages show it."""
        name = path.relative_to(self.base) if path.is_relative_to(self.base) else path
        return os.fsencode(name.as_posix()).decode("utf-8", "replace")


@dataclass(frozen=True)
class Origin:
    """Where an object was written."""

    document: Document
    location: tuple[str | int, ...] = ()

    def place(self, location: Location = (), *, key: bool = False) -> Place:
        """The place of a value within the object."""
        return self.document.place((*self.location, *location), key=key)

    def has(self, location: Location) -> bool:
        """Whether the file itself holds a value there."""
        return self.document.has((*self.location, *location))


@dataclass
class Loaded:
    """A toolkit as read, with what is needed to say where each part of it stands."""

    toolkit: Toolkit = field(default_factory=Toolkit)
    inventory: Inventory | None = None
    """What the toolkit promises to hold, where it says so."""
    origins: dict[tuple[str, str], Origin] = field(default_factory=dict)
    """By kind's name and object's id."""
    broken: set[tuple[str, str]] = field(default_factory=set)
    """What was found but could not be read: not to be reported as missing as well."""
    incomplete: set[str] = field(default_factory=set)
    """Kinds of which some objects could not be told: any id may be one of them."""
    documents: list[Document] = field(default_factory=list)
    """Every YAML file and front matter that could be read, whether or not it says what it should."""
    unseen: bool = False
    """Whether there are texts that could not be read: something may be named there."""
    reference_places: dict[str, Place] = field(default_factory=dict)
    prose: dict[str, Prose] = field(default_factory=dict)
    """Markdown files by their path below the content."""
    menu: frozenset[str] | None = None
    """Pages that the site's menu names; None where every page is in it."""
    fonts: PrintFonts | None = None
    """What handouts are printed with; None where none are made."""
    other_files: frozenset[str] = frozenset()
    """What else stands below the content, for example pictures."""
    problems: list[Problem] = field(default_factory=list)

    def may_hold(self, kind: str, object_id: str) -> bool:
        """Whether an object that is not in the toolkit may be in what could not be read."""
        return kind in self.incomplete or (kind, object_id) in self.broken
