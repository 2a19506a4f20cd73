"""The scripts that hold the Word documents for the forms on pages."""

from __future__ import annotations

import base64
import json

from rubrickit.files import OutputFile
from rubrickit.outputs.form_scripts import form_scripts
from template_samples import field, template, toolkit


def value_of(plan_id: str, file: OutputFile) -> dict[str, object]:
    start = f'((globalThis.rk=globalThis.rk||{{}}).forms=rk.forms||{{}})["{plan_id}"]='
    text = file.content.decode()
    assert text.startswith(start)
    assert text.endswith(";\n")
    return dict(json.loads(text[len(start) : -2]))


def test_a_script_holds_its_document() -> None:
    (file,) = form_scripts(toolkit(), [OutputFile("downloads/templates/plan.docx", b"PK\x03\x04\xff")])
    assert file.path == "assets/rubrickit/forms/plan.js"
    value = value_of("plan", file)
    assert base64.b64decode(str(value["docx"])) == b"PK\x03\x04\xff"
    assert value["tags"] == {}


def test_a_script_knows_the_tags_that_word_would_refuse() -> None:
    long = "responsibilities-of-everyone-involved"
    plan = template([field("table", rows=["Coach"], columns=[{"id": long, "label": "Task"}]) | {"id": long}])
    (file,) = form_scripts(toolkit(plan), [OutputFile("downloads/templates/plan.docx", b"")])
    tags = value_of("plan", file)["tags"]
    assert isinstance(tags, dict)
    assert list(tags) == [f"{long}.1.{long}"]
    assert all(len(short) <= 64 for short in tags.values())
