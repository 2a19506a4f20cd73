"""A reference document to start from: every style of our documents, shown where it is used."""

from __future__ import annotations

from typing import Any

from ...model import Collection, Rubric, Scale, Template, Toolkit
from ...settings import Settings

_ID = "word-reference"
_HOW = (
    "Change the styles, not the words: Home > Styles, right-click a style, Modify. Design > Colors and Design > Fonts "
    "change them all. Save the file beside mkdocs.yml and name it there as `reference_document`."
)
_COLUMNS = [
    {"id": "what", "label": "Table heading", "type": "paragraph", "width": 2},
    {"id": "day", "label": "Date", "type": "date"},
    {"id": "done", "label": "Done", "type": "check", "width": 0.6},
]
_FIELDS: list[dict[str, Any]] = [
    {"id": "line", "label": "A field label", "type": "line", "help": "Its help.", "required": True},
    {"id": "date", "label": "A date", "type": "date"},
    {"id": "choice", "label": "A choice", "type": "choice", "options": ["One", "Another"]},
    {"id": "list", "label": "A list to check", "type": "checklist", "help": "Its help.", "options": ["One", "Another"]},
    {"id": "rows", "label": "A table", "type": "table", "row_heading": "Row", "rows": ["A row heading"]}
    | {"columns": _COLUMNS, "blank_rows": 1},
    {"id": "level", "label": "Levels", "type": "level", "rubric": _ID},
]


def starter(settings: Settings) -> tuple[Template, Toolkit, Settings]:
    """What `document` makes the starting document from."""
    template = Template.model_validate(
        {
            "id": _ID,
            "title": "The looks of your documents",
            "summary": _HOW,
            "collection": _ID,
            "filled_in_by": ["district-leader"],
            "when": "Once; then build the site again.",
            "serves": [{"rubric": _ID}],
            "sections": [{"title": "A heading", "help": "The help of a section.", "fields": _FIELDS}],
        }
    )
    return template, _toolkit(template), settings


def _toolkit(template: Template) -> Toolkit:
    named = {"id": _ID, "title": "A rubric", "summary": "Only an example."}
    section = {"id": "all", "title": "All", "summary": "All."}
    levels = [{"id": "first", "name": "First"}, {"id": "second", "name": "Second"}]
    cells = {level["id"]: {"indicators": ["An example."]} for level in levels}
    row = {"id": "row", "name": "A row heading", "levels": cells}
    return Toolkit(
        scales={_ID: Scale.model_validate({"id": _ID, "title": "Levels", "ordered": True, "levels": levels})},
        rubrics={_ID: Rubric.model_validate(named | {"collection": _ID, "scale": _ID, "criteria": [row]})},
        collections={
            _ID: Collection.model_validate(named | {"title": "A collection", "accent": "pine", "sections": [section]})
        },
        templates={_ID: template},
    )
