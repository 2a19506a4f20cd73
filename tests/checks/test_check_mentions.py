"""Mentions: every id that a toolkit names, each with the place where it stands."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rubrickit.checks.mentions import Mention, mentions
from rubrickit.project import folders_of
from sites import GOLDEN
from support import base_text, load, loaded

SURVEY, PATH = "content/surveys/feedback.yaml", "content/learning/path.yaml"


def named_in(folder: Path, name: str, *changes: tuple[str, str]) -> Counter[tuple[str, str, str]]:
    """Kind, id and holder of what one file of the base names."""
    found = loaded(folder, {name: base_text(name, *changes)})
    return Counter((one.kind, one.id, one.within) for one in mentions(found) if one.place.path == name)


def written(mention: Mention) -> str:
    place = mention.place
    return place.excerpt[place.column - 1 : place.column - 1 + place.length].strip("\"'")


def test_each_mention_stands_where_it_says() -> None:
    found = list(mentions(load(folders_of(GOLDEN / "project" / "mkdocs.yml"))))
    assert len(found) > 40
    assert [(one.kind, one.id) for one in found if written(one) != one.id] == []


def test_all_that_a_survey_names(tmp_path: Path) -> None:
    assert named_in(tmp_path, SURVEY, ("scale: growth", "scale: growth\nsources: [covey-2006]")) == Counter(
        [
            ("collection", "coaching", ""),
            ("scale", "growth", ""),
            ("reference", "covey-2006", ""),
            ("rubric", "listening", ""),
            ("criterion", "attending", "listening"),
        ]
    )


def test_all_that_a_learning_path_names(tmp_path: Path) -> None:
    changes = (
        ("rubric: listening}", "rubric: support, template: plan}"),
        ("https://example.org/listen", "kotter-1996"),
    )
    assert named_in(tmp_path, PATH, *changes) == Counter(
        [
            ("collection", "coaching", ""),
            ("guide", "guides/next.md", ""),
            ("rubric", "listening", ""),
            ("template", "plan", ""),
            ("rubric", "support", ""),
            ("template", "plan", ""),
            ("reference", "kotter-1996", ""),
        ]
    )


def test_an_address_on_the_web_names_no_reference(tmp_path: Path) -> None:
    assert "reference" not in {kind for kind, _, _ in named_in(tmp_path, PATH)}


def test_both_sides_of_a_crosswalk_are_named(tmp_path: Path) -> None:
    assert named_in(tmp_path, "content/crosswalks.yaml") == Counter(
        [
            ("rubric", "listening", ""),
            ("criterion", "attending", "listening"),
            ("rubric", "support", ""),
            ("criterion", "who-speaks", "support"),
        ]
    )


def test_a_section_names_surveys_and_learning_paths(tmp_path: Path) -> None:
    named = named_in(tmp_path, "content/collections.yaml")
    assert {("survey", "feedback", ""), ("learning path", "path", "")} <= named.keys()


def test_what_cannot_be_read_names_nothing(tmp_path: Path) -> None:
    found = loaded(tmp_path, {SURVEY: "id: feedback\n"})
    assert not [one for one in mentions(found) if one.place.path == SURVEY]
