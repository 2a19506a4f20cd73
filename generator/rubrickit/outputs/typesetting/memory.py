"""How much memory typesetting takes, which Typst and the C library leave to those who use them."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

_LIMIT = 60_000
"""Bytes of finished files; to lay them out has taken some hundred megabytes."""
_REMEMBERED = 10
"""Documents; what was of use for none of so many is forgotten."""


class Remembered:
    """Keeps what Typst remembers of finished documents small: by itself it keeps all of the last ten."""

    def __init__(self) -> None:
        self.size = 0
        """Bytes of the files that it remembers."""

    def make_room(self, size: int, typeset_nothing: Callable[[], None]) -> None:
        """Free what is remembered if a file of that many bytes would make it too much."""
        if not self.size or self.size + size <= _LIMIT:
            return
        self.size = 0
        for _ in range(_REMEMBERED + 1):
            typeset_nothing()
        _give_back()


def _give_back() -> None:
    """Lets the system have what is free, which the GNU C library would keep for later."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None) if sys.platform == "linux" else None
    if trim is not None:
        trim(0)
