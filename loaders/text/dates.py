"""Dates: find the expressions that name a day, a span, a month or a year, with offsets.

What they mean ("on Tuesday") depends on the document and on the tense of the clause: `dating` resolves them.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from typing import Final

from loaders.text.date_patterns import (
    ANCHOR_ORDINAL,
    ANCHOR_WORD,
    ANCHORS_IN_FIGURES,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PATTERNS,
    SEASONS,
    SHORT_MONTHS,
    WEEKDAYS,
    WINDOW,
)


class DateKind(StrEnum):
    """What an expression is made of."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    WEEKDAY = "weekday"
    OFFSET = "offset"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH_OFFSET = "month_offset"
    SEASON = "season"
    SAME_DAY = "same_day"
    DAY_SHIFT = "day_shift"


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date as worded at `start`-`end`.

    Numbers that the words do not give are None. For OFFSET, WEEK, WEEKEND and MONTH_OFFSET `amount` counts days, weeks
    or months from the day of the document; for DAY_SHIFT, days from the event told before. `last_*` are the far
    end of a range, or the second of two days that lie `apart`; the days of a WEEKDAY count from Monday, 0.
    `year_shift` is -1, 0 or 1 for a month or day of "last year", "this year", "next year".
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
    apart: bool = False

    @property
    def relative(self) -> bool:
        """True where the words mean a day only together with the document's own."""
        return self.kind not in (DateKind.DAY, DateKind.MONTH, DateKind.YEAR, DateKind.SEASON)


def find(text: str) -> list[DateExpression]:
    """The date expressions of a text in order; none overlaps another.

    Numbers parted by strokes (07/02/2024) are read in the order that the other dates of the text settle, and left out
    where nothing does.
    """
    found: list[DateExpression] = []
    numeric: list[re.Match[str]] = []
    taken = bytearray(len(text))
    windows = _windows(text)
    for name, anchor, pattern in PATTERNS:
        if not windows[anchor]:
            continue
        for match in chain.from_iterable(pattern.finditer(text, *window) for window in windows[anchor]):
            first, last = _bounds(match)
            if 1 in taken[first:last]:
                continue
            if name == "numeric" and match["sep"] != ".":
                numeric.append(match)
                taken[first:last] = b"\1" * (last - first)
                continue
            expression = _read(name, match)
            if expression is not None:
                found.append(expression)
                taken[first:last] = b"\1" * (last - first)
    return sorted([*found, *_in_order(numeric, found)], key=lambda e: e.start)


def _windows(text: str) -> dict[str, list[tuple[int, int]]]:
    """Where dates can stand, by the kind of word that they are built around."""
    out: dict[str, list[tuple[int, int]]] = {anchor: [] for _, anchor, _ in PATTERNS}
    for match in ANCHORS_IN_FIGURES.finditer(text):
        _widen(out[match.lastgroup or ""], text, *match.span())
    for match in ANCHOR_ORDINAL.finditer(text):
        _widen(out["ordinal"], text, *match.span())
    for match in _WORD.finditer(text):
        anchor = _anchor(match.group())
        if anchor is not None:
            _widen(out[anchor[0]], text, match.start(), match.start() + anchor[1])
    return out


def _widen(windows: list[tuple[int, int]], text: str, first: int, last: int) -> None:
    """Adds what stands around an anchor to the windows, or to the last of them."""
    first, last = max(0, first - WINDOW), min(len(text), last + WINDOW)
    if windows and windows[-1][1] >= first:
        windows[-1] = (windows[-1][0], last)
    else:
        windows.append((first, last))


_WORD: Final = re.compile(r"\w{3,}")


@lru_cache(maxsize=1 << 14)
def _anchor(word: str) -> tuple[str, int] | None:
    """The kind and the length of the anchor with which a word begins."""
    match = ANCHOR_WORD.match(word)
    return None if match is None else (match.lastgroup or "", match.end())


def _bounds(match: re.Match[str]) -> tuple[int, int]:
    """Where a match's own words begin and end: "since March" is "March" with a bound before it."""
    first, last = match.span()
    bound = _BOUND.match(match.group())
    return (first + bound.end() if bound else first + len(match.group()) - len(match.group().lstrip())), last


_BOUND: Final = re.compile(r"(?:since|from|until|till|by|for|on the|between)\s+", re.I)


def _in_order(matches: Sequence[re.Match[str]], others: Sequence[DateExpression]) -> list[DateExpression]:
    """The dates in numbers, day first or month first as the text itself settles."""
    known = {(e.year, e.month, e.day) for e in others if e.kind is DateKind.DAY}
    votes = {"dm": 0, "md": 0}
    for match in matches:
        one, other, year = int(match["d"]), int(match["m"]), int(match["y"])
        votes["dm"] += one > 12 or (year, other, one) in known
        votes["md"] += other > 12 or (year, one, other) in known
    out = []
    for match in matches:
        day, month, year = int(match["d"]), int(match["m"]), int(match["y"])
        if bool(votes["dm"]) == bool(votes["md"]) and day != month:
            continue
        if votes["md"]:
            day, month = month, day
        if exists(year, month, day):
            out.append(DateExpression(*_bounds(match), DateKind.DAY, year, month, day))
    return out


def _number(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text and re.search(r"\d", text) else None


def _month(text: str | None) -> int | None:
    if not text:
        return None
    word = text.rstrip(".").lower()
    return MONTHS.get(word) or SHORT_MONTHS.get(word)


def _weekday(text: str) -> int:
    return WEEKDAYS[text.rstrip(".").lower()]


def _read(name: str, match: re.Match[str]) -> DateExpression | None:
    """The expression that a pattern's match stands for; None where its numbers name no day."""
    part = match.groupdict()
    first, last = _bounds(match)
    shift_year = _YEAR_WORDS.get((part.get("y") or "").lower())
    year, month = _number(part.get("y")), _month(part.get("mn")) or _number(part.get("m"))
    day = _number(part.get("d")) or ORDINALS.get((part.get("dw") or "").lower())
    if name in ("iso", "numeric", "dashed", "day"):
        return (
            DateExpression(first, last, DateKind.DAY, year, month, day, year_shift=shift_year)
            if (month is None and day) or exists(year, month, day)
            else None
        )
    if name in ("range", "rangem", "range4", "range4m"):
        return _read_range(first, last, part, year, month, day)
    if name in ("month", "inmonth"):
        return DateExpression(first, last, DateKind.MONTH, year, month, year_shift=shift_year)
    direction = _direction(part.get("rel") or match.group())
    if name == "season":
        return DateExpression(first, last, DateKind.SEASON, year, SEASONS[part["s"].lower()], amount=direction)
    if name == "weekday":
        return DateExpression(first, last, DateKind.WEEKDAY, day=_weekday(part["w"]), amount=direction)
    if name == "weekdays":
        one, other = _weekday(part["w"]), _weekday(part["w2"])
        if re.search(r"and|&", part["joint"]) and (other - one) % 7 != 1:
            return None
        return DateExpression(first, last, DateKind.WEEKDAY, day=one, last_day=other, amount=direction)
    if name == "year":
        return DateExpression(first, last, DateKind.YEAR, year)
    kind, amount = _RELATIVE[name]
    if "n" in part:
        amount = (amount or 0) * (_number(part["n"]) or NUMBERS.get(part["n"].lower(), 1))
    return DateExpression(first, last, kind, amount=direction if amount is None else amount)


def _read_range(
    first: int, last: int, part: dict[str, str | None], year: int | None, month: int | None, day: int | None
) -> DateExpression | None:
    last_month, last_year = _month(part.get("mn2")) or month, _number(part.get("y2"))
    last_day = _number(part.get("d2"))
    if part.get("wd2") and not part.get("wd"):
        # "Day 1 – Tuesday, 4 June"
        return None
    if not (exists(year, month, day) and exists(last_year or year, last_month, last_day)):
        return None
    assert day is not None
    assert last_day is not None
    joined = bool(re.search(r"and|&", part.get("joint") or "")) and not part.get("between") and not part.get("more")
    apart = joined and last_day - day > 1
    wrong = _backwards((year, month, day), (last_year, last_month, last_day))
    return DateExpression(
        first, last, DateKind.DAY, year, month, day, last_year, last_month, last_day, faulty=wrong, apart=apart
    )


def _backwards(begin: tuple[int | None, int | None, int], end: tuple[int | None, int | None, int]) -> bool:
    """True where a span ends before it begins: "14-12 May 2019", "12 May 2020 - 3 May 2019".

    Where a year is told of one end alone the span may go over the end of a year, if it is no longer than half of one.
    """
    if begin[0] and end[0]:
        return (end[0], end[1] or 0, end[2]) < (begin[0], begin[1] or 0, begin[2])
    if begin[1] == end[1]:
        return end[2] < begin[2]
    return (
        bool(begin[1] and end[1]) and (end[1] or 0) < (begin[1] or 0) and (end[1] or 0) + 12 - (begin[1] or 0) > _HALF
    )


_HALF: Final = 6
"""Months."""
_YEAR_WORDS: Final = {"last year": -1, "this year": 0, "next year": 1}
_RELATIVE: Final[dict[str, tuple[DateKind, int | None]]] = {
    "today": (DateKind.OFFSET, 0),
    "yesterday": (DateKind.OFFSET, -1),
    "beforeyesterday": (DateKind.OFFSET, -2),
    "daysago": (DateKind.OFFSET, -1),
    "tomorrow": (DateKind.OFFSET, 1),
    "aftertomorrow": (DateKind.OFFSET, 2),
    "week": (DateKind.WEEK, None),
    "weekend": (DateKind.WEEKEND, None),
    "monthrel": (DateKind.MONTH_OFFSET, None),
    "yearrel": (DateKind.YEAR, None),
    "sameday": (DateKind.SAME_DAY, 0),
    "daybefore": (DateKind.DAY_SHIFT, -1),
    "dayafter": (DateKind.DAY_SHIFT, 1),
    "daysbefore": (DateKind.DAY_SHIFT, -1),
    "daysafter": (DateKind.DAY_SHIFT, 1),
}


def _direction(words: str) -> int:
    low = words.lower()
    if re.search(r"\b(?:last|previous)\b", low):
        return -1
    return 1 if re.search(r"\b(?:next|coming)\b", low) else 0


def exists(year: int | None, month: int | None, day: int | None) -> bool:
    """True where there is such a day; a year that is not known may be a leap year."""
    if month is None or day is None or not 1 <= month <= 12:
        return False
    # 2024 is a leap year: 29 February of an unknown year is a day
    return 1 <= day <= calendar.monthrange(year or 2024, month)[1]
