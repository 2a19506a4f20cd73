"""Plain values to objects of the model, with every mistake as a problem in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from .model.base import Model
from .problems import Place, Problem, closest, did_you_mean, quoted
from .shapes import description_of, keys_at
from .source import Incomplete, Location, Unreadable
from .syntax import in_quotes

M = TypeVar("M", bound=Model)


class Placed(Protocol):
    """What knows where values stand: a document, or an entry of one."""

    def place(self, location: Location = (), *, key: bool = False) -> Place: ...

    def has(self, location: Location) -> bool: ...


def bound(document: Placed, data: Any, model: type[M]) -> tuple[M | None, list[Problem]]:
    """The values as an object of the model, or every reason why they are not one."""
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = [_Detail.of(detail, document) for detail in error.errors(include_url=False)]
        return None, list(_problems(details, document, model))


@dataclass(frozen=True)
class _Detail:
    """One mistake, at its location in the file."""

    kind: str
    location: Location
    given: Any
    limits: dict[str, Any]
    said: str
    """What the validator says; used where it is one of ours."""
    at_key: bool
    """Whether the key is meant, and not its value."""

    @classmethod
    def of(cls, error: ErrorDetails, document: Placed) -> _Detail:
        return cls(
            error["type"],
            tuple(_in_file(error, document)),
            error.get("input"),
            error.get("ctx", {}),
            error["msg"],
            error["loc"][-1:] == ("[key]",),
        )

    @property
    def last(self) -> str:
        """The key that is meant; empty for an entry of a list."""
        return self.location[-1] if self.location and isinstance(self.location[-1], str) else ""

    @property
    def list_name(self) -> str:
        """The key that is meant, or that of the list or group which holds the entry."""
        around = self.location[:-1] if self.at_key else self.location
        return next((f"`{part}`" for part in reversed(around) if isinstance(part, str)), self.name)

    @property
    def name(self) -> str:
        """What is meant, as a sentence says it."""
        return f"`{self.last}`" if self.last else "this entry"


_BRANCHES = ("text", "by-level", "choices", "rows", "levels", "mark", "[key]")


def _in_file(error: ErrorDetails, document: Placed) -> Iterator[int | str]:
    """The location without the names of the model's own branches, which the file does not hold."""
    kept: list[int | str] = []
    for index, part in enumerate(error["loc"]):
        is_missing_key = error["type"] == "missing" and index == len(error["loc"]) - 1
        if part in _BRANCHES and not is_missing_key and not document.has((*kept, part)):
            continue
        kept.append(part)
        yield part


def _problems(details: Sequence[_Detail], document: Placed, model: type[Model]) -> Iterator[Problem]:
    """Each mistake once; none that only follows from another one."""
    misspelt = {_meant_key(detail, model) for detail in details if detail.kind == "extra_forbidden"}
    for detail in details:
        if isinstance(detail.given, Unreadable):
            continue
        if detail.kind == "extra_forbidden":
            yield _unknown_key(detail, document, model)
        elif detail.kind == "missing":
            if not _is_explained(detail, misspelt):
                yield _missing_key(detail, document, model)
        elif not _only_counts_what_is_wrong(detail):
            message, hint = _what_is_wrong(detail, model)
            code = detail.kind.replace("_", "-")
            yield Problem(document.place(detail.location, key=detail.at_key), code, message, hint)


def _is_explained(detail: _Detail, misspelt: set[Location]) -> bool:
    """Whether a missing key is reported already: as unreadable, misspelt, or as a text that was taken apart."""
    if isinstance(detail.given, Incomplete) or _is_one_text(detail.given):
        return True
    *around, key = detail.location
    return any((*around[:length], key) in misspelt for length in range(len(around) + 1))


def _only_counts_what_is_wrong(detail: _Detail) -> bool:
    """Whether a list counts as too short only because some of its entries are wrong."""
    return detail.kind == "too_short" and len(detail.given) >= detail.limits["min_length"]


def _meant_key(detail: _Detail, model: type[Model]) -> Location:
    """The location that a misspelt key was meant for."""
    parent = detail.location[:-1]
    return (*parent, closest(detail.last, keys_at(model, parent)))


def _is_one_text(given: Any) -> bool:
    """Whether a group of keys is really one text that holds a colon."""
    return isinstance(given, dict) and len(given) == 1 and _is_words(next(iter(given)))


def _is_words(key: str) -> bool:
    return bool(re.search(r"\s|^[A-Z]", key))


def _unknown_key(detail: _Detail, document: Placed, model: type[Model]) -> Problem:
    place = document.place(detail.location, key=True)
    if _is_words(detail.last) and not _meant_key(detail, model)[-1]:
        message = f"{quoted(detail.last)} is taken for a key, because of the colon after it"
        return Problem(place, "unknown-key", message, _colon_hint(detail.last, detail.given))
    hint = did_you_mean(detail.last, keys_at(model, detail.location[:-1]))
    hint = hint or "Remove it, or see how another file of this folder says it."
    return Problem(place, "unknown-key", f"{quoted(detail.last)} is not a key that is known here", hint)


def _colon_hint(key: str, value: Any) -> str:
    """How to keep a text together that was taken apart at its colon."""
    text = in_quotes(f"{key}: {value if isinstance(value, str) else '…'}")
    return f"If it is part of a text, put the whole text in quotes{': ' + text if text else '.'}"


def _missing_key(detail: _Detail, document: Placed, model: type[Model]) -> Problem:
    place = document.place(detail.location[:-1], key=True)
    return Problem(place, "missing-key", f"`{detail.last}` is missing here", description_of(model, detail.location))


_GROUP = "a group of lines such as `key: value`"
_WANTED = {
    "string_type": "text",
    "tuple_type": "a list (lines that start with `- `)",
    "dict_type": _GROUP,
    "model_type": _GROUP,
    "model_attributes_type": _GROUP,
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number of usual size",
    "int_from_float": "a whole number",
    "float_parsing": "a number",
    "float_type": "a number",
    "finite_number": "a number",
    "bool_parsing": "`true` or `false`",
    "bool_type": "`true` or `false`",
}
_LIMITS = {
    "greater_than": ("gt", "more than"),
    "greater_than_equal": ("ge", "at least"),
    "less_than": ("lt", "less than"),
    "less_than_equal": ("le", "at most"),
}


def _what_is_wrong(detail: _Detail, model: type[Model]) -> tuple[str, str]:
    """The message and the hint of a value that does not fit."""
    kind, given, name = detail.kind, detail.given, detail.name
    if "hint" in detail.limits:
        return detail.said, detail.limits["hint"]
    if given is None or kind == "string_too_short":
        hint = "Write one after the colon, or remove the line." if detail.last else "Write one, or remove the hyphen."
        return f"{name} has no value", hint
    if kind in _WANTED:
        return f"{name} should be {_WANTED[kind]}, and is {_described(given)}", _shape_hint(detail, model)
    if kind in _LIMITS:
        limit, words = _LIMITS[kind]
        return f"{name} should be {words} {detail.limits[limit]:g}, and is {_described(given)}", ""
    if kind == "string_pattern_mismatch":
        return f"{quoted(str(given))} cannot be an id", _id_hint(str(given))
    if kind == "string_too_long":
        return f"{name} is longer than {detail.limits['max_length']} characters", "Make it shorter."
    if kind == "literal_error":
        choices = re.findall(r"'([^']+)'", str(detail.limits.get("expected", "")))
        return f"{quoted(str(given))} is not one of the values for {detail.list_name}", _choice_hint(
            str(given), choices
        )
    return _count_problem(detail)


def _count_problem(detail: _Detail) -> tuple[str, str]:
    if detail.kind == "too_short":
        least = detail.limits["min_length"]
        needed = "at least one entry" if least == 1 else f"at least {least} entries"
        return f"{detail.name} needs {needed}", "Add what is missing below it."
    if detail.kind == "too_long":
        return f"{detail.name} has more than {detail.limits['max_length']} entries", "Remove some, or split it."
    return f"{detail.name} does not fit here", "Compare it with another file of the same folder."


def _choice_hint(given: str, choices: list[str]) -> str:
    likely = did_you_mean(given, choices)
    if likely.startswith("Did"):
        return f"{likely} The values are {', '.join(choices)}."
    return likely


def _described(given: Any) -> str:
    if isinstance(given, dict):
        return "a group of keys"
    return "a list" if isinstance(given, list | tuple) else quoted(str(given))


def _shape_hint(detail: _Detail, model: type[Model]) -> str:
    """How to write a value in the shape that is wanted."""
    given, wanted = detail.given, _WANTED[detail.kind]
    if wanted == "text" and isinstance(given, dict) and len(given) == 1:
        return _colon_hint(*next(iter(given.items())))
    if wanted == "text" and isinstance(given, list):
        return "Remove the hyphens or brackets, and keep one text."
    if detail.kind == "tuple_type" and isinstance(given, str) and re.fullmatch(r"[\w-]+", given):
        return f"Write `{detail.last}: [{given}]`."
    if detail.kind == "tuple_type":
        return "Put each entry on a line of its own below the key: two more spaces, a hyphen, a space."
    keys = keys_at(model, detail.location) if wanted == _GROUP else []
    return f"What can stand here: {', '.join(f'`{key}: …`' for key in keys)}." if keys else ""


def _id_hint(given: str) -> str:
    likely = re.sub(r"[^a-z0-9]+", "-", given.lower()).strip("-")
    return "Use lower-case letters, digits and single hyphens" + (f": {quoted(likely)}." if likely else ".")
