"""The toolkit as a script, for pages that put parts of it together: `rk.toolkit`.

A script and not JSON, because a browser reads no JSON from a disk. Each part is HTML as the site's own templates
make it, so that a handout and the page that it comes from look alike.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from jinja2 import Environment as Templates
from markupsafe import escape

from .. import addresses
from ..files import OutputFile
from ..model import Toolkit
from ..richtext import plain
from ..settings import Settings
from ..views.builder import (
    BankPickView,
    PickView,
    QuestionPickView,
    RubricPickView,
    TemplatePickView,
    bank_pick,
    rubric_pick,
    template_pick,
)
from ..views.cards import counted_levels
from ..views.context import Page, Site, TermLinks
from ..words import ngettext
from .languages import in_languages, unmarked

Data = dict[str, Any]


def toolkit_script(site: Site, templates: Templates, settings: Settings) -> OutputFile:
    """The file that gives scripts what may be picked for a handout."""
    finished = partial(_finished, settings=settings)
    text = json.dumps(_each(_data(site, templates), finished), ensure_ascii=False, separators=(",", ":"))
    return OutputFile(addresses.TOOLKIT_SCRIPT, f"(globalThis.rk=globalThis.rk||{{}}).toolkit={text};\n".encode())


def _finished(text: str, settings: Settings) -> str:
    """A text with what is in the content's language marked up, where it is HTML."""
    if not settings.two_languages:
        return text
    return in_languages(text, settings.language) if "<" in text else unmarked(text)


def _each(value: Any, finished: Callable[[str], str]) -> Any:
    """The same data with every text finished."""
    if isinstance(value, str):
        return finished(value)
    if isinstance(value, dict):
        return {key: _each(one, finished) for key, one in value.items()}
    return [_each(one, finished) for one in value] if isinstance(value, list) else value


def _data(site: Site, templates: Templates) -> Data:
    # Glossary links would be noise on a sheet of paper.
    page = Page(replace(site, terms=TermLinks()), addresses.BUILDER)
    toolkit = site.toolkit
    return {
        "rubrics": [
            _rubric(rubric_pick(toolkit.rubrics[one], page), templates) for one in _shelved("rubrics", toolkit)
        ],
        "banks": [_bank(bank_pick(toolkit.banks[one], page)) for one in _shelved("questions", toolkit)],
        "templates": [
            _template(template_pick(toolkit.templates[one], page), templates) for one in _shelved("templates", toolkit)
        ],
        "aliases": dict(_aliases(toolkit)),
    }


def _shelved(key: str, toolkit: Toolkit) -> Iterator[str]:
    """The ids of a kind as the collections list them."""
    for collection in toolkit.collections.values():
        for section in collection.sections:
            yield from getattr(section, key)


def _head(pick: PickView) -> Data:
    return {
        "id": pick.id,
        "title": plain(pick.title),
        "collection": plain(pick.collection),
        "accent": pick.accent,
        "summary": pick.summary,
        "source": pick.source,
    }


def _rubric(pick: RubricPickView, templates: Templates) -> Data:
    view = pick.rubric
    made = templates.get_template("rubric-table.html").make_module({"ordered": view.ordered})
    rows = ngettext("{n} row", "{n} rows", len(view.rows))
    levels = counted_levels(len(view.levels), ordered=view.ordered)
    looks = [f"rk-ramp-{len(view.levels)}" if view.ordered else "", "rk-wide" if view.wide else ""]
    return _head(pick) | {
        "size": f"{rows}, {levels}",
        "looks": " ".join(look for look in looks if look),
        "head": _on_one_line(made.head(view, anchors=False)),  # type: ignore[attr-defined]
        "foot": _on_one_line(made.poles(view)),  # type: ignore[attr-defined]
        "rows": [
            {"id": row.id, "title": plain(row.name), "html": _on_one_line(made.row(row, anchors=False))}  # type: ignore[attr-defined]
            for row in view.rows
        ],
    }


def _bank(pick: BankPickView) -> Data:
    return _head(pick) | {
        "groups": [
            {"id": group.id, "title": plain(group.title), "questions": [_question(one) for one in group.questions]}
            for group in pick.groups
        ]
    }


def _question(pick: QuestionPickView) -> Data:
    title = pick.text.striptags()
    data = {"id": pick.id, "title": title}
    if pick.text != escape(title):
        data["html"] = pick.text
    if pick.follow_up:
        data["then"] = pick.follow_up
    return data


def _template(pick: TemplatePickView, templates: Templates) -> Data:
    made = templates.get_template("blank-form.html").make_module({})
    form = _on_one_line(made.form(pick))  # type: ignore[attr-defined]
    return _head(pick) | {"across": pick.across, "html": form}


def _on_one_line(html: str) -> str:
    return "".join(line.strip() for line in html.splitlines())


def _aliases(toolkit: Toolkit) -> Iterator[tuple[str, str]]:
    """Earlier names of what may be picked, each with its name now."""
    for rubric in toolkit.rubrics.values():
        yield from ((f"rubric/{alias}", f"rubric/{rubric.id}") for alias in rubric.aliases)
        for row in rubric.criteria:
            yield from ((f"row/{rubric.id}/{alias}", f"row/{rubric.id}/{row.id}") for alias in row.aliases)
    for bank, question in toolkit.questions():
        yield from ((f"question/{bank.id}/{alias}", f"question/{bank.id}/{question.id}") for alias in question.aliases)
    for template in toolkit.templates.values():
        yield from ((f"template/{alias}", f"template/{template.id}") for alias in template.aliases)
