"""The arrays of a contact graph, from the columns that a large store keeps."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from graph.conditions import NO_KIND
from graph.paths.gathered import Keys, Numbers
from graph.paths.held import EVER, NEVER, Meetings
from graph.paths.links import Ints
from graph.stores.columns import NONE, STARTS
from graph.stores.cypher import SOURCE, TARGET

if TYPE_CHECKING:
    from graph.stores.columns import Array, Columns

_HELD, _HEAD = "held", "head"


class Columnar:
    """What columns tell; see `graph.paths.gathered.Told`. With `colleagues` those of one side have met there, too."""

    at_once = True

    def __init__(self, columns: Columns, *, colleagues: bool = False) -> None:
        self._columns, self._colleagues = columns, colleagues

    @cached_property
    def _officials(self) -> tuple[tuple[str, ...], Array]:
        return self._sorted("Official", self._columns.tables["Official"]["id"])

    @property
    def ids(self) -> tuple[str, ...]:
        """See `Told`."""
        return self._officials[0]

    def _sorted(self, domain: str, own: Array) -> tuple[tuple[str, ...], Array]:
        """The texts of these numbers in order, and by number which of them it is; -1 for others, the absent last."""
        texts = self._columns.texts[domain]
        order = sorted(own.tolist(), key=texts.__getitem__)
        found = np.full(len(texts) + 1, -1, np.int64)
        found[order] = np.arange(len(order))
        return tuple(map(texts.__getitem__, order)), found

    def _word(self, text: str) -> int:
        """The number of a word; one that nothing has where it is none."""
        words = self._columns.texts["word"]
        return words.index(text) if text in words else len(words)

    @cached_property
    def _held(self) -> tuple[Meetings, Array]:
        own = self._columns.tables["Meeting"]
        rows = np.flatnonzero(own["status"] == self._word(_HELD))
        ids, number = self._sorted("Meeting", own["id"][rows])
        rows = rows[np.argsort(number[own["id"][rows]])]
        words = [*self._columns.texts["word"], None]
        codes, kind = np.unique(own["kind"][rows], return_inverse=True)
        told = [words[code] or NO_KIND for code in codes.tolist()]
        kinds = sorted(set(told))
        first, last = own["date_from"][rows], own["date_to"][rows]
        meetings = Meetings(
            ids,
            np.array([kinds.index(each) for each in told], np.int32)[kind],
            tuple(kinds),
            np.where(first == 0, NEVER, first).astype(np.int32),
            np.where(last == 0, EVER, last).astype(np.int32),
            tuple(map(words.__getitem__, own["date"][rows].tolist())),
        )
        return meetings, number

    @property
    def meetings(self) -> Meetings:
        """See `Told`."""
        return self._held[0]

    def pairs(self) -> tuple[Keys, Ints]:
        """See `Told`."""
        if self._colleagues:
            keys, counts = np.unique(self.contacts()[0], return_counts=True)
            return keys, counts.astype(np.int32)
        return self._met(), self._columns.tables["MET"]["count"].astype(np.int32)

    def contacts(self) -> tuple[Keys, Ints]:
        """See `Told`."""
        met = self._columns.tables["MET"]
        keys = np.repeat(self._met(), np.diff(met["meetings" + STARTS]))
        meeting = self._held[1][met["meetings"]]
        if self._colleagues:
            more, there = self._sides()
            both = np.stack((np.concatenate((keys, more)), np.concatenate((meeting, there))))
            order = np.lexsort(both[::-1])
            both = both[:, order]
            fresh = np.ones(len(order), bool)
            fresh[1:] = (both[:, 1:] != both[:, :-1]).any(axis=0)
            keys, meeting = both[:, fresh]
        return keys, meeting.astype(np.int32)

    def _met(self) -> Keys:
        met, number = self._columns.tables["MET"], self._officials[1]
        return np.asarray(number[met[SOURCE]] * len(self.ids) + number[met[TARGET]])

    def _sides(self) -> tuple[Keys, Array]:
        """Those who sat on one side of a meeting, as pairs."""
        there = self._columns.tables["ATTENDED"]
        meeting, official = self._held[1][there[TARGET]], self._officials[1][there[SOURCE]]
        rows = np.flatnonzero((meeting >= 0) & (there["side"] != NONE))
        rows = rows[np.lexsort((official[rows], there["side"][rows], meeting[rows]))]
        meeting, official, side = meeting[rows], official[rows], there["side"][rows]
        last = np.ones(len(rows), bool)
        last[:-1] = (meeting[1:] != meeting[:-1]) | (side[1:] != side[:-1])
        ends = np.flatnonzero(last) + 1
        # Each is linked with those who follow on the same side.
        places = np.arange(len(rows))
        many = np.repeat(ends, np.diff(ends, prepend=0)) - places - 1
        others = np.arange(int(many.sum())) + np.repeat(places + 1 - (np.cumsum(many) - many), many)
        ones = np.repeat(places, many)
        return official[ones] * len(self.ids) + official[others], meeting[ones]

    def sizes(self) -> Ints:
        """See `Told`."""
        meeting = self._held[1][self._columns.tables["ATTENDED"][TARGET]]
        return np.bincount(meeting[meeting >= 0], minlength=len(self.meetings.ids)).astype(np.int32)

    def sure(self) -> tuple[Keys, Numbers]:
        """See `Told`."""
        passages, there = self._columns.tables["Evidence"], self._columns.tables["ATTENDED"]
        confidence = np.full(len(self._columns.texts["Evidence"]) + 1, -1.0)
        confidence[passages["id"]] = np.nan_to_num(passages["confidence"], nan=-1.0)
        told, starts = confidence[there["evidence"]], there["evidence" + STARTS]
        surest = np.full(len(starts) - 1, -1.0)
        some = np.flatnonzero(np.diff(starts))
        surest[some] = np.maximum.reduceat(told, starts[some]) if len(some) else 0
        return self._there(np.flatnonzero(surest >= 0), surest)

    def heads(self) -> tuple[Keys, Numbers]:
        """See `Told`."""
        role = self._columns.tables["ATTENDED"]["role"]
        return self._there(np.flatnonzero(role == self._word(_HEAD)), np.ones(len(role)))

    def _there(self, rows: Array, values: Numbers) -> tuple[Keys, Numbers]:
        """Who was where in these rows of attendance, with their values; held meetings only."""
        there = self._columns.tables["ATTENDED"]
        meeting, official = self._held[1][there[TARGET][rows]], self._officials[1][there[SOURCE][rows]]
        held = meeting >= 0
        return (official * len(self.meetings.ids) + meeting)[held], values[rows][held]
