"""The closest pairs of two groups: each pair with the path that it has by itself, in the order of these paths."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Set
from itertools import islice, pairwise

import numpy as np
import numpy.typing as npt

from graph.paths.links import Links
from graph.paths.several import WORK
from graph.paths.shortest import Chain, Shortest, Walkable, shortest

_Bits = npt.NDArray[np.uint64]
_WIDTH = 64


def closest(
    near: Walkable,
    whole: Callable[[], Links],
    starts: Set[int],
    goals: Set[int],
    *,
    barred: Collection[int],
    count: int,
    most: int | None,
) -> tuple[list[Chain], bool]:
    """The best chains of the `count` closest pairs, and whether the search was given up.

    `near` are links to search the closest in; `whole` gives all of them where further pairs are wanted. A search is
    given up where pairs have too many equally short chains before another pair comes.
    """
    routes = shortest(near, starts, goals, barred=barred, most=most)
    if routes is None:
        return [], False
    found, given_up = _by_pair(routes.ordered(), count)
    if given_up or len(found) == count:
        return found, given_up
    links = whole()
    for length, pairs in _further(links, starts, goals, barred, routes.length, most):
        ways = (shortest(links, {one}, others, barred=barred, most=length) for one, others in pairs.items())
        more, given_up = _by_pair(_merged([way for way in ways if way is not None]), count - len(found))
        found += more
        if given_up or len(found) == count:
            break
    return found, given_up


def _merged(ways: Collection[Shortest]) -> Iterator[Chain]:
    """The chains of all in one order: more meetings, ids."""

    def keyed(way: Shortest) -> Iterator[tuple[int, Chain]]:
        for chain in way.ordered():
            yield -sum(way.links.near(one)[other] for one, other in pairwise(chain)), chain

    return (chain for _, chain in heapq.merge(*map(keyed, ways)))


def _by_pair(chains: Iterator[Chain], count: int) -> tuple[list[Chain], bool]:
    """The first chain of each of the first `count` pairs; True where one had too many before another came."""
    best: dict[tuple[int, int], Chain] = {}
    for chain in islice(chains, WORK + 1):
        best.setdefault((chain[0], chain[-1]), chain)
        if len(best) == count:
            return list(best.values()), False
    return list(best.values()), next(chains, None) is not None


def _further(
    links: Links, starts: Set[int], goals: Set[int], barred: Collection[int], length: int, most: int | None
) -> Iterator[tuple[int, dict[int, set[int]]]]:
    """The pairs that are farther apart than `length` steps, by steps: whom of the goals each of the starts reaches."""
    # All of the smaller group are followed at once, one bit each.
    forward = len(starts) <= len(goals)
    own, far = (sorted(starts), sorted(goals)) if forward else (sorted(goals), sorted(starts))
    fresh = np.zeros((links.size, -(-len(own) // _WIDTH)), np.uint64)
    for bit, one in enumerate(own):
        fresh[one, bit // _WIDTH] |= np.uint64(1) << np.uint64(bit % _WIDTH)
    seen = fresh.copy()
    rows = np.flatnonzero(np.diff(links.starts))
    out = list(barred)
    step = 0
    while fresh.any() and (most is None or step < most):
        step += 1
        reached = np.zeros_like(fresh)
        reached[rows] = np.bitwise_or.reduceat(fresh[links.others], links.starts[rows], axis=0)
        fresh = reached & ~seen
        seen |= fresh
        if step > length:
            pairs: defaultdict[int, set[int]] = defaultdict(set)
            for one, other in _pairs(fresh, own, far):
                pairs[one if forward else other].add(other if forward else one)
            if pairs:
                yield step, pairs
        fresh[out] = 0


def _pairs(fresh: _Bits, own: list[int], far: list[int]) -> Iterator[tuple[int, int]]:
    for other in far:
        for word in np.flatnonzero(fresh[other]).tolist():
            bits = int(fresh[other, word])
            while bits:
                bit = bits & -bits
                yield own[word * _WIDTH + bit.bit_length() - 1], other
                bits ^= bit
