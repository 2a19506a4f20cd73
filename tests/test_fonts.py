"""The fonts for print: which characters they have, and what a district may put beside them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import fontpkg_amiri
import pytest

from rubrickit.cache import Cache
from rubrickit.fonts import FAMILY, PrintFonts, missing_problem, own_fonts, shipped_characters, unknown_family
from rubrickit.problems import Place, Problem
from sites import ROOT

AMIRI = fontpkg_amiri.ROOT / "files"
HERE = Place("mkdocs.yml", 3, 5)


def read(folder: Path, *files: Path, kept: Path | None = None) -> tuple[PrintFonts, list[Problem]]:
    """The fonts of a folder with these files."""
    target = folder / "fonts"
    target.mkdir(exist_ok=True)
    for file in files:
        (target / file.name).write_bytes(file.read_bytes())
    fonts, problems = own_fonts(target, lambda path: path.name, Cache(kept or folder / "kept"))
    return PrintFonts(tuple(fonts)), problems


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Thị Ánh hỏi: “Bạn cần gì?” – rồi lắng nghe…",
        "Nguye\u0302\u0303n, decomposed",
        "ʻŌlelo Hawaiʻi, Español, Français, Türkçe, Čeština, Română",
        "Ελληνικά, Кириллица, Українська",
        "☐ ☑ ✓ → ← ≠ ≥ € ½ № ™",
        "soft\u00adhyphen, no\u2011break, zero\u200bwidth, narrow\u202fspace, thin\u2009space",
    ],
)
def test_usual_texts_can_be_printed(text: str) -> None:
    assert PrintFonts().missing(text) == []


def test_what_no_font_has_is_named_once_in_order() -> None:
    assert PrintFonts().missing("信 😀 頼 信 ا") == ["信", "😀", "頼", "ا"]
    assert PrintFonts().missing("a \x07 bell") == ["\x07"]


def test_a_character_that_is_made_of_others_can_be_printed() -> None:
    assert "\u0226" not in shipped_characters()
    assert PrintFonts().missing("\u0226") == []


def test_code_may_draw() -> None:
    assert PrintFonts().missing("├── a ⇒ b", code=True) == []
    assert PrintFonts().missing("├── a ⇒ b") == ["├", "─", "⇒"]


def test_a_check_of_usual_texts_loads_no_font_library() -> None:
    program = (
        "import sys; from rubrickit.project import findings_of, folders_of; from pathlib import Path;"
        "assert findings_of(folders_of(Path(sys.argv[1]))) == []; print('fontTools' in sys.modules)"
    )
    command = [sys.executable, "-c", program, str(ROOT / "mkdocs.yml")]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == "False"


# A district's own ---------------------------------------------------------------------------------


def test_fonts_of_a_folder_add_to_what_can_be_printed(tmp_path: Path) -> None:
    fonts, problems = read(tmp_path, *sorted(AMIRI.glob("*.ttf")))
    assert problems == []
    assert fonts.families == ["Amiri", FAMILY]
    assert fonts.missing("الثقة تأتي أولا") == []
    assert fonts.missing("الثقة 信") == ["信"]
    assert fonts.known(" amiri ")
    assert fonts.known(FAMILY)
    assert not fonts.known("Amira")


def test_what_was_read_of_a_font_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, _ = read(tmp_path, AMIRI / "Amiri-Regular.ttf")
    monkeypatch.setattr("rubrickit.fonts._read", _refuse)
    second, problems = read(tmp_path)
    assert (second, problems) == (first, [])


def _refuse(*_: object) -> bytes:
    raise AssertionError("read again")


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file where the folder would go")
    fonts, problems = read(tmp_path, AMIRI / "Amiri-Regular.ttf", kept=tmp_path / "taken")
    assert problems == []
    assert fonts.families == ["Amiri", FAMILY]


def test_a_letter_must_be_in_every_face_of_a_family(tmp_path: Path) -> None:
    """A heading is bold: a letter that only the regular face has would be missing there."""
    from fontTools.ttLib import TTFont

    font = TTFont(AMIRI / "Amiri-Bold.ttf")
    for table in font["cmap"].tables:
        table.cmap.pop(0x0627, None)
    font.save(tmp_path / "Amiri-Bold.ttf")
    fonts, _ = read(tmp_path, AMIRI / "Amiri-Regular.ttf", tmp_path / "Amiri-Bold.ttf")
    assert fonts.missing("\u0627\u0644") == ["\u0627"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("Lato.ttf", b"<html>", "this file cannot be read as a font"),
        ("Lato.OTF", b"", "this file cannot be read as a font"),
        ("Lato.woff2", b"wOF2", "handouts cannot be printed with a font file of this kind"),
        ("Lato.ttc", b"ttcf", "handouts cannot be printed with a font file of this kind"),
    ],
)
def test_files_that_cannot_be_used(name: str, content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    fonts, [problem] = read(tmp_path, tmp_path / name)
    assert (fonts.own, problem.place.path, problem.message) == ((), name, message)
    assert problem.hint


def test_other_files_of_the_folder_do_not_matter(tmp_path: Path) -> None:
    for name in ("OFL.txt", "README.md", ".DS_Store", "._Amiri.ttf"):
        (tmp_path / name).write_text("words")
    assert read(tmp_path, *(tmp_path / name for name in ("OFL.txt", "README.md", ".DS_Store", "._Amiri.ttf")))[1] == []


def test_a_folder_that_is_not_there_has_no_fonts(tmp_path: Path) -> None:
    assert own_fonts(tmp_path / "nowhere", str, Cache(tmp_path)) == ([], [])


# Problems -----------------------------------------------------------------------------------------


def test_a_missing_character_is_named_with_a_cure() -> None:
    problem = missing_problem(["😀", "信"], HERE, PrintFonts())
    assert problem.headline == (
        "mkdocs.yml:3:5: the fonts for print have no “😀” (U+1F600, grinning face), and not 信 either"
    )
    assert problem.hint.endswith("into overrides/rubrickit/fonts.")


@pytest.mark.parametrize(
    ("family", "starts"),
    [("Source Sans", "Did you mean `Source Sans Pro`?"), ("Lato", "There is `Source Sans Pro`.")],
)
def test_an_unknown_family_is_answered_with_those_there_are(family: str, starts: str) -> None:
    problem = unknown_family(family, HERE, PrintFonts())
    assert problem.message == f"there is no font `{family}`"
    assert problem.hint.startswith(starts)
