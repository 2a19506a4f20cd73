"""The pages of surveys, learning paths and crosswalks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .. import addresses
from ..labels import people_of, sentence_start
from ..model import CheckQuestion, Crosswalk, LearningPath, Resource, Survey, SurveySection, Unit
from ..words import _
from .context import DownloadView, LinkView, Page


@dataclass(frozen=True)
class ItemView:
    """A statement of a survey."""

    id: str
    text: Markup
    row: tuple[LinkView, ...]


@dataclass(frozen=True)
class SurveySectionView:
    """Statements under one heading."""

    id: str
    title: str
    summary: Markup
    rubric: tuple[LinkView, ...]
    items: tuple[ItemView, ...]


@dataclass(frozen=True)
class SurveyView:
    """Template `survey.html`."""

    id: str
    title: str
    summary: Markup
    collection: LinkView
    accent: str
    count: int
    given_to: str
    read_by: str
    given_by: Markup
    when: Markup
    directions: Markup
    answers: tuple[str, ...]
    """The names of the scale's levels."""
    sections: tuple[SurveySectionView, ...]
    open_questions: tuple[ItemView, ...]
    downloads: tuple[DownloadView, ...]
    sources: tuple[Markup, ...]


def survey_view(survey: Survey, page: Page) -> SurveyView:
    """The view of a survey's page."""
    collection = page.toolkit.collections[survey.collection]
    return SurveyView(
        id=survey.id,
        title=survey.title,
        summary=page.rich(survey.summary),
        collection=page.collection(collection),
        accent=collection.accent,
        count=len(survey.items),
        given_to=sentence_start(people_of(survey.given_to)),
        read_by=sentence_start(people_of(survey.read_by)),
        given_by=page.rich(survey.given_by),
        when=page.rich(survey.when),
        directions=page.rich(survey.directions, terms=False),
        answers=tuple(level.name for level in page.toolkit.scales[survey.scale].levels),
        sections=tuple(_section(section, page) for section in survey.sections),
        open_questions=tuple(ItemView(one.id, page.rich(one.text, terms=False), ()) for one in survey.open_questions),
        downloads=page.download(addresses.survey_tally(survey.id), _("Tally workbook")),
        sources=page.sources(survey.sources),
    )


def _section(section: SurveySection, page: Page) -> SurveySectionView:
    rubric = page.toolkit.rubrics.get(section.rubric or "")
    return SurveySectionView(
        id=section.id,
        title=section.title,
        summary=page.rich(section.summary),
        rubric=(page.link(rubric.title, addresses.rubric(rubric.id)),) if rubric else (),
        items=tuple(
            ItemView(item.id, page.rich(item.text, terms=False), tuple(_row_link(section.rubric, item.criterion, page)))
            for item in section.items
        ),
    )


def _row_link(rubric: str | None, criterion: str | None, page: Page) -> Iterator[LinkView]:
    if rubric and criterion:
        row = page.toolkit.criterion(rubric, criterion)
        yield page.link(row.name, addresses.rubric(rubric), criterion)


@dataclass(frozen=True)
class OptionView:
    """An answer to choose."""

    text: Markup
    correct: bool
    why: Markup


@dataclass(frozen=True)
class CheckView:
    """A question to check one's understanding."""

    id: str
    question: Markup
    options: tuple[OptionView, ...]


@dataclass(frozen=True)
class UnitView:
    """A unit of a learning path."""

    id: str
    number: int
    title: str
    minutes: int
    objectives: tuple[Markup, ...]
    reading: tuple[Markup, ...]
    further: tuple[LinkView, ...]
    task: Markup
    steps: tuple[Markup, ...]
    template: tuple[LinkView, ...]
    check: tuple[CheckView, ...]
    handout: tuple[DownloadView | LinkView, ...]


@dataclass(frozen=True)
class ResourceView:
    """Something that goes with the path."""

    title: Markup
    summary: Markup


@dataclass(frozen=True)
class LearningView:
    """Template `learning.html`."""

    id: str
    title: str
    summary: Markup
    collection: LinkView
    accent: str
    audience: str
    minutes: int
    intro: Markup
    units: tuple[UnitView, ...]
    resources: tuple[ResourceView, ...]
    sources: tuple[Markup, ...]


def learning_view(path: LearningPath, page: Page) -> LearningView:
    """The view of a learning path's page."""
    collection = page.toolkit.collections[path.collection]
    return LearningView(
        id=path.id,
        title=path.title,
        summary=page.rich(path.summary),
        collection=page.collection(collection),
        accent=collection.accent,
        audience=sentence_start(people_of(path.audience)),
        minutes=sum(unit.minutes for unit in path.units),
        intro=page.rich(path.intro),
        units=tuple(_unit(unit, number, page) for number, unit in enumerate(path.units, 1)),
        resources=tuple(_resource(resource, page) for resource in path.resources),
        sources=page.sources(path.sources),
    )


def _unit(unit: Unit, number: int, page: Page) -> UnitView:
    template = page.toolkit.templates.get(unit.try_it.template or "")
    return UnitView(
        id=unit.id,
        number=number,
        title=unit.title,
        minutes=unit.minutes,
        objectives=tuple(page.rich(one) for one in unit.objectives),
        reading=tuple(page.rich(paragraph) for paragraph in unit.reading.text),
        further=tuple(_further(unit, page)),
        task=page.rich(unit.try_it.title),
        steps=tuple(page.rich(step) for step in unit.try_it.steps),
        template=(page.link(template.title, addresses.template(template.id)),) if template else (),
        check=tuple(_check(question, page) for question in unit.check),
        handout=tuple(_handouts(unit, page)),
    )


def _further(unit: Unit, page: Page) -> Iterator[LinkView]:
    if unit.reading.guide:
        guide = page.toolkit.guides[unit.reading.guide]
        yield page.link(guide.meta.title, guide.path, note=_("{minutes} min").format(minutes=guide.meta.minutes))
    if unit.reading.rubric:
        yield page.link(page.toolkit.rubrics[unit.reading.rubric].title, addresses.rubric(unit.reading.rubric))


def _check(question: CheckQuestion, page: Page) -> CheckView:
    options = (OptionView(page.rich(one.text), one.correct, page.rich(one.why)) for one in question.options)
    return CheckView(question.id, page.rich(question.question), tuple(options))


def _handouts(unit: Unit, page: Page) -> Iterator[DownloadView | LinkView]:
    """The file where it was made, else the page that it belongs to."""
    rubric, template = unit.handout.rubric, unit.handout.template
    if rubric:
        title = page.toolkit.rubrics[rubric].title
        made = page.download(addresses.handout(rubric), title)
        yield from made or (page.link(title, addresses.rubric(rubric)),)
    if template:
        title = page.toolkit.templates[template].title
        made = page.download(addresses.document(template), title)
        yield from made or (page.link(title, addresses.template(template)),)


def _resource(resource: Resource, page: Page) -> ResourceView:
    """A resource whose title leads to its address; one of the references is cited."""
    if resource.reference.startswith("https://"):
        title = Markup('<a href="{}">{}</a>').format(resource.reference, resource.title)
    else:
        title = Markup("{} {}").format(resource.title, page.citation(resource.reference))
    return ResourceView(title, page.rich(resource.summary))


@dataclass(frozen=True)
class PairView:
    """Two rows and how they relate."""

    one: LinkView
    other: LinkView
    how: Markup


@dataclass(frozen=True)
class CrosswalkView:
    """Pairs on one practice."""

    id: str
    title: str
    summary: Markup
    pairs: tuple[PairView, ...]


@dataclass(frozen=True)
class CrosswalksView:
    """Template `crosswalks.html`."""

    count: int
    """Of pairs."""
    crosswalks: tuple[CrosswalkView, ...]


def crosswalks_view(page: Page) -> CrosswalksView:
    """The view of all crosswalks."""
    shown = tuple(_crosswalk(one, page) for one in page.toolkit.crosswalks.values())
    return CrosswalksView(sum(len(one.pairs) for one in shown), shown)


def _crosswalk(crosswalk: Crosswalk, page: Page) -> CrosswalkView:
    pairs = (
        PairView(
            page.row(pair.one.rubric, pair.one.criterion),
            page.row(pair.other.rubric, pair.other.criterion),
            page.rich(pair.how),
        )
        for pair in crosswalk.pairs
    )
    return CrosswalkView(crosswalk.id, crosswalk.title, page.rich(crosswalk.summary), tuple(pairs))
