"""Whether a meeting was inside a span of days: certainly, possibly or certainly not.

A meeting is certainly inside where all days that it can mean are, and certainly not where none is. Of a date without a
year (`XXXX-06-15`) it is asked whether the span holds such a day in any year.
"""

from __future__ import annotations

import numpy as np

from graph.days import between
from graph.paths.held import EVER, NEVER, Meetings
from graph.paths.links import Flags


def bounds(since: str | None, until: str | None) -> tuple[int, int]:
    """The first and the last day of the span, as ordinals; `NEVER` and `EVER` where open; see `graph.days.between`."""
    span = between(since, until)
    return (
        int(NEVER) if span.first is None else span.first.toordinal(),
        int(EVER) if span.last is None else span.last.toordinal(),
    )


def inside(meetings: Meetings, first: int, last: int) -> tuple[Flags, Flags]:
    """By meeting, whether it was certainly inside the span, and whether it possibly was (or certainly)."""
    certain = np.ones(len(meetings.ids), bool)
    if first > NEVER:
        certain &= meetings.first >= first
    if last < EVER:
        certain &= meetings.last <= last
    low, high = np.maximum(meetings.first, np.int32(first)), np.minimum(meetings.last, np.int32(last))
    return certain, meetings.yearly.on(low, np.arange(len(low))) <= high
