"""Handouts of rubrics: their data, what a file says of itself, and that it is made once and alike everywhere."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from handout_samples import (
    SETTINGS,
    criterion,
    plain,
    prints_of,
    rich_text,
    seven_columns,
    sheet_data,
    sheet_of,
    small,
    split_stems,
    toolkit,
    unordered,
)
from pdf_structure import edges, page_texts, scanned
from rubrickit.cache import Cache
from rubrickit.handout_plan import planned
from rubrickit.outputs import typesetting
from rubrickit.outputs.handouts import MAKERS, Desk
from rubrickit.outputs.handouts.codes import online
from rubrickit.outputs.handouts.large_print import large_print_part
from rubrickit.outputs.handouts.look_fors import look_fors
from rubrickit.outputs.handouts.printing import file_data

# The data -----------------------------------------------------------------------------------------


def test_equal_neighbors_share_a_stem() -> None:
    stems = sheet_data(split_stems())["stems"]
    assert stems == [{"text": [{"text": "Individuals"}], "columns": 1}, {"text": [{"text": "Teams"}], "columns": 2}]
    assert [level["stem"] for level in sheet_data(split_stems())["levels"]] == [True, False, True, True]
    assert [stem["columns"] for stem in sheet_data(plain())["stems"]] == [3]
    assert sheet_data(seven_columns())["stems"] == []


def test_a_column_that_says_more_may_be_wider() -> None:
    shares = sheet_data(seven_columns())["shares"]
    assert sum(shares) == pytest.approx(1, abs=0.001)
    assert min(shares[4:]) > max(shares[:4])  # the levels that have a lead


def test_an_unordered_scale_has_shapes_on_one_ground() -> None:
    levels = sheet_data(unordered())["levels"]
    assert len({level["fill"] for level in levels}) == 1
    assert len({level["shape"] for level in levels}) == 7


def test_cumulative_levels_are_said_in_words() -> None:
    cells = sheet_data(seven_columns())["rows"][0]["cells"]
    assert cells[4]["adds"] == "Everything in Coordinating, and:"
    assert "adds" not in cells[0]


def test_single_things_have_no_bullets() -> None:
    assert sheet_data(unordered())["listed"] is False
    assert sheet_data(plain())["listed"] is True


def test_citations_print_as_author_and_year_or_not_at_all() -> None:
    kit = toolkit(3, [criterion(0, 3)], summary="Lead *change* [@kotter-1996].")
    assert "".join(span["text"] for span in sheet_data(kit)["summary"]) == "Lead change (Kotter, 1996)."
    assert "".join(span["text"] for span in sheet_data(kit, cite={})["summary"]) == "Lead change."


def test_only_whole_addresses_become_links() -> None:
    spans = sheet_data(rich_text())["rows"][0]["cells"][1]["indicators"][0]["text"]
    assert [span["href"] for span in spans if "href" in span] == ["https://example.org/"]


def test_the_footer_leaves_out_what_is_unknown() -> None:
    assert sheet_data(plain())["footer"] == [
        "Sample rubric · A district, version 0.1.0 (November 2026) · Content licensed CC BY 4.0",
        "example.org/kit/rubrics/sample · Source: Kotter, 1996",
    ]
    [line] = sheet_data(plain(), replace(SETTINGS, site_url="", publisher=""), {})["footer"]
    assert line == "Sample rubric · Test toolkit, version 0.1.0 (November 2026) · Content licensed CC BY 4.0"


# Forms --------------------------------------------------------------------------------------------


def test_only_rows_with_look_fors_are_on_the_sheet() -> None:
    kit = toolkit(3, [criterion(0, 3), criterion(1, 3, look_fors=[]), criterion(2, 3, look_fors=["A *sign*."])])
    [one] = look_fors(kit.rubrics["sample"], Desk(kit, SETTINGS, {})).parts
    assert [row["name"][0]["text"] for row in one["rows"]] == ["Row 0", "Row 2"]
    assert one["rows"][1]["signs"] == [[{"text": "A "}, {"text": "sign", "emphasis": True}, {"text": "."}]]


def test_large_print_says_each_level_s_words_and_meaning() -> None:
    kit = split_stems()
    part = large_print_part(kit.rubrics["sample"], Desk(kit, SETTINGS, {}))
    assert part["stem-of-each"] == [[{"text": "Individuals"}], [], [{"text": "Teams"}], [{"text": "Teams"}]]
    assert part["words"]["levels"] == "The levels, lowest first"
    assert large_print_part(unordered().rubrics["sample"], Desk(unordered(), SETTINGS, {}))["words"]["levels"] == (
        "The kinds, none better than another"
    )


# The way back to the page -------------------------------------------------------------------------


def test_the_code_on_each_handout_leads_to_its_page(tmp_path: Path) -> None:
    for one in prints_of(small(), Cache(tmp_path)):
        assert scanned(one.content) == ["https://example.org/kit/rubrics/sample/"], one.kind


def test_a_code_needs_an_address() -> None:
    page = "rubrics/sample.md"
    found = online(page, Desk(small(), SETTINGS, {}))["online"]
    assert (found["href"], found["alt"]) == (
        "https://example.org/kit/rubrics/sample/",
        "QR code that opens example.org/kit/rubrics/sample",
    )
    assert online(page, Desk(small(), replace(SETTINGS, site_url=""), {})) == {}


# Holes --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["rubric-sheet", "look-fors", "large-print"])
def test_the_edge_that_goes_into_a_binder_is_set_by_the_edition(kind: str) -> None:
    kit, desk = small(), Desk(small(), SETTINGS, {})
    plan = next(plan for plan in planned(kit, ("letter",)) if plan.kind.id == kind)
    data = file_data(MAKERS[kind](plan, desk), plan.variants[0], desk)

    def distances(punch: str) -> tuple[float, float, float, float]:
        named = data | {"print": data["print"] | {"punch": punch}}
        return edges(typesetting.pdf("handout.typ", named, dated=SETTINGS.dated, language="en-US"))

    long, short, none = distances("long"), distances("short"), distances("none")
    at_side, at_top = (long, short) if kind != "rubric-sheet" else (short, long)
    assert at_side[0] >= 46 > none[0]
    assert at_top[3] >= 46 > none[3]


# The document -------------------------------------------------------------------------------------


def test_says_what_it_is(tmp_path: Path) -> None:
    file = sheet_of(rich_text(), Cache(tmp_path))
    assert file.path == "downloads/handouts/sample-letter.pdf"
    assert file.pages == 1
    with pikepdf.open(BytesIO(file.content)) as document:
        assert str(document.Root.Lang) == "en-US"
        assert str(document.docinfo.Title) == "Sample & <rubric> #1"
        assert str(document.docinfo.Author) == "A district"
        assert str(document.docinfo.Subject) == "Says what the sample is for."
        assert str(document.docinfo.CreationDate).startswith("D:20261122")


# Making once, and the same everywhere -------------------------------------------------------------


def test_a_sheet_is_made_once(tmp_path: Path) -> None:
    first, second = Cache(tmp_path), Cache(tmp_path)
    made = sheet_of(plain(), first)
    assert first.made == 1
    assert sheet_of(plain(), second) == made
    assert second.made == 0


def test_a_change_makes_it_again(tmp_path: Path) -> None:
    sheet_of(plain(), Cache(tmp_path))
    for kit, settings in ((plain(), replace(SETTINGS, version="2.0")), (unordered(), SETTINGS)):
        cache = Cache(tmp_path)
        sheet_of(kit, cache, settings)
        assert cache.made == 1


def test_an_override_replaces_our_source(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    theme = typesetting.sources()["theme.typ"].decode()
    (own / "theme.typ").write_text(theme.replace("str(number)", '"Sheet " + str(number)'), encoding="utf-8")
    cache = Cache(tmp_path / "cache")
    assert "Sheet1of1" in page_texts(sheet_of(rich_text(), cache, overrides=[own]).content)[0]
    assert "Page1of1" in page_texts(sheet_of(rich_text(), cache).content)[0]


def test_equal_bytes_everywhere(tmp_path: Path) -> None:
    program = (
        "import hashlib, sys, tempfile; from pathlib import Path; sys.path.insert(0, sys.argv[1]);"
        "import handout_samples as t; from rubrickit.cache import Cache;"
        "cache = Cache(Path(tempfile.mkdtemp()));"
        "made = [one.content for one in t.prints_of(t.rich_text(), cache)];"
        "made.append(t.sheet_of(t.seven_columns(), cache).content);"
        "print(hashlib.sha256(b''.join(made)).hexdigest())"
    )
    found = set()
    for zone, locale in (("UTC", "C"), ("Pacific/Kiritimati", "de_DE.UTF-8"), ("America/Los_Angeles", "tr_TR.UTF-8")):
        folder = tmp_path / f"ünusual folder {locale}"
        folder.mkdir()
        environment = os.environ | {"TZ": zone, "LC_ALL": locale, "PYTHONHASHSEED": "random", "TMPDIR": str(folder)}
        command = [sys.executable, "-c", program, str(Path(__file__).parent)]
        environment["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=True)
        found.add(done.stdout)
    assert len(found) == 1


# What cannot be printed ---------------------------------------------------------------------------


def test_a_missing_character_is_named_with_its_place(tmp_path: Path) -> None:
    rows = [criterion(0, 3), criterion(1, 3, subtitle="Trust, or 信頼, comes first 😀")]
    with pytest.raises(typesetting.TypesettingError) as caught:
        sheet_of(toolkit(3, rows), Cache(tmp_path))
    message = str(caught.value)
    assert "“信” (U+4FE1" in message
    assert "“😀” (U+1F600, grinning face)" in message
    assert "Trust, or 信頼, comes first" in message
    assert message.startswith("the handout `sample` (rubric sheet) cannot be printed: ")


def test_a_failure_is_not_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for _ in range(2):
        with pytest.raises(typesetting.TypesettingError):
            sheet_of(toolkit(3, [criterion(0, 3, subtitle="信")]), cache)
    assert cache.made == 0
