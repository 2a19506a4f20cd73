"""The Word document that a template's page makes of what was filled in, read by other programs."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, expect

from serving import served
from sites import built
from visiting import Opener, Site, Watch

PROJECT = Path(__file__).parent / "fixtures" / "form" / "mkdocs.yml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W[1:-1],
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
WHO = "responsibilities-of-everyone-involved"
TASK = "what-each-of-them-will-do-until-then"
ANSWERS: dict[str, Any] = {
    "client": "<b>Nguyễn</b> & \"co\" 'x' ]]>",
    "starts-on": "2026-09-01",
    "stance": "Act & <learn>",
    "purpose": "First 👩‍🏫 line\nما هدفك من التدريب؟\nעברית and English",
    "levels": {"asking": "high"},
    "reports": ["End-of-year report"],
    "actions": [{"what": f"Step {n}", "kind": "Call", "by": f"2026-10-{n:02}"} for n in range(1, 7)]
    + [{"what": "=SUM(A1)", "done": True}],
    WHO: [
        {"met-on": "2026-11-03"},
        {TASK: "Listen"},
        {"row_heading": "Principal", TASK: "Opens doors"},
        {"row_heading": "Board"},
    ],
}


@pytest.fixture(scope="module")
def form_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    folder = built(PROJECT, tmp_path_factory.mktemp("form") / "site")
    with served(folder) as address:
        yield Site(folder, address)


@pytest.fixture
def visit_form(browser: Browser, form_site: Site) -> Iterator[Opener]:
    opener = Opener(browser, form_site, Watch(form_site.address))
    yield opener
    for context in opener.contexts:
        context.close()
    assert not opener.watch.faults, "\n".join(opener.watch.faults)


def filled(page: Page, answers: dict[str, Any]) -> bytes:
    """The document that a visitor downloads who opens a file of answers."""
    file = json.dumps({"rubrickit": "answers", "format": 1, "template": "everything", "answers": answers})
    page.locator("[data-rk-file]").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": file.encode()}
    )
    expect(page.locator("[data-rk-said]")).to_have_text("The file is open.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as Word").click()
    assert download.value.suggested_filename == "everything.docx"
    expect(page.locator("[data-rk-said]")).to_have_text("Saved as everything.docx.")
    return Path(download.value.path()).read_bytes()


class Read:
    """A document's controls by their tags."""

    def __init__(self, content: bytes) -> None:
        self.body = etree.fromstring(etree.tostring(docx.Document(BytesIO(content)).element))
        named = self.find("//w:sdt[not(w:sdtPr/w15:repeatingSection)][w:sdtPr/w:tag]")
        tags = [control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") for control in named]
        assert len(tags) == len(set(tags))
        self.controls = dict(zip(tags, named, strict=True))

    def find(self, path: str) -> list[Any]:
        return list(self.body.xpath(path, namespaces=NAMES))

    def words(self, tag: str) -> str:
        """What stands in a control; nothing while it shows its prompt."""
        control = self.controls[tag]
        if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
            return ""
        content = control.find(f"{W}sdtContent")
        return "".join("\n" if part.tag == f"{W}br" else part.text for part in content.iter(f"{W}t", f"{W}br"))

    def date(self, tag: str) -> str:
        return str(self.controls[tag].find(f"{W}sdtPr/{W}date").get(f"{W}fullDate"))

    def checked(self, tag: str) -> tuple[str, str]:
        (state,) = self.controls[tag].xpath("w:sdtPr/w14:checkbox/w14:checked/@w14:val", namespaces=NAMES)
        return str(state), self.words(tag)


@pytest.mark.parametrize("place", ["server", "disk"])
def test_every_answer_stands_in_the_document(visit_form: Opener, place: str) -> None:
    read = Read(filled(visit_form("templates/everything/", disk=place == "disk"), ANSWERS))
    for field in ("client", "stance", "purpose"):
        assert read.words(field) == ANSWERS[field]
    assert (read.words("starts-on"), read.date("starts-on")) == ("September 1, 2026", "2026-09-01T00:00:00Z")
    assert (read.words("levels.asking"), read.words("levels.telling")) == ("High step", "")
    assert (read.checked("reports.1"), read.checked("reports.2")) == (("0", "☐"), ("1", "☒"))
    assert [read.words(f"actions.{n}.what") for n in range(1, 8)] == [row["what"] for row in ANSWERS["actions"]]
    assert [read.date(f"actions.{n}.by")[:10] for n in range(1, 7)] == [row["by"] for row in ANSWERS["actions"][:6]]
    assert (read.words("actions.2.kind"), read.words("actions.7.kind")) == ("Call", "")
    assert (read.checked("actions.6.done"), read.checked("actions.7.done")) == (("0", "☐"), ("1", "☒"))


def test_fixed_and_added_rows_keep_apart(visit_form: Opener) -> None:
    read = Read(filled(visit_form("templates/everything/"), ANSWERS))
    tasks = [tag for tag in read.controls if tag.startswith(WHO) and tag.split(".")[2].startswith("what-e")]
    assert [read.words(tag) for tag in tasks] == ["", "Listen", "Opens doors", ""]
    assert read.words(f"{WHO}.1.met-on") == "November 3, 2026"
    assert [read.words(f"{WHO}.{n}.row_heading") for n in (3, 4)] == ["Principal", "Board"]


def test_the_document_stays_well_made(visit_form: Opener) -> None:
    read = Read(filled(visit_form("templates/everything/"), ANSWERS))
    ids = read.find("//w:sdtPr/w:id/@w:val")
    assert len(ids) == len(set(ids))
    assert len(read.find("//w:sdt[w:sdtPr/w15:repeatingSectionItem]")) == 7 + 2
    paragraph = "ancestor::w:p/w:pPr/w:bidi"
    (arabic,) = read.find("//w:r[w:rPr/w:rtl]/w:t[contains(., 'هدفك')]")
    assert not arabic.xpath(paragraph, namespaces=NAMES)  # the answer begins in English


def test_an_answer_that_begins_from_right_to_left_turns_its_paragraph(visit_form: Opener) -> None:
    read = Read(filled(visit_form("templates/everything/"), {"purpose": "«ما هدفك؟»"}))
    (control,) = read.find("//w:sdt[w:sdtPr/w:tag/@w:val='purpose']")
    assert control.getparent().find(f"{W}pPr/{W}bidi") is not None


def test_a_form_without_answers_is_the_blank_document(visit_form: Opener) -> None:
    page = visit_form("templates/everything/")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as Word").click()
    read = Read(Path(download.value.path()).read_bytes())
    assert all(read.words(tag) in ("", "☐") for tag in read.controls)


@pytest.mark.slow
def test_libreoffice_opens_it(visit_form: Opener, tmp_path: Path) -> None:
    file = tmp_path / "filled.docx"
    file.write_bytes(filled(visit_form("templates/everything/"), ANSWERS))
    office = shutil.which("soffice")
    assert office, "LibreOffice is not installed. Debian, Ubuntu: apt-get install libreoffice-writer"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(file)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    text = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "filled.pdf"), "-"], check=True, capture_output=True, text=True
    ).stdout
    for words in ("Nguyễn", "Act & <learn>", "High step", "=SUM(A1)", "Opens doors", "November 3, 2026"):
        assert words in text
