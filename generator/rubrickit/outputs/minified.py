"""Scripts as browsers get them, without comments and spaces. Nothing else imports rjsmin."""

from __future__ import annotations

import rjsmin


def minified(script: bytes) -> bytes:
    """A script that does the same in about three quarters of the bytes when it is sent compressed.

    A line is left at its end, so that scripts can be put together.
    """
    return f"{rjsmin.jsmin(script.decode('utf-8'))}\n".encode()
