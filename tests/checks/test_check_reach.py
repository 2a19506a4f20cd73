"""Reach: everything stands in exactly one place."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrickit.checks import reach
from support import base_text, headlines, loaded

COLLECTIONS, GLOSSARY = "content/collections.yaml", "content/glossary.yaml"


def found(folder: Path, name: str, *changes: tuple[str, str]) -> list[str]:
    return headlines(list(reach.problems(loaded(folder, {name: base_text(name, *changes)}))))


def test_the_base_is_sound(tmp_path: Path) -> None:
    assert list(reach.problems(loaded(tmp_path))) == []


@pytest.mark.parametrize(
    ("listed", "message"),
    [
        (
            "        rubrics: [listening, support]\n",
            "rubrics/support.yaml:4:13: no collection lists the rubric `support`",
        ),
        ("        cycles: [ring]\n", "content/cycles.yaml:5:17: no collection lists the cycle `ring`"),
        ("        questions: [asking]\n", "content/questions/asking.yaml:4:13: no collection lists the question bank"),
        ("        templates: [plan]\n", "content/templates/plan.yaml:4:13: no collection lists the template `plan`"),
        (
            "        guides: [guides/start.md, guides/next.md]\n",
            "content/guides/start.md:4:13: no collection lists the",
        ),
    ],
)
def test_what_no_collection_lists(tmp_path: Path, listed: str, message: str) -> None:
    assert any(line.startswith(message) for line in found(tmp_path, COLLECTIONS, (listed, "")))


def test_what_is_only_misspelt_in_a_list_is_not_missed(tmp_path: Path) -> None:
    assert found(tmp_path, COLLECTIONS, ("[listening, support]", "[listening, suport]")) == []


def test_a_source_given_as_one_text_counts(tmp_path: Path) -> None:
    assert found(tmp_path, "rubrics/listening.yaml", ("sources: [kotter-1996]", "sources: kotter-1996")) == []


def test_a_reference_that_nothing_cites(tmp_path: Path) -> None:
    said = found(tmp_path, "rubrics/listening.yaml", ("sources: [kotter-1996]\n", ""))
    assert said == ["content/references.bib:1:7: nothing cites the reference `kotter-1996`"]


def test_a_term_may_repeat_its_own_words(tmp_path: Path) -> None:
    assert found(tmp_path, GLOSSARY, ("also: [coaches]", "also: [coach, coaches]")) == []


def test_terms_do_not_share_words(tmp_path: Path) -> None:
    said = found(tmp_path, GLOSSARY, ("also: [coaches]", "also: [clients, CLIENT]"))
    assert said == ["content/glossary.yaml:5:21: `CLIENT` is a form of the term `client` already"]
