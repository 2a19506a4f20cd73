"""A district's logo: found, a picture, and sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.logos import read_logo
from rubrickit.problems import Place
from rubrickit.settings import Logo

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle r="4"/></svg>'
PNG = b"\x89PNG\r\n\x1a\n and so on"
HERE = Place("mkdocs.yml", 9, 15)


def test_a_logo_with_its_name_and_words(tmp_path: Path) -> None:
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "Crest.SVG").write_text(SVG)
    assert read_logo("art/Crest.SVG", "A crest", tmp_path, HERE) == (Logo("logo.svg", SVG.encode(), "A crest"), [])
    (tmp_path / "crest.png").write_bytes(PNG)
    assert read_logo("crest.png", "A crest", tmp_path, HERE)[0] == Logo("logo.png", PNG, "A crest")


@pytest.mark.parametrize(
    ("name", "content", "message", "hint"),
    [
        ("crest.jpg", b"\xff\xd8", "a logo should be an SVG or PNG file", "Save the logo as SVG"),
        ("crest.png", b"GIF89a", "`crest.png` is no PNG picture, whatever its name says", "Save it again as PNG"),
        ("crest.svg", b"<svg", "`crest.svg` cannot be read as SVG", "Open it in a drawing program"),
        ("crest.svg", b"", "`crest.svg` cannot be read as SVG", "Open it in a drawing program"),
        ("crest.svg", b"<html/>", "`crest.svg` is no SVG picture, whatever its name says", "Save it again as SVG"),
        ("crest.png", PNG + b" " * 2_000_000, "`crest.png` is larger than 2 MB", "Save it smaller"),
        (
            "crest.svg",
            b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">'
            b'<image x:href="photo.png"/></svg>',
            "`crest.svg` shows another file, which would be missing in print",
            "Embed that picture",
        ),
    ],
)
def test_what_cannot_be_printed(name: str, content: bytes, message: str, hint: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    logo, [problem] = read_logo(name, "A crest", tmp_path, HERE)
    assert (logo, problem.place, problem.message) == (None, HERE, message)
    assert problem.hint.startswith(hint)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "art").mkdir()
    (tmp_path / "art" / "crest.svg").write_text(SVG)
    _, [problem] = read_logo("art/crst.svg", "", tmp_path, HERE)
    assert (problem.message, problem.hint) == ("there is no file `art/crst.svg`", "Did you mean `art/crest.svg`?")
    _, [problem] = read_logo("nowhere/crest.svg", "", tmp_path, HERE)
    assert problem.hint.startswith("Put the file there")


def test_entities_of_a_picture_are_not_followed(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    (tmp_path / "crest.svg").write_text(f'{bomb}<svg xmlns="http://www.w3.org/2000/svg"><text>&b;&f;</text></svg>')
    logo, problems = read_logo("crest.svg", "A crest", tmp_path, HERE)
    assert logo is not None
    assert problems == []
