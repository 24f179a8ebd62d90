"""The fastest way of news: each day on which it can leave is tried, all of them at once, for longer and longer ways.

What is followed are trails: who is reached, having left on which day, and when. Of trails of one day that come by
somebody only the soonest goes on. It is begun at the end that has fewer days to begin with.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from graph.paths.held import EVER, NEVER
from graph.paths.timeline import Timeline
from graph.ragged import distinct

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
    best = int(EVER)
    found: list[tuple[int, int]] = []
    for begin in range(0, len(days), _AT_ONCE):
        some = days[begin : begin + _AT_ONCE]
        lasts = search.lasts(some, best)
        best = min(best, int(lasts.min()))
        found += zip(some.tolist(), lasts.tolist(), strict=True)
    quick = [(day, day + last) for day, last in found if last == best < EVER]
    return min(((-arrive, -leave) if back else (leave, arrive) for leave, arrive in quick), default=None)


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

    def lasts(self, days: Numbers, best: int) -> Numbers:
        """For each day of leaving how many days the fastest trail takes to a goal.

        Exact for those that take the fewest, and at most `best`; the others are given more, or `EVER`.
        """
        many, size = len(days), len(self.barred)
        reached = np.full(size * many, _FAR)
        starts, goals = (np.fromiter(ends, np.int64) for ends in (self.starts, self.goals))
        labels = np.repeat(starts, many) * many + np.tile(np.arange(many), len(starts))
        reached[labels] = days[labels % many]
        ends = np.zeros(size, bool)
        ends[goals] = True
        seen = days - 1
        for longest in _LONGEST:
            until = np.minimum(days + min(longest, best), int(EVER) - 1)
            labels = fresh = distinct(labels)
            while len(fresh):
                fresh = self._on(fresh, reached, seen, until)
                at = ends[fresh // many]
                np.minimum.at(until, fresh[at] % many, reached[fresh[at]])
                until = np.minimum(until, days + (until - days).min())
                fresh = fresh[~at]
                labels = np.concatenate((labels, fresh))
            soonest = reached.reshape(size, many)[goals].min(axis=0)
            if longest >= best or soonest.min() < _FAR:
                break
            # What was looked at is not looked at again: longer trails go on with steps that end later.
            seen = until
        return np.asarray(np.minimum(soonest - days, int(EVER)))

    def _on(self, fresh: Numbers, reached: Numbers, seen: Numbers, until: Numbers) -> Numbers:
        """Who is reached, or sooner, by a step from these trails that ends after `seen` and not after `until`."""
        many = len(until)
        who, trail, when = fresh // many, fresh % many, reached[fresh]
        keys, order = self.line.by_end
        low = np.searchsorted(keys, _key(who, np.maximum(when - 1, seen[trail])), "right")
        high = np.searchsorted(keys, _key(who, until[trail]), "right")
        sizes = np.maximum(high - low, 0)
        steps = order[np.arange(sizes.sum()) + np.repeat(low - (np.cumsum(sizes) - sizes), sizes)]
        trail, when = np.repeat(trail, sizes), np.repeat(when, sizes)
        others, done = self.line.others[steps].astype(np.int64), self.line.days.last[steps].astype(np.int64)
        key = others * many + trail
        kept = (self.line.days.first[steps] >= when) & ~self.barred[others] & (done < reached[key])
        key, done = key[kept], done[kept]
        np.minimum.at(reached, key, done)
        return distinct(key)


def _key(who: Numbers, day: Numbers) -> Numbers:
    return (who << 32) + (day - int(NEVER))
