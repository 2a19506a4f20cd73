"""Markdown files: front matter, links, pictures, citations, anchors."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from rubrickit.problems import Place
from rubrickit.prose import Prose, heading_id, read_prose


def prose(text: str) -> Prose:
    found, problems = read_prose(text.encode(), "a.md")
    assert found is not None, problems
    assert problems == []
    return found


def spot(place: Place) -> tuple[int, str]:
    return place.line, place.excerpt[place.column - 1 : place.column - 1 + place.length]


def test_front_matter_and_text_are_taken_apart() -> None:
    found = prose("---\ntitle: No\n---\n\n# Text\n")
    assert found.front_matter is not None
    assert found.front_matter.data == {"title": "No"}
    assert found.front_matter.place(("title",)).line == 2
    assert found.body == "\n# Text\n"


@pytest.mark.parametrize("text", ["# Text\n", "", "text\n---\nmore\n"])
def test_a_page_may_do_without_front_matter(text: str) -> None:
    assert prose(text).front_matter is None


@pytest.mark.parametrize(
    ("text", "line", "code"),
    [
        ("---\ntitle: x\n", 1, "front-matter"),
        ("---\n---\n", 2, "empty-file"),
        ("---\n\n# x\n---\n", 2, "empty-file"),
        ("---\ntitle: a: b\n---\n", 2, "yaml-colon"),
        ("---\n\ttitle: a\n---\n", 2, "yaml-tab"),
        ("---\na: x\n---\n\ntext\x0c\n", 5, "character"),
    ],
)
def test_mistakes(text: str, line: int, code: str) -> None:
    found, (problem,) = read_prose(text.encode(), "a.md")
    assert found is None
    assert (problem.place.line, problem.code) == (line, code)


def test_links_pictures_and_citations_have_places() -> None:
    text = (
        "---\ntitle: x\n---\n\nSee [a](b.md) and\n[c](b.md) [@k-1] [@Two, p. 3] ![p](d%20e.png).\n\n"
        "| x |\n|---|\n| [t](t.md) |\n\n- [ref][r]\n\n[r]: far.md\n\n`[@code]` and `[no](no.md)`\n"
    )
    links = [(link.kind, link.target, spot(link.place)) for link in prose(text).links]
    assert links == [
        ("link", "b.md", (5, "b.md")),
        ("link", "b.md", (6, "b.md")),
        ("citation", "k-1", (6, "[@k-1]")),
        ("citation", "Two, p. 3", (6, "[@Two, p. 3]")),
        ("image", "d%20e.png", (6, "d%20e.png")),
        ("link", "t.md", (10, "t.md")),
        ("link", "far.md", (14, "far.md")),
    ]


def test_links_that_a_browser_would_run_are_links_too() -> None:
    assert [link.target for link in prose("[x](javascript:alert)").links] == ["javascript:alert"]


def test_anchors_are_those_of_the_built_page() -> None:
    text = (
        "# One *two* `three`\n\n## Café & co.\n\n## Step\n\n## Step\n\n## Named {#own}\n\n"
        '<a id="raw"></a> text\n\nA paragraph.\n{: #para }\n\n## Look {: .big }\n'
    )
    assert prose(text).anchors == {"one-two-three", "cafe-co", "step", "step_1", "own", "raw", "para", "look"}


WORDS = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="<>&[]{}*_`\\#!$~^|:'\"“”‘’"), min_size=1
)


@given(WORDS)
def test_heading_ids_are_those_of_python_markdown(words: str) -> None:
    source = f"## a {' '.join(words.split())} b"
    tokens = MarkdownIt("commonmark").parse(source)
    html = markdown.markdown(source, extensions=["toc"])
    assert f'id="{heading_id(tokens[1])}"' in html


@given(st.text())
def test_any_text_gives_prose_or_problems(text: str) -> None:
    found, problems = read_prose(text.encode("utf-8", "surrogatepass"), "a.md")
    assert found is not None or problems


PARTS = st.sampled_from(
    ["[", "]", "(", ")", "x.md", "[@k]", "\n", "\n\n", "# ", "- ", "> ", "| a |", "`", "*", "<a>", " ", "![", "---\n"]
)


@given(st.lists(PARTS, max_size=30).map("".join))
def test_places_are_within_the_file(text: str) -> None:
    found, _ = read_prose(text.encode(), "a.md")
    for link in found.links if found else ():
        assert 1 <= link.place.line <= text.count("\n") + 1
        assert link.place.column <= len(link.place.excerpt) + 1
