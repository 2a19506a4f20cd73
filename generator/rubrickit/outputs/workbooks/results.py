"""A sheet of results: small tables one below the other, each reckoned by formulas, with its chart beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ...words import _
from .book import Sheet, cell
from .charts import WIDTH, Drawn, Series, put_chart
from .text import height
from .top import title_rows

_NAMES, _NUMBERS, _LAST = 40, 13, 22
_ROW = 21
"""The height of a row in pixels, with some room for headings that take two lines."""


@dataclass
class Results:
    """The sheet while it is written."""

    sheet: Sheet
    columns: int = 5
    """The most that a table has."""
    row: int = 0
    blocks: list[Block] = field(default_factory=list)

    def begin(self, title: str) -> None:
        """Write what stands above the tables."""
        self.sheet.widths(_NAMES, *[_NUMBERS] * (self.columns - 2), _LAST, 3)
        words = _("Nothing to fill in here: all of it is counted from the other sheets whenever they change.")
        self.row = title_rows(self.sheet, title, [words], 110)
        self.sheet.page.freeze_panes(self.row, 0)

    def block(self, title: str, headings: Sequence[str], formats: Mapping[int, str] | None = None) -> Block:
        """Begin a table under a title."""
        self.row += 1
        self.sheet.text(self.row, 0, title, "heading", text_wrap=False)
        for column in range(1, self.columns):
            self.sheet.blank(self.row, column, "heading help")
        self.row += 1
        for column, heading in enumerate(headings):
            self.sheet.text(self.row, column, heading, "header number" if column else "header")
        self.sheet.height(self.row, height([(one, _NUMBERS - 2) for one in headings[1:]], 20), fixed=True)
        self.row += 1
        self.blocks.append(Block(self, title, self.row, len(headings) - 1, formats or {}))
        return self.blocks[-1]

    def finish(self) -> None:
        """Protect the sheet, and begin a new page before a table that would be cut by one."""
        scale = min(1.0, self.sheet.printed_width / self._width)
        room = int(self.sheet.printed_height / scale) // _ROW
        self.sheet.page.set_print_scale(int(scale * 100))
        self.sheet.page.set_h_pagebreaks(list(self._breaks(room)))
        self.sheet.protect()

    def _breaks(self, room: int) -> Iterator[int]:
        """The rows at which a page begins, if it has room for so many."""
        begun = 0
        ends = [*(block.first_row for block in self.blocks[1:]), self.row]
        for block, end in zip(self.blocks, ends, strict=True):
            if end - begun > room and block.first_row > begun:
                begun = block.first_row
                yield begun

    @property
    def _width(self) -> float:
        """In pixels, charts included, with some room for programs whose columns are a little wider."""
        characters = _NAMES + _NUMBERS * (self.columns - 2) + _LAST + 3
        return 1.08 * (characters * 7 + (self.columns + 1) * 5 + WIDTH)


@dataclass
class Block:
    """One of its tables, while rows are added to it."""

    results: Results
    title: str
    top: int
    """The first row of numbers."""
    count: int
    """How many columns of numbers there are."""
    formats: Mapping[int, str] = field(default_factory=dict)
    """Formats of columns of numbers that are not whole."""

    @property
    def first_row(self) -> int:
        """The row of its title."""
        return self.top - 2

    @property
    def row(self) -> int:
        """The row that comes next."""
        return self.results.row

    @property
    def name(self) -> str:
        """The address of the next row's name, for formulas beside it."""
        return cell(self.row, 0, fixed_column=True)

    def add(self, name: str, *formulas: str) -> None:
        """A row: its name, and what is reckoned for it."""
        self.results.sheet.raw(self.row, 0, name, "calc name")
        self._numbers(formulas)

    def add_reckoned(self, name: str, *formulas: str, look: str = "calc", number_format: str = "") -> None:
        """A row whose name is a formula too; nothing is shown while it gives none."""
        more = {"num_format": number_format, "align": "left"} if number_format else {}
        self.results.sheet.formula(self.row, 0, name, f"{look} name", **more)
        self._numbers([f'IF({self.name}="","",{formula})' for formula in formulas], look)

    def _numbers(self, formulas: Sequence[str], look: str = "calc") -> None:
        for column, formula in enumerate(formulas, 1):
            number_format = self.formats.get(column)
            more = {"num_format": number_format} if number_format else {}
            self.results.sheet.formula(self.row, column, formula, f"{look} number", **more)
        self.results.row += 1

    def add_listed(self, name: str, *formulas: str) -> None:
        """A row of a list that may be mostly empty: framed only when it has a name, with a bar for its first number."""
        row, sheet = self.row, self.results.sheet
        self.add_reckoned(name, *formulas, look="listed")
        sheet.formula(row, self.count, f'REPT("█",MIN(20,N({cell(row, 1)})))', "bar")
        rule = {
            "type": "formula",
            "criteria": f'={cell(row, 0, fixed_column=True)}<>""',
            "format": sheet.book.look("calc"),
        }
        sheet.page.conditional_format(row, 0, row, self.count - 1, rule)

    @property
    def names(self) -> str:
        """Where the names of the rows stand."""
        return self.results.sheet.area(self.top, 0, self.row - 1, 0)

    def series(self, colors: Sequence[str]) -> list[Series]:
        """The first columns as series, one for each color."""
        sheet, last = self.results.sheet, self.row - 1
        return [
            Series(sheet.area(self.top - 1, at), sheet.area(self.top, at, last, at), color)
            for at, color in enumerate(colors, 1)
        ]

    def draw(self, drawn: Drawn) -> None:
        """Put a chart beside the table, a narrow column between them; what comes next begins below both."""
        put_chart(self.results.sheet, self.first_row, self.results.columns + 1, drawn)
        self.results.row = max(self.results.row, self.first_row + drawn.rows)
