"""The public addresses of everything: the one place that knows them.

A page is named by its source path (`rubrics/x.md`), as MkDocs and other site builders name it.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from .model import QuestionBank, Survey, Toolkit

HOME = "index.md"
RUBRICS = "rubrics/index.md"
QUESTIONS = "questions/index.md"
TEMPLATES = "templates/index.md"
GUIDES = "guides/index.md"
GLOSSARY = "glossary.md"
REFERENCES = "references.md"
SURVEYS = "surveys/index.md"
CROSSWALKS = "crosswalks.md"
HANDOUTS = "handouts/index.md"
BUILDER = "handouts/builder.md"
CONVERSATION = "conversation.md"
WAYS = "ways.md"
ACCESSIBILITY = "accessibility.md"


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


def survey(survey_id: str) -> str:
    return f"surveys/{survey_id}.md"


def learning(path_id: str) -> str:
    return f"learning/{path_id}.md"


def cell_anchor(criterion_id: str, level_id: str) -> str:
    """The anchor of one cell of a rubric."""
    return f"{criterion_id}--{level_id}"


DOWNLOADS = "downloads/"
"""Where files lie that are saved as they are, those in Markdown included."""


def handout(name: str, variant: str = "letter") -> str:
    """A file of a handout, by the names that `handout_plan` gives."""
    return f"downloads/handouts/{name}-{variant}.pdf"


def handout_picture(name: str, variant: str = "letter") -> str:
    """A small picture of the first page of a file of a handout."""
    return f"downloads/handouts/pictures/{name}-{variant}.png"


def share_card(name: str) -> str:
    """The picture that is shown where people share a link to a page."""
    return f"assets/cards/{name}.png"


def pack_zip(pack_id: str, paper: str) -> str:
    """The parts of a pack as one file."""
    return f"downloads/packs/{pack_id}-{paper}.zip"


def document(template_id: str) -> str:
    return f"downloads/templates/{template_id}.docx"


def workbook(template_id: str) -> str:
    return f"downloads/templates/{template_id}.xlsx"


def self_assessment(rubric_id: str) -> str:
    return f"downloads/templates/{rubric_id}-self-assessment.xlsx"


def survey_tally(survey_id: str) -> str:
    return f"downloads/surveys/{survey_id}-tally.xlsx"


def form(template_id: str) -> str:
    """The template as a PDF to fill in."""
    return f"downloads/templates/{template_id}.pdf"


def form_picture(template_id: str) -> str:
    """A small picture of the first page of that PDF."""
    return f"downloads/templates/pictures/{template_id}.png"


def form_script(template_id: str) -> str:
    """The script that holds the Word document for the form on a template's page."""
    return f"assets/rubrickit/forms/{template_id}.js"


def plain_text(template_id: str) -> str:
    """The template for those who work in plain text."""
    return f"downloads/templates/{template_id}.md"


def rubric_data(rubric_id: str) -> str:
    return f"data/rubrics/{rubric_id}.json"


TOOLKIT_DATA = "data/toolkit.json"
TOOLKIT_SCRIPT = "assets/rubrickit/data/toolkit.js"


def question_pick(bank_id: str, question_id: str) -> str:
    """The name that a picked question has in a visitor's browser and in shared addresses."""
    return f"question/{bank_id}/{question_id}"


def row_pick(rubric_id: str, criterion_id: str) -> str:
    """The same for a row of a rubric."""
    return f"row/{rubric_id}/{criterion_id}"


def items(kind: str, holder: str) -> str:
    """The script with the texts of a bank's questions or a rubric's rows, for pages that show picked ones."""
    return f"assets/rubrickit/items/{kind}-{holder}.js"


def url(page: str) -> str:
    """The address below the site's root that a page is served at, for example `rubrics/x/`."""
    if not page.endswith(".md") or page.startswith(DOWNLOADS):
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
    yield RUBRICS, _shelves("rubrics", toolkit)
    yield QUESTIONS, _shelves("questions", toolkit)
    yield TEMPLATES, _shelves("templates", toolkit)
    yield GUIDES, [*(["learning"] if toolkit.learning else []), *(guide.meta.task for guide in toolkit.guides.values())]
    yield GLOSSARY, list(toolkit.terms)
    yield REFERENCES, list(toolkit.references)
    yield BUILDER, []
    yield CONVERSATION, []
    yield WAYS, ["roles", "steps", "levels", "times"]
    yield ACCESSIBILITY, []
    for one in toolkit.collections.values():
        yield collection(one.id), [section.id for section in one.sections]
    if toolkit.surveys:
        yield SURVEYS, _shelves("surveys", toolkit)
    yield HANDOUTS, list(toolkit.packs)
    if toolkit.crosswalks:
        yield CROSSWALKS, list(toolkit.crosswalks)
    for one_survey in toolkit.surveys.values():
        yield survey(one_survey.id), _survey_anchors(one_survey)
    for path in toolkit.learning.values():
        yield learning(path.id), [name for unit in path.units for name in (unit.id, *(one.id for one in unit.check))]
    for ring in toolkit.cycles.values():
        yield cycle(ring.id), [step.id for step in ring.steps]
    for questions in toolkit.banks.values():
        yield bank(questions.id), _bank_anchors(questions)
    for plan in toolkit.templates.values():
        yield template(plan.id), []
    for one_rubric in toolkit.rubrics.values():
        yield rubric(one_rubric.id), _rubric_anchors(toolkit, one_rubric.id)


def _shelves(key: str, toolkit: Toolkit) -> list[str]:
    """The collections that hold something of a kind: shelves of the list of that kind."""
    return [one.id for one in toolkit.collections.values() if any(getattr(section, key) for section in one.sections)]


def _bank_anchors(one: QuestionBank) -> list[str]:
    groups = [group.id for group in one.groups]
    return groups + [name for question in one.questions for name in (question.id, *question.aliases)]


def _survey_anchors(one: Survey) -> list[str]:
    statements = [section.id for section in one.sections] + [item.id for item in one.items]
    return statements + [question.id for question in one.open_questions]


def _rubric_anchors(toolkit: Toolkit, rubric_id: str) -> list[str]:
    found = toolkit.rubrics[rubric_id]
    levels = [level.id for level in toolkit.scale_of(found).levels] if found.scale in toolkit.scales else []
    rows = [row.id for row in found.criteria]
    earlier = [alias for row in found.criteria for alias in row.aliases]
    return rows + earlier + [cell_anchor(row, level) for row in rows for level in levels]
