"""No word of the interface is left in English: a made-up language wraps each of them; what is not wrapped is content.

The language is a catalogue of all phrases that `make catalogue` finds, so that a phrase which it does not find, and one
that no call translates, both show here as words that nobody has written into the content.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po
from lxml import etree, html

from rubrickit import words
from sites import GOLDEN, ROOT, built, in_language

pytestmark = pytest.mark.slow

LANGUAGE = "eo"
"""One that the theme and Babel know and that has no catalogue; its own words come from the theme."""
FIRST, LAST = "«", "»"
TEMPLATE = ROOT / "generator" / "rubrickit" / "locale" / "rubrickit.pot"
NAMES = (
    "golden toolkit example district rubrickit qr code typst pdf html json docx xlsx csv zip kb mb doc ctrl esc apa nd"
)
"""Words that are the same in every language."""
_WORD = re.compile(r"[^\W\d_]{2,}")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The small toolkit with everything that is made of it, in the made-up language."""
    folder = tmp_path_factory.mktemp("wrapped")
    catalogue = folder / "locale" / LANGUAGE / "LC_MESSAGES" / "rubrickit.po"
    catalogue.parent.mkdir(parents=True)
    with catalogue.open("wb") as file:
        write_po(file, _wrapped(), width=0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(words, "LOCALE", folder / "locale")
        config = in_language(GOLDEN / "project" / "mkdocs.yml", folder / "project", LANGUAGE)
        yield built(config, folder / "site")
        for kept in (words.catalogue, words.translations):
            kept.cache_clear()


def _wrapped() -> Catalog:
    phrases = read_po(BytesIO(TEMPLATE.read_bytes()))
    wrapped = Catalog(locale=LANGUAGE)
    for phrase in phrases:
        if phrase.id:
            forms = phrase.id if isinstance(phrase.id, tuple) else (phrase.id,)
            shown = tuple(f"{FIRST}{form}{LAST}" for form in forms)
            wrapped.add(phrase.id, shown if len(shown) > 1 else shown[0], locations=phrase.locations)
    return wrapped


@pytest.fixture(scope="module")
def known() -> set[str]:
    """Every word of the content, and those that the theme brings."""
    content, theme = GOLDEN / "project", _theme() / "partials" / "languages" / f"{LANGUAGE}.html"
    texts = [path.read_text(encoding="utf-8") for path in (*content.rglob("*.md"), *content.rglob("*.bib"), theme)]
    for path in (path for path in content.rglob("*.yaml") if path.name != "inventory.yaml"):
        texts += _values(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
    return _words(" ".join([NAMES, *texts]))


def _values(data: object) -> Iterator[str]:
    """The texts of a YAML file, without its keys."""
    if isinstance(data, str):
        yield data
    for one in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _values(one)


def _theme() -> Path:
    import material

    return Path(material.__file__).parent / "templates"


def _words(text: str) -> set[str]:
    without_addresses = re.sub(r"(?:https?://)?example\.org\S*|https?://\S+", " ", text)
    return {word.lower() for word in _WORD.findall(without_addresses.replace("'", "").replace("’", ""))}


def _outside(pieces: Iterator[str]) -> str:
    """What stands in no wrapping, which may begin in one piece and end in another."""
    depth, found = 0, []
    for piece in pieces:
        for part in re.split(f"([{FIRST}{LAST}])", piece):
            depth += (part == FIRST) - (part == LAST)
            if depth == 0 and part != LAST:
                found.append(part)
        found.append(" ")
    return " ".join(found)


def _spoken(page: Path) -> Iterator[str]:
    """What a page says, and what its elements are called."""
    tree = html.fromstring(page.read_bytes())
    for junk in tree.xpath("//script|//style|//meta|//svg/style"):
        junk.drop_tree()
    yield from tree.itertext()
    for name in ("aria-label", "alt", "title", "placeholder"):
        yield from (str(value) for value in tree.xpath(f"//@{name}"))


def test_pages_say_nothing_in_english(site: Path, known: set[str]) -> None:
    for page in sorted(site.rglob("*.html")):
        left = _words(_outside(_spoken(page))) - known
        assert not left, (page.relative_to(site), sorted(left))


def test_files_say_nothing_in_english(site: Path, known: set[str]) -> None:
    read = {".pdf": _of_pdf, ".docx": _of_word, ".xlsx": _of_excel, ".md": _of_text}
    files = [path for path in sorted((site / "downloads").rglob("*.*")) if path.suffix in read]
    assert {path.suffix for path in files} == set(read)
    for path in files:
        said = list(read[path.suffix](path))
        left = _words(_outside(iter(said))) - known
        assert not left, (path.relative_to(site), sorted(left))
        assert not re.search(f"[{words.FIRST}{words.LAST}]", "".join(said)), path


def _of_pdf(path: Path) -> Iterator[str]:
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            yield re.sub(r"\ufffe|[\u200b\u00ad]", "", page.get_textpage().get_text_range())
        about = document.get_metadata_dict()
        yield from (about[key] for key in ("Title", "Subject", "Keywords"))
        yield from (one.get_title() for one in document.get_toc())


def _of_word(path: Path) -> Iterator[str]:
    for part in _parts(path, "word/document", "word/header", "word/footer", "docProps/core", "word/glossary/document"):
        for paragraph in part.iter("{*}p"):
            yield "".join(paragraph.itertext("{*}t"))
        named = part.xpath("//*[local-name()='alias' or local-name()='tblCaption' or local-name()='tblDescription']")
        yield from (value for one in named for value in one.attrib.values())
        if not part.tag.endswith(("document", "hdr", "ftr", "glossaryDocument")):
            yield from (one.text or "" for one in part if one.tag.endswith(("title", "subject", "keywords")))


def _of_excel(path: Path) -> Iterator[str]:
    for part in _parts(path, "xl/sharedStrings", "xl/worksheets/sheet", "xl/charts/chart", "xl/drawings/drawing"):
        yield from ("".join(one.itertext("{*}t")) for one in part.iter("{*}si"))
        yield from (one.text or "" for one in part.iter("{*}oddHeader", "{*}oddFooter", "{*}t"))
        for name in ("prompt", "promptTitle", "error", "errorTitle", "descr"):
            yield from (str(value) for value in part.xpath(f"//@{name}"))
    for book in _parts(path, "xl/workbook."):
        yield from (str(value) for value in book.xpath("//*[local-name()='sheet']/@name"))


def _parts(path: Path, *names: str) -> Iterator[etree._Element]:
    with zipfile.ZipFile(path) as file:
        for name in file.namelist():
            if name.startswith(names) and name.endswith(".xml"):
                yield etree.fromstring(file.read(name))


def _of_text(path: Path) -> Iterator[str]:
    yield path.read_text(encoding="utf-8")


def test_search_names_its_kinds(site: Path) -> None:
    script = (site / "search" / "index.js").read_text(encoding="utf-8")
    kinds = json.loads(script[script.index("{", script.index("searchIndex=")) : script.rindex(";")])["kinds"]
    assert kinds
    assert all(kind.startswith(FIRST) and kind.endswith(LAST) for kind in kinds), kinds
