"""Paths that follow time: no meeting before the one ahead of it, so that news could have gone this way.

What "not before" means where days are uncertain: with `dates="certain"` the one ahead is over, by its last possible
day, on the first possible day of the next; with "possible" there are days that the dates can mean which go forward: of
a date without a year, such a day in any year. Days are the finest that is known: two meetings on one day are in order,
and the hop says that which came first is unknown.

News arrives on the last possible day of the last meeting ("certain"), or on the first day on which it can have been
there ("possible"); it leaves on the first possible day of the first meeting, or the last day on which it can have left.
Officials are reached round by round, with the earliest day on which each can be in so many steps.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import numpy as np

from graph.errors import UsageError
from graph.paths.contacts import Contacts
from graph.paths.fastest import fastest
from graph.paths.filters import Filters, View
from graph.paths.held import EVER, NEVER
from graph.paths.links import Flags, Ints
from graph.paths.shortest import Chain
from graph.paths.timeline import UNREACHED, Timeline, days_of, timeline
from graph.ragged import spread

Aim = Literal["earliest", "latest", "fastest"]
AIMS = ("earliest", "latest", "fastest")


@dataclass(frozen=True, slots=True)
class Journey:
    """A chain with the meeting `chosen` for each step, the days (ordinals) on which news leaves and arrives, and for
    each step what is not known of its order. Days are None where no document dates them; where `possible`, they are the
    last on which it can leave and the first on which it can arrive.
    """

    chain: Chain
    chosen: Mapping[tuple[int, int], int]
    leaves: int | None
    arrives: int | None
    remarks: Mapping[tuple[int, int], str]
    possible: bool = False


def journey(
    contacts: Contacts, seen: View, filters: Filters, starts: Set[int], goals: Set[int], aim: Aim
) -> Journey | None:
    """The path that arrives first, leaves last, or is shortest on its way; None where there is none.

    Of equal ones that with the fewest steps, then with the first ids (of the latest: read from the goal), then by
    meetings that are over first, then by their ids. UsageError where the fastest is asked of possible dates.
    """
    if aim not in AIMS:
        raise UsageError(f"--aim {aim!r}: choose one of {', '.join(AIMS)}")
    if aim == "fastest" and filters.dates == "possible":
        raise UsageError("--aim fastest needs --dates certain: how long a path takes is unknown where its days are")
    line, passed = timeline(contacts, seen, filters), _passed(contacts, seen, starts | goals)
    if aim == "latest":
        found = _first(line.turned, goals, starts, passed)
        if found is None:
            return None
        chain, meetings = found
        return _told(contacts, filters, chain[::-1], meetings[::-1])
    if aim == "fastest":
        known = fastest(line, starts, goals, ~passed)
        if known is not None:
            line = line.cut((line.days.first >= known[0]) & (line.days.last <= known[1]))
    found = _first(line, starts, goals, passed)
    return None if found is None else _told(contacts, filters, *found)


def reached(contacts: Contacts, seen: View, filters: Filters, end: int, *, back: bool) -> int:
    """How many officials, the end included, its news can reach in order of time, or with `back` can have come from."""
    line = timeline(contacts, seen, filters)
    days = _rounds(line.turned if back else line, {end}, set(), _passed(contacts, seen, {end}))[-1]
    return int(np.count_nonzero(days < UNREACHED))


def arrivals(contacts: Contacts, seen: View, filters: Filters, start: int, most: int | None) -> tuple[Ints, Ints]:
    """The first day on which each official's news from `start` can be there, in at most `most` steps; `UNREACHED` where
    it cannot. And in how many steps it can be there on that day.
    """
    rounds = _rounds(timeline(contacts, seen, filters), {start}, set(), _passed(contacts, seen, {start}), most)
    steps = np.zeros(len(contacts.ids), np.int32)
    for days in rounds:
        steps += days != rounds[-1]
    return rounds[-1], steps


def _passed(contacts: Contacts, seen: View, ends: Set[int]) -> Flags:
    """By official, whether paths between these ends may go on from him."""
    found = np.ones(len(contacts.ids), bool)
    found[list(seen.barred - ends)] = False
    return found


def _first(line: Timeline, starts: Set[int], goals: Set[int], passed: Flags) -> tuple[Chain, list[int]] | None:
    """The chain and meetings of the path that arrives first."""
    if both := starts & goals:
        return (min(both),), []
    ends = np.fromiter(goals, np.int64)
    for day, early in line.beginnings:
        rounds = _rounds(early, starts, goals, passed)
        arrival = rounds[-1][ends].min()
        # What is not done before the day was left out, and is no sooner.
        if arrival < day:
            break
    else:
        return None
    line = early
    steps = next(number for number, days in enumerate(rounds) if days[ends].min() == arrival)
    late = [{int(end): int(arrival) for end in ends.tolist()}]
    for number in range(steps - 1, -1, -1):
        late.append(_back(line, late[-1], rounds[number], passed))
    return _walk(line, min(set(starts) & late[-1].keys()), late[::-1])


def _rounds(line: Timeline, starts: Set[int], goals: Set[int], passed: Flags, most: int | None = None) -> list[Ints]:
    """After each round, at most `most`, the first day on which each official can be reached, in so many steps at most.

    Later than a goal nobody is looked for. Who is not passed can be reached, for ends are not in between.
    """
    size = len(line.starts) - 1
    days = np.full(size, UNREACHED, np.int32)
    layer = np.fromiter(starts, np.int64)
    days[layer] = NEVER
    ends = np.fromiter(goals, np.int64)
    rounds = [days]
    while len(layer) and (most is None or len(rounds) <= most):
        steps = spread(line.starts, layer)
        begun = np.repeat(days[layer], line.starts[layer + 1] - line.starts[layer])
        others, done = line.others[steps], line.days.soonest(begun, steps)
        sooner = (done < days[others]) & (done < days[ends].min(initial=UNREACHED))
        others = others[sooner]
        days = days.copy()
        np.minimum.at(days, others, done[sooner])
        rounds.append(days)
        layer = np.unique(others[passed[others]]).astype(np.int64)
    return rounds


def _back(line: Timeline, late: Mapping[int, int], days: Ints, passed: Flags) -> dict[int, int]:
    """From whom the officials in `late` can be reached by their days, and by when news has to be there."""
    layer = np.fromiter(late, np.int64)
    steps = spread(line.starts, layer)
    due = np.repeat(np.fromiter(late.values(), np.int32), line.starts[layer + 1] - line.starts[layer])
    others, begun = line.others[steps], line.days.latest(due, steps)
    fits = (days[others] <= begun) & passed[others]
    found: dict[int, int] = {}
    for other, day in zip(others[fits].tolist(), begun[fits].tolist(), strict=True):
        found[other] = max(day, found.get(other, day))
    return found


def _walk(line: Timeline, start: int, late: list[dict[int, int]]) -> tuple[Chain, list[int]]:
    chain, meetings, day = [start], list[int](), int(NEVER)
    for due in late[1:]:
        at = chain[-1]
        steps = np.arange(line.starts[at], line.starts[at + 1])
        done = line.days.soonest(np.full(len(steps), day, np.int32), steps)
        on = zip(line.others[steps].tolist(), done.tolist(), line.meeting[steps].tolist(), strict=True)
        other, day, meeting = min(one for one in on if one[0] in due and one[1] <= due[one[0]])
        chain.append(other)
        meetings.append(meeting)
    return tuple(chain), meetings


def _told(contacts: Contacts, filters: Filters, chain: Chain, meetings: list[int]) -> Journey:
    steps = list(pairwise(chain))
    first, last = contacts.meetings.first[meetings].tolist(), contacts.meetings.last[meetings].tolist()
    remarks = {}
    for number, step in enumerate(steps[1:]):
        if meetings[number] == meetings[number + 1]:
            remarks[step] = "the same meeting, order unknown"
        elif last[number] == first[number + 1]:
            remarks[step] = "same day, order unknown"
        elif last[number] == EVER or first[number + 1] == NEVER:
            remarks[step] = "order not certain: a date is open"
        elif last[number] > first[number + 1]:
            remarks[step] = "order not certain: the dates overlap"
    held = days_of(contacts, filters)
    leaves, arrives = np.full(1, EVER), np.full(1, NEVER)
    for meeting in meetings:
        arrives = held.soonest(arrives, np.array([meeting]))
    for meeting in meetings[::-1]:
        leaves = held.latest(leaves, np.array([meeting]))
    chosen = dict(zip(steps, meetings, strict=True))
    days = known_day(int(leaves[0])), known_day(int(arrives[0]))
    return Journey(chain, chosen, *days, remarks, filters.dates == "possible")


def known_day(day: int) -> int | None:
    """The day, None where it stands for an open end, or for none."""
    return day if NEVER < day < EVER else None
