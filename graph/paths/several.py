"""The k shortest simple paths, in order: by Yen, where each part of what is left is searched once (Lawler).

A part is all paths that begin with a given chain and do not go on to some; its best is found by one search. Where paths
have to pass something (`--via`), the search may give a walk that comes by somebody twice. All paths of its part leave
that walk before it does so, so the part is cut up there as one is whose best was taken.
"""

from __future__ import annotations

import heapq
from collections.abc import Collection, Iterator
from itertools import islice, pairwise

from graph.paths.gates import Passage, gates
from graph.paths.shortest import Chain, Walkable, shortest
from graph.paths.via import Search, Want

WORK = 20_000
"""How many parts are searched before a question that finds nothing more is given up."""


class Several:
    """Simple paths from start to goal in order: fewer steps, more meetings, ids in alphabetical order.

    `given_up` says, once they were gone through, that the search ended before it was known whether there are more.
    """

    def __init__(
        self,
        links: Walkable,
        start: int,
        goal: int,
        *,
        barred: Collection[int] = (),
        wants: tuple[Want, ...] = (),
        most: int | None = None,
    ) -> None:
        self._links, self._start, self._goal = links, start, goal
        self._barred, self._wants, self._most = frozenset(barred) - {start, goal}, wants, most
        self.searched = 0
        self.given_up = False

    def __iter__(self) -> Iterator[Chain]:
        """All of them, each when it is asked for."""
        known = 0
        if not self._wants:
            found = shortest(self._links, {self._start}, {self._goal}, barred=self._barred, most=self._most)
            if found is None:
                return
            # Those of the shortest length need no further search.
            for chain in found.ordered():
                known += 1
                yield chain
            if found.length == 0:
                return
        yield from islice(self._parted(), known, None)

    def _parted(self) -> Iterator[Chain]:
        """All of them, found part by part."""
        heap: list[tuple[int, int, Chain, int, frozenset[int]]] = []
        self._search(heap, (self._start,), frozenset())
        while heap:
            *_, chain, rooted, closed = heapq.heappop(heap)
            # Up to where the walk comes by somebody for the second time.
            simple = next((n for n in range(1, len(chain)) if chain[n] in chain[:n]), len(chain))
            if simple == len(chain):
                yield chain
            for last in range(rooted, simple - (simple == len(chain))):
                if self.searched >= WORK:
                    self.given_up = True
                    return
                self._search(heap, chain[: last + 1], (closed if last == rooted else frozenset()) | {chain[last + 1]})

    def _search(
        self, heap: list[tuple[int, int, Chain, int, frozenset[int]]], root: Chain, closed: frozenset[int]
    ) -> None:
        """The best of the part: paths that begin with the root and do not go on to one of `closed`."""
        self.searched += 1
        barred = self._barred | set(root)
        at = root[-1]
        first = {to: met for to, met in self._links.near(at).items() if to not in closed and to not in barred}
        most = None if self._most is None else self._most - len(root) + 1
        if not first or (most is not None and most < 1):
            return
        rest = self._rest(root, at, first, barred, most)
        if rest is not None:
            chain = (*root, *rest)
            met = sum(self._links.near(one)[other] for one, other in pairwise(chain))
            heapq.heappush(heap, (len(chain), -met, chain, len(root) - 1, closed))

    def _rest(
        self, root: Chain, at: int, first: dict[int, int], barred: Collection[int], most: int | None
    ) -> Chain | None:
        search = Search(self._links, frozenset({self._goal}), self._wants, barred)
        mask = 0
        for one, other in pairwise(root):
            mask = search.met(mask, one, other)
        if mask != search.full:
            left = [want for number, want in enumerate(self._wants) if not mask >> number & 1]
            if len(left) == 1:
                passage = Passage(self._links, at, first, search.goals, barred)
                walk = passage.walk(gates(left[0].people, left[0].pairs), most)
            else:
                walk = search.walk(at, mask, first, most)
            return None if walk is None else walk[1:]
        found = shortest(
            self._links,
            set(first),
            {self._goal},
            barred=barred,
            bonus=first,
            most=None if most is None else most - 1,
        )
        return None if found is None else found.best()
