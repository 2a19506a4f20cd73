"""Every shipped Word document is accessible: headings, tables, language, properties, and a control for each field."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from functools import cache
from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
import pytest
from lxml import etree

from rubrickit.model import Template, Toolkit
from rubrickit.outputs.documents import document
from rubrickit.project import checked_project, folders_of
from rubrickit.richtext import plain
from rubrickit.settings import Settings
from sites import ROOT

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W[1:-1],
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
SETTINGS = Settings(publisher="A district")


@cache
def shipped() -> Toolkit:
    return checked_project(folders_of(ROOT / "mkdocs.yml")).toolkit


@cache
def shipped_documents() -> dict[str, bytes]:
    return {one.id: document(one, shipped(), SETTINGS, {}) for one in shipped().templates.values()}


class Read:
    """A document and the template that it should be."""

    def __init__(self, template: Template, content: bytes) -> None:
        self.template = template
        self.zip = zipfile.ZipFile(BytesIO(content))
        self.main = self.part("word/document.xml")
        self.properties = docx.Document(BytesIO(content)).core_properties

    def part(self, name: str) -> Any:
        return etree.fromstring(self.zip.read(name))

    def find(self, path: str, root: Any = None) -> list[Any]:
        return list((self.main if root is None else root).xpath(path, namespaces=NAMES))


def words(element: Any) -> str:
    return "".join(element.itertext(f"{W}t"))


# Rules: each says what is wrong -------------------------------------------------------------------


def headings(read: Read) -> Iterator[str]:
    """One title before all headings, which start at level 1 and go down one level at a time."""
    names = [str(name) for name in read.find("//w:body/w:p/w:pPr/w:pStyle/@w:val")]
    if names.count("Title") != 1 or "Heading1" not in names or names.index("Title") > names.index("Heading1"):
        yield "no title before the first heading"
    outline = {
        style.get(f"{W}styleId"): int(level) + 1
        for style in read.find("//w:style", read.part("word/styles.xml"))
        for level in read.find("w:pPr/w:outlineLvl/@w:val", style)
    }
    levels = [0, *(outline[name] for name in names if name in outline)]
    yield from (f"level {after} follows {before}" for before, after in pairwise(levels) if after > before + 1)
    yield from (f"{name} has no level" for name in set(names) if name.startswith("Heading") and name not in outline)


def tables(read: Read) -> Iterator[str]:
    """Each has a name, a description, a header row that comes again, and cells with words in that row."""
    for table in read.find("//w:tbl"):
        for name in ("tblCaption", "tblDescription"):
            if not "".join(read.find(f"w:tblPr/w:{name}/@w:val", table)).strip():
                yield f"a table without {name}"
        first, *others = table.iter(f"{W}tr")
        if not read.find("w:trPr/w:tblHeader", first) or not all(words(cell).strip() for cell in first.iter(f"{W}tc")):
            yield "a table without a header row"
        if any(read.find("w:trPr/w:tblHeader", row) for row in others):
            yield "a header row below the first row"


def merged_cells(read: Read) -> Iterator[str]:
    """No cell spans others: no table of ours needs it, so there is no exception."""
    if read.find("//w:gridSpan | //w:vMerge | //w:hMerge | //w:tc//w:tbl"):
        yield "merged cells or a table in a table"


def language(read: Read) -> Iterator[str]:
    """The language stands in the styles, where programs that read aloud look, and in the properties."""
    if read.find("//w:docDefaults//w:lang/@w:val", read.part("word/styles.xml")) != [SETTINGS.language]:
        yield "no language in the styles"
    if read.properties.language != SETTINGS.language:
        yield "no language in the properties"


def properties(read: Read) -> Iterator[str]:
    """Title and author are those of the template."""
    if read.properties.title != plain(read.template.title):
        yield "another title"
    if read.properties.author != SETTINGS.publisher:
        yield "another author"


def empty_paragraphs(read: Read) -> Iterator[str]:
    """Space comes from styles."""
    for name in read.zip.namelist():
        if re.fullmatch(r"word/(document|header\d|footer\d)\.xml", name):
            yield from (f"an empty paragraph in {name}" for p in read.part(name).iter(f"{W}p") if not words(p).strip())


def pictures(read: Read) -> Iterator[str]:
    """None stands in a document; one that came in would need alternative text."""
    if read.find("//w:drawing[not(.//@descr)] | //w:pict"):
        yield "a picture without a description"


def fields(read: Read) -> Iterator[str]:
    """Each field of the YAML file has the controls of its kind, and no control is of no field."""
    controls = {
        str(tag): sdt for sdt in read.find("//w:sdt[w:sdtPr/w:tag]") for tag in read.find("w:sdtPr/w:tag/@w:val", sdt)
    }
    expected = dict(expected_controls(read.template))
    yield from (f"no control {tag}" for tag in expected.keys() - controls.keys())
    yield from (f"a control {tag} of no field" for tag in controls.keys() - expected.keys())
    for tag in expected.keys() & controls.keys():
        kind, choices = expected[tag]
        if not read.find(f"w:sdtPr/{kind}", controls[tag]) or not read.find("w:sdtPr/w:alias/@w:val", controls[tag]):
            yield f"the control {tag} is no {kind} with a name"
        offered = [str(one) for one in read.find("w:sdtPr/w:dropDownList/w:listItem/@w:displayText", controls[tag])]
        if offered != choices:
            yield f"the control {tag} offers {offered}"


KINDS = {
    "line": "w:text",
    "paragraph": "w:richText",
    "date": "w:date",
    "choice": "w:dropDownList",
    "check": "w14:checkbox",
}
Control = tuple[str, tuple[str, list[str]]]
"""A tag with the control's kind and choices."""


def expected_controls(template: Template) -> Iterator[Control]:
    for field in template.fields:
        if field.type == "checklist":
            yield from ((f"{field.id}.{n}", ("w14:checkbox", [])) for n in range(1, len(field.options) + 1))
        elif field.type == "level":
            rubric = shipped().rubrics[field.rubric or ""]
            levels = [plain(level.name) for level in shipped().scale_of(rubric).levels]
            rows = [row.id for row in rubric.criteria if field.criterion in (None, row.id)]
            yield from ((f"{field.id}.{row}", ("w:dropDownList", levels)) for row in rows)
        elif field.type == "table":
            yield from _expected_cells(field)
        else:
            yield field.id, (KINDS[field.type], [plain(option) for option in field.options])


def _expected_cells(field: Any) -> Iterator[Control]:
    added = field.blank_rows or int(not field.rows)
    if added:
        yield field.id, ("w15:repeatingSection", [])
    for number in range(1, len(field.rows) + added + 1):
        if field.rows and number > len(field.rows):
            yield f"{field.id}.{number}.row_heading", ("w:text", [])
        for column in field.columns:
            choices = [plain(option) for option in column.options]
            yield f"{field.id}.{number}.{column.id}", (KINDS[column.type], choices)


RULES: tuple[Callable[[Read], Iterator[str]], ...] = (
    headings,
    tables,
    merged_cells,
    language,
    properties,
    empty_paragraphs,
    pictures,
    fields,
)


# Tests --------------------------------------------------------------------------------------------


def test_every_shipped_document_can_be_used_by_everyone() -> None:
    assert len(shipped_documents()) == 24
    faults = [
        f"{name}: {rule.__name__}: {fault}"
        for name, content in shipped_documents().items()
        for read in [Read(shipped().templates[name], content)]
        for rule in RULES
        for fault in rule(read)
    ]
    assert faults == []


@pytest.mark.parametrize(
    ("rule", "part", "old", "new"),
    [
        (headings, "word/document.xml", '"Heading1"', '"Heading2"'),
        (headings, "word/document.xml", '"Title"', '"Subtitle"'),
        (tables, "word/document.xml", "<w:tblHeader/>", ""),
        (tables, "word/document.xml", "<w:tblDescription w:val=", "<w:other w:val="),
        (merged_cells, "word/document.xml", "<w:tcPr>", '<w:tcPr><w:gridSpan w:val="2"/>'),
        (language, "word/styles.xml", "<w:lang ", "<w:other "),
        (properties, "docProps/core.xml", "<dc:title>", "<dc:title>Another "),
        (empty_paragraphs, "word/document.xml", "<w:sectPr>", "<w:p/><w:sectPr>"),
        (pictures, "word/document.xml", "<w:sectPr>", "<w:p><w:r><w:drawing/></w:r></w:p><w:sectPr>"),
        (fields, "word/document.xml", "<w:date>", "<w:text/><w:other>"),
        (fields, "word/document.xml", "<w:listItem ", "<w:other "),
    ],
)
def test_the_rules_see_what_is_wrong(rule: Callable[[Read], Iterator[str]], part: str, old: str, new: str) -> None:
    """Each change would leave some reader behind, so the rule must say so."""
    content = with_change(shipped_documents()["coaching-plan"], part, old, new)
    assert list(rule(Read(shipped().templates["coaching-plan"], content)))


def with_change(content: bytes, part: str, old: str, new: str) -> bytes:
    changed = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(changed, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == part:
                assert old in text
                text = text.replace(old, new)
                if new.startswith("<w:text/><w:other>"):
                    text = text.replace("</w:date>", "</w:other>")
            target.writestr(name, text)
    return changed.getvalue()
