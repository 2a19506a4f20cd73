"""What is used beside rubrics: cycles, question banks, planning templates."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from .base import Id, Ids, Model, Role, Text, Texts

Purpose = Literal["clarify", "raise-awareness", "surface-motives", "think-critically-or-creatively", "deepen-ownership"]
Form = Literal["open", "closed"]
Stance = Literal["affirmative", "gap"]
AskedOf = Literal["coach", "district", "site", "pathway", "team", "principal"]

FieldType = Literal["line", "paragraph", "date", "choice", "checklist", "table", "level"]
ColumnType = Literal["line", "paragraph", "date", "choice", "check"]
Tracks = Literal["owner", "due", "day", "status", "amount"]
WorkbookKind = Literal["tables", "tally"]
Rhythm = Literal["at-start", "weekly", "monthly", "quarterly", "mid-year", "end-of-year"]


class Step(Model):
    """One step of a cycle."""

    id: Id
    name: Text
    summary: Text
    actions: Texts = ()
    """What is done in the step, one action an item."""
    rubric: Id | None = None
    """The rubric that describes this step."""
    criterion: Id | None = None
    """The one row of that rubric, where the step is a row and not a whole rubric."""


class Cycle(Model):
    """Steps that lead back to the first one, drawn as a ring."""

    id: Id
    title: Text
    summary: Text
    collection: Id
    sources: Ids = ()
    steps: Annotated[tuple[Step, ...], Field(min_length=3, max_length=8)]


class Question(Model):
    """One coach-inquiry question. What it leaves out, it takes from its group."""

    id: Id
    text: Text
    follow_up: str = ""
    """A second question to ask once the first is answered."""
    purpose: Purpose
    form: Form = "open"
    stance: Stance
    asked_of: Annotated[tuple[AskedOf, ...], Field(min_length=1)]
    rubric: Id | None = None
    criterion: Id | None = None
    cycle: Id | None = None
    step: Id | None = None
    aliases: Ids = ()


INHERITED = ("asked_of", "rubric", "criterion", "cycle", "step", "purpose", "form", "stance")


def _with_group_values(group: Any) -> Any:
    """Give each question what its group says and it does not say itself."""
    if not isinstance(group, dict) or not isinstance(group.get("questions"), list):
        return group
    shared = {key: group[key] for key in INHERITED if key in group}
    questions = [shared | q if isinstance(q, dict) else q for q in group["questions"]]
    return {k: v for k, v in group.items() if k not in INHERITED} | {"questions": questions}


class QuestionGroup(Model):
    """Questions under one heading."""

    id: Id
    title: Text
    summary: str = ""
    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


class QuestionBank(Model):
    """A set of questions on one subject: a file in `content/questions/`."""

    id: Id
    title: Text
    summary: Text
    collection: Id
    sources: Ids = ()
    groups: Annotated[tuple[Annotated[QuestionGroup, BeforeValidator(_with_group_values)], ...], Field(min_length=1)]

    @property
    def questions(self) -> tuple[Question, ...]:
        """All questions of the bank, in order."""
        return tuple(q for group in self.groups for q in group.questions)


class Column(Model):
    """A column of a table to fill in."""

    id: Id
    label: Text
    type: ColumnType = "line"
    options: Texts = ()
    """The choices, when the type is `choice`."""
    rows_of: Ids = ()
    """For `choice`, in place of `options`: a rubric, or several, whose rows are the choices."""
    width: Annotated[float, Field(gt=0, le=10)] = 1.0
    """How wide the column is, compared with the others."""
    tracks: Tracks | None = None
    """What a workbook counts by it: who sees to a row (`owner`), the day by which (`due`) or on which (`day`)
    it is done, whether it is finished (`status`), a number to add up (`amount`)."""
    finished: Texts = ()
    """For `tracks: status` of a `choice`: the choices that leave nothing to do; a `check` is finished when marked."""


class TemplateField(Model):
    """One thing to fill in."""

    id: Id
    label: Text
    type: FieldType
    help: str = ""
    """One sentence on what a good answer holds."""
    required: bool = False
    options: Texts = ()
    """The choices of a `choice` or the items of a `checklist`."""
    rows_of: Ids = ()
    """For `choice`, in place of `options`: a rubric, or several, whose rows are the choices."""
    rubric: Id | None = None
    """For `level`: the rubric whose levels are the choices; one picker for each of its rows."""
    criterion: Id | None = None
    """For `level`: only this row of the rubric."""
    columns: tuple[Column, ...] = ()
    """For `table`: its columns."""
    row_heading: str = ""
    """For `table` with `rows`: the heading over the row names."""
    rows: Texts = ()
    """For `table`: the names of fixed rows."""
    blank_rows: Annotated[int, Field(ge=0, le=60)] = 0
    """For `table`: how many empty rows it starts with; more can be added when it is filled in."""
    tracks: Literal["status"] | None = None
    """For `checklist`: `status` when each item is something to get done, so that a workbook counts what is checked."""


class TemplateSection(Model):
    """Fields under one heading."""

    title: Text
    help: str = ""
    fields: Annotated[tuple[TemplateField, ...], Field(min_length=1)]


class Serves(Model):
    """What a template helps with: a rubric, some of its rows, or a step of a cycle."""

    rubric: Id | None = None
    criteria: Ids = ()
    cycle: Id | None = None
    step: Id | None = None


class Occasion(Model):
    """Something that comes once or again in the year that a template plans, for the calendar of who fills it in."""

    id: Id
    title: Text
    when: Rhythm
    """In the year that begins on the day that the reader gives; months and quarters are counted from that day."""
    weeks_later: Annotated[int, Field(ge=-26, le=26)] = 0
    """How many weeks after that it is; with a minus, before it."""
    description: str = ""
    """What to do then, in one or two sentences."""


class Template(Model):
    """A planning template: a file in `content/templates/`."""

    id: Id
    title: Text
    summary: Text
    collection: Id
    sources: Ids = ()
    filled_in_by: Annotated[tuple[Role, ...], Field(min_length=1)]
    when: Text
    """When it is filled in, in one sentence."""
    serves: tuple[Serves, ...] = ()
    orientation: Literal["portrait", "landscape"] = "portrait"
    """Which way the printed page is turned."""
    workbook: WorkbookKind | None = None
    """Offers the template as an Excel workbook too, where tables are its heart (`tables`: each has a sheet and is
    counted) or where fixed rows are marked again and again, visit by visit (`tally`)."""
    sections: Annotated[tuple[TemplateSection, ...], Field(min_length=1)]
    rhythm: tuple[Occasion, ...] = ()
    """What the page of the template puts into a calendar file, from a start date on."""
    aliases: Ids = ()

    @property
    def fields(self) -> tuple[TemplateField, ...]:
        """All fields, in order."""
        return tuple(f for section in self.sections for f in section.fields)
