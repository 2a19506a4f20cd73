"""Small pictures of handouts and forms: the first page of each, as PNG."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from ..cache import Cache, digest
from ..files import OutputFile
from .pixels import first_page, tools

LONGER_SIDE = 400
"""In pixels; pages show a picture at half its size, so that it is sharp on every screen."""
COLORS = 24
"""Enough for type in one accent; a picture has 15 KB at most."""


def first_pages(pictures: Mapping[str, str], files: Mapping[str, OutputFile], cache: Cache) -> Iterator[OutputFile]:
    """The pictures, by the path of the file that each is made of."""
    made_with = (*tools(), str(LONGER_SIDE), str(COLORS))
    for path, picture_path in pictures.items():
        content = files[path].content
        make = partial(first_page, content, LONGER_SIDE, COLORS)
        yield OutputFile(picture_path, cache.get(digest("first page", *made_with, content), make))
