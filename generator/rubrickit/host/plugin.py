"""The MkDocs plugin: feeds the host pages, files and search results, and reports problems its way."""

from __future__ import annotations

import logging
import re
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as HostPage

from ..addresses import HOME, generated_pages, share_card
from ..cache import Cache
from ..labels import counted
from ..outputs.assets import PRINT_STYLE, STYLES, scripts
from ..outputs.finder import finder_files
from ..outputs.languages import in_languages, marking, unmarked
from ..outputs.mistakes import SourceMistake
from ..outputs.pages import guide_parts
from ..problems import ProblemsFound, as_text
from ..project import Project, checked_project, configured
from ..publication import Publication, Report, publish
from ..richtext import CITATION, keys_of
from ..views.context import Page
from ..views.pictures import PICTURE, picture
from ..views.sharing import HEIGHT, WIDTH, cards_by_page
from ..words import N_, _, language, speak
from .terms import TermExtension
from .written import written_entries

log = logging.getLogger("mkdocs.plugins.rubrickit")


class ProblemsAbort(Abort):
    """Ends the host's build without a traceback; carries what was found for the command line."""

    def __init__(self, found: ProblemsFound) -> None:
        super().__init__(_summary(len(found.problems)))
        self.found = found


class _NoOptions(Config):  # type: ignore[no-untyped-call]  # the host's base class is not typed
    """Nothing that the host should look at: `model.options` says what may stand below `rubrickit:`."""


class RubrickitPlugin(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]
    """Publishes a toolkit through MkDocs."""

    report: Report = staticmethod(lambda what, done, total: None)
    """Set by the command line to show progress."""
    downloads: bool | None = None
    """Set by the command line to say whether to make handouts and documents, whatever the configuration says."""
    cache_folder: Path | None = None
    """Set by the command line where finished files cannot be kept beside the configuration."""

    def load_config(self, options: Any, config_file_path: str | None = None) -> tuple[list[Any], list[Any]]:
        """Leave the options to our own reader, which tells every mistake with its line."""
        return [], []

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read, check and make everything first: with a problem, nothing of the site is touched."""
        try:
            self.configuration = configured(Path(config.config_file_path))
            speak(self.configuration.options.language)
            project = checked_project(self.configuration.folders)
            self.settings = self.configuration.settings(config.site_name, config.site_url or "")
            self.publication = self._published(project, config)
        except ProblemsFound as found:
            raise _stopped(found) from None
        except SourceMistake as mistake:
            raise self._stopped_by(mistake) from mistake
        self.made_pages = {page.path: page for page in self.publication.pages}
        self.anchors = generated_pages(project.toolkit)
        self.cards = cards_by_page(project.toolkit, config.site_name)
        config.extra_css[:0] = list(STYLES)
        config.extra_javascript.extend(scripts(self.configuration.options.language))
        config.extra |= {"print_style": PRINT_STYLE, "edition": self.settings}
        with marking(self.settings):
            permalink = _("Permanent link")
        _translate(config, permalink)
        self.terms = TermExtension()
        config.markdown_extensions.append(self.terms)  # type: ignore[arg-type]  # the list takes instances too
        return config

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Menu items that have the names of ours stand there in the reader's language."""
        for item in nav.items:
            item.title = _(item.title) if item.title else item.title
        return nav

    def _stopped_by(self, mistake: SourceMistake) -> Exception:
        """What ends the build when a source does not work; a mistake in the edition's own has its place shown."""
        folders = self.configuration.folders
        problem = mistake.problem(folders.own, folders.base)
        return _stopped(ProblemsFound([problem])) if problem else PluginError(str(mistake))

    @property
    def _cache(self) -> Cache:
        return Cache(self.cache_folder or self.configuration.cache)

    def _published(self, project: Project, config: MkDocsConfig) -> Publication:
        cache, chosen = self._cache, self.configuration
        downloads = chosen.options.downloads if self.downloads is None else self.downloads
        publication = publish(
            project,
            self.settings,
            cache,
            downloads=downloads,
            overrides=[chosen.folders.own] if chosen.folders.own else [],
            report=self.report,
        )
        if downloads:
            cache.prune()
        return publication

    def on_serve(self, server: Any, /, *, config: MkDocsConfig, builder: Any) -> Any:
        """Build again when something of the district's changes; the content is watched by the host already."""
        for path in self.configuration.sources:
            server.watch(str(path))
        return server

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Add the pages and files that are made."""
        for page in self.publication.pages:
            _add(files, File.generated(config, page.path, content=page.front_matter, inclusion=_NOT_IN_NAV))
        for made in self.publication.files:
            _add(files, _Download.generated(config, made.path, content=made.content, inclusion=_NOT_IN_NAV))
        return files

    def on_env(self, env: Environment, /, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give the theme our words, and keep its templates compiled: that takes a third of a small build."""
        folder = self._cache.folder / "theme"
        folder.mkdir(parents=True, exist_ok=True)
        env.globals["_"] = _
        env.bytecode_cache = FileSystemBytecodeCache(str(folder))
        return env

    def on_page_markdown(self, markdown: str, /, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:
        """Link a written page's citations and put in its drawings; around a guide put its head and foot."""
        path = page.file.src_uri
        if described := page.meta.get("description"):
            page.meta["description"] = escape(described)  # the theme puts it into an attribute as it is
        self.terms.page = None
        if path in self.made_pages:
            return markdown
        with marking(self.settings):
            return self._written(markdown, page)

    def _written(self, markdown: str, page: HostPage) -> str:
        path, site = page.file.src_uri, self.publication.site
        writer = self.terms.page = Page(site, path)
        text = CITATION.sub(lambda match: str(writer.citation(*keys_of(match[1]))), markdown)
        text = PICTURE.sub(lambda match: str(picture(match[1], writer)), text)
        guide = site.toolkit.guides.get(path)
        if guide is None:
            return text
        page.meta["hide"] = ["navigation"]
        page.meta["tags"] = [unmarked(_("Guide"))]  # the kind that a search result shows
        page.meta.setdefault("description", escape(guide.meta.summary))
        head, foot = guide_parts(site, guide, self.publication.templates)
        return f"{head}\n\n{text}\n\n{foot}\n"

    def on_page_content(self, html: str, /, *, page: HostPage, config: MkDocsConfig, files: Files) -> str:
        """Give a made page its HTML as it is: reading it as Markdown would take longer than making it."""
        made = self.made_pages.get(page.file.src_uri)
        if made is None:
            return in_languages(html, self.settings.language) if self.settings.two_languages else html
        page.present_anchor_ids = set(self.anchors[made.path])
        return made.body

    def on_page_context(self, context: Any, /, *, page: HostPage, config: MkDocsConfig, nav: Any) -> Any:
        """Name the picture that is shown where people share a link; its address must be whole, so a site that does
        not know its own has none."""
        card = self.cards.get(page.file.src_uri) or self.cards[HOME]
        path = share_card(card.name)
        if config.site_url and path in self.publication.site.files:
            context["share"] = {"image": config.site_url + path, "alt": card.alt, "width": WIDTH, "height": HEIGHT}
        return context

    def on_post_page(self, output: str, /, *, page: HostPage, config: MkDocsConfig) -> str:
        """Take out what the theme writes and HTML does not allow."""
        return without_faults(output)

    def on_post_template(self, output_content: str, /, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for the page that says that there is none."""
        return without_faults(output_content) if template_name.endswith(".html") else output_content

    @event_priority(50)  # before the search plugin writes its index, at 0
    def _write_index(self, *, config: MkDocsConfig) -> None:
        """Write our index, which holds what the search plugin has read of the written pages."""
        search = config.plugins.get("material/search") or config.plugins.get("search")
        index = getattr(search, "search_index", None)
        read = index.entries if index else []
        written = written_entries(read, self.publication.site.toolkit)
        for file in finder_files([*self.publication.search, *written]):
            path = Path(config.site_dir) / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)

    @event_priority(-100)  # after the search plugin has written its index
    def _remove_unused_index(self, *, config: MkDocsConfig) -> None:
        """The theme's own search would read it; ours is smaller and sooner there."""
        (Path(config.site_dir) / "search" / "search_index.json").unlink(missing_ok=True)

    on_post_build = CombinedEvent(_write_index, _remove_unused_index)


_OF_THE_SITE_FILE = (
    N_("Home"),
    N_("Rubrics"),
    N_("Questions"),
    N_("Templates"),
    N_("Handouts"),
    N_("Guides"),
    N_("Surveys"),
    N_("Glossary"),
    N_("References"),
    N_("About"),
    N_("Switch to dark colors"),
    N_("Switch to light colors"),
    N_("Rubrics, coach-inquiry questions and planning templates for coaching in schools."),
    N_('Content licensed <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>'),
)
"""Words of the shipped mkdocs.yml: kept by a district they are translated, others are its own."""


def _translate(config: MkDocsConfig, permalink: str) -> None:
    """Have the theme speak the interface's language, and translate those words of ours that the site's file holds."""
    config.theme["language"] = language()
    if config.site_description:
        config.site_description = _(config.site_description)
    if config.copyright:
        config.copyright = _(config.copyright)
    config.mdx_configs.setdefault("toc", {}).setdefault("permalink_title", permalink)
    for scheme in config.theme.get("palette", []):
        if isinstance(scheme, dict) and "toggle" in scheme:
            words = scheme["toggle"].get("name", "")
            scheme["toggle"]["name"] = _(words)


def _stopped(found: ProblemsFound) -> ProblemsAbort:
    for problem in found.problems:
        log.error("%s", as_text(problem))
    return ProblemsAbort(found)


def _summary(count: int) -> str:
    return f"{counted(count, 'problem')} {'was' if count == 1 else 'were'} found; the site was left as it was."


_NOT_IN_NAV = InclusionLevel.NOT_IN_NAV


class _Download(File):
    """A file that is published as it is: one in Markdown is for the visitor's own editor, not a page."""

    def is_documentation_page(self) -> bool:
        return False


def _add(files: Files, made: File) -> None:
    if existing := files.get_file_from_path(made.src_uri):
        files.remove(existing)
    files.append(made)


_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')
_LABEL = ' for="__toc"'
_EMPTY_HEADER = re.compile(r"<th((?: [^>]*)?)>\s*</th>")


def without_faults(html: str) -> str:
    """A page without three faults that its makers leave no place to mend.

    A checkbox of Material's may not say whether it is completed, and a label may not name a control that is not
    there; and the empty corner of a table in Markdown is no header.
    """
    mended = _EMPTY_HEADER.sub(r"<td\1></td>", _TOGGLE.sub(r"\1", html))
    return mended if ' id="__toc"' in mended else mended.replace(_LABEL, "")
