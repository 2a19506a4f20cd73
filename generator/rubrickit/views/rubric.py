"""The page of one rubric: the table, and everything that serves it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from .. import addresses
from ..labels import SYSTEM_LEVELS, listed, people_of, sentence_start
from ..model import Criterion, Descriptor, RowReference, Rubric, Scale
from ..words import _, ngettext
from .changes import ChangeView, change_views
from .context import DownloadView, LinkView, Page, PrintView
from .levels import LevelView, level_views


@dataclass(frozen=True)
class StemView:
    """Words over one or more columns; empty where a column has none."""

    text: Markup
    span: int
    levels: tuple[str, ...]
    """Ids of the columns."""


@dataclass(frozen=True)
class IndicatorView:
    text: Markup
    includes: tuple[Markup, ...]


@dataclass(frozen=True)
class CellView:
    """What a criterion looks like at a level."""

    anchor: str
    level: LevelView
    stem: Markup
    """The words that its indicators continue, for a reader who sees the cell alone."""
    lead: Markup
    adds_to: str
    """The name of the level that holds here too."""
    indicators: tuple[IndicatorView, ...]


@dataclass(frozen=True)
class NextStepView:
    """What helps to move from a level to the one above it."""

    level: LevelView
    to: str
    actions: tuple[Markup, ...]


@dataclass(frozen=True)
class RelatedRowView:
    """A row of another rubric that speaks of the same practice."""

    row: LinkView
    how: Markup


@dataclass(frozen=True)
class RowView:
    """A criterion."""

    id: str
    aliases: tuple[str, ...]
    """Earlier ids; links to them lead here."""
    name: str
    subtitle: Markup
    summary: Markup
    cells: tuple[CellView, ...]
    next_steps: tuple[NextStepView, ...]
    changes: tuple[ChangeView, ...]
    """Only on an ordered scale."""
    look_fors: tuple[Markup, ...]
    top_level: str
    questions: tuple[LinkView, ...]
    templates: tuple[LinkView, ...]
    crosswalks: tuple[RelatedRowView, ...]


@dataclass(frozen=True)
class PoleView:
    name: Markup
    from_: Markup
    to: Markup


@dataclass(frozen=True)
class FactView:
    """A short fact, for example who a rubric is for."""

    name: str
    value: str


@dataclass(frozen=True)
class RubricView:
    """Template `rubric.html`."""

    id: str
    title: str
    summary: Markup
    collection: LinkView
    accent: str
    ordered: bool
    wide: bool
    """More columns than fit beside each other at reading size."""
    heading: str
    levels: tuple[LevelView, ...]
    stems: tuple[StemView, ...]
    rows: tuple[RowView, ...]
    poles: tuple[PoleView, ...]
    facts: tuple[FactView, ...]
    banks: tuple[LinkView, ...]
    templates: tuple[LinkView, ...]
    guides: tuple[LinkView, ...]
    steps: tuple[LinkView, ...]
    downloads: tuple[DownloadView, ...]
    """The rubric sheet on the first paper and the workbook, if this build made them."""
    own_handout: str
    """The link that adds it to a handout of the reader's own."""
    prints: tuple[PrintView, ...]
    data: LinkView
    sources: tuple[Markup, ...]
    cite: Markup


WIDE = 5  # five columns of 11rem are more than a laptop shows beside the first one


def rubric_view(rubric: Rubric, page: Page, cite: Markup) -> RubricView:
    """The view of a rubric's page."""
    toolkit = page.toolkit
    scale = toolkit.scale_of(rubric)
    collection = toolkit.collections[rubric.collection]
    levels = level_views(scale, page)
    return RubricView(
        id=rubric.id,
        title=rubric.title,
        summary=page.rich(rubric.summary),
        collection=page.collection(collection),
        accent=collection.accent,
        ordered=scale.ordered,
        wide=len(levels) >= WIDE,
        heading=rubric.heading,
        levels=levels,
        stems=tuple(_stems(rubric, levels, page)),
        rows=tuple(_row(row, rubric, levels, page) for row in rubric.criteria),
        poles=tuple(PoleView(page.rich(p.name), page.rich(p.from_), page.rich(p.to)) for p in rubric.poles),
        facts=tuple(_facts(rubric, scale)),
        banks=tuple(_banks(rubric, page)),
        templates=tuple(_templates(rubric, page)),
        guides=tuple(_guides(rubric, page)),
        steps=tuple(_steps(rubric, page)),
        downloads=page.handouts(rubric.id, "rubric-sheet")[:1]
        + page.download(addresses.self_assessment(rubric.id), _("Self-assessment workbook")),
        own_handout=page.add_to_handout("rubric", rubric.id),
        prints=page.prints(rubric.id, "rubric-sheet", "self-assessment", "look-fors", "large-print"),
        data=page.link(_("Data (JSON)"), addresses.rubric_data(rubric.id)),
        sources=page.sources(rubric.sources),
        cite=cite,
    )


def stem_at(rubric: Rubric, level: str) -> str:
    """The words that a level's cells continue."""
    return rubric.stem if isinstance(rubric.stem, str) else rubric.stem.get(level, "")


def _stems(rubric: Rubric, levels: tuple[LevelView, ...], page: Page) -> Iterator[StemView]:
    """Neighbours with the same words share one cell."""
    if not rubric.stem:
        return
    run: list[str] = []
    for index, level in enumerate(levels):
        run.append(level.id)
        words = stem_at(rubric, level.id)
        following = stem_at(rubric, levels[index + 1].id) if index + 1 < len(levels) else None
        if following != words:
            yield StemView(page.rich(words, terms=False), len(run), tuple(run))
            run = []


def _row(row: Criterion, rubric: Rubric, levels: tuple[LevelView, ...], page: Page) -> RowView:
    return RowView(
        id=row.id,
        aliases=row.aliases,
        name=row.name,
        subtitle=page.rich(row.subtitle),
        summary=page.rich(row.summary),
        cells=tuple(_cell(row, level, rubric, levels, page) for level in levels),
        next_steps=tuple(_next_steps(row, levels, page)),
        changes=tuple(change_views(row, levels)) if page.toolkit.scale_of(rubric).ordered else (),
        look_fors=tuple(page.rich(sign) for sign in row.look_fors),
        top_level=levels[-1].name,
        questions=tuple(_row_questions(rubric.id, row.id, page)),
        templates=tuple(_row_templates(rubric.id, row.id, page)),
        crosswalks=tuple(_related_rows(RowReference(rubric=rubric.id, criterion=row.id), page)),
    )


def _cell(row: Criterion, level: LevelView, rubric: Rubric, levels: tuple[LevelView, ...], page: Page) -> CellView:
    descriptor: Descriptor = row.levels[level.id]
    names = {one.id: one.name for one in levels}
    return CellView(
        anchor=addresses.cell_anchor(row.id, level.id),
        level=level,
        stem=page.rich(stem_at(rubric, level.id), terms=False),
        lead=page.rich(descriptor.lead),
        adds_to=names.get(descriptor.adds_to or "", ""),
        indicators=tuple(
            IndicatorView(page.rich(one.text), tuple(page.rich(part) for part in one.includes))
            for one in descriptor.indicators
        ),
    )


def _next_steps(row: Criterion, levels: tuple[LevelView, ...], page: Page) -> Iterator[NextStepView]:
    for level, above in pairwise(levels):
        if actions := row.next_steps.get(level.id):
            yield NextStepView(level, above.name, tuple(page.rich(action) for action in actions))


def _row_questions(rubric: str, row: str, page: Page) -> Iterator[LinkView]:
    for bank, question in page.toolkit.questions():
        if question.rubric == rubric and question.criterion == row:
            pick = addresses.question_pick(bank.id, question.id)
            yield page.link(question.text, addresses.bank(bank.id), question.id, pick=pick)


def _row_templates(rubric: str, row: str, page: Page) -> Iterator[LinkView]:
    for template in page.toolkit.templates.values():
        if any(served.rubric == rubric and row in served.criteria for served in template.serves):
            yield page.link(template.title, addresses.template(template.id))


def _related_rows(row: RowReference, page: Page) -> Iterator[RelatedRowView]:
    """The other side of every pair that a row stands in."""
    for crosswalk in page.toolkit.crosswalks.values():
        for pair in crosswalk.pairs:
            if row in (pair.one, pair.other):
                other = pair.other if pair.one == row else pair.one
                yield RelatedRowView(page.row(other.rubric, other.criterion), page.rich(pair.how))


def _facts(rubric: Rubric, scale: Scale) -> Iterator[FactView]:
    if rubric.roles:
        yield FactView(_("For"), sentence_start(people_of(rubric.roles)))
    if rubric.system_levels:
        yield FactView(
            _("System levels"),
            sentence_start(listed([_(SYSTEM_LEVELS[level]).lower() for level in rubric.system_levels])),
        )
    rows = ngettext("{n} row", "{n} rows", len(rubric.criteria))
    yield FactView(_("Size"), f"{rows}, {_size(scale)}")


def _size(scale: Scale) -> str:
    count = len(scale.levels)
    if scale.ordered:
        return ngettext("{n} level, lowest first", "{n} levels, lowest first", count)
    return ngettext("{n} kind, none better than another", "{n} kinds, none better than another", count)


def _banks(rubric: Rubric, page: Page) -> Iterator[LinkView]:
    for bank in page.toolkit.banks.values():
        count = sum(question.rubric == rubric.id for question in bank.questions)
        if count:
            yield page.link(bank.title, addresses.bank(bank.id), note=ngettext("{n} question", "{n} questions", count))


def _templates(rubric: Rubric, page: Page) -> Iterator[LinkView]:
    for template in page.toolkit.templates.values():
        if any(served.rubric == rubric.id for served in template.serves):
            yield page.link(template.title, addresses.template(template.id), note=template.when)


def _guides(rubric: Rubric, page: Page) -> Iterator[LinkView]:
    for guide in page.toolkit.guides.values():
        if rubric.id in guide.meta.rubrics:
            yield page.link(guide.meta.title, guide.path, note=_("{minutes} min").format(minutes=guide.meta.minutes))


def _steps(rubric: Rubric, page: Page) -> Iterable[LinkView]:
    for cycle in page.toolkit.cycles.values():
        for step in cycle.steps:
            if step.rubric == rubric.id:
                yield page.link(step.name, addresses.cycle(cycle.id), step.id, note=cycle.title)
