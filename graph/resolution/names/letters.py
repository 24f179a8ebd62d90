"""Letters: a word of a name as written, and folded for comparison."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graph.identity import name_key

_APOSTROPHES = re.compile("[’‘ʼʻ`´ʹ′]")


def written(text: str) -> str:
    """In small letters, composed, with one kind of apostrophe: as spelling rules look at it."""
    return unicodedata.normalize("NFC", _APOSTROPHES.sub("'", unicodedata.normalize("NFKC", text))).lower()


@lru_cache(maxsize=1 << 16)
def folded(word: str) -> str:
    """In Latin letters without accents, marks or spaces; empty where there are no letters."""
    return name_key(word).replace(" ", "")


def difference(one: str, other: str) -> int:
    """How many letters differ: taken out, put in, or changed; two neighbours that changed places count once."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        now = [i]
        for j, b in enumerate(other, 1):
            cost = min(row[j] + 1, now[j - 1] + 1, row[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        before, row = row, now
    return row[-1]
