"""Renamed rubrics, templates, rows and questions: links to their earlier ids keep working."""

from __future__ import annotations

import shutil
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html

from rubrickit.project import findings_of, folders_of
from sites import GOLDEN, built


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden project with earlier ids for a rubric, a row, a question and a template."""
    folder = tmp_path_factory.mktemp("renamed") / "project"
    shutil.copytree(GOLDEN / "project", folder, ignore=shutil.ignore_patterns(".cache", "site"))
    _insert(folder / "rubrics" / "staircase.yaml", "id: staircase", "aliases: [ladder, steps]")
    _insert(folder / "rubrics" / "staircase.yaml", "  - id: practice", "    aliases: [doing]")
    _insert(folder / "content" / "templates" / "plan.yaml", "id: plan", "aliases: [scheme]")
    bank = folder / "content" / "questions" / "bank.yaml"
    bank.write_text(bank.read_text().replace("{id: first-question,", "{id: first-question, aliases: [old-question],"))
    return folder


def _insert(path: Path, after: str, line: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert f"{after}\n" in text
    path.write_text(text.replace(f"{after}\n", f"{after}\n{line}\n", 1), encoding="utf-8")


def test_earlier_addresses_lead_to_the_present_page(renamed: Path, tmp_path: Path) -> None:
    site = built(renamed / "mkdocs.yml", tmp_path / "site", "--no-downloads")
    for old, new in (("rubrics/ladder", "rubrics/staircase"), ("rubrics/steps", "rubrics/staircase"),
                     ("templates/scheme", "templates/plan")):  # fmt: skip
        (link,) = html.fromstring((site / old / "index.html").read_bytes()).xpath("//p/a/@href")
        assert urljoin(f"/{old}/", link) == f"/{new}/index.html"
        assert (site / new / "index.html").is_file()


def test_earlier_anchors_stand_at_the_present_row_and_question(renamed: Path, tmp_path: Path) -> None:
    site = built(renamed / "mkdocs.yml", tmp_path / "site", "--no-downloads")
    rubric = html.fromstring((site / "rubrics" / "staircase" / "index.html").read_bytes())
    assert rubric.xpath("//*[@id='doing']/ancestor::tr/@id") == ["practice"]
    bank = html.fromstring((site / "questions" / "bank" / "index.html").read_bytes())
    assert bank.xpath("//*[@id='old-question']/ancestor::li/@id") == ["first-question"]


def test_an_earlier_id_that_is_taken_is_a_problem(renamed: Path, tmp_path: Path) -> None:
    shutil.copytree(renamed, tmp_path / "project")
    _insert(tmp_path / "project" / "rubrics" / "colors.yaml", "id: colors", "aliases: [staircase, ladder]")
    found = findings_of(folders_of(tmp_path / "project" / "mkdocs.yml"))
    assert [problem.code for problem in found] == ["duplicate-id", "duplicate-id"]
