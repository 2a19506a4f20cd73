"""The site's own styles, scripts and fonts, as browsers get them."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files as package_files
from pathlib import Path

from ..files import OutputFile
from ..settings import Settings
from ..words import SOURCE_LANGUAGE
from .minified import minified
from .script_words import CATALOGUE, script_words
from .styles import handout_kinds_css, looks_css, paper_css

_PLACE = "assets/rubrickit"
PRINT_STYLE = f"{_PLACE}/css/print.css"
"""Asked for with `media="print"`: a browser fetches it last and shows the page without waiting for it."""
STYLES = (f"{_PLACE}/css/everywhere.css",)
SCRIPTS = (f"{_PLACE}/js/everywhere.js",)
"""What every page loads, each as one file: a phone waits for each request longer than for its bytes."""
_EVERYWHERE = ("base", "store", "recent", "finder", "marks", "paper", "page", "sheet-sign")
_AS_THEY_ARE = {".css", ".js", ".woff2", ".svg", ".txt"}


def scripts(language: str) -> list[str]:
    """What every page runs, in order; words in another language than English come first."""
    return list(SCRIPTS) if language == SOURCE_LANGUAGE else [CATALOGUE, *SCRIPTS]


def assets(settings: Settings) -> Iterator[OutputFile]:
    """Everything under `assets/rubrickit/` that pages load and that no page has for itself."""
    folder = Path(str(package_files("rubrickit"))) / "assets"
    parts = [folder / f"js/{name}.js" for name in _EVERYWHERE]
    sheets = {path: sorted(path.glob("*.css")) for path in sorted((folder / "css").iterdir()) if path.is_dir()}
    joined = {part for of_sheet in sheets.values() for part in of_sheet} | set(parts)
    for path in sorted(folder.rglob("*")):
        if path.suffix in _AS_THEY_ARE and path.parent.name != "icons" and path not in joined:
            yield OutputFile(f"{_PLACE}/{path.relative_to(folder).as_posix()}", _sent(path))
    before = {STYLES[0]: looks_css(settings.accents)}
    after = {PRINT_STYLE: paper_css(settings.edition_line)}
    for sheet, of_sheet in sheets.items():
        name = f"{_PLACE}/css/{sheet.name}.css"
        rules = "\n".join([before.get(name, ""), *(part.read_text("utf-8") for part in of_sheet), after.get(name, "")])
        yield OutputFile(name, rules.encode())
    yield OutputFile(SCRIPTS[0], b"".join(map(_sent, parts)))
    yield OutputFile(f"{_PLACE}/css/handout-kinds.css", handout_kinds_css().encode())
    yield from script_words(settings.interface)


def _sent(path: Path) -> bytes:
    """A file's bytes; those who publish libraries have made them small."""
    content = path.read_bytes()
    return minified(content) if path.suffix == ".js" and path.parent.name != "vendor" else content
