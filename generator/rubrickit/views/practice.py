"""The pages of question banks and cycles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from .. import addresses
from ..labels import FORMS, PURPOSES, STANCES, asked_people, sentence_start
from ..model import Cycle, Question, QuestionBank, QuestionGroup, Step
from ..words import _, ngettext
from .context import LinkView, Page, PrintView
from .drawing import ring


@dataclass(frozen=True)
class QuestionView:
    id: str
    aliases: tuple[str, ...]
    """Earlier ids; links to them lead here."""
    text: Markup
    follow_up: Markup
    purpose: str
    form: str
    stance: str
    asked_of: str
    serves: tuple[LinkView, ...]
    """The row and the step that it helps with, where its group does not say so already."""


@dataclass(frozen=True)
class GroupView:
    id: str
    title: str
    summary: Markup
    serves: tuple[LinkView, ...]
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True)
class BankView:
    """Template `bank.html`."""

    id: str
    title: str
    summary: Markup
    collection: LinkView
    accent: str
    count: int
    groups: tuple[GroupView, ...]
    prints: tuple[PrintView, ...]
    own_handout: str
    """The link that adds it to a handout of the reader's own."""
    sources: tuple[Markup, ...]


def bank_view(bank: QuestionBank, page: Page) -> BankView:
    """The view of a question bank's page."""
    collection = page.toolkit.collections[bank.collection]
    return BankView(
        id=bank.id,
        title=bank.title,
        summary=page.rich(bank.summary),
        collection=page.collection(collection),
        accent=collection.accent,
        count=len(bank.questions),
        groups=tuple(_group(group, page) for group in bank.groups),
        prints=page.prints(bank.id, "question-cards", "question-list"),
        own_handout=page.add_to_handout("bank", bank.id),
        sources=page.sources(bank.sources),
    )


def _group(group: QuestionGroup, page: Page) -> GroupView:
    targets = [targets_of(question) for question in group.questions]
    shared = set.intersection(*(set(target) for target in targets))
    return GroupView(
        id=group.id,
        title=group.title,
        summary=page.rich(group.summary),
        serves=tuple(target_link(target, page) for target in targets[0] if target in shared),
        questions=tuple(_question(question, shared, page) for question in group.questions),
    )


Target = tuple[str, str, str]
"""What a question helps with: `row` or `step`, and the two ids that name it."""


def targets_of(question: Question) -> list[Target]:
    """The row and the step that a question helps with."""
    found: list[Target] = []
    if question.rubric:
        found.append(("row", question.rubric, question.criterion or ""))
    if question.cycle:
        found.append(("step", question.cycle, question.step or ""))
    return found


def target_link(target: Target, page: Page) -> LinkView:
    """A link to a target, saying what it is."""
    kind, holder, part = target
    if kind == "row":
        rubric = page.toolkit.rubrics[holder]
        title = page.toolkit.criterion(holder, part).name if part else rubric.title
        pick = addresses.row_pick(holder, part) if part else ""
        note = _("Rubric row") if part else _("Rubric")
        return page.link(title, addresses.rubric(holder), part, note=note, pick=pick)
    cycle = page.toolkit.cycles[holder]
    title = page.toolkit.step(holder, part).name if part else cycle.title
    return page.link(title, addresses.cycle(holder), part, note=_("Step") if part else _("Cycle"))


def _question(question: Question, shared: set[Target], page: Page) -> QuestionView:
    return QuestionView(
        id=question.id,
        aliases=question.aliases,
        text=page.rich(question.text),
        follow_up=page.rich(question.follow_up),
        purpose=_(PURPOSES[question.purpose]),
        form=_(FORMS[question.form]),
        stance=_(STANCES[question.stance]),
        asked_of=sentence_start(asked_people(question.asked_of)),
        serves=tuple(target_link(one, page) for one in targets_of(question) if one not in shared),
    )


@dataclass(frozen=True)
class StepView:
    id: str
    number: int
    name: str
    summary: Markup
    actions: tuple[Markup, ...]
    rubric: tuple[LinkView, ...]
    questions: tuple[LinkView, ...]
    templates: tuple[LinkView, ...]


@dataclass(frozen=True)
class CycleView:
    """Template `cycle.html`."""

    id: str
    title: str
    summary: Markup
    collection: LinkView
    accent: str
    drawing: Markup
    steps: tuple[StepView, ...]
    prints: tuple[PrintView, ...]
    sources: tuple[Markup, ...]


def cycle_view(cycle: Cycle, page: Page) -> CycleView:
    """The view of a cycle's page."""
    collection = page.toolkit.collections[cycle.collection]
    return CycleView(
        id=cycle.id,
        title=cycle.title,
        summary=page.rich(cycle.summary),
        collection=page.collection(collection),
        accent=collection.accent,
        drawing=ring(cycle, [f"#{step.id}" for step in cycle.steps]),
        steps=tuple(_step(cycle, index, step, page) for index, step in enumerate(cycle.steps)),
        prints=page.prints(cycle.id, "cycle-poster"),
        sources=page.sources(cycle.sources),
    )


def _step(cycle: Cycle, index: int, step: Step, page: Page) -> StepView:
    rubric = () if not step.rubric else (target_link(("row", step.rubric, step.criterion or ""), page),)
    return StepView(
        id=step.id,
        number=index + 1,
        name=step.name,
        summary=page.rich(step.summary),
        actions=tuple(page.rich(action) for action in step.actions),
        rubric=rubric,
        questions=tuple(_step_questions(cycle.id, step.id, page)),
        templates=tuple(_step_templates(cycle.id, step.id, page)),
    )


def _step_questions(cycle: str, step: str, page: Page) -> Iterator[LinkView]:
    """The groups of questions that serve a step, each with how many; first the way to all of them at once."""
    total = sum(q.cycle == cycle and q.step == step for _bank, q in page.toolkit.questions())
    yield from page.questions_where(_("All questions for this step"), "step", f"{cycle}/{step}", total)
    for bank in page.toolkit.banks.values():
        for group in bank.groups:
            count = sum(q.cycle == cycle and q.step == step for q in group.questions)
            if count:
                note = ngettext("{n} question", "{n} questions", count)
                yield page.link(f"{bank.title}: {group.title}", addresses.bank(bank.id), group.id, note)


def _step_templates(cycle: str, step: str, page: Page) -> Iterator[LinkView]:
    for template in page.toolkit.templates.values():
        if any(served.cycle == cycle and served.step in (step, None) for served in template.serves):
            yield page.link(template.title, addresses.template(template.id))
