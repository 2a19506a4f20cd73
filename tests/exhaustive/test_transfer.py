"""What a first visit transfers: little, and nothing from anywhere else. Sizes are as sent, compressed, with headers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, CDPSession

pytestmark = pytest.mark.xdist_group("transfer")  # all pages are opened once

RUBRIC_PAGE = 250_000
"""Fonts included, pictures not."""
OWN_SCRIPTS = 30_000
"""On any page, with what search fetches when it is opened; libraries and data are not scripts of our own."""
OWN = "assets/rubrickit/js/"


@dataclass
class Visit:
    """What a page asked for, in order: address, kind, bytes."""

    path: str
    first: int = 0
    """How many requests the page made before its search was opened."""
    requests: dict[str, tuple[str, str]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    def told(self) -> list[tuple[str, str, int]]:
        return [(url, kind, self.sizes.get(number, 0)) for number, (url, kind) in self.requests.items()]

    def first_transfer(self) -> int:
        """All but pictures, without what is fetched later."""
        return sum(size for _, kind, size in self.told()[: self.first] if kind != "Image")

    def is_own(self, url: str) -> bool:
        return OWN in url

    def own_scripts(self) -> int:
        return sum(size for url, _, size in self.told() if self.is_own(url))

    def other_scripts(self) -> int:
        return sum(size for url, kind, size in self.told() if kind == "Script" and not self.is_own(url))


class Visits:
    """Opens pages as a visitor who has never been here: nothing is in the browser's cache."""

    def __init__(self, browser: Browser, origin: str) -> None:
        self.origin = origin
        self.context = browser.new_context(viewport={"width": 390, "height": 800})
        self.page = self.context.new_page()
        self.session: CDPSession = self.context.new_cdp_session(self.page)
        self.session.send("Network.enable")
        self.session.send("Network.setCacheDisabled", {"cacheDisabled": True})
        self.session.on("Network.requestWillBeSent", self._asked)
        self.session.on("Network.loadingFinished", self._finished)
        self.now = Visit("")

    def _asked(self, event: dict[str, Any]) -> None:
        self.now.requests[event["requestId"]] = (event["request"]["url"], event.get("type", ""))

    def _finished(self, event: dict[str, Any]) -> None:
        self.now.sizes[event["requestId"]] = event["encodedDataLength"]

    def __call__(self, path: str) -> Visit:
        self.page.goto("about:blank")
        self.now = Visit(path)
        self.page.goto(self.origin + path)
        self.page.evaluate("document.fonts.ready.then(() => {})")
        self.now.first = len(self.now.requests)
        self.page.keyboard.press("Control+k")
        self.page.wait_for_function("globalThis.rk.searchTexts")
        return self.now


@pytest.fixture(scope="module")
def visits(browser: Browser, origin: str, paths: list[str]) -> Iterator[list[Visit]]:
    opened = Visits(browser, origin)
    yield [opened(path) for path in paths]
    opened.context.close()


def test_a_rubrics_page_is_light(visits: list[Visit]) -> None:
    sizes = {visit.path: visit.first_transfer() for visit in visits if visit.path.startswith("rubrics/")}
    heaviest = max(sizes, key=lambda path: sizes[path])
    print(f"heaviest rubric page: {heaviest} {sizes[heaviest]} bytes")
    assert len(sizes) > 20
    assert 100_000 < sizes[heaviest] <= RUBRIC_PAGE, heaviest


def test_scripts_of_our_own_are_small_on_every_page(visits: list[Visit]) -> None:
    sizes = {visit.path: visit.own_scripts() for visit in visits}
    heaviest = max(visits, key=Visit.own_scripts)
    print(
        f"most scripts: {heaviest.path} {heaviest.own_scripts()} bytes, libraries and data {heaviest.other_scripts()}"
    )
    assert min(sizes.values()) > 5_000
    assert {path: size for path, size in sizes.items() if size > OWN_SCRIPTS} == {}


def test_no_request_leaves_the_site(visits: list[Visit], origin: str) -> None:
    asked = {url for visit in visits for url, _, _ in visit.told()}
    assert len(asked) > len(visits)
    assert {url for url in asked if not url.startswith((origin, "data:", "blob:"))} == set()
