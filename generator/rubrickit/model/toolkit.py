"""The whole toolkit, with every object found by its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from .practice import Cycle, Question, QuestionBank, Step, Template
from .reference import Collection, Guide, Reference, Term
from .rubric import Criterion, Rubric, Scale


@dataclass(frozen=True)
class GuidePage:
    """A guide: what its front matter says, and its text."""

    path: str
    """Below `content/`, for example `guides/coaching-model.md`."""
    meta: Guide
    body: str
    """Markdown, without the front matter."""


@dataclass(frozen=True)
class Toolkit:
    """Everything that is published; each mapping is in the order in which readers see it."""

    scales: Mapping[str, Scale] = field(default_factory=dict)
    rubrics: Mapping[str, Rubric] = field(default_factory=dict)
    collections: Mapping[str, Collection] = field(default_factory=dict)
    cycles: Mapping[str, Cycle] = field(default_factory=dict)
    banks: Mapping[str, QuestionBank] = field(default_factory=dict)
    templates: Mapping[str, Template] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    references: Mapping[str, Reference] = field(default_factory=dict)
    guides: Mapping[str, GuidePage] = field(default_factory=dict)

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
