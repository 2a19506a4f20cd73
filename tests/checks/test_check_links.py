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


@pytest.mark.parametrize(
    ("name", "link"),
    [
        (LISTENING, "../rubrics/listening.md#anything"),
        (LISTENING, "../downloads/handouts/listening-letter.pdf"),
        ("content/templates/plan.yaml", "../downloads/templates/plan.docx"),
        ("content/guides/next.md", "next.md#anything"),
        ("content/questions/asking.yaml", "../questions/index.md#asking"),
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
