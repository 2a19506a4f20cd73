"""The Word document of each planning template as a script, for the form on its page: `rk.forms`.

A script and not the document itself, because a page that is opened from a disk may not read a file.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator, Sequence

from .. import addresses
from ..files import OutputFile
from ..model import Template, Toolkit
from .documents.controls import distinct_tag


def form_scripts(toolkit: Toolkit, documents: Sequence[OutputFile]) -> Iterator[OutputFile]:
    """A script for each template whose document was made."""
    made = {file.path: file for file in documents}
    for template in toolkit.templates.values():
        document = made[addresses.document(template.id)]
        yield OutputFile(addresses.form_script(template.id), _script(template, document.content))


def _script(template: Template, document: bytes) -> bytes:
    value = {"docx": base64.b64encode(document).decode(), "tags": _shortened_tags(template)}
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"((globalThis.rk=globalThis.rk||{{}}).forms=rk.forms||{{}})[{json.dumps(template.id)}]={text};\n".encode()


def _shortened_tags(template: Template) -> dict[str, str]:
    """The tags of cells that are too long for Word, with what stands for them in the document."""
    tags = (
        f"{field.id}.{number}.{column.id}"
        for field in template.fields
        for number in range(1, len(field.rows) + 1)
        for column in field.columns
    )
    return {tag: distinct_tag(tag) for tag in tags if distinct_tag(tag) != tag}
