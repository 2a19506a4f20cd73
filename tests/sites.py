"""Building the sites that tests look at."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from filelock import FileLock

from rubrickit.cli import main
from rubrickit.files import OutputFile
from rubrickit.model import Toolkit
from rubrickit.project import checked_project, folders_of
from rubrickit.views.context import Page, Site

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "golden"


def built(config: Path, site: Path, *options: str) -> Path:
    """The site of a configuration, built through the command line."""
    result = CliRunner().invoke(main, ["build", "-f", str(config), "-d", str(site), "-q", *options])
    assert result.exit_code == 0, result.output
    return site


def in_language(config: Path, folder: Path, language: str) -> Path:
    """A configuration like another one, in a folder of its own, whose interface speaks a language."""
    options = yaml.safe_load(config.read_text(encoding="utf-8"))
    given = next(one["rubrickit"] for one in options["plugins"] if isinstance(one, dict))
    given |= {"language": language, "rubrics": str(config.parent / given.get("rubrics", "rubrics"))}
    options["docs_dir"] = str(config.parent / options["docs_dir"])
    options["theme"]["custom_dir"] = str(ROOT / "overrides")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(options, sort_keys=False), encoding="utf-8")
    return folder / "mkdocs.yml"


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """A folder that many tests look at, made by the first process of a run that needs it."""
    base = factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        base = base.parent
    with FileLock(base / f"{name}.lock"):
        if not (base / name).exists():
            make(base / name)
    return base / name


def golden_toolkit() -> Toolkit:
    """The small toolkit that has one of everything."""
    return checked_project(folders_of(GOLDEN / "project" / "mkdocs.yml")).toolkit


def golden_page(path: str, *files: OutputFile) -> Page:
    """A page of the small toolkit, with the downloads that were made for it."""
    return Page(Site(golden_toolkit(), files={file.path: file for file in files}), path)
