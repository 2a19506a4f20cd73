"""Files to text: sizes, encodings, characters that no one can see."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrickit.problems import Lines
from rubrickit.textfile import MAX_BYTES, decoded, invisible_characters, opened, yaml_files


def test_a_mark_at_the_start_is_no_part_of_the_text() -> None:
    assert decoded(b"\xef\xbb\xbfid: x", "a.yaml") == ("id: x", [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_named(encoding: str) -> None:
    text, (problem,) = decoded("id: x".encode(encoding), "a.yaml")
    assert text == ""
    assert "UTF-16" in problem.message


def test_the_first_wrong_character_is_shown() -> None:
    _, (problem,) = decoded("id: x\r\ntitle: ä é\r\n".encode().replace("é".encode(), b"\xe9"), "a.yaml")
    assert (problem.place.line, problem.place.column) == (2, 10)
    assert problem.place.excerpt == "title: ä é"


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_one_problem(raw: bytes) -> None:
    text, problems = decoded(raw, "a.yaml")
    assert len(problems) <= 1
    if problems:
        place = problems[0].place
        assert text == ""
        assert 1 <= place.column <= len(place.excerpt) + 1


def test_a_file_that_is_too_large() -> None:
    _, (problem,) = decoded(b"x" * (MAX_BYTES + 1), "a.yaml")
    assert problem.code == "too-large"


def test_control_characters_are_found_on_each_line() -> None:
    text = "a\x00b\x01\nplain\n\x7f\ufeff"
    problems = list(invisible_characters(text, Lines.of("a.yaml", text)))
    assert [(p.place.line, p.place.column) for p in problems] == [(1, 2), (3, 1)]
    assert not list(invisible_characters("é 倾 👂 \t \u200d", Lines.of("a.yaml", "")))


def test_a_folder_a_dead_link_and_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("id: x")
    (tmp_path / "b.yaml").mkdir()
    (tmp_path / "c.yaml").symlink_to(tmp_path / "gone")
    assert opened(tmp_path / "a.yaml", "a.yaml") == (b"id: x", [])
    for name in ("b.yaml", "c.yaml"):
        content, problems = opened(tmp_path / name, name)
        assert content is None
        assert [problem.code for problem in problems] == ["unreadable-file"]


def test_hidden_files_are_let_be(tmp_path: Path) -> None:
    for name in ("b.YAML", "a.yaml", "c.yml", "._a.yaml", ".#a.yaml", "a.yaml~", "a.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in yaml_files(tmp_path)] == ["a.yaml", "b.YAML", "c.yml"]
    assert yaml_files(tmp_path / "none") == []
