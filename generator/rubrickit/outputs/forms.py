"""Planning templates as PDF forms to fill in: `downloads/templates/<id>.pdf`, on the edition's first paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from .. import addresses
from ..cache import Cache
from ..files import OutputFile
from ..model import Toolkit
from ..settings import Settings
from . import typesetting
from .handouts.desk import Cite, Desk
from .handouts.printing import PrintJob, file_data, pictures
from .handouts.template_form import template_form
from .languages import marking


def forms(
    toolkit: Toolkit,
    settings: Settings,
    cache: Cache,
    overrides: Sequence[Path] = (),
    cite: Cite | None = None,
) -> Iterator[OutputFile]:
    """The form of each planning template; one whose content has not changed is not made again.

    A Typst file in an `overrides` folder replaces ours of the same name. Raises TypesettingError for what cannot
    be printed.
    """
    desk = Desk(toolkit, settings, cite or {})
    yield from (job.made(cache) for job in _jobs(desk, typesetting.sources(overrides) | pictures(settings)))


def _jobs(desk: Desk, given: Mapping[str, bytes]) -> Iterator[PrintJob]:
    for template in desk.toolkit.templates.values():
        with marking(desk.settings):
            handout = template_form(template, desk)
        data = file_data(handout, desk.settings.print.papers[0], desk)
        name = f"the template `{template.id}` (fillable PDF)"
        yield PrintJob(name, addresses.form(template.id), data, desk.settings, given)
