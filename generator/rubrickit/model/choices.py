"""What a choice of a planning template offers: written options, or the rows of rubrics."""

from __future__ import annotations

from collections import Counter

from .practice import Column, Template, TemplateField, TemplateSection
from .toolkit import Toolkit


def options_of(one: TemplateField | Column, toolkit: Toolkit) -> tuple[str, ...]:
    """The choices; the name of a row that several of the rubrics have says which one's it is."""
    rubrics = [toolkit.rubrics[rubric] for rubric in dict.fromkeys(one.rows_of) if rubric in toolkit.rubrics]
    if not rubrics:
        return one.options
    times = Counter(row.name for rubric in rubrics for row in rubric.criteria)
    return tuple(
        row.name if times[row.name] == 1 else f"{row.name} ({rubric.title})"
        for rubric in rubrics
        for row in rubric.criteria
    )


def with_choices(template: Template, toolkit: Toolkit) -> Template:
    """The template with the options of its choices filled in, so that every form of it offers the same."""
    if not any(field.rows_of or any(one.rows_of for one in field.columns) for field in template.fields):
        return template
    return template.model_copy(update={"sections": tuple(_section(one, toolkit) for one in template.sections)})


def _section(section: TemplateSection, toolkit: Toolkit) -> TemplateSection:
    return section.model_copy(update={"fields": tuple(_field(one, toolkit) for one in section.fields)})


def _field(field: TemplateField, toolkit: Toolkit) -> TemplateField:
    columns = tuple(one.model_copy(update={"options": options_of(one, toolkit)}) for one in field.columns)
    return field.model_copy(update={"options": options_of(field, toolkit), "columns": columns})
