"""From folders to a toolkit that may be published: the function that a reader starts with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from .checks import all_problems
from .loaded import Folders
from .loader import load
from .model import Toolkit
from .problems import Lines, Place, Problem, ProblemsFound, quoted, unique_sorted

CONFIG_NAME = "mkdocs.yml"


@dataclass(frozen=True)
class Project:
    """A toolkit without problems, with the texts that writers need as they were written."""

    folders: Folders
    toolkit: Toolkit
    bibliography: str
    """The text of `references.bib`."""


def checked_project(folders: Folders) -> Project:
    """Read, check, and hand over; ProblemsFound with every problem if there is any."""
    loaded = load(folders)
    problems = unique_sorted(all_problems(loaded))
    if problems:
        raise ProblemsFound(problems)
    text = (folders.content / "references.bib").read_text(encoding="utf-8-sig")
    return Project(folders, loaded.toolkit, text)


def findings_of(folders: Folders, *, advice: bool = False) -> list[Problem]:
    """Every problem of a toolkit, in the order of files and lines; with advice on writing if it is asked for."""
    loaded = load(folders)
    found = all_problems(loaded)
    if advice:
        # Imported here because the library that grades texts takes as long to load as a whole check.
        from .checks.advice import advice as advice_on

        found.extend(advice_on(loaded))
    return unique_sorted(found)


class _PlainLoader(yaml.SafeLoader):
    """Reads a site's configuration without acting on its tags, which only MkDocs understands."""


def _untagged(loader: yaml.SafeLoader, _suffix: str, node: yaml.Node) -> Any:
    return loader.construct_scalar(node) if isinstance(node, yaml.ScalarNode) else None


def _untagged_date(_loader: yaml.SafeLoader, node: yaml.Node) -> str:
    return str(node.value)


# A date stays the text that it is: one that no calendar has would end the reading with a traceback.
_PlainLoader.add_constructor("tag:yaml.org,2002:timestamp", _untagged_date)
_PlainLoader.add_multi_constructor("!", _untagged)
_PlainLoader.add_multi_constructor("tag:yaml.org,2002:python/", _untagged)


def find_config(start: Path) -> Path:
    """The site's configuration: of the folder, else the one inside the package."""
    own = start / CONFIG_NAME
    return own if own.is_file() else shipped_toolkit() / CONFIG_NAME


def shipped_toolkit() -> Path:
    """The folder of the shipped toolkit: inside an installed package, or the checkout's root."""
    packed = _packed_toolkit()
    return packed if packed.is_dir() else Path(__file__).resolve().parents[2]


def is_packed(config: Path) -> bool:
    """Whether a configuration is the one inside an installed package, where nothing may be written."""
    return config.resolve().parent == _packed_toolkit().resolve()


def _packed_toolkit() -> Path:
    return Path(str(files("rubrickit"))) / "toolkit"


def folders_of(config: Path) -> Folders:
    """The folders that a site's configuration names; ProblemsFound for what is wrong in it."""
    base = config.resolve().parent
    values = _config_values(config)
    options = dict(_plugin_options(values.get("plugins")))
    rubrics = base / str(options.get("rubrics", "rubrics"))
    content = base / str(values.get("docs_dir", "docs"))
    problems = [
        _missing_folder(config, folder, key)
        for folder, key in ((rubrics, "rubrics"), (content, "docs_dir"))
        if not folder.is_dir()
    ]
    if "dated" in options and not _is_date(options["dated"]):
        problems.append(_wrong_date(config, str(options["dated"])))
    if problems:
        raise ProblemsFound(problems)
    return Folders(base, rubrics, content, frozenset(_menu(values["nav"])) if "nav" in values else None)


def _menu(entries: Any) -> Iterator[str]:
    """The pages of a menu, however deep they stand."""
    if isinstance(entries, str):
        yield entries
    elif isinstance(entries, list | dict):
        for entry in entries.values() if isinstance(entries, dict) else entries:
            yield from _menu(entry)


def _missing_folder(config: Path, folder: Path, key: str) -> Problem:
    message = f"there is no folder `{folder.name}` beside this file"
    return Problem(Place(config.name), "missing-folder", message, f"Make it, or mend `{key}:` in {config.name}.")


def _is_date(value: Any) -> bool:
    try:
        date.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return True


def _wrong_date(config: Path, written: str) -> Problem:
    """A `dated:` that is no date, at its line."""
    lines = Lines.of(config.name, config.read_text(encoding="utf-8-sig"))
    number = next((n for n, line in enumerate(lines.lines, 1) if line.lstrip().startswith("dated:")), 1)
    place = lines.spot(number, max(0, lines.lines[number - 1].find(written)) + 1, len(written))
    message = f"{quoted(written)} is not a date"
    return Problem(place, "date", message, "Write year, month and day: dated: 2026-11-22")


def _config_values(config: Path) -> Mapping[str, Any]:
    try:
        values = yaml.load(config.read_text(encoding="utf-8-sig"), Loader=_PlainLoader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(config.name, mark.line + 1 if mark else 1, mark.column + 1 if mark else 1)
        hint = "Look at the line above it too: a missing quote or a tab shows late."
        raise ProblemsFound([Problem(place, "config", "this configuration cannot be read", hint)]) from error
    return values if isinstance(values, dict) else {}


def _plugin_options(plugins: Any) -> Iterator[tuple[str, Any]]:
    """The options of this package's plugin, in either of the forms that MkDocs takes."""
    entries = plugins if isinstance(plugins, list) else [plugins]
    for entry in entries:
        if isinstance(entry, dict) and isinstance(entry.get("rubrickit"), dict):
            yield from entry["rubrickit"].items()
