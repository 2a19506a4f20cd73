"""How fast search answers in a browser, with the shipped content and with ten times as much.

Prints the compressed size of what search fetches, and two times in a Chromium of this machine, from the press of a
key to the results on the page: of the first key of a visit, which waits for the index, against its target of 1 s; and
of each later key against 100 ms. The first keys press before the index has come. Each word is typed in a visit of its
own, so that nothing is kept; told are the median and the slowest.

Usage: python benchmarks/search.py [--times N …]
"""

from __future__ import annotations

import argparse
import gzip
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright
from scaled import scaled

FIRST, LATER = 1000.0, 100.0
"""The targets, in milliseconds."""
WORDS = ("paraphrase", "trust", "feedback", "equity", "coaching plan", "questoin", "student data")
"""What coaches look for, with a slip of the keys."""
FETCHED = ("search/index.js", "search/texts.js", "assets/rubrickit/vendor/minisearch.js")
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
WATCH = """() => {
  let pressed = 0;
  window.rkAnswered = [];
  document.addEventListener('keydown', (event) => { pressed = event.timeStamp; }, true);
  new MutationObserver(() => {
    if (!pressed || !document.querySelector('.rk-result mark')) return;
    const since = pressed;
    pressed = 0;
    requestAnimationFrame(() => window.rkAnswered.push(performance.now() - since));
  }).observe(document.querySelector('.rk-results-list'), { childList: true });
}"""
ANSWERED = "count => window.rkAnswered.length >= count"


def answer_times(page: Page, words: str) -> list[float]:
    """The milliseconds from each key that changes the results to their next picture, the first key's first."""
    page.evaluate(WATCH)
    page.keyboard.press("Control+k")
    for number, key in enumerate(words, start=1):
        page.keyboard.press(key)
        if number == 1:
            page.wait_for_function(ANSWERED, arg=1, timeout=60_000)
        page.wait_for_timeout(250)  # a fast typist's pause, and room for the work of an answer
    found: list[float] = page.evaluate("window.rkAnswered")
    return found


def visits(browser: Browser, address: str) -> list[list[float]]:
    """The times of each word, typed in a visit that has fetched nothing of search before."""
    found = []
    for words in WORDS:
        context = browser.new_context(viewport={"width": 1280, "height": 800})
        page = context.new_page()
        page.goto(address)
        found.append(answer_times(page, words))
        context.close()
    return found


def told(name: str, times: Iterable[float], target: float) -> str:
    times = list(times)
    middle, worst = median(times), max(times)
    return f"  {name}: median {middle:.0f} ms, slowest {worst:.0f} ms = {worst / target:.2f} of the target"


def measure(browser: Browser, folder: Path, times: int) -> None:
    folder.mkdir()
    scaled(times, folder)
    build = [sys.executable, "-m", "rubrickit.cli", "build", "--no-downloads", "-q"]
    subprocess.run(build, cwd=folder, check=True, capture_output=True)
    site = folder / "site"
    sizes = {name: len(gzip.compress((site / name).read_bytes())) for name in FETCHED}
    sums = ", ".join(f"{Path(name).name} {size / 1000:.0f} kB" for name, size in sizes.items())
    print(f"{times}x: search fetches {sum(sizes.values()) / 1000:.0f} kB compressed ({sums})")
    found = visits(browser, (site / "index.html").as_uri())
    print(told("first key of a visit", (one[0] for one in found), FIRST))
    print(told("each later key", (time for one in found for time in one[1:]), LATER))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10])
    sizes = parser.parse_args().times
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        path = "/usr/bin/chromium"
        browser = playwright.chromium.launch(executable_path=path if os.path.exists(path) else None, args=FLAGS)
        for times in sizes:
            measure(browser, Path(name) / str(times), times)
        browser.close()


if __name__ == "__main__":
    main()
