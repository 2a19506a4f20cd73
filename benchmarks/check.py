"""How the time of `rubrickit check` grows with the content: whole processes at 1x, 10x and 50x.

Prints each time against the bare start of the interpreter, and the growth of the time above that
start for each tenfold of content; 1.0 is in proportion.

Usage: python benchmarks/check.py [--rounds N]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from build import best_of, seconds
from scaled import scaled

SIZES = (1, 10, 50)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as name:
        folders = []
        for size in SIZES:
            folder = Path(name) / str(size)
            folder.mkdir()
            scaled(size, folder)
            folders.append(folder)
        check = [sys.executable, "-m", "rubrickit.cli", "check", "-q"]
        start = [sys.executable, "-c", "import rubrickit.cli, rubrickit.loader, rubrickit.checks"]
        bare, *times = best_of(
            rounds,
            lambda: seconds(start, folders[0]),
            *(lambda folder=folder: seconds(check, folder) for folder in folders),
        )
    for size, taken in zip(SIZES, times, strict=True):
        growth = (taken - bare) / (times[0] - bare) / size
        print(
            f"{size}x: {taken:.2f} s, {taken / bare:.1f} times the bare start; growth per unit of content {growth:.2f}"
        )


if __name__ == "__main__":
    main()
