"""When a meeting was, seen from outside: inside a span of days or not, in which year, month or week.

A date can mean several days, so each answer is one of three: certainly, possibly, or not.
"""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from graph import edtf
from graph.errors import UsageError

Presence = Literal["certain", "possible", "no"]
Dates = Literal["certain", "possible"]
"""Whether what is asked for must certainly be inside a span, or only possibly."""
Inside = Literal["certainly", "possibly"]
"""How what is inside a span is told to be there."""
Unit = Literal["year", "month"]
_LEAP = 8
"""Years in which there is surely a 29 February."""


class Dated(Protocol):
    """What has a date: in EDTF, and the first and last day that it can be (None where open)."""

    @property
    def date(self) -> str | None:
        """The date in EDTF."""

    @property
    def first(self) -> dt.date | None:
        """The first day that it can be."""

    @property
    def last(self) -> dt.date | None:
        """The last day that it can be."""


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both inside; None where open."""

    first: dt.date | None = None
    last: dt.date | None = None

    def presence(self, one: Dated) -> Presence:
        """Whether all days that it can be are inside, some, or none.

        Of a date without a year it is asked whether the span holds such a day in any year.
        """
        if self.first is None and self.last is None:
            return "certain"
        low, high = self.first or dt.date.min, self.last or dt.date.max
        first, last = one.first or dt.date.min, one.last or dt.date.max
        if low <= first and last <= high:
            return "certain"
        return "possible" if _holds(max(low, first), min(high, last), one.date) else "no"


def _holds(low: dt.date, high: dt.date, date: str | None) -> bool:
    """Whether the date can mean a day from the one to the other, which lie between its ends."""
    days = edtf.days_of_year(date) if date and low <= high else None
    if days is None:
        return low <= high
    years = range(low.year, min(high.year, low.year + _LEAP) + 1)
    each = (dt.date(year, *day) for year in years for day in days if day != (2, 29) or isleap(year))
    return any(low <= day <= high for day in each)


def between(since: str | None, until: str | None) -> Span:
    """The span from one EDTF date to another: of what means several days the first of `since`, the last of `until`.

    UsageError where one is no date or has no such day, or where the span ends before it begins.
    """
    first, last = _bound(since, "--from", 0), _bound(until, "--to", 1)
    if first is not None and last is not None and last < first:
        raise UsageError(f"--from {since} is after --to {until}: no day lies between them; turn them around")
    return Span(first, last)


def day(text: str, option: str) -> dt.date:
    """The first day of an EDTF date that an option was given; UsageError where it is none."""
    found = _bound(text, option, 0)
    assert found is not None
    return found


def _bound(text: str | None, option: str, end: Literal[0, 1]) -> dt.date | None:
    if text is None:
        return None
    try:
        found = edtf.span(text.strip())[end]
    except ValueError as error:
        raise UsageError(f"{option}: {error}") from None
    if found is None:
        raise UsageError(
            f"{option} {text!r} has no {'last' if end else 'first'} day; write it as 2022-06-15 or 2022-06"
        )
    return found


def check_dates(dates: str) -> None:
    """Nothing for what `Dates` may be; UsageError else."""
    if dates not in ("certain", "possible"):
        raise UsageError(f"dates {dates!r}: say certain or possible")


def check_unit(unit: str) -> None:
    """Nothing for what `Unit` may be; UsageError else."""
    if unit not in ("year", "month"):
        raise UsageError(f"by {unit!r}: say year or month")


def period(day: dt.date, unit: Unit) -> str:
    """The year or the month of the day: "2022", "2022-06"."""
    return f"{day.year:04}" if unit == "year" else f"{day.year:04}-{day.month:02}"


def periods(first: dt.date, last: dt.date, unit: Unit) -> Iterator[str]:
    """The years or months from one day to another, each once, in order."""
    if unit == "year":
        yield from (f"{year:04}" for year in range(first.year, last.year + 1))
        return
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield f"{number // 12:04}-{number % 12 + 1:02}"
