"""Problems: what is wrong, where, and what to do about it; and how each is shown.

Districts read these, and nobody there is a programmer: a message says what is wrong in plain
words, and a hint says what to change.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal

Severity = Literal["error", "advice"]


@dataclass(frozen=True, order=True)
class Place:
    """A spot in a file; lines and columns count from 1, columns in characters."""

    path: str
    line: int = 1
    column: int = 1
    excerpt: str = field(default="", compare=False)
    """The source line, for showing."""
    length: int = field(default=1, compare=False)
    """How many characters are meant."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"

    @property
    def headline(self) -> str:
        """`file:line:column: what is wrong`; advice says that it is no more than that."""
        kind = "advice: " if self.severity == "advice" else ""
        return _printable(f"{self.place.path}:{self.place.line}:{self.place.column}: {kind}{self.message}")


class ProblemsFound(Exception):  # noqa: N818  # what is raised are problems, not one error
    """Raised where work cannot go on; carries every problem that was found until then."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(problem.headline for problem in problems))
        self.problems = tuple(problems)


@dataclass(frozen=True)
class Lines:
    """The lines of a text file, for pointing at what stands in them."""

    path: str
    lines: tuple[str, ...]

    @classmethod
    def of(cls, path: str, text: str) -> Lines:
        """The lines as an editor counts them."""
        return cls(path, tuple(re.split(r"\r\n|\r|\n", text)))

    def text(self, line: int) -> str:
        """One line; empty beyond the file's end."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def spot(self, line: int, column: int = 1, length: int = 1) -> Place:
        """A place by its line and column, kept within the file."""
        if not self.lines:
            return Place(self.path)
        number = min(max(1, line), len(self.lines))
        excerpt = self.lines[number - 1]
        start = min(max(1, column), len(excerpt) + 1) if number == line else 1
        return Place(self.path, number, start, excerpt, max(1, min(length, len(excerpt) - start + 1)))


def shortened(text: str, longest: int = 60) -> str:
    """A text on one line, cut where it is long."""
    words = " ".join(text.split())
    return f"{words[: longest - 1]}…" if len(words) > longest else words


def quoted(text: str) -> str:
    """An author's words within a message."""
    return f"`{shortened(text)}`"


def closest(wrong: str, known: Iterable[str]) -> str:
    """The likeliest of the known words; empty when none is near."""
    return _closest(wrong, tuple(sorted(set(known))))


@lru_cache(maxsize=1_000)  # one wrong id is often named many times
def _closest(wrong: str, choices: tuple[str, ...]) -> str:
    by_form = {_form(choice): choice for choice in choices}
    near = by_form if len(by_form) <= MANY else _near(_form(wrong), choices)
    found = get_close_matches(_form(wrong), near, n=1, cutoff=0.6)
    return by_form[found[0]] if found else ""


MANY = 100  # beyond it, comparing a word with each of the known ones takes long


def _near(wrong: str, choices: tuple[str, ...]) -> list[str]:
    """Those of many words that share the most runs of three letters with a wrong one."""
    by_run = _by_run(choices)
    shared = Counter(form for run in _runs(wrong) for form in by_run.get(run, ()))
    return [form for form, _ in shared.most_common(MANY // 4)]


@lru_cache(maxsize=16)
def _by_run(choices: tuple[str, ...]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for form in map(_form, choices):
        for run in _runs(form):
            found.setdefault(run, []).append(form)
    return found


def _runs(word: str) -> set[str]:
    return {word[start : start + 3] for start in range(max(1, len(word) - 2))}


def _form(word: str) -> str:
    """A word without what people mix up first: capitals, spaces, underscores."""
    return re.sub(r"[\s_]", "-", word.strip().casefold())


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """A hint that names the likeliest of the known words, or all of them if they are few."""
    choices = sorted(set(known))
    likeliest = closest(wrong, choices)
    if likeliest:
        return f"Did you mean `{likeliest}`?"
    if 0 < len(choices) <= 12:
        return "Choose from: " + ", ".join(f"`{choice}`" for choice in choices) + "."
    return ""


def taken(what: str, object_id: str, place: Place, first: Place) -> Problem:
    """An id that is given a second time."""
    hint = f"It is in {first.path}, line {first.line}; give one of the two another id."
    return Problem(place, "duplicate-id", f"the {what} `{object_id}` exists already", hint)


EXCERPT_WIDTH = 110  # a terminal's line, less the number in front
_CONTROLS = {"Cc", "Cs"}
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"  # would show a line in another order


def _printable(text: str) -> str:
    """The text as a terminal may show it: each character that it would act on is replaced."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if character in "\t\n":
        return " "
    return "�" if unicodedata.category(character) in _CONTROLS or character in _TURNING else character


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes: two for each wide character, none for marks."""
    return sum(_cell_count(character) for character in text)


def _cell_count(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _window(place: Place) -> tuple[str, int]:
    """The part of the source line around the column, and the caret's offset within it."""
    line = _printable(place.excerpt)
    at = min(place.column - 1, len(line))
    if len(line) <= EXCERPT_WIDTH:
        return line, at
    start = min(max(0, at - EXCERPT_WIDTH // 2), len(line) - EXCERPT_WIDTH)
    end = start + EXCERPT_WIDTH
    head = "…" if start else line[0]
    tail = "…" if end < len(line) else line[-1]
    return head + line[start + 1 : end - 1] + tail, at - start


def as_text(problem: Problem) -> str:
    """For a terminal: the headline, the source line with a caret, the hint."""
    lines = [problem.headline]
    if problem.place.excerpt.strip():
        shown, at = _window(problem.place)
        number = str(problem.place.line)
        marks = "^" * max(1, _cells(shown[at : at + problem.place.length]))
        lines.append(f"  {number} | {shown}".rstrip())
        lines.append(f"  {' ' * len(number)} | {' ' * _cells(shown[:at])}{marks}")
    if problem.hint:
        lines.append(f"  → {_printable(problem.hint)}")
    return "\n".join(lines)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_value(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def as_github(problem: Problem) -> str:
    """A GitHub Actions annotation."""
    level = "error" if problem.severity == "error" else "notice"
    place = problem.place
    where = f"file={_escaped_value(place.path)},line={place.line},col={place.column}"
    message = _escaped(f"{problem.message} {problem.hint}".strip())
    return f"::{level} {where},title={problem.code}::{message}"


def as_json(problem: Problem) -> str:
    """One JSON object on one line."""
    place = {k: v for k, v in asdict(problem.place).items() if k in ("path", "line", "column")}
    rest = {"code": problem.code, "severity": problem.severity, "message": problem.message, "hint": problem.hint}
    return json.dumps(place | rest, ensure_ascii=False)


FORMATS: dict[str, Callable[[Problem], str]] = {"text": as_text, "github": as_github, "json": as_json}


def unique_sorted(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, in the order of files and lines."""
    return sorted(set(problems))
