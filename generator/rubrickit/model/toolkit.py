"""The whole toolkit, with every object found by its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .crosswalk import Crosswalk
from .drawing import Drawing
from .example import Example
from .learning import LearningPath
from .pack import Pack
from .practice import Cycle, Question, QuestionBank, Step, Template
from .reference import Collection, Guide, Reference, Term
from .rubric import Criterion, Rubric, Scale
from .survey import Survey


@dataclass(frozen=True)
class GuidePage:
    """A guide: what its front matter says, and its text."""

    path: str
    """Below `content/`, for example `guides/coaching-model.md`."""
    meta: Guide
    body: str
    """Markdown, without the front matter."""


_ATTRIBUTES = {
    "scale": "scales",
    "rubric": "rubrics",
    "collection": "collections",
    "cycle": "cycles",
    "question bank": "banks",
    "template": "templates",
    "example": "examples",
    "survey": "surveys",
    "learning path": "learning",
    "crosswalk": "crosswalks",
    "drawing": "drawings",
    "pack": "packs",
    "term": "terms",
    "reference": "references",
    "guide": "guides",
}


@dataclass(frozen=True)
class Toolkit:
    """Everything that is published; each mapping is in the order in which readers see it."""

    scales: Mapping[str, Scale] = field(default_factory=dict)
    rubrics: Mapping[str, Rubric] = field(default_factory=dict)
    collections: Mapping[str, Collection] = field(default_factory=dict)
    cycles: Mapping[str, Cycle] = field(default_factory=dict)
    banks: Mapping[str, QuestionBank] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)
    examples: Mapping[str, Example] = field(default_factory=dict)
    """By the id of the template that each fills in."""
    surveys: Mapping[str, Survey] = field(default_factory=dict)
    learning: Mapping[str, LearningPath] = field(default_factory=dict)
    crosswalks: Mapping[str, Crosswalk] = field(default_factory=dict)
    drawings: Mapping[str, Drawing] = field(default_factory=dict)
    packs: Mapping[str, Pack] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    guides: Mapping[str, GuidePage] = field(default_factory=dict)

    def objects(self, kind: str) -> Mapping[str, Any]:
        """The objects of a kind by id; kinds are named as people say them, for example `question bank`."""
        found: Mapping[str, Any] = getattr(self, _ATTRIBUTES[kind])
        return found

    def scale_of(self, rubric: Rubric) -> Scale:
        """The scale that a rubric's columns stand for."""
        return self.scales[rubric.scale]

    def criterion(self, rubric: str, criterion: str) -> Criterion:
        """A row by the ids of its rubric and itself; KeyError if there is none."""
        for row in self.rubrics[rubric].criteria:
            if row.id == criterion:
                return row
        raise KeyError(criterion)

    def step(self, cycle: str, step: str) -> Step:
        """A step by the ids of its cycle and itself; KeyError if there is none."""
        for candidate in self.cycles[cycle].steps:
            if candidate.id == step:
                return candidate
        raise KeyError(step)

    def questions(self) -> Iterator[tuple[QuestionBank, Question]]:
        """Every question with its bank."""
        for bank in self.banks.values():
            for question in bank.questions:
                yield bank, question
