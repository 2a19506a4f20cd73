"""QR codes and the addresses beside them: the way from a sheet of paper back to its page."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO

import segno

from ...words import _
from .desk import Data, Desk, short


def online(page: str, desk: Desk) -> Data:
    """A page's address and its code, or nothing where the edition does not know its own address."""
    address = desk.address(page)
    if not address:
        return {}
    shown = short(address)
    alt = _("QR code that opens {address}").format(address=shown)
    return {"online": {"href": address, "code": code(address), "alt": alt}}


@lru_cache(maxsize=1_000)  # a page has several handouts, and stands in binders and packs too
def code(address: str) -> str:
    """The code as an SVG picture without a margin; what stands around it keeps its distance."""
    drawing = BytesIO()
    made = segno.make_qr(address, error="m")  # 15 % may be lost to a crease or coffee
    made.save(drawing, kind="svg", border=0, omitsize=True, xmldecl=False, nl=False)
    return drawing.getvalue().decode()
