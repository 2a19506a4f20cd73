"""Small projects for tests: a valid toolkit, with the files laid over it that a test is about."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from rubrickit.loader import Folders, Loaded, load
from rubrickit.problems import Problem, unique_sorted

BROKEN = Path(__file__).resolve().parent / "broken"
BASE = BROKEN / "_base"
EXPECTED = "expected.txt"
REMOVED = "removed.txt"
"""In a folder that is laid over the base: the files of the base that it takes away, one a line."""


def overlaid(target: Path, case: Path) -> Path:
    """The base with a case's files laid over it."""
    shutil.copytree(BASE, target)
    shutil.copytree(case, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns(EXPECTED, REMOVED))
    removed = case / REMOVED
    for name in removed.read_text().splitlines() if removed.exists() else ():
        (target / name).unlink()
    return target


def project(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Folders:
    """The base with files written over it; one whose text is None is taken away."""
    target = folder / "project"
    shutil.copytree(BASE, target)
    for name, text in (files or {}).items():
        path = target / name
        if text is None:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return Folders(target, target / "rubrics", target / "content")


def base_text(name: str, *changes: tuple[str, str]) -> str:
    """A file of the base with words replaced; a change that changes nothing is a mistake of the test."""
    text = (BASE / name).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def loaded(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Loaded:
    """Such a project, read."""
    return load(project(folder, files))


def headlines(problems: list[Problem]) -> list[str]:
    """`file:line:column: message` of each problem, in order."""
    return [problem.headline for problem in unique_sorted(problems)]
