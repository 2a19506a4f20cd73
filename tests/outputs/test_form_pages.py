"""The pages of all shipped forms: conforming, every field in its place, tables not torn, no page left empty."""

from __future__ import annotations

import re
from itertools import combinations, groupby
from pathlib import Path

import page as page_validation
import pikepdf
import pytest

from form_reading import Box, Widget, opened, shipped, shipped_forms, widgets
from pdf_structure import page_texts, squeezed
from rubrickit.model import TemplateField
from rubrickit.richtext import plain


def rows_of(one: TemplateField) -> int:
    return len(one.rows) + one.blank_rows


def found_in(name: str) -> list[Widget]:
    with opened(shipped_forms()[name]) as file:
        return widgets(file)


@pytest.mark.slow
def test_every_form_conforms_to_pdf_ua(tmp_path: Path) -> None:
    for name, made in shipped_forms().items():
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(made.content)
        report = page_validation.validate_pdf(path, profile="ua1")
        assert report.is_compliant, (name, report.to_json())
        assert made.path == f"downloads/templates/{name}.pdf"


def test_a_form_says_what_it_is() -> None:
    for name, made in shipped_forms().items():
        with opened(made) as file, file.open_outline() as outline:
            assert str(file.docinfo.Title) == plain(shipped().templates[name].title)
            assert str(file.Root.Lang) == "en-US"
            assert bool(outline.root) == (len(file.pages) > 4)
            assert len(file.pages) == made.pages
        for number, text in enumerate(page_texts(made.content), 1):
            assert f"Page{number}of{made.pages}" in text


def test_no_field_leaves_its_page_or_lies_on_another() -> None:
    for name, made in shipped_forms().items():
        with opened(made) as file:
            found = widgets(file)
            sizes = [[float(value) for value in page.MediaBox][2:] for page in file.pages]
        for one in found:
            left, bottom, right, top = one.box
            width, height = sizes[one.page]
            assert min(left, width - right) >= 50, (name, one.name)
            assert min(bottom, height - top) >= 40, (name, one.name)
            assert min(right - left, top - bottom) >= 11, (name, one.name)
        for _, together in groupby(found, key=lambda one: one.page):
            for one, other in combinations(together, 2):
                assert not _overlap(one.box, other.box), (name, one.name, other.name)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_every_field_of_every_template_can_be_filled_in() -> None:
    for name, template in shipped().templates.items():
        names = {one.name for one in found_in(name)}
        for one in template.fields:
            assert any(found == one.id or found.startswith(f"{one.id}.") for found in names), (name, one.id)
            for number in range(1, rows_of(one) + 1):
                assert {f"{one.id}.{number}.{column.id}" for column in one.columns} <= names, (name, one.id, number)


def test_a_label_stands_on_the_page_of_its_field() -> None:
    for name, template in shipped().templates.items():
        texts = page_texts(shipped_forms()[name].content)
        pages: dict[str, int] = {}
        for widget in found_in(name):
            pages.setdefault(widget.name.partition(".")[0], widget.page)
        for one in template.fields:
            assert squeezed(plain(one.label)) in texts[pages[one.id]], (name, one.label)


def test_the_header_of_a_table_comes_again_on_each_page() -> None:
    for name, template in shipped().templates.items():
        texts, found = page_texts(shipped_forms()[name].content), found_in(name)
        for one in template.fields:
            for page in {widget.page for widget in found if widget.name.startswith(f"{one.id}.")}:
                for column in one.columns:
                    assert squeezed(plain(column.label)) in texts[page], (name, one.id, page)


def test_no_page_but_the_last_is_left_empty() -> None:
    for name, made in shipped_forms().items():
        with opened(made) as file:
            heights = [float(page.MediaBox[3]) for page in file.pages]
        by_page = groupby(found_in(name), key=lambda one: one.page)
        lowest = {page: min(one.box[1] for one in together) for page, together in by_page}
        for page, height in enumerate(heights[:-1]):
            assert lowest[page] < 0.36 * height, (name, page)


def test_no_row_of_a_table_stands_alone() -> None:
    for name, template in shipped().templates.items():
        found = found_in(name)
        for one in (one for one in template.fields if one.type == "table" and rows_of(one) > 3):
            rows = {(w.page, w.name.split(".")[1]) for w in found if w.name.startswith(f"{one.id}.")}
            for _, together in groupby(sorted(rows), key=lambda row: row[0]):
                assert len(list(together)) >= 2, (name, one.id)


def test_a_list_shows_its_longest_choice() -> None:
    """A list does not scroll, so the type is smaller where a choice is long."""
    for name, made in shipped_forms().items():
        with opened(made) as file:
            font = file.Root.AcroForm.DR.Font.Wingdings
            for one in (one for one in widgets(file) if one.field.FT == "/Ch"):
                [size] = map(float, re.findall(r"([\d.]+) Tf", str(one.field.DA)))
                widest = max(_width(str(option), font) for option in one.field.Opt)
                assert 6 <= size <= 10
                assert widest * size / 1000 < one.box[2] - one.box[0] - 15, (name, one.name)


def _width(words: str, font: pikepdf.Object) -> float:
    """As the file's own tables have it, in thousandths of the size."""
    listed = re.findall(r"<(\w{4})> <(\w{4})>$", font.ToUnicode.read_bytes().decode(), re.MULTILINE)
    glyphs = {chr(int(character, 16)): int(glyph, 16) for glyph, character in listed}
    widths = font.DescendantFonts[0].W[1]
    return sum(float(widths[glyphs[letter]]) for letter in words)
