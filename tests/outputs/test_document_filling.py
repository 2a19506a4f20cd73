"""Word documents that are filled in, opened by LibreOffice, and saved as what it has understood."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from io import BytesIO
from typing import Any

import pytest
from lxml import etree

from rubrickit.outputs.documents import document
from template_samples import CITED, COLUMNS, HOSTILE, SETTINGS, field, template, toolkit
from test_documents import Opened, W

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed"),
]

TYPED = {f"{kind}-{n}": f"{text} (typed)" for n, text in enumerate(HOSTILE) for kind in ("line", "paragraph")}


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A document that asks hostile words, answered with hostile words."""
    fields: list[dict[str, Any]] = []
    for n, text in enumerate(HOSTILE):
        fields += [field(kind, id=f"{kind}-{n}", label=f"{text} {kind}", help=text) for kind in ("line", "paragraph")]
        fields.append(field("choice", id=f"choice-{n}", label=f"{text} choice", options=[text, "Another"]))
    fields.append(field("checklist", options=HOSTILE))
    fields.append(field("table", row_heading="Row", rows=HOSTILE, columns=COLUMNS[:2]))
    plan = template(fields)
    folder = tmp_path_factory.mktemp("filled")
    (folder / "plan.docx").write_bytes(filled(document(plan, toolkit(plan), SETTINGS, CITED)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "plan.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=180)
    return etree.parse(str(folder / "plan.fodt"), etree.XMLParser(huge_tree=True))


def filled(content: bytes) -> bytes:
    """The document with words typed into its controls, as Word would leave it."""
    found, target = Opened(content), BytesIO()
    for tag, text in TYPED.items():
        control = found.control(tag)
        (hint,) = control.iter(f"{W}showingPlcHdr")
        hint.getparent().remove(hint)
        first, *others = control.find(f"{W}sdtContent").iter(f"{W}t")
        first.text = text
        for name in list(control.find(f"{W}sdtContent").iter(f"{W}rStyle")):
            name.getparent().remove(name)
        assert not others
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in found.zip.namelist():
            is_main = name == "word/document.xml"
            copy.writestr(name, etree.tostring(found.main) if is_main else found.zip.read(name))
    return target.getvalue()


def paragraphs(read: Any) -> list[str]:
    return ["".join(one.itertext()) for one in read.iter("{*}p") if not one.findall(".//{*}p")]


def test_what_was_typed_is_there(read: Any) -> None:
    found = paragraphs(read)
    assert [text for text in found if text.endswith("(typed)")] == list(TYPED.values())


def test_what_was_asked_is_there(read: Any) -> None:
    found = set(paragraphs(read))
    for text in HOSTILE:
        assert {text, f"{text} line", f"{text} choice"} <= found
        assert any(one.startswith("☐") and one.endswith(text) for one in found)


def test_choices_are_offered_as_they_were_written(read: Any) -> None:
    key = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}display-text"
    offered = [one.get(key) for one in read.iter("{*}list-item") if one.get(key)]
    assert offered == [words for text in HOSTILE for words in (text, "Another")]
