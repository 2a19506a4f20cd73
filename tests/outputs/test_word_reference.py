"""A district's reference document: its styles and theme come into every Word document."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from click.testing import CliRunner
from docx.shared import Pt, RGBColor

from rubrickit.cli import main
from rubrickit.configuration import read_configuration
from rubrickit.outputs.documents import document
from rubrickit.problems import Place
from rubrickit.settings import WordLooks
from rubrickit.word_reference import MOST_UNPACKED, read_reference
from support import BASE
from template_samples import CITED, SETTINGS, template, toolkit
from test_documents import Opened

HERE = Place("mkdocs.yml", 4, 7)


@pytest.fixture(scope="module")
def starter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("starter") / "looks.docx"
    result = CliRunner().invoke(main, ["word-reference", str(path)], catch_exceptions=False)
    assert result.exit_code == 0
    assert "reference_document: looks.docx" in result.output
    return path


def changed(path: Path, target: Path, change: Callable[[Any], None]) -> Path:
    """A document as python-docx saves it after a change."""
    opened = docx.Document(str(path))
    change(opened)
    opened.save(str(target))
    return target


def purple_georgia(opened: Any) -> None:
    font = opened.styles["Heading 1"].font
    font.name, font.size, font.color.rgb = "Georgia", Pt(21), RGBColor(0x61, 0x2A, 0x8A)


def looks(path: Path) -> WordLooks:
    found, problems = read_reference(path.name, path.parent, HERE)
    assert problems == []
    assert found is not None
    return found


def made(path: Path, **more: Any) -> Opened:
    plan = template(**more)
    return Opened(document(plan, toolkit(plan), replace(SETTINGS, word=looks(path)), CITED))


def style(found: Opened, name: str, part: str = "word/styles.xml") -> Any:
    (one,) = found.find(f"//w:style[w:name/@w:val='{name}']", found.part(part))
    return one


def test_the_starting_document_has_every_style_and_shows_it(starter: Path) -> None:
    start, ours = Opened(starter.read_bytes()), Opened(document(template(), toolkit(), SETTINGS, CITED))
    names = [set(one.values("//w:style/w:name/@w:val", one.part("word/styles.xml"))) for one in (start, ours)]
    assert names[0] == names[1]
    used = set(start.values("//w:pStyle/@w:val"))
    assert {"Title", "Heading1", "FieldLabel", "TableHeading", "RowHeading", "ChecklistItem", "TableNote"} <= used


def test_unchanged_it_changes_nothing_that_is_seen(starter: Path) -> None:
    found, ours = made(starter), Opened(document(template(), toolkit(), SETTINGS, CITED))
    theme = "word/theme/theme1.xml"
    assert re.findall(r'srgbClr val="(\w+)"', found.zip.read(theme).decode()) == re.findall(
        r'srgbClr val="(\w+)"', ours.zip.read(theme).decode()
    )
    for name in ("Title", "heading 1", "Field Help", "footer"):
        assert found.values(".//@w:val", style(found, name)) == ours.values(".//@w:val", style(ours, name))


def test_a_changed_style_is_in_the_documents_and_the_others_stay(starter: Path, tmp_path: Path) -> None:
    found = made(changed(starter, tmp_path / "looks.docx", purple_georgia))
    for part in ("word/styles.xml", "word/glossary/styles.xml"):
        heading = style(found, "heading 1", part)
        assert found.values("w:rPr/w:color/@w:val", heading) == ["612A8A"]
        assert found.values("w:rPr/w:rFonts/@w:ascii", heading) == ["Georgia"]
        assert found.values("w:rPr/w:sz/@w:val", heading) == ["42"]
    title = Opened(document(template(), toolkit(), SETTINGS, CITED))
    assert found.values(".//@w:val", style(found, "Title")) == title.values(".//@w:val", style(title, "Title"))


def test_a_document_from_elsewhere_gives_what_it_has(tmp_path: Path) -> None:
    """The library's own empty document: Word's names, Word's theme, list styles with numbers, no style of ours."""
    path = tmp_path / "other.docx"
    docx.Document().save(str(path))
    found = made(path, orientation="landscape")
    sheet = found.part("word/styles.xml")
    ids = found.values("//w:style/@w:styleId", sheet)
    assert len(set(ids)) == len(ids)
    assert set(found.values("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")) <= set(ids)
    assert set(found.values("//w:basedOn/@w:val | //w:next/@w:val | //w:link/@w:val", sheet)) <= set(ids)
    assert found.find("//w:docDefaults//w:lang[@w:val='en-US']", sheet)
    assert found.values("w:pPr/w:outlineLvl/@w:val", style(found, "heading 1")) == ["0"]
    assert found.values("w:pPr/w:tabs/w:tab/@w:pos", style(found, "footer")) == [str(15840 - 2 * 1080)]
    assert not found.find("//w:numPr", sheet)
    assert [len(found.find(f"//w:style[@w:type='{kind}'][@w:default]", sheet)) for kind in ("paragraph", "table")] == [
        1,
        1,
    ]
    assert docx.Document(BytesIO(found.content)).styles["Field Label"].font.bold


def test_colors_of_the_theme_reach_programs_that_do_not_read_it(starter: Path, tmp_path: Path) -> None:
    path = rewritten(
        starter, tmp_path / "looks.docx", "word/theme/theme1.xml", lambda xml: xml.replace(b"1A6A5F", b"123ABC")
    )
    found = made(path)
    assert b"123ABC" in found.zip.read("word/theme/theme1.xml")
    assert found.values("w:rPr/w:color/@w:val", style(found, "Collection Line")) == ["123ABC"]


def rewritten(path: Path, target: Path, part: str, change: Callable[[bytes], bytes]) -> Path:
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            copy.writestr(name, change(source.read(name)) if name == part else source.read(name))
    return target


BOMB = b'<?xml version="1.0"?><!DOCTYPE w:styles [<!ENTITY a "aaaa">]>'


@pytest.mark.parametrize(
    ("part", "change", "message"),
    [
        ("word/styles.xml", lambda _xml: b" " * (MOST_UNPACKED + 1), "holds more than 30 MB when it is unpacked"),
        (
            "word/styles.xml",
            lambda xml: BOMB + xml.partition(b"?>")[2],
            "declares XML entities, which no Word document does",
        ),
        ("word/styles.xml", lambda xml: xml[:-20], "is damaged: its XML cannot be read"),
        ("word/styles.xml", lambda _xml: b"<styles/>", "is written in a way that cannot be used here"),
        ("word/_rels/document.xml.rels", lambda xml: xml.replace(b'/styles"', b'/other"'), "holds no styles"),
        (
            "word/_rels/document.xml.rels",
            lambda xml: xml.replace(b"styles.xml", b"gone.xml"),
            "is no Word document (.docx) that can be read",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_told(
    starter: Path, tmp_path: Path, part: str, change: Callable[[bytes], bytes], message: str
) -> None:
    path = rewritten(starter, tmp_path / "looks.docx", part, change)
    found, (problem,) = read_reference(path.name, tmp_path, HERE)
    assert found is None
    assert problem.headline == f"mkdocs.yml:4:7: `looks.docx` {message}"
    assert problem.hint


@pytest.mark.parametrize("content", [b"", b"no document", b"PK\x03\x04", b"\xd0\xcf\x11\xe0 an older one"])
def test_what_is_no_package_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "looks.docx").write_bytes(content)
    found, (problem,) = read_reference("looks.docx", tmp_path, HERE)
    assert found is None
    assert problem.headline == "mkdocs.yml:4:7: `looks.docx` is no Word document (.docx) that can be read"
    assert "Word Document (*.docx)" in problem.hint


def test_the_site_reads_it_from_beside_its_configuration(starter: Path, tmp_path: Path) -> None:
    project = Path(shutil.copytree(BASE, tmp_path / "project"))
    config = project / "mkdocs.yml"
    config.write_text(
        re.sub(r"- rubrickit.*\n", "- rubrickit:\n      reference_document: looks.docx\n", config.read_text(), count=1)
    )
    changed(starter, project / "looks.docx", purple_georgia)
    configuration, problems = read_configuration(config)
    assert configuration is not None
    assert not problems
    assert configuration.settings("Kit", "").word == looks(project / "looks.docx")


def test_a_file_that_exists_is_not_written_over(starter: Path) -> None:
    before = starter.read_bytes()
    result = CliRunner().invoke(main, ["word-reference", str(starter)])
    assert result.exit_code == 1
    assert "exists already" in result.output
    assert starter.read_bytes() == before
