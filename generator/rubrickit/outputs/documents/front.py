"""What stands before and after the fields: title, use, what it serves, where it comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ... import addresses
from ...labels import people_of, sentence_start
from ...model import Serves
from ...richtext import plain
from ...words import _, ngettext
from .draft import Draft
from .markup import NOTHING, Xml, joined
from .paragraphs import from_html, linked, paragraph, rich, run, worded


def title_blocks(draft: Draft) -> Iterator[Xml]:
    """From the collection's name to what the template serves."""
    template = draft.template
    yield worded(draft, "Collection Line", " · ".join([draft.collection.title, _("Planning template")]))
    yield worded(draft, "Title", template.title)
    yield worded(draft, "Subtitle", template.summary)
    yield _use(draft)
    if template.serves:
        yield paragraph("Template Facts", _fact(_("Serves")), _joined(_served(draft), "; "))


def closing_block(draft: Draft) -> Xml:
    """Where the template comes from; also the paragraph that must follow a document's last table."""
    publisher = draft.settings.publisher or draft.settings.name
    words = _("Part of the collection {collection}, published by {publisher}.")
    parts = [run(words.format(collection=plain(draft.collection.title), publisher=publisher))]
    page = draft.address(addresses.template(draft.template.id))
    if page:
        parts += [run(" " + _("Online:") + " "), linked(draft, page, page), run(".")]
    found = [draft.citations[key].entry for key in draft.template.sources if key in draft.citations]
    if found:  # each entry ends as its style wants: after an address, without a stop
        parts += [run(" " + _("Based on:") + " "), _joined([from_html(draft, entry) for entry in found], " ")]
    return paragraph("Small Print", *parts)


def _use(draft: Draft) -> Xml:
    people = sentence_start(people_of(draft.template.filled_in_by))
    who = [_fact(_("Filled in by")), run(people)]
    return paragraph("Template Facts", *who, run(" · "), _fact(_("When")), rich(draft, draft.template.when))


def _fact(name: str) -> Xml:
    return run(f"{name}: ", "Fact Name")


def _served(draft: Draft) -> list[Xml]:
    serves = draft.template.serves
    rubrics = [_rubric(draft, one) for one in serves if one.rubric]
    steps = [one for one in serves if one.cycle and one.step]
    cycles = [_steps(draft, cycle, list(group)) for cycle, group in groupby(steps, key=lambda one: one.cycle or "")]
    return rubrics + cycles


def _rubric(draft: Draft, served: Serves) -> Xml:
    rubric = draft.toolkit.rubrics[served.rubric or ""]
    page = addresses.rubric(rubric.id)
    title = linked(draft, plain(rubric.title), draft.address(page))
    rows = [draft.toolkit.criterion(rubric.id, criterion) for criterion in served.criteria]
    links = [linked(draft, plain(row.name), draft.address(f"{page}#{row.id}")) for row in rows]
    return joined([title, run(" ("), _joined(links, ", "), run(")")]) if links else title


def _steps(draft: Draft, cycle: str, serves: Sequence[Serves]) -> Xml:
    page = addresses.cycle(cycle)
    steps = [draft.toolkit.step(cycle, one.step or "") for one in serves]
    links = [linked(draft, plain(step.name), draft.address(f"{page}#{step.id}")) for step in steps]
    title = linked(draft, plain(draft.toolkit.cycles[cycle].title), draft.address(page))
    intro = ngettext("a step of", "steps of", len(steps))
    return joined([run(f"{intro} "), title, run(" ("), _joined(links, ", "), run(")")])


def _joined(parts: Iterable[Xml], separator: str) -> Xml:
    result = NOTHING
    for part in parts:
        result = Xml(result + run(separator) + part) if result else part
    return result
