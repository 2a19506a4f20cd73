"""The plan of handouts: which a toolkit has, of what they are made, and what their files are called."""

from __future__ import annotations

import pytest

from rubrickit.addresses import handout
from rubrickit.handout_plan import KINDS, PACK_ITEMS, PAPERS, planned
from rubrickit.model import PackItem, Toolkit
from rubrickit.project import checked_project, folders_of
from sites import ROOT, golden_toolkit


def files(toolkit: Toolkit, *papers: str) -> list[str]:
    return [handout(plan.name, variant) for plan in planned(toolkit, papers) for variant in plan.variants]


def test_a_rubric_has_the_handouts_that_its_scale_and_rows_allow() -> None:
    names = [name.removeprefix("downloads/handouts/") for name in files(golden_toolkit(), "letter", "a4")]
    assert [name for name in names if name.startswith("staircase")] == [
        "staircase-letter.pdf",
        "staircase-a4.pdf",
        "staircase-self-assessment-letter.pdf",
        "staircase-self-assessment-a4.pdf",
        "staircase-look-fors-letter.pdf",
        "staircase-look-fors-a4.pdf",
        "staircase-large-print.pdf",
    ]
    assert [name for name in names if name.startswith("colors")] == [
        "colors-letter.pdf",
        "colors-a4.pdf",
        "colors-large-print.pdf",
    ]


def test_one_paper_makes_half_the_sheets() -> None:
    assert "downloads/handouts/colors-letter.pdf" not in files(golden_toolkit(), "a4")


def test_each_file_of_the_shipped_toolkit_has_its_own_name() -> None:
    names = files(checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit, "letter", "a4")
    assert len(set(names)) == len(names) > 100


def test_each_kind_says_what_it_is_good_for() -> None:
    for kind in KINDS:
        assert kind.label
        assert kind.use.endswith(".")


@pytest.fixture(scope="module", params=["golden", "shipped"])
def toolkit(request: pytest.FixtureRequest) -> Toolkit:
    return golden_toolkit() if request.param == "golden" else checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit


def test_each_handout_is_made_of_what_its_kind_says(toolkit: Toolkit) -> None:
    plans = list(planned(toolkit, tuple(PAPERS)))
    assert {plan.kind for plan in plans} == set(KINDS)
    for plan in plans:
        assert not plan.kind.of or plan.object_id in toolkit.objects(plan.kind.of), plan.name


def test_a_pack_may_hold_every_kind() -> None:
    """A kind that is added gets a key in `model/pack.py`, so that packs can name it."""
    keys = {field.alias or name for name, field in PackItem.model_fields.items()}
    assert keys == set(PACK_ITEMS)
