"""The store of finished files: the same input is made once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rubrickit.cache import Cache, digest

PARTS = st.lists(st.text() | st.binary(), max_size=4)


@given(PARTS, PARTS)
def test_digests_are_equal_only_for_equal_parts(one: list[str | bytes], other: list[str | bytes]) -> None:
    same = [part.encode() if isinstance(part, str) else part for part in one] == [
        part.encode() if isinstance(part, str) else part for part in other
    ]
    assert (digest(*one) == digest(*other)) == same


def test_where_a_part_ends_matters() -> None:
    assert digest("ab", "c") != digest("a", "bc")


def test_the_same_is_made_once(tmp_path: Path) -> None:
    name = digest("x")
    first = Cache(tmp_path)
    assert [first.get(name, lambda: b"made"), first.get(name, lambda: b"again")] == [b"made", b"made"]
    assert first.made == 1
    second = Cache(tmp_path)
    assert second.get(name, lambda: b"again") == b"made"
    assert second.made == 0


def test_what_a_run_did_not_ask_for_is_removed(tmp_path: Path) -> None:
    Cache(tmp_path).get(digest("old"), lambda: b"old")
    cache = Cache(tmp_path)
    cache.get(digest("new"), lambda: b"new")
    cache.prune()
    assert [path.name for path in tmp_path.glob("??/*")] == [digest("new")]


def test_what_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail() -> bytes:
        raise ValueError("it cannot be made")

    with pytest.raises(ValueError, match="cannot be made"):
        Cache(tmp_path).get(digest("x"), fail)
    assert not list(tmp_path.rglob("*"))
