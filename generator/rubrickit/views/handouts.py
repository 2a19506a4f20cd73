"""The page of all handouts: packs, binders, and what each collection has, by kind."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from .. import addresses
from ..handout_plan import BINDER, GUIDE, KINDS, PACK, PACK_ITEMS, VARIANT_LABELS, HandoutKind, PlannedHandout
from ..labels import people_of, sentence_start
from ..model import Pack, PackItem
from ..richtext import plain
from ..words import _
from .context import DownloadView, LinkView, Page


@dataclass(frozen=True)
class PictureView:
    """A small picture of a first page, in the size at which it is shown."""

    href: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class HandoutView:
    """One handout."""

    id: str
    """Its anchor; only packs, which have no other page, have one."""
    kind: str
    """As people say it, for example `Rubric sheet`."""
    link: LinkView
    """Its title, with the page that shows the same; a pack's leads to itself."""
    summary: Markup
    accent: str
    picture: tuple[PictureView, ...]
    files: tuple[DownloadView, ...]
    """One for each paper and size of type."""
    facts: tuple[tuple[str, Markup], ...] = ()
    """Of a pack: who it is for and when."""
    holds: tuple[LinkView, ...] = ()
    """Of a pack: its items in order."""
    parts: tuple[DownloadView, ...] = ()
    """Of a pack: its items as single files, in one ZIP for each paper."""


@dataclass(frozen=True)
class KindView:
    """Handouts of one kind."""

    id: str
    title: str
    use: str
    count: int
    handouts: tuple[HandoutView, ...]


@dataclass(frozen=True)
class HandoutShelfView:
    """What a collection has to print, by kind."""

    id: str
    link: tuple[LinkView, ...]
    """The collection; none for handouts of the whole toolkit."""
    accent: str
    kinds: tuple[KindView, ...]


@dataclass(frozen=True)
class HandoutsView:
    """Template `handouts.html`."""

    count: int
    kinds: tuple[KindView, ...]
    """Every kind that there is, without its handouts: what a reader may ask for alone."""
    whole: tuple[KindView, ...]
    """Packs and binders."""
    shelves: tuple[HandoutShelfView, ...]
    builder: str
    """The page on which a reader puts a handout together."""


def handouts_view(page: Page) -> HandoutsView:
    """The view of the page of all handouts."""
    plans = page.site.handouts
    return HandoutsView(
        count=len(plans),
        kinds=tuple(_kind(kind, [one for one in plans if one.kind == kind], page, bare=True) for kind in _kinds(plans)),
        whole=tuple(_by_kind([one for one in plans if one.kind in (PACK, BINDER)], page)),
        shelves=tuple(_shelves([one for one in plans if one.kind not in (PACK, BINDER)], page)),
        builder=page.href(addresses.BUILDER),
    )


def _kinds(plans: Sequence[PlannedHandout]) -> list[HandoutKind]:
    present = {plan.kind for plan in plans}
    return [kind for kind in KINDS if kind in present]


def _by_kind(plans: Sequence[PlannedHandout], page: Page) -> Iterator[KindView]:
    for kind in _kinds(plans):
        yield _kind(kind, [plan for plan in plans if plan.kind == kind], page)


def _kind(kind: HandoutKind, plans: Sequence[PlannedHandout], page: Page, *, bare: bool = False) -> KindView:
    handouts = () if bare else tuple(_handout(plan, page) for plan in plans)
    return KindView(kind.id, _(kind.many or kind.label), _(kind.use), len(plans), handouts)


def _shelves(plans: Sequence[PlannedHandout], page: Page) -> Iterator[HandoutShelfView]:
    """By collection, in the order of its sections; what belongs to no collection comes last."""
    order = {one: number for number, one in enumerate(dict.fromkeys(_reading_order(page)))}
    placed = sorted(plans, key=lambda plan: order.get((_collection_of(plan, page), plan.object_id), len(order)))
    for collection_id, group in groupby(placed, lambda plan: _collection_of(plan, page)):
        collection = page.toolkit.collections.get(collection_id)
        yield HandoutShelfView(
            id=f"collection-{collection_id}" if collection else "whole-toolkit",
            link=(page.collection(collection),) if collection else (),
            accent=collection.accent if collection else _PLAIN,
            kinds=tuple(_by_kind(list(group), page)),
        )


def _reading_order(page: Page) -> Iterator[tuple[str, str]]:
    """What each collection lists, in order."""
    for collection in page.toolkit.collections.values():
        for part in collection.sections:
            for one in (*part.rubrics, *part.cycles, *part.questions, *part.templates, *part.surveys):
                yield collection.id, one


_PLAIN = "slate"


def _collection_of(plan: PlannedHandout, page: Page) -> str:
    """The collection of what a handout is made of; empty where there is none."""
    if plan.kind.of == "collection":
        return plan.object_id
    one = page.toolkit.objects(plan.kind.of).get(plan.object_id) if plan.kind.of else None
    return getattr(one, "collection", "") or ""


def _handout(plan: PlannedHandout, page: Page) -> HandoutView:
    if plan.kind == PACK:
        return _pack(page.toolkit.packs[plan.object_id], plan, page)
    target = _PAGES[plan.kind.of](plan.object_id) if plan.kind.of else addresses.GLOSSARY
    summary = page.toolkit.collections[plan.object_id].summary if plan.kind == BINDER else ""
    return HandoutView(
        id="",
        kind=_(plan.kind.label),
        link=page.link(plan.title, target),
        summary=page.rich(summary, terms=False),
        accent=_accent(_collection_of(plan, page), page),
        picture=_picture(plan, page),
        files=_files(plan, page),
    )


_PAGES: dict[str, Callable[[str], str]] = {
    "rubric": addresses.rubric,
    "question bank": addresses.bank,
    "cycle": addresses.cycle,
    "collection": addresses.collection,
    "template": addresses.template,
    "guide": str,
}
"""The page that shows what a handout is made of; one of the whole toolkit is of its glossary."""


def _accent(collection: str, page: Page) -> str:
    found = page.toolkit.collections.get(collection)
    return found.accent if found else _PLAIN


def _files(plan: PlannedHandout, page: Page) -> tuple[DownloadView, ...]:
    return tuple(
        link
        for variant in plan.variants
        for link in page.download(addresses.handout(plan.name, variant), sentence_start(_(VARIANT_LABELS[variant])))
    )


def _picture(plan: PlannedHandout, page: Page) -> tuple[PictureView, ...]:
    """The picture at half its size: the other half is for sharp screens."""
    path = addresses.handout_picture(plan.name, plan.variants[0])
    file = page.site.files.get(path)
    if file is None:
        return ()
    width, height = struct.unpack(">II", file.content[16:24])  # where a PNG says it
    alt = _("First page of “{title}” ({kind})").format(title=plain(plan.title), kind=_(plan.kind.label).lower())
    return (PictureView(page.href(path), alt, round(width / 2), round(height / 2)),)


# Packs ------------------------------------------------------------------------------------------------


def _pack(pack: Pack, plan: PlannedHandout, page: Page) -> HandoutView:
    people = people_of(pack.audience)
    zips = [(addresses.pack_zip(pack.id, variant), _(VARIANT_LABELS[variant])) for variant in plan.variants]
    return HandoutView(
        id=pack.id,
        kind=_(plan.kind.label),
        link=page.link(pack.title, page.path, pack.id),
        summary=page.rich(pack.summary, terms=False),
        accent=_accent(_item_collection(pack.items[0], page), page),
        picture=_picture(plan, page),
        files=_files(plan, page),
        facts=((_("For"), Markup.escape(people)), (_("When"), page.rich(pack.when, terms=False))),
        holds=tuple(_item(*named, page) for item in pack.items for named in item.named),
        parts=tuple(link for path, title in zips for link in page.download(path, title)),
    )


def _item(key: str, object_id: str, page: Page) -> LinkView:
    """An item of a pack with the page that shows it."""
    kind = PACK_ITEMS[key]
    one = page.toolkit.objects(kind.of).get(object_id) if kind.of else None
    title = one.meta.title if kind == GUIDE and one else getattr(one, "title", _(kind.label))
    return page.link(title, _PAGES[kind.of](object_id) if kind.of else addresses.GLOSSARY, note=_(kind.label))


def _item_collection(item: PackItem, page: Page) -> str:
    """The collection of what an item names: a pack wears the color of its first one."""
    for key, object_id in item.named:
        kind = PACK_ITEMS[key]
        one = page.toolkit.objects(kind.of)[object_id] if kind.of else None
        return getattr(one.meta if kind == GUIDE and one else one, "collection", "") or ""
    return ""
