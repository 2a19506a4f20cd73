"""The texts within the values of a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..source import Location


def texts(value: Any, at: tuple[str | int, ...] = ()) -> Iterator[tuple[Location, str]]:
    """Each text with its location."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from texts(item, (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from texts(item, (*at, index))
