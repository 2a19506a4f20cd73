"""Content controls: the places of a document that can be filled in, each of its own kind.

All stand within a paragraph: LibreOffice and Google Docs know controls in a line, and lose those
around whole paragraphs or cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...cache import digest
from .draft import Draft
from .markup import NOTHING, Xml, el
from .paragraphs import run

LONGEST_NAME = 64
"""Word cuts titles of controls and refuses tags that are longer."""


@dataclass(frozen=True)
class Name:
    """How a control is called by people and by programs."""

    title: str
    tag: str
    locked: bool = True
    """Whether the control stays when its answer is deleted; not in rows that can be removed."""


@dataclass(frozen=True)
class Choice:
    """An entry of a drop-down: what is seen and what programs read."""

    words: str
    value: str


def line_control(draft: Draft, name: Name, prompt: str) -> Xml:
    """A place for a few words."""
    return _prompted(draft, name, prompt, el("w:text"))


def paragraph_control(draft: Draft, name: Name, prompt: str) -> Xml:
    """A place for sentences, with paragraphs and lists where they help."""
    return _prompted(draft, name, prompt, el("w:richText"))


def date_control(draft: Draft, name: Name, prompt: str) -> Xml:
    """A place for a date, with a calendar to pick it from."""
    language = draft.settings.language
    kind = el(
        "w:date",
        el("w:dateFormat", val=_date_format(language)),
        el("w:lid", val=language),
        el("w:storeMappedDataAs", val="date"),
        el("w:calendar", val="gregorian"),
    )
    return _prompted(draft, name, prompt, kind)


def choice_control(draft: Draft, name: Name, prompt: str, choices: Sequence[Choice]) -> Xml:
    """A drop-down. Word calls a file damaged when a value stands twice, so only the first is kept."""
    unique: dict[str, Choice] = {}
    for choice in choices:
        unique.setdefault(choice.value, choice)
    items = [el("w:listItem", displayText=choice.words, value=choice.value) for choice in unique.values()]
    return _prompted(draft, name, prompt, el("w:dropDownList", *items))


def check_control(draft: Draft, name: Name) -> Xml:
    """A box to check."""
    kind = el(
        "w14:checkbox",
        el("w14:checked", val=0),
        el("w14:checkedState", val="2612", font="MS Gothic"),
        el("w14:uncheckedState", val="2610", font="MS Gothic"),
    )
    return _control(_properties(draft, name, NOTHING, kind), run("\u2610", "Check Box"))


def repeating_rows(draft: Draft, name: Name, rows: Sequence[Xml]) -> Xml:
    """Table rows of which Word offers to add more."""
    items = [_control(el("w:sdtPr", _number(draft), el("w15:repeatingSectionItem")), row) for row in rows]
    return _control(_properties(draft, name, NOTHING, el("w15:repeatingSection")), *items)


def _prompted(draft: Draft, name: Name, prompt: str, kind: Xml) -> Xml:
    block = el("w:placeholder", el("w:docPart", val=draft.prompt(prompt)))
    return _control(_properties(draft, name, Xml(block + el("w:showingPlcHdr")), kind), run(prompt, "Placeholder Text"))


def _control(properties: Xml, *content: Xml) -> Xml:
    return el("w:sdt", properties, el("w:sdtContent", *content))


def _properties(draft: Draft, name: Name, prompt: Xml, kind: Xml) -> Xml:
    return el(
        "w:sdtPr",
        el("w:alias", val=_shortened(name.title)),
        el("w:tag", val=distinct_tag(name.tag)),
        _number(draft),
        el("w:lock", val="sdtLocked") if name.locked else NOTHING,
        prompt,
        kind,
    )


def _number(draft: Draft) -> Xml:
    return el("w:id", val=draft.control_id())


def _shortened(words: str) -> str:
    cut = words
    while _length(cut) > LONGEST_NAME:
        cut = cut[:-2].rstrip() + "…"
    return cut


def distinct_tag(tag: str) -> str:
    """A tag that fits and still differs from all others."""
    return tag if _length(tag) <= LONGEST_NAME else f"{tag[: LONGEST_NAME - 13]}-{digest(tag)[:12]}"


def _length(words: str) -> int:
    """As Word counts: an emoji is two."""
    return len(words.encode("utf-16-le")) // 2


def _date_format(language: str) -> str:
    if language == "en-US":
        return "MMMM d, yyyy"
    return "d MMMM yyyy" if language.startswith("en") else "yyyy-MM-dd"
