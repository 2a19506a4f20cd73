"""The words of the interface: looking them up, and the catalogues that are shipped."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog, Message

from rubrickit import words
from rubrickit.words import _, catalogue, catalogues, month_and_year, ngettext, speaking
from sites import ROOT

PACKAGE = ROOT / "generator" / "rubrickit"
OTHERS = [language for language in catalogues() if language != "en"]


def _tool() -> ModuleType:
    """`tools/catalogue.py`, which is a program and not part of the package."""
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "tools" / "catalogue.py")
    assert spec
    assert spec.loader
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return tool


@pytest.fixture(scope="module")
def found() -> Catalog:
    """What stands in the sources now."""
    return _tool().found()


def _messages(catalog: Catalog) -> dict[str | tuple[str, ...], Message]:
    return {message.id: message for message in catalog if message.id}


def _forms(text: str | tuple[str, ...]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else text


def test_spanish_is_there() -> None:
    assert "es" in OTHERS


def test_the_template_is_up_to_date() -> None:
    tool = _tool()
    assert tool.TEMPLATE.read_text(encoding="utf-8") == tool._body(tool.found()), "run: make catalogue"


@pytest.mark.parametrize("language", OTHERS)
def test_a_catalogue_has_every_phrase_translated(language: str, found: Catalog) -> None:
    sources, translated = _messages(found), _messages(catalogue(language))
    assert set(translated) == set(sources), "run: make catalogue"
    for message in translated.values():
        assert not message.fuzzy, message.id
        assert all(form.strip() for form in _forms(message.string)), message.id
        assert len(_forms(message.string)) == (1 if isinstance(message.id, str) else 2), message.id


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_keeps_places_marks_and_spaces(language: str) -> None:
    for message in _messages(catalogue(language)).values():
        for source, shown in zip(_forms(message.id), _forms(message.string), strict=True):
            assert _kept(source) == _kept(shown), (source, shown)


def _kept(text: str) -> tuple[object, ...]:
    """What a translation may not change: places, HTML, white space at the ends."""
    return sorted(re.findall(r"\{\w+\}", text)), sorted(re.findall(r"<[^>]+>", text)), text.strip() == text


def test_every_call_is_found(found: Catalog) -> None:
    """The extractor reads tokens and misses what an f-string hides; the syntax tree hides nothing."""
    known = {form for id_ in _messages(found) for form in _forms(id_)}
    for path in PACKAGE.rglob("*.py"):
        for phrase in _called(path):
            assert phrase in known, (
                f"{path.relative_to(ROOT)}: {phrase!r} cannot be gathered; take it out of the f-string"
            )


def _called(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "N_", "ngettext"):
            yield from (one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str))


def test_english_needs_no_catalogue() -> None:
    assert _("Rubric") == "Rubric"
    assert ngettext("{n} row", "{n} rows", 1) == "1 row"
    assert ngettext("{n} row", "{n} rows", 0) == "0 rows"


def test_a_language_is_spoken_within_a_block() -> None:
    with speaking("es"):
        assert _("Rubric") == "Rúbrica"
        assert [ngettext("{n} row", "{n} rows", n) for n in (0, 1, 2)] == ["0 filas", "1 fila", "2 filas"]
        assert _("A district's own words") == "A district's own words"
        assert _("") == ""
        with speaking("en"):
            assert _("Rubric") == "Rubric"
        assert _("Rubric") == "Rúbrica"
    assert _("Rubric") == "Rubric"


def test_our_words_can_be_told_from_the_content() -> None:
    with speaking("es", marked=True):
        assert _("Rubric") == f"{words.FIRST}Rúbrica{words.LAST}"
        assert ngettext("{n} row", "{n} rows", 3) == f"{words.FIRST}3 filas{words.LAST}"


def test_days_are_written_as_in_the_language() -> None:
    day = date(2026, 11, 3)
    assert (month_and_year(day), words.day(day)) == ("November 2026", "Nov 3, 2026")
    with speaking("es"):
        assert (month_and_year(day), words.day(day)) == ("noviembre de 2026", "3 nov 2026")
