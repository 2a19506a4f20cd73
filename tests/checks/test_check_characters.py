"""Characters that cannot be printed are told with their places, before anything is made."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks.characters import MOST, problems
from rubrickit.fonts import OwnFont, PrintFonts
from rubrickit.loaded import Loaded
from support import base_text, headlines, loaded

RUBRIC, GUIDE = "rubrics/listening.yaml", "content/guides/start.md"


def found(folder: Path, files: dict[str, str], fonts: PrintFonts | None = None) -> list[str]:
    """The headlines, shortened to places and the first character."""
    read: Loaded = loaded(folder, files)
    read.fonts = fonts or read.fonts
    return [
        line.replace(": the fonts for print have no", "").split(" (U+")[0] for line in headlines(list(problems(read)))
    ]


def rubric(*changes: tuple[str, str]) -> dict[str, str]:
    return {RUBRIC: base_text(RUBRIC, *changes)}


def guide(*changes: tuple[str, str]) -> dict[str, str]:
    return {GUIDE: base_text(GUIDE, *changes)}


def test_a_toolkit_in_usual_letters_has_none(tmp_path: Path) -> None:
    text = "Lắng nghe – ακούω, слушать; ʻōlelo ✓ `├──`"
    assert found(tmp_path, rubric(("Put the phone away.", text))) == []


def test_a_text_of_a_yaml_file(tmp_path: Path) -> None:
    assert found(tmp_path, rubric(("Put the phone away.", "Put it away 📵 now."))) == [f"{RUBRIC}:14:25 “📵”"]


@pytest.mark.parametrize("written", ['"\\u0627"', "'&#1575;'"])
def test_a_character_that_is_written_out_by_its_number(written: str, tmp_path: Path) -> None:
    assert found(tmp_path, rubric(("Put the phone away.", written))) == [f"{RUBRIC}:14:13 “ا”"]


@pytest.mark.parametrize(
    "change",
    [
        ("title: Listening", "title: Listening # 信"),
        ("Put the phone away.", "See [this](https://example.org/信)."),
    ],
)
def test_what_is_not_printed_does_not_matter(change: tuple[str, str], tmp_path: Path) -> None:
    assert found(tmp_path, rubric(change)) == []


def test_a_guide_in_its_front_matter_and_its_text(tmp_path: Path) -> None:
    changed = guide(("title: Start", "title: Start ★"), ("Trust comes", "Trust 🤝 comes <!-- 😀 -->"))
    assert found(tmp_path, changed) == [f"{GUIDE}:2:14 “★”", f"{GUIDE}:13:7 “🤝”"]


def test_code_of_a_guide_may_draw(tmp_path: Path) -> None:
    text = "See `a ⇒ b`:\n\n```\n├── a 工\n```\n\nand ⇒ [listening]"
    assert found(tmp_path, guide(("See [listening]", text))) == [f"{GUIDE}:16:7 “工”", f"{GUIDE}:19:5 “⇒”"]


def test_other_pages_are_not_printed(tmp_path: Path) -> None:
    assert found(tmp_path, {"content/about.md": "# 关于\n"}) == []


def test_a_reference(tmp_path: Path) -> None:
    name = "content/references.bib"
    places = found(tmp_path, {name: base_text(name, ("Leading change", "Leading 变化"))})
    assert [place.split(":")[0] for place in places] == [name]


def test_a_file_in_another_script_is_told_of_in_short(tmp_path: Path) -> None:
    text = "\n\n".join(f"爱 {number}" for number in range(MOST + 5))
    read = loaded(tmp_path, guide(("See [listening]", f"{text}\n\n[listening]")))
    told = list(problems(read))
    assert len(told) == MOST
    assert told[-1].hint.endswith("The same holds for 5 more texts of this file.")


def test_a_font_of_the_district_has_it(tmp_path: Path) -> None:
    fonts = PrintFonts((OwnFont(tmp_path, "Own", frozenset({"Own"}), frozenset("📵")),))
    assert found(tmp_path, rubric(("Put the phone away.", "Put it away 📵 now.")), fonts) == []


def test_nothing_is_looked_at_where_nothing_is_printed(tmp_path: Path) -> None:
    read = loaded(tmp_path, rubric(("Put the phone away.", "📵")))
    read.fonts = None
    assert list(problems(read)) == []
