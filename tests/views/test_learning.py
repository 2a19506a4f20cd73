"""Views of surveys, learning paths and crosswalks: everything that was written is shown, and linked."""

from __future__ import annotations

from rubrickit import addresses
from rubrickit.files import OutputFile
from rubrickit.views.context import DownloadView, LinkView
from rubrickit.views.learning import crosswalks_view, learning_view, survey_view
from sites import golden_page

SURVEY, PATH = golden_page(addresses.survey("feedback")), golden_page(addresses.learning("path"))


def test_a_survey_shows_its_scale_and_every_statement() -> None:
    view = survey_view(SURVEY.toolkit.surveys["feedback"], SURVEY)
    assert view.answers == ("Disagree", "Unsure", "Agree")
    assert view.count == 2
    assert [item.id for section in view.sections for item in section.items] == ["plan-known", "plan-mine"]
    assert [one.id for one in view.open_questions] == ["one-wish"]
    assert (view.given_to, view.read_by) == ("Teacher and principal", "Coach")


def test_a_statement_leads_to_the_row_it_speaks_of() -> None:
    (section,) = survey_view(SURVEY.toolkit.surveys["feedback"], SURVEY).sections
    assert section.rubric == (LinkView("Staircase", "../../rubrics/staircase/"),)
    assert [item.row for item in section.items] == [(LinkView("Practice", "../../rubrics/staircase/#practice"),), ()]


def test_what_a_respondent_reads_has_no_links_to_the_glossary() -> None:
    """A statement is answered as it stands; a link in it would lead away from the survey."""
    survey = SURVEY.toolkit.surveys["feedback"]
    (section,) = survey.sections
    told = survey.model_copy(update={"directions": "Think of the common plan."})
    item = section.items[0].model_copy(update={"text": "We have a common plan."})
    told = told.model_copy(update={"sections": (section.model_copy(update={"items": (item,)}),)})
    view = survey_view(told, golden_page(SURVEY.path))
    assert "<a" not in view.directions + view.sections[0].items[0].text


def test_a_unit_gives_what_to_read_to_try_to_check_and_to_take_along() -> None:
    view = learning_view(PATH.toolkit.learning["path"], PATH)
    first, second = view.units
    assert view.minutes == 30
    assert [link.href for link in first.further] == ["../../guides/drawn/", "../../rubrics/staircase/"]
    assert first.further[0].note == "1 min"
    assert [link.href for link in first.template] == ["../../templates/plan/"]
    assert [option.correct for option in first.check[0].options] == [True, False]
    assert (second.number, second.further, second.template) == (2, (), ())


def test_a_handout_is_a_file_where_it_was_made_and_a_page_where_not() -> None:
    path = PATH.toolkit.learning["path"]
    assert [unit.handout for unit in learning_view(path, PATH).units] == [
        (LinkView("Staircase", "../../rubrics/staircase/"),),
        (LinkView("Plan", "../../templates/plan/"),),
    ]
    made = [OutputFile(addresses.handout("staircase"), b"x" * 2000, 2), OutputFile(addresses.document("plan"), b"x")]
    view = learning_view(path, golden_page(PATH.path, *made))
    assert [unit.handout for unit in view.units] == [
        (DownloadView("Staircase", "../../downloads/handouts/staircase-letter.pdf", "PDF", "2 KB", 2),),
        (DownloadView("Plan", "../../downloads/templates/plan.docx", "DOCX", "1 KB"),),
    ]


def test_a_resource_leads_to_a_reference_or_to_the_web() -> None:
    book, site = learning_view(PATH.toolkit.learning["path"], PATH).resources
    assert 'href="../../references/#writer-2020"' in book.title
    assert site.title == '<a href="https://example.org/plans">A site of plans</a>'


def test_both_rows_of_a_pair_are_linked_with_their_rubrics() -> None:
    view = crosswalks_view(golden_page(addresses.CROSSWALKS))
    assert view.count == 1
    (pair,) = view.crosswalks[0].pairs
    assert pair.one == LinkView("Practice", "../rubrics/staircase/#practice", "Staircase", "row/staircase/practice")
    assert pair.other == LinkView("Use", "../rubrics/colors/#use", "Colors & kinds", "row/colors/use")
