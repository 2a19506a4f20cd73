"""Paper as a district chooses it: margins, holes, fonts, its own line, its logo, its colors."""

from __future__ import annotations

import struct
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import fontpkg_amiri
import page as page_validation
import pypdfium2
import pytest

from handout_samples import SETTINGS, criterion, plain, seven_columns, sheet_data, sheet_of, toolkit
from pdf_reading import alternatives
from pdf_structure import edges, fonts, page_sizes, page_texts
from rubrickit import addresses
from rubrickit.cache import Cache
from rubrickit.handout_plan import planned
from rubrickit.looks import ACCENTS
from rubrickit.model import Toolkit
from rubrickit.outputs.forms import forms
from rubrickit.outputs.handouts import Desk, handout_files
from rubrickit.outputs.handouts.printing import print_data
from rubrickit.settings import Logo, PrintSettings, Settings
from rubrickit.tints import accent_of
from sites import golden_toolkit

INCH, HOLES = 72, 46  # what a three-hole punch reaches
SVG = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d 60">
<rect width="100%%" height="60" fill="#0b5c7a"/></svg>"""
AMIRI = tuple(sorted((fontpkg_amiri.ROOT / "files").glob("*.ttf")))


def chosen(**print_settings: Any) -> Settings:
    return replace(SETTINGS, site_url="", print=PrintSettings(**print_settings))  # no code that leads online


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Cache:
    return Cache(tmp_path_factory.mktemp("cache"))


def white(content: bytes) -> tuple[float, float, float, float]:
    """The least that is left white at the left, top, right and bottom of any page."""
    left, bottom, right, top = edges(content)
    return left, top, right, bottom


def pictures(content: bytes) -> list[tuple[float, float]]:
    """Width and height of each drawn thing at the top right of the first page."""
    with pypdfium2.PdfDocument(content) as document:
        page = document[0]
        bounds = [one.get_bounds() for one in page.get_objects(max_depth=5) if one.type != 1]  # 1 is text
        width, height = page.get_size()
        return [(r - x, t - y) for x, y, r, t in bounds if r > width - 60 and t > height - 60 and r - x < width / 2]


# Margins and holes --------------------------------------------------------------------------------


@pytest.mark.parametrize("kit", [plain(), seven_columns()], ids=["three levels", "seven levels"])
@pytest.mark.parametrize("paper", ["letter", "a4"])
def test_margins_hold_on_every_page(kit: Toolkit, paper: str, cache: Cache) -> None:
    content = sheet_of(kit, cache, chosen(papers=(paper,), margin=0.75 * INCH)).content
    assert min(white(content)) >= 0.75 * INCH - 1


def test_narrow_margins_give_room(cache: Cache) -> None:
    left, top, right, bottom = white(sheet_of(plain(), cache, chosen(margin=0.25 * INCH)).content)
    assert max(left, right) < 0.4 * INCH
    assert min(left, top, right, bottom) >= 0.24 * INCH


@pytest.mark.parametrize(("punch", "side"), [("short", 0), ("long", 1)])
def test_the_punched_edge_of_a_landscape_page_gets_room_for_holes(punch: Any, side: int, cache: Cache) -> None:
    usual = white(sheet_of(plain(), cache, chosen(punch="none")).content)
    found = white(sheet_of(plain(), cache, chosen(punch=punch)).content)
    assert usual[side] < HOLES <= found[side]
    others = [index for index in (0, 1, 2) if index != side]
    assert [found[index] for index in others] == pytest.approx([usual[index] for index in others], abs=8)


def test_wide_margins_need_no_more_for_holes(cache: Cache) -> None:
    found = white(sheet_of(plain(), cache, chosen(punch="short", margin=1.0 * INCH)).content)
    assert found[0] == pytest.approx(INCH, abs=2)


@pytest.mark.parametrize("punch", ["none", "long", "short"])
def test_every_handout_that_is_not_cut_or_folded_is_printed_as_chosen(punch: Any, cache: Cache) -> None:
    logo = Logo("logo.svg", SVG % 240, "Example District")
    settings = chosen(papers=("letter",), margin=0.6 * INCH, punch=punch, logo=logo, footer="Call 555-0100.")
    kit = golden_toolkit()
    files = {file.path: file for file in handout_files(Desk(kit, settings, {}), cache)}
    # Binders and packs are made of the others, and have pages of both directions.
    plans = [plan for plan in planned(kit, ("letter",)) if plan.kind.id not in ("binder", "pack")]
    for plan in plans:
        file = files[addresses.handout(plan.name, plan.variants[0])]
        assert "Call5550100." in "".join(page_texts(file.content)), plan.name
        if plan.kind.id not in ("question-cards", "question-list"):
            left, top, *others = white(file.content)
            at_left, at_top = ("short", "long") if _is_landscape(file.content) else ("long", "short")
            assert min(left, top, *others) >= 0.6 * INCH - 3, plan.name  # large letters lean out of their lines
            assert punch != at_left or left >= HOLES, plan.name
            assert punch != at_top or top >= HOLES, plan.name
            assert "Example District" in alternatives(file.content), plan.name


def _is_landscape(content: bytes) -> bool:
    return any(width > height for width, height in page_sizes(content))


def test_forms_are_printed_as_chosen(cache: Cache) -> None:
    logo = Logo("logo.svg", SVG % 240, "Example District")
    settings = chosen(papers=("letter",), margin=0.8 * INCH, logo=logo, footer="Call 555-0100.")
    for file in forms(golden_toolkit(), settings, cache):
        assert min(white(file.content)) >= 0.8 * INCH - 1
        assert "Call5550100." in page_texts(file.content)[0]
        assert "Example District" in alternatives(file.content)


# The footer and the logo --------------------------------------------------------------------------


def test_the_line_of_the_district_stands_on_every_page(cache: Cache) -> None:
    texts = page_texts(sheet_of(plain(), cache, chosen(footer="Questions? Call 555-0100.")).content)
    assert len(texts) > 1
    assert all("Questions?Call5550100." in text for text in texts)


@pytest.mark.parametrize("width", [60, 240, 1200])
def test_a_drawn_logo_is_shown_and_said(width: int, cache: Cache, tmp_path: Path) -> None:
    logo = Logo("logo.svg", SVG % width, "Example District")
    content = sheet_of(plain(), cache, chosen(logo=logo)).content
    assert alternatives(content) == ["Example District"]
    [(wide, high)] = pictures(content)
    assert wide <= 151
    assert wide / high == pytest.approx(width / 60, rel=0.1)
    (tmp_path / "sheet.pdf").write_bytes(content)
    assert page_validation.validate_pdf(tmp_path / "sheet.pdf", profile="ua1").is_compliant


def test_a_picture_as_logo(cache: Cache) -> None:
    logo = Logo("logo.png", png(60, 20), "Example District")
    assert alternatives(sheet_of(plain(), cache, chosen(logo=logo)).content) == ["Example District"]


def png(width: int, height: int) -> bytes:
    """A grey picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = zlib.compress((b"\0" + b"\x80" * width) * height)
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_another_logo_makes_handouts_again(tmp_path: Path) -> None:
    for made, color in enumerate((b"#0b5c7a", b"#8a1538"), 1):
        logo = Logo("logo.svg", (SVG % 240).replace(b"#0b5c7a", color), "Example District")
        sheet_of(plain(), Cache(tmp_path), chosen(logo=logo))
        assert len(list(tmp_path.glob("??/*"))) == made


# Fonts and colors ---------------------------------------------------------------------------------


def families(content: bytes) -> set[str]:
    return {name.partition("-")[0] for name in fonts(content)}


def test_the_font_of_the_district_prints_all_that_it_has(cache: Cache) -> None:
    kit = toolkit(3, [criterion(0, 3, subtitle="Only *Source Sans* has Кириллица")])
    content = sheet_of(kit, cache, chosen(font=AMIRI)).content
    assert families(content) == {"Amiri", "SourceSansPro"}
    assert families(sheet_of(plain(), cache, chosen(font=AMIRI)).content) == {"Amiri"}


def test_arabic_prints_from_right_to_left(cache: Cache) -> None:
    kit = toolkit(3, [criterion(0, 3)], summary="الثقة أولا.")
    content = sheet_of(kit, cache, chosen(other_fonts=AMIRI)).content
    with pypdfium2.PdfDocument(content) as document:
        words = document[0].get_textpage()
        places = {words.get_text_range(i, 1): words.get_charbox(i)[0] for i in range(words.count_chars())}
        stop = min(words.get_charbox(i)[0] for i in range(words.count_chars()) if words.get_text_range(i, 1) == ".")
    assert stop < places["و"] < places["ث"], "the full stop ends the line at its left"


def test_vietnamese_prints(cache: Cache) -> None:
    kit = toolkit(3, [criterion(0, 3, subtitle="*Lắng nghe* và **đặt câu hỏi** trước khi khuyên nhủ")])
    assert "Lắngnghevàđặtcâuhỏitrướckhikhuyênnhủ" in page_texts(sheet_of(kit, cache).content)[0]


def test_colors_of_the_district_are_worn() -> None:
    settings = replace(SETTINGS, accents={**ACCENTS, "pine": accent_of("#0b5c7a")})
    data = sheet_data(plain(), settings)
    assert data["look"]["strong"] == "#0b5c7a"
    assert data["levels"][-1]["fill"] == accent_of("#0b5c7a").ink


def test_what_is_not_chosen_is_left_to_the_sources() -> None:
    assert print_data(PrintSettings(), "a4") == {"paper": "a4"}
