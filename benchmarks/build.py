"""How long a build takes, compared with bare MkDocs and Material on the same words.

Prints ratios of two things measured in one run, turn and turn about:

* the build without downloads against bare MkDocs + Material with as many plain Markdown pages of the
  same text (the target is 1.3 at most; below 1.0 is the aim), at 1x and 5x the shipped content;
* the whole build from nothing against the build when nothing changed (the cache of finished files).

Usage: python benchmarks/build.py [--rounds N]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from lxml import html
from scaled import scaled

BARE = "site_name: Bare\ntheme:\n  name: material\n  font: false\n"


def seconds(command: list[str], folder: Path) -> float:
    """The wall time of a whole process."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return time.perf_counter() - start


def best_of(rounds: int, *runs: Callable[[], float]) -> list[float]:
    """The shortest time of each, taken in turns so that a busy moment hurts all alike."""
    times = [[run() for run in runs] for _ in range(rounds)]
    return [min(column) for column in zip(*times, strict=True)]


def plain_pages(site: Path, docs: Path) -> int:
    """The site's words as plain Markdown pages; gives how many."""
    count = 0
    for page in site.rglob("index.html"):
        (article,) = html.fromstring(page.read_bytes()).xpath("//article[contains(@class, 'md-content__inner')]")
        lines = [text.strip() for text in article.itertext() if text.strip()]
        title, *rest = lines
        name = page.parent.relative_to(site).as_posix()
        target = docs / ("index.md" if name == "." else f"{name}.md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"# {title}\n\n" + "\n\n".join(rest) + "\n", "utf-8")
        count += 1
    return count


def compare_with_bare(times: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        ours, bare = base / "ours", base / "bare"
        ours.mkdir()
        scaled(times, ours)
        build = [sys.executable, "-m", "rubrickit.cli", "build", "--no-downloads", "-q"]
        seconds(build, ours)
        pages = plain_pages(ours / "site", bare / "docs")
        (bare / "mkdocs.yml").write_text(BARE)
        host = [sys.executable, "-m", "mkdocs", "build", "-q"]
        mine, theirs = best_of(rounds, lambda: seconds(build, ours), lambda: seconds(host, bare))
        print(f"{times}x: {pages} pages, ours / bare MkDocs = {mine:.2f} s / {theirs:.2f} s = {mine / theirs:.2f}")


def compare_with_cache(rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = Path(folder)
        scaled(1, base)
        build = [sys.executable, "-m", "rubrickit.cli", "build", "-q"]

        def from_nothing() -> float:
            subprocess.run(["rm", "-rf", str(base / ".cache")], check=True)
            return seconds(build, base)

        cold, warm = best_of(rounds, from_nothing, lambda: seconds(build, base))
        print(f"downloads: from nothing / unchanged = {cold:.2f} s / {warm:.2f} s = {cold / warm:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    compare_with_bare(1, rounds)
    compare_with_bare(5, max(2, rounds // 2))
    compare_with_cache(rounds)


if __name__ == "__main__":
    main()
