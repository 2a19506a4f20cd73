"""What a site's configuration says below `rubrickit:`; what it means for each output is in `settings`."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field

from ..looks import AA_TEXT
from ..settings import Punch, Settings
from ..tints import as_hex, legibility, nearest_legible
from ..words import SOURCE_LANGUAGE, catalogues
from .base import Model, Text, refused
from .reference import Accent

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_LENGTH = re.compile(r"(\d+(?:[.,]\d+)?)\s*(mm|in)")
_POINTS = {"mm": 72 / 25.4, "in": 72.0}
LEAST_MARGIN, MOST_MARGIN = 18.0, 144.0
"""In points: what printers cannot reach, and what leaves room for a table."""


def _points(written: Any) -> Any:
    """A length in points."""
    found = _LENGTH.fullmatch(str(written).strip())
    if found is None:
        if not isinstance(written, str):
            return written
        hint = "Write a number with its unit, for example 0.5in or 12mm."
        raise refused("length", f"`{written}` is not a length", hint)
    points = float(found[1].replace(",", ".")) * _POINTS[found[2]]
    if not LEAST_MARGIN <= points <= MOST_MARGIN:
        hint = "Choose from 0.25in (7mm), which every printer can leave white, to 2in (50mm)."
        raise refused("length", f"a margin of {written} cannot be printed well", hint)
    return points


def _papers(written: Any) -> Any:
    """A single paper is a list of one; the word for all of them is a list of all."""
    if isinstance(written, str):
        return ["letter", "a4"] if written.strip() == "both" else [written]
    return list(dict.fromkeys(written)) if isinstance(written, list) and all(map(_is_text, written)) else written


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _day(written: Any) -> Any:
    try:
        return date.fromisoformat(written)
    except (TypeError, ValueError):
        if not isinstance(written, str):
            return written
        raise refused("date", f"`{written}` is not a date", "Write year, month and day: 2026-11-22") from None


def _color(written: str) -> str:
    """A color that can be read on a page."""
    color = as_hex(written)
    if not color:
        hint = 'Write # and six of the characters 0-9 and a-f, in quotes, for example "#0b5c7a".'
        raise refused("color", f"`{written}` is not a color", hint)
    found = legibility(color)
    if found < AA_TEXT:
        message = f"text in `{written}` has a contrast of {found:.1f} to 1 with the page; {AA_TEXT:g} to 1 is needed"
        raise refused("contrast", message, f'The nearest color that can be read is "{nearest_legible(color)}".')
    return color


def _spoken(written: str) -> str:
    """A language that the interface speaks."""
    known = catalogues()
    if written in known:
        return written
    base = written.partition("-")[0]
    hint = f"Did you mean `{base}`? " if base in known else ""
    hint += f"There is {' and '.join(f'`{one}`' for one in known)}; the README says how to add one."
    raise refused("language", f"the interface does not speak `{written}`", hint)


def _language(written: str) -> str:
    """A language as pages and documents name it."""
    if _LANGUAGE.fullmatch(written):
        return written
    hint = "Write its code, with the country's if it matters: es, es-MX or en-US."
    raise refused("language", f"`{written}` is not the code of a language", hint)


Paper = Literal["letter", "a4"]

Length = Annotated[float, BeforeValidator(_points, json_schema_input_type=str)]
"""A length with its unit, kept in points."""

Color = Annotated[str, AfterValidator(_color)]
"""One color, from which the shades of an accent are made."""


class PrintOptions(Model):
    """How handouts are printed."""

    papers: Annotated[tuple[Paper, ...], Field(min_length=1), BeforeValidator(_papers)] = ("letter", "a4")
    """`letter`, `a4` or `both`."""
    margin: Length | None = None
    """White space at the edges of each page, for example `0.5in` or `12mm`."""
    punch: Punch | None = None
    """The edge that goes into a binder, `long` or `short`, and gets room for holes; or `none`."""
    font: Text | None = None
    """A font family: one that is shipped, or one whose files lie in `overrides/rubrickit/fonts`."""
    footer: Text | None = None
    """A line of its own at the foot of each page, for example whom to call."""
    logo: Text | None = None
    """The path of an SVG or PNG file, beside mkdocs.yml."""
    logo_alt: Text | None = None
    """What the logo shows, for those who cannot see it."""


class Options(Model):
    """The options below `rubrickit:` in mkdocs.yml."""

    rubrics: Text = "rubrics"
    """The folder of the rubrics, beside mkdocs.yml."""
    downloads: bool = True
    """Whether to make handouts and documents; switch off for quick looks at pages."""
    cache: Text = ".cache/rubrickit"
    """Where finished files are kept between builds; never inside the site."""
    language: Annotated[Text, AfterValidator(_spoken)] = SOURCE_LANGUAGE
    """What the interface speaks: the words that pages, scripts and handouts put around the content."""
    content_language: Annotated[Text, AfterValidator(_language)] = Settings.language
    """The language that the rubrics and the rest of the content are written in, for example `en-US` or `es`."""
    lead: Text = Settings.lead
    """The first sentence of the home page."""
    publisher: str = ""
    """Who publishes this copy; stands on every handout and template."""
    contact: str = ""
    """How to reach the publisher about accessibility: an address of mail or of the web, or words."""
    license_line: Text = Settings.license_line
    """The licence of the content, in one line."""
    version: Text = Settings.version
    """The version of the content."""
    dated: Annotated[date, BeforeValidator(_day, json_schema_input_type=str)] = Settings.dated
    """The date of the content, as YYYY-MM-DD."""
    colors: dict[Accent, Color] = Field(default_factory=dict)
    """A color of the district's own for any of the accents; pages, handouts and documents wear it."""
    print: PrintOptions = PrintOptions()
    """How handouts are printed."""
    reference_document: Text | None = None
    """A Word document, beside mkdocs.yml, whose styles and theme the templates take over."""
