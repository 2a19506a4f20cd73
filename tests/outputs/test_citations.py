"""References in APA style, as readers see them."""

from __future__ import annotations

from pathlib import Path

from rubrickit.cache import Cache
from rubrickit.outputs.citations import citations

BIB = """
@book{pair-2010, author = {One, Ann and Two, Bo}, title = {What now?}, year = {2010}, publisher = {Press & Sons}}
@book{group-2010,
  author = {{The Group of Writers}},
  title = {A title with <angle> brackets},
  year = {2010}, publisher = {Press}}
@article{many-2011,
  author = {One, A. and Two, B. and Three, C.},
  title = {On practice}, journal = {Journal of Practice},
  year = {2011}, volume = {3}, number = {2}, pages = {10--20}, doi = {10.1000/xyz}}
@book{same-a, author = {Same, Sam}, title = {First}, year = {2001}, publisher = {Press}}
@book{same-b, author = {Same, Sam}, title = {Second}, year = {2001}, publisher = {Press}}
"""
KEYS = ["group-2010", "many-2011", "pair-2010", "same-a", "same-b"]


def test_labels_are_what_apa_asks(tmp_path: Path) -> None:
    found = citations(BIB, KEYS, Cache(tmp_path))
    assert found["pair-2010"].label == "One & Two, 2010"
    assert found["group-2010"].label == "The Group of Writers, 2010"
    assert found["many-2011"].label == "One et al., 2011"
    assert [found["same-a"].label, found["same-b"].label] == ["Same, 2001a", "Same, 2001b"]


def test_entries_are_html_that_is_safe(tmp_path: Path) -> None:
    found = citations(BIB, KEYS, Cache(tmp_path))
    assert found["pair-2010"].entry == "One, A., &amp; Two, B. (2010). <em>What now?</em> Press &amp; Sons."
    assert "&lt;angle&gt;" in found["group-2010"].entry
    assert '<a href="https://doi.org/10.1000/xyz">https://doi.org/10.1000/xyz</a>' in found["many-2011"].entry


def test_the_same_references_are_formatted_once(tmp_path: Path) -> None:
    first, second = Cache(tmp_path), Cache(tmp_path)
    assert citations(BIB, KEYS, first) == citations(BIB, KEYS, second)
    assert (first.made, second.made) == (1, 0)


def test_no_references_need_no_engine(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert citations("", [], cache) == {}
    assert cache.made == 0
