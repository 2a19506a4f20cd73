"""Broken projects: each folder of `broken/` is laid over a valid one, and `expected.txt` is what people see.

`removed.txt` names files of the valid project that a case takes away. What cannot be kept in a
repository (a file of a megabyte, a link that leads nowhere) is made here.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from rubrickit.cli import main
from support import BASE, BROKEN, EXPECTED, base_text, overlaid


def _oversize(folder: Path) -> None:
    file = folder / "content" / "glossary.yaml"
    file.write_text(file.read_text() + "# a long remark\n" * 140_000)


def _folder_named_like_a_file(folder: Path) -> None:
    (folder / "rubrics" / "speaking.yaml").mkdir()


def _link_to_nothing(folder: Path) -> None:
    file = folder / "rubrics" / "listening.yaml"
    file.unlink()
    file.symlink_to(folder / "gone.yaml")


def _deep_enough_to_end_a_program(folder: Path) -> None:
    (folder / "rubrics" / "support.yaml").write_text("- " * 200_000)


MADE: dict[str, Callable[[Path], None]] = {
    "made-oversize": _oversize,
    "made-folder-named-like-a-file": _folder_named_like_a_file,
    "made-link-to-nothing": _link_to_nothing,
    "made-very-deep": _deep_enough_to_end_a_program,
}
CASES = sorted(path.name for path in BROKEN.iterdir() if path != BASE)


def broken(name: str, tmp_path: Path) -> Path:
    """The folder of a broken project."""
    folder = overlaid(tmp_path / "project", BROKEN / name)
    if name in MADE:
        MADE[name](folder)
    return folder


def run(command: str, folder: Path, *options: str) -> tuple[int, str]:
    """The exit status of a command and all that it prints; what it raises goes through."""
    config = str(folder / "mkdocs.yml")
    result = CliRunner().invoke(main, [command, "-f", config, *options], catch_exceptions=False)
    return result.exit_code, result.output


def files_of(folder: Path) -> dict[str, str]:
    """Every file of a folder with a digest of its bytes."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def test_the_base_has_no_problems(tmp_path: Path) -> None:
    assert run("check", overlaid(tmp_path / "project", BASE)) == (0, "No problems found.\n")


@pytest.mark.parametrize("name", CASES)
def test_problems_are_shown_as_expected(name: str, tmp_path: Path) -> None:
    status, output = run("check", broken(name, tmp_path))
    expected = BROKEN / name / EXPECTED
    if os.environ.get("UPDATE_EXPECTED"):
        expected.write_text(output, encoding="utf-8")
    assert output == expected.read_text(encoding="utf-8")
    assert status == 1


@pytest.mark.parametrize("name", CASES)
def test_every_case_differs_from_the_base(name: str) -> None:
    files = files_of(BROKEN / name)
    assert EXPECTED in files
    base = files_of(BASE)
    assert not [path for path, digest in files.items() if base.get(path) == digest], "the same as in the base"
    assert len(files) > 1 or name in MADE


def test_every_made_case_has_a_folder() -> None:
    assert set(MADE) <= set(CASES)
    assert all(name in MADE for name in CASES if name.startswith("made-"))


def test_many_problems_are_shown_together_in_order() -> None:
    shown = (BROKEN / "many-at-once" / EXPECTED).read_text(encoding="utf-8")
    heads = [line for line in shown.splitlines() if line and line[0] not in " 0123456789"]
    paths = [head.split(":")[0] for head in heads]
    assert paths == sorted(paths)
    assert len(set(paths)) == len(paths) - 1 == 10
    assert shown.endswith("11 problems found.\n")


@pytest.mark.parametrize("name", ["many-at-once", "tab", "made-very-deep"])
def test_a_failed_build_leaves_the_site_as_it_was(name: str, tmp_path: Path) -> None:
    folder, site = broken(name, tmp_path), tmp_path / "site"
    (site / "rubrics").mkdir(parents=True)
    (site / "index.html").write_text("the last good site")
    (site / "rubrics" / "old.html").write_bytes(b"\x00\xff")
    before = files_of(site), sorted(tmp_path.iterdir())
    assert run("build", folder, "-d", str(site)) == run("check", folder)
    assert (files_of(site), sorted(tmp_path.iterdir())) == before


def test_a_file_that_nobody_may_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = overlaid(tmp_path / "project", BASE)
    read = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "listening.yaml":
            raise PermissionError(13, "Permission denied")
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    status, output = run("check", folder)
    assert status == 1
    assert output.startswith("rubrics/listening.yaml:1:1: this file cannot be opened (Permission denied)\n")
    assert "1 problem found." in output


LIST_FILES = (
    "rubrics/scales.yaml",
    "content/collections.yaml",
    "content/cycles.yaml",
    "content/glossary.yaml",
    "content/references.bib",
)
"""Files that every toolkit has; another file that is gone is missed by those that name it."""


def damages() -> Iterator[tuple[str, str]]:
    """Every file of the base with each way to damage it; an empty bibliography is none, as nothing may be cited."""
    for name in files_of(BASE):
        if name.endswith((".yaml", ".bib", ".md")):
            kinds = ["cut", "binary", "latin-1"]
            kinds += ["empty"] if not name.endswith(".bib") else []
            kinds += ["missing"] if name in LIST_FILES else []
            yield from ((name, kind) for kind in kinds)


@pytest.mark.parametrize(("name", "damage"), list(damages()))
def test_one_broken_file_is_one_problem(name: str, damage: str, tmp_path: Path) -> None:
    """Whatever happens to one file, nothing is said of the files that name what it holds."""
    folder = overlaid(tmp_path / "project", BASE)
    file = folder / name
    text = base_text(name)
    if damage == "missing":
        file.unlink()
    else:
        damaged = {
            "empty": b"",
            "cut": f'{text}\n"'.encode(),
            "binary": b"\x00\x01\x02",
            "latin-1": b"\xe9" + text.encode(),
        }
        file.write_bytes(damaged[damage])
    _, output = run("check", folder, "--quiet")
    heads = [line.split(":")[0] for line in output.splitlines() if line and line[0] not in " 0123456789"]
    assert set(heads) <= {name}
    assert heads or (name.endswith((".md", ".bib")) and damage in ("cut", "empty"))
