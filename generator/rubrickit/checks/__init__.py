"""What must hold between the parts of a toolkit; each check gives problems and changes nothing."""

from __future__ import annotations

from ..loaded import Loaded
from ..problems import Problem
from . import (
    characters,
    examples,
    handouts,
    ids,
    inventory,
    learning,
    levels,
    links,
    packs,
    questions,
    reach,
    templates,
    workbooks,
)

CHECKS = (
    ids.problems,
    levels.problems,
    questions.problems,
    templates.problems,
    examples.problems,
    workbooks.problems,
    learning.problems,
    handouts.problems,
    links.problems,
    packs.problems,
    reach.problems,
    inventory.problems,
    characters.problems,
)


def all_problems(loaded: Loaded) -> list[Problem]:
    """Every problem of a loaded toolkit, those of reading it first."""
    found = list(loaded.problems)
    for check in CHECKS:
        found.extend(check(loaded))
    return found
