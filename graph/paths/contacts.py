"""The contact graph: who met whom at which meetings, in arrays, so that any condition is a mask over them.

What a question does not need is not read: who is linked is read at once, which meetings link whom with the first
condition or the first path over time, confidence, sizes and sides with the first condition on them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from graph.errors import NameNotFound
from graph.index import texts
from graph.paths.gathered import Gathered, Keys, Numbers, Told
from graph.paths.held import Meetings
from graph.paths.links import Flags, Ints, Links, linked
from graph.paths.reads import Reads
from graph.ragged import starts_of
from graph.wording import plain


@dataclass(frozen=True)
class Slots:
    """Each meeting of each pair: slots of pair p are `starts[p]` to `starts[p + 1]`."""

    starts: npt.NDArray[np.int64]
    pair: Ints
    meeting: Ints

    def meetings(self, pair: int, admitted: Flags | None) -> Ints:
        """The meetings of the pair, in order; only those in admitted slots where these are told."""
        own = slice(self.starts[pair], self.starts[pair + 1])
        return self.meeting[own] if admitted is None else self.meeting[own][admitted[own]]


class Contacts:
    """Who met whom, from a store or from rows (`graph.paths.reads`); equal for equal graphs.

    Where `told` is given, it has what else would be gathered from the readings. `memo` is for what other modules work
    out of all this and may need again.
    """

    def __init__(self, reads: Reads, told: Told | None = None) -> None:
        self.reads = reads
        self._told = told or Gathered(reads)
        self.ids = self._told.ids
        self.number = {id: number for number, id in enumerate(self.ids)}
        self.memo: dict[Hashable, Any] = {}

    @cached_property
    def links(self) -> Links:
        """Who is linked with whom."""
        first, second, counts = self._pairs
        return linked(len(self.ids), first, second, counts)

    @property
    def first(self) -> Ints:
        """The smaller number of each pair; pairs rise by it, and then by `second`."""
        return self._pairs[0]

    @property
    def second(self) -> Ints:
        """The larger number of each pair."""
        return self._pairs[1]

    @cached_property
    def _pairs(self) -> tuple[Ints, Ints, Ints]:
        """The ends of each pair, and how many meetings it had."""
        keys, counts = self._told.pairs()
        order = np.argsort(keys, kind="stable")
        return self._ends(keys[order], counts[order])

    def _ends(self, keys: Keys, counts: Ints) -> tuple[Ints, Ints, Ints]:
        first, second = np.divmod(keys, max(len(self.ids), 1))
        return first.astype(np.int32), second.astype(np.int32), counts

    @property
    def narrow(self) -> bool:
        """Whether it is quicker to read only what a question comes by."""
        return self._fresh and not self._told.at_once

    @property
    def _fresh(self) -> bool:
        """Whether the links have not been read yet."""
        return "_pairs" not in self.__dict__

    def official(self, id: str) -> int:
        """The number of the official with the id; NameNotFound where there is none."""
        if id in self.number:
            return self.number[id]
        for node in self.reads.nodes(("Official",)).nodes:
            if id in texts(node.properties.get("other_ids")):
                return self.number[node.id]
        raise NameNotFound(f"no official in the graph has the id {plain(id)!r}; look the name up first")

    @cached_property
    def meetings(self) -> Meetings:
        """The held meetings."""
        return self._told.meetings

    @cached_property
    def slots(self) -> Slots:
        """Each meeting of each pair."""
        keys, meeting = self._told.contacts()
        order = np.lexsort((meeting, keys))
        keys, meeting = keys[order], meeting[order]
        if self._fresh:
            # Read once for both.
            found, counts = np.unique(keys, return_counts=True)
            self.__dict__["_pairs"] = self._ends(found, counts.astype(np.int32))
        pair = np.searchsorted(self.keys, keys).astype(np.int32)
        return Slots(starts_of(np.bincount(pair, minlength=len(self.first))), pair, meeting)

    @cached_property
    def keys(self) -> Keys:
        """A number for each pair, rising with the pairs; see `Told`."""
        return self.first.astype(np.int64) * len(self.ids) + self.second

    @cached_property
    def sizes(self) -> Ints:
        """How many officials are named as there, by meeting."""
        return self._told.sizes()

    @cached_property
    def sure(self) -> Numbers:
        """By slot, the confidence that both were there: of the less sure of the two; 0 where nothing says so."""
        return np.minimum(*self._of_both(*self._told.sure()))

    @cached_property
    def headed(self) -> Flags:
        """By slot, whether both headed a delegation there."""
        one, other = self._of_both(*self._told.heads())
        return np.asarray((one > 0) & (other > 0))

    def _of_both(self, keys: Keys, given: Numbers) -> tuple[Numbers, Numbers]:
        """What is told of officials at meetings, by slot, for the one and for the other; 0 where nothing is."""
        slots, width = self.slots, max(len(self.meetings.ids), 1)
        if not len(keys):
            return np.zeros(len(slots.pair)), np.zeros(len(slots.pair))
        order = np.argsort(keys, kind="stable")
        keys, given = keys[order], given[order]
        found = []
        for ends in (self.first, self.second):
            wanted = ends[slots.pair].astype(np.int64) * width + slots.meeting
            at = np.searchsorted(keys, wanted)
            at[at == len(keys)] = 0
            found.append(np.where(keys[at] == wanted, given[at], 0.0))
        return found[0], found[1]

    def flags(self, meetings: Iterable[str]) -> Flags:
        """By meeting, whether it is one of these."""
        found = np.zeros(len(self.meetings.ids), bool)
        found[[self.meetings.number[id] for id in meetings if id in self.meetings.number]] = True
        return found

    @property
    def memory(self) -> int:
        """Bytes of what has been read so far, without the texts of ids."""
        arrays = [*self._pairs]
        for name in ("keys", "sizes", "sure", "headed"):
            if name in self.__dict__:
                arrays.append(self.__dict__[name])
        for name in ("slots", "meetings"):
            if name in self.__dict__:
                arrays += [each for each in vars(self.__dict__[name]).values() if isinstance(each, np.ndarray)]
        return self.links.memory - self.links.counts.nbytes + sum(array.nbytes for array in arrays)
