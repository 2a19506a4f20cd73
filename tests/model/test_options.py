"""The options below `rubrickit:`: what may be written, and what it becomes."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import ValidationError

from rubrickit.model.options import Options, PrintOptions


def refusal(model: type[Options] | type[PrintOptions], **given: Any) -> tuple[str, str]:
    """What is said of the one mistake, and what helps."""
    with pytest.raises(ValidationError) as caught:
        model.model_validate(given)
    [error] = caught.value.errors()
    return error["msg"], error["ctx"]["hint"]


def test_nothing_needs_to_be_written() -> None:
    options = Options()
    assert (options.rubrics, options.downloads, options.dated) == ("rubrics", True, date(2026, 11, 22))
    assert (options.print.papers, options.print.margin, options.print.punch) == (("letter", "a4"), None, None)


@pytest.mark.parametrize(
    ("written", "papers"),
    [
        ("letter", ("letter",)),
        ("both", ("letter", "a4")),
        (["a4"], ("a4",)),
        (["a4", "letter", "a4"], ("a4", "letter")),
    ],
)
def test_papers(written: Any, papers: tuple[str, ...]) -> None:
    assert PrintOptions.model_validate({"papers": written}).papers == papers


@pytest.mark.parametrize("written", ["legal", [], ["letter", "legal"], [["letter"]], {"a4": "yes"}])
def test_papers_that_there_are_not(written: Any) -> None:
    with pytest.raises(ValidationError):
        PrintOptions.model_validate({"papers": written})


@pytest.mark.parametrize(
    ("written", "points"), [("0.5in", 36), ("12.7mm", 36), ("0,5 in", 36), ("25.4mm", 72), ("2in", 144), ("0.25in", 18)]
)
def test_lengths_are_kept_in_points(written: str, points: float) -> None:
    assert PrintOptions.model_validate({"margin": written}).margin == pytest.approx(points)


@pytest.mark.parametrize("written", ["12", "12 cm", "wide", "-12mm", "12mm 5mm", "1e3mm"])
def test_a_length_needs_a_number_and_a_unit(written: str) -> None:
    message, hint = refusal(PrintOptions, margin=written)
    assert message == f"`{written}` is not a length"
    assert "12mm" in hint


@pytest.mark.parametrize("written", ["2mm", "0.24in", "51mm", "9in", "0mm"])
def test_a_length_must_fit_a_page(written: str) -> None:
    assert refusal(PrintOptions, margin=written)[0] == f"a margin of {written} cannot be printed well"


def test_colors_are_told_apart_by_the_names_of_accents() -> None:
    assert Options.model_validate({"colors": {"pine": "#0B5C7A"}}).colors == {"pine": "#0b5c7a"}
    with pytest.raises(ValidationError):
        Options.model_validate({"colors": {"pien": "#0b5c7a"}})


def test_a_color_that_cannot_be_read_is_answered_with_its_contrast_and_the_nearest_that_can() -> None:
    message, hint = refusal(Options, colors={"plum": "#ffcc00"})
    assert message == "text in `#ffcc00` has a contrast of 1.4 to 1 with the page; 4.5 to 1 is needed"
    assert hint == 'The nearest color that can be read is "#876c00".'
    assert Options.model_validate({"colors": {"plum": "#876c00"}}).colors == {"plum": "#876c00"}


@pytest.mark.parametrize("written", ["teal", "#12345", "rgb(1,2,3)"])
def test_a_color_is_written_in_digits(written: str) -> None:
    assert refusal(Options, colors={"plum": written})[0] == f"`{written}` is not a color"


@pytest.mark.parametrize("written", ["soon", "2026-13-45", "November 2026", "1790000000"])
def test_a_date_that_no_calendar_has(written: str) -> None:
    message, hint = refusal(Options, dated=written)
    assert (message, hint) == (f"`{written}` is not a date", "Write year, month and day: 2026-11-22")


def test_texts_stay_as_they_are_written() -> None:
    assert Options.model_validate({"version": "1.10"}).version == "1.10"
