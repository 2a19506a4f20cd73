"""The page of all questions: what each is found by, and which choices there are."""

from __future__ import annotations

from dataclasses import replace

from rubrickit import addresses
from rubrickit.model import Collection, Toolkit
from rubrickit.views.context import Page, Site
from rubrickit.views.explorer import ExplorerView, FacetView, banks_in_order, explorer_view
from sites import golden_page, golden_toolkit


def _view() -> ExplorerView:
    return explorer_view(golden_page(addresses.QUESTIONS), "Questions", "All of them.")


def _facet(key: str) -> FacetView:
    (found,) = [facet for facet in _view().facets if facet.key == key]
    return found


def _values(key: str) -> list[tuple[str, list[str]]]:
    return [(group.title, [option.value for option in group.options]) for group in _facet(key).groups]


def test_a_question_stands_with_its_place_and_what_it_is_found_by() -> None:
    (shelf,) = _view().shelves
    question = shelf.banks[0].groups[0].questions[0]
    assert (question.pick, question.link.href) == ("question/bank/first-question", "bank/#first-question")
    assert question.values == {
        "bank": "bank",
        "step": "ring ring/start",
        "row": "staircase staircase/practice",
        "purpose": "clarify",
        "form": "open",
        "stance": "affirmative",
        "asked": "coach team",
    }
    assert [link.title for link in question.serves] == ["Practice", "Start"]


def test_only_values_that_some_question_has_can_be_chosen() -> None:
    assert _values("purpose") == [("", ["clarify", "raise-awareness"])]
    assert _values("asked") == [("", ["coach", "team"])]
    assert _values("step") == [("Ring", ["ring", "ring/start", "ring/middle"])]
    assert _values("row") == [("Staircase", ["staircase", "staircase/practice"])]
    assert [facet.key for facet in _view().facets if facet.one] == ["bank", "step", "row"]


def test_a_chosen_row_says_which_rubric_it_belongs_to() -> None:
    whole, row = _facet("row").groups[0].options
    assert (whole.label, whole.name) == ("Every row", "Staircase")
    assert (row.label, row.name) == ("Practice", "Practice (Staircase)")


def test_an_earlier_id_of_a_rubric_or_a_row_still_names_the_row() -> None:
    toolkit = golden_toolkit()
    rubric = toolkit.rubrics["staircase"]
    row = rubric.criteria[0].model_copy(update={"aliases": ("habit",)})
    changed = rubric.model_copy(update={"criteria": (row,), "aliases": ("steps",)})
    page = Page(Site(replace(toolkit, rubrics={"staircase": changed})), addresses.QUESTIONS)
    (facet,) = [one for one in explorer_view(page, "", "").facets if one.key == "row"]
    whole, practice = facet.groups[0].options
    assert whole.earlier == ("steps",)
    assert practice.earlier == ("staircase/habit", "steps/practice", "steps/habit")


def test_a_bank_that_two_collections_list_stands_once() -> None:
    toolkit = golden_toolkit()
    again = toolkit.collections["samples"].model_copy(update={"id": "again"})
    two: dict[str, Collection] = {**toolkit.collections, "again": again}
    shelves = banks_in_order(Toolkit(collections=two, banks=toolkit.banks))
    assert [(shelf.id, [bank.id for bank in banks]) for shelf, banks in shelves] == [
        ("samples", ["bank"]),
        ("again", []),
    ]
