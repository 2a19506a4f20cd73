"""Sites built through the command line, served, and opened in a real browser."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, sync_playwright

from serving import served
from sites import ROOT, in_language, made_once
from visiting import Opener, Site, Watch

WIDE = Path(__file__).parent / "fixtures" / "wide" / "mkdocs.yml"
DEBIAN_CHROMIUM = Path("/usr/bin/chromium")
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def _build(config: Path, site: Path, downloads: str) -> None:
    command = [sys.executable, "-m", "rubrickit.cli", "build", "-q", downloads]
    done = subprocess.run([*command, "-f", str(config), "-d", str(site)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def _served(
    factory: pytest.TempPathFactory, name: str, config: Path, downloads: str = "--no-downloads"
) -> Iterator[Site]:
    folder = made_once(factory, name, lambda site: _build(config, site, downloads))
    with served(folder) as address:
        yield Site(folder, address)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The shipped toolkit."""
    yield from _served(tmp_path_factory, "shipped-pages", ROOT / "mkdocs.yml")


@pytest.fixture(scope="session")
def wide_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A toolkit of tables that are hard to lay out."""
    yield from _served(tmp_path_factory, "wide-pages", WIDE)


@pytest.fixture(scope="session")
def printed_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The toolkit of hard tables with everything that is made to be downloaded."""
    yield from _served(tmp_path_factory, "wide", WIDE, "--downloads")


@pytest.fixture(scope="session")
def spanish_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The shipped toolkit with a Spanish interface."""
    config = in_language(ROOT / "mkdocs.yml", tmp_path_factory.mktemp("spanish"), "es")
    yield from _served(tmp_path_factory, "spanish-pages", config)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium if it is there, else Playwright's own; a missing browser is a failure."""
    with sync_playwright() as playwright:
        path = str(DEBIAN_CHROMIUM) if DEBIAN_CHROMIUM.exists() else None
        try:
            started = playwright.chromium.launch(executable_path=path, args=QUIET)
        except Error as error:
            cure = "apt-get install chromium, or: playwright install chromium"
            pytest.fail(f"There is no browser to test with. Run: {cure}\n{error}", pytrace=False)
        yield started
        started.close()


def _opener(browser: Browser, site: Site) -> Iterator[Opener]:
    opener = Opener(browser, site, Watch(site.address))
    yield opener
    for context in opener.contexts:
        context.close()
    assert not opener.watch.faults, "\n".join(opener.watch.faults)


@pytest.fixture
def visit(browser: Browser, site: Site) -> Iterator[Opener]:
    """Opens pages of the shipped toolkit; fails on console errors, failed and external requests."""
    yield from _opener(browser, site)


@pytest.fixture
def visit_wide(browser: Browser, wide_site: Site) -> Iterator[Opener]:
    """The same for the toolkit of hard tables."""
    yield from _opener(browser, wide_site)


@pytest.fixture
def visit_printed(browser: Browser, printed_site: Site) -> Iterator[Opener]:
    """The same for the toolkit that has its downloads."""
    yield from _opener(browser, printed_site)


@pytest.fixture
def visit_spanish(browser: Browser, spanish_site: Site) -> Iterator[Opener]:
    """The same for the toolkit with a Spanish interface."""
    yield from _opener(browser, spanish_site)


@pytest.fixture
def search() -> Callable[[Page, str], None]:
    """Types into the open search and waits for its results."""

    def run(page: Page, words: str) -> None:
        page.locator(".md-search__input").press_sequentially(words)
        page.locator(".rk-result mark").first.wait_for()

    return run
