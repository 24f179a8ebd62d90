"""Links by weight: searched from both ends at once, each time along the best link that is left.

The links of an official are sorted when somebody first comes by, so that of those who met hundreds only the best few
are looked at.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

import numpy as np
import numpy.typing as npt

from graph.paths.links import Links

FAR = 2**62
Numbers = npt.NDArray[np.int64]
Join = Callable[[int, int], int]
"""What a way comes to with one more step."""


class Ranked:
    """Links with a cost for each pair, the cheapest first."""

    def __init__(self, links: Links, cost: Numbers) -> None:
        self.links, self._cost = links, cost
        self._ranked: dict[int, tuple[list[int], list[int]]] = {}
        self._costs: dict[int, dict[int, int]] = {}

    def of(self, official: int) -> tuple[list[int], list[int]]:
        """Whom the official met, and what each step costs."""
        found = self._ranked.get(official)
        if found is None:
            own = slice(self.links.starts[official], self.links.starts[official + 1])
            others, cost = self.links.others[own], self._cost[self.links.pairs[own]]
            order = np.argsort(cost, kind="stable")
            found = self._ranked[official] = others[order].tolist(), cost[order].tolist()
        return found

    def costs(self, official: int) -> Mapping[int, int]:
        """What the step to each neighbour costs."""
        found = self._costs.get(official)
        if found is None:
            found = self._costs[official] = dict(zip(*self.of(official), strict=True))
        return found


class UpTo:
    """The links that cost no more than `most`, to be walked like `Links`."""

    def __init__(self, ranked: Ranked, most: int) -> None:
        self._ranked, self._most = ranked, most
        self._near: dict[int, dict[int, int]] = {}

    def near(self, official: int) -> dict[int, int]:
        """The neighbours, each with the number of meetings."""
        found = self._near.get(official)
        if found is None:
            others, costs = self._ranked.of(official)
            kept = others[: bisect_right(costs, self._most)]
            met = self._ranked.links.near(official)
            found = self._near[official] = {other: met[other] for other in kept}
        return found

    def fetch(self, layer: Collection[int]) -> None:
        """Nothing: all is here."""

    def cost(self, layer: Collection[int]) -> int:
        """How many neighbours the layer has, one counted for each way to him."""
        return sum(bisect_right(self._ranked.of(official)[1], self._most) for official in layer)


class Side:
    """What is reached from one end: `at` says for how much, the cheapest first; nobody barred is passed."""

    def __init__(self, ranked: Ranked, ends: Iterable[int], barred: Collection[int], join: Join) -> None:
        self._ranked, self._barred, self._join = ranked, barred, join
        self.at: dict[int, int] = dict.fromkeys(ends, 0)
        self._heap: list[tuple[int, int, int]] = []
        for one in self.at:
            self._look_on(one, 0, 0, *ranked.of(one))

    @property
    def next(self) -> int:
        """What it comes to at least to reach one more; `FAR` where nobody is left."""
        return self._heap[0][0] if self._heap else FAR

    def widen(self) -> int | None:
        """Who is reached next; None where the best link led to somebody reached before."""
        value, official, place = heapq.heappop(self._heap)
        others, costs = self._ranked.of(official)
        self._look_on(official, self.at[official], place + 1, others, costs)
        other = others[place]
        if other in self.at:
            return None
        self.at[other] = value
        self._look_on(other, value, 0, *self._ranked.of(other))
        return other

    def _look_on(self, official: int, value: int, place: int, others: list[int], costs: list[int]) -> None:
        at, barred = self.at, self._barred
        for on in range(place, len(others)):
            if others[on] not in at and others[on] not in barred:
                heapq.heappush(self._heap, (self._join(value, costs[on]), official, on))
                return

    def beside(self, official: int) -> Iterator[tuple[int, int]]:
        """Who is reached and linked with the official, each with what the step costs."""
        costs = self._ranked.costs(official)
        if len(costs) <= len(self.at):
            return ((other, cost) for other, cost in costs.items() if other in self.at)
        return ((other, costs[other]) for other in self.at if other in costs)


Joints = set[tuple[int, int]]
"""Steps from what the one side reached to what the other did."""


def joined(ahead: Side, behind: Side, join: Join, enough: Callable[[int, int, int], bool]) -> tuple[int, Joints]:
    """The least that a way from one side to the other comes to, `FAR` where there is none, and its steps between them.

    `enough` says of what each side would come to next, and of the best found, that nothing better can be left.
    """
    best, joints = FAR, Joints()

    def meet(one: int, *, forward: bool) -> None:
        nonlocal best
        own, other = (ahead, behind) if forward else (behind, ahead)
        for to, cost in other.beside(one):
            value = join(join(own.at[one], cost), other.at[to])
            if value < best:
                best = value
                joints.clear()
            if value == best:
                joints.add((one, to) if forward else (to, one))

    for goal in behind.at:
        meet(goal, forward=False)
    while not enough(ahead.next, behind.next, best):
        # Not the one that is less far: a single costly link would let the other side come by thousands first.
        forward = len(ahead.at) <= len(behind.at)
        reached = (ahead if forward else behind).widen()
        if reached is not None:
            meet(reached, forward=forward)
    return best, joints
