"""Pictures that guides name: `![words](drawing:system-levels)` shows a drawing or a cycle."""

from __future__ import annotations

import re

from markupsafe import Markup

from .. import addresses
from .context import Page
from .drawing import ring
from .layers import nested

PICTURE = re.compile(r"!\[[^\]\n]*\]\(drawing:([a-z0-9-]+)(?: +\"[^\"\n]*\")?\)")


def picture(name: str, page: Page) -> Markup:
    """The drawing or the cycle of that id, as HTML on a page; KeyError if there is none."""
    cycle = page.toolkit.cycles.get(name)
    if cycle is None:
        return nested(page.toolkit.drawings[name])
    accent = page.toolkit.collections[cycle.collection].accent
    hrefs = [page.href(addresses.cycle(cycle.id), step.id) for step in cycle.steps]
    return Markup('<figure class="rk-ring-figure rk-accent-{}">{}</figure>').format(accent, ring(cycle, hrefs))
