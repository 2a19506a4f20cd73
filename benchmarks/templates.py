"""How long the forms of all planning templates take, from nothing and when nothing has changed.

Each figure is the CPU time of a process of its own, without reading the toolkit, against its target: 30 s for all
forms from nothing, 1 s when every form is in the cache.

Usage: python benchmarks/templates.py [--rounds N]
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from rubrickit.cache import Cache
from rubrickit.files import OutputFile
from rubrickit.model import Toolkit
from rubrickit.outputs.citations import citations
from rubrickit.project import Project, checked_project, folders_of
from rubrickit.settings import Settings
from rubrickit.views.context import Citation

ROOT = Path(__file__).resolve().parents[1]
FROM_NOTHING, UNCHANGED = 30.0, 1.0
"""The targets, in seconds of CPU for all forms together."""

Cited = dict[str, Citation]
Maker = Callable[[Toolkit, Settings, Cache, Cited], Iterator[OutputFile]]


def word_documents(toolkit: Toolkit, settings: Settings, cache: Cache, cited: Cited) -> Iterator[OutputFile]:
    from rubrickit.outputs.documents import documents

    return documents(toolkit, settings, cache, cited)


def excel_workbooks(toolkit: Toolkit, settings: Settings, cache: Cache, cited: Cited) -> Iterator[OutputFile]:
    from rubrickit.outputs.workbooks import workbooks

    return workbooks(toolkit, settings, cache, cited)


def fillable_pdfs(toolkit: Toolkit, settings: Settings, cache: Cache, cited: Cited) -> Iterator[OutputFile]:
    from rubrickit.outputs.forms import forms

    return forms(toolkit, settings, cache, (), {key: citation.label for key, citation in cited.items()})


def plain_texts(toolkit: Toolkit, settings: Settings, cache: Cache, cited: Cited) -> Iterator[OutputFile]:
    from rubrickit.outputs.plain_text import plain_texts

    return plain_texts(toolkit, settings, cited)


MAKERS: dict[str, Maker] = {
    "Word documents": word_documents,
    "fillable PDFs": fillable_pdfs,
    "Excel workbooks": excel_workbooks,
    "Markdown files": plain_texts,
}
"""Every form of a template; libraries are loaded within, so that their time counts too."""


def measured(folder: Path) -> dict[str, tuple[float, int]]:
    """CPU seconds and number of files of each form, with the cache in a folder."""
    project: Project = checked_project(folders_of(ROOT / "mkdocs.yml"))
    toolkit, cache = project.toolkit, Cache(folder)
    cited = citations(project.bibliography, sorted(toolkit.references), cache)
    found = {}
    for name, make in MAKERS.items():
        start = time.process_time()
        count = sum(1 for _ in make(toolkit, Settings(), cache, cited))
        found[name] = (time.process_time() - start, count)
    return found


def in_new_process(folder: Path) -> dict[str, tuple[float, int]]:
    """The same in a process of its own, in which nothing has been loaded yet."""
    command = [sys.executable, __file__, "--cache", str(folder)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: (seconds, count) for name, (seconds, count) in json.loads(said).items()}


def shown(what: str, runs: list[dict[str, tuple[float, int]]], target: float) -> None:
    """The best run, form by form, and all forms against the target."""
    best = {name: min(run[name] for run in runs) for name in MAKERS}
    for name, (seconds, count) in best.items():
        print(f"{what}, {count} {name}: {seconds:.2f} s")
    total = sum(seconds for seconds, _ in best.values())
    print(f"{what}, all forms: {total:.2f} s of {target:.0f} s: {'met' if total < target else 'MISSED'}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cache", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.cache:
        print(json.dumps(measured(given.cache)))
        return
    cold, warm = [], []
    for _ in range(given.rounds):
        with tempfile.TemporaryDirectory() as folder:
            cold.append(in_new_process(Path(folder)))
            warm.append(in_new_process(Path(folder)))
    shown("from nothing", cold, FROM_NOTHING)
    shown("unchanged", warm, UNCHANGED)


if __name__ == "__main__":
    main()
