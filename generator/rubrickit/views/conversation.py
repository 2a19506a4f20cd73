"""The page of the conversation sheet, which a visitor's browser fills in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import addresses
from ..model import Toolkit
from .context import LinkView, Page


@dataclass(frozen=True)
class PickIndex:
    """What the browser needs to find the text of a picked thing. See `outputs/items.py` for the texts."""

    files: dict[str, str]
    """By kind and holder, for example `question/asking`: the link to the script with its texts."""
    earlier: dict[str, str]
    """Names that picks had before, with the name that each has now."""


@dataclass(frozen=True)
class ConversationView:
    """Template `conversation.html`."""

    site: str
    """The name of this copy, for what is saved from the sheet."""
    questions: LinkView
    rubrics: LinkView
    index: PickIndex


def conversation_view(page: Page, site: str) -> ConversationView:
    """The view of the conversation sheet's page."""
    return ConversationView(
        site=site,
        questions=page.link("", addresses.QUESTIONS),
        rubrics=page.link("", addresses.RUBRICS),
        index=PickIndex(dict(_files(page)), dict(_earlier(page.toolkit))),
    )


def _files(page: Page) -> Iterator[tuple[str, str]]:
    for bank in page.toolkit.banks:
        yield f"question/{bank}", page.href(addresses.items("question", bank))
    for rubric in page.toolkit.rubrics:
        yield f"row/{rubric}", page.href(addresses.items("row", rubric))


def _earlier(toolkit: Toolkit) -> Iterator[tuple[str, str]]:
    for bank, question in toolkit.questions():
        for alias in question.aliases:
            yield addresses.question_pick(bank.id, alias), addresses.question_pick(bank.id, question.id)
    for rubric in toolkit.rubrics.values():
        for row in rubric.criteria:
            now = addresses.row_pick(rubric.id, row.id)
            names = (addresses.row_pick(r, c) for r in (rubric.id, *rubric.aliases) for c in (row.id, *row.aliases))
            yield from ((name, now) for name in names if name != now)
