"""The page of all handouts: each once, by collection and kind, with its picture and its files."""

from __future__ import annotations

import struct
from dataclasses import replace

from rubrickit import addresses
from rubrickit.files import OutputFile
from rubrickit.handout_plan import PAPERS, planned
from rubrickit.model import Collection
from rubrickit.views.context import Page
from rubrickit.views.handouts import HandoutsView, handouts_view
from sites import golden_page, golden_toolkit

PLANS = tuple(planned(golden_toolkit(), tuple(PAPERS)))


def shown(*files: OutputFile) -> HandoutsView:
    site = replace(golden_page(addresses.HANDOUTS, *files).site, handouts=PLANS)
    return handouts_view(Page(site, addresses.HANDOUTS))


def test_every_handout_is_there_once() -> None:
    view = shown()
    kinds = [*view.whole, *(kind for shelf in view.shelves for kind in shelf.kinds)]
    titles = [(kind.id, one.link.title) for kind in kinds for one in kind.handouts]
    assert sorted(titles) == sorted((plan.kind.id, plan.title) for plan in PLANS)
    assert view.count == len(PLANS)
    assert {kind.id: kind.count for kind in view.kinds} == {
        plan.kind.id: sum(one.kind == plan.kind for one in PLANS) for plan in PLANS
    }


def test_packs_and_binders_come_first_then_collections_in_reading_order() -> None:
    view = shown()
    assert [kind.title for kind in view.whole] == ["Packs", "Binders"]
    assert [shelf.id for shelf in view.shelves][:1] == ["collection-samples"]
    [sheets] = [kind for kind in view.shelves[0].kinds if kind.id == "rubric-sheet"]
    assert [one.link.title for one in sheets.handouts] == ["Staircase", "Colors & kinds"]
    assert sheets.handouts[0].link.href == "../rubrics/staircase/"


def test_a_pack_says_for_whom_when_and_what_it_holds() -> None:
    paths = ["downloads/handouts/a-morning-pack-a4.pdf", "downloads/packs/a-morning-letter.zip"]
    [pack] = shown(*(OutputFile(path, b"x" * 5000, pages=3) for path in paths)).whole[0].handouts
    assert (pack.id, pack.accent) == ("a-morning", "plum")
    assert [(name, str(value)) for name, value in pack.facts] == [
        ("For", "trainer and coach"),
        ("When", "Before noon."),
    ]
    assert [(item.title, item.note, item.href) for item in pack.holds] == [
        ("Drawn guide", "Guide", "../guides/drawn/"),
        ("Staircase", "Rubric sheet", "../rubrics/staircase/"),
        ("Plan", "Planning template", "../templates/plan/"),
    ]
    assert [(file.title, file.pages, file.href) for file in pack.files] == [("A4", 3, "../" + paths[0])]
    assert [(file.title, file.format) for file in pack.parts] == [("Letter", "ZIP")]


def test_a_picture_is_shown_at_half_its_size_with_its_words() -> None:
    header = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 309, 400)
    [pack] = shown(OutputFile(addresses.handout_picture("a-morning-pack"), header)).whole[0].handouts
    [picture] = pack.picture
    assert (picture.width, picture.height) == (154, 200)
    assert picture.alt == "First page of “A morning” (pack)"


def test_without_downloads_there_are_titles_and_no_links_to_files() -> None:
    view = shown()
    handouts = [one for kind in view.whole for one in kind.handouts]
    assert handouts
    assert not any(one.files or one.picture or one.parts for one in handouts)


def test_what_belongs_to_no_collection_comes_last_though_collections_share_what_they_list() -> None:
    kit = golden_toolkit()
    first, *others = kit.collections.values()
    twice = listed_often(first)
    kit = replace(kit, collections={one.id: one for one in (twice, *others)})
    site = replace(golden_page(addresses.HANDOUTS).site, toolkit=kit, handouts=tuple(planned(kit, tuple(PAPERS))))
    assert handouts_view(Page(site, addresses.HANDOUTS)).shelves[-1].id == "whole-toolkit"


def listed_often(collection: Collection) -> Collection:
    """A collection that lists all that it holds a second time."""
    return collection.model_copy(update={"sections": collection.sections * 20})
