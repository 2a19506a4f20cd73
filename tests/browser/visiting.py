"""Opening pages of a built site, and watching what they do."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

DESKTOP, TABLET, PHONE, TINY = 1280, 820, 390, 320


@dataclass(frozen=True)
class Site:
    """A built site, on the disk and on a server of this machine."""

    folder: Path
    address: str

    def pages(self) -> list[str]:
        """Every page, as an address below the site's root."""
        found = (path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))
        return sorted(path.removesuffix("index.html") for path in found)

    def url(self, path: str) -> str:
        return self.address + path

    def file_url(self, path: str) -> str:
        """The same page opened from the disk."""
        page, hash_, anchor = path.partition("#")
        name = page if page.endswith(".html") else f"{page}index.html"
        return (self.folder / name).as_uri() + hash_ + anchor


@dataclass
class Watch:
    """Everything that a page did and should not have done."""

    origin: str
    faults: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"error on {page.url}: {error}"))
        page.on("requestfailed", self._failed)
        page.on("request", self._asked)
        page.on("response", self._answered)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")

    def _failed(self, request: Request) -> None:
        # A page that is left gives up what it was still loading.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"{request.failure} for {request.url}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status} for {response.url}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:", "file:")):
            self.faults.append(f"request to another host: {request.url}")


@dataclass
class Opener:
    """Opens pages in contexts of their own and keeps watch over them."""

    browser: Browser
    site: Site
    watch: Watch
    contexts: list[BrowserContext] = field(default_factory=list)

    def context(self, width: int = DESKTOP, height: int = 900, **options: Any) -> BrowserContext:
        made = self.browser.new_context(viewport={"width": width, "height": height}, reduced_motion="reduce", **options)
        self.contexts.append(made)
        return made

    def __call__(
        self, path: str, width: int = DESKTOP, *, disk: bool = False, dark: bool = False, **options: Any
    ) -> Page:
        options.setdefault("color_scheme", "dark" if dark else "light")
        page = self.context(width, **options).new_page()
        self.watch.follow(page)
        page.goto(self.site.file_url(path) if disk else self.site.url(path))
        return page
