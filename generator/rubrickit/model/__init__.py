"""The toolkit's objects: frozen, typed, without I/O and without a host."""

from .practice import (
    Column,
    Cycle,
    Question,
    QuestionBank,
    QuestionGroup,
    Serves,
    Step,
    Template,
    TemplateField,
    TemplateSection,
)
from .reference import Collection, Guide, Reference, Section, Term
from .rubric import Criterion, Descriptor, Indicator, Level, Pole, Rubric, Scale
from .toolkit import GuidePage, Toolkit

__all__ = [
    "Collection",
    "Column",
    "Criterion",
    "Cycle",
    "Descriptor",
    "Guide",
    "GuidePage",
    "Indicator",
    "Level",
    "Pole",
    "Question",
    "QuestionBank",
    "QuestionGroup",
    "Reference",
    "Rubric",
    "Scale",
    "Section",
    "Serves",
    "Step",
    "Template",
    "TemplateField",
    "TemplateSection",
    "Term",
    "Toolkit",
]
