"""Forms that are filled in: what is typed is kept, shown and read back."""

from __future__ import annotations

from io import BytesIO
from itertools import cycle

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from pikepdf.form import Form

from form_reading import Widget, opened, widgets
from pdf_structure import squeezed
from rubrickit.cache import Cache
from rubrickit.files import OutputFile
from rubrickit.outputs.forms import forms
from template_samples import HOSTILE, SETTINGS, toolkit

NAMES = "Nguyễn Thị Ánh ʻŌlelo Łódź Ωμέγα Щука"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> OutputFile:
    [made] = forms(toolkit(), SETTINGS, Cache(tmp_path_factory.mktemp("cache")))
    return made


def saved(file: pikepdf.Pdf) -> bytes:
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def values(content: bytes) -> dict[str, str]:
    """What each field holds."""
    with pikepdf.open(BytesIO(content)) as file:
        return {one.name: str(one.field.get("/V", "")) for one in widgets(file)}


def test_what_is_filled_in_is_read_back(sample: OutputFile) -> None:
    texts = cycle([*HOSTILE, NAMES])
    filled: dict[str, str] = {}
    with opened(sample) as file:
        for name, one in Form(file).items():
            if one.is_text:
                one.value = filled[name] = next(texts)
            elif one.is_checkbox:
                one.checked, filled[name] = True, "/Yes"
            elif one.is_radio_button:
                one.selected, filled[name] = one.options[1], "/mid"
            else:
                one.selected, filled[name] = one.options[1], str(one.options[1].export_value)
        content = saved(file)
    assert {*HOSTILE, NAMES} <= set(filled.values())
    assert values(content) == filled


def test_letters_of_every_name_are_kept_when_typed(sample: OutputFile) -> None:
    """Typed into PDFium, the reader inside Chrome and Edge, saved, and read as it is printed."""
    with opened(sample) as file:
        places = {one.name: one for one in widgets(file)}
    with pypdfium2.PdfDocument(sample.content) as reader:
        reader.init_forms()
        for name in ("a-line", "a-paragraph", "a-table.1.what"):
            _type(reader, places[name], NAMES)
        out = BytesIO()
        reader.save(out)
    found = values(out.getvalue())
    assert found["a-line"] == found["a-paragraph"] == found["a-table.1.what"] == NAMES
    assert _printed(out.getvalue()).count(squeezed(NAMES)) == 3


def _type(reader: pypdfium2.PdfDocument, place: Widget, words: str) -> None:
    page, form = reader[place.page], reader.formenv.raw
    middle = (place.box[0] + place.box[2]) / 2, (place.box[1] + place.box[3]) / 2
    pdfium.FORM_OnLButtonDown(form, page, 0, *middle)
    pdfium.FORM_OnLButtonUp(form, page, 0, *middle)
    for letter in words:
        pdfium.FORM_OnChar(form, page, ord(letter), 0)
    pdfium.FORM_ForceToKillFocus(form)


def _printed(content: bytes) -> str:
    """What the pages say when the fields have become part of them."""
    with pypdfium2.PdfDocument(content) as reader:
        reader.init_forms()
        for page in reader:
            page.flatten()
        return squeezed("".join(page.get_textpage().get_text_range() for page in reader))


def test_boxes_show_that_they_are_checked(sample: OutputFile) -> None:
    with opened(sample) as file:
        boxes = [one for one in widgets(file) if one.name in ("a-checklist.1", "a-level.row-1")][:2]
        form = dict(Form(file).items())
        form["a-checklist.1"].checked = True
        form["a-level.row-1"].selected = form["a-level.row-1"].options[0]
        content = saved(file)
    for one in boxes:
        assert _ink(sample.content, one) == 0
        assert _ink(content, one) > 50


def _ink(content: bytes, place: Widget) -> int:
    """How many dark dots there are inside a box, its edge left out."""
    with pypdfium2.PdfDocument(content) as reader:
        reader.init_forms()
        page = reader[place.page]
        left, bottom, right, top = place.box
        crop = (left + 2, bottom + 2, page.get_width() - right + 2, page.get_height() - top + 2)
        picture = page.render(scale=4, crop=crop, grayscale=True).to_pil()
    return sum(picture.histogram()[:100])
