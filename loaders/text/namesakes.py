"""Namesakes: which of many persons a name may mean.

Among few, every name is compared with every other; among many that would take for ever, and the name is looked up by
its spelling and by how its words begin.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence
from typing import Final

from loaders.text.naming import NameKey

_FEW, _LETTERS = 300, 3
AROUND: Final = 50
"""Of those whose names begin alike, if they are many, as many before and after the place are thought of."""


class Namesakes:
    """The persons so far, by number, with every spelling met."""

    def __init__(self) -> None:
        self._count = 0
        self._by_letters: dict[str, list[tuple[int, int]]] = {}
        self._by_spelling: dict[str, int] = {}

    def of(self, key: NameKey, start: int) -> Sequence[int]:
        """The numbers of those whom a name at an offset of the text may mean, sorted."""
        if self._count < _FEW:
            return range(self._count)
        known = self._by_spelling.get(_spelling(key))
        near = set() if known is None else {known}
        for word in key:
            alike = self._by_letters.get(word[:_LETTERS], [])
            at = bisect_left(alike, (start, 0))
            around = alike if len(alike) <= _FEW else alike[max(at - AROUND, 0) : at + AROUND]
            near.update(number for _, number in around)
        return sorted(near)

    def add(self, key: NameKey, start: int) -> None:
        """Adds a person under the next number, first named at an offset of the text."""
        for word in key:
            insort(self._by_letters.setdefault(word[:_LETTERS], []), (start, self._count))
        self._count += 1

    def spelt(self, key: NameKey, number: int) -> None:
        """Notes that a name has been taken for a person: spelt so again, it means the same one."""
        self._by_spelling.setdefault(_spelling(key), number)


def _spelling(key: NameKey) -> str:
    return " ".join(sorted(key))
