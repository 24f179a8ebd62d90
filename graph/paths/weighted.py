"""Strongest and widest paths: hops weighed by how many meetings, how small, how recent.

A meeting of n named officials weighs 1 / (n - 1), and half of that for each `HALF_LIFE` years that it is older than the
latest dated meeting in the graph. Of a date that means several days the middle counts; one without a date, or with an
open end, weighs as one of 2 * `HALF_LIFE` years, or as near to that as its known end allows. The strength of a hop is
the sum over its meetings. The strongest path has the least sum of 1 / strength; the widest has the strongest weakest
hop. Strengths and costs are whole numbers (millionths), so that sums are exact and ties are ties.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Set
from operator import add

import numpy as np
import numpy.typing as npt

from graph.paths.contacts import Contacts
from graph.paths.filters import View
from graph.paths.forest import Forest, forest
from graph.paths.held import EVER, NEVER, Meetings
from graph.paths.ranked import FAR, Joints, Numbers, Ranked, Side, UpTo, joined
from graph.paths.shortest import Chain, onward, shortest

HALF_LIFE = 5
_UNKNOWN = 2.0 * HALF_LIFE
_YEAR = 365.25
_UNIT = 1_000_000


def strengths(contacts: Contacts, seen: View) -> Numbers:
    """The strength of each pair by its admitted meetings, in millionths; 0 where it has none."""
    slots = contacts.slots
    weight = 0.5 ** (_ages(contacts.meetings) / HALF_LIFE) / np.maximum(contacts.sizes - 1, 1)
    worth = np.maximum(np.rint(weight * _UNIT), 1).astype(np.int64)[slots.meeting]
    if seen.admitted is not None:
        worth = np.where(seen.admitted, worth, 0)
    before = np.concatenate((np.zeros(1, np.int64), np.cumsum(worth)))
    return np.asarray(before[slots.starts[1:]] - before[slots.starts[:-1]])


def _ages(meetings: Meetings) -> npt.NDArray[np.float64]:
    """How many years each meeting is older than the latest, by the middle of the days that its date can mean."""
    first, last = meetings.first.astype(np.int64), meetings.last.astype(np.int64)
    begun, done = first > NEVER, last < EVER
    day = np.where(begun & done, (first + last) / 2, np.where(begun, first, last))
    latest = day[begun | done].max(initial=0)
    # What has not both ends is as old as what has no date, so far as the one end leaves that open.
    least = np.where(done, (latest - last) / _YEAR, 0)
    most = np.where(begun, (latest - first) / _YEAR, np.inf)
    return np.asarray(np.where(begun & done, (latest - day) / _YEAR, np.clip(_UNKNOWN, least, most)))


def _ranked(contacts: Contacts, seen: View, costs: Callable[[Numbers], Numbers]) -> Ranked:
    """The links of the view by what a step costs with these strengths."""
    kept: dict[object, tuple[View, Ranked]] = contacts.memo.setdefault("ranked", {})
    if costs not in kept or kept[costs][0] is not seen:
        kept[costs] = seen, Ranked(seen.links, costs(strengths(contacts, seen)))
    return kept[costs][1]


def _long(strong: Numbers) -> Numbers:
    """1 / strength, in millionths."""
    return np.asarray(_UNIT * _UNIT // np.maximum(strong, 1))


def _thin(strong: Numbers) -> Numbers:
    """The less, the stronger."""
    return FAR - strong


def strongest(contacts: Contacts, seen: View, starts: Set[int], goals: Set[int]) -> Chain | None:
    """The path with the least sum of 1 / strength; of equal ones the first in the order of shortest paths."""
    if both := starts & goals:
        return (min(both),)
    ranked = _ranked(contacts, seen, _long)
    barred = seen.barred - starts - goals
    ahead, behind = (Side(ranked, ends, barred, add) for ends in (starts, goals))
    _, joints = joined(ahead, behind, add, lambda one, other, best: one + other > best)
    found = onward(_Tight(ranked, ahead, behind, joints), starts, goals)
    return None if found is None else found.best()


def widest(contacts: Contacts, seen: View, starts: Set[int], goals: Set[int]) -> Chain | None:
    """The path whose weakest hop is strongest; of equal ones the first in the order of shortest paths."""
    if both := starts & goals:
        return (min(both),)
    ranked = _ranked(contacts, seen, _thin)
    thinnest = _thinnest(contacts, seen, ranked, starts, goals)
    if thinnest == FAR:
        return None
    found = shortest(UpTo(ranked, thinnest), starts, goals, barred=seen.barred)
    return None if found is None else found.best()


def _thinnest(contacts: Contacts, seen: View, ranked: Ranked, starts: Set[int], goals: Set[int]) -> int:
    """What the weakest hop of the widest path costs; `FAR` where there is no path."""
    if len(starts) == len(goals) == 1 and not (starts | goals) & seen.barred:
        kept: tuple[View, Forest] | None = contacts.memo.get("forest")
        if kept is None or kept[0] is not seen:
            strong = strengths(contacts, seen)
            grown = forest(len(contacts.ids), contacts.first, contacts.second, strong, seen.barred)
            kept = contacts.memo["forest"] = seen, grown
        return FAR - kept[1].weakest(*starts, *goals)
    barred = seen.barred - starts - goals
    ahead, behind = (Side(ranked, ends, barred, max) for ends in (starts, goals))
    return joined(ahead, behind, max, lambda one, other, best: max(one, other) >= best)[0]


class _Tight:
    """The steps that lie on a way of least cost, towards the goals."""

    def __init__(self, ranked: Ranked, ahead: Side, behind: Side, joints: Joints) -> None:
        self._near: dict[int, dict[int, int]] = {}
        self._links = ranked.links
        for one, other in joints:
            self._add(one, other)
        for side, ends in ((ahead, {one for one, _ in joints}), (behind, {other for _, other in joints})):
            left, seen = list(ends), set(ends)
            while left:
                one = left.pop()
                for other, cost in side.beside(one):
                    if side.at[other] + cost == side.at[one]:
                        self._add(*((other, one) if side is ahead else (one, other)))
                        if other not in seen:
                            seen.add(other)
                            left.append(other)

    def _add(self, one: int, other: int) -> None:
        self._near.setdefault(one, {})[other] = self._links.near(one)[other]

    def near(self, official: int) -> dict[int, int]:
        """Who comes next, with the number of meetings."""
        return self._near.get(official, {})

    def fetch(self, layer: Collection[int]) -> None:
        """Nothing: all is here."""

    def cost(self, layer: Collection[int]) -> int:
        """How many come next."""
        return sum(len(self.near(official)) for official in layer)
