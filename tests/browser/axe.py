"""axe-core's findings on an open page."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from playwright.sync_api import Page

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN = """([within, only]) => axe.run(within, { runOnly: only, resultTypes: ['violations'] })
  .then(found => found.violations)"""


def violations(page: Page, within: str = "html") -> list[str]:
    """What axe finds on a page as it is, or within a part of it, each in words."""
    page.add_script_tag(content=AXE)
    return [_told(page.url, one) for one in page.evaluate(RUN, [within, TAGS])]


def night_violations(page: Page, within: str = "html") -> list[str]:
    """What differs between day and night on a page that axe has read by day: its colors."""
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    return [_told(f"{page.url} by night", one) for one in page.evaluate(RUN, [within, ["color-contrast"]])]


def _told(url: str, violation: dict[str, Any]) -> str:
    first = violation["nodes"][0]
    return f"{url}: {violation['id']}: {first['html'][:160]} {first['failureSummary']}"
