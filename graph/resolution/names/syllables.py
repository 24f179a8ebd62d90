"""Syllables: Chinese names, in pinyin or by Wade and Giles, as the pinyin that each syllable may be."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from graph.resolution.names.letters import written
from graph.resolution.tables import rows

Syllables = tuple[frozenset[str], ...]
_LONGEST = 6
_NOT_LETTERS = re.compile(r"[^a-z]")


def syllables(words: tuple[str, ...]) -> tuple[Syllables | None, ...]:
    """Each word's syllables; None for a word that is not Chinese in either spelling.

    One syllable that only Wade and Giles write, or an aspirate's apostrophe, tells how the whole name is spelt. Where
    nothing tells and syllables are parted by a hyphen, as few do in pinyin, it may be either.
    """
    pinyin = [_cut(written(word).replace("'", " '"), wade=False) for word in words]
    plain = all(pinyin) and not any(_aspirated(word) for word in words)
    if plain and not any("-" in word for word in words):
        return tuple(pinyin)
    wade = [_cut(written(word), wade=True) for word in words]
    if plain:
        return tuple(_either(here, there) for here, there in zip(pinyin, wade, strict=True))
    return tuple(there or here for here, there in zip(pinyin, wade, strict=True))


def _either(here: Syllables | None, there: Syllables | None) -> Syllables | None:
    if here is None or there is None or len(here) != len(there):
        return here or there
    return tuple(one | other for one, other in zip(here, there, strict=True))


def coarse(sounds: Syllables) -> str:
    """A key that both spellings of a word share."""
    return "".join(_plain_wade()[min(one)] for one in sounds)


def _aspirated(word: str) -> bool:
    return re.search(r"(?:ch|k|p|t|ts|tz)'", written(word)) is not None


@cache
def _pinyin() -> dict[str, frozenset[str]]:
    table = {row["pinyin"]: frozenset({row["pinyin"]}) for row in rows("chinese")}
    for own in list(table):
        # lü, nü: also written lyu, lv, lu
        if "ü" in own:
            for other in ("yu", "v", "u"):
                spelt = own.replace("ü", other)
                table[spelt] = table.get(spelt, frozenset()) | {own}
    return table


@cache
def _wade() -> dict[str, frozenset[str]]:
    """As Wade and Giles write it, and without their marks, which many leave out -> what it may be in pinyin."""
    table: dict[str, frozenset[str]] = {}
    for row in rows("chinese"):
        for spelt in row["wade_giles"].split():
            for form in {
                spelt,
                spelt.replace("'", ""),
                spelt.replace("ü", "u"),
                _NOT_LETTERS.sub("", spelt.replace("ü", "u")),
            }:
                table[form] = table.get(form, frozenset()) | {row["pinyin"]}
    # An apostrophe or the dots tell exactly which it is.
    return table


@cache
def _plain_wade() -> dict[str, str]:
    return {
        row["pinyin"]: _NOT_LETTERS.sub("", row["wade_giles"].split()[0].replace("ü", "u")) for row in rows("chinese")
    }


@lru_cache(maxsize=1 << 14)
def _cut(word: str, *, wade: bool) -> Syllables | None:
    """The fewest syllables that a word can be cut into; None where it can't."""
    table = _wade() if wade else _pinyin()
    found: list[frozenset[str]] = []
    for piece in re.split(r"[\s\-]+", word):
        piece = piece.strip("'") if not wade else piece
        if not piece:
            continue
        cut = _pieces(piece, table)
        if cut is None:
            return None
        found += cut
    return tuple(found) or None


def _pieces(word: str, table: dict[str, frozenset[str]]) -> list[frozenset[str]] | None:
    best: list[list[frozenset[str]] | None] = [[], *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - _LONGEST - 1), end):
            before = best[start]
            sound = table.get(word[start:end])
            if before is None or sound is None or (start and word[start] in "aeo"):
                # Within a word, a syllable that begins with a vowel has an apostrophe before it: Xi'an is not Xian.
                continue
            now = best[end]
            if now is None or len(before) + 1 < len(now):
                best[end] = [*before, sound]
    return best[-1]
