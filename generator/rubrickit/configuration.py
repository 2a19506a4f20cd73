"""What a district has chosen in mkdocs.yml: options, folders, fonts and logo, each with what is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .binding import bound
from .cache import Cache
from .fonts import FONTS_FOLDER, PrintFonts, missing_problem, own_fonts, unknown_family
from .loaded import Folders
from .logos import read_logo
from .looks import ACCENTS
from .model.options import Options
from .problems import Place, Problem, quoted
from .richtext import plain
from .settings import Logo, PrintSettings, Settings, WordLooks
from .sitefile import SiteFile, read_site_file
from .tints import accent_of
from .word_reference import read_reference
from .words import _

OWN_FOLDER = "rubrickit"
"""Below the theme's own folder: what replaces our templates and Typst sources, and the fonts."""

_CUSTOM_DIR = "`custom_dir: overrides` below `theme:` in mkdocs.yml"
_PRINTED = (("publisher",), ("license_line",), ("print", "footer"))


@dataclass(frozen=True)
class Configuration:
    """What the outputs need to know of an edition."""

    folders: Folders
    options: Options
    logo: Logo | None = None
    word: WordLooks | None = None

    @property
    def cache(self) -> Path:
        """Where finished files are kept between builds."""
        return self.folders.base / self.options.cache

    @property
    def sources(self) -> list[Path]:
        """Folders and files of the district's, beside the content, that outputs are made from."""
        named = (self.options.print.logo, self.options.reference_document)
        own = [self.folders.base / name for name in named if name]
        found = [self.folders.rubrics, self.folders.own, *own]
        return [path for path in found if path is not None and path.exists()]

    def settings(self, name: str, site_url: str) -> Settings:
        """What the edition says of itself; its name and its address are the host's to know."""
        options = self.options
        return Settings(
            name=name,
            language=options.content_language,
            interface=options.language,
            lead=_(options.lead),  # our own, unless the district has written one
            site_url=site_url,
            publisher=options.publisher,
            contact=options.contact,
            license_line=_(options.license_line),
            version=options.version,
            dated=options.dated,
            accents={**ACCENTS, **{accent: accent_of(color) for accent, color in options.colors.items()}},
            print=self._print(),
            word=self.word,
        )

    def _print(self) -> PrintSettings:
        options, own = self.options.print, self.folders.fonts.own
        chosen = tuple(font.path for font in own if options.font and font.is_called(options.font))
        return PrintSettings(
            papers=options.papers,
            margin=options.margin,
            punch=options.punch,
            font=chosen,
            other_fonts=tuple(font.path for font in own if font.path not in chosen),
            footer=plain(options.footer or ""),
            logo=self.logo,
        )


def read_configuration(config: Path) -> tuple[Configuration | None, list[Problem]]:
    """The configuration, if its folders are there, and all that is wrong in it.

    Where an option is wrong, the usual value stands in for it, so that the content can be checked in the same run.
    """
    site, problems = read_site_file(config)
    if site is None:
        return None, problems
    given, problems = site.given()
    options, wrong = bound(site.options, given, Options)
    written = _Written(site, given, config.resolve().parent)
    prints = options is None or options.downloads
    fonts, more = written.fonts()
    logo, still_more = written.logo()
    word, even_more = written.word_looks()
    folders, missing = written.folders(fonts, prints=prints)
    problems += [*wrong, *more, *still_more, *even_more, *missing, *(written.unprintable(fonts) if prints else ())]
    return Configuration(folders, options or Options(), logo, word) if folders else None, problems


@dataclass(frozen=True)
class _Written:
    """What the options say, whether or not the others are sound."""

    site: SiteFile
    given: Any
    base: Path

    def option(self, *keys: str) -> str:
        """The text of an option; empty where there is none."""
        here = self.given
        for key in keys:
            here = here.get(key) if isinstance(here, dict) else None
        return here.strip() if isinstance(here, str) else ""

    def own_folder(self) -> Path | None:
        """The folder of the district's own sources, if the theme has a folder of its own."""
        custom = self.site.host_text("theme", "custom_dir")
        return self.base / custom / OWN_FOLDER if custom else None

    def fonts(self) -> tuple[PrintFonts, list[Problem]]:
        """The fonts in force, and what is wrong with files and with the choice."""
        own = self.own_folder()
        fonts = PrintFonts(folder=f"{PrintFonts.folder}, with {_CUSTOM_DIR}")
        problems: list[Problem] = []
        if own is not None:
            kept = Cache(self.base / (self.option("cache") or Options().cache) / "fonts")
            found, problems = own_fonts(own / FONTS_FOLDER, self.shown, kept)
            fonts = PrintFonts(tuple(found), self.shown(own / FONTS_FOLDER))
        family = self.option("print", "font")
        if family and not fonts.known(family):
            problems.append(unknown_family(family, self.site.place("print", "font"), fonts))
        return fonts, problems

    def shown(self, path: Path) -> str:
        """A path as messages show it."""
        return path.relative_to(self.base).as_posix() if path.is_relative_to(self.base) else path.as_posix()

    def logo(self) -> tuple[Logo | None, list[Problem]]:
        """The logo, if there is one."""
        name, alt = self.option("print", "logo"), self.option("print", "logo_alt")
        if not name:
            return None, []
        place = self.site.place("print", "logo")
        logo, problems = read_logo(name, alt, self.base, place)
        if not alt:
            hint = "Say what it shows, for those who cannot see it: logo_alt: Example District"
            problems.append(Problem(place, "missing-key", "the logo has no `logo_alt`", hint))
        return logo, problems

    def word_looks(self) -> tuple[WordLooks | None, list[Problem]]:
        """The looks of the reference document, if there is one."""
        name = self.option("reference_document")
        return read_reference(name, self.base, self.site.place("reference_document")) if name else (None, [])

    def unprintable(self, fonts: PrintFonts) -> list[Problem]:
        """Texts that stand on handouts and that no font has all characters of."""
        at = self.site.options.location
        texts = {("site_name",): self.site.host_text("site_name")}
        texts |= {(*at, *keys): self.option(*keys) for keys in _PRINTED}
        return [
            missing_problem(missing, self.site.document.place_of_words(location, missing[0]), fonts)
            for location, text in texts.items()
            if (missing := fonts.missing(text))
        ]

    def folders(self, fonts: PrintFonts, *, prints: bool) -> tuple[Folders | None, list[Problem]]:
        """The toolkit's folders, or which of them are missing."""
        rubrics = self.base / (self.option("rubrics") or Options().rubrics)
        content = self.base / (self.site.host_text("docs_dir") or "docs")
        named = (
            (rubrics, "rubrics", self.site.place("rubrics")),
            (content, "docs_dir", self.site.host_place("docs_dir")),
        )
        missing = [_missing_folder(*one) for one in named if not one[0].is_dir()]
        if missing:
            return None, missing
        return Folders(self.base, rubrics, content, self.site.menu(), fonts, prints, self.own_folder()), []


def _missing_folder(folder: Path, key: str, place: Place) -> Problem:
    message = f"there is no folder {quoted(folder.name)} beside this file"
    return Problem(place, "missing-folder", message, f"Make it, or mend `{key}:` there.")
