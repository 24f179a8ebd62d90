"""EDTF dates (ISO 8601-2): the days that a date can mean.

Own code, although the library `undate` reads EDTF: it takes 0.3 s to import (numpy) and 0.15 s for its first
date, more than a load of the seeds may spend on them; seasons and "one of a set" it does not read, and an
unknown year becomes a year out of the range of Python's dates. The tests hold both against each other.
"""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from collections.abc import Callable
from functools import lru_cache

Span = tuple[dt.date | None, dt.date | None]

_DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
_QUALIFIERS = re.compile("[?~%]")
_SEASONS = {
    21: (3, 5),
    22: (6, 8),
    23: (9, 11),
    24: (12, 2),
    33: (1, 3),
    34: (4, 6),
    35: (7, 9),
    36: (10, 12),
}


@lru_cache(maxsize=1 << 14)
def span(edtf: str | None) -> Span:
    """The first and the last day that the date can mean; None for an end that is open or unknown.

    ("2022-06" -> 1 and 30 June 2022; "XXXX-06-15" and None -> (None, None); "2022-06/.." -> (1 June, None)).
    Qualifiers ("?", "~", "%") do not widen it; seasons are the northern ones, winter ending in the next
    year. ValueError where it is not such a date.
    """
    if edtf is None:
        return None, None
    text = _QUALIFIERS.sub("", edtf)
    if text[:1] in "[{" and text[-1:] in "]}" and len(text) > 2:
        spans = [span(part) for part in re.split(r",|\.\.", text[1:-1]) if part]
        first = None if text[1:3] == ".." else _ends([s[0] for s in spans], min)
        last = None if text[-3:-1] == ".." else _ends([s[1] for s in spans], max)
        return first, last
    if "/" in text:
        start, _, stop = text.partition("/")
        first = None if start in ("", "..") else _single(start, edtf)[0]
        last = None if stop in ("", "..") else _single(stop, edtf)[1]
        if first and last and first > last:
            raise ValueError(f"{edtf!r}: the interval ends before it begins")
        return first, last
    return _single(text, edtf)


@lru_cache(maxsize=1 << 14)
def days_of_year(edtf: str) -> frozenset[tuple[int, int]] | None:
    """The days of a year, as month and day, of which the date means any; None where it means all days between its ends.

    ("XXXX-06-15" -> 15 June, "202X-06" -> the days of June, "{2022-06-15,2022-06-20}" -> these two.) ValueError where
    it is not such a date.
    """
    text = _QUALIFIERS.sub("", edtf)
    listed = text[:1] in "[{" and text[-1:] in "]}" and len(text) > 2
    if not listed and "X" not in text:
        return None
    parts = text[1:-1].split(",") if listed else [text]
    found = frozenset().union(*(_days_of_part(part.replace("..", "/", 1) if listed else part) for part in parts))
    return found if len(found) < len(_LEAP_YEAR) else None


_LEAP_YEAR = tuple((day.month, day.day) for day in (dt.date(2024, 1, 1) + dt.timedelta(n) for n in range(366)))


def _days_of_part(text: str) -> frozenset[tuple[int, int]]:
    start, slash, stop = text.partition("/")
    if not slash:
        return _days_of_pattern(text)
    if start in ("", "..") or stop in ("", ".."):
        return frozenset(_LEAP_YEAR)
    first, last = _single(start, text)[0], _single(stop, text)[1]
    if (first is None) != (last is None) or (first and last and (last - first).days >= len(_LEAP_YEAR)):
        return frozenset(_LEAP_YEAR)
    begun = _LEAP_YEAR.index((first.month, first.day) if first else min(_days_of_pattern(start)))
    done = _LEAP_YEAR.index((last.month, last.day) if last else max(_days_of_pattern(stop)))
    # From December on into January where it ends before it begins.
    return frozenset(_LEAP_YEAR[begun : done + 1] if begun <= done else _LEAP_YEAR[begun:] + _LEAP_YEAR[: done + 1])


def _days_of_pattern(text: str) -> frozenset[tuple[int, int]]:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{text!r} is not a date in EDTF, for example 2022-06-15, 2022-06 or XXXX-06-15")
    _, month, day = match.groups()
    if month and month.isdigit() and int(month) in _SEASONS and day is None:
        start, stop = _SEASONS[int(month)]
        return frozenset(one for one in _LEAP_YEAR if (start <= one[0]) + (one[0] <= stop) > (start <= stop))
    months, days = _fits(month or "XX", 1, 12), _fits(day or "XX", 1, 31)
    return frozenset(one for one in _LEAP_YEAR if one[0] in months and one[1] in days)


def _ends(days: list[dt.date | None], pick: Callable[[list[dt.date]], dt.date]) -> dt.date | None:
    known = [day for day in days if day]
    return pick(known) if known and len(known) == len(days) else None


def _single(text: str, edtf: str) -> Span:
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError(f"{edtf!r} is not a date in EDTF, for example 2022-06-15, 2022-06 or XXXX-06-15")
    year, month, day = match.groups()
    if month and month.isdigit() and int(month) in _SEASONS and day is None:
        return (None, None) if year == "XXXX" else _season(year, int(month), edtf)
    # A leap year stands for an unknown one.
    years = [2024] if year == "XXXX" else _fits(year, 1, 9999)
    first = next((days[0] for y in years for days in [_in_year(y, month, day)] if days), None)
    last = next((days[-1] for y in reversed(years) for days in [_in_year(y, month, day)] if days), None)
    if not first or not last:
        raise ValueError(f"{edtf!r}: there is no such day")
    return (None, None) if year == "XXXX" else (first, last)


def _season(year: str, season: int, edtf: str) -> Span:
    years = _fits(year, 1, 9998)
    if not years:
        raise ValueError(f"{edtf!r}: there is no such year")
    start, stop = _SEASONS[season]
    last = years[-1] + (stop < start)
    return dt.date(years[0], start, 1), dt.date(last, stop, monthrange(last, stop)[1])


def _in_year(year: int, month: str | None, day: str | None) -> list[dt.date]:
    """The first and the last day of each month of the year that fit the patterns, in order."""
    return [
        dt.date(year, number, fitting)
        for number in (_fits(month, 1, 12) if month else range(1, 13))
        for days in [_fits(day or "XX", 1, monthrange(year, number)[1])]
        for fitting in days[:1] + days[-1:]
    ]


def _fits(pattern: str, low: int, high: int) -> list[int]:
    """The numbers from low to high that the digits, X standing for any, can mean."""
    if pattern.isdigit():
        return [int(pattern)] if low <= int(pattern) <= high else []
    wanted = re.compile(pattern.replace("X", "[0-9]"))
    width = len(pattern)
    return [number for number in range(low, high + 1) if wanted.fullmatch(f"{number:0{width}d}")]
