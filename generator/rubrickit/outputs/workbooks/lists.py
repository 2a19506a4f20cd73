"""The sheet of lists: the choices of the other sheets, and the names of people, which the team enters itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...words import _
from .book import Book, Sheet
from .text import cell_text, defined_name
from .top import title_rows

PEOPLE = 20
"""How many names the list of people has room for."""

_WIDTH = 30
_PEOPLE_NAME = defined_name("people")


@dataclass(frozen=True)
class Listed:
    """A list of choices: its name, and the address of each choice."""

    name: str
    places: Sequence[str]
    options: Sequence[str]

    def place(self, option: str) -> str:
        """Where a choice stands."""
        return self.places[self.options.index(cell_text(option))]


class Lists:
    """The sheet while lists are added to it, one a column."""

    def __init__(self, book: Book) -> None:
        self.sheet: Sheet = book.sheet(_("Lists"))
        self._columns = 0
        self._people: Listed | None = None
        words = _("The choices that other sheets offer. A list of people can be filled in: its names become choices.")
        self._header = title_rows(self.sheet, _("Lists"), [words], 120)
        self.sheet.page.freeze_panes(self._header + 1, 0)
        self.sheet.page.repeat_rows(self._header)
        self.sheet.protect()

    def add(self, label: str, options: Sequence[str], *ids: str) -> Listed:
        """One more list under a heading; choices that are said twice stand once."""
        different = tuple(dict.fromkeys(map(cell_text, options)))
        column = self._heading(label)
        for number, option in enumerate(different, 1):
            self.sheet.raw(self._header + number, column, option, "calc")
        places = [self.sheet.area(self._header + number, column) for number in range(1, len(different) + 1)]
        name = defined_name("list", *ids)
        self.sheet.book.name(name, self.sheet.area(self._header + 1, column, self._header + len(different), column))
        return Listed(name, places, different)

    @property
    def has_people(self) -> bool:
        return self._people is not None

    def people(self) -> Listed:
        """The list of people, added when it is first asked for."""
        if self._people is None:
            column = self._heading(_("People"))
            for number in range(1, PEOPLE + 1):
                self.sheet.blank(self._header + number, column, "small answer")
            places = [self.sheet.area(self._header + number, column) for number in range(1, PEOPLE + 1)]
            self.sheet.book.name(_PEOPLE_NAME, self.sheet.area(self._header + 1, column, self._header + PEOPLE, column))
            self._people = Listed(_PEOPLE_NAME, places, ())
        return self._people

    def _heading(self, label: str) -> int:
        column = self._columns
        self._columns += 1
        self.sheet.widths(_WIDTH, first=column)
        self.sheet.text(self._header, column, label, "header")
        return column
