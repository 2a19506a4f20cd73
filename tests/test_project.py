"""From a site's configuration to a checked toolkit."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.problems import ProblemsFound
from rubrickit.project import checked_project, configured, find_config, findings_of, folders_of, shipped_toolkit
from support import BASE, base_text, project

MISSPELT = "site_name: x\ndocs_dir: content\nplugins: [{rubrickit: {publsher: Us}}]\n"


def test_a_project_without_problems(tmp_path: Path) -> None:
    found = checked_project(project(tmp_path))
    assert list(found.toolkit.rubrics) == ["listening", "support"]
    assert found.bibliography == base_text("content/references.bib")


def test_a_project_with_problems_is_not_handed_over(tmp_path: Path) -> None:
    folders = project(tmp_path, {"rubrics/support.yaml": "", "content/glossary.yaml": ""})
    with pytest.raises(ProblemsFound) as caught:
        checked_project(folders)
    assert list(caught.value.problems) == findings_of(folders)
    assert [problem.place.path for problem in caught.value.problems] == [
        "content/glossary.yaml",
        "rubrics/support.yaml",
    ]
    assert str(caught.value).startswith("content/glossary.yaml:1:1: this file is empty\n")


def test_the_shipped_toolkit_has_no_problems() -> None:
    assert findings_of(folders_of(shipped_toolkit() / "mkdocs.yml")) == []


def test_a_folder_without_a_configuration_gets_the_shipped_toolkit(tmp_path: Path) -> None:
    assert find_config(BASE) == BASE / "mkdocs.yml"
    assert find_config(tmp_path) == shipped_toolkit() / "mkdocs.yml"


def test_a_configuration_is_told_with_what_is_wrong_in_the_toolkit(tmp_path: Path) -> None:
    """One run tells all, so that nobody mends one file only to hear of the next."""
    folders = project(tmp_path, {"rubrics/support.yaml": "", "mkdocs.yml": MISSPELT})
    with pytest.raises(ProblemsFound) as caught:
        configured(folders.base / "mkdocs.yml")
    assert [problem.place.path for problem in caught.value.problems] == ["mkdocs.yml", "rubrics/support.yaml"]


def test_folders_are_those_of_the_configuration() -> None:
    found = folders_of(BASE / "mkdocs.yml")
    assert (found.base, found.rubrics.name, found.content.name) == (BASE, "rubrics", "content")
