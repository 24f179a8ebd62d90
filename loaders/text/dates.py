"""Dates: find the expressions that name a day, a span, a month or a year, and resolve them to EDTF.

Two steps, since what "on Tuesday" means depends on the document and on the tense of the clause: `find` gives
`DateExpression`s with offsets; `resolve` turns one into EDTF against the day on which the document speaks.
The computer's clock is never asked.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

Tense = Literal["past", "present", "future"]


class DateKind(StrEnum):
    """What an expression is made of."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    OFFSET = "offset"
    WEEK = "week"
    MONTH_OFFSET = "month_offset"
    SEASON = "season"
    SAME_DAY = "same_day"
    DAY_SHIFT = "day_shift"


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as worded at `start`-`end`.

    Numbers that the words do not give are None. For OFFSET, WEEK and MONTH_OFFSET `amount` counts days, weeks
    or months from the day of the document; for DAY_SHIFT, days from the event told before. `last_*` are the far
    end of a range. `year_shift` is -1, 0 or 1 for a month or day of "last year", "this year", "next year".
    """

    start: int
    end: int
    kind: DateKind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last_year: int | None = None
    last_month: int | None = None
    last_day: int | None = None
    amount: int = 0
    year_shift: int | None = None
    faulty: bool = False

    @property
    def relative(self) -> bool:
        """True where the words mean a day only together with the document's own."""
        return self.kind not in (DateKind.DAY, DateKind.MONTH, DateKind.YEAR, DateKind.SEASON)


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


MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_WEEKDAYS |= {name.lower(): number for number, name in enumerate(calendar.day_abbr)} | {"tues": 1, "thurs": 3}
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

_NAMES = "January February March April May June July August September October November December".split()
_SHORTS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
# "may" in lower case is the verb, "MAY" the month; short forms may carry a point
_M = (
    "(?:"
    + "|".join(
        [*_NAMES, *(n.upper() for n in _NAMES), *(n.lower() for n in _NAMES if n != "May")]
        + [rf"{short}\b\.?" for name in _SHORTS for short in (name, name.upper())]
    )
    + ")"
)
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_Y = r"(?:1[89]\d{2}|20\d{2})"
_TO = r"\s*(?:[-–—]|to|and|&|until|through)\s*"
_WD = r"(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?)"
_WDF = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"

# In order of preference: where two fit one passage, the first wins.
_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("iso", r"(?P<y>\d{4})[-.](?P<m>\d{2})[-.](?P<d>\d{2})\b"),
        ("dmy", r"\b(?P<d>\d{1,2})[./](?P<m>\d{1,2})[./](?P<y>\d{4})\b"),
        (
            "range4",
            rf"\b(?P<d>{_D})\s+(?P<mn>{_M})(?:,?\s+(?P<y>{_Y}))?{_TO}(?:{_WD},?\s+)?(?P<d2>{_D})\s+(?P<mn2>{_M})(?:,?\s+(?P<y2>{_Y}))?\b",
        ),
        (
            "range4m",
            rf"\b(?P<mn>{_M})\s+(?P<d>{_D})(?:,?\s+(?P<y>{_Y}))?{_TO}(?P<mn2>{_M})\s+(?P<d2>{_D})(?:,?\s+(?P<y2>{_Y}))?\b",
        ),
        ("range", rf"\b(?P<d>{_D}){_TO}(?P<d2>{_D})(?:\s+of)?\s+(?P<mn>{_M})(?:,?\s+(?P<y>{_Y}))?\b"),
        ("rangem", rf"\b(?P<mn>{_M})\s+(?P<d>{_D}){_TO}(?P<d2>{_D})(?:,?\s+(?P<y>{_Y}))?\b"),
        ("day", rf"\b(?P<d>{_D})(?:\s+of)?\s+(?P<mn>{_M})(?:,?\s+(?:of\s+)?(?P<y>{_Y}|this year|last year))?\b"),
        ("daym", rf"\b(?P<mn>{_M})\s+(?P<d>{_D})(?!\d|:\d|,\d)(?:,?\s+(?:of\s+)?(?P<y>{_Y}|this year|last year))?\b"),
        ("month", rf"\b(?P<mn>{_M})(?:,?\s+(?:of\s+)?(?P<y>{_Y}|this year|last year|next year))\b"),
        ("wdday", rf"\b{_WD}\s+(?P<d>{_D})\b(?!\s*(?:{_M}|[:.]\d))"),
        (
            "season",
            r"(?i)\b(?:in\s+)?(?:the\s+)?(?:(?P<rel>next|last|this|coming)\s+)?(?:early\s+|late\s+)?"
            rf"(?P<s>spring|summer|autumn|fall|winter)(?:\s+of\s+(?P<y>{_Y}))?\b",
        ),
        (
            "inmonth",
            r"\b(?:in|since|from|last|next|this|of|early|late|mid|until|by)[ -](?:early |late |mid-)?"
            rf"(?P<mn>{_M})\b(?!\s+\d)",
        ),
        (
            "weekday",
            rf"\b(?P<rel>last |next |this |on )?(?P<w>{_WDF})(?P<part>\s+(?:morning|afternoon|evening|night))?\b",
        ),
        ("today", r"(?i)\b(?:earlier\s+)?(?:today|(?:this|in the)\s+(?P<tpart>morning|afternoon|evening)|tonight)\b"),
        ("yesterday", r"(?i)\b(?:yesterday|last night|last evening)\b"),
        ("tomorrow", r"(?i)\btomorrow\b"),
        ("week", r"(?i)\b(?P<rel>last|this|next|past|coming|previous)\s+week\b"),
        ("monthrel", r"(?i)\b(?P<rel>last|this|next|previous)\s+month\b"),
        ("yearrel", r"(?i)\b(?P<rel>last|this|next|previous)\s+year\b"),
        ("sameday", r"(?i)\b(?:the\s+)?(?:on\s+)?(?:the\s+)?same\s+(?:day|morning|afternoon|evening)\b"),
        ("daybefore", r"(?i)\b(?:the|on the)\s+(?:day\s+before|previous\s+day|eve)\b"),
        ("dayafter", r"(?i)\b(?:the|on the)\s+(?:day\s+after|next\s+day|following\s+day)\b"),
        ("year", rf"\b(?:in|of|since|from|for|by)\s+(?P<y>{_Y})\b(?!\s*[-–]\s*\d)"),
    )
)


def find(text: str) -> list[DateExpression]:
    """The date expressions of a text in order; none overlaps another."""
    found: list[DateExpression] = []
    taken = bytearray(len(text))
    for name, pattern in _PATTERNS:
        for match in pattern.finditer(text):
            first, last = match.span()
            if any(taken[first:last]):
                continue
            expression = _read(name, match)
            if expression is not None:
                found.append(expression)
                taken[first:last] = b"\1" * (last - first)
    return sorted(found, key=lambda e: e.start)


def _number(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text and re.search(r"\d", text) else None


def _month(text: str | None) -> int | None:
    if not text:
        return None
    word = text.rstrip(".").lower()
    return MONTHS.get(word) or _SHORT.get(word)


def _read(name: str, match: re.Match[str]) -> DateExpression | None:
    """The expression that a pattern's match stands for; None where its numbers name no day."""
    part = match.groupdict()
    first, last = match.span()
    shift_year = _YEAR_WORDS.get((part.get("y") or "").lower())
    year, day, month = _number(part.get("y")), _number(part.get("d")), _month(part.get("mn")) or _number(part.get("m"))
    if name in ("iso", "dmy", "day", "daym"):
        if not _exists(year, month, day):
            return None
        return DateExpression(first, last, DateKind.DAY, year, month, day, year_shift=shift_year)
    if name in ("range", "rangem", "range4", "range4m"):
        last_month, last_year = _month(part.get("mn2")) or month, _number(part.get("y2"))
        last_day = _number(part.get("d2"))
        if not (_exists(year, month, day) and _exists(last_year or year, last_month, last_day)):
            return None
        wrong = last_month == month and last_day is not None and day is not None and last_day < day and not last_year
        return DateExpression(
            first, last, DateKind.DAY, year, month, day, last_year, last_month, last_day, faulty=wrong
        )
    if name in ("month", "inmonth"):
        return DateExpression(first, last, DateKind.MONTH, year, month, year_shift=shift_year)
    if name == "wdday":
        return DateExpression(first, last, DateKind.DAY, None, None, day)
    if name == "season":
        return DateExpression(
            first, last, DateKind.SEASON, year, _SEASONS[part["s"].lower()], amount=_direction(part.get("rel") or "")
        )
    if name == "weekday":
        return DateExpression(
            first, last, DateKind.WEEKDAY, day=_WEEKDAYS[part["w"].lower()], amount=_direction(part.get("rel") or "")
        )
    if name == "year":
        return DateExpression(first, last, DateKind.YEAR, year)
    kind, amount = _RELATIVE[name]
    return DateExpression(first, last, kind, amount=_direction(match.group()) if amount is None else amount)


_YEAR_WORDS = {"last year": -1, "this year": 0, "next year": 1}
_RELATIVE: dict[str, tuple[DateKind, int | None]] = {
    "today": (DateKind.OFFSET, 0),
    "yesterday": (DateKind.OFFSET, -1),
    "tomorrow": (DateKind.OFFSET, 1),
    "week": (DateKind.WEEK, None),
    "monthrel": (DateKind.MONTH_OFFSET, None),
    "yearrel": (DateKind.YEAR, None),
    "sameday": (DateKind.SAME_DAY, 0),
    "daybefore": (DateKind.DAY_SHIFT, -1),
    "dayafter": (DateKind.DAY_SHIFT, 1),
}


def _direction(words: str) -> int:
    low = words.lower()
    if re.search(r"\b(?:last|previous|past)\b", low):
        return -1
    return 1 if re.search(r"\b(?:next|coming)\b", low) else 0


def _exists(year: int | None, month: int | None, day: int | None) -> bool:
    if month is None or day is None or not 1 <= month <= 12:
        return False
    # 2024 is a leap year: 29 February of an unknown year is a day
    return 1 <= day <= calendar.monthrange(year or 2024, month)[1]


def resolve(expression: DateExpression, day: Day | None, tense: Tense = "past") -> str | None:
    """The expression as EDTF, or None where the document gives too little to settle it.

    `day` is the day on which the document speaks (its dateline or publication date). A day and month without a
    year is the last such day before it for what is past, the next for what is to come; without any `day` the
    year stays XXXX.
    """
    if expression.faulty:
        return None
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
        return day.year if (month, number) >= here else day.year + 1
    return day.year if (month, number) <= here else day.year - 1


def _resolve_day(e: DateExpression, day: Day | None, tense: Tense) -> str | None:
    assert e.day is not None
    if e.month is None:
        return _day_of_month(e.day, day, tense)
    year = e.year or e.last_year or _year_for(e.month, e.day, day, tense, e.year_shift)
    first = Day(e.month, e.day, year).edtf
    if e.last_day is None:
        return first
    last_month = e.last_month or e.month
    last_year = e.last_year or (year and (year if last_month >= e.month else year + 1))
    if e.last_year and not e.year and last_month < e.month:
        first = Day(e.month, e.day, e.last_year - 1).edtf
    return f"{first}/{Day(last_month, e.last_day, last_year).edtf}"


def _day_of_month(number: int, day: Day | None, tense: Tense) -> str | None:
    """ "Friday 18" in an agenda: the month is the document's, or the one beside it."""
    if day is None:
        return None
    month, year = day.month, day.year
    if tense == "future" and number < day.day:
        month, year = (1, year + 1 if year else None) if month == 12 else (month + 1, year)
    return Day(month, number, year).edtf if _exists(year, month, number) else None


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
    if tense == "future":
        date += dt.timedelta(days=(-back) % 7 if back else 0)
    else:
        date -= dt.timedelta(days=back)
    return date.isoformat()


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
    return (dt.date.fromisoformat(edtf) + dt.timedelta(days=amount)).isoformat()
