"""A pack: handouts for one occasion as one document, with a cover and contents."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from ... import addresses
from ...handout_plan import GUIDE, PACK_ITEMS, HandoutKind, PlannedHandout
from ...labels import people_of, sentence_start
from ...model import Pack
from ...richtext import citations, plain
from ...words import _
from .desk import Data, Desk
from .front import contents_part, cover_part
from .guide import guide_part
from .printing import Handout
from .references import references_part
from .template_form import form_part, template_form

Make = Callable[[PlannedHandout], Sequence[Data]]
"""The parts of a planned handout."""


@dataclass(frozen=True)
class HeldItem:
    """What an item of a pack stands for."""

    kind: HandoutKind
    object_id: str
    title: str
    plan: PlannedHandout | None = None
    """Of the handout that it is; none for guides and templates."""

    @property
    def label(self) -> str:
        """What it is, for example `Rubric sheet`."""
        return _(self.kind.label)

    @property
    def slug(self) -> str:
        """The id as a file may be named."""
        return posixpath.basename(self.object_id).removesuffix(".md")


def held_items(pack: Pack, desk: Desk, plans: Sequence[PlannedHandout]) -> Iterator[HeldItem]:
    """What a pack holds, in its order."""
    by_name = {(plan.kind.id, plan.object_id): plan for plan in plans}
    for key, object_id in (named for item in pack.items for named in item.named):
        kind, plan = PACK_ITEMS[key], by_name.get((key, object_id))
        yield HeldItem(kind, object_id, plain(plan.title if plan else _title(kind, object_id, desk)), plan)


def _title(kind: HandoutKind, object_id: str, desk: Desk) -> str:
    if kind == GUIDE:
        return desk.toolkit.guides[object_id].meta.title
    return desk.toolkit.templates[object_id].title


def pack_handout(pack: Pack, items: Sequence[HeldItem], desk: Desk, make: Make) -> Handout:
    """A pack as one document."""
    body = [part for item in items for part in item_parts(item, desk, make)]
    look, page = body[0]["look"], f"{addresses.HANDOUTS}#{pack.id}"
    cover = cover_part(_("Pack"), pack.title, pack.summary, look, desk, page)
    holds = [{"text": item.title, "note": item.label} for item in items]
    people = people_of(pack.audience)
    facts = [
        {"name": _("For"), "value": [{"text": sentence_start(people)}]},
        {"name": _("When"), "value": desk.spans(pack.when)},
    ]
    return Handout(
        title=_("{title}: pack").format(title=plain(pack.title)),
        description=plain(pack.summary),
        keywords=(_("pack"), *dict.fromkeys(item.title for item in items)),
        parts=(
            cover | {"facts": facts, "holds": {"title": _("In this pack"), "items": holds}},
            contents_part(pack.title, look, desk, page),
            *body,
            *(part | {"look": look} for part in _references(items, desk)),
        ),
    )


def item_parts(item: HeldItem, desk: Desk, make: Make) -> list[Data]:
    """The parts that an item is printed as."""
    if item.plan is not None:
        return [part | {"label": item.label} for part in make(item.plan)]
    if item.kind == GUIDE:
        return [guide_part(desk.toolkit.guides[item.object_id], desk)]
    return [form_part(desk.toolkit.templates[item.object_id], desk, fillable=False) | {"label": item.label}]


def single(item: HeldItem, desk: Desk) -> Handout:
    """A guide or a template as a document of its own; only the files of a pack hold such guides."""
    if item.kind != GUIDE:
        return template_form(desk.toolkit.templates[item.object_id], desk)
    guide = desk.toolkit.guides[item.object_id]
    parts = (guide_part(guide, desk), *_references([item], desk))
    return Handout(item.title, plain(guide.meta.summary), (_("guide"),), parts)


def _references(items: Sequence[HeldItem], desk: Desk) -> Iterator[Data]:
    """The works that its guides cite; sheets name theirs at the foot of the page."""
    guides = [desk.toolkit.guides[item.object_id] for item in items if item.kind == GUIDE]
    cited = {key for guide in guides for key in (*guide.meta.sources, *citations(guide.body))}
    if cited & desk.entries.keys():
        yield references_part(cited, None, desk)
