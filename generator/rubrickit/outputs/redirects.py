"""Pages at earlier addresses, which lead to where their rubric or template is now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

from .. import addresses
from ..files import OutputFile
from ..model import Rubric, Template, Toolkit
from ..words import _, language

# The script keeps the row that a link names; without scripts the refresh still leads to the page.
_PAGE = Markup(
    """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<title>{title}</title>
<link rel="canonical" href="{href}">
<meta name="robots" content="noindex">
<script>location.replace("{href}" + location.hash)</script>
<meta http-equiv="refresh" content="0; url={href}">
</head>
<body><p>{words}</p></body>
</html>
"""
)

_LINK = Markup('<a href="{href}">{title}</a>')


def redirects(toolkit: Toolkit) -> Iterator[OutputFile]:
    """A file for each earlier id of a rubric or a template."""
    yield from _of(toolkit.rubrics, addresses.rubric)
    yield from _of(toolkit.templates, addresses.template)


def _of(objects: Mapping[str, Rubric] | Mapping[str, Template], address: Callable[[str], str]) -> Iterator[OutputFile]:
    for one in objects.values():
        for alias in one.aliases:
            href = addresses.relative(address(one.id), address(alias)) + "index.html"
            words = Markup(_("This page is now at {link}.")).format(link=_LINK.format(title=one.title, href=href))
            page = _PAGE.format(language=language(), title=one.title, href=href, words=words)
            yield OutputFile(f"{addresses.url(address(alias))}index.html", page.encode())
