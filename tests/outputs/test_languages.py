"""What pages, and files for print and for Word, say of their languages."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from lxml import etree, html

from pdf_reading import compliance
from rubrickit.cache import Cache
from rubrickit.outputs.documents import documents
from rubrickit.outputs.forms import forms
from rubrickit.outputs.handouts import Desk, handout_files
from rubrickit.outputs.languages import in_languages, pieces, unmarked
from rubrickit.settings import PrintSettings, Settings
from rubrickit.words import FIRST, LAST, speaking
from sites import ROOT, built, golden_toolkit, in_language


def ours(words: str) -> str:
    return f"{FIRST}{words}{LAST}"


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ("<p>Listening</p>", '<p lang="en">Listening</p>'),
        (f"<p>{ours('Fila')}</p>", "<p>Fila</p>"),
        (f"<p>Listening {ours('fila')}</p>", '<p><span lang="en">Listening </span>fila</p>'),
        (
            f"<div><h2>{ours('Preguntas')}</h2><ul><li>Why?</li><li>What <b>now</b>?</li></ul></div>",
            '<div><h2>Preguntas</h2><ul lang="en"><li>Why?</li><li>What <b>now</b>?</li></ul></div>',
        ),
        (
            f'<a href="#x" title="{ours("Copiar")}">Row</a>',
            '<a href="#x" title="Copiar"><span lang="en">Row</span></a>',
        ),
        ('<img src="a.png" alt="A ring">', '<img lang="en" src="a.png" alt="A ring">'),
        (f"<p>{ours('Todo lo de <b>Emerging</b> queda')}</p>", "<p>Todo lo de <b>Emerging</b> queda</p>"),
        (f"<option>Row {ours('fila')}</option>", "<option>Row fila</option>"),
        (f'<p lang="la">Sic</p><p>{ours("No")}</p>', '<p lang="la">Sic</p><p>No</p>'),
        ("<p>12 · 3</p>", "<p>12 · 3</p>"),
        ("<script>var words = 1 < 2;</script><!-- words -->", "<script>var words = 1 < 2;</script><!-- words -->"),
    ],
)
def test_content_says_its_language(made: str, told: str) -> None:
    assert in_languages(made, "en") == told


def test_no_mark_is_left() -> None:
    assert unmarked(ours("Fila") + r'{"a": "\ue000Fila\ue001"}') == 'Fila{"a": "Fila"}'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Listening", [("Listening", False)]),
        (f"{ours('Fila')}: Listening", [("Fila", True), (": Listening", False)]),
        (ours(f"Se pide a: {ours('equipo')}."), [("Se pide a: ", True), ("equipo", True), (".", True)]),
        ("", []),
    ],
)
def test_pieces_of_a_text(text: str, told: list[tuple[str, bool]]) -> None:
    assert list(pieces(text)) == told


@pytest.mark.parametrize(
    ("interface", "content", "two"),
    [("en", "en-US", False), ("es", "es-MX", False), ("es", "en-US", True), ("en", "es", True)],
)
def test_a_country_makes_no_language(interface: str, content: str, two: bool) -> None:
    assert Settings(interface=interface, language=content).two_languages is two


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped content with a Spanish interface."""
    folder = tmp_path_factory.mktemp("spanish")
    return built(in_language(ROOT / "mkdocs.yml", folder / "project", "es"), folder / "site", "--no-downloads")


@pytest.mark.slow
def test_every_page_is_spanish_with_english_content(site: Path) -> None:
    for path in site.rglob("index.html"):
        text = path.read_text(encoding="utf-8")
        assert FIRST not in text, path
        page = html.fromstring(text.encode())
        assert page.get("lang") == "es", path
        assert path.parent.name in ("accessibility", "builder", "conversation") or page.xpath(
            "//main//*[@lang='en-US']"
        ), path


@pytest.mark.slow
def test_what_is_marked_is_the_content(site: Path) -> None:
    page = html.parse(site / "rubrics" / "coaching-behaviors" / "index.html").getroot()
    english = {one.text_content().strip() for one in page.xpath("//*[@lang='en-US']")}
    assert {"Emerging", "Questioning"} <= english
    spanish = page.xpath("//main//*[normalize-space(text())='Estoy aquí' and not(ancestor-or-self::*[@lang='en-US'])]")
    assert spanish
    guide = html.parse(site / "guides" / "what-coaching-is" / "index.html").getroot()
    assert guide.xpath("//article/p[@lang='en-US']")
    assert not guide.xpath("//article/p[not(@lang)]")
    assert guide.xpath("//a[@class='headerlink']/@title")[0] == "Enlace permanente"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The small toolkit's files with a Spanish interface: handouts, forms and Word documents, by name."""
    toolkit, cache = golden_toolkit(), Cache(tmp_path_factory.mktemp("files"))
    settings = Settings(interface="es", print=PrintSettings(papers=("letter",)))
    with speaking("es"):
        made = [*handout_files(Desk(toolkit, settings, {}), cache), *forms(toolkit, settings, cache)]
        made += documents(toolkit, settings, cache)
    return {Path(file.path).name: file.content for file in made}


def _told(document: pikepdf.Pdf) -> Iterator[str]:
    """What a PDF says beside its text: what its parts, bookmarks, links and fields are called."""
    for one in document.objects:
        if isinstance(one, pikepdf.Dictionary):
            yield from (str(value) for value in one.values() if isinstance(value, pikepdf.String))


def _languages(document: pikepdf.Pdf) -> set[str]:
    """Those of the document's parts, and of words within them."""
    parts = {str(one.Lang) for one in document.objects if isinstance(one, pikepdf.Dictionary) and "/Lang" in one}
    within = {
        str(operand.Lang)
        for page in document.pages
        for operands, _operator in pikepdf.parse_content_stream(page, "BDC")
        for operand in operands
        if isinstance(operand, pikepdf.Dictionary) and "/Lang" in operand
    }
    return parts | within


def test_every_pdf_is_in_the_contents_language_with_parts_in_the_interfaces(files: dict[str, bytes]) -> None:
    read = {name: pikepdf.open(BytesIO(content)) for name, content in files.items() if name.endswith(".pdf")}
    assert len(read) > 10
    for name, document in read.items():
        assert str(document.Root.Lang) == "en-US", name
        assert "es" in _languages(document), name
        assert not [one for one in _told(document) if FIRST in one or LAST in one], name


def test_a_heading_of_ours_is_spanish_and_one_of_the_content_is_not(files: dict[str, bytes]) -> None:
    with pikepdf.open(BytesIO(files["colors-large-print.pdf"])) as document:
        headings = {
            str(one.T): str(one.get("/Lang", ""))
            for one in document.objects
            if isinstance(one, pikepdf.Dictionary) and str(one.get("/S", "")).startswith("/H") and "/T" in one
        }
    assert headings["Acerca de esta copia"] == "es"
    assert list(headings.values()).count("es") < len(headings) - 2


@pytest.mark.parametrize("name", ["colors-letter.pdf", "colors-large-print.pdf", "plan.pdf"])
def test_parts_in_two_languages_conform(name: str, files: dict[str, bytes], tmp_path: Path) -> None:
    report = compliance(files[name], tmp_path)
    assert report.is_compliant, report


def test_a_word_document_says_which_runs_are_spanish(files: dict[str, bytes]) -> None:
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    with zipfile.ZipFile(BytesIO(files["plan.docx"])) as package:
        assert not [name for name in package.namelist() if FIRST in package.read(name).decode("utf-8", "ignore")]
        runs = etree.fromstring(package.read("word/document.xml")).iter(f"{word}r")
        told = {"".join(run.itertext()): [lang.get(f"{word}val") for lang in run.iter(f"{word}lang")] for run in runs}
    assert told["Lo llena"] == ["es"]
    assert [] in told.values()
