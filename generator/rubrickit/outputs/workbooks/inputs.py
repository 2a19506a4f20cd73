"""What a cell takes: lists to choose from, dates, numbers and check marks, each with a word of help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from ...words import _
from .book import Sheet
from .text import LONGEST_HEADER, LONGEST_TITLE, cell_text, cut

MARK = "✓"
"""What stands in a cell that is checked."""
_FIRST_DAY, _LAST_DAY = date(1990, 1, 1), date(2199, 12, 31)


@dataclass(frozen=True)
class Cells:
    """Cells of one sheet that take the same."""

    sheet: Sheet
    row: int
    column: int
    last_row: int
    last_column: int

    @classmethod
    def one(cls, sheet: Sheet, row: int, column: int) -> Cells:
        return cls(sheet, row, column, row, column)

    def take(self, rule: dict[str, Any], title: str = "", help_: str = "") -> None:
        """Set what the cells take and what is said when one of them is entered."""
        shown: dict[str, Any] = {}
        if help_:
            shown = {"input_title": cut(cell_text(title), LONGEST_TITLE), "input_message": _message(help_)}
        elif rule["validate"] == "any":
            return
        self.sheet.page.data_validation(self.row, self.column, self.last_row, self.last_column, rule | shown)


def _message(words: str) -> str:
    return cut(cell_text(words), LONGEST_HEADER)


def _refusal(words: str) -> dict[str, Any]:
    return {"error_title": cut(_("Please check"), LONGEST_TITLE), "error_message": _message(words)}


def anything(cells: Cells, title: str, help_: str) -> None:
    """Only a word of help."""
    cells.take({"validate": "any"}, title, help_)


def choice(cells: Cells, named: str, title: str = "", help_: str = "") -> None:
    """One entry of a list, which is named."""
    rule = {"validate": "list", "source": f"={named}"}
    cells.take(rule | _refusal(_("Choose one of the entries of the list, or leave the cell empty.")), title, help_)


def suggestion(cells: Cells, named: str, title: str = "", help_: str = "") -> None:
    """Entries of a list, or anything else."""
    cells.take({"validate": "list", "source": f"={named}", "show_error": False}, title, help_)


def check(cells: Cells, title: str = "", help_: str = "") -> None:
    """A check mark or nothing."""
    words = _("Choose {mark} from the list, or leave the cell empty.").replace("{mark}", MARK)
    cells.take({"validate": "list", "source": [MARK]} | _refusal(words), title, help_)


def day(cells: Cells, title: str = "", help_: str = "") -> None:
    """A date."""
    rule = {"validate": "date", "criteria": "between", "minimum": _FIRST_DAY, "maximum": _LAST_DAY}
    cells.take(rule | _refusal(_("Enter a date with its year.")), title, help_)


def amount(cells: Cells, title: str = "", help_: str = "") -> None:
    """A number that is not negative."""
    rule = {"validate": "decimal", "criteria": ">=", "value": 0}
    cells.take(rule | _refusal(_("Enter a number, without a word beside it.")), title, help_)


def point(cells: Cells, most: int, title: str = "", help_: str = "") -> None:
    """A point of a scale, from 1."""
    rule = {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": most}
    words = _("Enter a whole number from 1 to {most}, or leave the cell empty.").replace("{most}", str(most))
    cells.take(rule | _refusal(words), title, help_)
