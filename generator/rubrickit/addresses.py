"""The public addresses of everything: the one place that knows them.

A page is named by its source path (`rubrics/x.md`), as MkDocs and other site builders name it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from .model import Toolkit

HOME = "index.md"
RUBRICS = "rubrics/index.md"
QUESTIONS = "questions/index.md"
TEMPLATES = "templates/index.md"
GUIDES = "guides/index.md"
GLOSSARY = "glossary.md"
REFERENCES = "references.md"


def rubric(rubric_id: str) -> str:
    return f"rubrics/{rubric_id}.md"


def bank(bank_id: str) -> str:
    return f"questions/{bank_id}.md"


def template(template_id: str) -> str:
    return f"templates/{template_id}.md"


def collection(collection_id: str) -> str:
    return f"collections/{collection_id}.md"


def cycle(cycle_id: str) -> str:
    return f"cycles/{cycle_id}.md"


def cell_anchor(criterion_id: str, level_id: str) -> str:
    """The anchor of one cell of a rubric."""
    return f"{criterion_id}--{level_id}"


def handout(rubric_id: str) -> str:
    return f"downloads/handouts/{rubric_id}-letter.pdf"


def document(template_id: str) -> str:
    return f"downloads/templates/{template_id}.docx"


def rubric_data(rubric_id: str) -> str:
    return f"data/rubrics/{rubric_id}.json"


TOOLKIT_DATA = "data/toolkit.json"


def url(page: str) -> str:
    """The address below the site's root that a page is served at, for example `rubrics/x/`."""
    if not page.endswith(".md"):
        return page
    stem = page.removesuffix(".md")
    if posixpath.basename(stem) == "index":
        folder = posixpath.dirname(stem)
        return f"{folder}/" if folder else ""
    return f"{stem}/"


def relative(target: str, base: str) -> str:
    """A link from the page `base` to the page or file `target`; it works on any host and path."""
    here, there = url(base), url(target)
    if here == there:
        return ""
    link = posixpath.relpath(there or ".", here or ".")
    return f"{link}/" if there.endswith("/") or not there else link


def generated_pages(toolkit: Toolkit) -> dict[str, frozenset[str]]:
    """Every page that is made from the toolkit, with the anchors that links may name."""
    return {page: frozenset(anchors) for page, anchors in _generated(toolkit)}


def _generated(toolkit: Toolkit) -> Iterator[tuple[str, list[str]]]:
    yield HOME, []
    yield RUBRICS, list(toolkit.collections)
    yield QUESTIONS, list(toolkit.banks)
    yield TEMPLATES, list(toolkit.templates)
    yield GUIDES, list(toolkit.guides)
    yield GLOSSARY, list(toolkit.terms)
    yield REFERENCES, list(toolkit.references)
    for one in toolkit.collections.values():
        yield collection(one.id), [section.id for section in one.sections]
    for ring in toolkit.cycles.values():
        yield cycle(ring.id), [step.id for step in ring.steps]
    for questions in toolkit.banks.values():
        groups = [group.id for group in questions.groups]
        yield bank(questions.id), groups + [question.id for question in questions.questions]
    for plan in toolkit.templates.values():
        yield template(plan.id), []
    for one_rubric in toolkit.rubrics.values():
        yield rubric(one_rubric.id), _rubric_anchors(toolkit, one_rubric.id)


def _rubric_anchors(toolkit: Toolkit, rubric_id: str) -> list[str]:
    found = toolkit.rubrics[rubric_id]
    levels = [level.id for level in toolkit.scale_of(found).levels] if found.scale in toolkit.scales else []
    rows = [row.id for row in found.criteria]
    return rows + [cell_anchor(row, level) for row in rows for level in levels]
