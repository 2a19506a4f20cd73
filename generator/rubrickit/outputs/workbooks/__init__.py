"""Excel workbooks: planning templates whose heart is a table, self-assessments, tallies of surveys.

From the outside in: `planning`, `tally`, `assessment` and `survey` each make a kind of workbook out of modules
that write one kind of sheet; `inputs`, `charts`, `styles` and `text` say how cells behave and look; `book` is the
only one that knows XlsxWriter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.resources import files

from pydantic import BaseModel

from ... import addresses
from ...cache import Cache, digest
from ...files import OutputFile
from ...model import Rubric, Survey, Template, Toolkit
from ...settings import Settings
from ...views.context import Citation
from ...words import written
from .assessment import self_assessment_workbook
from .book import LIBRARY_VERSION
from .planning import planning_workbook
from .survey import survey_workbook
from .tally import tally_workbook


@dataclass(frozen=True)
class Planned:
    """A workbook that a toolkit has."""

    path: str
    about: Template | Rubric | Survey
    make: Callable[[list[str]], bytes]
    """Given the works that it is based on, in words."""


def planned(toolkit: Toolkit, settings: Settings) -> Iterator[Planned]:
    """Every workbook: templates that ask for one, ordered rubrics, surveys."""
    makers = {"tables": planning_workbook, "tally": tally_workbook}
    for template in toolkit.templates.values():
        if template.workbook:
            make = partial(makers[template.workbook], template, toolkit, settings)
            yield Planned(addresses.workbook(template.id), template, make)
    for rubric in toolkit.rubrics.values():
        if toolkit.scale_of(rubric).ordered:
            make = partial(self_assessment_workbook, rubric, toolkit, settings)
            yield Planned(addresses.self_assessment(rubric.id), rubric, make)
    for survey in toolkit.surveys.values():
        yield Planned(addresses.survey_tally(survey.id), survey, partial(survey_workbook, survey, toolkit, settings))


def workbooks(
    toolkit: Toolkit, settings: Settings, cache: Cache, citations: Mapping[str, Citation] | None = None
) -> Iterator[OutputFile]:
    """All workbooks; works that `citations` does not know are left out."""
    known = citations or {}
    for one in planned(toolkit, settings):
        sources = [known[key].entry.striptags() for key in one.about.sources if key in known]
        name = digest(*_made_from(one, toolkit, settings), *sources)
        yield OutputFile(one.path, cache.get(name, partial(one.make, sources)))


def _made_from(one: Planned, toolkit: Toolkit, settings: Settings) -> Iterator[str]:
    """All that a workbook is made from, the works apart."""
    yield from (LIBRARY_VERSION, _code(), repr(settings), written(settings.interface), one.path)
    yield from (part.model_dump_json() for part in (one.about, *_related(one.about, toolkit)))


def _related(about: Template | Rubric | Survey, toolkit: Toolkit) -> Iterator[BaseModel]:
    yield toolkit.collections[about.collection]
    if isinstance(about, Template):
        rubrics = [one.rubric for one in about.serves] + [field.rubric for field in about.fields]
        for rubric in filter(None, rubrics):
            yield toolkit.rubrics[rubric]
            yield toolkit.scale_of(toolkit.rubrics[rubric])
        yield from (toolkit.cycles[one.cycle] for one in about.serves if one.cycle)
    else:
        yield toolkit.scales[about.scale]


@lru_cache(maxsize=1)
def _code() -> str:
    """A name for this code and what it says: a change of either changes the workbooks."""
    package = files("rubrickit")
    modules = sorted(files(__package__).iterdir(), key=lambda file: file.name)
    names = ("addresses.py", "labels.py", "looks.py", "richtext.py", "outputs/office.py")
    shared = [package.joinpath(*name.split("/")) for name in names]
    return digest(*(file.read_bytes() for file in [*modules, *shared] if file.name.endswith(".py")))
