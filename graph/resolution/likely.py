"""Likely names: whether two ids may be one person's, where all else about a meeting agrees.

Looser than `matching`, which compares persons wherever they are met: here both led one side, on one day, facing the
same counterpart, and the question is only whether the names forbid that they are one.
"""

from __future__ import annotations

import difflib
import re
from functools import cache, lru_cache

from graph.resolution.tables import words_of

_ID = re.compile(r"(?P<words>.+?)-[a-z0-9]+(?:-[0-9a-f]{8})?")
_CLOSE, _FAR = 0.8, 0.5
"""The share of letters in common from which two words may be one; to be exceeded where they sound alike."""
_SHORT = 2
_CACHED = 1 << 14

# Consonants that languages write for one another, and the vowels and half-vowels that they add and drop.
_SOUNDS = (
    (re.compile("dzh|sh|zh|ch|dz|ts|tz|cz|sz"), "s"),
    (re.compile("ph|[fbw]"), "v"),
    (re.compile("[ckqx]|gh?"), "k"),
    (re.compile("z|j(?=[aeiou])"), "s"),
    (re.compile("d"), "t"),
    (re.compile("[aeiouhyj]"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=_CACHED)
def all_alike(one: str, other: str) -> bool:
    """Whether each word of the shorter of two ids' names may be one of the longer's, and a whole word is among them."""
    first, second = sorted((_words(one), _words(other)), key=lambda words: (len(words), words))
    left, whole = list(second), False
    for word in first:
        fitting = next((each for each in left if _may_be(word, each)), None)
        if fitting is None:
            return False
        left.remove(fitting)
        whole = whole or min(len(word), len(fitting)) > 1
    return whole


@lru_cache(maxsize=_CACHED)
def some_alike(one: str, other: str) -> bool:
    """Whether a long word of the one may be one of the other."""
    return any(_may_be(a, b) for a in _words(one) for b in _words(other) if min(len(a), len(b)) > _SHORT)


def of_one_name(one: str, other: str) -> bool:
    """Whether the two ids are made of one name."""
    return _words(one) == _words(other)


def _words(id: str) -> tuple[str, ...]:
    """The words of the name that the id is made of, without articles; initials stay."""
    match = _ID.fullmatch(id)
    words = (match["words"] if match else id).split("-")
    return tuple(word for word in words if word not in _articles()) or tuple(words)


@cache
def _articles() -> frozenset[str]:
    return words_of("particles", "particle")


def _may_be(one: str, other: str) -> bool:
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    if min(len(one), len(other)) <= _SHORT:
        return False
    first, second = sorted((one, other))
    alike = difflib.SequenceMatcher(None, first, second).ratio()
    return alike >= _CLOSE or (alike > _FAR and _skeleton(one) == _skeleton(other))


def _skeleton(word: str) -> str:
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word or "-"
