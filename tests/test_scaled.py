"""The toolkit that benchmarks measure: the shipped one many times over, and valid."""

from __future__ import annotations

import runpy
from pathlib import Path

from rubrickit.project import checked_project, folders_of
from sites import ROOT


def test_twice_the_toolkit_holds_twice_as_much(tmp_path: Path) -> None:
    """Content of a new kind must be copied as well; a link that stays behind would be a problem of the check."""
    scaled = runpy.run_path(str(ROOT / "benchmarks" / "scaled.py"))["scaled"]
    one = checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit
    two = checked_project(folders_of(scaled(2, tmp_path))).toolkit
    for name in ("rubrics", "templates", "packs", "banks", "examples", "guides"):
        assert len(getattr(two, name)) in (2 * len(getattr(one, name)), 2 * len(getattr(one, name)) - 1), name
