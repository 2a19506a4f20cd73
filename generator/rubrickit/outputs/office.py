"""What Word documents and Excel workbooks share: the font, and the characters that their XML can hold."""

from __future__ import annotations

import re

# Not Source Sans 3, which the site and the handouts use: they carry it with them, a document to be
# filled in cannot without adding a megabyte, and where a font is missing Word and LibreOffice take
# different ones, most of them wider, which breaks narrow columns. Calibri is on every machine with
# Word and in Google Docs, and LibreOffice brings Carlito, which has the same widths, so lines and
# pages break alike everywhere. It carries Vietnamese, Hawaiian, Greek and Cyrillic.
FONT = "Calibri"

# Characters that no XML file may hold, not even escaped.
_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(words: str) -> str:
    """The words without the control characters that XML cannot hold."""
    return _ILLEGAL.sub("", words)
