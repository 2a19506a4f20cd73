"""The logic of the scripts, by Node's own test runner."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

CASES = sorted((Path(__file__).parent / "js").glob("*.test.js"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_scripts(case: Path) -> None:
    node = shutil.which("node")
    assert node, "Node is not installed. Debian, Ubuntu: apt-get install nodejs; others: nodejs.org"
    environment = os.environ | {"PYTHON": sys.executable}
    done = subprocess.run([node, "--test", str(case)], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr


BUDGET = 30_000  # bytes that a page may load of our own scripts, compressed


def test_no_page_loads_more_scripts_than_it_may(golden_site: Path) -> None:
    weights = {path: _weight(path) for path in golden_site.rglob("index.html")}
    assert max(weights.values()) < BUDGET, sorted((weight, str(path)) for path, weight in weights.items())[-3:]
    assert min(weights.values()) > 0


def _weight(page: Path) -> int:
    sources = html.fromstring(page.read_bytes()).xpath("//script/@src")
    own = {(page.parent / source).resolve() for source in sources if "assets/rubrickit/" in source}
    return sum(len(gzip.compress(script.read_bytes(), mtime=0)) for script in own)
