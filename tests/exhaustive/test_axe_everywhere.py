"""axe-core finds nothing on any page, at three widths, by day and by night, in two browsers."""

from __future__ import annotations

import pytest

from node import told_by_node


@pytest.mark.parametrize("browser_name", ["chromium", "firefox"])
def test_no_violations(browser_name: str, origin: str, paths: list[str]) -> None:
    told = told_by_node("axe.mjs", browser_name, origin, paths=paths)
    assert told["looks"] == 6 * len(paths)
    assert not told["findings"], "\n\n".join(told["findings"][:50])
