"""The glossary document: where Word finds a placeholder again when an answer is deleted.

Without it Word falls back on a sentence of its own, in the language of the program.
"""

from __future__ import annotations

from collections.abc import Mapping
from uuid import NAMESPACE_URL, uuid5

from .markup import Xml, el, part
from .paragraphs import paragraph, run


def building_blocks_part(prompts: Mapping[str, str]) -> bytes:
    """`glossary/document.xml` for the names of placeholder texts."""
    blocks = [_block(name, words) for words, name in prompts.items()]
    return part("w:glossaryDocument", el("w:docParts", *blocks))


def _block(name: str, words: str) -> Xml:
    properties = el(
        "w:docPartPr",
        el("w:name", val=name),
        el("w:category", el("w:name", val="General"), el("w:gallery", val="placeholder")),
        el("w:types", el("w:type", val="bbPlcHdr")),
        el("w:behaviors", el("w:behavior", val="content")),
        el("w:guid", val=_identifier(words)),
    )
    return el("w:docPart", properties, el("w:docPartBody", paragraph("Normal", run(words, "Placeholder Text"))))


def _identifier(words: str) -> str:
    """Made from the words, so that two builds agree."""
    return f"{{{uuid5(NAMESPACE_URL, f'rubrickit:{words}')}}}".upper()
