"""Pairs that used to meet and stopped: how long they have been silent, against how often they met."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, pairwise
from statistics import median

from graph.analysis.ledger import Entry, Ledger
from graph.analysis.scope import ids
from graph.days import Dates, Inside, check_dates
from graph.model import NodeRef

LEAST = 3
"""On how many occasions a pair must have met, unless told otherwise."""
ONE_OCCASION = 7
"""Meetings up to so many days after one another are one occasion: a visit, a summit."""
FACTOR = 3.0
"""How many times its usual gap a pair must be silent, unless told otherwise."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Two who met on as many occasions as there are `begun`, their first days, as far as days are known; the usual gap
    from the beginning of one to that of the next is `gap` days, the longest was `longest`.

    `silent` are the days since `last`. They `stopped` certainly where no meeting of theirs can have been after that,
    and possibly where one of `possible` can; `meetings` are those of known days.
    """

    a: NodeRef
    b: NodeRef
    begun: tuple[dt.date, ...]
    last: dt.date
    gap: float
    longest: int
    silent: int
    stopped: Inside
    meetings: tuple[str, ...]
    possible: tuple[str, ...]
    evidence: tuple[str, ...]

    @property
    def occasions(self) -> int:
        """On how many occasions they met."""
        return len(self.begun)

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
    dates: Dates = "certain",
) -> list[Silence]:
    """The pairs of countries and organisations that are silent on the day, the most so first, then by id.

    The day is the last on which any meeting is known to have been, unless told otherwise; what was after it is left
    out. A pair is silent where it met on at least `least` occasions, and since then for more than `factor` times the
    median of the gaps between these and longer than ever between two. With `dates` "possible" also pairs are told of
    that are silent only if meetings that may have been since were before.
    """
    check_dates(dates)
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
    found = (_silence(pair, entries, today, max(least, 2), factor) for pair, entries in met.items())
    kept = [one for one in found if one and (one.stopped == "certainly" or dates == "possible")]
    return sorted(kept, key=lambda one: (-one.times, one.a, one.b))


def _silence(
    pair: tuple[NodeRef, NodeRef], told: list[Entry], today: dt.date, least: int, factor: float
) -> Silence | None:
    days = sorted({day for entry in told if (day := entry.certain_day)})
    begun = days[:1] + [day for before, day in pairwise(days) if (day - before).days > ONE_OCCASION]
    if len(begun) < least:
        return None
    gaps = [(after - before).days for before, after in pairwise(begun)]
    # The latest day on which they can have met last, where there is one, and the earliest.
    latest = max(entry.last or dt.date.max for entry in told)
    earliest = max(entry.first for entry in told if entry.first)
    ends: tuple[tuple[Inside, dt.date], ...] = (("certainly", latest), ("possibly", earliest))
    for stopped, last in ends:
        silent = (today - last).days
        if silent > max(factor * median(gaps), max(gaps)):
            return Silence(
                *pair,
                tuple(begun),
                last,
                float(median(gaps)),
                max(gaps),
                silent,
                stopped,
                ids(entry for entry in told if entry.certain_day),
                ids(entry for entry in told if not entry.certain_day),
                tuple(sorted({piece for entry in told for piece in entry.evidence(*pair)})),
            )
    return None
