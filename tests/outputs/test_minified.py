"""Scripts without comments and spaces."""

from __future__ import annotations

import subprocess
from pathlib import Path

from rubrickit.outputs.minified import minified

ASSETS = Path(__file__).resolve().parents[2] / "generator" / "rubrickit" / "assets"


def test_comments_go_and_texts_stay() -> None:
    script = b"// why\nvar a = 'two  spaces // here', b = /[/]\\/x/; /* more */\nvar c = `line\n  two`;\n"
    small = minified(script).decode()
    assert "why" not in small
    assert "more" not in small
    assert "'two  spaces // here'" in small
    assert "/[/]\\/x/" in small
    assert "`line\n  two`" in small


def test_each_script_is_still_one(tmp_path: Path) -> None:
    scripts = sorted([*ASSETS.glob("*.js"), *ASSETS.glob("js/*.js")])
    assert len(scripts) > 30
    for script in scripts:
        small = tmp_path / script.name
        small.write_bytes(minified(script.read_bytes()))
        assert small.stat().st_size < script.stat().st_size
    everything = tmp_path / "everything.js"
    everything.write_bytes(b"".join((tmp_path / script.name).read_bytes() for script in scripts))
    done = subprocess.run(["node", "--check", str(everything)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
