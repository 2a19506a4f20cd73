"""Pictures of pixels: of the page of a PDF, and in few colors. Nothing else imports pypdfium2 and Pillow."""

from __future__ import annotations

import io
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

TOOLS = ("pypdfium2", "pillow")


def tools() -> tuple[str, ...]:
    """What a picture depends on beside its content."""
    return tuple(version(tool) for tool in TOOLS)


def first_page(content: bytes, longer_side: int, colors: int) -> bytes:
    """The first page of a PDF as a small PNG."""
    # Imported here because a build that finds its pictures made needs neither.
    import pypdfium2

    with pypdfium2.PdfDocument(content) as document:
        page = document[0]
        shown = page.render(scale=longer_side / max(page.get_size()), may_draw_forms=False).to_pil()
    return _small(shown, colors)


def in_few_colors(content: bytes, colors: int) -> bytes:
    """A PNG as a smaller one."""
    from PIL import Image

    with Image.open(io.BytesIO(content)) as shown:
        return _small(shown, colors)


def _small(shown: Image, colors: int) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    few = shown.convert("RGB").quantize(colors, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(out, "PNG")  # a higher level takes ten times as long and saves a tenth
    return out.getvalue()
