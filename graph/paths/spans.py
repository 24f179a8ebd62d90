"""Whether a meeting was inside a span of days: certainly, possibly or certainly not.

A meeting is certainly inside where all days that it can mean are, and certainly not where none is. Of a date without a
year (`XXXX-06-15`) it is asked whether the span holds such a day in any year.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Literal

import numpy as np

from graph import edtf
from graph.errors import UsageError
from graph.paths.contacts import EVER, NEVER, Meetings
from graph.paths.links import Flags

Dates = Literal["certain", "possible"]
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d|XX))?[?~%]?")
_YEAR = 366


def bounds(since: str | None, until: str | None) -> tuple[int, int]:
    """The first and the last day of the span, as ordinals; `NEVER` and `EVER` where open.

    Of a date that means several days `since` is the first of them, `until` the last. UsageError where one is no date,
    has no year, or the span ends before it begins.
    """
    first, last = _bound(since, "--from", 0), _bound(until, "--to", 1)
    if first is not None and last is not None and last < first:
        raise UsageError(f"--from {since} is after --to {until}: no day lies between them; turn them around")
    return (
        int(NEVER) if first is None else first.toordinal(),
        int(EVER) if last is None else last.toordinal(),
    )


def _bound(text: str | None, option: str, end: int) -> dt.date | None:
    if text is None:
        return None
    try:
        found = edtf.span(text.strip())[end]
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from None
    if found is None:
        raise UsageError(
            f"{option} {text!r} has no {'last' if end else 'first'} day; write it as 2022-06-15, or 2022-06"
        )
    return found


def inside(meetings: Meetings, first: int, last: int) -> tuple[Flags, Flags]:
    """By meeting, whether it was certainly inside the span, and whether it possibly was (or certainly)."""
    certain = np.ones(len(meetings.ids), bool)
    if first > NEVER:
        certain &= meetings.first >= first
    if last < EVER:
        certain &= meetings.last <= last
    possible = (meetings.last >= first) & (meetings.first <= last)
    if first > NEVER and last < EVER and last - first < _YEAR:
        for number in np.flatnonzero((meetings.first == NEVER) & (meetings.last == EVER)):
            date = meetings.dates[number]
            if date and date.startswith("XXXX-"):
                possible[number] = _some_year(date, first, last)
    return certain, possible


def _some_year(date: str, first: int, last: int) -> bool:
    match = _YEARLESS.fullmatch(date)
    if not match:
        return True
    month, day = match.groups()
    # Less than a year lies between the two, so that walking it is short.
    days = (dt.date.fromordinal(one) for one in range(first, last + 1))
    return any(one.month == int(month) and day in (None, "XX", f"{one.day:02}") for one in days)
