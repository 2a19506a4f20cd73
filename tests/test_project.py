"""From a site's configuration to a checked toolkit."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.problems import ProblemsFound
from rubrickit.project import checked_project, find_config, findings_of, folders_of, shipped_toolkit
from support import BASE, base_text, project


def config(folder: Path, text: str, *folders: str) -> Path:
    """A configuration with folders beside it."""
    for name in folders:
        (folder / name).mkdir()
    path = folder / "mkdocs.yml"
    path.write_text(text)
    return path


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


def test_folders_are_those_that_the_configuration_names(tmp_path: Path) -> None:
    text = "docs_dir: words\nplugins:\n  - search\n  - rubrickit:\n      rubrics: tables\n"
    found = folders_of(config(tmp_path, text, "words", "tables"))
    assert (found.rubrics.name, found.content.name) == ("tables", "words")


@pytest.mark.parametrize(
    "plugins",
    ["", "plugins: []", "plugins: [rubrickit]", "plugins: {rubrickit: {}}", "plugins: {rubrickit: }", "plugins: x"],
)
def test_folders_have_usual_names(tmp_path: Path, plugins: str) -> None:
    found = folders_of(config(tmp_path, plugins, "docs", "rubrics"))
    assert (found.rubrics.name, found.content.name) == ("rubrics", "docs")


def test_tags_of_the_configuration_are_not_acted_on(tmp_path: Path) -> None:
    text = "site_url: !ENV [X, '']\nhook: !!python/object/apply:os.abort []\nname: !!python/name:os.abort ''\n"
    assert folders_of(config(tmp_path, text, "docs", "rubrics")).content.name == "docs"


def test_missing_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(ProblemsFound) as caught:
        folders_of(config(tmp_path, "docs_dir: words\n"))
    messages = [problem.headline for problem in caught.value.problems]
    assert messages == [
        "mkdocs.yml:1:1: there is no folder `rubrics` beside this file",
        "mkdocs.yml:1:1: there is no folder `words` beside this file",
    ]


@pytest.mark.parametrize(("text", "line"), [(b"a: b: c\n", 1), (b"a:\n\tb: c\n", 2), (b"a: \xe9\n", 1)])
def test_a_configuration_that_cannot_be_read(tmp_path: Path, text: bytes, line: int) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_bytes(text)
    with pytest.raises(ProblemsFound) as caught:
        folders_of(path)
    (problem,) = caught.value.problems
    assert (problem.place.path, problem.place.line) == ("mkdocs.yml", line)
    assert problem.hint
