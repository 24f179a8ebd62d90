"""How far everybody is from one official: in steps, and in order of time by the day on which his news can be there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from graph.errors import UsageError
from graph.paths.contacts import Contacts
from graph.paths.filters import Filters, view
from graph.paths.finding import check_hops
from graph.paths.in_order import arrivals, known_day
from graph.paths.timeline import UNREACHED


@dataclass(frozen=True, slots=True)
class Distance:
    """An official by id, how many steps he is off, None where out of reach, and on which day news can be with him.

    The day is None where nothing was asked of time, or no document dates it.
    """

    id: str
    steps: int | None
    arrives: dt.date | None = None


def distances(
    contacts: Contacts, start: str, filters: Filters, max_hops: int | None = None, *, in_order: bool = False
) -> list[Distance]:
    """How far everybody is from `start` in at most `max_hops` steps: nearest first, then by id, out of reach last.

    With `in_order` each has the first day on which a path that follows time can be there, and the fewest steps that it
    takes for that (see `graph.paths.in_order`); the first to be reached go first, those of no known day after them.
    UsageError where a condition makes no sense.
    """
    check_hops(max_hops)
    if filters.via:
        raise UsageError(
            "--via asks for a path between two officials, and --one-to-all for all from one; leave one of them out"
        )
    seen, own = view(contacts, filters), contacts.official(start)
    if in_order:
        days, steps = arrivals(contacts, seen, filters, own, max_hops)
        steps[days == UNREACHED] = -1
    else:
        days, steps = None, seen.links.steps([own], seen.barred)
        if max_hops is not None:
            steps[steps > max_hops] = -1
    arrives = [None] * len(steps) if days is None else list(map(known_day, days.tolist()))
    found = [
        Distance(id, many if many >= 0 else None, None if day is None else dt.date.fromordinal(day))
        for id, many, day in zip(contacts.ids, steps.tolist(), arrives, strict=True)
    ]
    return sorted(found, key=_order)


def _order(one: Distance) -> tuple[bool, bool, dt.date, int, str]:
    unknown = one.arrives is None and one.steps != 0
    return one.steps is None, unknown, one.arrives or dt.date.min, one.steps or 0, one.id
