"""Small pictures of handouts and forms: the first page of each, as PNG. Nothing else imports pypdfium2 and Pillow."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import partial
from importlib.metadata import version

from ..cache import Cache, digest
from ..files import OutputFile

LONGER_SIDE = 400
"""In pixels; pages show a picture at half its size, so that it is sharp on every screen."""
COLORS = 24
"""Enough for type in one accent; a picture has 15 KB at most."""


def first_pages(pictures: Mapping[str, str], files: Mapping[str, OutputFile], cache: Cache) -> Iterator[OutputFile]:
    """The pictures, by the path of the file that each is made of."""
    tools = (version("pypdfium2"), version("pillow"), str(LONGER_SIDE), str(COLORS))
    for path, picture_path in pictures.items():
        content = files[path].content
        picture = cache.get(digest("first page", *tools, content), partial(first_page, content))
        yield OutputFile(picture_path, picture)


def first_page(content: bytes) -> bytes:
    """The first page of a PDF as a small PNG."""
    # Imported here because a build that finds its pictures made needs neither.
    import pypdfium2
    from PIL import Image

    with pypdfium2.PdfDocument(content) as document:
        page = document[0]
        shown = page.render(scale=LONGER_SIDE / max(page.get_size()), may_draw_forms=False).to_pil()
    out = io.BytesIO()
    few = shown.convert("RGB").quantize(COLORS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(out, "PNG", compress_level=9)
    return out.getvalue()
