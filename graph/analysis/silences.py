"""Pairs that used to meet and stopped: how long they have been silent, against how often they met."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median

from graph.analysis.ledger import Entry, Ledger
from graph.model import NodeRef

LEAST = 3
"""On how many occasions a pair must have met, unless told otherwise."""
ONE_OCCASION = 7
"""Meetings up to so many days after one another are one occasion: a visit, a summit."""
FACTOR = 3.0
"""How many times its usual gap a pair must be silent, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Two who met on `occasions`, as far as days are known; the usual gap from the beginning of one to that of the
    next is `gap` days, the longest was `longest`.

    `silent` are the days since the last on which any meeting of theirs can have been, `last`.
    """

    a: NodeRef
    b: NodeRef
    occasions: int
    first: dt.date
    last: dt.date
    gap: float
    longest: int
    silent: int
    meetings: tuple[str, ...]
    evidence: tuple[str, ...]

    @property
    def times(self) -> float:
        """How many times the usual gap they have been silent."""
        return self.silent / self.gap


def silences(
    ledger: Ledger,
    on: dt.date | None = None,
    party: NodeRef | None = None,
    *,
    least: int = LEAST,
    factor: float = FACTOR,
) -> list[Silence]:
    """The pairs of countries and organisations that are silent on the day, the most so first, then by id.

    The day is the last on which any meeting is known to have been, unless told otherwise; what was after it is left
    out. A pair is silent where it met on at least `least` occasions, and since then for more than `factor` times the
    median of the gaps between these and longer than ever between two. A meeting without a last day may have been since:
    with one of these nobody is silent.
    """
    known = [entry.last for entry in ledger.entries if entry.last]
    if not known:
        return []
    today = on or max(known)
    met: defaultdict[tuple[NodeRef, NodeRef], list[Entry]] = defaultdict(list)
    for entry in ledger.entries:
        if entry.first is None or entry.first <= today:
            for pair in combinations(entry.parties, 2):
                if party is None or party in pair:
                    met[pair].append(entry)
    found = (_silence(pair, entries, today, least) for pair, entries in met.items())
    kept = [one for one in found if one and one.silent > factor * one.gap and one.silent > one.longest]
    return sorted(kept, key=lambda one: (-one.times, one.a, one.b))


def _silence(pair: tuple[NodeRef, NodeRef], entries: Iterable[Entry], today: dt.date, least: int) -> Silence | None:
    told = list(entries)
    days = sorted({day for entry in told if (day := entry.certain_day)})
    begun = days[:1] + [day for before, day in pairwise(days) if (day - before).days > ONE_OCCASION]
    if len(begun) < max(least, 2):
        return None
    lasts = [entry.last for entry in told]
    if None in lasts:
        return None
    last = max(day for day in lasts if day)
    gaps = [(after - before).days for before, after in pairwise(begun)]
    return Silence(
        *pair,
        len(begun),
        days[0],
        last,
        float(median(gaps)),
        max(gaps),
        (today - last).days,
        tuple(sorted(entry.id for entry in told)),
        tuple(sorted({piece for entry in told for piece in entry.evidence(*pair)})),
    )
