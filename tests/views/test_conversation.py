"""The conversation sheet's page: where the browser finds texts, and what picks were called before."""

from __future__ import annotations

from dataclasses import replace

from rubrickit import addresses
from rubrickit.views.context import Page, Site
from rubrickit.views.conversation import conversation_view
from sites import golden_page, golden_toolkit


def test_every_bank_and_rubric_has_a_file_of_texts() -> None:
    index = conversation_view(golden_page(addresses.CONVERSATION), "Kit").index
    assert index.files == {
        "question/bank": "../assets/rubrickit/items/question-bank.js",
        "row/colors": "../assets/rubrickit/items/row-colors.js",
        "row/staircase": "../assets/rubrickit/items/row-staircase.js",
    }
    assert index.earlier == {}


def test_an_earlier_name_leads_to_the_present_one() -> None:
    toolkit = golden_toolkit()
    rubric, bank = toolkit.rubrics["staircase"], toolkit.banks["bank"]
    row = rubric.criteria[0].model_copy(update={"aliases": ("habit",)})
    question = bank.questions[0].model_copy(update={"aliases": ("opening",)})
    group = bank.groups[0].model_copy(update={"questions": (question,)})
    changed = replace(
        toolkit,
        rubrics={"staircase": rubric.model_copy(update={"criteria": (row,), "aliases": ("steps",)})},
        banks={"bank": bank.model_copy(update={"groups": (group,)})},
    )
    index = conversation_view(Page(Site(changed), addresses.CONVERSATION), "Kit").index
    assert index.earlier == {
        "question/bank/opening": "question/bank/first-question",
        "row/staircase/habit": "row/staircase/practice",
        "row/steps/practice": "row/staircase/practice",
        "row/steps/habit": "row/staircase/practice",
    }
