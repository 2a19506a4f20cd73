"""Every page of the shipped site, in every browser and at every width. Slow: `make test-all` and CI run these."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from serving import served

HERE = Path(__file__).parent
CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.exhaustive)


@pytest.fixture(scope="session")
def paths(shipped_site: Path) -> list[str]:
    """Every page, as an address below the site's root; pages that only lead on are left out."""
    found = sorted(shipped_site.rglob("*.html"))
    whole = [path for path in found if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    assert len(whole) > 100
    return [path.relative_to(shipped_site).as_posix().removesuffix("index.html") for path in whole]


@pytest.fixture(scope="session")
def origin(shipped_site: Path) -> Iterator[str]:
    """The address of the shipped site on this machine."""
    with served(shipped_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page on a phone's width."""
    context = browser.new_context(viewport={"width": 320, "height": 700}, reduced_motion="reduce")
    yield context.new_page()
    context.close()
