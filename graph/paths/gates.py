"""The shortest walks through one of several gates: an official to be passed, or two who met at a meeting to be passed.

Both ends are searched from, layer by layer, until no gate that was not reached yet can lie on a shorter walk.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Set
from dataclasses import dataclass
from itertools import pairwise

from graph.paths.shortest import Chain, Shortest, Walkable, ancestors, apart, shortest

_FEW = 8
"""Up to how many gates each is searched from by itself."""
Gate = tuple[int, int]
"""Who is to be come by, and who next; the same official twice where it is one."""


class _Side:
    """What is reached from one end, by layers; nobody barred is passed."""

    def __init__(self, links: Walkable, layers: list[set[int]], barred: Collection[int], wanted: Set[int]) -> None:
        self.links, self.layers, self._wanted = links, layers, wanted
        self._seen = set(barred).union(*layers)
        self.steps = {who: step for step, layer in enumerate(layers) for who in layer & wanted}
        self._look_ahead()

    @property
    def ended(self) -> bool:
        return not self.layers[-1]

    @property
    def cost(self) -> int:
        return self.links.cost(self.layers[-1])

    def widen(self) -> None:
        self.links.fetch(self.layers[-1])
        fresh: set[int] = set().union(*map(self.links.near, self.layers[-1])) - self._seen
        self._seen |= fresh
        self.layers.append(fresh)
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Who is wanted and one step further: looked for from there, since that spares widening the largest layer."""
        last, step = self.layers[-1], len(self.layers)
        left = self._wanted - self.steps.keys() - self._seen
        self.links.fetch(left)
        self.steps.update((who, step) for who in left if not apart(self.links.near(who), last))

    def least(self, who: int) -> int | None:
        """Steps to the official, or those that it takes at least; None where out of reach."""
        return self.steps.get(who, None if self.ended else len(self.layers) + 1)

    def ways(self, step: int, targets: Iterable[int]) -> Shortest:
        """All shortest chains from these in that layer to the end."""
        return Shortest(self.links, ancestors(self.links, self.layers[:step], set(targets))[::-1])


@dataclass(frozen=True)
class Passage:
    """A question: from `start`, first to one of `first`, through a gate, to one of `goals`."""

    links: Walkable
    start: int
    first: Mapping[int, int]
    goals: Set[int]
    barred: Collection[int]

    def walk(self, gates: Collection[Gate], most: int | None) -> Chain | None:
        """The best walk: fewer steps, more meetings, ids; None where there is none of at most `most` steps."""
        usable = [gate for gate in gates if self._usable(gate)]
        if len(usable) <= _FEW:
            walks = [walk for walk in map(self._through, usable) if most is None or not walk or len(walk) <= most + 1]
            return min(filter(None, walks), key=lambda walk: (len(walk), -self._met(walk), walk), default=None)
        barred = set(self.barred)
        before, after = {gate[0] for gate in usable}, {gate[1] for gate in usable}
        ahead = _Side(self.links, [{self.start}, set(self.first) - barred - self.goals], barred | self.goals, before)
        behind = _Side(self.links, [set(self.goals)], barred | {self.start}, after)
        while True:
            total, open_ones = self._reached(usable, ahead, behind)
            if total is None and not open_ones:
                return None
            least = min(open_ones, default=None)
            if most is not None and min(one for one in (total, least) if one is not None) > most:
                return None
            if total is not None and (least is None or least > total):
                return self._best(usable, total, ahead, behind)
            side = ahead if behind.ended or (not ahead.ended and ahead.cost <= behind.cost) else behind
            side.widen()

    def _through(self, gate: Gate) -> Chain | None:
        """The best walk through the gate, found from both its sides to both ends at once."""
        one, other = gate
        barred = set(self.barred)
        head: Chain | None = (self.start,)
        if one != self.start:
            first = {to: met for to, met in self.first.items() if to not in barred and to not in self.goals}
            to = shortest(self.links, set(first), {one}, barred=barred | self.goals, bonus=first)
            head = None if to is None else (self.start, *to.best())
        on = shortest(self.links, {other}, self.goals, barred=barred | {self.start})
        if head is None or on is None:
            return None
        tail = on.best()
        return (*head, *(tail[1:] if one == other else tail))

    def _met(self, walk: Chain) -> int:
        return sum(self.links.near(one)[other] for one, other in pairwise(walk))

    def _usable(self, gate: Gate) -> bool:
        one, other = gate
        if one == other:
            return one not in self.barred and one not in self.goals and one != self.start
        if one == self.start:
            return other in self.first and other not in self.barred
        return one not in self.barred and one not in self.goals and other not in self.barred and other != self.start

    @staticmethod
    def _reached(gates: Iterable[Gate], ahead: _Side, behind: _Side) -> tuple[int | None, list[int]]:
        """The steps of the shortest walk found, and those that walks through gates not yet reached take at least."""
        found: int | None = None
        open_ones = []
        for one, other in gates:
            to, on = ahead.least(one), behind.least(other)
            if to is None or on is None:
                continue
            steps = to + on + (one != other)
            if one in ahead.steps and other in behind.steps:
                found = steps if found is None else min(found, steps)
            else:
                open_ones.append(steps)
        return found, open_ones

    def _best(self, gates: Iterable[Gate], total: int, ahead: _Side, behind: _Side) -> Chain:
        tied = [
            (one, other)
            for one, other in gates
            if one in ahead.steps
            and other in behind.steps
            and ahead.steps[one] + behind.steps[other] + (one != other) == total
        ]
        to = _meetings(ahead, {one for one, _ in tied})
        on = _meetings(behind, {other for _, other in tied})
        met = {
            (one, other): to[one] + on[other] + (self.links.near(one)[other] if one != other else 0)
            for one, other in tied
        }
        most = max(met.values())
        chains = []
        for one, other in tied:
            if met[one, other] == most:
                start = ancestors(self.links, ahead.layers[: ahead.steps[one]], {one})
                head = Shortest(self.links, start).best()
                tail = behind.ways(behind.steps[other], {other}).best()
                chains.append((*head, *(tail[1:] if one == other else tail)))
        return min(chains)


def _meetings(side: _Side, targets: Set[int]) -> dict[int, int]:
    """For each target, the meetings along the best chain between it and the end of the side."""
    found: dict[int, int] = {}
    for step in {side.steps[target] for target in targets}:
        here = {target for target in targets if side.steps[target] == step}
        found.update(side.ways(step, here).most()[0])
    return found


def gates(people: Iterable[int], pairs: Mapping[int, Iterable[int]] | None) -> list[Gate]:
    """The gates that a want makes."""
    own = [(one, one) for one in people]
    return own + [(one, other) for one, others in (pairs or {}).items() for other in others]
