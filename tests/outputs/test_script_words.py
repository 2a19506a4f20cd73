"""The words of scripts in another language."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from rubrickit.outputs.assets import scripts
from rubrickit.outputs.script_words import CATALOGUE, script_words

BASE = Path(__file__).resolve().parents[2] / "generator" / "rubrickit" / "assets" / "js" / "base.js"
ASKED = """
const said = [rk.gettext("Copied"), rk.gettext("From {from} to {to}"), rk.gettext("Remove {row}", { row: "x" })];
for (const n of [0, 1, 2]) said.push(rk.ngettext("{n} row", "{n} rows", n));
console.log(JSON.stringify(said));
"""


def test_english_has_no_file_and_asks_for_none() -> None:
    assert not list(script_words("en"))
    assert CATALOGUE not in scripts("en")


def test_spanish_comes_before_everything_that_speaks() -> None:
    assert scripts("es") == [CATALOGUE, *scripts("en")]


def test_scripts_speak_spanish(tmp_path: Path) -> None:
    (file,) = script_words("es")
    program = tmp_path / "asked.js"
    program.write_text(file.content.decode() + BASE.read_text() + ASKED, encoding="utf-8")
    done = subprocess.run(["node", str(program)], capture_output=True, text=True, check=True)
    # The second phrase is one of pages only, so it is not in the file.
    expected = ["Copiado", "From {from} to {to}", "Quitar x", "0 filas", "1 fila", "2 filas"]
    assert json.loads(done.stdout) == expected
