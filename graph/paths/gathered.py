"""The arrays of a contact graph, gathered from readings row by row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import chain, repeat
from typing import Protocol

import numpy as np
import numpy.typing as npt

from graph.garbage import uncollected
from graph.paths.held import Meetings, meetings_of
from graph.paths.links import Ints
from graph.paths.reads import Reads

Keys = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]


class Told(Protocol):
    """What a contact graph is made of. Officials and held meetings are numbered in the order of their ids.

    A pair's key is the smaller number times the number of officials, and the larger; that of an official at a meeting
    is his number times the number of meetings, and that of the meeting.
    """

    at_once: bool
    """Whether all is there in no time, so that to read a part of it saves none."""

    @property
    def ids(self) -> tuple[str, ...]:
        """Those of all officials."""

    @property
    def meetings(self) -> Meetings:
        """The held meetings."""

    def pairs(self) -> tuple[Keys, Ints]:
        """The key of each pair that met, with how many meetings it had; in no order."""

    def contacts(self) -> tuple[Keys, Ints]:
        """The key of the pair and the meeting of each contact; in no order."""

    def sizes(self) -> Ints:
        """How many officials are named as there, by meeting."""

    def sure(self) -> tuple[Keys, Numbers]:
        """Officials at meetings, with the confidence of the surest passage that says so; none without any."""

    def heads(self) -> tuple[Keys, Numbers]:
        """Officials who headed a delegation at a meeting, each with 1."""


class Gathered:
    """What readings tell; see `Told`."""

    at_once = False

    def __init__(self, reads: Reads) -> None:
        self._reads = reads

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """See `Told`."""
        return tuple(sorted(self._reads.officials()))

    @cached_property
    def _number(self) -> dict[str, int]:
        return {id: number for number, id in enumerate(self.ids)}

    @cached_property
    @uncollected()
    def meetings(self) -> Meetings:
        """See `Told`."""
        return meetings_of(self._reads.meetings())

    @uncollected()
    def pairs(self) -> tuple[Keys, Ints]:
        """See `Told`."""
        ones: list[int] = []
        many: list[int] = []
        seconds: list[int] = []
        counts: list[int] = []
        for one, others, met in self._reads.links():
            ones.append(self._number[one])
            many.append(len(others))
            seconds += map(self._number.__getitem__, others)
            counts += met
        return self._keys(ones, many, seconds), np.array(counts, np.int32)

    @uncollected()
    def contacts(self) -> tuple[Keys, Ints]:
        """See `Told`."""
        number, held = self._number, self.meetings.number
        ones: list[int] = []
        many: list[int] = []
        seconds: list[int] = []
        held_by: list[int] = []
        places: list[int] = []
        for one, others, meetings in self._reads.contacts():
            ones.append(number[one])
            many.append(len(others))
            seconds += map(number.__getitem__, others)
            held_by += map(len, meetings)
            places += map(held.__getitem__, chain.from_iterable(meetings))
        return np.repeat(self._keys(ones, many, seconds), held_by), np.array(places, np.int32)

    def _keys(self, ones: Sequence[int], many: Sequence[int], seconds: Sequence[int]) -> Keys:
        return np.repeat(np.array(ones, np.int64), many) * len(self.ids) + np.array(seconds, np.int64)

    def sizes(self) -> Ints:
        """See `Told`."""
        found = np.zeros(len(self.meetings.ids), np.int32)
        for meeting, size in self._reads.sizes():
            if meeting in self.meetings.number:
                found[self.meetings.number[meeting]] = size
        return found

    @uncollected()
    def sure(self) -> tuple[Keys, Numbers]:
        """See `Told`."""
        return self._there(self._reads.confidences())

    def heads(self) -> tuple[Keys, Numbers]:
        """See `Told`."""
        return self._there((official, [meeting], [1.0]) for official, meeting in self._reads.heads())

    def _there(self, told: Iterable[tuple[str, Sequence[str], Sequence[float]]]) -> tuple[Keys, Numbers]:
        held, width = self.meetings.number, max(len(self.meetings.ids), 1)
        officials: list[int] = []
        many: list[int] = []
        places: list[int] = []
        values: list[float] = []
        for official, meetings, own in told:
            officials.append(self._number[official])
            many.append(len(meetings))
            places += map(held.get, meetings, repeat(-1))
            values += own
        at, given = np.array(places, np.int64), np.array(values, np.float64)
        keys = np.repeat(np.array(officials, np.int64), many) * width + at
        known = (at >= 0) & (given >= 0)
        return keys[known], given[known]
