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
