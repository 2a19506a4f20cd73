"""The toolkit's objects: frozen, typed, without I/O and without a host."""

from .crosswalk import Crosswalk, RowPair, RowReference
from .drawing import Drawing, Layer
from .example import Example
from .inventory import Inventory, PromisedRubric
from .learning import CheckOption, CheckQuestion, Handout, LearningPath, Reading, Resource, TryIt, Unit
from .pack import Pack, PackItem
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
from .survey import OpenQuestion, Survey, SurveyItem, SurveySection
from .toolkit import GuidePage, Toolkit

__all__ = [
    "CheckOption",
    "CheckQuestion",
    "Collection",
    "Column",
    "Criterion",
    "Crosswalk",
    "Cycle",
    "Descriptor",
    "Drawing",
    "Example",
    "Guide",
    "GuidePage",
    "Handout",
    "Indicator",
    "Inventory",
    "Layer",
    "LearningPath",
    "Level",
    "OpenQuestion",
    "Pack",
    "PackItem",
    "Pole",
    "PromisedRubric",
    "Question",
    "QuestionBank",
    "QuestionGroup",
    "Reading",
    "Reference",
    "Resource",
    "RowPair",
    "RowReference",
    "Rubric",
    "Scale",
    "Section",
    "Serves",
    "Step",
    "Survey",
    "SurveyItem",
    "SurveySection",
    "Template",
    "TemplateField",
    "TemplateSection",
    "Term",
    "Toolkit",
    "TryIt",
    "Unit",
]
