"""Planning templates as Word documents with content controls: `downloads/templates/<id>.docx`.

From the outside in: `package` packs the parts, `page` and `styles` give them their looks, `front` and
`sections` write the text, the modules of tables its fields, and `controls` the places to fill in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from importlib.resources import files

from pydantic import BaseModel

from ... import addresses
from ...cache import Cache, digest
from ...files import OutputFile
from ...model import Template, Toolkit
from ...richtext import citations as cited_in
from ...settings import Settings
from ...views.context import Citation
from ...words import written
from ..languages import marking
from .draft import Draft
from .front import closing_block, title_blocks
from .markup import el, part
from .package import LIBRARY_VERSION, packed
from .page import section_properties
from .sections import section_blocks
from .starter import starter
from .tables import end_bound


def documents(
    toolkit: Toolkit, settings: Settings, cache: Cache, citations: Mapping[str, Citation] | None = None
) -> Iterator[OutputFile]:
    """A Word document for each planning template; works that `citations` does not know are left out."""
    known = citations or {}
    for template in toolkit.templates.values():
        name = digest(*_sources(template, toolkit, settings, known))
        content = cache.get(name, partial(document, template, toolkit, settings, known))
        yield OutputFile(addresses.document(template.id), content)


def document(template: Template, toolkit: Toolkit, settings: Settings, citations: Mapping[str, Citation]) -> bytes:
    """One planning template as the bytes of a DOCX file."""
    with marking(settings):
        return _document(template, toolkit, settings, citations)


def _document(template: Template, toolkit: Toolkit, settings: Settings, citations: Mapping[str, Citation]) -> bytes:
    draft = Draft(template, toolkit, settings, citations)
    blocks = [*title_blocks(draft)]
    for section in template.sections:
        blocks += section_blocks(draft, section)
    blocks[-1] = end_bound(blocks[-1])  # else the closing line may stand alone on a page
    body = el("w:body", *blocks, closing_block(draft), section_properties(draft))
    # Programs that know neither check boxes nor repeating rows are told that they may skip them.
    main = part("w:document", body, uses=("w", "r", "mc", "w14", "w15"), **{"mc:Ignorable": "w14 w15"})
    return packed(draft, main)


def reference_document(settings: Settings) -> bytes:
    """A document with all our styles, for a district to change in Word and name as `reference_document`."""
    return document(*starter(settings), {})


def _sources(
    template: Template, toolkit: Toolkit, settings: Settings, citations: Mapping[str, Citation]
) -> Iterator[str]:
    """All that a document is made from."""
    yield LIBRARY_VERSION
    yield _code()
    yield repr(settings)
    yield written(settings.interface)
    texts = [one.model_dump_json() for one in (template, *_related(template, toolkit))]
    yield from texts
    used = {*template.sources, *cited_in("\n".join(texts))}
    for key in sorted(used & citations.keys()):
        yield from (key, citations[key].label, citations[key].entry)


def _related(template: Template, toolkit: Toolkit) -> Iterator[BaseModel]:
    yield toolkit.collections[template.collection]
    for rubric in [served.rubric for served in template.serves] + [field.rubric for field in template.fields]:
        if rubric:
            yield toolkit.rubrics[rubric]
            yield toolkit.scale_of(toolkit.rubrics[rubric])
    yield from (toolkit.cycles[served.cycle] for served in template.serves if served.cycle)


@lru_cache(maxsize=1)
def _code() -> str:
    """A name for this code and what it prints with: a change of either changes the documents."""
    package = files("rubrickit")
    modules = sorted(files(__package__).iterdir(), key=lambda file: file.name)
    names = ("addresses.py", "labels.py", "looks.py", "richtext.py", "outputs/languages.py", "outputs/office.py")
    shared = [package / name for name in names]
    return digest(*(file.read_bytes() for file in [*modules, *shared] if file.name.endswith(".py")))
