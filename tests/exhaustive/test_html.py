"""The HTML validator of the W3C finds no error in any page."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

VNU = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_no_errors(shipped_site: Path, paths: list[str]) -> None:
    pages = [
        str(shipped_site / path / "index.html" if not path.endswith(".html") else shipped_site / path) for path in paths
    ]
    command = ["java", "-jar", str(VNU), "--format", "json", "--errors-only", "--exit-zero-always", *pages]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr)["messages"]
    told = [f"{one['url'].removeprefix('file:')}:{one.get('lastLine')}: {one['message']}" for one in messages]
    assert not told, "\n".join(told[:50])


def test_the_validator_validates(tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.html"
    wrong.write_text("<!doctype html><title>x</title><ul><p>no item</p></ul>", encoding="utf-8")
    done = subprocess.run(["java", "-jar", str(VNU), str(wrong)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "not allowed" in done.stderr
