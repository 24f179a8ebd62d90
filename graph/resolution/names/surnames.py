"""Surnames: those that a man and a woman of one family bear in two forms."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.resolution.tables import rows


@lru_cache(maxsize=1 << 14)
def genders(surname: str) -> tuple[tuple[str, str], ...]:
    """(stem, "m" or "f") for each way in which a folded surname tells its bearer's gender; the stem is the family's."""
    found = []
    for row in rows("gendered_surnames"):
        for gender in ("m", "f"):
            for ending in row[gender].split():
                if re.search(ending + "$", surname) and len(surname) - len(ending) >= 3:
                    found.append((f"{row['family']}:{surname[: len(surname) - len(ending)]}", gender))
    return tuple(found)


def one_family(one: str, other: str) -> bool:
    """True where two folded surnames are those of a man and a woman of one family."""
    if one == other:
        return False
    there = genders(other)
    return any(stem == twin and sex != gender for stem, sex in genders(one) for twin, gender in there)
