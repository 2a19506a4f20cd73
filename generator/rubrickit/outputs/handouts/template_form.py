"""Each planning template as a form, to type into or to print empty and write on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ... import addresses, looks, richtext
from ...labels import people_of, sentence_start
from ...model import Serves, Template
from ...words import _
from .desk import Data, Desk
from .form_answers import Answers
from .form_blocks import Form, section
from .printing import Handout


def template_form(template: Template, desk: Desk) -> Handout:
    """The form of a template, to type into."""
    collection = desk.collection(template.collection)
    return Handout(
        title=richtext.plain(template.title),
        description=richtext.plain(template.summary),
        keywords=(_("coaching"), _("planning template"), richtext.plain(collection.title)),
        parts=(form_part(template, desk, fillable=True),),
    )


def form_part(template: Template, desk: Desk, *, fillable: bool) -> Data:
    """What `template-form.typ` prints; where it is not `fillable`, with lines and boxes for a pen."""
    collection = desk.collection(template.collection)
    accent = desk.accent(collection.accent)
    form = Form(desk, Answers(fillable, desk.settings.language), accent)
    # As dark as the lines of the Word documents: they are all that shows where an answer goes (WCAG 1.4.11).
    edge = looks.mixed(looks.MUTED, looks.WHITE, 0.3)
    return {
        "kind": "template-form",
        "look": desk.look(collection.accent) | {"edge": edge},
        "fillable": fillable,
        "landscape": template.orientation == "landscape",
        "title": richtext.plain(template.title),
        "collection": " · ".join([richtext.plain(collection.title), _("Planning template")]),
        "summary": desk.spans(template.summary),
        "facts": list(_facts(template, desk)),
        "advice": _("Type into the boxes and save the file, or print it and write by hand.") if fillable else "",
        "footer": desk.footer(template.title, template.sources, addresses.template(template.id)),
        "sections": [section(one, form) for one in template.sections],
    }


def _facts(template: Template, desk: Desk) -> Iterator[Data]:
    """Who fills it in, when, and what it helps with."""
    people = sentence_start(people_of(template.filled_in_by))
    yield {"name": _("Filled in by"), "text": [{"text": people}]}
    yield {"name": _("When"), "text": desk.spans(template.when)}
    if template.serves:
        yield {"name": _("Serves"), "text": _joined(_served(template.serves, desk), "; ")}


def _served(serves: Sequence[Serves], desk: Desk) -> Iterator[list[Data]]:
    for one in serves:
        if one.rubric:
            yield _rubric(one.rubric, one.criteria, desk)
    steps = [(one.cycle, one.step) for one in serves if one.cycle and one.step]
    for cycle, group in groupby(steps, key=lambda pair: pair[0]):
        yield _steps(cycle, [step for _cycle, step in group], desk)


def _rubric(rubric: str, criteria: Sequence[str], desk: Desk) -> list[Data]:
    rows = [desk.toolkit.criterion(rubric, one).name for one in criteria]
    return _with_parts(desk.toolkit.rubrics[rubric].title, addresses.rubric(rubric), rows, desk)


def _steps(cycle: str, steps: Sequence[str], desk: Desk) -> list[Data]:
    names = [desk.toolkit.step(cycle, one).name for one in steps]
    return _with_parts(desk.toolkit.cycles[cycle].title, addresses.cycle(cycle), names, desk)


def _with_parts(title: str, page: str, parts: Sequence[str], desk: Desk) -> list[Data]:
    """A title that leads to its page, with the parts that are meant."""
    address = desk.address(page)
    named = {"text": richtext.plain(title)} | ({"href": address} if address else {})
    return [named, {"text": f" ({', '.join(map(richtext.plain, parts))})"}] if parts else [named]


def _joined(parts: Iterable[list[Data]], separator: str) -> list[Data]:
    joined: list[Data] = []
    for part in parts:
        joined += [*([{"text": separator}] if joined else []), *part]
    return joined
