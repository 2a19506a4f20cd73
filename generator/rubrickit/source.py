"""Strict YAML: text to plain values, each of which knows its line and column.

PyYAML keeps the last of two duplicate keys silently, reads `no` as False and expands aliases
without a bound; here every scalar stays the text its author wrote, and size, depth and the number
of values are capped before anything is built from them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from .problems import Lines, Place, Problem
from .syntax import LOADER, LOST, LOST_HINT, syntax_problem
from .textfile import decoded, invisible_characters

MAX_DEPTH = 24  # the deepest file kind needs nine
MAX_VALUES = 60_000  # stops alias bombs; the largest shipped file has two thousand

Location = Sequence[str | int]
"""A path of keys and positions from a file's root, for example `("criteria", 0, "name")`."""


class Unreadable:
    """Stands where a value could not be read; the problem is reported already."""


class Incomplete(dict[str, Any]):
    """Keys and values of which some could not be read; what is missing may be among them."""


UNREADABLE = Unreadable()


@dataclass(frozen=True)
class Document:
    """A YAML text that could be read."""

    lines: Lines
    root: yaml.Node
    data: Any
    first_line: int = 1
    """Where the YAML starts in its file; front matter starts on line 2."""

    @property
    def path(self) -> str:
        """As messages show it."""
        return self.lines.path

    def place(self, location: Location = (), *, key: bool = False) -> Place:
        """Where a value stands, or its key; the nearest value around it if it is not there."""
        key_node, node = self._nodes(location)
        return self._place_of(key_node if key and key_node is not None else node)

    def place_of_words(self, location: Location, words: str, lead: str = "") -> Place:
        """Where words stand within a value, behind those that lead to them."""
        _, node = self._nodes(location)
        first, last = node.start_mark.line + self.first_line, node.end_mark.line + self.first_line
        start = node.start_mark.column
        for number in range(first, last + 1):
            at = self.lines.text(number).find(lead + words, start)
            if at >= 0:
                return self.lines.spot(number, at + len(lead) + 1, len(words))
            start = 0
        return self._place_of(node)

    def has(self, location: Location) -> bool:
        """Whether the file itself holds a value there."""
        node: yaml.Node = self.root
        for part in location:
            step = _child(node, part)
            if step is None:
                return False
            node = step[1]
        return True

    def node(self, location: Location = ()) -> yaml.Node:
        """What stands at a location, or the nearest around it."""
        return self._nodes(location)[1]

    def _nodes(self, location: Location) -> tuple[yaml.Node | None, yaml.Node]:
        """The key, if any, and the value at a location, or those nearest around it."""
        key_node, node = None, self.root
        passed: list[yaml.Node] = []
        for part in location:
            step = _child(node, part) or _inherited(passed, part)
            if step is None:
                break
            passed.append(node)
            key_node, node = step
        return key_node, node

    def _place_of(self, node: yaml.Node) -> Place:
        """Where a value stands; a group of keys is shown by its first key."""
        node = _first_key(node)
        start, end = node.start_mark, node.end_mark
        is_list = isinstance(node, yaml.SequenceNode) and not node.flow_style
        length = 1 if is_list else (end.column - start.column if end.line == start.line else len(self._line(start)))
        return self.lines.spot(start.line + self.first_line, start.column + 1, length)

    def _line(self, mark: yaml.Mark) -> str:
        return self.lines.text(mark.line + self.first_line)[mark.column :].rstrip()


def _first_key(node: yaml.Node) -> yaml.Node:
    """The first key of a group that stands on lines of its own, else the value itself."""
    is_group = isinstance(node, yaml.MappingNode) and not node.flow_style and node.value
    return node.value[0][0] if is_group and isinstance(node.value[0][0], yaml.ScalarNode) else node


def _child(node: yaml.Node, part: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    """The key (if any) and the value below a node."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if getattr(key, "value", None) == part:
                return key, value
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return None, node.value[part]
    return None


def _inherited(passed: Sequence[yaml.Node], part: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    """The key of the same name further up: entries take values from their group."""
    if isinstance(part, int):
        return None
    return next((step for node in reversed(passed) if (step := _child(node, part))), None)


_RARE_BREAKS = str.maketrans({"\x85": " ", "\u2028": " ", "\u2029": " "})  # lines to YAML, to editors not


def parsed(text: str, lines: Lines, first_line: int = 1) -> tuple[Document | None, list[Problem]]:
    """A YAML text as a document, or the problems that keep it from being one."""
    document, problems = composed(text, lines, first_line)
    if document is None:
        return None, problems
    data, problems = values(document)
    return replace(document, data=data), problems


def composed(text: str, lines: Lines, first_line: int = 1) -> tuple[Document | None, list[Problem]]:
    """A YAML text as a document whose values are yet to be read, or the problems that keep it from being one."""
    if unreadable := list(invisible_characters(text, lines, first_line)):
        return None, unreadable
    text = text.translate(_RARE_BREAKS)
    try:
        if deep := _too_deep(text, lines, first_line):
            return None, [deep]
        root = yaml.compose(text, Loader=LOADER)
    except yaml.YAMLError as error:
        return None, [syntax_problem(error, text, lines, first_line)]
    if root is None or (root.end_mark.index == root.start_mark.index):
        return None, [_empty(text, lines, first_line)]
    return Document(lines, root, None, first_line), []


def values(document: Document, location: Location = ()) -> tuple[Any, list[Problem]]:
    """The plain value of what stands at a location, and what is wrong with it."""
    reader = _Reader(document)
    return reader.plain(document.node(location)), reader.problems


def _empty(text: str, lines: Lines, first_line: int) -> Problem:
    what = "holds nothing but comments" if "#" in text else "is empty"
    name = "file" if first_line == 1 else "front matter"
    return Problem(
        lines.spot(first_line), "empty-file", f"this {name} {what}", "Start from another file of the same folder."
    )


def _too_deep(text: str, lines: Lines, first_line: int) -> Problem | None:
    """Where values are nested too deep. Asked first: the parser would run out of memory on some."""
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            mark: yaml.Mark = event.start_mark  # type: ignore[assignment]  # read from a text, it has one
            if depth > MAX_DEPTH:
                return _depth_problem(lines.spot(mark.line + first_line, mark.column + 1))
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
    return None


def _depth_problem(place: Place) -> Problem:
    message = f"this stands within {MAX_DEPTH} others; that is too deep"
    return Problem(
        place, "too-deep", message, "Look for brackets or hyphens that are too many, and at the spaces in front."
    )


def read_yaml(raw: bytes, path: str) -> tuple[Document | None, list[Problem]]:
    """A YAML file's bytes as a document, or the problems that keep it from being one."""
    text, problems = decoded(raw, path)
    return (None, problems) if problems else parsed(text, Lines.of(path, text))


class _TooMuchError(Exception):
    """Stops reading a file that would not end."""


@dataclass
class _Reader:
    """Turns nodes into plain values and collects what is not allowed on the way."""

    document: Document
    problems: list[Problem] = field(default_factory=list)
    values: int = 0

    def plain(self, node: yaml.Node) -> Any:
        """The value of a tree."""
        try:
            return self._value(node, 0)
        except _TooMuchError:
            return UNREADABLE

    def _value(self, node: yaml.Node, depth: int) -> Any:
        self._count(node, depth)
        if not node.tag.startswith("tag:yaml.org,2002:") or node.tag.startswith("tag:yaml.org,2002:python"):
            return self._tagged(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, depth)
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node)
        return [self._value(item, depth + 1) for item in node.value]

    def _count(self, node: yaml.Node, depth: int) -> None:
        self.values += 1
        if depth > MAX_DEPTH:
            self.problems.append(_depth_problem(self.document._place_of(node)))
            raise _TooMuchError
        if self.values > MAX_VALUES:
            message = f"this file repeats parts by `*` until it holds more than {MAX_VALUES:,} values"
            hint = "Write the values out, in several files if they are many."
            self._report(self.document.root, "too-many-values", message, hint)
            raise _TooMuchError

    def _tagged(self, node: yaml.Node) -> Unreadable:
        start = node.start_mark
        tag = self.document._line(start).split(" ")[0]
        place = self.document.lines.spot(start.line + self.document.first_line, start.column + 1, len(tag))
        hint = "Remove the word that starts with `!`; if it belongs to a text, put the whole text in quotes."
        self.problems.append(Problem(place, "tag", f"`{tag}` cannot be used here", hint))
        return UNREADABLE

    def _scalar(self, node: yaml.ScalarNode) -> str | Unreadable | None:
        lost = not node.style and self._loses_text(node)
        if not node.style and node.value in ("", "~"):
            return UNREADABLE if lost else None
        return str(node.value)

    def _loses_text(self, node: yaml.Node) -> bool:
        """YAML takes ` #2` for a comment, so `goal #2` would silently lose its end."""
        end, lines = node.end_mark, self.document.lines
        line = end.line + self.document.first_line
        rest = lines.text(line)[end.column :]
        lost = re.match(r"\s+(#\w.*)", rest) if "#" in rest else None
        if lost is None:
            return False
        place = lines.spot(line, end.column + 1 + lost.start(1), len(lost[1]))
        self.problems.append(Problem(place, "lost-text", LOST, LOST_HINT))
        return True

    def _mapping(self, node: yaml.MappingNode, depth: int) -> dict[str, Any]:
        values: dict[str, Any] = {}
        first_seen: dict[str, int] = {}
        sound = True
        for key_node, value_node in node.value:
            key = key_node.value
            if self._is_sound_key(key_node, first_seen):
                first_seen[key] = key_node.start_mark.line + self.document.first_line
                values[key] = self._value(value_node, depth + 1)
            else:
                sound = isinstance(key, str) and key in first_seen and sound
        return values if sound else Incomplete(values)

    def _is_sound_key(self, node: yaml.Node, first_seen: dict[str, int]) -> bool:
        """Whether a key may stand here; reports it if not."""
        key = node.value
        if not isinstance(key, str):
            self._report(
                node, "key", "a list or a group stands where a key should be", "If it is a text, put it in quotes."
            )
        elif key == "<<":
            self._report(node, "key", "`<<` cannot be used here", "Write the values out.")
        elif key in first_seen:
            hint = f"It stands on line {first_seen[key]} already; keep one of the two."
            self._report(node, "duplicate-key", f"`{key}` is given twice", hint)
        else:
            return True
        return False

    def _report(self, node: yaml.Node, code: str, message: str, hint: str) -> None:
        self.problems.append(Problem(self.document._place_of(node), code, message, hint))
