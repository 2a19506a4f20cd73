"""Makes a toolkit of many times the size: copies of the shipped one with ids of their own."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from rubrickit.handout_plan import PACK_ITEMS

ROOT = Path(__file__).resolve().parents[1]
ID_KEYS = {
    *("rubric", "cycle", "collection", "rubrics", "cycles", "questions", "templates", "see", "surveys", "learning"),
    *("template", "rows_of"),
    *PACK_ITEMS,
}
LISTS = {
    "content/collections.yaml",
    "content/cycles.yaml",
    "content/glossary.yaml",
    "content/crosswalks.yaml",
    "content/drawings.yaml",
    "content/packs.yaml",
}
SHARED = {"rubrics/scales.yaml", "content/inventory.yaml", "content/about.md"}


class _Plain(yaml.BaseLoader):
    """Every value as its author wrote it."""


def scaled(times: int, target: Path) -> Path:
    """A project in `target` with the shipped toolkit `times` over; gives its configuration."""
    for name in ("mkdocs.yml", "rubrics", "content", "overrides"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copyfile)(source, target / name)
    names = _ids()
    for copy in range(2, times + 1):
        for path in _files():
            _copy(path, target, copy, names)
    return target / "mkdocs.yml"


def _files() -> Iterator[str]:
    for folder in ("rubrics", "content"):
        for path in sorted((ROOT / folder).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.suffix in (".yaml", ".md") and name not in SHARED:
                yield name


def _ids() -> set[str]:
    """The ids of everything that a copy must name anew."""
    found = {Path(name).stem for name in _files()}
    for name in _files():
        if name.endswith(".yaml"):
            data = yaml.load((ROOT / name).read_text("utf-8"), Loader=_Plain)
            found |= {one["id"] for one in _objects(data, name in LISTS)}
    return found


def _objects(data: Any, is_list: bool) -> Iterator[dict[str, Any]]:
    """What has an id of its own in a file: its entries, or itself and its questions. An example has none."""
    if is_list:
        for entries in data.values():
            yield from entries
        return
    if "id" in data:
        yield data
    for group in data.get("groups", []):
        yield from group["questions"]


def _copy(name: str, target: Path, copy: int, ids: set[str]) -> None:
    text = (ROOT / name).read_text("utf-8")
    path = target / name
    if name.endswith(".md"):
        renamed = path.with_name(f"{path.stem}-{copy}.md")
        renamed.write_text(_renamed_markdown(text, copy, ids), "utf-8")
        return
    data = _renamed(yaml.load(text, Loader=_Plain), copy, ids, "")
    for one in _objects(data, name in LISTS):
        one["id"] += f"-{copy}"
    if name in LISTS:
        with path.open("a", encoding="utf-8") as file:
            file.write(_entries(data))
        return
    path.with_name(f"{path.stem}-{copy}.yaml").write_text(_dumped(data), "utf-8")


def _dumped(data: Any) -> str:
    return yaml.dump(data, allow_unicode=True, sort_keys=False, width=10_000)


def _entries(data: dict[str, Any]) -> str:
    """The entries of a list file, to be added to the list that stands there."""
    (entries,) = data.values()
    return "".join(f"  {line}\n" for line in _dumped(entries).splitlines())


def _renamed(value: Any, copy: int, ids: set[str], key: str) -> Any:
    if isinstance(value, dict):
        return {name: _renamed(item, copy, ids, name) for name, item in value.items()}
    if isinstance(value, list):
        return [_renamed(item, copy, ids, key) for item in value]
    if key in ID_KEYS and value in ids:
        return f"{value}-{copy}"
    if key in ("guides", "guide"):
        return value.replace(".md", f"-{copy}.md")
    return f"{value} {copy}" if key in ("term", "also") else value


def _renamed_markdown(text: str, copy: int, ids: set[str]) -> str:
    """Links and front matter point at the same copy."""
    text = re.sub(r"([\w-]+)\.md", lambda match: f"{match[1]}-{copy}.md" if match[1] in ids else match[0], text)
    text = re.sub(
        r"(questions/[\w-]+\.md#)([\w-]+)",
        lambda match: f"{match[1]}{match[2]}-{copy}" if match[2] in ids else match[0],
        text,
    )
    head, body = text.split("\n---\n", 1)
    pattern = re.compile(r"\b(" + "|".join(sorted(map(re.escape, ids), key=len, reverse=True)) + r")\b(?!-)")
    lines = (
        pattern.sub(rf"\1-{copy}", line)
        if line.startswith(("collection:", "rubrics:", "questions:", "templates:"))
        else line
        for line in head.splitlines()
    )
    return "\n".join(lines) + "\n---\n" + body
