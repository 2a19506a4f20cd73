"""From folders to a toolkit that may be published: the function that a reader starts with."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from .checks import all_problems
from .configuration import Configuration, read_configuration
from .loaded import Folders
from .loader import load
from .model import Toolkit
from .problems import Problem, ProblemsFound, unique_sorted

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


def configured(config: Path) -> Configuration:
    """A site's configuration; ProblemsFound with all that is wrong in it, and in the toolkit where that can be read."""
    found, problems = read_configuration(config)
    if found is None or problems:
        more = findings_of(found.folders) if found else []
        raise ProblemsFound(unique_sorted([*problems, *more]))
    return found


def folders_of(config: Path) -> Folders:
    """The folders that a site's configuration names; ProblemsFound as `configured` raises it."""
    return configured(config).folders


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
