"""Who is linked with whom, ready to be walked: a compressed adjacency with the meetings of each link counted."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import numpy.typing as npt

from graph.ragged import spread, starts_of

Ints = npt.NDArray[np.int32]
Flags = npt.NDArray[np.bool_]


class Links:
    """Links between officials, who are numbers from 0 in the order of their ids.

    `starts` says where in `others` the neighbours of each begin, `pairs` which pair each entry is of, `counts` how
    many meetings a pair had. The neighbours of one official become a dictionary when somebody first comes by.
    """

    def __init__(self, starts: npt.NDArray[np.int64], others: Ints, pairs: Ints, counts: Ints) -> None:
        self.starts, self.others, self.pairs, self.counts = starts, others, pairs, counts
        self._near: dict[int, dict[int, int]] = {}

    @property
    def size(self) -> int:
        """How many officials there are, linked or not."""
        return len(self.starts) - 1

    def near(self, official: int) -> dict[int, int]:
        """The neighbours in order, each with the number of meetings."""
        found = self._near.get(official)
        if found is None:
            start, stop = self.starts[official], self.starts[official + 1]
            met = self.counts[self.pairs[start:stop]].tolist()
            found = self._near[official] = dict(zip(self.others[start:stop].tolist(), met, strict=True))
        return found

    def degree(self, official: int) -> int:
        """How many others the official is linked with."""
        return int(self.starts[official + 1] - self.starts[official])

    def fetch(self, layer: Collection[int]) -> None:
        """Nothing: all is here."""

    def cost(self, layer: Collection[int]) -> int:
        """How many neighbours the layer has, one counted for each way to him."""
        return sum(map(self.degree, layer))

    def pair(self, one: int, other: int) -> int:
        """The number of the pair, which must be linked."""
        start, stop = self.starts[one], self.starts[one + 1]
        return int(self.pairs[start + np.searchsorted(self.others[start:stop], other)])

    def only(self, counts: Ints) -> Links:
        """The links of the pairs that have meetings by these counts."""
        kept = (counts > 0)[self.pairs]
        before = np.concatenate((np.zeros(1, np.int64), np.cumsum(kept, dtype=np.int64)))
        return Links(before[self.starts], self.others[kept], self.pairs[kept], counts)

    def steps(self, start: Collection[int], barred: Collection[int] = ()) -> Ints:
        """How many steps each official is from the nearest of `start`, -1 where out of reach.

        Nobody barred is passed; they are reached, since ends are never barred.
        """
        far = np.full(self.size, -1, np.int32)
        passed = np.ones(self.size, bool)
        passed[list(barred)] = False
        layer = np.fromiter(start, np.int64)
        far[layer] = 0
        step = 0
        while len(layer):
            step += 1
            layer = np.unique(self.others[spread(self.starts, layer)])
            layer = layer[far[layer] == -1]
            far[layer] = step
            layer = layer[passed[layer]]
        return far

    @property
    def memory(self) -> int:
        """Bytes of the arrays; neighbours that were walked by come on top, some 70 bytes each."""
        return self.starts.nbytes + self.others.nbytes + self.pairs.nbytes + self.counts.nbytes


def linked(size: int, first: Ints, second: Ints, counts: Ints) -> Links:
    """The links of pairs, whose ends are `first` and `second`."""
    ends = np.concatenate((first, second)).astype(np.int64)
    others = np.concatenate((second, first))
    order = np.argsort(ends * size + others, kind="stable")
    pairs = np.arange(len(first), dtype=np.int32)
    starts = starts_of(np.bincount(ends, minlength=size))
    return Links(starts, others[order], np.concatenate((pairs, pairs))[order], counts)
