"""`rubrickit serve`: an author sees a change at once, also after a mistake."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from sites import GOLDEN

PATIENCE = 30  # seconds that a slow machine may take for one rebuild


@dataclass
class Served:
    """A project that is being served."""

    rubric: Path
    address: str
    log: Path

    def change(self, old: str, new: str) -> None:
        text = self.rubric.read_text(encoding="utf-8")
        assert old in text
        self.rubric.write_text(text.replace(old, new, 1), encoding="utf-8")

    def page(self) -> str:
        try:
            with urlopen(f"{self.address}rubrics/colors/", timeout=PATIENCE) as answer:
                return str(answer.read().decode())
        except URLError:
            return ""


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold before patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.1)
    return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    project, log = tmp_path / "project", tmp_path / "log"
    shutil.copytree(GOLDEN / "project", project, ignore=shutil.ignore_patterns(".cache", "site"))
    port = free_port()
    command = [sys.executable, "-m", "rubrickit.cli", "serve", "-a", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with (
        log.open("w") as output,
        subprocess.Popen(command, cwd=project, env=environment, stdout=output, stderr=output) as process,
    ):
        yield Served(project / "rubrics" / "colors.yaml", f"http://127.0.0.1:{port}/kit/", log)
        process.terminate()


def test_a_changed_rubric_is_shown_and_a_mistake_is_told(served: Served) -> None:
    assert eventually(lambda: "Colors &amp; kinds" in served.page())
    served.change("title: Colors & kinds", "title: Shades")
    assert eventually(lambda: ">Shades<" in served.page())
    served.change("title: Shades", "titel: Shades")
    assert eventually(lambda: "`titel` is not a key" in served.log.read_text(encoding="utf-8"))
    served.change("titel: Shades", "title: Tints")
    assert eventually(lambda: ">Tints<" in served.page())
    assert "Traceback" not in served.log.read_text(encoding="utf-8")
