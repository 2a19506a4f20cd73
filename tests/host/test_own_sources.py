"""A district's own sources: they replace ours, and a mistake in one is told with its line and a cure."""

from __future__ import annotations

import re
import shutil
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import yaml
from click.testing import CliRunner
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from rubrickit.cli import main
from rubrickit.host.plugin import ProblemsAbort
from rubrickit.outputs.typst_sources import sources
from sites import GOLDEN, ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30"/></svg>'
OWN = "overrides/rubrickit"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The golden project with a folder of its own, and a site that was built before."""
    folder = tmp_path / "project"
    shutil.copytree(GOLDEN / "project", folder, ignore=shutil.ignore_patterns(".cache", "site"))
    for kind in ("typst", "templates"):
        (folder / OWN / kind).mkdir(parents=True)
    config = folder / "mkdocs.yml"
    text = config.read_text(encoding="utf-8").replace("name: material", "name: material\n  custom_dir: overrides")
    config.write_text(text, encoding="utf-8")
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("the last good site")
    return folder


def build(project: Path, *options: str) -> tuple[int, str]:
    """The exit status and all that is printed; what is raised goes through."""
    command = ["build", "-q", "-f", str(project / "mkdocs.yml"), "-d", str(project / "site"), *options]
    result = CliRunner().invoke(main, command, catch_exceptions=False)
    return result.exit_code, result.output


def with_options(project: Path, options: dict[str, object]) -> None:
    """The project with options of ours in place of its own."""
    config = project / "mkdocs.yml"
    data = yaml.safe_load(config.read_text(encoding="utf-8"))
    data["plugins"] = ["search", {"rubrickit": options}]
    config.write_text(yaml.safe_dump(data), encoding="utf-8")


def words(project: Path) -> tuple[str, float]:
    """What a handout says, and how much of its pages is white at the left."""
    with pypdfium2.PdfDocument(
        BytesIO((project / "site/downloads/handouts/colors-letter.pdf").read_bytes())
    ) as document:
        page = document[0].get_textpage()
        return page.get_text_bounded(), min(page.get_rect(index)[0] for index in range(page.count_rects()))


# What the README shows ----------------------------------------------------------------------------


def example() -> dict[str, object]:
    """The options that the README shows."""
    [written] = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    [options] = yaml.safe_load(written)
    found: dict[str, object] = options["rubrickit"]
    return found


def test_the_options_of_the_readme_work(project: Path) -> None:
    with_options(project, example())
    (project / "logo.svg").write_text(LOGO)
    assert build(project)[0] == 0
    said, left = words(project)
    assert "Example District" in said
    assert "Questions? Call the coaching office, 555-0100." in said
    assert left >= 0.6 * 72 - 1
    assert "#0b5c7a" in (project / "site/assets/rubrickit/css/everywhere.css").read_text()


def test_the_replaced_source_of_the_readme_works(project: Path) -> None:
    [line] = re.findall(r"```typst\n(.*?)\n```", README)
    ours = sources()["page.typ"].decode()
    pattern = re.escape(line.partition("=")[0]) + "=.*"
    assert len(re.findall(pattern, ours)) == 1
    (project / OWN / "typst" / "page.typ").write_text(re.sub(pattern, line, ours), encoding="utf-8")
    with_options(project, {"print": {"punch": "short"}})
    assert build(project)[0] == 0
    assert words(project)[1] == pytest.approx(25 / 25.4 * 72, abs=1)


# Mistakes -----------------------------------------------------------------------------------------


def stopped(project: Path, *options: str) -> str:
    """What is said when a build stops; the site must be as it was."""
    status, output = build(project, *options)
    assert status == 1
    assert "Traceback" not in output
    assert [path.name for path in (project / "site").iterdir()] == ["index.html"]
    assert (project / "site" / "index.html").read_text() == "the last good site"
    return output


@pytest.mark.parametrize(
    ("old", "new", "place", "said"),
    [
        ("#let smallest = 7.5pt", "#let smallest = 7.5pts", "theme.typ:13:17", "invalid number suffix"),
        ('"Source Sans Pro"', '"Sauce Sans"', "theme.typ:", "there is no font named “sauce sans”"),
        ("line(length: 100%,", "lyne(length: 100%,", "theme.typ:", "unknown variable: lyne"),
    ],
)
def test_a_mistake_in_a_typst_source(old: str, new: str, place: str, said: str, project: Path) -> None:
    ours = sources()["theme.typ"].decode()
    assert old in ours
    (project / OWN / "typst" / "theme.typ").write_text(ours.replace(old, new, 1), encoding="utf-8")
    output = stopped(project)
    assert output.startswith(f"{OWN}/typst/{place}")
    assert said in output
    assert " | " in output.splitlines()[1], "the line is shown"
    assert "\n  → " in output


def test_a_source_that_lacks_what_ours_need(project: Path) -> None:
    (project / OWN / "typst" / "theme.typ").write_text("#let family = ()\n", encoding="utf-8")
    output = stopped(project)
    assert output.startswith(f"{OWN}/typst/theme.typ:1:1: ")
    assert "unresolved import" in output
    assert "Compare your own files (theme.typ) with fresh copies of ours" in output


def test_a_source_in_another_encoding(project: Path) -> None:
    (project / OWN / "typst" / "theme.typ").write_bytes("// für uns".encode("latin-1"))
    output = stopped(project)
    assert output.startswith(f"{OWN}/typst/theme.typ:1:1: this file is not saved as UTF-8\n")
    assert "Save As" in output


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("<p>\n{{ view.references | length }\n</p>", 2, "unexpected '}'"),
        ("<p>\n\n{{ view.nothing }}</p>", 3, "has no attribute 'nothing'"),
        ("<p>\n{{ view.references + 1 }}</p>", 2, "TypeError: "),
        ("{% for one in view.references %}\n{{ 1 // 0 }}{% endfor %}", 2, "ZeroDivisionError: "),
        ("<p>\n{{ 1 | loudly }}", 2, "No filter named 'loudly'"),
    ],
)
def test_a_mistake_in_a_page_template(template: str, line: int, said: str, project: Path) -> None:
    (project / OWN / "templates" / "references.html").write_text(template)
    output = stopped(project, "--no-downloads")
    assert output.startswith(f"{OWN}/templates/references.html:{line}:1: the page references.md cannot be made: ")
    assert said in output
    assert "take the file away" in output


def test_plain_mkdocs_tells_the_same(project: Path) -> None:
    (project / OWN / "typst" / "theme.typ").write_text("#let smallest = \n", encoding="utf-8")
    with pytest.raises(ProblemsAbort) as caught:
        mkdocs_build(load_config(str(project / "mkdocs.yml")))
    [problem] = caught.value.found.problems
    assert problem.headline in build(project)[1]


# The configuration --------------------------------------------------------------------------------


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_a_wrong_option_is_told_by_every_command(command: str, project: Path) -> None:
    with_options(project, {"print": {"font": "Lato", "margin": "wide"}})
    result = CliRunner().invoke(main, [command, "-f", str(project / "mkdocs.yml")], catch_exceptions=False)
    assert result.exit_code == 1
    assert "there is no font `Lato`" in result.output
    assert "`wide` is not a length" in result.output


def test_plain_mkdocs_tells_of_a_wrong_option_before_it_touches_the_site(project: Path) -> None:
    with_options(project, {"print": {"font": "Lato"}, "dated": "soon", "publsher": "Us"})
    with pytest.raises(ProblemsAbort) as caught:
        mkdocs_build(load_config(str(project / "mkdocs.yml")))
    assert {problem.code for problem in caught.value.found.problems} == {"unknown-font", "date", "unknown-key"}
    assert (project / "site" / "index.html").read_text() == "the last good site"
