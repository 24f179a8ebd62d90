"""The fastest way of news: each day on which it can leave is tried, all of them at once, for longer and longer ways.

What is followed are trails: who is reached, having left on which day, and when. Of trails of one day that come by
somebody only the soonest goes on. It is begun at the end that has fewer days to begin with.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.paths.contacts import EVER, NEVER
from graph.paths.links import Ints
from graph.paths.timeline import Timeline

_LONGEST = (0, 3, 10, 30, 60, 100, 150, 200, 300, 500, 1000, 3000, int(EVER))
_AT_ONCE = 64
"""Days of leaving that are followed at once: a place in memory for each of them and each official."""
_FAR = np.int64(2**40)
Numbers = npt.NDArray[np.int64]


def fastest(line: Timeline, starts: Set[int], goals: Set[int], barred: npt.NDArray[np.bool_]) -> tuple[int, int] | None:
    """The days on which news of the fastest way leaves and arrives, of equally fast ones the earliest.

    None where there is no way whose days are known.
    """
    ahead, behind = _leaving(line, starts), _leaving(line.turned, goals)
    back = len(behind) < len(ahead)
    search = _Search(line.turned if back else line, goals if back else starts, starts if back else goals, barred)
    days = behind if back else ahead
    for longest in _LONGEST:
        best = longest
        found: list[tuple[int, int]] = []
        for begin in range(0, len(days), _AT_ONCE):
            some = days[begin : begin + _AT_ONCE]
            soonest = search.soonest(some, best)
            lasts = soonest - some
            best = min(best, int(lasts.min()))
            found += [(day, day + last) for day, last in zip(some.tolist(), lasts.tolist(), strict=True)]
        quick = [(leave, arrive) for leave, arrive in found if arrive - leave <= best]
        if quick:
            return min((-arrive, -leave) if back else (leave, arrive) for leave, arrive in quick)
    return None


def _leaving(line: Timeline, ends: Set[int]) -> Numbers:
    """The days on which news can leave the ends."""
    days = [line.days.first[line.starts[one] : line.starts[one + 1]] for one in ends]
    found = np.unique(np.concatenate(days)) if days else np.zeros(0, np.int32)
    return found[(found > NEVER) & (found < EVER)].astype(np.int64)


@dataclass(frozen=True)
class _Search:
    """Where trails go: `line` from `starts` to `goals`; nobody barred is passed."""

    line: Timeline
    starts: Set[int]
    goals: Set[int]
    barred: npt.NDArray[np.bool_]

    def soonest(self, days: Numbers, longest: int) -> Numbers:
        """For each day of leaving the soonest arrival at a goal within so many days; far off where there is none."""
        many, size = len(days), len(self.barred)
        reached = np.full(size * many, _FAR)
        starts, goals = (np.fromiter(ends, np.int64) for ends in (self.starts, self.goals))
        who, trail = np.repeat(starts, many), np.tile(np.arange(many), len(starts))
        reached[who * many + trail] = days[trail]
        ends = np.zeros(size, bool)
        ends[goals] = True
        until = days + longest
        while len(who):
            who, trail, when = self._on(who, trail, reached[who * many + trail], until)
            key = who * many + trail
            sooner = when < reached[key]
            key, when = key[sooner], when[sooner]
            np.minimum.at(reached, key, when)
            key = np.unique(key)
            when = reached[key]
            who, trail = key // many, key % many
            at = ends[who]
            if at.any():
                np.minimum.at(until, trail[at], when[at])
                until = np.minimum(until, days + (until - days).min())
                who, trail = who[~at], trail[~at]
        return np.asarray(reached.reshape(size, many)[goals].min(axis=0))

    def _on(self, who: Numbers, trail: Numbers, when: Numbers, until: Numbers) -> tuple[Numbers, Numbers, Numbers]:
        """A step on from each trail, as far as it is done by the day until which that is of interest."""
        keys, order = self.line.by_day
        low, high = np.searchsorted(keys, _key(who, when)), np.searchsorted(keys, _key(who, until[trail]), "right")
        sizes = np.maximum(high - low, 0)
        steps = order[np.arange(sizes.sum()) + np.repeat(low - (np.cumsum(sizes) - sizes), sizes)]
        trail = np.repeat(trail, sizes)
        others, done = self.line.others[steps], self.line.days.last[steps]
        kept = (done <= until[trail]) & ~self.barred[others]
        return others[kept].astype(np.int64), trail[kept], done[kept].astype(np.int64)


def _key(who: Numbers, day: Numbers | Ints) -> Numbers:
    return (who << 32) + (np.minimum(day, int(EVER)).astype(np.int64) - int(NEVER))
