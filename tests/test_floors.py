"""The house's rule: imports go down, never up or in a circle, and each host library has one importer."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "generator" / "rubrickit"

FLOORS: tuple[tuple[str, ...], ...] = (
    ("__init__", "problems", "labels", "looks", "tints", "settings", "files", "cache", "words", "differences", "model"),
    ("textfile", "richtext", "addresses", "kinds", "handout_plan", "fonts"),
    ("logos", "word_reference"),
    ("syntax",),
    ("source",),
    ("shapes",),
    ("binding", "prose", "bibliography"),
    ("loaded",),
    ("loader", "sitefile"),
    ("configuration",),
    ("checks", "views"),
    ("project",),
    ("outputs",),
    ("publication",),
    ("host",),
    ("cli",),
)
"""From the ground up; a module imports only from lower floors, or within its own package."""

SINGLE_IMPORTERS = {
    "typst": "outputs.typesetting",
    "pikepdf": "outputs.typesetting",
    "segno": "outputs.handouts.codes",
    "pypdfium2": "outputs.pixels",
    "PIL": "outputs.pixels",
    "rjsmin": "outputs.minified",
    "docx": "outputs.documents",
    "xlsxwriter": "outputs.workbooks",
    "font_source_sans_pro": "fonts",
    "mkdocs": "host",
    "bibtexparser": "bibliography",
    "click": "cli",
}
"""Libraries that only one module, or the modules of one package, may import."""


def modules() -> list[str]:
    """Every module of the package, as dotted names below it."""
    paths = (path.relative_to(PACKAGE).with_suffix("") for path in PACKAGE.rglob("*.py"))
    return sorted(".".join(path.parts).removesuffix(".__init__") for path in paths)


@cache
def tree_of(module: str) -> tuple[ast.Module, list[str]]:
    """A module's syntax tree, and the package that its relative imports start from."""
    path = PACKAGE / module.replace(".", "/")
    is_package = path.is_dir()
    file = path / "__init__.py" if is_package else path.with_suffix(".py")
    parts = [] if module == "__init__" else module.split(".")
    return ast.parse(file.read_text(encoding="utf-8")), parts if is_package else parts[:-1]


def imports(module: str) -> Iterator[tuple[str, bool]]:
    """What a module imports: the name, and whether it is ours."""
    tree, package = tree_of(module)
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, alias.name.startswith("rubrickit")
        elif isinstance(node, ast.ImportFrom):
            yield from _from_import(node, package)


def _from_import(node: ast.ImportFrom, package: list[str]) -> Iterator[tuple[str, bool]]:
    if node.level == 0:
        yield node.module or "", (node.module or "").startswith("rubrickit")
        return
    base = package[: len(package) - (node.level - 1)]
    if node.module:
        yield ".".join([*base, node.module]), True
    else:
        for alias in node.names:
            yield ".".join([*base, alias.name]), True


def floor_of(module: str) -> int:
    """The floor that a module stands on, by its first name."""
    name = module.split(".")[0]
    return next(number for number, names in enumerate(FLOORS) if name in names)


def ours(module: str) -> set[str]:
    """The modules of ours that a module imports; names imported from the root count as the root."""
    known = set(modules())
    found = set()
    for name, is_ours in imports(module):
        if is_ours:
            short = name.removeprefix("rubrickit").removeprefix(".")
            found.add(next((n for n in (short, short.rpartition(".")[0]) if n in known), "__init__"))
    return found - {module}


@pytest.mark.parametrize("module", modules())
def test_imports_go_down(module: str) -> None:
    here = floor_of(module)
    package = module.split(".")[0]
    for other in ours(module):
        same_package = other.split(".")[0] == package and (PACKAGE / package).is_dir()
        assert same_package or floor_of(other) < here or here == 0, f"{module} imports {other}, which is not below it"


def test_there_is_no_circle() -> None:
    arrows = {module: ours(module) for module in modules()}
    while free := [module for module, targets in arrows.items() if not targets & arrows.keys()]:
        for module in free:
            del arrows[module]
    assert not arrows, f"these import each other: {sorted(arrows)}"


@pytest.mark.parametrize(("library", "owner"), sorted(SINGLE_IMPORTERS.items()))
def test_one_importer_of_each_host_library(library: str, owner: str) -> None:
    importers = {
        module
        for module in modules()
        for name, is_ours in imports(module)
        if not is_ours and name.split(".")[0] == library
    }
    assert importers, f"nothing imports {library}: remove it from this test"
    assert all(module == owner or module.startswith(f"{owner}.") for module in importers), importers


ALONE = """
import importlib, os, sys
libraries, modules = sys.argv[1].split(), sys.argv[2].split()
for name in libraries:
    importlib.import_module(name)
assert not [name for name in sys.modules if name.split(".")[0] == "rubrickit"]
failed = []
for name in modules:
    if (child := os.fork()) == 0:
        importlib.import_module(name)
        os._exit(0)
    failed += [name] * (os.waitpid(child, 0)[1] != 0)
print(*failed)
"""
"""Imports each module in a copy of an interpreter that has imported the libraries of others and nothing of ours."""


@pytest.mark.exhaustive
def test_each_module_imports_alone() -> None:
    """No other module has prepared the ground."""
    libraries = sorted({name for module in modules() for name, is_ours in imports(module) if not is_ours})
    names = ["rubrickit" if module == "__init__" else f"rubrickit.{module}" for module in modules()]
    command = [sys.executable, "-c", ALONE, " ".join(libraries), " ".join(names)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    assert result.stdout.split() == [], result.stderr


def test_modules_and_functions_stay_small() -> None:
    """Files up to 300 lines, functions up to 50, the median function ten or less."""
    lengths = []
    for module in modules():
        tree, _ = tree_of(module)
        last = max((node.end_lineno or 0 for node in tree.body), default=0)
        assert last <= 300, f"{module} has {last} lines"
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                length = (node.end_lineno or 0) - node.lineno + 1
                assert length <= 50, f"{module}.{node.name} has {length} lines"
                lengths.append(length)
    assert sorted(lengths)[len(lengths) // 2] <= 10
