"""A district's logo: whether it is there, and whether it is a picture that can be printed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .problems import Place, Problem, did_you_mean, quoted
from .settings import Logo
from .textfile import MAX_BYTES

KINDS = (".svg", ".png")
_PNG = b"\x89PNG\r\n\x1a\n"


def read_logo(name: str, alt: str, base: Path, place: Place) -> tuple[Logo | None, list[Problem]]:
    """The logo of a path that is written at a place, or why it cannot be used."""
    path = base / name
    problem = _what_is_wrong(path, name, place)
    if problem is not None:
        return None, [problem]
    return Logo(f"logo{path.suffix.lower()}", path.read_bytes(), alt), []


def _what_is_wrong(path: Path, name: str, place: Place) -> Problem | None:
    if not path.is_file():
        others = [p.relative_to(path.parent).as_posix() for p in _pictures(path.parent)]
        folder = name.rpartition("/")[0]
        hint = did_you_mean(name, [f"{folder}/{other}" if folder else other for other in others])
        hint = hint or "Put the file there; the path starts from the folder of mkdocs.yml."
        return Problem(place, "missing-logo", f"there is no file {quoted(name)}", hint)
    if path.suffix.lower() not in KINDS:
        hint = "Save the logo as SVG, or as PNG with 300 dots to the inch."
        return Problem(place, "logo", "a logo should be an SVG or PNG file", hint)
    if path.stat().st_size > MAX_BYTES:
        hint = "Save it smaller: every handout holds a copy."
        return Problem(place, "logo", f"{quoted(name)} is larger than {MAX_BYTES // 1_000_000} MB", hint)
    wrong = _wrong_content(path.read_bytes(), path.suffix.lower())
    return Problem(place, "logo", f"{quoted(name)} {wrong[0]}", wrong[1]) if wrong else None


def _pictures(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("*")) if path.suffix.lower() in KINDS) if folder.is_dir() else iter(())


def _wrong_content(raw: bytes, kind: str) -> tuple[str, str] | None:
    """What is wrong with a picture, and what helps."""
    if kind == ".png":
        return None if raw.startswith(_PNG) else ("is no PNG picture, whatever its name says", "Save it again as PNG.")
    # Imported here because few editions have a logo and the library takes a while to load.
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        root = etree.fromstring(raw, parser)
    except etree.XMLSyntaxError:
        return "cannot be read as SVG", "Open it in a drawing program and save it again as SVG."
    if etree.QName(root).localname != "svg":
        return "is no SVG picture, whatever its name says", "Save it again as SVG."
    links = (value for part in root.iter("{*}image") for name, value in part.items() if name.endswith("href"))
    if not all(link.startswith(("data:", "#")) for link in links):
        return "shows another file, which would be missing in print", "Embed that picture in the SVG."
    return None
