"""A rubric as a table to read, from which other sheets look up what a level looks like and what helps to move on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Criterion, Descriptor, Rubric, Scale
from ...richtext import plain
from ...words import _
from .book import Sheet
from .styles import level_looks
from .text import cell_text, defined_name, height

NAMES_WIDTH = 24
LEVEL_WIDTHS = {2: 60, 3: 44, 4: 38}
"""How wide the column of a level is, by how many there are."""
_NARROW = 32


@dataclass(frozen=True)
class RubricTable:
    """A rubric on its sheet."""

    sheet: Sheet
    levels: str
    """The name of the range with the levels' names."""
    descriptors: dict[str, str]
    """By criterion: the cells with what its levels look like."""

    def at_level(self, cells: str, chosen: str) -> str:
        """A formula for what stands in these cells at the level that is chosen; nothing where none is."""
        return f'IF({chosen}="","",IFERROR(INDEX({cells},MATCH({chosen},{self.levels},0))&"",""))'


def marks(number: int, count: int) -> str:
    """Dots that count, as on the pages: `●●○`."""
    return "●" * number + "○" * (count - number)


def set_widths(sheet: Sheet, count: int) -> float:
    """Columns for the names and for as many levels; gives their whole width."""
    width = LEVEL_WIDTHS.get(count, _NARROW)
    sheet.widths(NAMES_WIDTH, *[width] * count)
    return NAMES_WIDTH + width * count


def rubric_table(sheet: Sheet, row: int, rubric: Rubric, scale: Scale, criteria: Sequence[Criterion]) -> RubricTable:
    """Write the levels and some rows of a rubric, from a row of the sheet on."""
    name = defined_name("levels", rubric.id)
    level_headings(sheet, row, rubric.heading, scale)
    sheet.book.name(name, sheet.area(row, 1, row, len(scale.levels)))
    texts = {one.id: [descriptor_text(rubric, scale, one, level.id) for level in scale.levels] for one in criteria}
    found = text_rows(sheet, row + 1, criteria, texts)
    sheet.region(row, 0, row + len(criteria), len(scale.levels))
    return RubricTable(sheet, name, found)


def level_headings(sheet: Sheet, row: int, corner: str, scale: Scale, shown: int | None = None) -> None:
    """A header row with the names of all levels, or of the first ones, in their colors."""
    sheet.text(row, 0, corner, "header")
    count = len(scale.levels)
    grounds = level_looks(sheet.book.accent, count) if scale.ordered else [{}] * count
    for number, (level, ground) in enumerate(zip(scale.levels[:shown], grounds, strict=False), 1):
        sheet.text(row, number, level.name, "header", **ground)


def text_rows(sheet: Sheet, row: int, criteria: Sequence[Criterion], texts: dict[str, list[str]]) -> dict[str, str]:
    """A row of texts for each criterion; gives the address of each row's texts."""
    found = {}
    for at, criterion in enumerate(criteria, row):
        cells = texts[criterion.id]
        sheet.text(at, 0, criterion.name, "calc name")
        for column, words in enumerate(cells, 1):
            sheet.raw(at, column, words, "calc")
        width = LEVEL_WIDTHS.get(len(cells), _NARROW)
        sheet.height(at, height([(plain(criterion.name), NAMES_WIDTH - 2), *((words, width) for words in cells)]))
        found[criterion.id] = sheet.area(at, 1, at, len(cells))
    return found


def descriptor_text(rubric: Rubric, scale: Scale, criterion: Criterion, level: str) -> str:
    """What a criterion looks like at a level, as lines."""
    found = criterion.levels.get(level)
    if found is None:
        return ""
    stem = rubric.stem if isinstance(rubric.stem, str) else rubric.stem.get(level, "")
    names = {one.id: one.name for one in scale.levels}
    return "\n".join([*([f"{cell_text(stem)} …"] if stem else []), *_descriptor_lines(found, names)])


def _descriptor_lines(found: Descriptor, names: dict[str, str]) -> list[str]:
    written = [cell_text(found.lead)] if found.lead else []
    if found.adds_to:
        words = _("Everything in {level}, and also:")
        written.append(words.replace("{level}", cell_text(names.get(found.adds_to, found.adds_to))))
    for one in found.indicators:
        written.append(f"• {cell_text(one.text)}")
        written += [f"   – {cell_text(part)}" for part in one.includes]
    return written


def next_step_text(criterion: Criterion, level: str) -> str:
    """What helps to move on from a level, as lines."""
    return "\n".join(f"• {cell_text(action)}" for action in criterion.next_steps.get(level, ()))
