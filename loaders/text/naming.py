"""Naming: when two ways of writing a name in one document are one person.

Within a document a shorter form stands for the longer one: the surname, initials, a part of a long name. Spellings that
differ by transliteration are the same where nothing else differs. Across documents the graph's identity rules decide.
"""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise
from typing import Final

from loaders.text.chunks import PARTICLES, SUFFIXES
from loaders.text.tokens import Shape, tokenize

NameKey = tuple[str, ...]


@lru_cache(maxsize=4096)
def key(name: str) -> NameKey:
    """The folded words of a name without particles; initials stay as single letters."""
    words = []
    for token in tokenize(name):
        if token.shape is Shape.MARK:
            continue
        low = token.low.replace("'", "")
        if low in PARTICLES and token.shape is not Shape.INITIAL and not (token.capital and low in ("e", "i", "y")):
            continue
        words.extend(low.replace(".", " ").split() if token.shape is Shape.INITIAL else [low])
    return tuple(w for w in words if w not in SUFFIXES) or tuple(t.low for t in tokenize(name))


@lru_cache(maxsize=1 << 14)
def may_mean(key: NameKey, full: NameKey) -> bool:
    """True where a name is a full or a shorter form of another."""
    return same(full, key) or stands_for(key, full)


def stands_for(short: NameKey, full: NameKey) -> bool:
    """True where `short` can be a shorter form of `full`: each word, in any order,
    is one of its words or an initial.
    """
    if not short or len(short) > len(full):
        return False
    if all(len(word) == 1 for word in short) or not _in_order(short, full):
        return False
    rest = list(full)
    for word in sorted(short, key=len, reverse=True):
        hit = word if word in rest else None
        if hit is None and len(word) <= 2:
            hit = next((w for w in rest if w.startswith(word)), None)
        if hit is None:
            hit = next((w for w in rest if len(word) == len(w) > 3 and alike(w, word)), None)
        if hit is None:
            return False
        rest.remove(hit)
    return True


def _in_order(short: NameKey, full: NameKey) -> bool:
    """False where three words or more of a name stand otherwise in the fuller one: sons and fathers of a house.

    "Omar bin Ali Test" is not "Salim Ali bin Omar Test"; a family name may go first.
    """
    if len(short) < _SEVERAL or len(short) == len(full) or len(set(full)) < len(full):
        return True
    places = [full.index(word) for word in short if word in full]
    falls = sum(one > other for one, other in pairwise(places))
    return len(places) < len(short) or falls == 0 or (falls == 1 and places[0] > places[-1])


_SEVERAL: Final = 3


def same(one: NameKey, other: NameKey) -> bool:
    """True where both are full forms of one name: the same words in any order, spelling aside."""
    if len(one) == len(other) and sorted(one) == sorted(other):
        return True
    if "".join(one) == "".join(other):
        return True
    if len(one) != len(other) or len(one) < 2:
        return False
    differing = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(differing) == 1 and len(one) >= 3 and max(map(len, differing[0])) <= 4:
        # "Suh Jae-test" and "Seo Jae-test": a short family name in two romanisations
        return _consonants(differing[0][0]) == _consonants(differing[0][1]) != ""
    return all(alike(a, b) for a, b in differing)


def _consonants(word: str) -> str:
    return "".join(c for c in word if c not in "aeiouhwy")


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str) -> bool:
    """True where two words are spellings of one: near in letters, and beginning alike."""
    if one == other:
        return True
    if len(one) < 4 or len(other) < 4:
        return False
    first = {one[0], other[0]}
    if len(first) > 1 and first not in (
        {"j", "z"},
        {"j", "d"},
        {"y", "j"},
        {"q", "k"},
        {"g", "q"},
        {"c", "k"},
        {"x", "k"},
    ):
        return False
    least = 0.85 if max(len(one), len(other)) <= 5 else 0.78
    near = SequenceMatcher(None, one, other)
    # the quick one is never the lower; it settles nearly all of the thousands of pairs that a long list makes
    return near.quick_ratio() >= least and near.ratio() >= least
