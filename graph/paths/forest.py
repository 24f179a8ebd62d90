"""Who is linked by the strongest links at all: trees of them, in which the widest way of two officials is the only way.

A tree is grown by Borůvka's method: all groups at once take their strongest link to another group, until none has one.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.paths.links import Ints

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Forest:
    """For each official the one that is next to him on the way to the root of his tree (himself at a root), how strong
    the link to that one is, and how many steps the root is off.
    """

    above: list[int]
    strong: list[int]
    depth: list[int]

    def weakest(self, one: int, other: int) -> int:
        """The strength of the weakest link on the widest way of the two; 0 where there is no way."""
        found = 0
        while one != other:
            if self.depth[one] < self.depth[other]:
                one, other = other, one
            if not self.depth[one]:
                return 0
            found = min(found or self.strong[one], self.strong[one])
            one = self.above[one]
        return found


def forest(size: int, first: Ints, second: Ints, strong: Numbers, barred: Collection[int]) -> Forest:
    """The trees over pairs of these ends; a strength of 0 is no link, and nobody barred is linked."""
    kept = strong > 0
    if barred:
        out = np.zeros(size, bool)
        out[list(barred)] = True
        kept &= ~out[first] & ~out[second]
    own = np.flatnonzero(kept)
    own = own[np.argsort(-strong[own], kind="stable")]
    return _rooted(size, first[own], second[own], strong[own], _grown(size, first[own], second[own]))


def _grown(size: int, first: Ints, second: Ints) -> Numbers:
    """Which of the links, told from the strongest on, are in the trees."""
    group = np.arange(size)
    link = np.arange(len(first))
    taken = [np.zeros(0, np.int64)]
    while len(link):
        one, other = group[first[link]], group[second[link]]
        apart = one != other
        link, one, other = link[apart], one[apart], other[apart]
        best = np.full(size, -1)
        # The strongest is written last, and stays.
        for ends in (one, other):
            better = np.full(size, -1)
            better[ends[::-1]] = np.arange(len(link))[::-1]
            best = np.where((best < 0) | ((better >= 0) & (better < best)), better, best)
        groups = np.flatnonzero(best >= 0)
        chosen = best[groups]
        towards = np.arange(size)
        towards[groups] = one[chosen] + other[chosen] - groups
        # Two that chose each other would lead round in a circle.
        mutual = groups[(towards[towards[groups]] == groups) & (groups < towards[groups])]
        towards[mutual] = mutual
        while ((further := towards[towards]) != towards).any():
            towards = further
        taken.append(link[np.unique(chosen)])
        group = towards[group]
    return np.concatenate(taken)


def _rooted(size: int, first: Ints, second: Ints, strong: Numbers, taken: Numbers) -> Forest:
    near: list[list[tuple[int, int]]] = [[] for _ in range(size)]
    for one, other, worth in zip(first[taken].tolist(), second[taken].tolist(), strong[taken].tolist(), strict=True):
        near[one].append((other, worth))
        near[other].append((one, worth))
    above, worths, depth = [-1] * size, [0] * size, [0] * size
    for root in range(size):
        if above[root] >= 0:
            continue
        above[root] = root
        left = [root]
        for one in left:
            for other, worth in near[one]:
                if above[other] < 0:
                    above[other], worths[other], depth[other] = one, worth, depth[one] + 1
                    left.append(other)
    return Forest(above, worths, depth)
