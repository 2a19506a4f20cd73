"""The short list of what can be printed of a page."""

from __future__ import annotations

from rubrickit.files import OutputFile
from rubrickit.handout_plan import CYCLE_POSTER, QUESTION_CARDS, QUESTION_LIST, PlannedHandout
from rubrickit.model import Toolkit
from rubrickit.views.context import DownloadView, Page, PrintView, Site

PLANS = (
    PlannedHandout(QUESTION_CARDS, "asking", "asking-cards", "Asking", ("letter", "a4")),
    PlannedHandout(QUESTION_LIST, "asking", "asking-notebook", "Asking", ("large-print",)),
    PlannedHandout(QUESTION_CARDS, "other", "other-cards", "Other", ("letter",)),
    PlannedHandout(CYCLE_POSTER, "asking", "asking-poster", "Asking", ("letter",)),
)


def page(*names: str) -> Page:
    paths = [f"downloads/handouts/{name}.pdf" for name in names]
    files = {path: OutputFile(path, b"x" * 2000, pages=4) for path in paths}
    return Page(Site(Toolkit(), files=files, handouts=PLANS), "questions/asking.md")


def test_lists_the_kinds_asked_for_with_a_link_for_each_paper() -> None:
    made = page(
        "asking-cards-letter",
        "asking-cards-a4",
        "asking-notebook-large-print",
        "other-cards-letter",
        "asking-poster-letter",
    )
    assert made.prints("asking", "question-cards", "question-list") == (
        PrintView(
            "Question cards",
            (
                DownloadView("Letter", "../../downloads/handouts/asking-cards-letter.pdf", "PDF", "2 KB", 4),
                DownloadView("A4", "../../downloads/handouts/asking-cards-a4.pdf", "PDF", "2 KB", 4),
            ),
            QUESTION_CARDS.use,
        ),
        PrintView(
            "Question notebook",
            (DownloadView("PDF", "../../downloads/handouts/asking-notebook-large-print.pdf", "PDF", "2 KB", 4),),
            QUESTION_LIST.use,
        ),
    )


def test_leaves_out_what_was_not_made() -> None:
    assert page("asking-notebook-large-print").prints("asking", "question-cards") == ()
    assert page().prints("asking", "question-cards", "question-list") == ()
