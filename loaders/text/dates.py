"""Dates: find the expressions that name a day, a span, a month or a year, with offsets.

What they mean ("on Tuesday") depends on the document and on the tense of the clause: `dating` resolves them.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from enum import StrEnum


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
        if not exists(year, month, day):
            return None
        return DateExpression(first, last, DateKind.DAY, year, month, day, year_shift=shift_year)
    if name in ("range", "rangem", "range4", "range4m"):
        last_month, last_year = _month(part.get("mn2")) or month, _number(part.get("y2"))
        last_day = _number(part.get("d2"))
        if not (exists(year, month, day) and exists(last_year or year, last_month, last_day)):
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


def exists(year: int | None, month: int | None, day: int | None) -> bool:
    """True where there is such a day; a year that is not known may be a leap year."""
    if month is None or day is None or not 1 <= month <= 12:
        return False
    # 2024 is a leap year: 29 February of an unknown year is a day
    return 1 <= day <= calendar.monthrange(year or 2024, month)[1]
