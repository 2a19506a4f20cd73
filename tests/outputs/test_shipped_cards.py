"""The shipped toolkit's cards, notebooks, posters and acronyms: conforming, complete, within their pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pdf_reading import compliance, text_boxes
from pdf_structure import page_texts, squeezed
from rubrickit import addresses, richtext
from rubrickit.handout_plan import PlannedHandout, planned
from rubrickit.model import Toolkit
from rubrickit.outputs.typesetting import page_count
from rubrickit.project import checked_project, folders_of
from sites import ROOT

KINDS = {"question-cards", "question-list", "cycle-poster", "acronyms"}


@pytest.fixture(scope="module")
def toolkit() -> Toolkit:
    return checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit


def made(toolkit: Toolkit, site: Path) -> Iterator[tuple[PlannedHandout, bytes]]:
    """Every file of these kinds."""
    for plan in planned(toolkit, ("letter", "a4")):
        if plan.kind.id in KINDS:
            for variant in plan.variants:
                yield plan, (site / addresses.handout(plan.name, variant)).read_bytes()


def words_of(plan: PlannedHandout, toolkit: Toolkit) -> Iterator[str]:
    """What must be readable on a handout."""
    if plan.kind.id == "acronyms":
        yield from (term.stands_for for term in toolkit.terms.values())
    elif plan.kind.id == "cycle-poster":
        for step in toolkit.cycles[plan.object_id].steps:
            yield from (step.name, *step.actions)
    else:
        for question in toolkit.banks[plan.object_id].questions:
            yield from (question.text, question.follow_up)


def test_all_conform_to_pdf_ua(toolkit: Toolkit, shipped_site: Path, tmp_path: Path) -> None:
    for plan, content in made(toolkit, shipped_site):
        report = compliance(content, tmp_path)
        assert report.is_compliant, (plan.name, report.to_json())


def test_no_word_is_lost(toolkit: Toolkit, shipped_site: Path) -> None:
    for plan, content in made(toolkit, shipped_site):
        printed = "".join(page_texts(content))
        for text in words_of(plan, toolkit):
            for run in richtext.spans(text):
                assert squeezed(run.text) in printed, (plan.name, run.text)


def test_text_stays_on_its_page(toolkit: Toolkit, shipped_site: Path) -> None:
    for plan, content in made(toolkit, shipped_site):
        for page, box in text_boxes(content):
            assert min(box.left, box.bottom, page.width - box.right, page.height - box.top) >= 14, (plan.name, box)


def test_posters_and_acronyms_take_one_page_and_sheets_of_paper_two_sides(toolkit: Toolkit, shipped_site: Path) -> None:
    for plan, content in made(toolkit, shipped_site):
        count = page_count(content)
        assert count == 1 if plan.kind.id in ("cycle-poster", "acronyms") else count % 2 == 0, plan.name
