"""How much memory typesetting takes, which Typst and the C library leave to those who use them."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

_LIMIT = 400_000
"""Bytes of finished files; to lay them out has taken some hundred megabytes."""
_MMAP_THRESHOLD = -3
"""The number of an option in the header `malloc.h` of the GNU C library."""
_REMEMBERED = 10
"""Documents; what was of use for none of so many is forgotten."""


class Remembered:
    """Keeps what Typst remembers of finished documents small: by itself it keeps all of the last ten."""

    def __init__(self) -> None:
        self.size = 0
        """Bytes of the files that it remembers."""
        _keep_large_pieces_apart()

    def make_room(self, size: int, typeset_nothing: Callable[[], None]) -> None:
        """Free what is remembered if a file of that many bytes would make it too much."""
        if not self.size or self.size + size <= _LIMIT:
            return
        self.size = 0
        for _ in range(_REMEMBERED + 1):
            typeset_nothing()
        _give_back()


def _of_c_library(name: str) -> Callable[..., int] | None:
    """A function that only the GNU C library has, which is the one of most Linux systems."""
    found: Callable[..., int] | None = getattr(ctypes.CDLL(None), name, None) if sys.platform == "linux" else None
    return found


def _keep_large_pieces_apart() -> None:
    """Pieces of 128 KB and more are given back as they are freed; the library would raise that bound by and by."""
    set_option = _of_c_library("mallopt")
    if set_option is not None:
        set_option(_MMAP_THRESHOLD, 128 * 1024)


def _give_back() -> None:
    """Lets the system have what is free, which the library would keep for later."""
    trim = _of_c_library("malloc_trim")
    if trim is not None:
        trim(0)
