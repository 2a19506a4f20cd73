"""All that a project publishes, made by the writers in an order in which each finds what it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment

from . import addresses
from .cache import Cache
from .files import OutputFile
from .handout_plan import PlannedHandout, planned
from .model import Toolkit
from .outputs import exchange
from .outputs.assets import assets
from .outputs.citations import citations
from .outputs.items import item_files
from .outputs.languages import marking
from .outputs.pages import PageFile, environment, pages
from .outputs.redirects import redirects
from .outputs.search import SearchEntry, entries
from .outputs.toolkit_script import toolkit_script
from .project import Project
from .settings import Settings
from .views.context import Citation, Site, TermLinks
from .views.sharing import share_cards

Report = Callable[[str, int, int], None]
"""Told of long work: what is being made, how many are done, how many there are."""


@dataclass(frozen=True)
class Publication:
    """Pages, files and search results, ready for a site builder."""

    site: Site
    templates: Environment
    """What pages are made with, for the ones that the site builder makes together with us."""
    pages: tuple[PageFile, ...]
    files: tuple[OutputFile, ...]
    search: tuple[SearchEntry, ...]


def publish(
    project: Project,
    settings: Settings,
    cache: Cache,
    *,
    downloads: bool = True,
    overrides: Sequence[Path] = (),
    report: Report = lambda what, done, total: None,
) -> Publication:
    """Make everything; without `downloads` no handouts and documents, for quick looks at pages."""
    toolkit = project.toolkit
    cited = citations(project.bibliography, sorted(toolkit.references), cache)
    made = _downloads(project, settings, cache, overrides, cited, report) if downloads else []
    handouts = tuple(planned(toolkit, settings.print.papers))
    site = Site(toolkit, cited, {file.path: file for file in made}, TermLinks.of(toolkit), handouts)
    templates = environment(_existing(overrides, "templates"), cache.folder / "templates")
    with marking(settings):
        written = tuple(pages(site, settings, templates))
        toolkit_words = toolkit_script(site, templates, settings)
    report("Pages", len(written), len(written))
    data = exchange.files(toolkit, settings, cache)
    scripts = (toolkit_words, *item_files(toolkit))
    others = (*made, *data, *scripts, *redirects(toolkit), *assets(settings))
    return Publication(site, templates, written, others, tuple(entries(toolkit)))


def _downloads(
    project: Project,
    settings: Settings,
    cache: Cache,
    overrides: Sequence[Path],
    cited: Mapping[str, Citation],
    report: Report,
) -> list[OutputFile]:
    # Imported here because the libraries for office files take a fifth of a quick build to load.
    from .outputs.documents import documents
    from .outputs.first_pages import first_pages
    from .outputs.form_scripts import form_scripts
    from .outputs.forms import forms
    from .outputs.handouts import Desk, handout_files, pack_files
    from .outputs.plain_text import plain_texts
    from .outputs.share_cards import share_card_files
    from .outputs.workbooks import planned as planned_workbooks
    from .outputs.workbooks import workbooks

    toolkit, sources = project.toolkit, _existing(overrides, "typst")
    labels = {key: citation.label for key, citation in cited.items()}
    entries = {key: str(citation.entry) for key, citation in cited.items()}
    desk = Desk(toolkit, settings, labels, entries, project.folders.content)
    plans = tuple(planned(toolkit, settings.print.papers))
    sheets = handout_files(desk, cache, sources)
    office = documents(toolkit, settings, cache, cited)
    fillable = forms(toolkit, settings, cache, sources, labels)
    books = workbooks(toolkit, settings, cache, cited)
    book_count = sum(1 for _ in planned_workbooks(toolkit, settings))
    made = [
        *_reported(sheets, "Handouts", sum(len(plan.variants) for plan in plans), report),
        *(word := _reported(office, "Templates", len(toolkit.templates), report)),
        *form_scripts(toolkit, word),
        *_reported(fillable, "Forms", len(toolkit.templates), report),
        *_reported(books, "Workbooks", book_count, report),
        *plain_texts(toolkit, settings, cited),
    ]
    by_path = {file.path: file for file in made}
    packs = pack_files(desk, by_path, cache, sources)
    pictures = _pictures(plans, toolkit)
    cards = share_card_files(desk, cache, sources)
    card_count = sum(1 for _ in share_cards(toolkit, settings.name))
    return [
        *made,
        *_reported(packs, "Packs", len(toolkit.packs) * len(settings.print.papers), report),
        *_reported(first_pages(pictures, by_path, cache), "Pictures", len(pictures), report),
        *_reported(cards, "Cards", card_count, report),
    ]


def _pictures(plans: Sequence[PlannedHandout], toolkit: Toolkit) -> dict[str, str]:
    """Of which files there are pictures, and under which path."""
    first = [(plan.name, plan.variants[0]) for plan in plans]
    handouts = {addresses.handout(*one): addresses.handout_picture(*one) for one in first}
    return handouts | {addresses.form(one): addresses.form_picture(one) for one in toolkit.templates}


def _existing(folders: Sequence[Path], name: str) -> list[Path]:
    return [folder / name for folder in folders if (folder / name).is_dir()]


def _reported(files: Iterator[OutputFile], what: str, total: int, report: Report) -> list[OutputFile]:
    made = []
    for file in files:
        made.append(file)
        report(what, len(made), total)
    return made
