"""A content-addressed store of what is slow to make: the same input is never made twice.

It lies outside `site/`, so a fresh site still finds it; it may be deleted at any time.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path


def digest(*parts: str | bytes) -> str:
    """A name for the parts, in order; equal parts give equal names on every machine."""
    hasher = blake2b(digest_size=20)
    for part in parts:
        raw = part.encode() if isinstance(part, str) else part
        hasher.update(len(raw).to_bytes(8, "big"))
        hasher.update(raw)
    return hasher.hexdigest()


def digest_of_files(files: Mapping[str, bytes]) -> str:
    """A name for files by their names, in whatever order they come."""
    return digest(*(part for name in sorted(files) for part in (name, files[name])))


@dataclass
class Cache:
    """Files named by the digest of what they were made from."""

    folder: Path
    used: set[str] = field(default_factory=set)
    """Names asked for in this run; `prune` removes the others."""
    made: int = 0
    """How many entries this run had to make."""

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """The stored bytes of a name, made first if they are not there."""
        self.used.add(name)
        path = self.folder / name[:2] / name
        if path.is_file():
            return path.read_bytes()
        content = make()
        self.made += 1
        _write_whole(path, content)
        return content

    def prune(self) -> None:
        """Remove what this run did not ask for."""
        for path in self.folder.glob("??/*"):
            if path.name not in self.used:
                path.unlink(missing_ok=True)


def _write_whole(path: Path, content: bytes) -> None:
    """Write beside and move: a build that is cut off leaves no half file behind."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    os.replace(name, path)
