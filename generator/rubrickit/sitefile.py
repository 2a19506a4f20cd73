"""mkdocs.yml as a document: the options of this package with their places, and the few settings of the host's that
it needs. All else in that file is read by the host alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from .loaded import Origin
from .problems import Lines, Place, Problem
from .source import Document, composed, values
from .textfile import decoded, opened

PLUGIN = "rubrickit"
_EMPTY = "Copy the mkdocs.yml of the shipped toolkit, and change what differs."


@dataclass(frozen=True)
class SiteFile:
    """A configuration that could be read as YAML."""

    document: Document
    options: Origin
    """Where our options stand; nowhere in a file that gives none."""

    def given(self) -> tuple[Any, list[Problem]]:
        """The options as they are written, and what keeps parts of them from being read."""
        if not self.options.has(()):
            return {}, []
        found, problems = values(self.document, self.options.location)
        return ({} if found is None else found), problems

    def place(self, *keys: str) -> Place:
        """Where an option is written; the file itself where it is not."""
        return self.options.place(keys) if self.options.has(keys) else Place(self.document.path)

    def host_place(self, *keys: str) -> Place:
        """Where a setting of the host's is written."""
        return self.document.place(keys) if self.document.has(keys) else Place(self.document.path)

    def host_text(self, *keys: str) -> str:
        """A setting of the host's; empty where there is none, or none that is a text."""
        found = values(self.document, keys)[0] if self.document.has(keys) else None
        return found if isinstance(found, str) else ""

    def menu(self) -> frozenset[str] | None:
        """The pages that the site's menu names, however deep they stand; None where it has no menu of its own."""
        if not self.document.has(("nav",)):
            return None
        return frozenset(_texts(values(self.document, ("nav",))[0]))


def read_site_file(config: Path) -> tuple[SiteFile | None, list[Problem]]:
    """The configuration, or what keeps it from being read."""
    raw, problems = opened(config, config.name)
    text, more = decoded(raw, config.name) if raw is not None else ("", [])
    if problems or more:
        return None, [*problems, *more]
    document, problems = composed(text, Lines.of(config.name, text))
    if document is None:
        return None, [
            replace(problem, hint=_EMPTY) if problem.code == "empty-file" else problem for problem in problems
        ]
    _fill_in_environment(document.root, set())
    return SiteFile(document, Origin(document, _location(document))), []


def _location(document: Document) -> tuple[str | int, ...]:
    """Where the options stand, in either of the forms in which the host takes plugins."""
    node = document.node(("plugins",)) if document.has(("plugins",)) else None
    count = len(node.value) if isinstance(node, yaml.SequenceNode) else 0
    for index in range(count):
        if document.has(("plugins", index, PLUGIN)):
            return "plugins", index, PLUGIN
    return "plugins", PLUGIN


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for entry in value.values() if isinstance(value, dict) else value:
            yield from _texts(entry)


# The environment ----------------------------------------------------------------------------------


def _fill_in_environment(node: yaml.Node, seen: set[int]) -> None:
    """Put values where `!ENV` stands, as the host will."""
    if id(node) in seen or not isinstance(node, yaml.CollectionNode):
        return
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        node.value = [(key, _filled_in(value)) for key, value in node.value]
        below = [value for _, value in node.value]
    else:
        below = node.value = [_filled_in(value) for value in node.value]
    for one in below:
        _fill_in_environment(one, seen)


def _filled_in(node: yaml.Node) -> yaml.Node:
    """The value of `!ENV NAME` or `!ENV [NAME, ANOTHER, what else]`; any other node as it is."""
    if node.tag != "!ENV":
        return node
    listed = isinstance(node, yaml.SequenceNode)
    names = [str(part.value) for part in node.value] if listed else [str(node.value)]
    otherwise = names.pop() if len(names) > 1 else ""
    value = next((os.environ[name] for name in names if name in os.environ), otherwise)
    return yaml.ScalarNode("tag:yaml.org,2002:str", value, node.start_mark, node.end_mark)
