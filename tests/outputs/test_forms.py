"""Planning templates as PDF forms: their fields, what is said of each, the order, and who may change them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2
import pytest
from pikepdf.form import Form

from form_reading import below, opened, shipped_forms, widgets
from pdf_structure import page_texts, squeezed
from rubrickit.cache import Cache
from rubrickit.files import OutputFile
from rubrickit.model import Template
from rubrickit.outputs import typesetting
from rubrickit.outputs.documents import document
from rubrickit.outputs.forms import forms
from rubrickit.outputs.handouts.desk import Desk
from rubrickit.outputs.handouts.printing import Handout, file_data
from rubrickit.outputs.handouts.template_form import form_part
from rubrickit.settings import Settings
from template_samples import COLUMNS, HOSTILE, SETTINGS, field, template, toolkit
from test_documents import Opened

REQUIRED, LINES, RADIO, LIST = 1 << 1, 1 << 12, 1 << 15, 1 << 17


def form_of(plan: Template, folder: Path, overrides: Sequence[Path] = (), settings: Settings = SETTINGS) -> OutputFile:
    [made] = forms(toolkit(plan), settings, Cache(folder / "cache"), overrides, {"kotter-1996": "Kotter, 1996"})
    return made


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> OutputFile:
    return form_of(template(), tmp_path_factory.mktemp("sample"))


# Fields -------------------------------------------------------------------------------------------


def test_fields_are_called_as_in_the_word_document(sample: OutputFile) -> None:
    """So that what is read from either can be put into the other."""
    tags = Opened(document(template(), toolkit(), SETTINGS, {})).values("//w:sdtPr/w:tag/@w:val")
    groups = {"a-table", "named"}  # the rows of a Word document that can be repeated
    with opened(sample) as file:
        names = [name for name, _ in groupby(one.name for one in widgets(file))]
    assert names == [tag for tag in tags if tag not in groups]


def test_each_field_is_of_its_kind(sample: OutputFile) -> None:
    with opened(sample) as file:
        found = {one.name: (str(one.field.FT), int(one.field.get("/Ff", 0))) for one in widgets(file)}
    assert found["a-line"] == ("/Tx", REQUIRED)
    assert found["a-paragraph"] == ("/Tx", LINES)
    assert found["a-date"] == ("/Tx", 0)
    assert found["a-choice"] == ("/Ch", LIST)
    assert found["a-checklist.1"] == ("/Btn", 0)
    assert found["a-level.row-1"] == ("/Btn", RADIO)
    kinds = [("/Tx", LINES), ("/Tx", LINES), ("/Tx", LINES), ("/Ch", LIST), ("/Btn", 0)]
    assert [found[f"a-table.1.{column['id']}"] for column in COLUMNS] == kinds


def test_a_required_table_needs_its_first_cell(tmp_path: Path) -> None:
    made = form_of(template([field("table", columns=COLUMNS, blank_rows=2, required=True)]), tmp_path)
    with opened(made) as file:
        needed = [one.name for one in widgets(file) if int(one.field.get("/Ff", 0)) & REQUIRED]
    assert needed == ["a-table.1.what"]


def test_choices_can_be_taken_back_and_stand_once(sample: OutputFile) -> None:
    with opened(sample) as file:
        [choice] = [one for one in widgets(file) if one.name == "a-choice"]
        assert [str(option) for option in choice.field.Opt] == [" ", "One", "Two"]


def test_a_row_of_levels_is_one_field(sample: OutputFile) -> None:
    with opened(sample) as file:
        group = dict(Form(file).items())["a-level.row-2"]
        buttons = [one for one in widgets(file) if one.name == "a-level.row-2"]
        assert group.is_radio_button
        assert [set(map(str, one.dictionary.AP.N)) - {"/Off"} for one in buttons] == [{"/low"}, {"/mid"}, {"/high"}]
        assert str(buttons[0].field.TU) == "A level, Row 2"
        levels = [f"A level, Row 2: {name}" for name in ("Low", "Mid", "High")]
        assert [str(one.dictionary.TU) for one in buttons] == levels


def test_tips_say_what_is_asked_for(sample: OutputFile) -> None:
    with opened(sample) as file:
        tips = {one.name: str(one.field.TU) for one in widgets(file)}
    assert tips["a-line"] == "A line (required). One name."
    assert tips["a-date"] == "A date (MM/DD/YYYY)"
    assert tips["a-checklist.2"] == "A checklist: Second item"
    assert tips["a-table.3.when"] == "A table, row 3: When (MM/DD/YYYY)"
    assert tips["named.1.what"] == "Named, Autumn: What"
    assert tips["named.3.row_heading"] == "Named, row 3: Review"


def test_hard_words_are_kept(tmp_path: Path) -> None:
    words = [text for text in HOSTILE if not any(letter in text for letter in "👩هע")]  # what no font has
    fields = [field("line", id=f"f{n}", label=text.replace("<", "\\<")) for n, text in enumerate(words)]
    made = form_of(template(fields), tmp_path)
    with opened(made) as file:
        assert [str(one.field.TU) for one in widgets(file)] == words
    assert squeezed("Nguyễn, Kūhiō, Ωμέγα, Щука") in page_texts(made.content)[0]


# The page -----------------------------------------------------------------------------------------


def test_dates_are_written_as_the_language_has_it(tmp_path: Path) -> None:
    for language, expected in (("en-GB", "DD/MM/YYYY"), ("de-DE", "YYYY-MM-DD")):
        made = form_of(template([field("date")]), tmp_path, settings=replace(SETTINGS, language=language))
        assert squeezed(expected) in page_texts(made.content)[0]


def test_a_form_is_printed_on_the_first_paper(tmp_path: Path) -> None:
    settings = replace(SETTINGS, print=replace(SETTINGS.print, papers=("a4", "letter")))
    made = form_of(template(orientation="landscape"), tmp_path, settings=settings)
    with pypdfium2.PdfDocument(made.content) as reader:
        assert {tuple(map(round, page.get_size())) for page in reader} == {(842, 595)}
    with opened(made) as file:
        assert max(one.box[2] for one in widgets(file)) <= 842 - 50


def test_what_can_be_chosen_can_be_read_on_paper(sample: OutputFile) -> None:
    text = "".join(page_texts(sample.content))
    for words in ("One · Two", "State: Open · Closed", "Low", "Mid", "High", "First item", "(required)"):
        assert squeezed(words) in text


def test_links_of_the_text_stay_links(sample: OutputFile) -> None:
    with opened(sample) as file:
        links = [one for page in file.pages for one in page.get("/Annots", []) if one.Subtype == "/Link"]
        assert {str(one.A.URI) for one in links} >= {"https://example.org/kit/rubrics/sample/"}
        assert not any("field:" in str(one.A.URI) for one in links)


def test_fields_are_read_and_reached_in_one_order() -> None:
    for made in shipped_forms().values():
        with opened(made) as file:
            listed = [one.dictionary.objgen for one in widgets(file)]
            read = [one.Obj for one in below(file.Root.StructTreeRoot) if one.get("/Type") == "/OBJR"]
            assert [one.objgen for one in read if one.Subtype == "/Widget"] == listed
            assert {str(page.get("/Tabs")) for page in file.pages if "/Annots" in page} == {"/S"}


def test_only_names_are_headers_of_rows(sample: OutputFile) -> None:
    """Not the first cell of a row that is there to be filled in."""
    with opened(sample) as file:
        cells = [one for one in below(file.Root.StructTreeRoot) if one.get("/S") == "/TH"]
        scopes = [str(part.Scope) for cell in cells for part in cell.A if "/Scope" in part]
    assert scopes.count("/Row") == 3 + 2  # the rows of the rubric, and those that the template names


def test_narrow_columns_break_their_words(tmp_path: Path) -> None:
    columns = [{"id": f"c{n}", "label": f"Responsibilities{n}" * 2, "type": "date"} for n in range(10)]
    made = form_of(template([field("table", columns=columns, blank_rows=2)], orientation="landscape"), tmp_path)
    with pypdfium2.PdfDocument(made.content) as reader:
        words = reader[0].get_textpage()
        boxes = [words.get_rect(index) for index in range(words.count_rects())]
        assert max(right for _, _, right, _ in boxes) < reader[0].get_width() - 50


def test_a_form_for_a_pen_has_no_fields(tmp_path: Path) -> None:
    desk = Desk(toolkit(), SETTINGS, {})
    parts = (form_part(template(), desk, fillable=False),)
    data = file_data(Handout("Plan", "A plan.", (), parts), "letter", desk)
    path = tmp_path / "pen.pdf"
    path.write_bytes(typesetting.pdf("handout.typ", data, dated=SETTINGS.dated, language="en-US"))
    assert page_validation.validate_pdf(path, profile="ua1").is_compliant
    with pikepdf.open(path) as file:
        assert "/AcroForm" not in file.Root
    text = "".join(page_texts(path.read_bytes()))
    assert "Typeintotheboxes" not in text
    assert "OneTwo" in text  # each choice has a circle to mark


# Made once, alike, and by an edition's own source -------------------------------------------------


def test_a_form_is_made_once_and_alike(tmp_path: Path) -> None:
    first, second, elsewhere = Cache(tmp_path / "a"), Cache(tmp_path / "a"), Cache(tmp_path / "b")
    made = [list(forms(toolkit(), SETTINGS, cache)) for cache in (first, second, elsewhere)]
    assert made[0] == made[1] == made[2]
    assert (first.made, second.made, elsewhere.made) == (1, 0, 1)


PLACE = 'link("field:" + answer.field.name + if choice != "" { "=" + choice }, shown)'


@pytest.mark.parametrize(
    ("instead", "mistake"),
    [
        ("shown", "there is no place for the field `a-line`"),
        (f'{PLACE} + link("field:b", shown)', "there is a place for a field `b`, which the template does not have"),
        (f"{PLACE} + {PLACE}", "the field `a-line` has 2 places"),
    ],
    ids=["none", "another", "two"],
)
def test_an_edition_that_leaves_wrong_places_is_told_which(instead: str, mistake: str, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    blocks = typesetting.sources()["form-blocks.typ"].decode()
    assert PLACE in blocks
    (own / "form-blocks.typ").write_text(blocks.replace(PLACE, instead), encoding="utf-8")
    with pytest.raises(typesetting.TypesettingError) as caught:
        form_of(template([field("line")]), tmp_path, [own])
    assert f"the template `plan` (fillable PDF) cannot be printed: {mistake}." == caught.value.message


def test_what_the_fonts_lack_is_named(tmp_path: Path) -> None:
    with pytest.raises(typesetting.TypesettingError) as caught:
        form_of(template([field("line", label="信 comes first")]), tmp_path)
    assert "the template `plan` (fillable PDF) cannot be printed: " in caught.value.message
    assert "“信”" in caught.value.message
