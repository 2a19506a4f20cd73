"""The index that search reads in the browser: `search/index.js`, and `search/texts.js` for excerpts.

MiniSearch would need seconds to index a large toolkit on each visit, so the words are counted here and
`assets/js/searching.js` hands MiniSearch its own finished index. Both files are scripts, since a browser
reads no data files from a disk; they are fetched only when search is opened.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from ..files import OutputFile
from ..words import _
from .search import SearchEntry

INDEX, TEXTS = "search/index.js", "search/texts.js"
_WORD = re.compile(r"[^\W_]+")

WEIGHTS = {"Rubric row": 1.7, "Rubric": 1.3, "Template": 1.2, "Step": 0.8}
"""What a coach looks for first counts more: questions and terms are short, so a word weighs more in them."""

Posting = int | list[int]
"""How far an entry stands behind the one before it; with how often it has the word, where that is not once."""


def words(text: str) -> list[str]:
    """The words of a text as they are looked up: small letters, without accents. `searching.js` does the same."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in parts if unicodedata.category(letter)[0] != "M")
    return _WORD.findall(text.lower())


def finder_files(entries: Sequence[SearchEntry]) -> Iterator[OutputFile]:
    """The index of all entries, and their texts in the same order."""
    yield OutputFile(INDEX, _script("searchIndex", _index(entries)))
    yield OutputFile(TEXTS, _script("searchTexts", [" ".join(entry.text.split()) for entry in entries]))


def _script(name: str, value: object) -> bytes:
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f"(globalThis.rk=globalThis.rk||{{}}).{name}={data};\n".encode()


@dataclass
class _Postings:
    """Where each word stands: for each field the entries that have it, and how often."""

    by_word: dict[str, list[list[Posting]]] = field(default_factory=dict)
    last: dict[tuple[str, int], int] = field(default_factory=dict)

    def add(self, entry: int, part: int, counted: Counter[str]) -> None:
        for word, count in counted.items():
            step = entry - self.last.get((word, part), 0)
            self.last[word, part] = entry
            self.by_word.setdefault(word, [[], []])[part].append(step if count == 1 else [step, count])


def _index(entries: Sequence[SearchEntry]) -> dict[str, object]:
    postings, lengths = _Postings(), []
    for number, entry in enumerate(entries):
        counts = [Counter(words(text)) for text in (entry.title, entry.text)]
        for part, counted in enumerate(counts):
            postings.add(number, part, counted)
        lengths.append([len(counted) for counted in counts])
    kinds = _numbered(entry.kind for entry in entries)
    places = _numbered(entry.collection for entry in entries)
    terms = sorted(postings.by_word)
    return {
        "kinds": [_(kind) for kind in kinds],
        "weights": [WEIGHTS.get(kind, 1) for kind in kinds],
        "collections": list(places),
        "entries": [[one.location, one.title, kinds[one.kind], places[one.collection]] for one in entries],
        "lengths": lengths,
        "words": " ".join(terms),
        "postings": [postings.by_word[term] for term in terms],
    }


def _numbered(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(dict.fromkeys(names))}
