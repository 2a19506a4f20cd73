"""The file: parts in a package, packed alike on every day and machine. Nothing else imports `docx`."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime, time

import docx
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.package import Package

from ...labels import ROLES
from ...richtext import plain
from ...words import _
from ..languages import unmarked
from ..office import legal
from .building_blocks import building_blocks_part
from .draft import Draft
from .markup import el, part, text
from .page import FOOTER, HEADER, footer_part, header_part, settings_part
from .restyle import restyled
from .styles import styles_part
from .theme import font_table_part, theme_part

LIBRARY_VERSION = docx.__version__

_GLOSSARY_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.glossary+xml"


def packed(draft: Draft, main: bytes) -> bytes:
    """A DOCX file around its main part, which must have been written: it fills the draft's links and prompts."""
    package = Package()
    document = Part(PackURI("/word/document.xml"), CT.WML_DOCUMENT_MAIN, main, package)
    package.relate_to(document, RT.OFFICE_DOCUMENT)
    _set_properties(package, draft)
    _add_looks(document, draft)
    document.load_rel(RT.HEADER, _part("header1.xml", CT.WML_HEADER, header_part(draft), package), HEADER)
    document.load_rel(RT.FOOTER, _part("footer1.xml", CT.WML_FOOTER, footer_part(draft), package), FOOTER)
    for address, link in draft.links.items():
        document.load_rel(RT.HYPERLINK, address, link, is_external=True)
    blocks = _part("glossary/document.xml", _GLOSSARY_TYPE, building_blocks_part(draft.prompts), package)
    document.relate_to(blocks, RT.GLOSSARY_DOCUMENT)
    _add_looks(blocks, draft, folder="glossary/")
    stream = io.BytesIO()
    package.save(stream)
    return _repacked(stream.getvalue(), draft.settings.dated)


def _part(name: str, kind: str, content: bytes, package: Package) -> Part:
    return Part(PackURI(f"/word/{name}"), kind, content, package)


def _add_looks(owner: Part, draft: Draft, folder: str = "") -> None:
    """Styles, settings, theme and fonts; the building blocks need their own, as Word writes them too."""
    styles = styles_part(draft.accent, draft.settings.language, draft.width)
    theme = theme_part(draft.accent, draft.settings.accents.values())
    if draft.settings.word:
        styles, theme = restyled(styles, theme, draft.settings.word)
    parts = [
        ("styles.xml", CT.WML_STYLES, RT.STYLES, styles),
        ("settings.xml", CT.WML_SETTINGS, RT.SETTINGS, settings_part(draft)),
        ("fontTable.xml", CT.WML_FONT_TABLE, RT.FONT_TABLE, font_table_part()),
        ("theme/theme1.xml", CT.OFC_THEME, RT.THEME, theme),
    ]
    for name, kind, relation, content in parts:
        owner.relate_to(_part(folder + name, kind, content, owner.package), relation)


def _set_properties(package: Package, draft: Draft) -> None:
    settings, template = draft.settings, draft.template
    properties = package.core_properties
    properties.title = _fitting(plain(template.title))
    properties.author = properties.last_modified_by = _fitting(settings.publisher or settings.name)
    properties.subject = _fitting(": ".join([_("Planning template"), plain(template.summary)]))
    properties.category = _fitting(plain(draft.collection.title))
    properties.keywords = _fitting(", ".join(_keywords(draft)))
    properties.language = settings.language
    properties.version = _fitting(settings.version)
    properties.comments = _fitting(settings.license_line)
    properties.revision = 1
    properties.created = properties.modified = datetime.combine(settings.dated, time(), UTC)
    program = part("ep:Properties", el("ep:Application", text("rubrickit")), uses=("ep",))
    extended = Part(PackURI("/docProps/app.xml"), CT.OFC_EXTENDED_PROPERTIES, program, package)
    package.relate_to(extended, RT.EXTENDED_PROPERTIES)


def _fitting(words: str) -> str:
    """Words as a property, which holds 255 characters."""
    return legal(unmarked(words))[:255]


def _keywords(draft: Draft) -> list[str]:
    rubrics = [plain(draft.toolkit.rubrics[one.rubric].title) for one in draft.template.serves if one.rubric]
    roles = [_(ROLES[role]) for role in draft.template.filled_in_by]
    return list(dict.fromkeys([_("coaching"), _("planning template"), *rubrics, *roles]))


def _repacked(content: bytes, dated: date) -> bytes:
    """The same parts in a fixed order and with a fixed date; ZIP knows no year before 1980."""
    moment = (max(dated.year, 1980), dated.month, dated.day, 0, 0, 0)
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in sorted(source.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, moment)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3  # Unix, on every machine
            target.writestr(entry, source.read(name))
    return stream.getvalue()
