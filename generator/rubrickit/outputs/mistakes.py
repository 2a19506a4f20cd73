"""Sources of pages and handouts that do not work: those of the edition's own, as ours are tested."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from ..problems import Lines, Place, Problem


class SourceMistake(Exception):  # noqa: N818  # what is raised is somebody's mistake, not an error of ours
    """What went wrong, where, and in `hint` what helps."""

    folder: ClassVar[str]
    """Where an edition's own sources of the kind lie, below its own folder."""
    suffix: ClassVar[str]

    def __init__(self, message: str, hint: str = "", place: Place | None = None) -> None:
        self.message, self.hint, self.place = message, hint, place
        """The place names the source as templates and Typst do: by its path below `folder`."""
        self.where = f"{place.path}:{place.line}: " if place else ""
        super().__init__(f"{self.where}{message} {hint}".strip())

    def problem(self, own: Path | None, base: Path) -> Problem | None:
        """The mistake as a problem of one of the edition's own files; None where it has none of the kind."""
        files = sorted((own / self.folder).rglob(f"*{self.suffix}")) if own and self.place else []
        if not files or own is None or self.place is None:
            return None
        file = own / self.folder / self.place.path
        if file in files:
            hint = self.hint or "Mend this line; or take the file away, and the one of rubrickit is used again."
            return Problem(self._place_in(file, base), self.folder, self.message.rstrip("."), hint)
        # One of ours stumbled, most likely over what one of the edition's own no longer gives it.
        names = ", ".join(one.relative_to(own / self.folder).as_posix() for one in files)
        hint = f"Compare your own files ({names}) with fresh copies of ours: something that ours need may be missing."
        place = Place(_shown(files[0], base))
        return Problem(place, self.folder, f"{self.where}{self.message.rstrip('.')}", f"{self.hint} {hint}".strip())

    def _place_in(self, file: Path, base: Path) -> Place:
        assert self.place is not None
        lines = Lines.of(_shown(file, base), file.read_text(encoding="utf-8", errors="replace"))
        return lines.spot(self.place.line, self.place.column, self.place.length)


def _shown(file: Path, base: Path) -> str:
    return (file.relative_to(base) if file.is_relative_to(base) else file).as_posix()
