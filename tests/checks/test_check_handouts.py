"""Handouts that would be one file."""

from __future__ import annotations

from pathlib import Path

from rubrickit.checks import handouts
from support import base_text, headlines, loaded


def found(folder: Path, rubric_id: str) -> list[str]:
    """The problems of the base with its second rubric under this id and an acronym in its glossary."""
    text = base_text("rubrics/support.yaml", ("id: support", f"id: {rubric_id}"))
    glossary = base_text("content/glossary.yaml", ("term: Coach\n", "term: CO\n    stands_for: Coach\n"))
    files = {f"rubrics/{rubric_id}.yaml": text, "rubrics/support.yaml": None, "content/glossary.yaml": glossary}
    return headlines(list(handouts.problems(loaded(folder, files))))


def test_usual_ids_have_files_of_their_own(tmp_path: Path) -> None:
    assert found(tmp_path, "support-of-all") == []


def test_a_rubric_that_is_called_as_the_sheet_of_acronyms(tmp_path: Path) -> None:
    assert found(tmp_path, "acronyms") == [
        "rubrics/acronyms.yaml:1:5: the rubric sheet of `acronyms` and the acronyms of `glossary` "
        "would be one file, `acronyms`"
    ]


def test_a_rubric_that_is_called_as_the_cards_of_a_bank(tmp_path: Path) -> None:
    [problem] = found(tmp_path, "asking-cards")
    assert problem.startswith("rubrics/asking-cards.yaml:1:5: ")
