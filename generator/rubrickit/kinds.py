"""The kinds of YAML file that a toolkit is made of: one table for the loader and the schemas."""

from __future__ import annotations

from dataclasses import dataclass

from .model import (
    Collection,
    Crosswalk,
    Cycle,
    Drawing,
    Example,
    LearningPath,
    Pack,
    QuestionBank,
    Rubric,
    Scale,
    Survey,
    Template,
    Term,
)
from .model.base import Model


@dataclass(frozen=True)
class Kind:
    """A kind of object, and the files that hold it."""

    name: str
    """As people say it, for example `question bank`."""
    model: type[Model]
    folder: str
    """`rubrics`, or a folder of the content."""
    file: str = ""
    """The one file that holds all objects; where it is empty, each `.yaml` of the folder holds one."""
    items: str = ""
    """In that one file: the key that lists the objects."""

    optional: bool = False
    """Whether a toolkit may do without that one file."""
    key: str = "id"
    """What names an object, and its file where it has one of its own."""

    @property
    def schema(self) -> str:
        """The name of the files' JSON Schema, without its ending."""
        return (self.items or self.name).replace(" ", "-") if self.items != "terms" else "glossary"


SCALE = Kind("scale", Scale, "rubrics", "scales.yaml", "scales")
RUBRIC = Kind("rubric", Rubric, "rubrics")
COLLECTION = Kind("collection", Collection, "content", "collections.yaml", "collections")
CYCLE = Kind("cycle", Cycle, "content", "cycles.yaml", "cycles")
BANK = Kind("question bank", QuestionBank, "content/questions")
TEMPLATE = Kind("template", Template, "content/templates")
EXAMPLE = Kind("example", Example, "content/examples", key="template")
SURVEY = Kind("survey", Survey, "content/surveys")
LEARNING = Kind("learning path", LearningPath, "content/learning")
CROSSWALK = Kind("crosswalk", Crosswalk, "content", "crosswalks.yaml", "crosswalks", optional=True)
DRAWING = Kind("drawing", Drawing, "content", "drawings.yaml", "drawings", optional=True)
PACK = Kind("pack", Pack, "content", "packs.yaml", "packs", optional=True)
TERM = Kind("term", Term, "content", "glossary.yaml", "terms")

KINDS = (SCALE, RUBRIC, COLLECTION, CYCLE, BANK, TEMPLATE, EXAMPLE, SURVEY, LEARNING, CROSSWALK, DRAWING, PACK, TERM)
