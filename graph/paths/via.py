"""The shortest walks that pass what a question wants to be passed: officials, one of a country, a meeting.

A walk is searched among states: who is reached, and which of the wants are met by then. It may come by somebody twice,
which a path may not; `graph.paths.several` sees to that.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass

from graph.paths.shortest import Chain, Walkable

Layer = dict[int, set[int]]
"""Who is reached with which wants met, as bits."""


@dataclass(frozen=True)
class Want:
    """Go-betweens of whom one is to be passed, or pairs of whom one is to be: neighbours by official."""

    people: frozenset[int] = frozenset()
    pairs: Mapping[int, frozenset[int]] | None = None


@dataclass(frozen=True)
class Search:
    """What holds for one question: `goals` are entered only when all wants are met."""

    links: Walkable
    goals: Set[int]
    wants: tuple[Want, ...]
    barred: Collection[int] = ()

    @property
    def full(self) -> int:
        """All wants met."""
        return (1 << len(self.wants)) - 1

    def met(self, mask: int, one: int, other: int) -> int:
        """The wants met after the step from the one to the other."""
        for number, want in enumerate(self.wants):
            if (want.pairs is not None and other in want.pairs.get(one, ())) or (
                other in want.people and other not in self.goals
            ):
                mask |= 1 << number
        return mask

    def walk(self, start: int, mask: int, first: Mapping[int, int], most: int | None) -> Chain | None:
        """The best walk from `start`, with `mask` met, whose first step is to one of `first`; None where there is none.

        In at most `most` steps. The order is that of paths: fewer steps, more meetings, ids.
        """
        layers: list[Layer] = [{mask: {start}}, self._step({mask: {start}}, first)]
        seen: Layer = {bits: set(who) for bits, who in layers[1].items()}
        while not (layers[-1].get(self.full, set()) & self.goals):
            layers[-1] = {bits: who - self.goals for bits, who in layers[-1].items() if who - self.goals}
            if not layers[-1] or (most is not None and len(layers) > most):
                return None
            layers.append(self._fresh(self._step(layers[-1]), seen))
        if most is not None and len(layers) - 1 > most:
            return None
        return self._best(layers, first)

    def _step(self, layer: Layer, only: Mapping[int, int] | None = None) -> Layer:
        found: Layer = {}
        for mask, people in layer.items():
            self.links.fetch(people)
            near: set[int] = set(only) if only is not None else set().union(*map(self.links.near, people))
            near.difference_update(self.barred)
            for bits, who in self._by_people(mask, near):
                found.setdefault(bits, set()).update(who)
            for one, others in self._by_pairs(people):
                for other in others:
                    if other in near and (only is not None or other in self.links.near(one)):
                        found.setdefault(self.met(mask, one, other), set()).add(other)
        return found

    def _by_people(self, mask: int, near: set[int]) -> Iterator[tuple[int, set[int]]]:
        parts = [(mask, near)]
        for number, want in enumerate(self.wants):
            if want.people and not mask >> number & 1:
                passing = want.people - self.goals
                split = [(bits | 1 << number, who & passing) for bits, who in parts]
                parts = [(bits, who - passing) for bits, who in parts] + split
        return ((bits, who) for bits, who in parts if who)

    def _by_pairs(self, people: set[int]) -> Iterator[tuple[int, frozenset[int]]]:
        for want in self.wants:
            if want.pairs is not None:
                yield from ((one, want.pairs[one]) for one in people & want.pairs.keys())

    @staticmethod
    def _fresh(layer: Layer, seen: Layer) -> Layer:
        fresh = {}
        for mask, people in layer.items():
            known = seen.setdefault(mask, set())
            if new := people - known:
                known |= new
                fresh[mask] = new
        return fresh

    def _best(self, layers: list[Layer], first: Mapping[int, int]) -> Chain:
        """The best of the walks through the layers; found from the goals back, so that only they are looked at."""
        goals = layers[-1][self.full] & self.goals
        best = {(self.full, goal): 0 for goal in goals}
        steps = [best]
        for layer in layers[-2:0:-1]:
            before: dict[tuple[int, int], int] = {}
            for (mask, other), meetings in best.items():
                for bits, people in layer.items():
                    if bits & mask == bits:
                        for one, met in _shared(self.links.near(other), people):
                            if self.met(bits, one, other) == mask:
                                key = bits, one
                                before[key] = max(before.get(key, 0), meetings + met)
            best = before
            steps.append(best)
        (mask, start) = next((bits, one) for bits, people in layers[0].items() for one in people)
        chain = [start]
        for number, step in enumerate(steps[::-1]):
            near = first if number == 0 else self.links.near(chain[-1])
            on = [
                (-step[key] - near[other], other, bits)
                for other in near
                for bits in (self.met(mask, chain[-1], other),)
                if (key := (bits, other)) in step
            ]
            _, following, mask = min(on)
            chain.append(following)
        return tuple(chain)


def _shared(near: Mapping[int, int], people: set[int]) -> Iterator[tuple[int, int]]:
    found = people.intersection(near) if len(near) < len(people) else (one for one in people if one in near)
    return ((one, near[one]) for one in found)
