"""Drawings of layers, and the pictures of cycles beside them: they can be read without being seen."""

from __future__ import annotations

import pytest
from lxml import html

from rubrickit.model import Cycle, Drawing, Layer, Step
from rubrickit.views.drawing import ring
from rubrickit.views.layers import WIDTH, nested

NAMES = ["Community", "District & office", "Site", "Pathway", "Class <room>", "Table", "Seat"]


def drawing(count: int, note: str = "") -> Drawing:
    layers = tuple(Layer(name=name, note=note) for name in NAMES[:count])
    return Drawing(id="levels", title="Levels & layers", summary="Each *holds* the next.", layers=layers)


def svg_of(figure: str) -> html.HtmlElement:
    (found,) = html.fromstring(f"<div>{figure}</div>").iter("svg")
    return found


def alternatives(svg: html.HtmlElement) -> list[str]:
    """The texts that the picture's label names, which must be within it."""
    return [svg.xpath(".//*[@id=$id]", id=one)[0].text_content() for one in svg.get("aria-labelledby").split()]


@pytest.mark.parametrize("count", range(2, 8))
def test_layers_have_a_title_and_a_text_that_names_every_layer(count: int) -> None:
    svg = svg_of(nested(drawing(count, "in <here>")))
    assert svg.get("role") == "img"
    assert (svg[0].tag, svg[1].tag) == ("title", "desc")
    title, described = alternatives(svg)
    assert title == "Levels & layers"
    assert described.startswith("Each holds the next. From the outside in: Community: in <here>; District & office")
    assert [name for name in NAMES[:count] if name not in described] == []


@pytest.mark.parametrize("count", range(2, 8))
def test_each_layer_stands_within_the_one_before(count: int) -> None:
    svg = svg_of(nested(drawing(count, "who is in it, in a few words that take one line or two")))
    boxes = [tuple(float(rect.get(key)) for key in ("x", "y", "width", "height")) for rect in svg.iter("rect")]
    width, height = (float(size) for size in svg.get("viewbox").split()[2:])
    assert len(boxes) == count
    for outer, inner in zip([(0.0, 0.0, width, height), *boxes], boxes, strict=False):
        assert inner[0] > outer[0]
        assert inner[1] > outer[1]
        assert inner[0] + inner[2] < outer[0] + outer[2]
        assert inner[1] + inner[3] < outer[1] + outer[3]
    assert width == WIDTH


@pytest.mark.parametrize("count", range(2, 8))
def test_no_words_stand_on_the_next_layer(count: int) -> None:
    svg = svg_of(nested(drawing(count, "x" * 30 + " " + "y" * 29)))
    groups = svg.xpath("./g")
    tops = [float(group.find("rect").get("y")) for group in groups] + [float(svg.get("viewbox").split()[3])]
    for group, below in zip(groups, tops[1:], strict=True):
        lines = [float(text.get("y")) for text in group.iter("text")]
        assert lines == sorted(set(lines))
        assert lines[-1] < below


def test_a_layer_without_a_note_has_none() -> None:
    assert [text.text for text in svg_of(nested(drawing(2))).iter("text")] == NAMES[:2]


@pytest.mark.parametrize("count", range(3, 9))
def test_rings_have_a_title_and_a_text_that_names_every_step(count: int) -> None:
    names = [f"Step {letter} & more" for letter in "ABCDEFGH"[:count]]
    steps = tuple(Step(id=f"s{i}", name=name, summary="Do it.") for i, name in enumerate(names))
    cycle = Cycle(id="ring", title="Ring <round>", summary="Around.", collection="c", steps=steps)
    svg = svg_of(ring(cycle, [f"#{step.id}" for step in steps]))
    title, described = alternatives(svg)
    assert title == "Ring <round>"
    assert [name for i, name in enumerate(names, 1) if f"step {i}, {name}" not in described] == []
    assert [link.get("aria-label") for link in svg.iter("a")] == [
        f"Step {i}: {name}" for i, name in enumerate(names, 1)
    ]
