"""References in APA style, by the bibliography engine that Typst carries (Hayagriva, CSL)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..cache import Cache, digest
from ..views.context import Citation
from . import typesetting

if TYPE_CHECKING:
    from lxml.html import HtmlElement

STYLE = "apa"
_KEPT_TAGS = {"em": "em", "strong": "strong", "a": "a"}


def citations(bibliography: str, keys: Sequence[str], cache: Cache) -> dict[str, Citation]:
    """The citation of each key of a BibTeX text, made once for a text and its tools."""
    if not keys:
        return {}
    name = digest("citations-2", STYLE, typesetting.fingerprint(), bibliography, *keys)
    raw = cache.get(name, lambda: json.dumps(_formatted(bibliography, keys)).encode())
    stored: Mapping[str, Sequence[str]] = json.loads(raw)
    return {key: Citation(label, Markup(entry)) for key, (label, entry) in stored.items()}


def _formatted(bibliography: str, keys: Sequence[str]) -> dict[str, tuple[str, str]]:
    """The label and the entry of each key; all are cited at once, so `2021a` and `2021b` are right."""
    cited = "\n\n".join(f"#cite(<{key}>)" for key in keys)
    source = f'{cited}\n\n#bibliography("references.bib", style: "{STYLE}", full: true, title: none)'
    from lxml import html  # here because a build that finds its citations made need not load it

    page = typesetting.html(source, {"references.bib": bibliography.encode()})
    return dict(_pairs(html.document_fromstring(page), keys))


def _pairs(page: HtmlElement, keys: Sequence[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    entries = {item.get("id", ""): item for item in page.iter("li")}
    links = [link for link in page.iter("a") if link.get("role") == "doc-biblioref"]
    for key, link in zip(keys, links, strict=True):
        entry = entries[link.get("href", "").removeprefix("#")]
        yield key, (link.text_content(), _tidied(_inner(entry)))


def _inner(element: HtmlElement) -> str:
    """The element's content as HTML, with only emphasis and links kept."""
    parts = [str(Markup.escape(element.text or ""))]
    for child in element:
        tag = _KEPT_TAGS.get(str(child.tag))
        href = f' href="{Markup.escape(child.get("href", ""))}"' if tag == "a" else ""
        inner = _inner(child)
        parts.append(f"<{tag}{href}>{inner}</{tag}>" if tag else inner)
        parts.append(str(Markup.escape(child.tail or "")))
    return "".join(parts)


def _tidied(entry: str) -> str:
    """Without what the engine adds too much: a stop after a title's own `?`, `Retrieved` without a date."""
    return re.sub(r"([?!](?:</em>)?)\.", r"\1", entry).replace(". Retrieved <a", ". <a")
