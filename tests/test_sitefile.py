"""mkdocs.yml as this package reads it: its options wherever they stand, and what belongs to the host left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.problems import Problem
from rubrickit.sitefile import SiteFile, read_site_file


def read(folder: Path, text: str | bytes) -> tuple[SiteFile | None, list[Problem]]:
    path = folder / "mkdocs.yml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_site_file(path)


def site(folder: Path, text: str) -> SiteFile:
    found, problems = read(folder, text)
    assert problems == []
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("plugins:\n  - search\n  - rubrickit:\n      version: 1.10\n", 4),
        ("plugins:\n  search: {}\n  rubrickit:\n    version: 1.10\n", 4),
        ("plugins: [{rubrickit: {version: 1.10}}]\n", 1),
    ],
)
def test_options_are_found_in_every_form_that_the_host_takes(text: str, line: int, tmp_path: Path) -> None:
    found = site(tmp_path, text)
    assert found.given() == ({"version": "1.10"}, []), "as it is written, not as a number"
    assert found.place("version").line == line
    assert found.place("dated").line == 1


@pytest.mark.parametrize(
    "plugins",
    ["a: b", "plugins: []", "plugins: [rubrickit]", "plugins: {rubrickit: {}}", "plugins: {rubrickit: }", "plugins: x"],
)
def test_options_may_be_missing(plugins: str, tmp_path: Path) -> None:
    assert site(tmp_path, plugins).given() == ({}, [])


def test_settings_of_the_host(tmp_path: Path) -> None:
    text = "docs_dir: words\ntheme:\n  name: material\n  custom_dir: own\nnav:\n  - a.md\n  - B: [b.md, C: c.md]\n"
    found = site(tmp_path, text)
    assert found.host_text("docs_dir") == "words"
    assert found.host_text("theme", "custom_dir") == "own"
    assert found.host_text("theme") == found.host_text("site_dir") == ""
    assert found.host_place("docs_dir").column == 11
    assert found.menu() == {"a.md", "b.md", "c.md"}
    assert site(tmp_path, "a: b").menu() is None


def test_tags_of_the_host_are_not_acted_on(tmp_path: Path) -> None:
    text = "hook: !!python/object/apply:os.abort []\nname: !!python/name:os.abort ''\nx: !relative $docs_dir\n"
    assert site(tmp_path, text + "docs_dir: words\n").host_text("docs_dir") == "words"


def test_the_environment_is_read_as_the_host_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISTRICT", "Example District")
    monkeypatch.delenv("NOWHERE", raising=False)
    text = """docs_dir: !ENV [NOWHERE, words]
plugins:
  - rubrickit:
      publisher: !ENV DISTRICT
      license_line: !ENV [NOWHERE, DISTRICT, none]
      lead: !ENV NOWHERE
"""
    found = site(tmp_path, text)
    assert found.host_text("docs_dir") == "words"
    expected = {"publisher": "Example District", "license_line": "Example District", "lead": None}
    assert found.given() == (expected, [])


def test_a_tag_among_our_options_is_a_problem(tmp_path: Path) -> None:
    _, [problem] = site(tmp_path, "plugins:\n  - rubrickit:\n      lead: !!python/name:os.abort\n").given()
    assert (problem.code, problem.place.line) == ("tag", 3)


def test_a_file_that_names_itself_is_read_to_its_end(tmp_path: Path) -> None:
    assert site(tmp_path, "nav: &again [a.md, *again]\nplugins: []\n").menu() is not None


@pytest.mark.parametrize(("text", "line"), [(b"a: b: c\n", 1), (b"a:\n\tb: c\n", 2), (b"a: \xe9\n", 1), (b"", 1)])
def test_a_configuration_that_cannot_be_read(text: bytes, line: int, tmp_path: Path) -> None:
    found, [problem] = read(tmp_path, text)
    assert (found, problem.place.path, problem.place.line) == (None, "mkdocs.yml", line)
    assert problem.hint
