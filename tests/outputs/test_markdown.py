"""Markdown as blocks for print: what the site shows is there, in the order in which it is read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from rubrickit.outputs.handouts import Desk
from rubrickit.outputs.handouts.markdown import Reader
from rubrickit.settings import Settings
from sites import golden_toolkit

DESK = Desk(golden_toolkit(), Settings(), {"writer-2020": "Writer, 2020"}, content=Path("content"))


def read(text: str) -> list[dict[str, Any]]:
    return Reader(DESK, DESK.look("plum"), "guides").blocks(text)


def words(blocks: Any) -> str:
    """The words of blocks, in order."""
    if isinstance(blocks, dict):
        parts = (value if key == "text" and isinstance(value, str) else words(value) for key, value in blocks.items())
        return "".join(parts)
    return "".join(words(part) for part in blocks) if isinstance(blocks, list) else ""


def test_a_paragraph_has_its_looks_and_citations() -> None:
    [block] = read(
        "Lead *change* with `care` [@writer-2020], see [the row](../rubrics/x.md) or [it](https://a.test/).\n"
    )
    assert block["block"] == "paragraph"
    assert words(block) == "Lead change with care (Writer, 2020), see the row or it."
    assert {"text": "change", "emphasis": True} in block["text"]
    assert [span["href"] for span in block["text"] if "href" in span] == ["https://a.test/"]


def test_heading_levels_are_not_skipped() -> None:
    blocks = read("# Title\n\n#### Deep {#here}\n\n## Second\n\n### Third\n\n###### Sixth\n")
    assert [(block["level"], words(block)) for block in blocks] == [
        (2, "Title"),
        (3, "Deep"),
        (2, "Second"),
        (3, "Third"),
        (3, "Sixth"),
    ]


def test_lists_are_nested_and_numbered_on() -> None:
    [one] = read("3. first\n    - inner\n\n        more\n4. second\n")
    assert (one["ordered"], one["start"], len(one["items"])) == (True, 3, 2)
    [text, inner] = one["items"][0]
    assert (words(text), inner["block"], inner["tight"]) == ("first", "list", False)
    assert [words(block) for block in inner["items"][0]] == ["inner", "more"]


def test_a_table_has_its_head_and_the_sides_of_its_columns() -> None:
    [table] = read("| A | B |\n| --- | --: |\n| one | **two** |\n| three | four |\n")
    assert table["align"] == ["left", "right"]
    assert [words(cell) for cell in table["head"]] == ["A", "B"]
    assert [[words(cell) for cell in row] for row in table["rows"]] == [["one", "two"], ["three", "four"]]


@pytest.mark.parametrize(
    ("line", "title"), [('!!! tip "Try *this*"', "Try this"), ("!!! note", "Note"), ('!!! warning ""', "")]
)
def test_a_note_has_its_title_and_its_blocks(line: str, title: str) -> None:
    [note, after] = read(f"{line}\n    Do it.\n\n    - One\n    - Two\n\nAfter it.\n")
    assert (note["block"], words(note["title"])) == ("note", title)
    assert [block["block"] for block in note["blocks"]] == ["paragraph", "list"]
    assert words(after) == "After it."


def test_drawings_stand_where_the_guide_names_them() -> None:
    before, levels, ring = read("Look.\n\n![Levels](drawing:levels)\n\n![Ring](drawing:ring)\n")
    assert words(before) == "Look."
    assert levels["alt"].endswith(".")
    assert levels["caption"] == DESK.toolkit.drawings["levels"].title
    assert "step 1" in ring["alt"]
    assert 'class="rk-ring"' in ring["svg"]


def test_a_picture_is_found_from_its_guide_and_another_is_told_in_words() -> None:
    reader = Reader(DESK, DESK.look("plum"), "guides")
    text, picture, told = reader.blocks("So ![a ring](../images/ring.svg) it is.\n\n![a film](film.mp4)\n")
    assert words(text) == "So  it is."
    assert (picture["file"], picture["alt"]) == ("/content/images/ring.svg", "a ring")
    assert (told["block"], words(told)) == ("paragraph", "a film")
    assert reader.pictures == {"images/ring.svg"}


def test_quotes_code_rules_and_html_keep_their_words() -> None:
    parts = ["> Said *once*.", "```\ncode here\n```", "---", "<div>In <b>tags</b></div>", "A line{: .wide }"]
    blocks = read("\n\n".join([*parts, "break<br>here\n"]))
    assert [block["block"] for block in blocks] == ["quote", "code", "rule", "paragraph", "paragraph", "paragraph"]
    assert [words(block) for block in blocks] == ["Said once.", "code here", "", "In tags", "A line", "break here"]
