"""What a district chooses: from mkdocs.yml to the settings that outputs are made with."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import fontpkg_amiri
import pytest

from rubrickit.configuration import Configuration, read_configuration
from rubrickit.looks import ACCENTS
from rubrickit.problems import Problem
from rubrickit.tints import accent_of

AMIRI = fontpkg_amiri.ROOT / "files" / "Amiri-Regular.ttf"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'
CHOSEN = """site_name: Ours
theme: {name: material, custom_dir: own}
plugins:
  - rubrickit:
      publisher: Example District
      version: 1.10
      dated: 2026-08-01
      colors: {pine: "#0b5c7a"}
      print:
        papers: a4
        margin: 0.5in
        punch: long
        font: amiri
        footer: Questions? Call **555-0100**.
        logo: crest.svg
        logo_alt: A crest
"""


def read(folder: Path, text: str, *folders: str) -> tuple[Configuration | None, list[Problem]]:
    """A configuration with folders beside it."""
    for name in folders or ("docs", "rubrics"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "mkdocs.yml").write_text(text)
    return read_configuration(folder / "mkdocs.yml")


def configuration(folder: Path, text: str, *folders: str) -> Configuration:
    found, problems = read(folder, text, *folders)
    assert problems == []
    assert found is not None
    return found


def test_a_district_that_chooses_everything(tmp_path: Path) -> None:
    (tmp_path / "own" / "rubrickit" / "fonts").mkdir(parents=True)
    own = tmp_path / "own" / "rubrickit" / "fonts" / AMIRI.name
    own.write_bytes(AMIRI.read_bytes())
    (tmp_path / "crest.svg").write_text(LOGO)
    found = configuration(tmp_path, CHOSEN)
    settings = found.settings("Ours", "https://example.org/")
    assert (settings.name, settings.publisher, settings.site_url) == (
        "Ours",
        "Example District",
        "https://example.org/",
    )
    assert (settings.version, settings.dated) == ("1.10", date(2026, 8, 1))
    assert settings.accents == ACCENTS | {"pine": accent_of("#0b5c7a")}
    assert (settings.print.papers, settings.print.margin, settings.print.punch) == (("a4",), 36, "long")
    assert (settings.print.font, settings.print.other_fonts) == ((own,), ())
    assert settings.print.footer == "Questions? Call 555-0100."
    assert settings.print.logo
    assert (settings.print.logo.content, settings.print.logo.alt) == (LOGO.encode(), "A crest")
    assert found.sources == [tmp_path / "rubrics", tmp_path / "own" / "rubrickit", tmp_path / "crest.svg"]


def test_a_district_that_chooses_nothing(tmp_path: Path) -> None:
    found = configuration(tmp_path, "site_name: Ours\n")
    settings = found.settings("Ours", "")
    assert (settings.accents, settings.print.papers, settings.print.logo) == (ACCENTS, ("letter", "a4"), None)
    assert (found.folders.rubrics.name, found.folders.content.name) == ("rubrics", "docs")
    assert (found.folders.own, found.folders.prints) == (None, True)
    assert found.cache == tmp_path / ".cache/rubrickit"


def test_fonts_that_are_not_chosen_stand_in_for_what_ours_lacks(tmp_path: Path) -> None:
    (tmp_path / "own" / "rubrickit" / "fonts").mkdir(parents=True)
    (tmp_path / "own" / "rubrickit" / "fonts" / AMIRI.name).write_bytes(AMIRI.read_bytes())
    text = CHOSEN.replace("font: amiri", "font: Source Sans Pro").replace("Example District", "منطقة")
    (tmp_path / "crest.svg").write_text(LOGO)
    settings = configuration(tmp_path, text).settings("Ours", "")
    assert settings.print.font == ()
    assert [path.name for path in settings.print.other_fonts] == [AMIRI.name]


def test_folders_are_those_that_the_configuration_names(tmp_path: Path) -> None:
    text = "site_name: x\ndocs_dir: words\nplugins:\n  - search\n  - rubrickit:\n      rubrics: tables\n"
    found = configuration(tmp_path, text, "words", "tables")
    assert (found.folders.rubrics.name, found.folders.content.name) == ("tables", "words")


def test_missing_folders_are_named_where_they_are_written(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "docs_dir: words\n", "other")
    assert found is None
    assert [problem.headline for problem in problems] == [
        "mkdocs.yml:1:1: there is no folder `rubrics` beside this file",
        "mkdocs.yml:1:11: there is no folder `words` beside this file",
    ]


def test_a_wrong_option_leaves_the_toolkit_to_be_checked(tmp_path: Path) -> None:
    found, [problem] = read(tmp_path, "plugins: [{rubrickit: {rubrics: tables, version: [1]}}]\n", "docs", "tables")
    assert found is not None
    assert found.folders.rubrics.name == "tables"
    assert problem.message.startswith("`version` should be text")


def test_what_is_printed_of_the_configuration_must_be_printable(tmp_path: Path) -> None:
    text = "site_name: 工\nplugins:\n  - rubrickit:\n      publisher: 具\n      print: {footer: 電}\n"
    _, problems = read(tmp_path, text)
    assert [(problem.code, problem.place.line) for problem in problems] == [
        ("missing-character", 1),
        ("missing-character", 4),
        ("missing-character", 5),
    ]
    _, problems = read(tmp_path, text.replace("publisher", "downloads: false\n      publisher"))
    assert problems == [], "nothing is printed"


@pytest.mark.parametrize("url", ["", "https://example.org/kit/"])
def test_documents_do_not_depend_on_how_handouts_are_printed(url: str, tmp_path: Path) -> None:
    """Their names in the cache are made from what settings show of themselves."""
    plain = configuration(tmp_path, "site_name: Ours\n").settings("Ours", url)
    wide = configuration(tmp_path, "plugins: [{rubrickit: {print: {margin: 1in}}}]\n").settings("Ours", url)
    assert plain != wide
    assert repr(plain) == repr(wide)
