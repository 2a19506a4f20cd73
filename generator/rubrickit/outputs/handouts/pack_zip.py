"""The parts of a pack as one ZIP: numbered files in the order in which they are used, and a list of them."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Sequence
from datetime import date

from ... import addresses
from ...files import OutputFile
from ...handout_plan import VARIANT_LABELS
from ...labels import people_of
from ...model import Pack
from ...richtext import plain
from ...words import _
from .desk import Desk
from .pack import HeldItem

README = "README.txt"


def pack_zip(pack: Pack, held: Sequence[tuple[HeldItem, OutputFile]], paper: str, desk: Desk) -> OutputFile:
    """The ZIP of a pack on one paper."""
    named = [(_name(number, item, file), item, file) for number, (item, file) in enumerate(held, 1)]
    readme = _readme(pack, [(name, item) for name, item, _file in named], paper, desk)
    entries = [(README, readme.encode()), *((name, file.content) for name, _item, file in named)]
    return OutputFile(addresses.pack_zip(pack.id, paper), zipped(entries, desk.settings.dated))


def _name(number: int, item: HeldItem, file: OutputFile) -> str:
    return f"{number:02}-{item.slug}-{item.kind.id}{posixpath.splitext(file.path)[1]}"


def _readme(pack: Pack, named: Sequence[tuple[str, HeldItem]], paper: str, desk: Desk) -> str:
    """What the pack is and what each file holds, for a reader without the site; lines end as Windows has them."""
    people = people_of(pack.audience)
    address = desk.address(f"{addresses.HANDOUTS}#{pack.id}")
    lines = [
        plain(pack.title),
        plain(pack.summary),
        "",
        _("For: {people}").format(people=people),
        _("When: {when}").format(when=plain(pack.when)),
        _("Paper: {paper}").format(paper=_(VARIANT_LABELS[paper])),
        "",
        *(f"{name}  {item.title} ({item.label})" for name, item in named),
        "",
        desk.settings.edition_line,
        desk.settings.license_line,
        *([address] if address else []),
    ]
    return "\r\n".join(lines) + "\r\n"


def zipped(entries: Sequence[tuple[str, bytes]], dated: date) -> bytes:
    """Files in one ZIP, the same bytes on every machine; they are packed already, and stored as they are."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in entries:
            info = zipfile.ZipInfo(name, (max(1980, dated.year), dated.month, dated.day, 0, 0, 0))
            info.create_system, info.external_attr = 3, 0o644 << 16
            archive.writestr(info, content)
    return stream.getvalue()
