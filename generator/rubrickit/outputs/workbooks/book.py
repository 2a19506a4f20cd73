"""An Excel workbook while it is written: the one place that knows XlsxWriter.

Words are always written as words (`write_string`), so that none that begins with `=` becomes a formula.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import quote_sheetname, xl_range_abs, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from ...looks import Accent
from ...settings import Settings
from ...words import _
from ..office import legal
from .styles import Properties, styles
from .text import cell_text, cut, sheet_name

LIBRARY_VERSION = xlsxwriter.__version__

_PAPERS = {"letter": (1, 8.5, 11.0), "a4": (9, 8.27, 11.69)}
"""Excel's number of a paper, its short and its long side in inches."""
_MARGINS = {"left": 0.5, "right": 0.5, "top": 0.6, "bottom": 0.75}  # inches
_LEFT_TO_USERS = (
    *("format_cells", "format_columns", "format_rows", "insert_rows", "insert_hyperlinks"),
    *("sort", "autofilter", "objects"),
)
"""What protection does not forbid."""


@dataclass(frozen=True)
class About:
    """What a workbook is, for its properties and its footers."""

    title: str
    subject: str
    category: str
    keywords: Sequence[str]


class Book:
    """A workbook: its sheets, its looks and its names for ranges."""

    def __init__(self, about: About, accent: Accent, settings: Settings) -> None:
        self.about = about
        self.accent = accent
        self.settings = settings
        self._stream = BytesIO()
        options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        self._book: Any = xlsxwriter.Workbook(self._stream, options)
        self._styles = styles(accent)
        self._formats: dict[str, Any] = {}
        self._names: list[str] = []
        self._set_properties()

    def sheet(self, name: str) -> Sheet:
        """A new sheet; its name is made to fit."""
        fitting = sheet_name(name, self._names)
        self._names.append(fitting)
        page: Any = self._book.add_worksheet(fitting, worksheet_class=_GrowingRows)
        return Sheet(self, fitting, page)

    def look(self, name: str = "", **more: Any) -> Any:
        """A named look, with changes; equal looks are one format of the file."""
        properties: Properties = self._styles.get(name, {}) | more
        key = repr(sorted(properties.items()))
        if key not in self._formats:
            self._formats[key] = self._book.add_format(properties)
        return self._formats[key]

    def name(self, name: str, area: str) -> None:
        """A name for a range."""
        self._book.define_name(name, f"={area}")

    def chart(self, kind: str, subtype: str = "") -> Any:
        """A native chart, to be put onto a sheet."""
        return self._book.add_chart({"type": kind, "subtype": subtype} if subtype else {"type": kind})

    def finished(self) -> bytes:
        """The file."""
        self._book.close()
        return self._stream.getvalue()

    def _set_properties(self) -> None:
        about, settings = self.about, self.settings
        publisher = settings.publisher or settings.name
        words = {
            "title": about.title,
            "subject": about.subject,
            "author": publisher,
            "company": publisher,
            "category": about.category,
            "keywords": ", ".join(dict.fromkeys(about.keywords)),
            "comments": f"{settings.edition_line}. {settings.license_line}",
        }
        fitting = {key: cut(cell_text(value), 255) for key, value in words.items()}
        self._book.set_properties(fitting | {"created": datetime.combine(settings.dated, time(), UTC)})


class _GrowingRows(Worksheet):  # type: ignore[misc]
    """A sheet on which rows with a height still grow when somebody writes more into them.

    XlsxWriter marks each height as chosen by hand, after which Excel leaves the row as it is and hides
    what does not fit. Without the mark it is a height like the ones that Excel gives rows itself.
    """

    def __init__(self) -> None:
        super().__init__()
        self.fixed: set[int] = set()

    def _xml_start_tag_unencoded(self, tag: str, attributes: Sequence[tuple[str, Any]] = ()) -> None:
        super()._xml_start_tag_unencoded(tag, self._unmarked(tag, attributes))

    def _xml_empty_tag_unencoded(self, tag: str, attributes: Sequence[tuple[str, Any]] = ()) -> None:
        super()._xml_empty_tag_unencoded(tag, self._unmarked(tag, attributes))

    def _unmarked(self, tag: str, attributes: Sequence[tuple[str, Any]]) -> list[tuple[str, Any]]:
        fixed = tag != "row" or dict(attributes).get("r", 0) - 1 in self.fixed
        return [one for one in attributes if fixed or one[0] != "customHeight"]


class Sheet:
    """One sheet; rows and columns count from 0."""

    def __init__(self, book: Book, name: str, page: Any) -> None:
        self.book = book
        self.name = name
        self.page = page
        page.hide_gridlines(2)
        number, self._short, self._long = _PAPERS[book.settings.print.papers[0]]
        page.set_paper(number)
        page.set_landscape()
        page.set_margins(**_MARGINS)
        page.fit_to_pages(1, 0)
        page.set_footer(self._footer())

    @property
    def printed_width(self) -> float:
        """Of what a page shows at full size, in pixels of the screen."""
        return (self._long - _MARGINS["left"] - _MARGINS["right"]) * 96

    @property
    def printed_height(self) -> float:
        return (self._short - _MARGINS["top"] - _MARGINS["bottom"]) * 96

    def _footer(self) -> str:
        """Title and edition at the left, pages at the right; an ampersand would begin a code."""
        settings = self.book.settings
        words = " · ".join(legal(one) for one in (self.book.about.title, settings.edition_line, settings.license_line))
        pages = _("Page {page} of {pages}").replace("{page}", "&P").replace("{pages}", "&N")
        return f"&L&8 {cut(words, 180).replace('&', '&&')}&R&8 {pages}"

    def text(self, row: int, column: int, words: str, look: str = "", **more: Any) -> None:
        """Words, whatever they begin with."""
        fitting = cell_text(words)
        format_ = self.book.look(look, **more)
        if fitting:
            self.page.write_string(row, column, fitting, format_)
        else:
            self.page.write_blank(row, column, None, format_)

    def raw(self, row: int, column: int, words: str, look: str = "", **more: Any) -> None:
        """Words in which Markdown has been taken out already."""
        self.page.write_string(row, column, cut(legal(words), 32_767), self.book.look(look, **more))

    def number(self, row: int, column: int, value: float, look: str = "", **more: Any) -> None:
        self.page.write_number(row, column, value, self.book.look(look, **more))

    def blank(self, row: int, column: int, look: str = "", **more: Any) -> None:
        """An empty cell with a look."""
        self.page.write_blank(row, column, None, self.book.look(look, **more))

    def formula(self, row: int, column: int, formula: str, look: str = "calc", **more: Any) -> None:
        """A formula without a result of its own, so that every program reckons it when it opens the file."""
        self.page.write_formula(row, column, f"={formula}", self.book.look(look, **more), "")

    def link(self, row: int, column: int, target: Sheet, words: str, look: str = "link", **more: Any) -> None:
        """A way to another sheet of the workbook."""
        address = f"internal:{quote_sheetname(target.name)}!A1"
        self.page.write_url(row, column, address, self.book.look(look, **more), cell_text(words))

    def widths(self, *characters: float, first: int = 0) -> None:
        for column, width in enumerate(characters, first):
            self.page.set_column(column, column, width)

    def height(self, row: int, points: float, *, fixed: bool = False) -> None:
        """The height of a row; a fixed one does not follow what is written in it."""
        self.page.set_row(row, points)
        if fixed:
            self.page.fixed.add(row)

    def area(self, row: int, column: int, last_row: int | None = None, last_column: int | None = None) -> str:
        """The address of cells as a formula on any sheet names them."""
        last_row = row if last_row is None else last_row
        last_column = column if last_column is None else last_column
        return f"{quote_sheetname(self.name)}!{xl_range_abs(row, column, last_row, last_column)}"

    def region(self, row: int, column: int, last_row: int, last_column: int) -> None:
        """Tells screen readers that a range's first row and column are its headings."""
        number = self.page.index + 1
        ends = (xl_rowcol_to_cell(row, column), xl_rowcol_to_cell(last_row, last_column))
        self.book.name(f"TitleRegion{row + 1}.{ends[0]}.{ends[1]}.{number}", self.area(row, column))

    def protect(self) -> None:
        """Keep formulas and headings from being overwritten by mistake; there is no password."""
        self.page.protect("", dict.fromkeys(_LEFT_TO_USERS, True))


def cell(row: int, column: int, *, fixed_row: bool = False, fixed_column: bool = False) -> str:
    """The address of a cell as a formula on its own sheet names it."""
    return str(xl_rowcol_to_cell(row, column, row_abs=fixed_row, col_abs=fixed_column))
