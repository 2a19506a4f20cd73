"""Planning templates in Markdown, for those who work in plain text: `downloads/templates/<id>.md`.

Written from the same blocks as the printed form. An answer goes after a `>`, a choice and an item of a list into
`[ ]`; a table has empty rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from .. import addresses
from ..files import OutputFile
from ..model import Template, Toolkit
from ..settings import Settings
from ..views.context import Citation
from ..words import _
from .handouts.desk import Data, Desk
from .handouts.template_form import form_part

_SPECIAL = re.compile(r"[\\`*_\[\]<~]|&(?=#?\w+;)")
# Here a line would begin a heading, a quotation or a list, and a heading lose its end, were it not for a backslash.
_LEADING = re.compile(r"^(\d+(?=[.)])|(?=[#>+-]))")
_CLOSING = re.compile(r"(?=#+$)")
_BACKSLASH = r"\g<0>\\"

ANSWER = ">"
BOX = "[ ]"
_PARAGRAPH_LINES = 3


def plain_texts(toolkit: Toolkit, settings: Settings, citations: Mapping[str, Citation]) -> Iterator[OutputFile]:
    """A Markdown file for each planning template."""
    desk = Desk(toolkit, settings, {key: citation.label for key, citation in citations.items()})
    for template in toolkit.templates.values():
        entries = [citations[key].entry for key in template.sources if key in citations]
        yield OutputFile(addresses.plain_text(template.id), markdown(template, desk, entries).encode())


def markdown(template: Template, desk: Desk, entries: Sequence[Markup] = ()) -> str:
    """One template; `entries` are the works that it draws on, in the words of their style."""
    part = form_part(template, desk, fillable=False)
    blocks = [
        _heading(1, escaped(part["title"])),
        _line(part["summary"]),
        _started(escaped(part["collection"])),
        "\n".join(f"- **{escaped(fact['name'])}:** {_rich(fact['text'])}" for fact in part["facts"]),
        *(block for section in part["sections"] for block in _section(section)),
        "---",
        *_closing(template, desk, entries),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _closing(template: Template, desk: Desk, entries: Sequence[Markup]) -> Iterator[str]:
    if entries:
        yield escaped(_("Based on:"))
        yield "\n".join(f"- {_started(escaped(entry.striptags()))}" for entry in entries)
    yield _started(escaped(desk.footer(template.title, page=addresses.template(template.id))[0]))


# Sections -----------------------------------------------------------------------------------------


def _section(section: Data) -> Iterator[str]:
    yield _heading(2, _rich(section["title"]) + _mark(section))
    yield _line(section["help"])
    for block in section["blocks"]:
        if block["kind"] == "answers":
            for row in block["rows"]:
                yield from _answer(row)
            continue
        if "label" in block:
            yield f"**{_flat(block['label'])}**{_mark(block)}"
        for words in (block["help"], *block.get("notes", [])):
            yield _line(words)
        yield _WRITERS[block["kind"]](block)


def _mark(one: Data) -> str:
    return f" {escaped(one['required'])}" if one["required"] else ""


def _answer(row: Data) -> Iterator[str]:
    kind = row["answer"]["kind"]
    how = _("mark one") if kind == "choice" else row["hint"]
    yield f"**{_flat(row['label'])}**{_mark(row)}{f' ({escaped(how)})' if how else ''}"
    yield _line(row["help"])
    if kind == "choice":
        yield "\n".join(f"- {BOX} {_line(option)}" for option in row["options"])
    else:
        yield "\n".join([ANSWER] * (_PARAGRAPH_LINES if kind == "paragraph" else 1))


def _checklist(block: Data) -> str:
    return "\n".join(f"- {BOX} {_line(item['text'])}" for item in block["items"])


def _table(block: Data) -> str:
    names = [_rich(block["names"])] if block["names"] else []
    header = [*names, *(_column(column) for column in block["columns"])]
    rows = [[*([_rich(row["name"])] if row["name"] else []), *map(_empty_cell, row["cells"])] for row in block["rows"]]
    return _drawn([header, *rows])


def _column(column: Data) -> str:
    return _rich(column["label"]) + (f" ({escaped(column['hint'])})" if column["hint"] else "")


def _empty_cell(answer: Data) -> str:
    return BOX if answer["kind"] == "check" else ""


def _levels(block: Data) -> str:
    levels = [escaped(level["name"]) for level in block["levels"]]
    rows = [[_rich(row["name"]), *(BOX for _level in levels)] for row in block["rows"]]
    return _drawn([[escaped(block["heading"]), *levels], *rows])


_WRITERS = {"checklist": _checklist, "table": _table, "levels": _levels}


def _drawn(rows: Sequence[Sequence[str]]) -> str:
    """A table whose columns stand straight in an editor; empty cells leave room to write."""
    cells = [[cell.replace("|", "\\|") for cell in row] for row in rows]
    widths = [max(3, *(len(row[index]) for row in cells)) for index in range(len(cells[0]))]
    lines = ["| " + " | ".join(map(str.ljust, row, widths)) + " |" for row in cells]
    rule = "| " + " | ".join("-" * width for width in widths) + " |"
    return "\n".join([lines[0], rule, *lines[1:]])


# Words --------------------------------------------------------------------------------------------


def escaped(words: str) -> str:
    """Words that Markdown shows as they are."""
    return _SPECIAL.sub(r"\\\g<0>", words)


def _heading(depth: int, words: str) -> str:
    return f"{'#' * depth} {_CLOSING.sub(_BACKSLASH, words, count=1)}"


def _started(words: str) -> str:
    """Markdown for the start of a line or an item, where it must not begin anything else."""
    return _LEADING.sub(_BACKSLASH, words)


def _line(spans: Sequence[Data]) -> str:
    return _started(_rich(spans))


def _flat(spans: Sequence[Data]) -> str:
    """The words alone, since they stand between marks of their own."""
    return escaped("".join(span["text"] for span in spans).strip())


def _rich(spans: Sequence[Data]) -> str:
    return "".join(map(_span, spans)).strip()


def _span(span: Data) -> str:
    words = span["text"].strip()
    if not words:
        return str(span["text"])
    before, after = span["text"].split(words, 1)
    marks = "*" * (bool(span.get("emphasis")) + 2 * bool(span.get("strong")))
    shown = f"{marks}{_code(words) if span.get('code') else escaped(words)}{marks}"
    if "href" in span:
        shown = f"[{shown}]({_address(span['href'])})"
    return f"{before}{shown}{after}"


def _code(words: str) -> str:
    """As code, unless a mark within it would end it, or a cell."""
    return escaped(words) if "`" in words or "|" in words else f"`{words}`"


def _address(href: str) -> str:
    return f"<{href}>" if re.search(r"[\s()]", href) else href
