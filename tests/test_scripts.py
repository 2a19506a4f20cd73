"""The logic of the scripts, by Node's own test runner."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CASES = sorted((Path(__file__).parent / "js").glob("*.test.js"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_scripts(case: Path) -> None:
    node = shutil.which("node")
    assert node, "Node is not installed. Debian, Ubuntu: apt-get install nodejs; others: nodejs.org"
    environment = os.environ | {"PYTHON": sys.executable}
    done = subprocess.run([node, "--test", str(case)], capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stdout + done.stderr
