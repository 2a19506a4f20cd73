"""What templates make whole phrases with, so that a translation may put the words in another order."""

from __future__ import annotations

from markupsafe import Markup, escape


def filled(words: str, **values: object) -> Markup:
    """A phrase with its `{places}` filled: a translation may put them in another order."""
    return escape(words).format(**values)


def strong(words: object) -> Markup:
    """Words that stand out in a phrase."""
    return Markup("<strong>{}</strong>").format(words)
