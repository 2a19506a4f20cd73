"""Links, pictures and citations."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import all_problems, links
from support import base_text, headlines, loaded

START = "content/guides/start.md"
LISTENING = "rubrics/listening.yaml"


def said_of(folder: Path, link: str) -> list[tuple[str, str]]:
    """Message and hint for a link in a guide."""
    text = base_text(START) + f"\n[x]({link})\n"
    return [(problem.message, problem.hint) for problem in links.problems(loaded(folder, {START: text}))]


@pytest.mark.parametrize(
    "link",
    [
        "https://example.org/x#y",
        "mailto:coach@example.org",
        "tel:+1",
        "next.md",
        "next.md#one-step",
        "#",
        "../index.md",
        "../rubrics/index.md#coaching",
        "../rubrics/listening.md#attending--emerging",
        "../rubrics/listening.md?print#attending",
        "../questions/asking.md#opening",
        "../glossary.md#coach",
        "../references.md#covey-2006",
        "../cycles/ring.md#look",
        "../collections/coaching.md#practice",
        "../surveys/index.md#coaching",
        "../surveys/feedback.md#more-of",
        "../learning/path.md#silence",
        "../crosswalks.md#speaking",
        "../guides/index.md#start-coaching",
        "../downloads/handouts/listening-letter.pdf",
        "../downloads/templates/plan.docx",
        "../data/toolkit.json",
        "../data/rubrics/listening.json",
        "../images/ring.svg",
        "../images/ri%6eg.svg",
    ],
)
def test_links_that_lead_somewhere(tmp_path: Path, link: str) -> None:
    assert said_of(tmp_path, link) == []


@pytest.mark.parametrize(
    ("link", "message", "hint"),
    [
        ("nxt.md", "there is no page `guides/nxt.md`", "Did you mean `next.md`?"),
        ("listening.md", "there is no page `guides/listening.md`", "Did you mean `../rubrics/listening.md`?"),
        ("../rubrics/listening/", "there is no page `rubrics/listening`", "Did you mean `../rubrics/listening.md`?"),
        ("../rubrics/", "there is no page `rubrics`", "Did you mean `../rubrics/index.md`?"),
        ("../../../x.md", "there is no page `../../x.md`", "Mend the path, or remove the link."),
        ("www.example.org", "there is no page `guides/www.example.org`", "Did you mean `https://www.example.org`?"),
        ("#nowhere", "the page `guides/start.md` has no place `#nowhere`", ""),
        ("next.md#steps", "the page `guides/next.md` has no place `#steps`", "Did you mean `one-step`?"),
        ("/next.md", "`/next.md` cannot be followed", "Write a path"),
        ("//example.org", "`//example.org` cannot be followed", "Write a path"),
        ("C:/next.md", "`C:/next.md` cannot be followed", "Write a path"),
        ("javascript:alert", "`javascript:alert` cannot be followed", "Write a path"),
    ],
)
def test_links_that_lead_nowhere(tmp_path: Path, link: str, message: str, hint: str) -> None:
    ((said, advised),) = said_of(tmp_path, link)
    assert said == message
    assert advised.startswith(hint)


@pytest.mark.parametrize(
    ("picture", "said"),
    [
        ("![x](drawing:levels)", []),
        ("![x](drawing:ring)", []),
        ("![x](drawing:level)", [("there is no drawing `level`", "Did you mean `levels`?")]),
        ("![x](drawing:weather)", [("there is no drawing `weather`", "Choose from: `levels`, `ring`.")]),
    ],
)
def test_drawings(tmp_path: Path, picture: str, said: list[tuple[str, str]]) -> None:
    found = loaded(tmp_path, {START: f"{base_text(START)}\n{picture}\n"})
    assert [(problem.message, problem.hint) for problem in links.problems(found)] == said


def test_a_drawing_is_shown_and_not_linked(tmp_path: Path) -> None:
    ((message, hint),) = said_of(tmp_path, "drawing:levels")
    assert message == "a drawing is shown, and cannot be linked"
    assert "`![…](drawing:levels)`" in hint


@pytest.mark.parametrize("name", ["content/drawings.yaml", "content/cycles.yaml"])
def test_a_drawing_may_be_in_a_list_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    text = base_text(START) + "\n![x](drawing:anything)\n"
    found = loaded(tmp_path, {START: text, name: b"\xff\xff"})
    assert {problem.place.path for problem in all_problems(found)} == {name}


def test_an_address_that_no_library_can_take_apart() -> None:
    assert links._split("http://[example") is None


def test_texts_in_yaml_start_at_the_root_of_the_site(tmp_path: Path) -> None:
    text = base_text(
        LISTENING, ("How a coach listens.", "See [a](guides/next.md), [b](next.md), [c](#attending), `[@x]`.")
    )
    said = headlines(list(links.problems(loaded(tmp_path, {LISTENING: text}))))
    assert said == [
        "rubrics/listening.yaml:3:39: there is no page `next.md`",
        "rubrics/listening.yaml:3:53: `#attending` cannot be followed",
    ]


def test_front_matter_is_text_too(tmp_path: Path) -> None:
    text = base_text(START, ("summary: How to start.", "summary: How to start [@nobody]."))
    said = headlines(list(links.problems(loaded(tmp_path, {START: text}))))
    assert said == ["content/guides/start.md:3:23: there is no reference `nobody`"]


def test_each_of_several_works_is_looked_for(tmp_path: Path) -> None:
    cited = "How to start [@kotter-1996; @nobody; @no-one]."
    text = base_text(START, ("How to start.", cited))
    said = headlines(list(links.problems(loaded(tmp_path, {START: text}))))
    assert said == [f"content/guides/start.md:3:23: there is no reference `{one}`" for one in ("no-one", "nobody")]


@pytest.mark.parametrize(
    ("name", "link"),
    [
        (LISTENING, "../rubrics/listening.md#anything"),
        (LISTENING, "../downloads/handouts/listening-letter.pdf"),
        ("content/templates/plan.yaml", "../downloads/templates/plan.docx"),
        ("content/guides/next.md", "next.md#anything"),
        ("content/collections.yaml", "../questions/index.md#coaching"),
        ("content/guides/next.md", "index.md#build-a-program"),
        ("content/surveys/feedback.yaml", "../surveys/index.md#coaching"),
        ("content/surveys/feedback.yaml", "../surveys/feedback.md#anything"),
        ("content/learning/path.yaml", "../learning/path.md#anything"),
        ("content/crosswalks.yaml", "../crosswalks.md#anything"),
        ("rubrics/scales.yaml", "../rubrics/listening.md#attending--emerging"),
        ("content/collections.yaml", "../rubrics/index.md#coaching"),
        ("content/cycles.yaml", "../cycles/ring.md#look"),
        ("content/glossary.yaml", "../glossary.md#coach"),
        ("content/references.bib", "../references.md#covey-2006"),
    ],
)
def test_links_to_what_cannot_be_read_are_not_reported(tmp_path: Path, name: str, link: str) -> None:
    text = base_text(START) + f"\n[x]({link})\n"
    found = loaded(tmp_path, {START: text, name: b"\xff\xff"})
    assert {problem.place.path for problem in all_problems(found)} == {name}
