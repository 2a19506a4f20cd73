"""Building and serving a site with MkDocs, from Python."""

from __future__ import annotations

import logging
import os
import shutil
import tempfile
from calendar import timegm
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Material prints a banner about MkDocs 2 on each build; the README says what it means for us.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.commands import build as mkdocs_build
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException

from ..configuration import Configuration
from ..project import configured, is_packed
from ..publication import Report
from ..words import speaking
from .plugin import ProblemsAbort, RubrickitPlugin


class SiteError(Exception):
    """The site could not be built; the message says why, in words for the person who runs it."""


def build(config_file: Path, site: Path, report: Report, *, downloads: bool | None = None) -> Path:
    """Build the whole site beside its place, then put it there; gives the place.

    A site that was there stays as it is until the new one is complete.
    """
    chosen = configured(config_file)  # what is wrong in it is told before the host stumbles over it
    site = site.resolve()
    site.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{site.name}-", dir=site.parent) as folder:
        fresh = Path(folder) / "new"
        with _messages() as messages:
            _build_into(config_file, chosen, fresh, report, downloads, messages)
        _swap(fresh, site, Path(folder) / "old")
    return site


def _build_into(
    config_file: Path, chosen: Configuration, fresh: Path, report: Report, downloads: bool | None, messages: list[str]
) -> None:
    # The host stamps the sitemap with the day of the build, which would change it every day.
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(timegm(chosen.options.dated.timetuple())))
    with speaking(chosen.options.language):
        _build_with_host(config_file, chosen, fresh, report, downloads, messages)


def _build_with_host(
    config_file: Path, chosen: Configuration, fresh: Path, report: Report, downloads: bool | None, messages: list[str]
) -> None:
    try:
        config = load_config(str(config_file), site_dir=str(fresh), strict=True)
        plugin = _plugin_of(config)
        plugin.report, plugin.downloads = report, downloads
        if is_packed(config_file):
            plugin.cache_folder = fresh.parents[1] / chosen.options.cache
        config.plugins.on_startup(command="build", dirty=False)
        mkdocs_build.build(config)
        config.plugins.on_shutdown()
    except ProblemsAbort as stopped:
        raise stopped.found from None
    except (Abort, ConfigurationError, MkDocsException) as error:
        shown = "\n".join(messages) or str(error)
        raise SiteError(shown) from error


def _plugin_of(config: MkDocsConfig) -> RubrickitPlugin:
    plugin = config.plugins.get("rubrickit")
    if not isinstance(plugin, RubrickitPlugin):
        raise SiteError("mkdocs.yml does not name the plugin `rubrickit`. Add `- rubrickit` below `plugins:`.")
    return plugin


def _swap(fresh: Path, site: Path, old: Path) -> None:
    """Put the new site in place with two renames; the time without a site is too short to meet."""
    if site.exists():
        site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old, ignore_errors=True)


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _messages() -> Iterator[list[str]]:
    """What the host warns of while a block runs; it says nothing by itself."""
    logger, collector = logging.getLogger("mkdocs"), _Collector()
    logger.addHandler(collector)
    propagated, logger.propagate = logger.propagate, False
    try:
        yield collector.messages
    finally:
        logger.removeHandler(collector)
        logger.propagate = propagated


def serve(config_file: Path, address: str) -> None:
    """Serve the site and build it again whenever something changes, until interrupted."""
    configured(config_file)
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    try:
        mkdocs_serve.serve(str(config_file), dev_addr=address)
    except (Abort, ConfigurationError, MkDocsException) as error:
        raise SiteError(str(error)) from error
