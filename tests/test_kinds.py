"""The table of kinds of file."""

from __future__ import annotations

import pytest

from rubrickit.kinds import KINDS, Kind


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_kind_has_one_file_with_a_list_or_a_folder(kind: Kind) -> None:
    assert bool(kind.file) == bool(kind.items)
    assert kind.folder.split("/")[0] in ("rubrics", "content")
    assert kind.key in kind.model.model_fields
    assert kind.model.__doc__


def test_names_and_schemas_are_unique() -> None:
    assert len({kind.name for kind in KINDS}) == len({kind.schema for kind in KINDS}) == len(KINDS)
    assert len({(kind.folder, kind.file) for kind in KINDS}) == len(KINDS)
    assert {kind.schema for kind in KINDS} >= {"glossary", "question-bank", "rubric"}
