"""The page where a reader puts a handout together, and what it shows of each part."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from .. import addresses
from ..model import QuestionBank, Rubric, Template
from ..settings import Settings
from .blanks import BlankSectionView, blank_sections
from .context import Page
from .rubric import RubricView, rubric_view


@dataclass(frozen=True)
class BuilderView:
    """Template `builder.html`."""

    papers: tuple[str, ...]
    """`letter` and `a4`, the one that the edition prints on first."""
    foot: str
    """The last line of a handout: whose it is and on what terms."""
    site_url: str
    """Where this copy is online, if it knows."""
    handouts: str
    """The page of what is made already."""


def builder_view(page: Page, settings: Settings) -> BuilderView:
    """The view of the handout builder's page."""
    papers = dict.fromkeys([*settings.print.papers, "letter", "a4"])
    return BuilderView(
        papers=tuple(papers),
        foot=" · ".join([settings.name, settings.edition_line, settings.license_line]),
        site_url=settings.site_url,
        handouts=page.href(addresses.HANDOUTS),
    )


@dataclass(frozen=True)
class PickView:
    """What a handout says over each thing that is picked."""

    id: str
    title: str
    collection: str
    accent: str
    summary: Markup
    source: str
    """The works that it draws on, by author and year."""


@dataclass(frozen=True)
class RubricPickView(PickView):
    rubric: RubricView


@dataclass(frozen=True)
class QuestionPickView:
    id: str
    text: Markup
    follow_up: Markup


@dataclass(frozen=True)
class GroupPickView:
    id: str
    title: str
    questions: tuple[QuestionPickView, ...]


@dataclass(frozen=True)
class BankPickView(PickView):
    groups: tuple[GroupPickView, ...]


@dataclass(frozen=True)
class TemplatePickView(PickView):
    across: bool
    """Whether its page lies across."""
    when: Markup
    sections: tuple[BlankSectionView, ...]


def rubric_pick(rubric: Rubric, page: Page) -> RubricPickView:
    """A rubric as a handout shows it."""
    return RubricPickView(*_head(rubric, page), rubric=rubric_view(rubric, page, Markup("")))


def bank_pick(bank: QuestionBank, page: Page) -> BankPickView:
    """A question bank as a handout shows it."""
    groups = tuple(
        GroupPickView(
            group.id,
            group.title,
            tuple(QuestionPickView(one.id, page.rich(one.text), page.rich(one.follow_up)) for one in group.questions),
        )
        for group in bank.groups
    )
    return BankPickView(*_head(bank, page), groups=groups)


def template_pick(template: Template, page: Page) -> TemplatePickView:
    """A planning template as a handout shows it."""
    across = template.orientation == "landscape"
    return TemplatePickView(*_head(template, page), across, page.rich(template.when), blank_sections(template, page))


def _head(one: Rubric | QuestionBank | Template, page: Page) -> tuple[str, str, str, str, Markup, str]:
    collection = page.toolkit.collections[one.collection]
    known = page.site.citations
    source = "; ".join(known[key].label for key in one.sources if key in known)
    return one.id, one.title, collection.title, collection.accent, page.rich(one.summary), source
