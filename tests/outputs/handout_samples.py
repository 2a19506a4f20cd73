"""Toolkits made for the tests of handouts, and what is printed of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rubrickit.cache import Cache
from rubrickit.files import OutputFile
from rubrickit.handout_plan import planned
from rubrickit.model import Collection, Rubric, Scale, Toolkit
from rubrickit.outputs import typesetting
from rubrickit.outputs.handouts import MAKERS, Desk, handout_files
from rubrickit.outputs.handouts.printing import printed
from rubrickit.outputs.handouts.rubric_sheet import sheet
from rubrickit.settings import Settings

SETTINGS = Settings(name="Test toolkit", site_url="https://example.org/kit/", publisher="A district")
CITE = {"kotter-1996": "Kotter, 1996"}
NAMES = ["Compete", "Co-exist", "Contact", "Coordinating", "Cooperating", "Collaborating", "Converging", "High", "Top"]
SIGN = "Someone says aloud what has changed since the last visit."
RUBRIC_KINDS = ("rubric-sheet", "self-assessment", "look-fors", "large-print")
SENTENCE = "Plan the support with the people who will use it and agree on the signs that show progress."

# Toolkits made for the tests ----------------------------------------------------------------------


def scale(count: int, ordered: bool = True, names: Sequence[str] = NAMES) -> dict[str, Any]:
    levels = [{"id": f"level-{index}", "name": names[index]} for index in range(count)]
    return {"id": "scale", "title": "Scale", "ordered": ordered, "levels": levels}


def criterion(number: int, levels: int, indicators: int = 2, **more: Any) -> dict[str, Any]:
    def cell(level: int) -> dict[str, Any]:
        texts = [f"R{number}L{level}I{index}. {SENTENCE}" for index in range(indicators)]
        return {"indicators": texts}

    cells = {f"level-{level}": cell(level) for level in range(levels)}
    row = {"id": f"row-{number}", "name": f"Row {number}", "summary": "What this is about.", "levels": cells}
    return row | {"look_fors": [f"R{number}S{index}. {SIGN}" for index in range(3)]} | more


def toolkit(
    levels: int, criteria: list[dict[str, Any]], ordered: bool = True, names: Sequence[str] = NAMES, **more: Any
) -> Toolkit:
    rubric = {
        "id": "sample",
        "title": "Sample rubric",
        "summary": "Says what the **sample** is for.",
        "collection": "kit",
        "scale": "scale",
        "sources": ["kotter-1996"],
        "stem": "Coaches can",
        "criteria": criteria,
    }
    section = {"id": "all", "title": "All", "summary": "All of it.", "rubrics": ["sample"]}
    kit = {"id": "kit", "title": "The kit", "summary": "A kit.", "accent": "pine", "sections": [section]}
    return Toolkit(
        scales={"scale": Scale.model_validate(scale(levels, ordered, names))},
        rubrics={"sample": Rubric.model_validate(rubric | more)},
        collections={"kit": Collection.model_validate(kit)},
    )


def plain() -> Toolkit:
    return toolkit(3, [criterion(number, 3) for number in range(12)])


def small() -> Toolkit:
    return toolkit(3, [criterion(0, 3)])


def seven_columns() -> Toolkit:
    rows = [criterion(number, 7) for number in range(6)]
    for row in rows:
        for level in range(4, 7):
            row["levels"][f"level-{level}"] |= {"adds_to": f"level-{level - 1}", "lead": "Led by all"}
    poles = [{"name": f"Pole {n}", "from": f"From {n}", "to": f"To {n}, and further along"} for n in range(4)]
    return toolkit(7, rows, poles=poles, stem="")


def tall_row() -> Toolkit:
    return toolkit(3, [criterion(0, 3), criterion(1, 3, indicators=40), criterion(2, 3)])


def tall_signs() -> Toolkit:
    rows = [criterion(number, 3, look_fors=[f"R{number}S0. " + SENTENCE * 50]) for number in range(2)]
    return toolkit(3, [*rows, criterion(2, 3, look_fors=[f"R2S{index}. {SIGN}" for index in range(60)])])


def tall_first_row() -> Toolkit:
    return toolkit(3, [criterion(0, 3, indicators=13), criterion(1, 3)])


def split_stems() -> Toolkit:
    stem = {"level-0": "Individuals", "level-2": "Teams", "level-3": "Teams"}
    return toolkit(4, [criterion(number, 4) for number in range(3)], stem=stem)


def unordered() -> Toolkit:
    return toolkit(7, [criterion(number, 7, indicators=1) for number in range(4)], ordered=False)


def many_rows() -> Toolkit:
    return toolkit(3, [criterion(number, 3) for number in range(40)])


def nine_levels() -> Toolkit:
    return toolkit(9, [criterion(number, 9) for number in range(3)])


def rich_text() -> Toolkit:
    indicator = {
        "text": "**Bold**, *leaning*, `code`, [a site](https://example.org/) and [a page](other.md) [@kotter-1996].",
        "includes": ["Nguyễn Văn Ánh", "ʻŌlelo Hawaiʻi", "Ελληνικά", "Кириллица", "\"quoted\" and 'quoted'"],
    }
    rows = [criterion(number, 2, subtitle="A *subtitle*") for number in range(2)]
    rows[0]["levels"]["level-1"] = {"lead": "Applied", "indicators": [indicator]}
    return toolkit(2, rows, title="Sample & <rubric> #1")


def long_words() -> Toolkit:
    rows = [criterion(number, 7) for number in range(2)]
    rows[0]["name"] = "Donaudampfschifffahrtsgesellschaftskapitän"
    rows[0]["levels"]["level-2"]["indicators"] = ["https://example.org/" + "averylongaddress" * 8, "A" * 120]
    rows[1]["look_fors"] = ["A" * 100]
    return toolkit(7, rows, title="Donaudampfschifffahrtsgesellschaftskapitänsmütze")


def long_names() -> Toolkit:
    """Seven levels whose names are long, and letters with marks."""
    names = [
        "Khởi đầu và tìm hiểu cùng nhau",
        "Unvollständigkeitsbewältigung",
        "Not yet working with one another at all",
    ]
    rows = [criterion(number, 7, subtitle="Nguyễn Thị Ánh, quận Bình Thạnh") for number in range(3)]
    return toolkit(7, rows, names=names * 3, title="Đánh giá việc huấn luyện và cộng tác " * 3)


FIXTURES = [
    plain,
    seven_columns,
    tall_row,
    tall_first_row,
    tall_signs,
    long_names,
    split_stems,
    unordered,
    many_rows,
    nine_levels,
    rich_text,
    long_words,
]


# Their handouts -----------------------------------------------------------------------------------


@dataclass(frozen=True)
class Print:
    """A file of a handout, with what it was made of."""

    kind: str
    variant: str
    part: dict[str, Any]
    content: bytes


def prints_of(kit: Toolkit, cache: Cache, *kinds: str, settings: Settings = SETTINGS) -> Iterator[Print]:
    """Every file of the handouts of these kinds, or of all that are made of a rubric."""
    desk, given = Desk(kit, settings, CITE), typesetting.sources()
    for plan in planned(kit, settings.print.papers):
        if plan.kind.id in (kinds or RUBRIC_KINDS):
            handout = MAKERS[plan.kind.id](plan, desk)
            for variant in plan.variants:
                file = printed(plan, handout, variant, desk, cache, given)
                yield Print(plan.kind.id, variant, handout.parts[0], file.content)


def print_of(kit: Toolkit, cache: Cache, kind: str, settings: Settings = SETTINGS) -> bytes:
    """The first file of a kind: the one on Letter paper."""
    return next(prints_of(kit, cache, kind, settings=settings)).content


def sheet_of(kit: Toolkit, cache: Cache, settings: Settings = SETTINGS, overrides: Sequence[Path] = ()) -> OutputFile:
    """The first file of the sample's rubric sheet, on Letter paper."""
    return next(handout_files(Desk(kit, settings, CITE), cache, overrides))


def sheet_data(kit: Toolkit, settings: Settings = SETTINGS, cite: Mapping[str, str] = CITE) -> dict[str, Any]:
    """What the sample's rubric sheet prints."""
    return sheet(kit.rubrics["sample"], Desk(kit, settings, cite))
