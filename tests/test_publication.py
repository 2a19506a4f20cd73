"""What a build gives as a whole: the same bytes everywhere, nothing made twice, nothing left out."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from rubrickit.cache import Cache
from rubrickit.outputs.typesetting import page_count
from rubrickit.project import checked_project, folders_of
from rubrickit.publication import publish
from rubrickit.settings import Settings
from sites import GOLDEN, ROOT


def build_elsewhere(folder: Path, zone: str) -> Path:
    """The golden toolkit's whole site, built by a process of its own in another place and time zone."""
    shutil.copytree(GOLDEN / "project", folder / "project")
    environment = {**os.environ, "TZ": zone, "LC_ALL": "C" if zone == "UTC" else "C.UTF-8"}
    environment["PYTHONHASHSEED"] = str(len(zone))
    command = [sys.executable, "-m", "rubrickit.cli", "build", "-q"]
    result = subprocess.run(
        command, cwd=folder / "project", env=environment, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return folder / "project" / "site"


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    one = build_elsewhere(tmp_path / "a", "UTC")
    other = build_elsewhere(tmp_path / "another folder", "Pacific/Honolulu")
    names = sorted(path.relative_to(one).as_posix() for path in one.rglob("*") if path.is_file())
    assert names == sorted(path.relative_to(other).as_posix() for path in other.rglob("*") if path.is_file())
    assert filecmp.cmpfiles(one, other, names, shallow=False)[1:] == ([], [])


def test_only_what_changed_is_made_again(tmp_path: Path) -> None:
    project = checked_project(folders_of(GOLDEN / "project" / "mkdocs.yml"))
    first, second, changed = Cache(tmp_path), Cache(tmp_path), Cache(tmp_path)
    one = publish(project, Settings(), first)
    assert first.made > 0

    other = publish(project, Settings(), second)
    assert second.made == 0
    assert one.files == other.files

    publish(project, Settings(dated=date(2030, 1, 1)), changed)
    assert changed.made >= len(project.toolkit.rubrics)


def test_the_shipped_toolkit_gives_every_download(shipped_site: Path) -> None:
    toolkit = checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit
    for rubric in toolkit.rubrics:
        assert (shipped_site / f"downloads/handouts/{rubric}-letter.pdf").read_bytes().startswith(b"%PDF-1.7")
    for collection in toolkit.collections:
        assert (shipped_site / f"downloads/handouts/{collection}-binder-a4.pdf").read_bytes().startswith(b"%PDF-1.7")
    for pack in toolkit.packs:
        assert (shipped_site / f"downloads/packs/{pack}-letter.zip").read_bytes().startswith(b"PK")
    for template in toolkit.templates:
        assert (shipped_site / f"downloads/templates/{template}.docx").read_bytes().startswith(b"PK")
        assert (shipped_site / f"downloads/templates/{template}.pdf").read_bytes().startswith(b"%PDF-1.7")
        assert (shipped_site / f"downloads/templates/{template}.md").read_text(encoding="utf-8").startswith("# ")
    books = [one.id for one in toolkit.templates.values() if one.workbook]
    books += [f"{one.id}-self-assessment" for one in toolkit.rubrics.values() if toolkit.scale_of(one).ordered]
    assert {path.stem for path in (shipped_site / "downloads/templates").glob("*.xlsx")} == set(books)
    assert len(list((shipped_site / "downloads/surveys").glob("*-tally.xlsx"))) == len(toolkit.surveys)


LONG_SELF_ASSESSMENTS = {"implementation-coaching"}
"""Five rows whose four levels are a paragraph each: on two pages they would be smaller than the smallest type."""


@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_a_self_assessment_is_one_sheet_of_paper(paper: str, shipped_site: Path) -> None:
    files = sorted((shipped_site / "downloads/handouts").glob(f"*-self-assessment-{paper}.pdf"))
    pages = {file.name.removesuffix(f"-self-assessment-{paper}.pdf"): page_count(file.read_bytes()) for file in files}
    assert len(pages) > 15
    assert {name for name, count in pages.items() if count > 2} == LONG_SELF_ASSESSMENTS


def test_every_download_is_linked_from_a_page(shipped_site: Path) -> None:
    pages = "".join(path.read_text(encoding="utf-8") for path in shipped_site.rglob("index.html"))
    for path in (shipped_site / "downloads").rglob("*.*"):
        assert path.relative_to(shipped_site).as_posix() in pages, path.name


@pytest.mark.parametrize(
    "folder", ["rubrics", "questions", "templates", "cycles", "collections", "guides", "data", "handouts"]
)
def test_public_addresses_hold(shipped_site: Path, folder: str) -> None:
    assert any((shipped_site / folder).iterdir())
