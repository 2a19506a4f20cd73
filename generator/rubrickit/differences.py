"""What changes between two lists of sentences, word by word.

Pure text: sentences that say nearly the same are paired, by difflib's measure over their words, and told apart word
by word; those without a partner are new or gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "gone", "new"]

ALIKE = 0.45
"""From here on two sentences read as one that was reworded; below it their comparison is patchwork."""

_SMALL_WORDS = "a an and are as at by for from in is it of on or so that the their they this to what when with"
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words that say little: on their own they neither pair sentences nor hold a comparison together."""


@dataclass(frozen=True)
class Piece:
    """A run of words that stays, falls away or is new."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Difference:
    """How one list of sentences becomes another."""

    same: tuple[str, ...] = ()
    reworded: tuple[tuple[Piece, ...], ...] = ()
    gone: tuple[str, ...] = ()
    new: tuple[str, ...] = ()


def difference(before: Sequence[str], after: Sequence[str]) -> Difference:
    """What stays, what is reworded, what falls away and what is new, each in the order of its list."""
    same = tuple(one for one in after if one in before)
    lower = [one for one in before if one not in same]
    higher = [one for one in after if one not in same]
    pairs = _pairs(lower, higher)
    return Difference(
        same=same,
        reworded=tuple(tuple(pieces(lower[pairs[at]], one)) for at, one in enumerate(higher) if at in pairs),
        gone=tuple(one for at, one in enumerate(lower) if at not in pairs.values()),
        new=tuple(one for at, one in enumerate(higher) if at not in pairs),
    )


def _pairs(lower: Sequence[str], higher: Sequence[str]) -> dict[int, int]:
    """For places in the second list their partners in the first, the likest first."""
    likes = [(likeness(one, other), j, i) for j, other in enumerate(higher) for i, one in enumerate(lower)]
    found: dict[int, int] = {}
    for like, j, i in sorted(likes, key=lambda one: (-one[0], one[1], one[2])):
        if like >= ALIKE and j not in found and i not in found.values():
            found[j] = i
    return found


def likeness(one: str, other: str) -> float:
    """From 0 to 1, how much of what two sentences say is the same, in the same order."""
    first, second = ([word for word in _plain_words(text) if word not in _SMALL] for text in (one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def pieces(before: str, after: str) -> Iterator[Piece]:
    """A sentence as the other one's words that stay, with those that fall away and are new between them."""
    old, new = before.split(), after.split()
    runs = _runs(old, new)
    for at, (i, j, size) in enumerate(runs):
        last_i, last_j = (runs[at - 1][0] + runs[at - 1][2], runs[at - 1][1] + runs[at - 1][2]) if at else (0, 0)
        if last_i < i:
            yield Piece("gone", " ".join(old[last_i:i]))
        if last_j < j:
            yield Piece("new", " ".join(new[last_j:j]))
        if size:
            yield Piece("same", " ".join(new[j : j + size]))


def _runs(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int, int]]:
    """The runs of words that both have, with an empty one at the end; a lone small word is none."""
    plain_old, plain_new = ([_bare(word) for word in words] for words in (old, new))
    blocks = SequenceMatcher(None, plain_old, plain_new, autojunk=False).get_matching_blocks()
    return [
        (i, j, size) for i, j, size in blocks if not size or any(word not in _SMALL for word in plain_old[i : i + size])
    ]


def _plain_words(text: str) -> list[str]:
    return [bare for word in text.split() if (bare := _bare(word))]


def _bare(word: str) -> str:
    """Without case and the marks around it."""
    return re.sub(r"^\W+|\W+$", "", word).casefold()
