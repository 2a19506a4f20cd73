"""A learning path as pages of a binder: its units, and at the end what each answer shows."""

from __future__ import annotations

from ... import addresses
from ...labels import listed, people_of
from ...model import CheckQuestion, LearningPath, Resource, Unit
from ...richtext import plain
from ...words import _, ngettext
from .desk import Data, Desk
from .references import entry_spans
from .upright import Head, upright


def learning_path_part(path: LearningPath, desk: Desk) -> Data:
    """What `learning-path.typ` prints."""
    people = people_of(path.audience)
    minutes = ngettext("{n} minute", "{n} minutes", sum(unit.minutes for unit in path.units))
    facts = _("{time} · for {people}").format(time=minutes, people=people)
    head = Head(_("Learning path"), path.title, path.summary, facts, addresses.learning(path.id), path.sources)
    part = upright("learning-path", head, desk.collection(path.collection), desk)
    return part | {
        "intro": desk.spans(path.intro),
        "words": {
            "objectives": _("You will be able to"),
            "try": _("Try it"),
            "check": _("Check yourself"),
            "answers": _("What each answer shows"),
            "resources": _("To go further"),
            "right": _("Fits best"),
        },
        "units": [_unit(unit, desk) for unit in path.units],
        "resources": [_resource(resource, desk) for resource in path.resources],
    }


def _unit(unit: Unit, desk: Desk) -> Data:
    return {
        "title": desk.spans(unit.title),
        "time": ngettext("{n} minute", "{n} minutes", unit.minutes),
        "objectives": [desk.spans(one) for one in unit.objectives],
        "reading": [desk.spans(paragraph) for paragraph in unit.reading.text],
        "try": {"title": desk.spans(unit.try_it.title), "steps": [desk.spans(step) for step in unit.try_it.steps]},
        "further": _further(unit, desk),
        "template": _template_line(unit, desk),
        "check": [_question(question, desk) for question in unit.check],
    }


def _further(unit: Unit, desk: Desk) -> str:
    """What goes further than the unit's own text, in words."""
    reading, toolkit = unit.reading, desk.toolkit
    titles = [toolkit.guides[reading.guide].meta.title] if reading.guide else []
    titles += [toolkit.rubrics[reading.rubric].title] if reading.rubric else []
    return _("Read on in: {titles}.").format(titles=listed([plain(one) for one in titles])) if titles else ""


def _template_line(unit: Unit, desk: Desk) -> str:
    """The template that the task fills in, in words."""
    if unit.try_it.template is None:
        return ""
    title = plain(desk.toolkit.templates[unit.try_it.template].title)
    return _("Write it into the template “{title}”.").format(title=title)


def _question(question: CheckQuestion, desk: Desk) -> Data:
    return {
        "question": desk.spans(question.question),
        "options": [
            {"text": desk.spans(one.text), "right": one.correct, "why": desk.spans(one.why)} for one in question.options
        ],
    }


def _resource(resource: Resource, desk: Desk) -> Data:
    """A work as its entry in the references says it, or an address."""
    address = resource.reference.startswith("https://")
    where = [{"text": resource.reference, "href": resource.reference}] if address else []
    return {
        "title": desk.spans(resource.title),
        "summary": desk.spans(resource.summary),
        "where": where or entry_spans(desk.entries.get(resource.reference, "")),
    }
