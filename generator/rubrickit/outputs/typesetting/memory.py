"""How much memory typesetting takes, which Typst and the C library leave to those who use them."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

_LIMIT = 60_000
"""Bytes of finished files; to lay them out has taken some hundred megabytes."""
_REMEMBERED = 10
"""Documents; what was of use for none of so many is forgotten."""
_ARENA_MAX = -8
"""The number of an option in the header `malloc.h` of the GNU C library."""


class Remembered:
    """Keeps what Typst remembers of finished documents small: by itself it keeps all of the last ten."""

    def __init__(self) -> None:
        self.size = 0
        """Bytes of the files that it remembers."""
        _share_one_heap()

    def make_room(self, size: int, typeset_nothing: Callable[[], None]) -> None:
        """Free what is remembered if a file of that many bytes would make it too much."""
        if not self.size or self.size + size <= _LIMIT:
            return
        self.size = 0
        for _ in range(_REMEMBERED + 1):
            typeset_nothing()
        _give_back()


def _library() -> ctypes.CDLL | None:
    """The GNU C library, where it is the one in use."""
    found = ctypes.CDLL(None) if sys.platform == "linux" else None
    return found if found is not None and hasattr(found, "malloc_trim") else None


def _share_one_heap() -> None:
    """All threads get memory from one heap; what is free in a heap of its own is of no use to another thread.

    It takes a tenth of the most memory away and costs no time that could be measured.
    """
    library = _library()
    if library is not None:
        library.mallopt(_ARENA_MAX, 1)


def _give_back() -> None:
    """Lets the system have what is free."""
    library = _library()
    if library is not None:
        library.malloc_trim(0)
