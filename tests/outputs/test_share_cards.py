"""Pictures for sharing: the size that is asked for, small, made once, never torn by long words."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from handout_samples import SETTINGS, criterion, toolkit
from rubrickit import addresses
from rubrickit.cache import Cache
from rubrickit.files import OutputFile
from rubrickit.model import Toolkit
from rubrickit.outputs.handouts import Desk
from rubrickit.outputs.share_cards import card_data, share_card_files
from rubrickit.views.sharing import ShareCard, cards_by_page, share_cards
from rubrickit.words import speaking
from sites import golden_toolkit


def cards(kit: Toolkit, folder: Path, **settings: str) -> Iterator[OutputFile]:
    return share_card_files(Desk(kit, replace(SETTINGS, **settings), {}), Cache(folder))


def colors(content: bytes) -> set[tuple[int, int, int]]:
    with Image.open(io.BytesIO(content)) as shown:
        return {color for _, color in shown.convert("RGB").getcolors(1 << 20)}


def test_there_is_one_for_the_site_and_each_rubric_cycle_and_collection(tmp_path: Path) -> None:
    kit = golden_toolkit()
    made = list(cards(kit, tmp_path))
    assert len(made) == 1 + len(kit.rubrics) + len(kit.cycles) + len(kit.collections)
    for file in made:
        assert len(file.content) < 60_000, file.path
        with Image.open(io.BytesIO(file.content)) as shown:
            assert (shown.format, shown.size) == ("PNG", (1200, 630))


def test_they_are_made_once_and_alike(tmp_path: Path) -> None:
    kit = golden_toolkit()
    desk = Desk(kit, SETTINGS, {})
    first, second = Cache(tmp_path / "a"), Cache(tmp_path / "a")
    made = [list(share_card_files(desk, cache)) for cache in (first, second, Cache(tmp_path / "b"))]
    assert made[0] == made[1] == made[2]
    assert (first.made, second.made) == (len(made[0]), 0)


@pytest.mark.parametrize("levels", [3, 7])
def test_a_rubric_shows_the_grounds_of_its_levels(levels: int, tmp_path: Path) -> None:
    kit = toolkit(levels, [criterion(0, levels)])
    [content] = [file.content for file in cards(kit, tmp_path) if file.path == addresses.share_card("rubrics-sample")]
    [card] = [card for card in share_cards(kit, "") if card.name == "rubrics-sample"]
    grounds = {level["fill"] for level in card_data(card, Desk(kit, SETTINGS, {}))["levels"]}
    with Image.open(io.BytesIO(content)) as shown:
        foot = {shown.convert("RGB").getpixel((x, 620)) for x in range(30, 1200, 40)}
    assert len(grounds) == levels
    assert len(foot) >= levels


def test_they_speak_the_language_of_the_interface() -> None:
    kit = toolkit(3, [criterion(0, 3), criterion(1, 3)])
    with speaking("es"):
        [card] = [card for card in share_cards(kit, "") if card.name == "rubrics-sample"]
        data = card_data(card, Desk(kit, SETTINGS, {}))
    assert (data["kind"], data["facts"]) == ("Rúbrica", "2 filas")


@pytest.mark.parametrize("words", [40, 400])
def test_words_without_end_stay_within_the_picture(words: int, tmp_path: Path) -> None:
    kit = toolkit(4, [criterion(0, 4)], names=["Donaudampfschifffahrtsgesellschaft" * 2, "B", "C", "D"])
    long = replace(SETTINGS, name="x" * 200, lead="Unbreakable" * words)
    for file in share_card_files(Desk(kit, long, {}), Cache(tmp_path)):
        with Image.open(io.BytesIO(file.content)) as shown:
            assert shown.size == (1200, 630)


def test_pages_show_their_own_or_their_collections(tmp_path: Path) -> None:
    kit = golden_toolkit()
    found = cards_by_page(kit, "The kit")
    bank, rubric = next(iter(kit.banks.values())), next(iter(kit.rubrics.values()))
    assert found[addresses.bank(bank.id)].name == f"collections-{bank.collection}"
    assert found[addresses.rubric(rubric.id)].name == f"rubrics-{rubric.id}"
    assert found[addresses.HOME] == ShareCard("site", addresses.HOME, "The kit")
    assert addresses.GLOSSARY not in found


def test_words_for_those_who_do_not_see_it_say_what_it_shows() -> None:
    kit = toolkit(3, [criterion(0, 3)])
    words = {card.name: card.alt for card in share_cards(kit, "The kit")}
    assert words["rubrics-sample"] == "The rubric “Sample rubric”. Its levels: Compete, Co-exist, Contact."
    assert words["collections-kit"] == "The kit: 1 rubric"
