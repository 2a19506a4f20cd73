"""Packs: one document and one ZIP of the same items, in the order of the list."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from pdf_reading import bookmarks, compliance
from pdf_structure import page_texts, squeezed
from rubrickit import addresses
from rubrickit.cache import Cache
from rubrickit.files import OutputFile
from rubrickit.handout_plan import PACK, PACK_ITEMS, planned
from rubrickit.outputs import typesetting
from rubrickit.outputs.handouts import MAKERS, Desk, pack_files
from rubrickit.outputs.handouts.pack_zip import zipped
from rubrickit.outputs.handouts.printing import printed
from rubrickit.settings import PrintSettings, Settings
from sites import GOLDEN, golden_toolkit

TOOLKIT = golden_toolkit()
SETTINGS = Settings(site_url="https://a.test/", print=PrintSettings(papers=("letter",)))
CITE = {"writer-2020": "Writer, 2020", "other-2021": "Other, 2021"}
ENTRIES = {"writer-2020": "Writer, W. (2020). <em>A common plan</em>."}
DESK = Desk(TOOLKIT, SETTINGS, CITE, ENTRIES, GOLDEN / "project" / "content")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, OutputFile]:
    """The golden toolkit's handouts on Letter and packs, by path; without its binder."""
    cache = Cache(tmp_path_factory.mktemp("cache"))
    plans = [plan for plan in planned(TOOLKIT, ("letter",)) if plan.kind.id != "binder"]
    given = typesetting.sources()
    sheets = [printed(plan, MAKERS[plan.kind.id](plan, DESK), "letter", DESK, cache, given) for plan in plans]
    files = {file.path: file for file in sheets}
    return files | {file.path: file for file in pack_files(DESK, files, cache)}


@pytest.fixture
def document(made: dict[str, OutputFile]) -> bytes:
    return made[addresses.handout("a-morning-pack")].content


@pytest.fixture
def archive(made: dict[str, OutputFile]) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(made[addresses.pack_zip("a-morning", "letter")].content))


def test_the_document_has_a_cover_contents_and_its_items_in_order(document: bytes) -> None:
    cover, contents, *rest = page_texts(document)
    for words in (
        "A morning",
        "What a morning needs.",
        "Trainer and coach",
        "Before noon.",
        "a.test/handouts/",
    ):
        assert squeezed(words) in cover
    titles = ["Drawn guide", "Staircase", "Plan"]
    expected = ["A morning", "Contents", *titles, "References"]
    assert [title for title in bookmarks(document) if title in expected] == expected
    for title in titles:
        assert squeezed(title) in cover
        assert squeezed(title) in contents
    starts = [next(n for n, text in enumerate(rest) if squeezed(title) in text) for title in titles]
    assert starts == sorted(starts)


def test_the_document_conforms_to_pdf_ua(document: bytes, tmp_path: Path) -> None:
    assert compliance(document, tmp_path).is_compliant


def test_the_zip_has_the_same_items_as_numbered_files(archive: zipfile.ZipFile, made: dict[str, OutputFile]) -> None:
    assert archive.namelist() == [
        "README.txt",
        "01-drawn-guide.pdf",
        "02-staircase-rubric-sheet.pdf",
        "03-plan-template.pdf",
    ]
    assert archive.read("02-staircase-rubric-sheet.pdf") == made[addresses.handout("staircase")].content
    with pikepdf.open(io.BytesIO(archive.read("03-plan-template.pdf"))) as form:
        assert len(form.Root.AcroForm.Fields) > 0
    guide = "".join(page_texts(archive.read("01-drawn-guide.pdf")))
    assert squeezed("Two works say so (Writer, 2020; Other, 2021).") in guide
    assert squeezed("Writer, W. (2020). A common plan.") in guide


def test_the_zip_says_what_it_holds(archive: zipfile.ZipFile) -> None:
    text = archive.read("README.txt").decode()
    assert text.count("\r\n") == text.count("\n")
    lines = text.splitlines()
    assert lines[:2] == ["A morning", "What a morning needs."]
    for line in (
        "For: trainer and coach",
        "Paper: Letter",
        "01-drawn-guide.pdf  Drawn guide (Guide)",
        "https://a.test/handouts/#a-morning",
    ):
        assert line in lines


@pytest.mark.parametrize("day", [date(2026, 8, 1), date(1970, 1, 1)])
def test_zips_are_the_same_bytes_and_have_the_contents_date(day: date) -> None:
    entries = [("a.txt", b"a"), ("b.txt", b"b" * 999)]
    content = zipped(entries, day)
    assert content == zipped(entries, day)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {info.date_time[:3] for info in archive.infolist()} == {(max(1980, day.year), day.month, day.day)}


def test_every_kind_of_item_can_be_made() -> None:
    assert {kind for kind in PACK_ITEMS if kind not in MAKERS} == {"guide", "template"}
    assert PACK.id not in PACK_ITEMS
