"""Pictures that guides name: drawings, and cycles whose arrows lead to their steps."""

from __future__ import annotations

import pytest
from lxml import html

from rubrickit.views.pictures import PICTURE, picture
from sites import golden_page

GUIDE = "guides/drawn.md"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("![Levels](drawing:levels)", "levels"),
        ("before ![](drawing:a-2) after", "a-2"),
        ('![Levels](drawing:levels "Hint")', "levels"),
        ("[Levels](drawing:levels)", ""),
        ("![Levels](../images/levels.svg)", ""),
        ("![Levels](drawing:Levels)", ""),
    ],
)
def test_how_a_guide_names_a_picture(text: str, name: str) -> None:
    found = PICTURE.search(text)
    assert (found[1] if found else "") == name


def test_a_drawing_stands_in_a_figure_with_its_title() -> None:
    figure = html.fromstring(picture("levels", golden_page(GUIDE)))
    assert figure.tag == "figure"
    assert figure.findtext("figcaption") == "Levels & layers"


def test_a_cycle_leads_to_its_steps_in_its_collections_color() -> None:
    figure = html.fromstring(picture("ring", golden_page(GUIDE)))
    assert "rk-accent-plum" in figure.get("class")
    assert [link.get("href") for link in figure.iter("a")] == [
        f"../../cycles/ring/#{step}" for step in ("start", "middle", "end")
    ]


def test_a_picture_is_one_block_of_html() -> None:
    """A blank line would end it for a Markdown reader."""
    for name in ("levels", "ring"):
        assert "\n\n" not in picture(name, golden_page(GUIDE))


def test_what_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        picture("weather", golden_page(GUIDE))
