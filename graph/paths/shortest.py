"""The shortest chains between officials: from both ends at once, all of them together, layer by layer.

Chains are never listed to find the best or to count them: six summits of sixty hold a hundred thousand equally short
ones. Of equally short chains the one with the most meetings goes first, then the one whose ids come first in
alphabetical order; officials are numbered in that order.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Protocol

Chain = tuple[int, ...]


class Walkable(Protocol):
    """What can be searched."""

    def near(self, official: int) -> dict[int, int]:
        """The neighbours, each with the number of meetings."""

    def fetch(self, layer: Set[int]) -> None:
        """Called before the neighbours of a layer are asked for, so that they can be read at once."""

    def cost(self, layer: Set[int]) -> int:
        """What it costs to look at all neighbours of the layer."""


@dataclass(frozen=True)
class Shortest:
    """All shortest chains: `layers[k]` holds who is k steps from the start on one of them.

    `bonus` is what the choice of a start is worth in meetings; `most` the meetings on from each official at best.
    """

    links: Walkable
    layers: Sequence[Set[int]]
    bonus: Mapping[int, int] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """Steps from start to goal."""
        return len(self.layers) - 1

    def next(self, step: int, official: int) -> Iterator[tuple[int, int]]:
        """Who comes after the official in `layers[step]`, with the meetings of the two."""
        near, layer = self.links.near(official), self.layers[step + 1]
        for other in _shared(near, layer):
            yield other, near[other]

    def most(self) -> list[dict[int, int]]:
        """For each layer, the meetings along the best chain from each official to the goal."""
        found = [dict.fromkeys(self.layers[-1], 0)]
        for step in range(self.length - 1, -1, -1):
            self.links.fetch(self.layers[step])
            on = found[-1]
            found.append({who: max(on[to] + met for to, met in self.next(step, who)) for who in self.layers[step]})
        return found[::-1]

    def best(self) -> Chain:
        """The first chain in order."""
        most = self.most()
        at = min(self.layers[0], key=lambda one: (-self.bonus.get(one, 0) - most[0][one], one))
        chain = [at]
        for step in range(self.length):
            wanted = most[step][at]
            at = min(to for to, met in self.next(step, at) if most[step + 1][to] + met == wanted)
            chain.append(at)
        return tuple(chain)

    def count(self) -> int:
        """How many chains there are."""
        ways = dict.fromkeys(self.layers[-1], 1)
        for step in range(self.length - 1, -1, -1):
            ways = {who: sum(ways[to] for to, _ in self.next(step, who)) for who in self.layers[step]}
        return sum(ways.values())

    def ordered(self) -> Iterator[Chain]:
        """All chains in order, each when it is asked for."""
        most = self.most()
        bonus = self.bonus
        heap: list[tuple[int, Chain, int]] = [
            (-bonus.get(one, 0) - most[0][one], (one,), bonus.get(one, 0)) for one in self.layers[0]
        ]
        heapq.heapify(heap)
        while heap:
            _, chain, met = heapq.heappop(heap)
            step = len(chain) - 1
            if step == self.length:
                yield chain
                continue
            for other, more in self.next(step, chain[-1]):
                heapq.heappush(heap, (-met - more - most[step + 1][other], (*chain, other), met + more))


def shortest(
    links: Walkable,
    starts: Set[int],
    goals: Set[int],
    *,
    barred: Collection[int] = (),
    bonus: Mapping[int, int] | None = None,
    most: int | None = None,
) -> Shortest | None:
    """All shortest chains from one of `starts` to one of `goals`, in at most `most` steps; None where there is none.

    Nobody in `barred` is passed; ends are never barred.
    """
    worth = bonus or {}
    if both := starts & goals:
        return Shortest(links, [both], worth)
    ahead, behind = [set(starts)], [set(goals)]
    seen_ahead, seen_behind = set(barred) | starts, set(barred) | goals
    while ahead[-1] and behind[-1]:
        steps = len(ahead) + len(behind) - 1
        if most is not None and steps > most:
            return None
        if _joined(links, ahead[-1], behind[-1]):
            return Shortest(links, _pruned(links, ahead, behind), worth)
        if links.cost(ahead[-1]) <= links.cost(behind[-1]):
            _widen(links, ahead, seen_ahead)
        else:
            _widen(links, behind, seen_behind)
    return None


def ancestors(links: Walkable, layers: Sequence[Set[int]], targets: Set[int]) -> list[Set[int]]:
    """Of the layers around an end those who lead on to the targets, which are a step further, and the targets."""
    kept: list[Set[int]] = [targets]
    for layer in layers[::-1]:
        kept.append(_next_to(links, kept[-1], layer))
    return kept[::-1]


def onward(links: Walkable, starts: Set[int], goals: Set[int]) -> Shortest | None:
    """The same along links that lead one way only, from the starts."""
    layers: list[Set[int]] = [set(starts)]
    seen = set(starts)
    while layers[-1] and not layers[-1] & goals:
        fresh: set[int] = set().union(*map(links.near, layers[-1])) - seen
        seen |= fresh
        layers.append(fresh)
    layers[-1] = layers[-1] & goals
    for step in range(len(layers) - 2, -1, -1):
        layers[step] = {each for each in layers[step] if not apart(links.near(each), layers[step + 1])}
    return Shortest(links, layers) if layers[-1] else None


def _joined(links: Walkable, one: Set[int], other: Set[int]) -> bool:
    """Whether a link leads from the one set to the other."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    links.fetch(few)
    return any(not apart(links.near(each), many) for each in few)


def apart(near: dict[int, int], others: Set[int]) -> bool:
    """Whether none of the others is among the neighbours."""
    return near.keys().isdisjoint(others) if len(others) <= len(near) else others.isdisjoint(near)


def _shared(near: dict[int, int], others: Set[int]) -> Set[int]:
    return near.keys() & others if len(others) <= len(near) else others & near.keys()


def _widen(links: Walkable, layers: list[set[int]], seen: set[int]) -> None:
    links.fetch(layers[-1])
    fresh: set[int] = set().union(*map(links.near, layers[-1]))
    fresh -= seen
    seen |= fresh
    layers.append(fresh)


def _pruned(links: Walkable, ahead: list[set[int]], behind: list[set[int]]) -> list[Set[int]]:
    """The layers without those from whom no shortest chain leads on."""
    layers: list[Set[int]] = [*ahead, *behind[::-1]]
    middle = len(ahead)
    layers[middle] = _next_to(links, layers[middle - 1], layers[middle])
    for step in range(middle - 1, -1, -1):
        layers[step] = _next_to(links, layers[step + 1], layers[step])
    for step in range(middle + 1, len(layers)):
        layers[step] = _next_to(links, layers[step - 1], layers[step])
    return layers


def _next_to(links: Walkable, one: Set[int], others: Set[int]) -> Set[int]:
    """Those of `others` who are linked with somebody in `one`."""
    links.fetch(others if len(others) < len(one) else one)
    if len(others) < len(one):
        return {each for each in others if not apart(links.near(each), one)}
    found: set[int] = set()
    for each in one:
        found |= _shared(links.near(each), others)
    return found
