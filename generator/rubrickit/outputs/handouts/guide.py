"""A guide as pages of a binder or a pack."""

from __future__ import annotations

import posixpath

from ...labels import people_of
from ...model import GuidePage
from ...words import _, ngettext
from .desk import Data, Desk
from .markdown import Reader
from .upright import Head, upright


def guide_part(guide: GuidePage, desk: Desk) -> Data:
    """What `guide.typ` prints."""
    meta = guide.meta
    people = people_of(meta.audience)
    facts = _("{time} · for {people}").format(time=ngettext("{n} minute", "{n} minutes", meta.minutes), people=people)
    head = Head(_("Guide"), meta.title, meta.summary, facts, guide.path, meta.sources)
    part = upright("guide", head, desk.toolkit.collections.get(meta.collection or ""), desk)
    reader = Reader(desk, part["look"], posixpath.dirname(guide.path))
    return part | {"blocks": reader.blocks(guide.body), "pictures": sorted(reader.pictures)}
