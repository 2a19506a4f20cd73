"""The view of a planning template's page: what stands beside its form."""

from __future__ import annotations

import struct

from rubrickit import addresses
from rubrickit.files import OutputFile
from rubrickit.views.template import TemplateView, template_view
from sites import golden_page, golden_toolkit

PATH = addresses.template("plan")


def view(*files: OutputFile) -> TemplateView:
    return template_view(golden_toolkit().templates["plan"], golden_page(PATH, *files))


def test_questions_about_the_same_rows_and_steps_are_offered() -> None:
    (found,) = view().questions
    assert (found.href.split("#")[0], found.note) == ("../../questions/bank/", "2 questions")


def test_a_picture_is_shown_at_half_its_size_where_there_is_one() -> None:
    assert view().picture == ()
    png = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + struct.pack(">II", 309, 400)
    (shown,) = view(OutputFile(addresses.form_picture("plan"), png)).picture
    assert (shown.href, shown.width, shown.height) == ("../../downloads/templates/pictures/plan.png", 154, 200)


def test_word_is_offered_where_its_script_was_made() -> None:
    assert view().form.word == ""
    made = view(OutputFile(addresses.form_script("plan"), b""))
    assert made.form.word == "../../assets/rubrickit/forms/plan.js"
