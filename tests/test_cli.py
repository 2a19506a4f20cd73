"""The command line as people use it: what it prints, what it leaves behind, how it ends."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from rubrickit.cli import main
from sites import GOLDEN

CONFIG = str(GOLDEN / "project" / "mkdocs.yml")


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(main, list(arguments))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A project with one misspelt key."""
    shutil.copytree(GOLDEN / "project", tmp_path / "project")
    file = tmp_path / "project" / "rubrics" / "colors.yaml"
    file.write_text(file.read_text().replace("summary:", "sumary:", 1))
    return tmp_path / "project" / "mkdocs.yml"


def test_every_command_has_help() -> None:
    for name, command in main.commands.items():
        assert command.help, name
        for option in command.params:
            assert isinstance(option, click.Argument) or option.help, f"{name} {option.name}"


def test_check_says_when_all_is_well() -> None:
    assert run("check", "-f", CONFIG) == (0, "No problems found.\n", "")
    assert run("check", "-f", CONFIG, "--quiet") == (0, "", "")


def test_check_shows_problems_and_ends_with_1(broken: Path) -> None:
    status, out, err = run("check", "-f", str(broken))
    assert status == 1
    assert "rubrics/colors.yaml:3:1: `sumary` is not a key that is known here" in out
    assert "Did you mean `summary`?" in out
    assert "1 problem found" in err


def test_check_speaks_to_programs_too(broken: Path) -> None:
    _, out, _ = run("check", "-f", str(broken), "--format", "json")
    first = json.loads(out.splitlines()[0])
    assert first["path"] == "rubrics/colors.yaml"
    assert {"line", "column", "code", "severity", "message", "hint"} <= first.keys()
    _, out, _ = run("check", "-f", str(broken), "--format", "github")
    assert out.startswith("::error file=rubrics/colors.yaml,line=")


@pytest.fixture
def advised(tmp_path: Path) -> Path:
    """A project without problems that could say more: two of its levels say the same."""
    shutil.copytree(GOLDEN / "project", tmp_path / "advised")
    file = tmp_path / "advised" / "rubrics" / "colors.yaml"
    file.write_text(file.read_text().replace("[choose again.]", "[choose.]"))
    return tmp_path / "advised" / "mkdocs.yml"


def test_advice_is_given_when_it_is_asked_for_and_is_no_problem(advised: Path) -> None:
    assert run("check", "-f", str(advised)) == (0, "No problems found.\n", "")
    status, out, err = run("check", "-f", str(advised), "--advice")
    assert (status, err) == (0, "")
    assert out.startswith("rubrics/colors.yaml:17:7: advice: `use` says the same at `blue` and at `green`\n")
    assert out.endswith("No problems found. 1 piece of advice.\n")


def test_advice_stands_beside_problems_without_being_counted(advised: Path) -> None:
    file = advised.parent / "content" / "glossary.yaml"
    file.write_text(file.read_text().replace("see: [common-plan]", "see: [uncommon-plan]"))
    status, out, err = run("check", "-f", str(advised), "--advice")
    assert status == 1
    assert "there is no term `uncommon-plan`" in out
    assert "advice: `use` says the same" in out
    assert err == "\n1 problem found.\n"


def test_programs_can_tell_advice_from_problems(advised: Path) -> None:
    _, out, _ = run("check", "-f", str(advised), "--advice", "--format", "json")
    assert [json.loads(line)["severity"] for line in out.splitlines()] == ["advice"]
    _, out, _ = run("check", "-f", str(advised), "--advice", "--format", "github")
    assert out.startswith("::notice file=rubrics/colors.yaml,line=17,")


def test_the_library_that_grades_texts_is_loaded_for_advice_alone() -> None:
    """It takes as long to load as a whole check."""
    script = "import sys; from rubrickit.cli import main; main(sys.argv[1:], standalone_mode=False); "
    script += "print('textstat' in sys.modules)"
    for options, loaded in (((), "False"), (("--advice",), "True")):
        command = [sys.executable, "-c", script, "check", "-q", "-f", CONFIG, *options]
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()[-1] == loaded


def test_usage_errors_end_with_2() -> None:
    assert run("chekc")[0] == 2
    assert run("check", "-f", "nowhere.yml")[0] == 2
    assert run("check", "--format", "loud")[0] == 2


def test_build_leaves_the_last_good_site_untouched(broken: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site")
    status, out, _ = run("build", "-f", str(broken), "-d", str(site), "-q")
    assert status == 1
    assert "`sumary` is not a key" in out
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []


def test_build_replaces_the_site_and_says_where_it_is(tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "old.html").write_text("gone after this")
    status, out, err = run("build", "-f", CONFIG, "-d", str(site), "--no-downloads")
    assert status == 0
    assert str(site / "index.html") in out
    assert "Pages" in err
    assert not (site / "old.html").exists()
    assert (site / "rubrics" / "staircase" / "index.html").is_file()


def test_a_host_warning_is_a_problem(tmp_path: Path) -> None:
    """What MkDocs finds wrong with the configuration reaches the reader in its words, not as a traceback."""
    shutil.copytree(GOLDEN / "project", tmp_path / "project")
    config = tmp_path / "project" / "mkdocs.yml"
    config.write_text(config.read_text().replace("rubrics/index.md", "rubrics/nowhere.md"))
    status, _, err = run("build", "-f", str(config), "-d", str(tmp_path / "site"), "-q", "--no-downloads")
    assert status == 1
    assert "nowhere.md" in err
    assert not (tmp_path / "site").exists()


def test_a_configuration_that_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: [open\n")
    status, out, _ = run("check", "-f", str(config))
    assert (status, out.split(":")[0]) == (1, "mkdocs.yml")
    assert "[" in out


def test_a_missing_folder_is_a_problem(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\ndocs_dir: content\n")
    status, out, _ = run("check", "-f", str(config))
    assert status == 1
    assert "there is no folder `rubrics`" in out
    assert "there is no folder `content`" in out


def test_schema_writes_one_file_for_each_kind(tmp_path: Path) -> None:
    assert run("schema", str(tmp_path / "schemas"))[0] == 0
    names = {path.stem for path in (tmp_path / "schemas").iterdir()}
    assert {"rubric", "scales", "question-bank", "template", "cycles", "collections", "glossary", "guide"} <= names
    assert json.loads(run("schema")[1].split("\n}\n")[0] + "\n}")["$schema"]


@pytest.mark.parametrize("written", ["soon", "2026-13-45", '"2026-13-45"', "November 2026"])
@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_a_date_that_no_calendar_has_is_a_problem(command: str, written: str, tmp_path: Path) -> None:
    shutil.copytree(GOLDEN / "project", tmp_path / "project", ignore=shutil.ignore_patterns(".cache", "site"))
    config = tmp_path / "project" / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("dated: 2026-08-01", f"dated: {written}")
    config.write_text(text, encoding="utf-8")
    line = next(n for n, line in enumerate(text.splitlines(), 1) if "dated:" in line)
    status, out, _ = run(command, "-f", str(config), *(["-d", str(tmp_path / "site")] if command == "build" else []))
    assert status == 1
    assert out.startswith(f"mkdocs.yml:{line}:")
    assert "is not a date" in out
    assert not (tmp_path / "site").exists()
