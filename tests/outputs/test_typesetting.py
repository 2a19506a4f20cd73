"""Typst and pikepdf: conforming PDFs, plain errors, nothing taken from the machine."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from unicodedata import category

import fontpkg_amiri
import page as page_validation
import pikepdf
import pypdfium2
import pytest

from pdf_structure import bookmarks
from rubrickit import looks
from rubrickit.fonts import PrintFonts
from rubrickit.outputs import typesetting
from rubrickit.outputs.handouts.desk import look_of
from rubrickit.outputs.typesetting import TypesettingError
from rubrickit.problems import Place

DAY = date(2026, 11, 22)
HEAD = """#set document(title: "A title")
#set text(font: "Source Sans Pro", fallback: false, lang: "en", region: "US")
"""
TABLE = """= Heading
#table(columns: 3,
  table.header([Row], table.cell(colspan: 2)[Levels]),
  [One], [a], [b],
  [Two], table.cell(colspan: 2)[c],
)
"""
BIBLIOGRAPHY = b"@book{kotter, author={Kotter, John P.}, title={Leading Change}, year={1996}, publisher={HBR Press}}"


def made(body: str, data: dict[str, object] | None = None, head: str = HEAD, **files: str) -> bytes:
    given = {"main-page.typ": head + body} | {name.replace("_", "."): text for name, text in files.items()}
    encoded = {name: text.encode() for name, text in given.items()}
    return typesetting.pdf("main-page.typ", data or {}, dated=DAY, language="en-US", given=encoded)


def failure(body: str, data: dict[str, object] | None = None, head: str = HEAD) -> TypesettingError:
    with pytest.raises(TypesettingError) as caught:
        made(body, data, head)
    return caught.value


def rows_of(content: bytes, part: str) -> list[list[tuple[str, str, bool]]]:
    """Each row of a table's part: the kind, the scope of each cell, and whether it lists its headers."""

    def cell(element: pikepdf.Object) -> tuple[str, str, bool]:
        attributes = list(element.get("/A", []))
        scope = next((str(one.Scope) for one in attributes if "/Scope" in one), "")
        return str(element.S), scope, any("/Headers" in one for one in attributes)

    with pikepdf.open(BytesIO(content)) as document:
        [whole] = document.Root.StructTreeRoot.K
        [table] = [child for child in whole.K if child.S == "/Table"]
        [rows] = [child for child in table.K if str(child.S) == part]
        return [[cell(one) for one in row.K] for row in rows.K]


# PDF ----------------------------------------------------------------------------------------------


def test_conforms_and_says_its_language_and_date(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(made(TABLE))
    assert page_validation.validate_pdf(path, profile="ua1").is_compliant
    with pikepdf.open(path) as document:
        assert str(document.Root.Lang) == "en-US"
        assert str(document.docinfo.CreationDate) == "D:20261122000000Z"


def test_a_source_without_a_language_gets_it() -> None:
    with pikepdf.open(BytesIO(made("Text.", head='#set document(title: "A title")\n'))) as document:
        assert str(document.Root.Lang) == "en-US"


def test_first_cells_become_row_headers() -> None:
    content = made(TABLE)
    assert rows_of(content, "/TBody") == [
        [("/TH", "/Row", False), ("/TD", "", False), ("/TD", "", False)],
        [("/TH", "/Row", False), ("/TD", "", False)],
    ]
    assert [kind for kind, *_ in rows_of(content, "/THead")[0]] == ["/TH", "/TH"]


def test_column_headers_keep_their_scope() -> None:
    assert [scope for _, scope, _ in rows_of(made(TABLE), "/THead")[0]] == ["/Column", "/Column"]


def test_a_repeated_header_has_one_bookmark() -> None:
    header = "#grid(grid.header(heading(depth: 2)[Head]), ..range(400).map(str))\n"
    assert bookmarks(made(f"= Top\n{header}#heading(depth: 2)[Other]\n{header}")) == ["Top", "Head", "Other", "Head"]


def test_a_page_without_a_table_is_left_as_it_is() -> None:
    assert typesetting.page_count(made("One.\n#pagebreak()\nTwo.")) == 2


def test_data_reaches_the_source() -> None:
    source = "#set document(title: json(bytes(sys.inputs.data)).title)\nText."
    with pikepdf.open(BytesIO(made(source, {"title": "Nguyễn “quoted”"}))) as document:
        assert str(document.docinfo.Title) == "Nguyễn “quoted”"


def test_equal_input_gives_equal_bytes() -> None:
    assert made(TABLE, {"b": 1, "a": 2}) == made(TABLE, {"a": 2, "b": 1})


def test_fingerprint_is_steady() -> None:
    assert typesetting.fingerprint() == typesetting.fingerprint()


# Sources ------------------------------------------------------------------------------------------


def test_an_overrides_folder_replaces_and_adds(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    for folder in (first, second):
        (folder / "pictures").mkdir(parents=True)
        (folder / "theme.typ").write_text(folder.name, encoding="utf-8")
    (second / "pictures" / "logo.svg").write_text("<svg/>", encoding="utf-8")
    (second / "main.html").write_text("not for Typst", encoding="utf-8")
    found = typesetting.sources([first, second])
    assert found["theme.typ"] == b"first"
    assert found["pictures/logo.svg"] == b"<svg/>"
    assert found["rubric-sheet.typ"] == typesetting.sources()["rubric-sheet.typ"]
    assert "main.html" not in found


def test_files_of_the_machine_are_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "other.typ").write_text("#let x = 1", encoding="utf-8")
    assert "file not found" in failure('#import "other.typ": x').message


def test_sources_can_import_each_other() -> None:
    assert made('#import "other.typ": words\n#words', other_typ="#let words = [Some words]")


# Errors -------------------------------------------------------------------------------------------


def test_an_unknown_font_is_an_error_that_names_the_others() -> None:
    error = failure("Text.", head='#set document(title: "A")\n#set text(font: "Sauce Sans")\n')
    assert str(error).startswith("main-page.typ:2: there is no font named “sauce sans”.")
    assert "Source Sans Pro" in error.hint


def test_a_missing_character_is_named_with_the_words_around_it() -> None:
    text = "Coaches and clients build trust (信) before they start on the work that they have chosen."
    error = failure("#json(bytes(sys.inputs.data)).rows.first()", {"rows": [text]})
    assert error.message == (
        "the fonts for print have no “信” (U+4FE1, cjk unified ideograph-4fe1), "
        "which stands in “…nd clients build trust (信) before they start on …”."
    )
    assert error.hint


def test_each_missing_character_is_named_once() -> None:
    message = failure("#json(bytes(sys.inputs.data)).text", {"text": "信 頼 信 😀"}).message
    assert [message.count(f"“{character}” (U+") for character in "信頼😀"] == [1, 1, 1]


def test_a_fault_in_a_source_is_shown_by_file_and_line() -> None:
    error = failure("= A\n#unknown-function()")
    assert error.message == "unknown variable: unknown-function."
    assert error.place == Place("main-page.typ", 4, 2)
    assert str(failure("*bold")).startswith("main-page.typ:3: unclosed delimiter.")


def test_what_breaks_the_standard_is_an_error() -> None:
    assert "PDF/UA-1 error" in failure("Text.", head="").message


# Fonts --------------------------------------------------------------------------------------------

EVERY = range(0x20, 0x3000)


def printable(code: bool) -> list[str]:
    """All characters of the usual scripts and signs that are said to be printable; marks stand on a letter."""
    every = [chr(one) for one in EVERY if category(chr(one)) not in ("Cn", "Cc", "Cs", "Co")]
    missing = set(PrintFonts().missing("".join(every), code=code))
    kept = [character for character in every if character not in missing]
    return [f"o{character}" if category(character) == "Mn" else character for character in kept]


@pytest.mark.parametrize(("look", "code"), [("rich-text", False), ("emph", False), ("raw", True)])
def test_what_is_said_to_be_printable_is(look: str, code: bool) -> None:
    """In the theme's fonts: upright, in italics, which lack letters of their own, and as code."""
    source = """#import "theme.typ": themed
#set document(title: "A")
#let data = json(bytes(sys.inputs.data))
#show: themed.with(data.look)
#let rich-text = body => body
#for one in data.characters { block(%s(one)) }"""
    data = {"characters": printable(code), "look": look_of(looks.ACCENTS["pine"])}
    given = typesetting.sources() | {"main-page.typ": (source % look).encode()}
    assert typesetting.pdf("main-page.typ", data, dated=DAY, language="en-US", given=given)


def test_what_is_said_to_be_missing_is() -> None:
    said = PrintFonts().missing("".join(chr(one) for one in EVERY if category(chr(one))[0] in "LNPS"))
    assert len(said) > 5_000
    for character in said[:: len(said) // 50]:
        error = failure("#json(bytes(sys.inputs.data)).text", {"text": character})
        assert error.message.startswith(f"the fonts for print have no “{character}” (U+")


def test_own_fonts_print_what_ours_lack_from_right_to_left() -> None:
    head = HEAD.replace('"Source Sans Pro"', '("Source Sans Pro", "Amiri")')
    given = {"main-page.typ": (head + "#json(bytes(sys.inputs.data)).text").encode()}
    fonts = sorted((fontpkg_amiri.ROOT / "files").glob("*.ttf"))
    text = {"text": "Trust: الثقة أولا"}
    content = typesetting.pdf("main-page.typ", text, dated=DAY, language="en-US", given=given, fonts=fonts)
    assert typesetting.families(fonts) == ["Amiri"]
    assert typesetting.fingerprint(fonts) != typesetting.fingerprint()
    places = dict(letters(content))
    assert places["T"] < places["و"] < places["ث"], "what comes later stands further to the left"


def letters(content: bytes) -> list[tuple[str, float]]:
    """Each letter of the first page with its left edge, the last of those that are equal."""
    with pypdfium2.PdfDocument(content) as document:
        words = document[0].get_textpage()
        count = words.count_chars()
        return [(words.get_text_range(index, 1), words.get_charbox(index)[0]) for index in range(count)]


def test_a_font_that_is_replaced_counts_at_once(tmp_path: Path) -> None:
    faces = fontpkg_amiri.ROOT / "files"
    own = tmp_path / "Own.ttf"
    own.write_bytes((faces / "Amiri-Regular.ttf").read_bytes())
    before = typesetting.fingerprint([own])
    own.write_bytes((faces / "Amiri-Bold.ttf").read_bytes())
    assert typesetting.fingerprint([own]) != before


def test_hyphens_of_word_processors_print_as_hyphens() -> None:
    content = made("#json(bytes(sys.inputs.data)).text", {"text": "fifty\u2011five, well\u2010known"})
    with pypdfium2.PdfDocument(content) as document:
        assert document[0].get_textpage().get_text_bounded().count("-") == 2


# HTML ---------------------------------------------------------------------------------------------


def test_html_prints_a_bibliography_in_apa_style() -> None:
    page = typesetting.html('#bibliography("r.bib", style: "apa", full: true)', {"r.bib": BIBLIOGRAPHY})
    assert "<li>Kotter, J. P. (1996). <em>Leading Change</em>. HBR Press.</li>" in page


def test_html_reports_faults_too() -> None:
    with pytest.raises(TypesettingError, match=r"main\.typ:1: unknown variable: nothing"):
        typesetting.html("#nothing")
