"""Gathers every word of the interface: writes `locale/rubrickit.pot`, and brings each language's catalogue up to date.

New words come in without a translation and changed ones marked fuzzy; tests fail until a person has seen to both.
The files name no day, line or folder, so that they change only when words do. `make catalogue` runs this.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "generator" / "rubrickit" / "locale"
TEMPLATE = LOCALE / "rubrickit.pot"
SOURCES = {
    "generator/rubrickit": [
        ("assets/vendor/**", "ignore"),
        ("toolkit/**", "ignore"),
        ("**.py", "python"),
        ("templates/**.html", "jinja2.ext:babel_extract"),
        ("assets/**.js", "javascript"),
    ],
    "overrides": [("**.html", "jinja2.ext:babel_extract")],
}
"""Where words stand, and what reads them there."""
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "rk.gettext": None, "rk.ngettext": (1, 2)}


def found() -> Catalog:
    """Every phrase of the interface with the files that use it."""
    catalog = Catalog()
    for phrase, place in sorted(_phrases(), key=lambda one: (one[1], str(one[0]))):
        catalog.add(phrase, locations=[(place, 0)])
    return catalog


def _phrases() -> Iterator[tuple[str | tuple[str, ...], str]]:
    for folder, methods in SOURCES.items():
        options = {pattern: {"silent": "false"} for pattern, method in methods if method.startswith("jinja2")}
        for name, _line, phrase, _comments, _context in extract_from_dir(
            str(ROOT / folder), methods, options, keywords=KEYWORDS
        ):
            yield phrase, f"{folder}/{name}"


def updated(catalogue: Path, phrases: Catalog) -> str:
    """A language's catalogue with the phrases that there are now; what is no longer used goes."""
    language = catalogue.parents[1].name
    written = catalogue.read_text(encoding="utf-8")
    known = read_po(BytesIO(written.encode()), locale=language)
    known.update(phrases)
    known.obsolete.clear()
    return written.partition("\n\n")[0] + "\n\n" + _body(known)


def _body(catalog: Catalog) -> str:
    """The phrases in the order of their first file, as a catalogue has them."""
    stream = BytesIO()
    write_po(
        stream, catalog, width=110, omit_header=True, sort_by_file=True, ignore_obsolete=True, include_lineno=False
    )
    return stream.getvalue().decode().strip() + "\n"


def main() -> None:
    phrases = found()
    LOCALE.mkdir(exist_ok=True)
    TEMPLATE.write_text(_body(phrases), encoding="utf-8")
    for catalogue in sorted(LOCALE.glob("*/LC_MESSAGES/rubrickit.po")):
        text = updated(catalogue, phrases)
        catalogue.write_text(text, encoding="utf-8")
        left = [one for one in read_po(BytesIO(text.encode())) if one.id and (one.fuzzy or not _is_translated(one))]
        print(f"{catalogue.relative_to(ROOT)}: {len(phrases)} phrases, {len(left)} to translate")


def _is_translated(message: Message) -> bool:
    return all(message.string) if isinstance(message.string, tuple) else bool(message.string)


if __name__ == "__main__":
    main()
