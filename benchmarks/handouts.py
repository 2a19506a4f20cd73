"""What handouts cost, each measure with its target; all figures are of one run on one machine.

* CPU seconds of each rubric sheet against WeasyPrint's for the same content (the target is a tenth). Both are made in
  one process, turn and turn about, with fonts and style sheets read beforehand. Our sheet takes the roomiest of three
  sizes of type that costs no page more than the tightest; so does the one by WeasyPrint, which has to lay out the sheet
  at each size for it. What a single layout by WeasyPrint takes is printed beside it.
* CPU seconds of all handouts from nothing (60 at most) and when nothing changed (2 at most), each in a process of its
  own, reading and checking the toolkit included.
* The most memory that the first of these takes (600 MB at most).

Usage: python benchmarks/handouts.py [--rounds N]
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

from rubrickit import addresses
from rubrickit.cache import Cache
from rubrickit.configuration import Configuration
from rubrickit.model import Rubric
from rubrickit.outputs import typesetting
from rubrickit.outputs.citations import citations
from rubrickit.outputs.first_pages import first_pages
from rubrickit.outputs.handouts import Desk, handout_files, pack_files, plans_of
from rubrickit.outputs.handouts.printing import handout_job, pictures
from rubrickit.outputs.handouts.rubric_sheet import rubric_sheet
from rubrickit.project import Project, checked_project, configured

ROOT = Path(__file__).resolve().parents[1]
LEAST_RATIO, MOST_FROM_NOTHING, MOST_UNCHANGED, MOST_MEMORY = 10, 60, 2, 600


Times = dict[str, tuple[float, float, float]]
"""By rubric: CPU seconds of ours, of WeasyPrint's, and of a single layout by WeasyPrint."""


def cpu(work: Callable[[], object]) -> float:
    """The CPU seconds of this process, all its threads, for a piece of work."""
    start = time.process_time()
    work()
    return time.process_time() - start


def read() -> tuple[Configuration, Project]:
    """The shipped toolkit."""
    configuration = configured(ROOT / "mkdocs.yml")
    return configuration, checked_project(configuration.folders)


def sheet_times() -> Times:
    """Each rubric sheet once: Typst remembers what it has laid out, so a second time would count for nothing."""
    # Imported here, as the process whose memory is measured does without.
    from html_sheet import Other

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    configuration, project = read()
    settings = configuration.settings("Benchmark", "")
    settings = replace(settings, print=replace(settings.print, papers=("letter",)))
    desk = Desk(project.toolkit, settings, {})
    other = Other(desk)
    given = typesetting.sources() | pictures(settings)
    plans = {plan.object_id: plan for plan in plans_of(desk) if plan.kind.id == "rubric-sheet"}

    def ours(rubric: Rubric) -> None:
        with tempfile.TemporaryDirectory() as folder:
            handout = rubric_sheet(rubric, desk)
            handout_job(plans[rubric.id], handout, "letter", desk, given).made(Cache(Path(folder)))

    rubrics = list(project.toolkit.rubrics.values())
    short = rubrics[0].model_copy(update={"criteria": rubrics[0].criteria[:1]})
    ours(short)  # what either reads once
    other.fitted(short)
    return {
        rubric.id: (cpu(lambda: ours(rubric)), cpu(lambda: other.fitted(rubric)), cpu(lambda: other.once(rubric)))  # noqa: B023
        for rubric in rubrics
    }


def compare_sheets(rounds: int) -> None:
    """Each rubric sheet against WeasyPrint's, the shortest times of several processes."""
    command = [sys.executable, __file__, "--sheets"]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(rounds)]
    ratios = []
    for name in runs[0]:
        ours, fitted, once = (min(column) for column in zip(*(run[name] for run in runs), strict=True))
        ratios.append(fitted / ours)
        print(f"  {name:<30} {ours:6.3f} s   WeasyPrint {fitted:5.2f} s ({once:5.2f} s once)   {ratios[-1]:5.1f} times")
    middle = median(ratios)
    print(f"rubric sheets: WeasyPrint takes {min(ratios):.1f} to {max(ratios):.1f} times our CPU, mostly {middle:.1f}")
    tell("each sheet, times less CPU", min(ratios), LEAST_RATIO, min(ratios) >= LEAST_RATIO)


def tell(what: str, found: float, target: float, met: bool) -> None:
    """A figure with its target."""
    print(f"  → {what}: {found:.1f}; the target is {target}: {'met' if met else 'NOT MET'}")


def child(folder: str) -> tuple[float, float]:
    """CPU seconds and megabytes of a process that makes all handouts."""
    pid = os.spawnv(os.P_NOWAIT, sys.executable, [sys.executable, __file__, "--make", folder])
    _, status, used = os.wait4(pid, 0)
    if status:
        sys.exit("the handouts could not be made")
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)


def make(folder: Path) -> None:
    """What the child does: all that a build does for handouts."""
    configuration, project = read()
    cache = Cache(folder)
    cited = citations(project.bibliography, sorted(project.toolkit.references), cache)
    labels = {key: citation.label for key, citation in cited.items()}
    entries = {key: str(citation.entry) for key, citation in cited.items()}
    desk = Desk(project.toolkit, configuration.settings("Benchmark", ""), labels, entries, project.folders.content)
    made = {file.path: file for file in handout_files(desk, cache)}
    first = [(plan.name, plan.variants[0]) for plan in plans_of(desk)]
    pictures = {addresses.handout(*one): addresses.handout_picture(*one) for one in first}
    for _ in (*pack_files(desk, made, cache), *first_pages(pictures, made, cache)):
        pass


def whole() -> None:
    """All handouts, from nothing and again."""
    with tempfile.TemporaryDirectory() as folder:
        cold, memory = child(folder)
        count = sum(1 for _ in Path(folder).glob("??/*")) - 1  # less the citations
        warm, _ = child(folder)
    print(f"all {count} handouts: from nothing / unchanged = {cold:.1f} s / {warm:.2f} s = {cold / warm:.1f}")
    tell("CPU seconds from nothing", cold, MOST_FROM_NOTHING, cold < MOST_FROM_NOTHING)
    tell("CPU seconds unchanged", warm, MOST_UNCHANGED, warm < MOST_UNCHANGED)
    tell("megabytes at most", memory, MOST_MEMORY, memory < MOST_MEMORY)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--sheets", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--make", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.make:
        make(arguments.make)
        return
    if arguments.sheets:
        json.dump(sheet_times(), sys.stdout)
        return
    compare_sheets(arguments.rounds)
    whole()


if __name__ == "__main__":
    main()
