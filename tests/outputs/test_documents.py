"""Planning templates as Word documents: real controls, accessible structure, named styles, the same bytes."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from markupsafe import Markup

from rubrickit.cache import Cache
from rubrickit.looks import ACCENTS, WHITE, contrast
from rubrickit.model import Template, Toolkit
from rubrickit.outputs.citations import citations
from rubrickit.outputs.documents import document, documents
from rubrickit.settings import Settings
from rubrickit.tints import accent_of
from rubrickit.views.context import Citation
from template_samples import CITED, COLUMNS, HOSTILE, SETTINGS, field, template, toolkit

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "rel": "http://schemas.openxmlformats.org/package/2006/relationships",
}

# Reading a document -------------------------------------------------------------------------------


class Opened:
    """A document as a ZIP of XML parts, read without what wrote it."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.zip = zipfile.ZipFile(BytesIO(content))
        self.main = self.part("word/document.xml")

    def part(self, name: str) -> Any:
        return etree.fromstring(self.zip.read(name))

    def find(self, path: str, root: Any = None) -> list[Any]:
        return list((self.main if root is None else root).xpath(path, namespaces=NAMES))

    def control(self, tag: str) -> Any:
        (found,) = self.find(f"//w:sdt[w:sdtPr/w:tag/@w:val='{tag}']")
        return found

    def values(self, path: str, root: Any = None) -> list[str]:
        return [str(value) for value in self.find(path, root)]


def opened(
    plan: Template | None = None,
    settings: Settings = SETTINGS,
    kit: Toolkit | None = None,
    cited: Mapping[str, Citation] = CITED,
) -> Opened:
    kit = kit or toolkit(plan)
    return Opened(document(next(iter(kit.templates.values())), kit, settings, cited))


def words(element: Any) -> str:
    return "".join(element.itertext(f"{W}t"))


def words_of_each(elements: Sequence[Any]) -> list[str]:
    return [words(element) for element in elements]


@pytest.fixture(scope="module")
def plain() -> Opened:
    return opened()


# Controls -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("a-line", "w:text"),
        ("a-paragraph", "w:richText"),
        ("a-date", "w:date"),
        ("a-choice", "w:dropDownList"),
        ("a-checklist.1", "w14:checkbox"),
        ("a-checklist.2", "w14:checkbox"),
        ("a-level.row-1", "w:dropDownList"),
        ("a-table", "w15:repeatingSection"),
        ("a-table.1.what", "w:richText"),
        ("a-table.2.who", "w:text"),
        ("a-table.3.when", "w:date"),
        ("a-table.3.state", "w:dropDownList"),
        ("a-table.3.done", "w14:checkbox"),
        ("named.1.what", "w:richText"),
        ("named.3.row_heading", "w:text"),
    ],
)
def test_each_field_is_a_control_of_its_kind(plain: Opened, tag: str, kind: str) -> None:
    assert plain.find(f"w:sdtPr/{kind}", plain.control(tag))


def test_titles_are_labels_and_tags_and_ids_are_unique(plain: Opened) -> None:
    tags = plain.values("//w:sdtPr/w:tag/@w:val")
    ids = plain.values("//w:sdtPr/w:id/@w:val")
    assert len(set(tags)) == len(tags)
    assert len(set(ids)) == len(ids)
    titles = {tag: plain.values("w:sdtPr/w:alias/@w:val", plain.control(tag)) for tag in tags}
    assert titles["a-line"] == ["A line"]
    assert titles["a-checklist.2"] == ["A checklist: Second item"]
    assert titles["a-level.row-2"] == ["A level: Row 2"]
    assert titles["named.2.who"] == ["Who: Spring"]


def test_a_level_is_chosen_from_the_scale_for_each_criterion(plain: Opened) -> None:
    tags = [tag for tag in plain.values("//w:tag/@w:val") if tag.startswith("a-level")]
    assert tags == ["a-level.row-1", "a-level.row-2", "a-level.row-3"]
    for tag in tags:
        control = plain.control(tag)
        assert plain.values(".//w:listItem/@w:displayText", control) == ["Low", "Mid", "High"]
        assert plain.values(".//w:listItem/@w:value", control) == ["low", "mid", "high"]


def test_a_level_can_be_asked_for_one_criterion_only() -> None:
    found = opened(template([field("level", rubric="sample", criterion="row-3")]))
    assert found.values("//w:tag/@w:val") == ["a-level.row-3"]
    assert [words_of_each(found.find("w:tc", row)) for row in found.find("//w:tr")] == [
        ["Criterion", "Level now"],
        ["Row 3", "Click to choose a level"],
    ]


def test_a_choice_stands_once_in_its_list(plain: Opened) -> None:
    assert plain.values(".//w:listItem/@w:value", plain.control("a-choice")) == ["One", "Two"]


def test_every_control_but_a_box_invites_and_word_can_bring_the_words_back(plain: Opened) -> None:
    blocks = plain.part("word/glossary/document.xml")
    stored = {plain.values(".//w:name/@w:val", block)[0]: words(block) for block in plain.find("//w:docPart", blocks)}
    prompted = plain.find("//w:sdt[w:sdtPr/w:text or w:sdtPr/w:richText or w:sdtPr/w:date or w:sdtPr/w:dropDownList]")
    assert len(prompted) > 20
    for control in prompted:
        assert plain.find("w:sdtPr/w:showingPlcHdr", control)
        assert set(plain.values(".//w:rStyle/@w:val", control)) == {"PlaceholderText"}
        assert re.match(r"(Click to )?(enter|choose)\b", words(control), re.IGNORECASE)
        (name,) = plain.values("w:sdtPr/w:placeholder/w:docPart/@w:val", control)
        assert stored[name] == words(control)


def test_a_box_is_empty_and_can_be_checked(plain: Opened) -> None:
    box = plain.control("a-checklist.1")
    assert words(box) == "☐"
    assert plain.values(".//w14:checked/@w14:val", box) == ["0"]


def test_a_control_cannot_be_deleted_by_mistake_but_added_rows_can(plain: Opened) -> None:
    assert plain.find("w:sdtPr/w:lock[@w:val='sdtLocked']", plain.control("a-line"))
    assert plain.find("w:sdtPr/w:lock[@w:val='sdtLocked']", plain.control("named.1.what"))
    assert not plain.find(".//w:sdtContent//w:lock", plain.control("a-table"))


def test_empty_rows_repeat(plain: Opened) -> None:
    items = plain.find("w:sdtContent/w:sdt[w:sdtPr/w15:repeatingSectionItem]", plain.control("a-table"))
    assert len(items) == 3
    assert all(len(plain.find("w:sdtContent/w:tr", item)) == 1 for item in items)


def test_a_table_without_rows_has_one_to_write_in() -> None:
    found = opened(template([field("table", columns=COLUMNS)]))
    assert len(found.find("//w:sdt[w:sdtPr/w15:repeatingSectionItem]")) == 1


def test_named_rows_stand_before_those_that_repeat(plain: Opened) -> None:
    (table,) = plain.find("//w:tbl[w:tblPr/w:tblCaption/@w:val='Named']")
    first_cells = [words(row.find(f"{W}tc")) for row in table.iter(f"{W}tr")]
    assert first_cells[:3] == ["Review", "Autumn", "Spring"]
    assert len(first_cells) == 4
    assert plain.values("w:tr//w:tag/@w:val", table) == ["named.1.what", "named.1.who", "named.2.what", "named.2.who"]


def test_long_ids_and_labels_fit_what_word_allows_and_stay_apart() -> None:
    long = "x" * 79
    fields = [field("line", id=f"{long}{n}", label="A question that goes on and on 👩‍🏫 " * 3) for n in (1, 2)]
    found = opened(template(fields))
    names = found.values("//w:sdtPr/w:tag/@w:val") + found.values("//w:sdtPr/w:alias/@w:val")
    assert all(len(name.encode("utf-16-le")) <= 128 for name in names)
    assert len(set(found.values("//w:sdtPr/w:tag/@w:val"))) == 2


# Tables -------------------------------------------------------------------------------------------


def test_every_table_has_a_header_row_a_caption_and_rows_that_stay_whole(plain: Opened) -> None:
    tables = plain.find("//w:tbl")
    assert len(tables) == 5
    for table in tables:
        rows = list(table.iter(f"{W}tr"))
        flagged = [bool(plain.find("w:trPr/w:tblHeader", row)) for row in rows]
        assert flagged == [True] + [False] * (len(rows) - 1)
        assert all(plain.find("w:trPr/w:cantSplit", row) for row in rows)
        assert all(plain.values(f"w:tblPr/w:{name}/@w:val", table) for name in ("tblCaption", "tblDescription"))
        assert plain.values("w:tblPr/w:tblLook/@w:firstRow", table) == ["1"]


def test_row_names_are_marked_as_such(plain: Opened) -> None:
    marked = plain.find("//w:tbl[w:tblPr/w:tblLook/@w:firstColumn='1']/w:tblPr/w:tblCaption")
    captions = [caption.get(f"{W}val") for caption in marked]
    assert captions == ["Start: answers", "A level", "Named", "Start: answers"]


def test_no_cells_are_merged_and_no_table_stands_in_another(plain: Opened) -> None:
    assert not plain.find("//w:gridSpan | //w:vMerge | //w:hMerge | //w:tc//w:tbl")
    for table in plain.find("//w:tbl"):
        columns = len(plain.find("w:tblGrid/w:gridCol", table))
        assert {len(row.findall(f"{W}tc")) for row in table.iter(f"{W}tr")} == {columns}


def test_no_table_touches_another_and_text_ends_the_document(plain: Opened) -> None:
    for table in plain.find("//w:tbl"):
        assert table.getnext().tag == f"{W}p"
    body = plain.main[0]
    assert [child.tag for child in body][-2:] == [f"{W}p", f"{W}sectPr"]


def test_columns_are_as_wide_as_they_ask() -> None:
    found = opened(template([field("table", columns=COLUMNS)], orientation="landscape"))
    widths = [int(width) for width in found.values("//w:gridCol/@w:w")]
    assert sum(widths) == 15840 - 2 * 1080
    assert widths[0] > 2 * widths[1]
    assert widths[1] == pytest.approx(widths[2], abs=1)
    assert widths[4] < widths[1]
    assert found.values("(//w:tr)[2]/w:tc/w:tcPr/w:tcW/@w:w") == [str(width) for width in widths]


def test_no_word_of_a_heading_is_broken_while_there_is_room() -> None:
    columns = [{"id": "a", "label": "Everything", "width": 10}, {"id": "b", "label": "Responsibilities", "width": 0.1}]
    found = opened(template([field("table", columns=columns)]))
    assert int(found.values("//w:gridCol/@w:w")[1]) > len("Responsibilities") * 100


def test_a_table_with_too_many_columns_still_fits_the_page() -> None:
    columns = [{"id": f"c{n}", "label": "Responsibility"} for n in range(40)]
    widths = [int(w) for w in opened(template([field("table", columns=columns)])).values("//w:gridCol/@w:w")]
    assert sum(widths) == 12240 - 2 * 1080
    assert min(widths) > 0


# Structure and looks ------------------------------------------------------------------------------


def test_no_paragraph_is_empty(plain: Opened) -> None:
    for name in plain.zip.namelist():
        if re.fullmatch(r"word/(document|header\d|footer\d|glossary/document)\.xml", name):
            assert all(words(p).strip() for p in plain.part(name).iter(f"{W}p")), name


def test_one_title_then_a_heading_for_each_section() -> None:
    sections = [{"title": f"Part {n}", "fields": [field("line", id=f"f{n}")]} for n in (1, 2, 3)]
    found = opened(template(sections=sections))
    styled = [(p.find(f"{W}pPr/{W}pStyle").get(f"{W}val"), words(p)) for p in found.main.iter(f"{W}p")]
    levels = [pair for pair in styled if pair[0] == "Title" or pair[0].startswith("Heading")]
    assert levels == [("Title", "Plan of work"), *(("Heading1", f"Part {n}") for n in (1, 2, 3))]


def test_a_field_with_its_sections_name_is_not_named_twice() -> None:
    plan = template(sections=[{"title": "Outcomes", "fields": [field("table", label="Outcomes", columns=COLUMNS)]}])
    texts = words_of_each(list(opened(plan).main.iter(f"{W}p")))
    assert texts.count("Outcomes") == 1


def test_every_look_is_a_style(plain: Opened) -> None:
    known = set(plain.values("//w:style/@w:styleId", plain.part("word/styles.xml")))
    used = plain.values("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")
    assert set(used) <= known
    assert len(plain.find("//w:p")) == len(plain.find("//w:p/w:pPr/w:pStyle"))
    assert {child.tag for child in plain.find("//w:r/w:rPr/*")} == {f"{W}rStyle"}
    assert {child.tag for child in plain.find("//w:p/w:pPr/*")} <= {f"{W}{name}" for name in ("pStyle", "keepNext")}
    assert {child.tag for child in plain.find("//w:tcPr/*")} == {f"{W}tcW"}


@pytest.mark.parametrize("accent", sorted(ACCENTS))
def test_colors_can_be_read(accent: str) -> None:
    kit = toolkit()
    collection = kit.collections["kit"].model_copy(update={"accent": accent})
    found = opened(kit=replace(kit, collections={"kit": collection}))
    styles = found.part("word/styles.xml")
    colors = {
        name: "#" + found.values(f"//w:style[w:name/@w:val='{name}']/w:rPr/w:color/@w:val", styles)[0].lower()
        for name in ("Placeholder Text", "Title", "Table Heading", "Field Help", "Hyperlink", "Required Mark")
    }
    grounds = ["#" + fill.lower() for fill in found.values("//w:shd/@w:fill", styles)]
    assert contrast(colors.pop("Placeholder Text"), WHITE) >= 7
    assert ACCENTS[accent].soft in grounds
    assert all(contrast(color, ground) >= 4.5 for color in colors.values() for ground in [WHITE, *grounds])
    lines = {f"#{color.lower()}" for color in found.values("//w:tblBorders/*/@w:color", styles)}
    assert all(contrast(line, WHITE) >= 3 for line in lines)


def test_colors_and_fonts_follow_the_theme(plain: Opened) -> None:
    styles = plain.part("word/styles.xml")
    assert plain.values("//w:style[w:name/@w:val='Title']//w:color/@w:themeColor", styles) == ["text2"]
    assert plain.values("//w:docDefaults//w:rFonts/@w:asciiTheme", styles) == ["minorHAnsi"]
    theme = plain.zip.read("word/theme/theme1.xml").decode()
    assert ACCENTS["plum"].ink[1:].upper() in theme
    assert 'typeface="Calibri"' in theme


def test_documents_wear_the_colors_of_a_district() -> None:
    own = opened(settings=replace(SETTINGS, accents=ACCENTS | {"plum": accent_of("#0b5c7a")}))
    theme = own.zip.read("word/theme/theme1.xml").decode()
    assert "0B5C7A" in theme
    assert ACCENTS["plum"].strong[1:].upper() not in theme


@pytest.mark.parametrize(("orientation", "size"), [("portrait", ("12240", "15840")), ("landscape", ("15840", "12240"))])
def test_the_sheet_is_letter_either_way(orientation: str, size: tuple[str, str]) -> None:
    found = opened(template(orientation=orientation))
    (sheet,) = found.find("//w:pgSz")
    assert (sheet.get(f"{W}w"), sheet.get(f"{W}h")) == size
    assert sheet.get(f"{W}orient", "portrait") == orientation
    for side in ("left", "right", "top", "bottom"):
        assert found.values(f"//w:pgMar/@w:{side}") == ["1080"]


def test_margins_say_whose_it_is_and_which_page(plain: Opened) -> None:
    assert words(plain.part("word/header1.xml")) == "Test toolkit"
    footer = plain.part("word/footer1.xml")
    assert words_of_each(list(footer.iter(f"{W}p"))) == [
        "Plan of workPage 1 of 1",
        "A district, version 2.1 (November 2026) · Content licensed CC BY 4.0",
    ]
    assert [code.strip() for code in plain.values("//w:fldSimple/@w:instr", footer)] == ["PAGE", "NUMPAGES"]


def test_properties_and_language() -> None:
    found = opened(settings=replace(SETTINGS, language="en-GB"))
    properties = docx.Document(BytesIO(found.content)).core_properties
    assert properties.title == "Plan of work"
    assert properties.author == "A district"
    assert properties.subject == "Planning template: What we will do."
    assert properties.keywords == "coaching, planning template, Sample rubric, Coach, District leader"
    assert properties.language == "en-GB"
    assert properties.created is not None
    assert properties.created.date() == SETTINGS.dated
    assert found.values("//w:docDefaults//w:lang/@w:val", found.part("word/styles.xml")) == ["en-GB"]


def test_word_opens_it_in_todays_mode(plain: Opened) -> None:
    settings = plain.part("word/settings.xml")
    assert plain.values("//w:compatSetting[@w:name='compatibilityMode']/@w:val", settings) == ["15"]


# Words and links ----------------------------------------------------------------------------------


def test_the_top_says_who_when_and_what_for(plain: Opened) -> None:
    assert words_of_each(list(plain.main.iter(f"{W}p")))[:5] == [
        "The kit · Planning template",
        "Plan of work",
        "What we will do.",
        "Filled in by: Coach and district leader · When: Before the first meeting.",
        "Serves: Sample rubric (Row 2); a step of The ring (Step b)",
    ]


def links(found: Opened) -> dict[str, str]:
    relations = found.part("word/_rels/document.xml.rels")
    targets = {relation.get("Id"): relation.get("Target") for relation in relations}
    return {words(link): targets[link.get(f"{{{NAMES['r']}}}id")] for link in found.find("//w:hyperlink")}


def test_names_lead_to_the_site(plain: Opened) -> None:
    assert links(plain) == {
        "Sample rubric": "https://example.org/kit/rubrics/sample/",
        "Row 2": "https://example.org/kit/rubrics/sample/#row-2",
        "The ring": "https://example.org/kit/cycles/ring/",
        "Step b": "https://example.org/kit/cycles/ring/#b",
        "https://example.org/kit/templates/plan/": "https://example.org/kit/templates/plan/",
    }


def test_without_an_address_names_are_plain_words() -> None:
    found = opened(settings=replace(SETTINGS, site_url=""))
    assert links(found) == {}
    assert "Serves: Sample rubric (Row 2)" in words(found.main)


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("https://example.com/a b?q=é&x=1", "https://example.com/a%20b?q=%C3%A9&x=1"),
        ("guides/coaching-model.md#steps", "https://example.org/kit/guides/coaching-model/#steps"),
        ("mailto:coach@example.org", "mailto:coach@example.org"),
        ("ftp://example.org/x", None),
    ],
)
def test_links_of_the_content_are_whole_addresses(written: str, target: str | None) -> None:
    found = opened(template([field("line", help=f"See [this](<{written}>).")]))
    assert links(found).get("this") == target


def test_a_citation_is_named_and_the_source_credited() -> None:
    found = opened(template([field("line", help="As in [@kotter-1996], not [@unknown].")]))
    assert "As in (Kotter, 1996), not." in words(found.main)
    assert words(found.main).endswith("Based on: Kotter, J. P. (1996). Leading & change. Press.")


WORKS = [
    ("Bloom, G. and Castagna, C.", "", "Bloom, G., & Castagna, C.", "Bloom & Castagna", None),
    ("A, X. and B, Y. and C, Z.", "", "A, X., B, Y., & C, Z.", "A et al.", None),
    ("{Center for College and Career}", "", "Center for College and Career.", "Center for College and Career", None),
    ("A, X.", "doi = {10.1/x}", "A, X.", "A", "https://doi.org/10.1/x"),
    ("A, X.", "url = {https://a.org/b c}", "A, X.", "A", "https://a.org/b%20c"),
    ("A, X.", "url = {www.a.org}", "A, X.", "A", None),
]


@pytest.mark.parametrize(("authors", "more", "credit", "short", "target"), WORKS)
def test_people_and_institutions_are_credited(
    authors: str, more: str, credit: str, short: str, target: str | None, tmp_path: Path
) -> None:
    plan = template([field("line", help="See [@work].")], sources=["work"])
    work = f"@book{{work, author = {{{authors}}}, title = {{The work}}, year = {{2005}}, {more}}}"
    found = opened(plan, cited=citations(work, ["work"], Cache(tmp_path)))
    assert f"See ({short}, 2005)." in words(found.main)
    assert words(found.main).endswith(f"Based on: {credit} (2005). The work.{f' {target}' if target else ''}")
    expected = {target: target} if target else {}
    assert links(found) == links(opened(plan)) | expected


def test_an_entry_keeps_its_emphasis_and_leads_only_to_whole_addresses() -> None:
    entry = '<em>A <strong>b</strong></em> <strong>c</strong> <a href="https://a.org/é">d</a> <a href="e.md">e</a>.'
    found = opened(template(sources=["work", "unknown"]), cited={"work": Citation("W", Markup(entry))})
    (block,) = found.find("//w:p[w:pPr/w:pStyle/@w:val='SmallPrint']")
    assert words(block).endswith("Based on: A b c d e.")
    styles = {words(run): found.values("w:rPr/w:rStyle/@w:val", run) for run in found.find(".//w:r", block)}
    assert styles["A "] == ["Emphasis"]
    assert styles["b"] == ["IntenseEmphasis"]
    assert styles["c"] == ["Strong"]
    assert styles["d"] == ["Hyperlink"]
    assert styles["e"] == []
    assert links(found)["d"] == "https://a.org/%C3%A9"
    assert "e" not in links(found)


def test_emphasis_is_a_style_and_needed_answers_are_marked() -> None:
    found = opened(template([field("line", label="A **bold** *soft* `code`", required=True)]))
    (label,) = found.find("//w:p[w:pPr/w:pStyle/@w:val='FieldLabel']")
    assert words(label) == "A bold soft code (required)"
    assert found.values(".//w:rStyle/@w:val", label) == ["Strong", "Emphasis", "InlineCode", "RequiredMark"]


@pytest.mark.parametrize("text", HOSTILE)
def test_any_words_read_back_as_they_were(text: str) -> None:
    columns = [{"id": "c", "label": text, "type": "choice", "options": [text]}]
    fields = [
        field("line", label=text, help=text),
        field("choice", options=[text]),
        field("checklist", label=text, options=[text]),
        field("table", label=text, row_heading=text, rows=[text], columns=columns),
    ]
    plan = template(title=text, summary=text, sections=[{"title": text, "help": text, "fields": fields}])
    found = opened(plan, replace(SETTINGS, name=text, publisher=text, license_line=text), toolkit(plan, text))
    read = docx.Document(BytesIO(found.content))
    paragraphs = {"".join(t.text for t in p.iter(f"{W}t")) for p in read.element.body.iter(f"{W}p")}
    assert {text, f"☐{text}"} <= paragraphs
    assert read.core_properties.title == text
    assert read.core_properties.author == text
    assert read.sections[0].header.paragraphs[0].text == text
    assert set(found.values("//w:listItem/@w:displayText")) == {text}
    assert text in found.values("//w:alias/@w:val")
    assert f"Serves: {text}" in words(found.main)


def test_what_xml_cannot_hold_is_left_out() -> None:
    plan = template([field("choice", label="Bell\x07 and\x0b tab", options=["a\x00b"])], title="A\x1fB")
    found = opened(plan)
    assert "Bell and tab" in words(found.main)
    assert found.values("//w:listItem/@w:value") == ["ab"]


def test_right_to_left_text_says_so() -> None:
    found = opened(template([field("line", label="ما هدفك؟ OK"), field("date", label="To عربي")]))
    (arabic, mixed) = found.find("//w:p[w:pPr/w:pStyle/@w:val='FieldLabel']")
    assert found.find("w:pPr/w:bidi", arabic)
    assert not found.find("w:pPr/w:bidi", mixed)
    assert [words(run) for run in found.find("w:r[w:rPr/w:rtl]", mixed)] == ["عربي"]


# Files --------------------------------------------------------------------------------------------


def test_all_references_between_parts_hold(plain: Opened) -> None:
    relations = plain.values("//rel:Relationship/@Id", plain.part("word/_rels/document.xml.rels"))
    assert set(plain.values("//@r:id")) <= set(relations)
    internal = plain.values("//rel:Relationship[not(@TargetMode)]/@Target", plain.part("word/_rels/document.xml.rels"))
    assert {f"word/{target}" for target in internal} <= set(plain.zip.namelist())


def test_skippable_namespaces_are_declared(plain: Opened) -> None:
    ignorable = plain.main.get("{http://schemas.openxmlformats.org/markup-compatibility/2006}Ignorable").split()
    assert set(ignorable) <= set(plain.main.nsmap)


def test_the_same_bytes_every_time(plain: Opened) -> None:
    assert opened().content == plain.content
    entries = plain.zip.infolist()
    assert {entry.date_time for entry in entries} == {(2026, 11, 22, 0, 0, 0)}
    first, *others = [entry.filename for entry in entries]
    assert first == "[Content_Types].xml"
    assert others == sorted(others)


def test_a_document_is_made_once(tmp_path: Path) -> None:
    first, second = Cache(tmp_path), Cache(tmp_path)
    more = {"not-cited": Citation("A, 2001", Markup("A. (2001)."))}
    made = list(documents(toolkit(), SETTINGS, first, CITED))
    again = list(documents(toolkit(), SETTINGS, second, CITED | more))
    assert made == again
    assert [file.path for file in made] == ["downloads/templates/plan.docx"]
    assert (first.made, second.made) == (1, 0)


Printed = tuple[Toolkit, Settings, Mapping[str, Citation] | None]
CITING = [field("level", rubric="sample"), field("line", help="As in [@in-text].")]
KNOWN = CITED | {"in-text": Citation("In text", Markup("T."))}


@pytest.mark.parametrize(
    "changed",
    [
        lambda: (toolkit(template(CITING, when="Later.")), SETTINGS, KNOWN),
        lambda: (toolkit(template(CITING), title="Another rubric"), SETTINGS, KNOWN),
        lambda: (toolkit(template(CITING)), replace(SETTINGS, dated=date(2027, 1, 1)), KNOWN),
        lambda: (toolkit(template(CITING)), replace(SETTINGS, license_line="All rights reserved"), KNOWN),
        lambda: (toolkit(template(CITING)), SETTINGS, None),
        lambda: (toolkit(template(CITING)), SETTINGS, KNOWN | {"kotter-1996": Citation("K", Markup("K."))}),
        lambda: (toolkit(template(CITING)), SETTINGS, KNOWN | {"in-text": Citation("Another", Markup("T."))}),
    ],
)
def test_whatever_is_printed_makes_it_again(tmp_path: Path, changed: Callable[[], Printed]) -> None:
    (before,) = documents(toolkit(template(CITING)), SETTINGS, Cache(tmp_path), KNOWN)
    cache = Cache(tmp_path)
    kit, settings, known = changed()
    (after,) = documents(kit, settings, cache, known)
    assert cache.made == 1
    assert after.content != before.content


# Pages --------------------------------------------------------------------------------------------


def test_a_list_and_the_closing_line_are_not_torn_from_what_they_belong_to() -> None:
    found = opened(template([field("checklist", options=["A", "B", "C"]), field("line")]))
    kept = [words(p) for p in found.find("//w:p[w:pPr/w:keepNext]")]
    assert [text for text in kept if text.startswith("☐")] == ["☐A", "☐B"]
    assert kept[-2:] == ["A line", "Click to enter text"]
    long = opened(template([field("checklist", options=[f"{n}" for n in range(12)])]))
    assert [words(p) for p in long.find("//w:p[w:pPr/w:keepNext]")] == ["☐0", "☐10", "☐11"]
