"""The contact graph in time: which steps there are from each official, and when news can have gone each of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
import numpy.typing as npt

from graph.paths.contacts import Contacts
from graph.paths.filters import Filters, View
from graph.paths.held import EVER, NEVER
from graph.paths.links import Ints
from graph.paths.spans import bounds
from graph.paths.yearly import NO_DAY, Yearly

UNREACHED = np.int32(NO_DAY)


@dataclass(frozen=True)
class Days:
    """When meetings were, as far as a question sees it: first and last day, and which days between them are meant."""

    first: Ints
    last: Ints
    yearly: Yearly
    possible: bool

    def soonest(self, day: Ints, at: npt.NDArray[np.integer]) -> Ints:
        """The days on which these are done when begun not before `day`; `UNREACHED` where they cannot be."""
        first, last = self.first[at], self.last[at]
        if self.possible:
            soon = self.yearly.on(np.maximum(day, first), at)
            return np.where(soon <= last, soon, UNREACHED)
        return np.where(day <= first, last, UNREACHED)

    def latest(self, day: Ints, at: npt.NDArray[np.integer]) -> Ints:
        """The last days on which these may begin to be done by `day`; below `NEVER` where there is none."""
        return -self.turned.soonest(-day, at)

    @cached_property
    def turned(self) -> Days:
        """The same with time running backwards."""
        return Days(-self.last, -self.first, self.yearly.turned, self.possible)

    def of(self, meetings: npt.NDArray[np.integer]) -> Days:
        """The days of these, one after another."""
        return replace(self, first=self.first[meetings], last=self.last[meetings], yearly=self.yearly.of(meetings))


@dataclass(frozen=True)
class Timeline:
    """The slots as steps from each official: from `starts[o]` on the steps of o, to whom, when and at which meeting."""

    starts: npt.NDArray[np.int64]
    others: Ints
    meeting: Ints
    days: Days

    @cached_property
    def turned(self) -> Timeline:
        """The same with time running backwards."""
        return replace(self, days=self.days.turned)

    @cached_property
    def beginnings(self) -> tuple[tuple[int, Timeline], ...]:
        """Days, each with what can be done before it: an eighth of all, a quarter, a half, and at the end all."""
        done = self.days.first if self.days.possible else self.days.last
        dated = np.sort(done[(done > NEVER) & (done < EVER)])
        days = sorted({int(dated[len(dated) // part]) for part in (16, 8, 4, 2)}) if len(dated) else []
        return *((day, self.cut(done < day)) for day in days), (int(UNREACHED), self)

    @cached_property
    def by_end(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """A number for each step that rises with official and last day, in order, and the steps in this order."""
        owner = np.repeat(np.arange(len(self.starts) - 1) << 32, np.diff(self.starts))
        keys = owner + (self.days.last.astype(np.int64) - int(NEVER))
        order = np.argsort(keys)
        return keys[order], order

    def cut(self, kept: npt.NDArray[np.bool_]) -> Timeline:
        """The line with these steps only."""
        before: npt.NDArray[np.int64] = np.concatenate((np.zeros(1, np.int64), np.cumsum(kept)))
        own = np.flatnonzero(kept)
        return Timeline(before[self.starts], self.others[own], self.meeting[own], self.days.of(own))


def days_of(contacts: Contacts, filters: Filters) -> Days:
    """The days of all held meetings; where only possible, those inside of the span that is asked for."""
    meetings, possible = contacts.meetings, filters.dates == "possible"
    first, last = meetings.first, meetings.last
    if possible:
        begin, end = bounds(filters.since, filters.until)
        first, last = np.maximum(first, np.int32(begin)), np.minimum(last, np.int32(end))
    return Days(first, last, meetings.yearly, possible)


def timeline(contacts: Contacts, seen: View, filters: Filters) -> Timeline:
    """The steps that fit the conditions."""
    kept: dict[object, Timeline] = contacts.memo.setdefault("timelines", {})
    key = filters if seen.admitted is not None else filters.dates
    if key not in kept:
        if len(kept) >= _KEPT:
            del kept[next(iter(kept))]
        kept[key] = _made(contacts, seen, filters)
    return kept[key]


_KEPT = 4


def _made(contacts: Contacts, seen: View, filters: Filters) -> Timeline:
    pair, meeting = contacts.slots.pair, contacts.slots.meeting
    if seen.admitted is not None:
        pair, meeting = pair[seen.admitted], meeting[seen.admitted]
    ends: Ints = np.concatenate((contacts.first[pair], contacts.second[pair]))
    order = np.argsort(ends, kind="stable")
    held = np.concatenate((meeting, meeting))[order]
    starts: npt.NDArray[np.int64] = np.zeros(len(contacts.ids) + 1, np.int64)
    starts[1:] = np.cumsum(np.bincount(ends, minlength=len(contacts.ids)))
    others = np.concatenate((contacts.second[pair], contacts.first[pair]))[order]
    return Timeline(starts, others, held, days_of(contacts, filters).of(held))
