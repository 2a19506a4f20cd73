"""Pages: views to Markdown files with HTML inside, by Jinja2.

Any site builder that takes Markdown can publish them; links are relative and final.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from traceback import walk_tb
from typing import Any, Protocol, TypeVar

from jinja2 import (
    ChoiceLoader,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PackageLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2 import Environment as Templates
from markupsafe import Markup

from .. import addresses
from ..model import GuidePage, Rubric
from ..problems import Place
from ..richtext import plain
from ..settings import Settings
from ..views.builder import builder_view
from ..views.context import Page, Site
from ..views.conversation import conversation_view
from ..views.explorer import explorer_view
from ..views.handouts import handouts_view
from ..views.learning import crosswalks_view, learning_view, survey_view
from ..views.overview import collection_view, home_view, list_view
from ..views.practice import bank_view, cycle_view
from ..views.reading import glossary_view, guide_view, references_view
from ..views.rubric import rubric_view
from ..views.statement import statement_view
from ..views.template import template_view
from ..views.ways import ways_view
from ..words import N_, _, ngettext
from .citing import citing_pages
from .languages import in_languages, unmarked
from .mistakes import SourceMistake
from .phrases import filled, strong


@dataclass(frozen=True)
class PageFile:
    """A page's source."""

    path: str
    title: str
    description: str
    body: str
    """HTML."""

    @property
    def front_matter(self) -> str:
        """What a site builder reads of the page; without its lists at the sides the table has the whole width."""
        return (
            f"---\ntitle: {_quoted(self.title)}\ndescription: {_quoted(self.description)}\n"
            "hide: [navigation, toc]\nsearch: {exclude: true}\n---\n"
        )


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def environment(overrides: Sequence[Path] = (), compiled: Path | None = None) -> Templates:
    """The templates; a file of the same name in an overrides folder replaces ours.

    `compiled` is a folder that keeps them compiled from one run to the next.
    """
    loader = ChoiceLoader(
        [*(FileSystemLoader(folder) for folder in overrides), PackageLoader("rubrickit", "templates")]
    )
    if compiled is not None:
        compiled.mkdir(parents=True, exist_ok=True)
    made = Templates(
        bytecode_cache=FileSystemBytecodeCache(str(compiled)) if compiled else None,
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals |= {"icon": icon, "_": _, "ngettext": ngettext, "filled": filled, "strong": strong, "ordered": False}
    made.globals |= {"question_pick": addresses.question_pick, "row_pick": addresses.row_pick}
    return made


@cache
def icon(name: str) -> Markup:
    """A drawn sign that repeats what the words beside it say."""
    return Markup(files("rubrickit").joinpath(f"assets/icons/{name}.svg").read_text(encoding="utf-8").strip())


def pages(site: Site, settings: Settings, templates: Templates) -> Iterator[PageFile]:
    """Every page that is made from the toolkit."""
    make = _Maker(site, settings, templates)
    toolkit = site.toolkit
    yield make.home()
    yield from make.lists()
    yield make.questions()
    yield make.conversation()
    about = _("Start from who you are, the step you are in, the level you work at, or the time you have.")
    yield make.file(addresses.WAYS, "ways.html", _("Ways in"), about, ways_view)
    yield make.accessibility()
    yield from (make.rubric(rubric) for rubric in toolkit.rubrics.values())
    yield from make.each(toolkit.banks, addresses.bank, "bank.html", bank_view)
    yield from make.each(toolkit.templates, addresses.template, "template.html", template_view)
    yield from make.each(toolkit.cycles, addresses.cycle, "cycle.html", cycle_view)
    yield from make.each(toolkit.collections, addresses.collection, "collection.html", collection_view)
    yield from make.each(toolkit.surveys, addresses.survey, "survey.html", survey_view)
    yield from make.each(toolkit.learning, addresses.learning, "learning.html", learning_view)
    about = _("Everything that is made to be printed, with its first page, its size and its number of pages.")
    yield make.file(addresses.HANDOUTS, "handouts.html", _("Handouts"), about, handouts_view)
    if toolkit.crosswalks:
        about = _("Rows of different rubrics that speak of the same practice.")
        yield make.file(addresses.CROSSWALKS, "crosswalks.html", _("Crosswalks"), about, crosswalks_view)
    yield make.file(addresses.GLOSSARY, "glossary.html", _("Glossary"), _("Terms of the toolkit."), glossary_view)
    references = partial(references_view, cited_on=citing_pages(toolkit))
    about = _("Works that the toolkit draws on.")
    yield make.file(addresses.REFERENCES, "references.html", _("References"), about, references)
    about = _("Choose rubrics, rows, questions and templates, and print them as one document.")
    view = partial(builder_view, settings=settings)
    yield make.file(addresses.BUILDER, "builder.html", _("Build a handout"), about, view)


_LISTS = (
    (
        "rubrics",
        addresses.RUBRICS,
        N_("Rubrics"),
        N_(
            "Each describes one part of a coach's or a team's practice, level by level. "
            "Open one, or go straight to a row."
        ),
    ),
    (
        "templates",
        addresses.TEMPLATES,
        N_("Planning templates"),
        N_("Documents to download and fill in, each tied to the rubric rows that it helps with."),
    ),
    (
        "guides",
        addresses.GUIDES,
        N_("Guides"),
        N_("Short readings, arranged by what you want to do; each names who it is for and how long it takes."),
    ),
    (
        "surveys",
        addresses.SURVEYS,
        N_("Surveys"),
        N_("What to ask those who work with coaches, with how to give it and who reads the results."),
    ),
)


class PageError(SourceMistake):
    """A page's template does not work."""

    folder = "templates"
    suffix = ".html"


def rendered(templates: Templates, name: str, view: object, path: str, ordered: bool = False) -> str:
    """A template filled in for the page at a path; PageError says which one failed and why.

    In it `href("assets/…")` is a link from that page to a page or file of the site.
    """
    href = partial(addresses.relative, base=path)
    try:
        return _compact(templates.get_template(name).render(view=view, ordered=ordered, href=href))
    except Exception as error:  # a template may do anything wrong that a program can
        reason = error.message if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
        raise PageError(f"the page {path} cannot be made: {reason}", place=_place(error, name)) from error


def _place(error: Exception, name: str) -> Place:
    """Where a template went wrong: a mistake in how it is written knows its line, one in what it does is traced."""
    if isinstance(error, TemplateSyntaxError):
        return Place(error.name or name, error.lineno)
    traced = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    lines = [(Path(file).name, line) for file, line in traced if file.endswith(".html")]
    return Place(*lines[-1]) if lines else Place(name)


class Titled(Protocol):
    """What has a page of its own."""

    @property
    def title(self) -> str: ...

    @property
    def summary(self) -> str: ...


T = TypeVar("T", bound=Titled)


class _Maker:
    """Makes page files: a view, its template, and what the page's head needs."""

    def __init__(self, site: Site, settings: Settings, templates: Templates) -> None:
        self.site, self.settings, self.templates = site, settings, templates

    def file(self, path: str, template: str, title: str, description: str, view: Callable[[Page], Any]) -> PageFile:
        shown = view(Page(self.site, path))
        ordered = getattr(shown, "ordered", False)
        body = rendered(self.templates, template, shown, path, ordered)
        if self.settings.two_languages:
            title, description = unmarked(title), unmarked(description)
            body = in_languages(body, self.settings.language)
        return PageFile(path, plain(title), plain(description), body)

    def each(
        self, objects: Mapping[str, T], address: Callable[[str], str], template: str, view: Callable[[T, Page], Any]
    ) -> Iterator[PageFile]:
        """A page for each object of a kind."""
        for object_id, one in objects.items():
            yield self.file(address(object_id), template, one.title, one.summary, partial(view, one))

    def home(self) -> PageFile:
        name, lead = self.settings.name, self.settings.lead
        return self.file(addresses.HOME, "home.html", name, lead, partial(home_view, name=name, lead=lead))

    def lists(self) -> Iterator[PageFile]:
        for key, path, title, lead in _LISTS:
            if key == "surveys" and not self.site.toolkit.surveys:
                continue
            title, lead = _(title), _(lead)
            yield self.file(path, "list.html", title, lead, partial(list_view, key=key, title=title, lead=lead))

    def questions(self) -> PageFile:
        title = _("Coach-inquiry questions")
        lead = _(
            "Questions to ask yourself, a client or a team. Find the one you need by what it is for and whom you will "
            "ask, or let chance pick it."
        )
        view = partial(explorer_view, title=title, lead=lead)
        return self.file(addresses.QUESTIONS, "questions.html", title, lead, view)

    def conversation(self) -> PageFile:
        title = _("Conversation sheet")
        about = _("The questions and rubric rows that you take into a conversation, with your notes.")
        view = partial(conversation_view, site=self.settings.name)
        return self.file(addresses.CONVERSATION, "conversation.html", title, about, view)

    def accessibility(self) -> PageFile:
        about = _("The standard that this site meets, how it is tested, what is known to be missing, and whom to tell.")
        view = partial(statement_view, settings=self.settings)
        return self.file(addresses.ACCESSIBILITY, "statement.html", _("Accessibility"), about, view)

    def rubric(self, rubric: Rubric) -> PageFile:
        path = addresses.rubric(rubric.id)
        view = partial(rubric_view, rubric, cite=rubric_citation(rubric, self.settings))
        return self.file(path, "rubric.html", rubric.title, rubric.summary, view)


def rubric_citation(rubric: Rubric, settings: Settings) -> Markup:
    """How to cite a rubric, in APA style; the date is the content's."""
    address = f"{settings.site_url}{addresses.url(addresses.rubric(rubric.id))}" if settings.site_url else ""
    words = Markup(
        _("{publisher} ({year}). <em>{title}</em> [Rubric]. In <em>{site}</em> (Version {version}).")
    ).format(
        publisher=settings.publisher or settings.name,
        year=settings.dated.year,
        title=rubric.title,
        site=settings.name,
        version=settings.version,
    )
    return words + (Markup(' <a href="{0}">{0}</a>').format(address) if address else Markup(""))


def _compact(html: str) -> str:
    """Without blank lines: Markdown would end an HTML block there."""
    return "\n".join(line for line in html.splitlines() if line.strip())


def guide_parts(site: Site, guide: GuidePage, templates: Templates) -> tuple[str, str]:
    """The HTML before and after a guide's own text."""
    view = guide_view(guide, Page(site, guide.path))
    head, foot = (rendered(templates, name, view, guide.path) for name in ("guide-head.html", "guide-foot.html"))
    return head, foot
