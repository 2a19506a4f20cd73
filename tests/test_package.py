"""The built wheel: it holds the toolkit, and a machine that has only the wheel can build the site."""

from __future__ import annotations

import filecmp
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sites import GOLDEN, ROOT

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (file,) = folder.glob("*.whl")
    return file


def test_the_wheel_holds_what_it_needs_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for needed in (
        "rubrickit/py.typed",
        "rubrickit/templates/rubric.html",
        "rubrickit/typst/rubric-sheet.typ",
        "rubrickit/locale/es/LC_MESSAGES/rubrickit.po",
        "rubrickit/assets/fonts/source-sans-3-latin-wght-normal.woff2",
        "rubrickit/toolkit/mkdocs.yml",
        "rubrickit/toolkit/rubrics/coaching-behaviors.yaml",
        "rubrickit/toolkit/content/glossary.yaml",
        "rubrickit/toolkit/content/references.bib",
    ):
        assert needed in names
    assert not [name for name in names if not name.startswith(("rubrickit/", "rubrickit-"))]
    assert not [name for name in names if "__pycache__" in name or "/.cache/" in name]


def _built_with(wheel: Path, work: Path, tmp_path: Path) -> None:
    """Builds where no checkout is near, with nothing of ours but the unpacked wheel."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "rubrickit.cli", "build", "-q"]
    result = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_toolkits_site_is_built_from_the_wheel_alone(wheel: Path, shipped_site: Path, tmp_path: Path) -> None:
    """In an empty folder; handouts come from the cache of a build before, so that they are not all made again."""
    work = tmp_path / "work"
    shutil.copytree(ROOT / ".cache", work / ".cache")
    _built_with(wheel, work, tmp_path)
    assert (work / "site" / "rubrics" / "coaching-behaviors" / "index.html").is_file()
    names = [path.relative_to(shipped_site) for path in (shipped_site / "downloads").rglob("*") if path.is_file()]
    assert filecmp.cmpfiles(shipped_site, work / "site", names, shallow=False)[1:] == ([], [])


def test_handouts_are_made_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    work = tmp_path / "work"
    shutil.copytree(GOLDEN / "project", work)
    _built_with(wheel, work, tmp_path)
    assert (work / "site" / "downloads" / "handouts" / "staircase-letter.pdf").is_file()
    assert (work / ".cache").is_dir(), "finished files are kept beside the site, not inside the installed package"
    assert not (tmp_path / "installed" / "rubrickit" / "toolkit" / ".cache").exists()


def test_the_lock_of_node_names_no_host_and_nothing_that_moves() -> None:
    """A package that is wanted in its latest version makes the lock stale by itself."""
    lock = json.loads((ROOT / "tests" / "exhaustive" / "package-lock.json").read_text(encoding="utf-8"))
    packages = [package for path, package in lock["packages"].items() if path]
    assert packages
    assert not [package for package in packages if "resolved" in package]
    assert not [package for package in packages if "latest" in package.get("dependencies", {}).values()]
