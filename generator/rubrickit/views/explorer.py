"""The page of all questions: each with what it can be found by, and the choices that narrow the list."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from .. import addresses
from ..labels import ASKED_OF, FORMS, PURPOSES, STANCES, asked_people, sentence_start
from ..model import Collection, Question, QuestionBank, QuestionGroup, Toolkit
from ..richtext import plain
from ..words import N_, _
from .context import LinkView, Page
from .practice import target_link, targets_of


@dataclass(frozen=True)
class FoundView:
    """A question as the list of all questions shows it."""

    pick: str
    """Its name on a visitor's conversation sheet."""
    link: LinkView
    """To its place on its bank's page."""
    follow_up: Markup
    tags: tuple[str, ...]
    """Purpose, form, stance and whom it is asked of, in words."""
    serves: tuple[LinkView, ...]
    values: Mapping[str, str]
    """For each facet the values that it has, with a space between two."""


@dataclass(frozen=True)
class FoundGroupView:
    title: str
    questions: tuple[FoundView, ...]


@dataclass(frozen=True)
class FoundBankView:
    link: LinkView
    summary: Markup
    count: int
    groups: tuple[FoundGroupView, ...]


@dataclass(frozen=True)
class FoundShelfView:
    """The banks of a collection."""

    id: str
    title: str
    accent: str
    banks: tuple[FoundBankView, ...]


@dataclass(frozen=True)
class OptionView:
    value: str
    label: str
    count: int = 0
    """How many questions have it."""
    earlier: tuple[str, ...] = ()
    """Values that addresses had for it before."""
    name: str = ""
    """What a chosen filter is called, where the label needs the words above it."""


@dataclass(frozen=True)
class OptionsView:
    """Options under a heading; where a facet has one set of options, it has no heading."""

    title: str
    options: tuple[OptionView, ...]


@dataclass(frozen=True)
class FacetView:
    """A way to narrow the list."""

    key: str
    """In addresses."""
    title: str
    one: bool
    """Whether only one value is chosen at a time: a list that drops down, else boxes to tick."""
    groups: tuple[OptionsView, ...]


@dataclass(frozen=True)
class ExplorerView:
    """Template `questions.html`."""

    title: str
    lead: str
    count: int
    shelves: tuple[FoundShelfView, ...]
    facets: tuple[FacetView, ...]
    sheet: LinkView


def explorer_view(page: Page, title: str, lead: str) -> ExplorerView:
    """The view of the page of all questions."""
    shelves = tuple(_shelves(page))
    return ExplorerView(
        title=title,
        lead=lead,
        count=sum(bank.count for shelf in shelves for bank in shelf.banks),
        shelves=shelves,
        facets=tuple(one for one in _facets(page.toolkit) if one.groups),
        sheet=page.link(_("Conversation sheet"), addresses.CONVERSATION),
    )


def banks_in_order(toolkit: Toolkit) -> Iterator[tuple[Collection, list[QuestionBank]]]:
    """The collections that list banks; a bank stands where it is listed first."""
    seen: set[str] = set()
    for collection in toolkit.collections.values():
        named = collection.held("questions")
        if named:
            yield collection, [toolkit.banks[bank] for bank in dict.fromkeys(named) if bank not in seen]
            seen.update(named)


def _shelves(page: Page) -> Iterator[FoundShelfView]:
    for collection, banks in banks_in_order(page.toolkit):
        found = tuple(_bank(bank, page) for bank in banks)
        yield FoundShelfView(collection.id, collection.title, collection.accent, found)


def _bank(bank: QuestionBank, page: Page) -> FoundBankView:
    return FoundBankView(
        link=page.link(bank.title, addresses.bank(bank.id)),
        summary=page.rich(bank.summary, terms=False),
        count=len(bank.questions),
        groups=tuple(_group(bank, group, page) for group in bank.groups),
    )


def _group(bank: QuestionBank, group: QuestionGroup, page: Page) -> FoundGroupView:
    return FoundGroupView(group.title, tuple(_found(bank, question, page) for question in group.questions))


def _found(bank: QuestionBank, question: Question, page: Page) -> FoundView:
    asked = sentence_start(asked_people(question.asked_of))
    return FoundView(
        pick=addresses.question_pick(bank.id, question.id),
        link=page.link(question.text, addresses.bank(bank.id), question.id),
        follow_up=page.rich(question.follow_up, terms=False),
        tags=(_(PURPOSES[question.purpose]), _(FORMS[question.form]), _(STANCES[question.stance]), asked),
        serves=tuple(target_link(target, page) for target in targets_of(question)),
        values={key: " ".join(values) for key, values in _values(bank, question).items()},
    )


def _values(bank: QuestionBank, question: Question) -> dict[str, tuple[str, ...]]:
    """What a question is found by; a row also by its rubric, a step also by its cycle."""
    return {
        "bank": (bank.id,),
        "step": _within(question.cycle, question.step),
        "row": _within(question.rubric, question.criterion),
        "purpose": (question.purpose,),
        "form": (question.form,),
        "stance": (question.stance,),
        "asked": question.asked_of,
    }


def _within(holder: str | None, part: str | None) -> tuple[str, ...]:
    return () if not holder else (holder,) if not part else (holder, f"{holder}/{part}")


_TICKED = (
    ("purpose", N_("Purpose"), PURPOSES),
    ("asked", N_("Asked of"), ASKED_OF),
    ("form", N_("Form"), FORMS),
    ("stance", N_("Stance"), STANCES),
)
"""Facets of fixed values: the key, the title, the words for each value."""


def _facets(toolkit: Toolkit) -> Iterator[FacetView]:
    used = _used_values(toolkit)
    banks = [OptionView(bank.id, plain(bank.title)) for _shelf, banks in banks_in_order(toolkit) for bank in banks]
    yield FacetView("bank", _("Question bank"), True, _kept([("", banks)], used["bank"]))
    yield FacetView("step", _("Step of a cycle"), True, _kept(_steps(toolkit), used["step"]))
    yield FacetView("row", _("Rubric row"), True, _kept(_rows(toolkit), used["row"]))
    for key, title, words in _TICKED:
        options = [OptionView(value, _(label)) for value, label in words.items()]
        yield FacetView(key, _(title), False, _kept([("", options)], used[key]))


def _used_values(toolkit: Toolkit) -> dict[str, Counter[str]]:
    """For each facet how many questions have each value."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for bank, question in toolkit.questions():
        for key, values in _values(bank, question).items():
            found[key].update(values)
    return found


def _kept(groups: Iterable[tuple[str, list[OptionView]]], used: Counter[str]) -> tuple[OptionsView, ...]:
    """The groups with the options that some question has, each with how many have it."""
    kept = (
        (title, tuple(_counted(option, used) for option in options if used[option.value])) for title, options in groups
    )
    return tuple(OptionsView(title, options) for title, options in kept if options)


def _counted(option: OptionView, used: Counter[str]) -> OptionView:
    return replace(option, count=used[option.value])


def _steps(toolkit: Toolkit) -> Iterator[tuple[str, list[OptionView]]]:
    for cycle in toolkit.cycles.values():
        whole = OptionView(cycle.id, _("Every step"), name=plain(cycle.title))
        steps = [OptionView(f"{cycle.id}/{step.id}", plain(step.name)) for step in cycle.steps]
        yield plain(cycle.title), [whole, *steps]


def _rows(toolkit: Toolkit) -> Iterator[tuple[str, list[OptionView]]]:
    for rubric in toolkit.rubrics.values():
        title, names = plain(rubric.title), (rubric.id, *rubric.aliases)
        options = [OptionView(rubric.id, _("Every row"), earlier=rubric.aliases, name=title)]
        for row in rubric.criteria:
            now, *earlier = [f"{holder}/{one}" for holder in names for one in (row.id, *row.aliases)]
            options.append(
                OptionView(now, plain(row.name), earlier=tuple(earlier), name=f"{plain(row.name)} ({title})")
            )
        yield title, options
