"""Dating: resolve the date expressions of a document to EDTF, against the day on which it speaks.

The computer's clock is never asked.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final, Literal

from graph.document import YEARS
from graph.edtf import span
from loaders.text.dates import DateExpression, DateKind, exists

Tense = Literal["past", "present", "future"]

_LATELY: Final = 31
"""In days: what is announced lies further ahead than a year less this."""


@dataclass(frozen=True, slots=True)
class Day:
    """A day whose year may be unknown: what a dateline without a publication date gives."""

    month: int
    day: int
    year: int | None = None

    @classmethod
    def of(cls, date: dt.date) -> Day:
        """The day of a native date."""
        return cls(date.month, date.day, date.year)

    @property
    def edtf(self) -> str:
        """`2022-06-15`, or `XXXX-06-15` where the year is unknown."""
        return (
            f"{self.year:04d}-{self.month:02d}-{self.day:02d}" if self.year else f"XXXX-{self.month:02d}-{self.day:02d}"
        )

    @property
    def date(self) -> dt.date | None:
        """The native date, where the year is known."""
        return dt.date(self.year, self.month, self.day) if self.year else None


def resolve(expression: DateExpression, day: Day | None, tense: Tense = "past") -> str | None:
    """The expression as EDTF, or None where the document gives too little to settle it.

    `day` is the day on which the document speaks (its dateline or publication date). A day and month without a
    year is the last such day before it for what is past, the next for what is to come; without any `day` the
    year stays XXXX.
    """
    if expression.faulty:
        return None
    if day is not None and day.year is not None and day.year not in YEARS:
        day = replace(day, year=None)
    try:
        return _resolve(expression, day, tense)
    except OverflowError:
        # before the first or after the last day of the calendar
        return None


def nearest(values: Iterable[str | None], day: Day | None) -> str | None:
    """The EDTF value that lies nearest to a day, the first of those equally near.

    A month or a span is as near as its nearest day. What has no year is taken only where nothing else is there; without
    the year of the day it is the first.
    """
    found = [value for value in values if value is not None]
    here = day.date if day is not None else None
    if here is None:
        return found[0] if found else None
    return min(found, key=lambda value: _distance(value, here), default=None)


def _distance(edtf: str, here: dt.date) -> float:
    """In days: how far a day is from the date; infinite where its year is unknown or it ends before it begins."""
    try:
        first, last = span(edtf)
    except ValueError:
        return math.inf
    if first is None or last is None:
        return math.inf
    return max((first - here).days, (here - last).days, 0)


def _resolve(expression: DateExpression, day: Day | None, tense: Tense) -> str | None:
    match expression.kind:
        case DateKind.DAY:
            return _resolve_day(expression, day, tense)
        case DateKind.MONTH:
            return _resolve_month(expression, day, tense)
        case DateKind.SEASON:
            return _resolve_season(expression, day, tense)
        case DateKind.YEAR:
            if expression.year:
                return f"{expression.year:04d}"
            return f"{day.year + expression.amount:04d}" if day and day.year else None
        case DateKind.WEEKDAY:
            return _resolve_weekday(expression, day, tense)
        case DateKind.OFFSET:
            return _shifted(day, expression.amount)
        case DateKind.WEEK:
            return _resolve_week(expression.amount, day)
        case DateKind.WEEKEND:
            return _resolve_weekend(expression.amount, day, tense)
        case DateKind.MONTH_OFFSET:
            return _resolve_month_offset(expression.amount, day)
    return None


def _year_for(month: int, number: int, day: Day | None, tense: Tense, shift_year: int | None) -> int | None:
    if day is None or day.year is None:
        return None
    if shift_year is not None:
        return day.year + shift_year
    here = (day.month, day.day)
    if tense == "future":
        lately = 0 <= (day.month - month) * 31 + day.day - number <= _LATELY
        return day.year if (month, number) >= here or lately else day.year + 1
    return day.year if (month, number) <= here else day.year - 1


def _resolve_day(e: DateExpression, day: Day | None, tense: Tense) -> str | None:
    assert e.day is not None
    if e.month is None:
        return _day_of_month(e.day, day, tense)
    year = e.year or e.last_year or _year_for(e.month, e.day, day, tense, e.year_shift)
    if not exists(year, e.month, e.day):
        return None
    first = Day(e.month, e.day, year).edtf
    if e.last_day is None:
        return first
    last_month = e.last_month or e.month
    last_year = e.last_year or (year and (year if last_month >= e.month else year + 1))
    if e.last_year and not e.year and last_month < e.month:
        first = Day(e.month, e.day, e.last_year - 1).edtf
    if not exists(last_year or None, last_month, e.last_day):
        return None
    far = Day(last_month, e.last_day, last_year).edtf
    return f"{{{first},{far}}}" if e.apart else f"{first}/{far}"


def _day_of_month(number: int, day: Day | None, tense: Tense) -> str | None:
    """ "on the 18th": of the document's month, or of the one before or after it as the tense asks."""
    if day is None:
        return None
    month, year = day.month, day.year
    step = 1 if tense == "future" and number < day.day else -1 if tense == "past" and number > day.day else 0
    if step:
        over = month + step not in range(1, 13)
        year = year + step if year and over else year
        month = (month + step - 1) % 12 + 1
    return Day(month, number, year).edtf if exists(year, month, number) else None


def _resolve_month(e: DateExpression, day: Day | None, tense: Tense) -> str:
    assert e.month is not None
    year = e.year
    if year is None:
        # a month that has only just begun is this year's, whatever the tense
        number = day.day if day else 1
        year = _year_for(e.month, number, day, tense, e.year_shift)
    return f"{year:04d}-{e.month:02d}" if year else f"XXXX-{e.month:02d}"


def _resolve_season(e: DateExpression, day: Day | None, tense: Tense) -> str | None:
    assert e.month is not None
    year = e.year
    if year is None:
        if day is None or day.year is None:
            return None
        # seasons as the northern half counts them: 21 spring begins in March
        begins = {21: 3, 22: 6, 23: 9, 24: 12}[e.month]
        year = day.year
        if tense == "future" and (begins + 2 < day.month or (e.amount > 0 and begins <= day.month)):
            year += 1
        elif tense != "future" and begins > day.month:
            year -= 1
    return f"{year:04d}-{e.month}"


def _resolve_weekday(e: DateExpression, day: Day | None, tense: Tense) -> str | None:
    if day is None or (date := day.date) is None or e.day is None:
        return None
    back = (date.weekday() - e.day) % 7
    if tense == "future" or e.amount > 0:
        date += dt.timedelta(days=(-back) % 7 or (7 if e.amount > 0 else 0))
        last = date + dt.timedelta(days=(e.last_day - e.day) % 7) if e.last_day is not None else None
    else:
        date -= dt.timedelta(days=back or (7 if e.amount < 0 else 0))
        last = date + dt.timedelta(days=(e.last_day - e.day) % 7) if e.last_day is not None else None
        if last and day.date and last > day.date:
            date, last = date - dt.timedelta(weeks=1), last - dt.timedelta(weeks=1)
    return f"{date.isoformat()}/{last.isoformat()}" if last else date.isoformat()


def _resolve_weekend(amount: int, day: Day | None, tense: Tense) -> str | None:
    """Saturday and Sunday: of this week, the last that has begun, or the one to come."""
    if day is None or (date := day.date) is None:
        return None
    saturday = date - dt.timedelta(days=date.weekday()) + dt.timedelta(days=5)
    if amount < 0 or (tense == "past" and amount == 0 and saturday > date):
        saturday -= dt.timedelta(weeks=1)
    return f"{saturday.isoformat()}/{(saturday + dt.timedelta(days=1)).isoformat()}"


def _shifted(day: Day | None, amount: int) -> str | None:
    if day is None:
        return None
    date = (day.date or dt.date(2001, day.month, min(day.day, 28))) + dt.timedelta(days=amount)
    if day.year is None and (amount == 0 or day.day > 28):
        return day.edtf if amount == 0 else None
    return Day(date.month, date.day, date.year if day.year else None).edtf


def _resolve_week(amount: int, day: Day | None) -> str | None:
    """Monday to Sunday of the week `amount` weeks from the document's."""
    if day is None or (date := day.date) is None:
        return None
    monday = date - dt.timedelta(days=date.weekday()) + dt.timedelta(weeks=amount)
    return f"{monday.isoformat()}/{(monday + dt.timedelta(days=6)).isoformat()}"


def _resolve_month_offset(amount: int, day: Day | None) -> str | None:
    if day is None or day.year is None:
        return None
    month = day.year * 12 + day.month - 1 + amount
    return f"{month // 12:04d}-{month % 12 + 1:02d}"


def shift(edtf: str | None, amount: int) -> str | None:
    """The day `amount` days from a full EDTF day ("the day before"); None from anything less exact."""
    if edtf is None or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", edtf):
        return None
    try:
        return (dt.date.fromisoformat(edtf) + dt.timedelta(days=amount)).isoformat()
    except OverflowError:
        # before the first or after the last day of the calendar
        return None
