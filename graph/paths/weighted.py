"""Strongest and widest paths: hops weighed by how many meetings, how small, how recent.

A meeting of n named officials weighs 1 / (n - 1), and half of that for each `HALF_LIFE` years that it is older than the
latest dated meeting in the graph; one without a date weighs as one of 2 * `HALF_LIFE` years. The strength of a hop is
the sum over its meetings. The strongest path has the least sum of 1 / strength; the widest has the strongest weakest
hop. Strengths and costs are whole numbers (millionths), so that sums are exact and ties are ties.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Set

import numpy as np
import numpy.typing as npt

from graph.paths.contacts import EVER, NEVER, Contacts
from graph.paths.filters import View
from graph.paths.links import Links, spread
from graph.paths.shortest import Chain, onward, shortest

HALF_LIFE = 5
_YEAR = 365.25
_UNIT = 1_000_000
_FAR = np.int64(2**62)
Numbers = npt.NDArray[np.int64]


def strengths(contacts: Contacts, seen: View) -> Numbers:
    """The strength of each pair by its admitted meetings, in millionths; 0 where it has none."""
    kept: tuple[View, Numbers] | None = contacts.memo.get("strengths")
    if kept is None or kept[0] is not seen:
        kept = contacts.memo["strengths"] = seen, _strengths(contacts, seen)
    return kept[1]


def _strengths(contacts: Contacts, seen: View) -> Numbers:
    slots, meetings = contacts.slots, contacts.meetings
    dated = (meetings.last < EVER) & (meetings.first > NEVER)
    latest = meetings.last[dated].max() if dated.any() else 0
    age = np.where(dated, (latest - meetings.last) / _YEAR, 2.0 * HALF_LIFE)
    weight = 0.5 ** (np.maximum(age, 0) / HALF_LIFE) / np.maximum(contacts.sizes - 1, 1)
    worth = np.maximum(np.rint(weight * _UNIT), 1).astype(np.int64)[slots.meeting]
    if seen.admitted is not None:
        worth = np.where(seen.admitted, worth, 0)
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(worth)))
    return np.asarray(before[slots.starts[1:]] - before[slots.starts[:-1]])


def strongest(contacts: Contacts, seen: View, starts: Set[int], goals: Set[int]) -> Chain | None:
    """The path with the least sum of 1 / strength; of equal ones the first in the order of shortest paths."""
    strong = strengths(contacts, seen)
    cost = np.where(strong > 0, _UNIT * _UNIT // np.maximum(strong, 1), _FAR)[seen.links.pairs]
    far = _settled(seen, starts, goals, lambda at, entry: at + cost[entry])
    least = min(int(far[one]) for one in starts)
    if least == _FAR:
        return None
    first = {one for one in starts if far[one] == least}
    found = onward(_Tight(seen.links, far, cost), first, goals)
    return None if found is None else found.best()


def widest(contacts: Contacts, seen: View, starts: Set[int], goals: Set[int]) -> Chain | None:
    """The path whose weakest hop is strongest; of equal ones the first in the order of shortest paths."""
    strong = strengths(contacts, seen)
    thin = _FAR - strong[seen.links.pairs]
    narrow = _settled(seen, starts, goals, lambda at, entry: np.maximum(at, thin[entry]))
    least = min(int(narrow[one]) for one in starts)
    if least == _FAR:
        return None
    wide = seen.links.only(np.where(_FAR - strong <= least, seen.links.counts, 0).astype(np.int32))
    found = shortest(wide, starts, goals, barred=seen.barred)
    return None if found is None else found.best()


def _settled(
    seen: View, starts: Set[int], goals: Set[int], on: Callable[[Numbers, npt.NDArray[np.int64]], Numbers]
) -> Numbers:
    """The least value at which each official is reached from the goals; `_FAR` where out of reach or not better.

    `on` gives the value after a step from that before it. All who became nearer go on at once, as long as they can
    still be better than the best start; what comes out is what Dijkstra finds one by one.
    """
    links = seen.links
    far = np.full(links.size, _FAR)
    layer = np.fromiter(goals, np.int64)
    far[layer] = 0
    ends, barred = np.fromiter(starts, np.int64), np.zeros(links.size, bool)
    barred[list(seen.barred - starts - goals)] = True
    while len(layer):
        entries = spread(links.starts, layer)
        at = np.repeat(far[layer], links.starts[layer + 1] - links.starts[layer])
        others, value = links.others[entries], on(at, entries)
        nearer = (value < far[others]) & (value <= far[ends].min()) & ~barred[others]
        others = others[nearer]
        np.minimum.at(far, others, value[nearer])
        layer = np.unique(others).astype(np.int64)
    return far


class _Tight:
    """The links that lie on a path of least cost, towards the goals."""

    def __init__(self, links: Links, far: Numbers, cost: Numbers) -> None:
        self._links, self._far, self._cost = links, far, cost

    def near(self, official: int) -> dict[int, int]:
        """Who comes next, with the number of meetings."""
        links = self._links
        own = slice(links.starts[official], links.starts[official + 1])
        others = links.others[own]
        tight = self._far[others] + self._cost[own] == self._far[official]
        met = links.counts[links.pairs[own]][tight]
        return dict(zip(others[tight].tolist(), met.tolist(), strict=True))

    def fetch(self, layer: Collection[int]) -> None:
        """Nothing: all is here."""

    def cost(self, layer: Collection[int]) -> int:
        """How many come next."""
        return sum(len(self.near(official)) for official in layer)
