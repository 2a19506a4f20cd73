"""Files to the toolkit: everything is read, every problem is collected, nothing is published."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from . import kinds
from .bibliography import UNREADABLE, references
from .binding import bound
from .kinds import Kind
from .loaded import Folders, Loaded, Origin
from .model import Guide, GuidePage, Inventory, Reference, Toolkit
from .model.base import ID_PATTERN
from .model.choices import with_choices
from .problems import Place, Problem, closest, did_you_mean, quoted, taken
from .prose import read_prose
from .source import Document, Unreadable, read_yaml
from .textfile import decoded, missing_file, opened, yaml_files

__all__ = ["Folders", "Loaded", "Origin", "load"]

GUIDES_FOLDER = "guides/"
INVENTORY = "inventory.yaml"


def load(folders: Folders) -> Loaded:
    """Read a toolkit's folders."""
    loaded = Loaded(menu=folders.menu, fonts=folders.fonts if folders.prints else None)
    objects = {kind.name: dict(_objects(kind, folders, loaded)) for kind in kinds.KINDS}
    _read_prose(folders, loaded)
    loaded.inventory = _inventory(folders, loaded)
    toolkit = Toolkit(
        scales=objects["scale"],
        rubrics=objects["rubric"],
        collections=objects["collection"],
        cycles=objects["cycle"],
        banks=objects["question bank"],
        templates=objects["template"],
        examples=objects["example"],
        surveys=objects["survey"],
        learning=objects["learning path"],
        crosswalks=objects["crosswalk"],
        drawings=objects["drawing"],
        packs=objects["pack"],
        terms=dict(sorted(objects["term"].items(), key=lambda item: item[1].term.casefold())),
        references=_read_references(folders, loaded),
        guides=dict(_guides(loaded)),
    )
    templates = {key: with_choices(one, toolkit) for key, one in toolkit.templates.items()}
    loaded.toolkit = replace(toolkit, templates=templates)
    return loaded


def _objects(kind: Kind, folders: Folders, loaded: Loaded) -> Iterator[tuple[str, Any]]:
    """The objects of one kind by id; a second object of the same id is a problem."""
    for path in _files(kind, folders, loaded):
        document = _document(path, kind, folders, loaded)
        if document is not None:
            loaded.documents.append(document)
            for location, data in _entries(kind, document, path.stem, loaded):
                yield from _registered(kind, Origin(document, location), data, path, loaded)


def _document(path: Path, kind: Kind, folders: Folders, loaded: Loaded) -> Document | None:
    raw = _bytes(path, folders, loaded)
    if raw is None:
        _note_broken(kind, path.stem, loaded)
        return None
    document, problems = read_yaml(raw, folders.shown(path))
    loaded.problems.extend(problems)
    loaded.unseen |= bool(problems)
    if document is None:
        _note_broken(kind, path.stem, loaded)
        written = re.search(rb"^id:\s*[\"']?([a-z0-9-]+)", raw, re.MULTILINE)
        loaded.broken.update((kind.name, found.decode()) for found in (written.groups() if written else ()))
    return document


def _note_broken(kind: Kind, stem: str, loaded: Loaded) -> None:
    if kind.file:
        loaded.incomplete.add(kind.name)
    else:
        loaded.broken.add((kind.name, stem))


def _bytes(path: Path, folders: Folders, loaded: Loaded) -> bytes | None:
    raw, problems = opened(path, folders.shown(path))
    loaded.problems.extend(problems)
    loaded.unseen |= raw is None
    return raw


def _files(kind: Kind, folders: Folders, loaded: Loaded) -> list[Path]:
    """The files that hold objects of a kind; a file that is missing or misnamed is a problem."""
    present = yaml_files(folders.of(kind))
    lists = [INVENTORY, *(other.file for other in kinds.KINDS if other.file and other.folder == kind.folder)]
    if kind.file:
        path = folders.of(kind) / kind.file
        others = [other for other in present if other.name not in lists]
        if path not in present and kind.optional:
            _note_misnamed_list(path, others, folders, loaded)
            return []
        if path not in present:
            loaded.problems.append(missing_file(path, folders.shown(path), others))
            loaded.incomplete.add(kind.name)
        return [path] if path in present else []
    own = [path for path in present if f"{path.stem}.yaml" not in lists]
    for path in own:
        if path.suffix != ".yaml":
            place, hint = Place(folders.shown(path)), f"Rename it to {path.stem}.yaml."
            loaded.problems.append(Problem(place, "file-ending", "files end in .yaml here", hint))
            loaded.broken.add((kind.name, path.stem))
            loaded.unseen = True
    return [path for path in own if path.suffix == ".yaml"]


def _note_misnamed_list(path: Path, others: list[Path], folders: Folders, loaded: Loaded) -> None:
    """A file beside an optional one that is missing: it may be meant, and nobody would read it."""
    likely = closest(path.stem, [other.stem for other in others])
    for other in others:
        if other.stem == likely:
            hint = f"If it is {path.name}, rename it to that; else put it into another folder."
            place = Place(folders.shown(other))
            loaded.problems.append(Problem(place, "file-name", "files of this name are not read here", hint))
            loaded.incomplete.update(kind.name for kind in kinds.KINDS if kind.file == path.name)
            loaded.unseen = True


def _entries(kind: Kind, document: Document, stem: str, loaded: Loaded) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """The objects that a file holds: itself, or the entries of its list."""
    data = document.data
    if not isinstance(data, dict):
        _note_broken(kind, stem, loaded)
        if not isinstance(data, Unreadable):
            hint = f"Start with `{kind.items or 'id'}:` in the first column."
            message = "this file should start with a key and a colon"
            loaded.problems.append(Problem(document.place(), "shape", message, hint))
    elif kind.items:
        yield from _listed(kind, document, data, loaded)
    else:
        yield (), data


def _listed(
    kind: Kind, document: Document, data: dict[str, Any], loaded: Loaded
) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """The entries of the one list that a file holds."""
    others = [key for key in data if key != kind.items]
    for key in others:
        place, message = document.place((key,), key=True), f"{quoted(key)} is not a key that is known here"
        loaded.problems.append(Problem(place, "unknown-key", message, did_you_mean(key, [kind.items])))
    items = data.get(kind.items)
    if isinstance(items, list):
        for index, item in enumerate(items):
            yield (kind.items, index), item
        return
    loaded.incomplete.add(kind.name)
    if not isinstance(items, Unreadable) and not any(closest(key, [kind.items]) for key in others):
        hint = f"Write `{kind.items}:` and below it one entry for each {kind.name}, starting with `- id: …`."
        place, message = document.place((kind.items,), key=True), f"`{kind.items}` should be a list here"
        loaded.problems.append(Problem(place, "shape", message, hint))


def _registered(kind: Kind, origin: Origin, data: Any, path: Path, loaded: Loaded) -> Iterator[tuple[str, Any]]:
    """An object with its id; nothing if it is not one, or if its id is taken."""
    result, problems = bound(origin, data, kind.model)
    loaded.problems.extend(problems)
    written = str(data.get(kind.key)) if isinstance(data, dict) else ""
    object_id: str = getattr(result, kind.key, written)
    if result is None:
        _note_broken_object(kind, written, path.stem, loaded)
    elif not kind.file and object_id != path.stem:
        yield from _misnamed(kind, object_id, origin, result, path, loaded)
    elif (kind.name, object_id) in loaded.origins:
        first = loaded.origins[kind.name, object_id].place((kind.key,))
        loaded.problems.append(taken(kind.name, object_id, origin.place((kind.key,)), first))
    else:
        loaded.origins[kind.name, object_id] = origin
        yield object_id, result


def _misnamed(
    kind: Kind, object_id: str, origin: Origin, result: Any, path: Path, loaded: Loaded
) -> Iterator[tuple[str, Any]]:
    """An object whose file has another name; it counts under its id unless a file of that name exists."""
    loaded.broken.add((kind.name, path.stem))
    hint = f"Write `{kind.key}: {path.stem}`; {object_id}.yaml exists already."
    if not path.with_name(f"{object_id}.yaml").exists() and (kind.name, object_id) not in loaded.origins:
        hint = f"Rename the file to {object_id}.yaml, or write `{kind.key}: {path.stem}`."
        loaded.broken.add((kind.name, object_id))
        loaded.origins[kind.name, object_id] = origin
        yield object_id, result
    message = f"the {kind.key} `{object_id}` differs from the file's name"
    loaded.problems.append(Problem(origin.place((kind.key,)), "file-name", message, hint))


def _note_broken_object(kind: Kind, written: str, stem: str, loaded: Loaded) -> None:
    loaded.broken.add((kind.name, written))
    if not kind.file:
        loaded.broken.add((kind.name, stem))
    elif not re.fullmatch(ID_PATTERN, written):
        loaded.incomplete.add(kind.name)


def _inventory(folders: Folders, loaded: Loaded) -> Inventory | None:
    """The toolkit's promises; a toolkit may make none."""
    path = folders.content / INVENTORY
    if not os.path.lexists(path):
        known = {kind.file for kind in kinds.KINDS}
        _note_misnamed_list(path, [p for p in yaml_files(folders.content) if p.name not in known], folders, loaded)
        return None
    raw = _bytes(path, folders, loaded)
    if raw is None:
        return None
    document, problems = read_yaml(raw, folders.shown(path))
    loaded.problems.extend(problems)
    if document is None:
        return None
    origin = loaded.origins["inventory", "inventory"] = Origin(document)
    inventory, problems = bound(origin, document.data, Inventory)
    loaded.problems.extend(problems)
    return inventory


def _read_references(folders: Folders, loaded: Loaded) -> dict[str, Reference]:
    path = folders.content / "references.bib"
    shown = folders.shown(path)
    if not os.path.lexists(path):
        loaded.problems.append(missing_file(path, shown, sorted(folders.content.glob("*.bib"))))
        loaded.incomplete.add("reference")
        return {}
    raw = _bytes(path, folders, loaded)
    text, problems = decoded(raw, shown) if raw is not None else ("", [])
    found, more = references(text, shown)
    if raw is None or problems or any(problem.code == UNREADABLE for problem in more):
        loaded.incomplete.add("reference")
    loaded.problems.extend([*problems, *more])
    loaded.reference_places = {key: place for key, (_, place) in found.items()}
    return {key: reference for key, (reference, _) in found.items()}


def _read_prose(folders: Folders, loaded: Loaded) -> None:
    """Read each Markdown file below the content, and note what else is there."""
    others = set()
    for path in sorted(folders.content.rglob("*")):
        name = path.relative_to(folders.content).as_posix()
        if any(part.startswith(".") for part in name.split("/")):
            continue
        if path.suffix == ".md":
            _read_page(path, name, folders, loaded)
        elif path.is_file():
            others.add(name)
    loaded.other_files = frozenset(others)


def _read_page(path: Path, name: str, folders: Folders, loaded: Loaded) -> None:
    raw = _bytes(path, folders, loaded)
    prose, problems = read_prose(raw, folders.shown(path)) if raw is not None else (None, [])
    loaded.problems.extend(problems)
    if prose is not None:
        loaded.prose[name] = prose
        return
    loaded.broken.add(("guide", name))
    loaded.unseen = True


def _guides(loaded: Loaded) -> Iterator[tuple[str, GuidePage]]:
    for name, prose in loaded.prose.items():
        if not name.startswith(GUIDES_FOLDER):
            continue
        if prose.front_matter is None:
            hint = "Start the file with a line `---`, then `title: …` and the other keys, then `---`."
            message = "this guide has no front matter"
            loaded.problems.append(Problem(Place(prose.path), "front-matter", message, hint))
            loaded.broken.add(("guide", name))
            loaded.unseen |= not prose.body.strip()
            continue
        loaded.documents.append(prose.front_matter)
        meta, problems = bound(Origin(prose.front_matter), prose.front_matter.data, Guide)
        loaded.problems.extend(problems)
        if meta is None:
            loaded.broken.add(("guide", name))
        else:
            loaded.origins["guide", name] = Origin(prose.front_matter)
            yield name, GuidePage(name, meta, prose.body)
