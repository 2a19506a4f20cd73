"""Surveys: what is asked of those who work with coaches, on one scale."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .base import Id, Ids, Model, Role, Text


class SurveyItem(Model):
    """One statement that a respondent rates."""

    id: Id
    text: Text
    criterion: Id | None = None
    """The row of the section's rubric that it speaks of."""


class SurveySection(Model):
    """Statements under one heading."""

    id: Id
    title: Text
    summary: str = ""
    rubric: Id | None = None
    """The rubric that describes the same practice."""
    items: Annotated[tuple[SurveyItem, ...], Field(min_length=1)]


class OpenQuestion(Model):
    """A question that is answered in the respondent's own words."""

    id: Id
    text: Text


class Survey(Model):
    """A survey: a file in `content/surveys/`."""

    id: Id
    title: Text
    summary: Text
    collection: Id
    scale: Id
    """The scale of every statement's answer."""
    sources: Ids = ()
    given_to: Annotated[tuple[Role, ...], Field(min_length=1)]
    """Who answers it."""
    given_by: Text
    """Who gives it, and how it is kept anonymous."""
    read_by: Annotated[tuple[Role, ...], Field(min_length=1)]
    """Who reads the results."""
    when: Text
    directions: Text
    """What a respondent reads first."""
    sections: Annotated[tuple[SurveySection, ...], Field(min_length=1)]
    open_questions: tuple[OpenQuestion, ...] = ()

    @property
    def items(self) -> tuple[SurveyItem, ...]:
        """All statements, in order."""
        return tuple(item for section in self.sections for item in section.items)
