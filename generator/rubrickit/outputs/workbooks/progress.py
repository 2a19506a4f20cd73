"""The sheet that counts and draws how far a plan is, table by table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ... import looks
from ...model import Column
from ...richtext import plain
from ...words import _
from .book import Sheet, cell
from .charts import ROWS, Drawn
from .inputs import MARK
from .lists import Lists
from .results import Results
from .text import quoted
from .tracking import Tracked

MONTHS = 12
SOON = 14  # days


@dataclass(frozen=True)
class Checked:
    """A checklist of which each item is to be done."""

    label: str
    area: str
    """Where its check marks stand."""
    count: int


def write_progress(sheet: Sheet, tables: Sequence[Tracked], checklists: Sequence[Checked], lists: Lists) -> None:
    """Write a part for each table that is counted, and one for all checklists that are."""
    results = Results(sheet)
    results.begin(_("Progress"))
    if checklists:
        _checklists(results, checklists)
    for tracked in tables:
        _sums(results, tracked)
        _standing(results, tracked)
        for column in tracked.counted_choices:
            _choices(results, tracked, column)
        for column in tracked.columns("owner"):
            _people(results, tracked, column, lists)
        for column in (*tracked.columns("due"), *tracked.columns("day")):
            _months(results, tracked, column)
    results.finish()


def _titled(tracked: Tracked, words: str) -> str:
    return f"{plain(tracked.field.label)}: {plain(words)}"


def _checklists(results: Results, checklists: Sequence[Checked]) -> None:
    """How many items of each checklist are checked."""
    block = results.block(_("Checklists"), [_("Checklist"), _("Checked"), _("Not yet")])
    for one in checklists:
        block.add(one.label, f"SUMPRODUCT(1*({one.area}={quoted(MARK)}))", f"{one.count}-{cell(block.row, 1)}")
    accent = results.sheet.book.accent
    title = _("Checklists: checked and not yet")
    words = _("A bar for each checklist: what is checked, and what is not yet.")
    series = block.series([accent.strong, accent.soft])
    rows = max(9, 7 + 2 * len(checklists))
    block.draw(Drawn(title, f"{title}. {words}", block.names, series, subtype="stacked", rows=rows))


def _sums(results: Results, tracked: Tracked) -> None:
    """For a table of fixed rows with numbers: the numbers beside each other."""
    amounts = tracked.columns("amount")
    if not amounts or tracked.field.blank_rows:
        return
    title = plain(tracked.field.label)
    block = results.block(title, [tracked.field.row_heading or _("Row"), *(one.label for one in amounts)])
    for number, name in enumerate(tracked.field.rows):
        block.add(plain(name), *(f"N({tracked.place(one, number)})" for one in amounts))
    words = _("A group of columns for each row of the table beside it.")
    series = block.series(looks.ramp(results.sheet.book.accent, max(2, len(amounts)))[: len(amounts)])
    block.draw(Drawn(title, f"{title}. {words}", block.names, series, kind="column"))


def _standing(results: Results, tracked: Tracked) -> None:
    """How many rows there are, and how they stand."""
    rows = list(_standings(tracked))
    if len(rows) > 1:
        block = results.block(_titled(tracked, _("where we stand")), [_("What is counted"), _("Rows")])
        for label, formula in rows:
            block.add(label, formula)


def _standings(tracked: Tracked) -> Iterator[tuple[str, str]]:
    yield _("Written down"), tracked.count(tracked.used)
    if tracked.finished:
        yield _("Finished"), tracked.count(tracked.used, tracked.finished)
        yield _("Still open"), tracked.count(tracked.open)
    for column in tracked.columns("due"):
        day = tracked.area(column)
        yield _("Open and overdue"), tracked.count(tracked.open, tracked.late)
        soon = f"ISNUMBER({day})", f"({day}>=TODAY())", f"({day}<=TODAY()+{SOON})"
        words = _("Open and due within {days} days").replace("{days}", str(SOON))
        yield words, tracked.count(tracked.open, *soon)
        yield _("Open without a date"), tracked.count(tracked.open, f'({day}="")')
    for column in tracked.columns("amount") if tracked.field.blank_rows else ():
        yield _("{what} altogether").replace("{what}", plain(column.label)), f"SUM({tracked.area(column)})"
    for column in tracked.columns("owner"):
        yield _("Open without a name"), tracked.count(tracked.open, f'({tracked.area(column)}="")')


def _choices(results: Results, tracked: Tracked, column: Column) -> None:
    """How often each choice of a column stands, and what adds up with it."""
    listed, area, title = tracked.lists[column.id], tracked.area(column), _titled(tracked, column.label)
    amounts = tracked.columns("amount")
    block = results.block(title, [plain(column.label), _("Rows"), *(one.label for one in amounts)])
    for option, place in zip(listed.options, listed.places, strict=True):
        sums = (f"SUMPRODUCT(1*({area}={place}),{tracked.area(one)})" for one in amounts)
        block.add(option, tracked.count(f"({area}={place})"), *sums)
    words = _("A bar for each choice: in how many rows it stands. The numbers are in the table beside it.")
    series = block.series([results.sheet.book.accent.strong])
    rows = min(ROWS, max(10, 5 + 2 * len(listed.options)))
    block.draw(Drawn(title, f"{title}. {words}", block.names, series, rows=rows))


def _people(results: Results, tracked: Tracked, column: Column, lists: Lists) -> None:
    """What each person on the list has to do."""
    area = tracked.area(column)
    finished = [_("Finished")] if tracked.finished else []
    late = [_("Overdue")] if tracked.late else []
    block = results.block(_titled(tracked, column.label), [_("Name"), _("Open"), *finished, *late, _("Open")])
    block.add(_("All together"), *_of_person(tracked, f'({area}<>"")'))
    for place in lists.people().places:
        block.add_listed(f'{place}&""', *_of_person(tracked, f"({area}={place})"))


def _of_person(tracked: Tracked, mine: str) -> list[str]:
    found = [tracked.count(tracked.open, mine)]
    if tracked.finished:
        found.append(tracked.count(tracked.used, tracked.finished, mine))
    if tracked.late:
        found.append(tracked.count(tracked.open, tracked.late, mine))
    return found


def _months(results: Results, tracked: Tracked, column: Column) -> None:
    """How many rows fall into each month of a year, from the first month that has any."""
    area, amounts = tracked.area(column), tracked.columns("amount")
    parts = [_("Finished"), _("Open")] if tracked.finished else [_("Rows")]
    title = _titled(tracked, _("by month ({what})").replace("{what}", plain(column.label)))
    block = results.block(title, [_("Month"), *parts, *(one.label for one in amounts)])
    for number in range(MONTHS):
        before = cell(block.row - 1, 0)
        month = f'IF({before}="","",EDATE({before},1))' if number else _first_month(area)
        counts = [*_in_month(tracked, area, block.name), *(_summed(tracked, one, area, block.name) for one in amounts)]
        block.add_reckoned(month, *counts, number_format="mmm yyyy")
    accent = results.sheet.book.accent
    words = _("A column for each month of a year. The numbers are in the table beside it.")
    series = block.series([accent.strong, accent.soft][: len(parts)])
    block.draw(Drawn(title, f"{title}. {words}", block.names, series, kind="column", subtype="stacked"))


def _first_month(area: str) -> str:
    return f'IF(COUNT({area})=0,"",DATE(YEAR(MIN({area})),MONTH(MIN({area})),1))'


def _in_month(tracked: Tracked, area: str, month: str) -> list[str]:
    within = f"({area}>={month})", f"({area}<EDATE({month},1))"
    if not tracked.finished:
        return [tracked.count(tracked.used, *within)]
    return [tracked.count(tracked.used, tracked.finished, *within), tracked.count(tracked.open, *within)]


def _summed(tracked: Tracked, amount: Column, area: str, month: str) -> str:
    return f'SUMIFS({tracked.area(amount)},{area},">="&{month},{area},"<"&EDATE({month},1))'
