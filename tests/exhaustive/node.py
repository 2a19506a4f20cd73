"""Scripts that look at pages, run by Node."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def told_by_node(script: str, *arguments: str, paths: list[str]) -> Any:
    """What a script of this folder says of pages."""
    command = ["node", str(HERE / script), *arguments]
    done = subprocess.run(command, input=json.dumps(paths), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
