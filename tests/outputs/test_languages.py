"""What a page says of its languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import html

from rubrickit.outputs.languages import in_languages, unmarked
from rubrickit.settings import Settings
from rubrickit.words import FIRST, LAST
from sites import ROOT, built, in_language


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
