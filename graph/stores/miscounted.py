"""Whether as many documents are counted for each claim as make it, in little memory."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator

_BUCKETS = 1 << 16
_WORD = (1 << 64) - 1
_COMPARED = 1_000
"""Buckets of keys, of some dozen each at most, that are compared key by key."""


def miscounted(counted: Callable[[], Iterator[tuple[str, str, int]]]) -> list[str]:
    """The keys for which not as many documents are counted as claim it.

    `counted` gives key, part and number of all that is claimed, and of all that is counted with negative numbers.
    """
    sums = array("Q", bytes(8 * _BUCKETS))
    for key, part, number in counted():
        bucket = hash(key) % _BUCKETS
        sums[bucket] = (sums[bucket] + hash((key, part)) * number) & _WORD
    wrong = set([bucket for bucket in range(_BUCKETS) if sums[bucket]][:_COMPARED])
    if not wrong:
        return []
    totals: Counter[tuple[str, str]] = Counter()
    for key, part, number in counted():
        if hash(key) % _BUCKETS in wrong:
            totals[key, part] += number
    return sorted({key for (key, _), number in totals.items() if number})
