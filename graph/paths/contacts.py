"""The contact graph: who met whom at which meetings, in arrays, so that any condition is a mask over them.

What a question does not need is not read: who is linked is read at once, which meetings link whom with the first
condition or the first path over time, confidence, sizes and sides with the first condition on them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, repeat
from typing import Any

import numpy as np
import numpy.typing as npt

from graph.errors import NameNotFound
from graph.garbage import uncollected
from graph.index import texts
from graph.paths.links import Flags, Ints, Links, linked
from graph.paths.reads import Reads
from graph.paths.yearly import Yearly, yearly
from graph.wording import plain

NEVER, EVER = np.int32(-(2**30)), np.int32(2**30)
"""Stand for an open beginning and an open end, in days."""


@dataclass(frozen=True)
class Meetings:
    """The held meetings in the order of their ids: days are ordinals, `NEVER` and `EVER` where open."""

    ids: tuple[str, ...]
    number: Mapping[str, int]
    kind: Ints
    kinds: tuple[str, ...]
    first: Ints
    last: Ints
    dates: tuple[str | None, ...]

    @cached_property
    def yearly(self) -> Yearly:
        """Which of them were on days that come again each year."""
        return yearly(self.dates)


@dataclass(frozen=True)
class Slots:
    """Each meeting of each pair: slots of pair p are `starts[p]` to `starts[p + 1]`."""

    starts: npt.NDArray[np.int64]
    pair: Ints
    meeting: Ints


class Contacts:
    """Who met whom, from a store or from rows (`graph.paths.reads`); equal for equal graphs.

    `memo` is for what other modules work out of it and may need again.
    """

    def __init__(self, reads: Reads) -> None:
        self.reads = reads
        self.ids = tuple(sorted(reads.officials()))
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
    @uncollected()
    def _pairs(self) -> tuple[Ints, Ints, Ints]:
        """The ends of each pair, and how many meetings it had."""
        ones: list[int] = []
        many: list[int] = []
        seconds: list[int] = []
        counts: list[int] = []
        for one, others, met in self.reads.links():
            ones.append(self.number[one])
            many.append(len(others))
            seconds += map(self.number.__getitem__, others)
            counts += met
        first = np.repeat(np.array(ones, np.int32), many)
        second, count = np.array(seconds, np.int32), np.array(counts, np.int32)
        order = np.lexsort((second, first))
        return first[order], second[order], count[order]

    @property
    def fresh(self) -> bool:
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
    @uncollected()
    def meetings(self) -> Meetings:
        """The held meetings."""
        rows = sorted(self.reads.meetings())
        kinds = tuple(sorted({row[1] or "meeting" for row in rows}))
        code = {kind: number for number, kind in enumerate(kinds)}
        ids = tuple(row[0] for row in rows)
        return Meetings(
            ids,
            {id: number for number, id in enumerate(ids)},
            np.array([code[row[1] or "meeting"] for row in rows], np.int32),
            kinds,
            np.array([_day(row[3], NEVER) for row in rows], np.int32),
            np.array([_day(row[4], EVER) for row in rows], np.int32),
            tuple(row[2] for row in rows),
        )

    @cached_property
    @uncollected()
    def slots(self) -> Slots:
        """Each meeting of each pair."""
        number, held = self.number, self.meetings.number
        ones: list[int] = []
        many: list[int] = []
        seconds: list[int] = []
        held_by: list[int] = []
        places: list[int] = []
        for one, others, meetings in self.reads.contacts():
            ones.append(number[one])
            many.append(len(others))
            seconds += map(number.__getitem__, others)
            held_by += map(len, meetings)
            places += map(held.__getitem__, chain.from_iterable(meetings))
        pairs = np.repeat(np.array(ones, np.int64), many) * len(self.ids) + np.array(seconds, np.int64)
        keys = np.repeat(pairs, held_by)
        meeting = np.array(places, np.int32)
        order = np.lexsort((meeting, keys))
        if self.fresh:
            # Read once for both.
            found, counts = np.unique(keys, return_counts=True)
            ends = (found // len(self.ids), found % len(self.ids), counts)
            self.__dict__["_pairs"] = tuple(each.astype(np.int32) for each in ends)
        pair = np.searchsorted(self.keys, keys[order]).astype(np.int32)
        return Slots(_starts(pair, len(self.first)), pair, meeting[order])

    @cached_property
    def keys(self) -> npt.NDArray[np.int64]:
        """A number for each pair, rising with the pairs; see `key`."""
        return self.first.astype(np.int64) * len(self.ids) + self.second

    @cached_property
    def sizes(self) -> Ints:
        """How many officials are named as there, by meeting."""
        found = np.zeros(len(self.meetings.ids), np.int32)
        self._put(found, self.reads.sizes())
        return found

    @cached_property
    @uncollected()
    def sure(self) -> npt.NDArray[np.float64]:
        """By slot, the confidence that both were there: of the less sure of the two; 0 where nothing says so."""
        return np.minimum(*self._of_both(self.reads.confidences()))

    @cached_property
    @uncollected()
    def headed(self) -> Flags:
        """By slot, whether both headed a delegation there."""
        one, other = self._of_both((official, [meeting], [1.0]) for official, meeting in self.reads.heads())
        return np.asarray((one > 0) & (other > 0))

    def _of_both(
        self, told: Iterable[tuple[str, Sequence[str], Sequence[float]]]
    ) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
        """What is told of officials at meetings, by slot, for the one and for the other; 0 where nothing is."""
        held, slots, width = self.meetings.number, self.slots, max(len(self.meetings.ids), 1)
        officials: list[int] = []
        many: list[int] = []
        places: list[int] = []
        values: list[float] = []
        for official, meetings, own in told:
            officials.append(self.number[official])
            many.append(len(meetings))
            places += map(held.get, meetings, repeat(-1))
            values += own
        at, given = np.array(places, np.int64), np.array(values, np.float64)
        keys = np.repeat(np.array(officials, np.int64), many) * width + at
        known = (at >= 0) & (given >= 0)
        order = np.argsort(keys[known], kind="stable")
        keys, given = keys[known][order], given[known][order]
        found = []
        for ends in (self.first, self.second):
            wanted = ends[slots.pair].astype(np.int64) * width + slots.meeting
            at = np.searchsorted(keys, wanted)
            at[at == len(keys)] = 0
            hit = keys[at] == wanted if len(keys) else np.zeros(len(wanted), bool)
            found.append(np.where(hit, given[at], 0.0) if len(keys) else np.zeros(len(wanted)))
        return found[0], found[1]

    def _put(self, array: Ints, values: Iterable[tuple[str, int]]) -> None:
        held = self.meetings.number
        for meeting, value in values:
            if meeting in held:
                array[held[meeting]] = value

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


def _starts(pair: Ints, pairs: int) -> npt.NDArray[np.int64]:
    return np.concatenate((np.zeros(1, np.int64), np.cumsum(np.bincount(pair, minlength=pairs))))


def _day(day: dt.date | None, absent: np.int32) -> int:
    return int(absent) if day is None else day.toordinal()
