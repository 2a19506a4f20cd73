"""Each cycle as a poster: the ring that the pages draw, and what each step asks."""

from __future__ import annotations

from ... import addresses, richtext
from ...model import Cycle, Step
from ...views.drawing import described, ring
from ...words import _
from .desk import Data, Desk
from .printing import Handout


def cycle_poster(cycle: Cycle, desk: Desk) -> Handout:
    """The poster of a cycle."""
    collection = desk.collection(cycle.collection)
    return Handout(
        title=_("{title}: poster").format(title=richtext.plain(cycle.title)),
        description=richtext.plain(cycle.summary),
        keywords=(_("cycle"), richtext.plain(collection.title)),
        parts=(poster(cycle, desk),),
    )


def poster(cycle: Cycle, desk: Desk) -> Data:
    """What `cycle-poster.typ` prints."""
    collection = desk.collection(cycle.collection)
    return {
        "kind": "cycle-poster",
        "look": desk.look(collection.accent),
        "title": richtext.plain(cycle.title),
        "collection": richtext.plain(collection.title),
        "summary": desk.spans(cycle.summary),
        "ring": str(ring(cycle, ["#"] * len(cycle.steps))),
        "described": described(cycle),
        "back": _("… and back to step 1: {name}").format(name=richtext.plain(cycle.steps[0].name)),
        "footer": desk.footer(cycle.title, cycle.sources, addresses.cycle(cycle.id)),
        "steps": [_step(step, number, desk) for number, step in enumerate(cycle.steps, 1)],
    }


def _step(step: Step, number: int, desk: Desk) -> Data:
    return {
        "number": str(number),
        "name": richtext.plain(step.name),
        "summary": desk.spans(step.summary),
        "actions": [desk.spans(action) for action in step.actions],
    }
