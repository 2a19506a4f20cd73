"""The built wheel: it holds the toolkit, and a machine that has only the wheel can build the site."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sites import ROOT

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


def test_a_site_is_built_from_the_wheel_alone(wheel: Path, tmp_path: Path) -> None:
    """Unpacked where no checkout is near, in an empty folder, with a home that cannot be written to."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "installed")
    work = tmp_path / "work"
    work.mkdir()
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "rubrickit.cli", "build", "-q"]
    result = subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    assert (work / "site" / "rubrics" / "coaching-behaviors" / "index.html").is_file()
    assert (work / "site" / "downloads" / "handouts" / "coaching-behaviors-letter.pdf").is_file()
    assert (work / ".cache").is_dir(), "finished files are kept beside the site, not inside the installed package"
    assert not (tmp_path / "installed" / "rubrickit" / "toolkit" / ".cache").exists()
