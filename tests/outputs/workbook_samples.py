"""A toolkit made for the tests of workbooks, and what programs other than ours make of a workbook."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from rubrickit.model import Collection, Cycle, Rubric, Scale, Survey, Template, Toolkit
from rubrickit.outputs.workbooks import planned
from rubrickit.settings import Settings

SETTINGS = Settings(name="Test toolkit", site_url="https://example.org/kit/", publisher="A district", version="2.1")
HOSTILE = [
    "=SUM(A1:A9)",
    "+1 (555) 0100",
    "-1 means no",
    "@home",
    "\ttabbed",
    "\rreturned",
    "<b>bold</b> & co ]]> <!-- -->",
    "\"double\" 'single' “curly”",
    "👩‍🏫 coaching 🧭",
    "ما هدفك من التدريب؟",
    "עברית and English, 3 times",
    "Nguyễn, Kūhiō, Ωμέγα, Щука",
    "{{ braces }} ${dollar} %s",
    "*.? ~ > 5",
]

# A toolkit made for the tests ---------------------------------------------------------------------

LEVELS = ("Low", "Mid", "High")


def criterion(number: int, **more: Any) -> dict[str, Any]:
    levels = {name.lower(): {"indicators": [f"{name} sign {number}."]} for name in LEVELS}
    levels["high"]["adds_to"] = "mid"
    steps = {"low": [f"Step up from low {number}."], "mid": [f"Step up from mid {number}."]}
    return {"id": f"row-{number}", "name": f"Row {number}", "levels": levels, "next_steps": steps} | more


def rubric(count: int = 6, **more: Any) -> Rubric:
    value = {
        "id": "sample",
        "title": "Sample rubric",
        "summary": "What it is for.",
        "collection": "kit",
        "scale": "scale",
        "roles": ["coach"],
        "stem": "Coaches can",
        "criteria": [criterion(number) for number in range(1, count + 1)],
    }
    return Rubric.model_validate(value | more)


ACTIONS = {
    "id": "actions",
    "label": "Actions",
    "type": "table",
    "help": "One owner a row.",
    "blank_rows": 3,
    "columns": [
        {"id": "what", "label": "What", "type": "paragraph", "width": 3},
        {"id": "who", "label": "Who", "tracks": "owner"},
        {"id": "by", "label": "By", "type": "date", "tracks": "due"},
        {"id": "state", "label": "State", "type": "choice", "options": ["Open", "Done", "Dropped"]}
        | {"tracks": "status", "finished": ["Done", "Dropped"]},
        {"id": "hours", "label": "Hours", "tracks": "amount"},
    ],
}
MONTHS = {
    "id": "months",
    "label": "Months",
    "type": "table",
    "row_heading": "Month",
    "rows": ["May", "June"],
    "columns": [
        {"id": "date", "label": "Date", "type": "date", "tracks": "day"},
        {"id": "held", "label": "Held", "type": "check", "tracks": "status"},
    ],
}
FIELDS: list[dict[str, Any]] = [
    {"id": "team", "label": "Team", "type": "line", "required": True, "help": "One *name*."},
    {"id": "goal", "label": "Goal", "type": "paragraph"},
    {"id": "start", "label": "Start", "type": "date"},
    {"id": "kind", "label": "Kind", "type": "choice", "options": ["One", "Two", "One"]},
    {"id": "ready", "label": "Ready", "type": "checklist", "options": ["First", "Second"], "tracks": "status"},
    {"id": "level", "label": "Level now", "type": "level", "rubric": "sample", "criterion": "row-2"},
    ACTIONS,
    MONTHS,
]
SEEN = {
    "id": "seen",
    "label": "Signs",
    "type": "table",
    "row_heading": "Look for",
    "rows": ["Listens", "Waits"],
    "columns": [
        {"id": "mark", "label": "Seen", "type": "check"},
        {"id": "words", "label": "Words", "type": "paragraph"},
    ],
}


def template(fields: Sequence[dict[str, Any]] = FIELDS, **more: Any) -> Template:
    value = {
        "id": "plan",
        "title": "Plan of work",
        "summary": "What we **will** do.",
        "collection": "kit",
        "filled_in_by": ["coach", "district-leader"],
        "when": "Before the first meeting.",
        "serves": [{"rubric": "sample", "criteria": ["row-2"]}, {"cycle": "ring", "step": "b"}],
        "workbook": "tables",
        "sections": [{"title": "Begin", "help": "Read this.", "fields": list(fields)}],
    }
    return Template.model_validate(value | more)


def visits(**more: Any) -> Template:
    fields = [FIELDS[2], FIELDS[0], SEEN, FIELDS[5], {**FIELDS[4], "tracks": None}]
    return template(fields, id="visits", title="Visits", workbook="tally", **more)


def survey(**more: Any) -> Survey:
    sections = [
        {
            "id": "one",
            "title": "Part one",
            "items": [{"id": "a", "text": "I am heard."}, {"id": "b", "text": "I speak."}],
        },
        {"id": "two", "title": "Part two", "items": [{"id": "c", "text": "I learn."}]},
    ]
    value = {
        "id": "feedback",
        "title": "Feedback",
        "summary": "What helps.",
        "collection": "kit",
        "scale": "agreement",
        "given_to": ["teacher"],
        "given_by": "An office.",
        "read_by": ["coach"],
        "when": "Twice a year.",
        "directions": "Mark one.",
        "sections": sections,
        "open_questions": [{"id": "o", "text": "What helped?"}],
    }
    return Survey.model_validate(value | more)


def scale(name: str, levels: Sequence[str], *, ordered: bool = True) -> Scale:
    ids = [level.lower() for level in LEVELS] if len(levels) == len(LEVELS) else [f"l{n}" for n in range(len(levels))]
    named = [{"id": id_, "name": level, "summary": f"It is {level}."} for id_, level in zip(ids, levels, strict=True)]
    return Scale.model_validate({"id": name, "title": name, "ordered": ordered, "levels": named})


def toolkit(
    *templates: Template, of: Rubric | None = None, asked: Survey | None = None, levels: Sequence[str] = LEVELS
) -> Toolkit:
    section = {"id": "all", "title": "All", "summary": "All of it."}
    steps = [{"id": name, "name": f"Step {name}", "summary": "S."} for name in "abc"]
    of, asked = of or rubric(), asked or survey()
    kit = {"id": "kit", "title": "The kit", "summary": "S.", "accent": "plum", "sections": [section]}
    ring = {"id": "ring", "title": "The ring", "summary": "S.", "collection": "kit", "steps": steps}
    return Toolkit(
        scales={
            "scale": scale("scale", levels),
            "agreement": scale("agreement", ["No", "Hardly", "So-so", "Rather", "Yes"]),
        },
        rubrics={of.id: of},
        collections={"kit": Collection.model_validate(kit)},
        cycles={"ring": Cycle.model_validate(ring)},
        templates={one.id: one for one in templates or (template(), visits())},
        surveys={asked.id: asked},
    )


def hostile_toolkit() -> Toolkit:
    """A toolkit in which every text that reaches a workbook is one that could do harm."""
    options = HOSTILE[:8]
    columns = [{"id": f"c{n}", "label": words} for n, words in enumerate(HOSTILE[:6])]
    columns.append({"id": "pick", "label": "Pick", "type": "choice", "options": options})
    table = {"id": "t", "label": HOSTILE[0], "type": "table", "rows": HOSTILE, "columns": columns}
    grows = {"id": "g", "label": HOSTILE[1], "type": "table", "blank_rows": 2, "columns": columns[:2]}
    choice = {"id": "o", "label": HOSTILE[3], "type": "choice", "options": options, "help": HOSTILE[0]}
    checks = {"id": "k", "label": HOSTILE[6], "type": "checklist", "options": HOSTILE}
    plan = template([choice, checks, table, grows], title=HOSTILE[0], summary=HOSTILE[6])
    rows = [criterion(n, name=words) for n, words in enumerate(HOSTILE, 1)]
    items = [{"id": f"i{n}", "text": words} for n, words in enumerate(HOSTILE)]
    asked = survey(title=HOSTILE[2], sections=[{"id": "s", "title": HOSTILE[3], "items": items}])
    return toolkit(plan, of=rubric(criteria=rows, title=HOSTILE[0]), asked=asked, levels=["=1+1", "+2", "@3"])


def kept(words: str) -> str:
    """A text as the model keeps it: white space at its ends is trimmed when YAML is read."""
    return words.strip()


def made(kit: Toolkit | None = None, settings: Settings = SETTINGS) -> dict[str, bytes]:
    """Every workbook of a toolkit, by the end of its path without the ending."""
    kit = kit or toolkit()
    return {Path(one.path).stem: one.make(["Kotter, J. P. (1996)."]) for one in planned(kit, settings)}


# Other programs -----------------------------------------------------------------------------------


def opened(content: bytes, *, values: bool = False) -> Workbook:
    """A workbook as openpyxl reads it; with `values`, what formulas gave the program that saved it."""
    return load_workbook(BytesIO(content), data_only=values)


def found(sheet: Worksheet, words: object) -> tuple[int, int]:
    """Row and column of the first cell that holds just this."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == words:
                return cell.row, cell.column
    raise AssertionError(f"{words!r} is not on {sheet.title}")


def beside(sheet: Worksheet, words: object, right: int = 1) -> Any:
    """What stands some columns to the right of the first cell with these words."""
    row, column = found(sheet, words)
    return sheet.cell(row, column + right).value


_ALWAYS_RECKON = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"""


def reckoned(files: Mapping[str, bytes | Workbook], folder: Path) -> dict[str, bytes]:
    """The workbooks as LibreOffice saves them, all formulas reckoned anew; it is started once for all."""
    profile, given, taken = (folder / name for name in ("profile", "given", "taken"))
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_ALWAYS_RECKON)
    given.mkdir()
    for name, content in files.items():
        path = given / f"{name}.xlsx"
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            content.save(path)
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx"]
    sources = [str(given / f"{name}.xlsx") for name in files]
    subprocess.run([*command, "--outdir", str(taken), *sources], check=True, capture_output=True, env={**os.environ})
    return {name: (taken / f"{name}.xlsx").read_bytes() for name in files}
