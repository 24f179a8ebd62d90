"""Days: when an account says that its meeting was, and whether two accounts can mean one day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from graph.edtf import span
from graph.resolution.accounts import Account
from graph.resolution.findings import Finding, apart, unlikely

LAG = 3
"""Days by which news trail what they report: a document without a date tells of one of these days before it."""

_WEEK, _MONTH, _SEASON, _YEAR = 7, 31, 92, 366
_WIDEST = 400
"""Days of a span that still says when: beyond it a meeting counts as undated."""
_UNKNOWN_YEAR = "XXXX"
_DAY = len("2022-06-15")


@dataclass(frozen=True, slots=True)
class Days:
    """The days that a meeting can have been on, as ordinals (`date.toordinal`); both None where it is undated.

    `told` is the day of the document, and `planned` whether the meeting then was still to come. `trails`: nothing is
    stated, and the last of the days is that of the news. `guessed`: the year is the one next to the document's date.
    `day` is month and day ("06-15") where the year is not known, or the day is exact.
    """

    first: int | None = None
    last: int | None = None
    told: int | None = None
    planned: bool = False
    trails: bool = False
    guessed: bool = False
    day: str | None = None

    @property
    def exact(self) -> bool:
        """Whether one day is told."""
        return self.first is not None and self.first == self.last and not self.trails

    @property
    def length(self) -> int:
        """How many days it can be."""
        assert self.first is not None
        assert self.last is not None
        return self.last - self.first + 1


def days(account: Account) -> Days:
    """When the account's meeting was, so far as it says; ValueError where its date is none."""
    told = account.published.toordinal() if account.published else None
    known = Days(told=told, planned=account.status == "planned")
    edtf = account.date
    if not edtf:
        return known
    if edtf.startswith(_UNKNOWN_YEAR):
        return _of_unknown_year(edtf, known)
    first, last = span(edtf)
    if first is None and last is None:
        return known
    start = first.toordinal() if first else last.toordinal() - _YEAR  # type: ignore[union-attr]
    stop = last.toordinal() if last else start + _YEAR
    if stop - start > _WIDEST:
        return known
    day = edtf[5:10] if start == stop and len(edtf) >= _DAY else None
    if account.date_basis == "dateline" and start == stop:
        return replace(known, first=start - LAG, last=stop, trails=True, day=day)
    return replace(known, first=start, last=stop, day=day)


def _of_unknown_year(edtf: str, known: Days) -> Days:
    """The day in the year that the document's date makes likely: the last before it, the next for what is planned."""
    dated = replace(known, day=edtf[5:10] if len(edtf) >= _DAY and "X" not in edtf[5:10] else None)
    if known.told is None or "/" in edtf:
        return dated
    year = dt.date.fromordinal(known.told).year
    found = []
    for near in (year - 1, year, year + 1):
        try:
            first, last = span(edtf.replace(_UNKNOWN_YEAR, f"{near:04d}"))
        except ValueError:  # 29 February in a common year
            continue
        if first and last:
            found.append((first.toordinal(), last.toordinal()))
    if known.planned:
        chosen = min((one for one in found if one[1] >= known.told), default=None)
    else:
        # A day of grace: the news of a place east of the reader are dated a day later.
        chosen = max((one for one in found if one[0] <= known.told + 1), default=None)
    return replace(dated, first=chosen[0], last=chosen[1], guessed=True) if chosen else dated


def when(a: Days, b: Days, *, far: bool = False) -> Finding:
    """What their dates say; `far` where the parties talk from different places, so that midnight may part them."""
    if a.first is None or b.first is None:
        return _unknown(a, b)
    assert a.last is not None
    assert b.last is not None
    if a.exact and b.exact:
        return _exact(a, b, far=far)
    if (a.trails or a.exact) and (b.trails or b.exact):
        return _trailing(a, b, far=far)
    if a.last < b.first or b.last < a.first:
        return apart("the dates exclude each other")
    length = max(a.length, b.length)
    weight = 2.0 if length <= _WEEK else 1.0 if length <= _MONTH else 0.0 if length <= _SEASON else -1.0
    if not a.exact and not b.exact:
        weight -= 0.5
    return Finding(weight, "the dates are compatible", "same" if length <= _SEASON else "ask")


def _exact(a: Days, b: Days, *, far: bool) -> Finding:
    assert a.first is not None
    assert b.first is not None
    if a.first == b.first:
        return Finding(2.5, "the same day, a year told by the document's date") if a.guessed or b.guessed else _SAME_DAY
    if far and abs(a.first - b.first) == 1:
        return Finding(1.0, "a day apart, as on two sides of midnight", "ask")
    return apart("different days")


_SAME_DAY = Finding(3.0, "the same day")


def _trailing(a: Days, b: Days, *, far: bool) -> Finding:
    """One or both only have the day of the news. Calls are made daily in a crisis: in them a day's lag tells little."""
    if not b.trails:
        a, b = b, a
    assert a.first is not None
    assert a.last is not None
    assert b.last is not None
    news = b.last
    if a.trails:
        if a.last == news:
            return Finding(2.5, "in the news of the same day")
        near = abs(a.last - news) <= LAG
        return (
            Finding(0.0, "in the news of days near each other", "ask") if near else unlikely("the news are days apart")
        )
    if a.first > news:
        return apart("told before the other's date")
    if a.last >= news:
        return Finding(2.5, "the day of the news")
    if a.last == news - 1:
        return Finding(2.0, "told in the news of the next day", "ask" if far else "same")
    if a.last >= news - LAG:
        return Finding(0.0, "told in the news of days near it", "ask")
    return unlikely("told in the news long after the other's date")


def _unknown(a: Days, b: Days) -> Finding:
    """One or both are undated, or have no year."""
    if a.day and b.day and (yearless(a) or yearless(b)):
        if a.day != b.day:
            return apart("different days")
        return Finding(2.0, "the same day and month, of a year that is not told")
    if a.first is None and b.first is None:
        return _both_undated(a, b)
    return _undated(a, b) if a.first is None else _undated(b, a)


def _both_undated(a: Days, b: Days) -> Finding:
    """Of neither is more known than when it was told."""
    if a.told is None or b.told is None:
        return _OPEN
    between = abs(a.told - b.told)
    if a.planned and b.planned:
        if between <= _WEEK:
            return Finding(2.0, "announced in the same week")
        # What is announced in the same words half a year later is another meeting.
        return _OPEN if between <= _SEASON else unlikely("announced anew")
    return _OPEN


def _undated(undated: Days, other: Days) -> Finding:
    """One is dated, and of the other it is known at most when it was told."""
    told, first, last = undated.told, other.first, other.last
    if told is None or first is None or last is None:
        return _OPEN
    if undated.planned:
        if last < told:
            return apart("announced after the other took place")
        # News may be old, but what was announced for Monday was no news on Sunday week.
        near = last if other.trails else first
        if near <= told + _WEEK:
            return Finding(2.0, "announced in the week before")
        return Finding(0.5, "announced in the month before", "ask") if near <= told + _MONTH else _OPEN
    if first > told + 1:
        return apart("told before the other took place")
    return Finding(0.5, "undated, told within days of the other", "ask") if last >= told - LAG else _OPEN


_OPEN = Finding(-1.0, "undated", "ask")


def yearless(days: Days) -> bool:
    """Whether day and month are told, and no year."""
    return days.first is None and days.day is not None


def each_day(days: Days, *, far: bool = False) -> Iterator[int]:
    """The days that a meeting told to the month or better can have been on, and those next to them that count as near.

    None where less is told: then its days say too little to find another account by.
    """
    if days.first is not None and days.last is not None and to_the_month(days):
        yield from range(days.first - far, days.last + far + 1)


def to_the_month(days: Days) -> bool:
    """Whether it is told when it was, to the month or better."""
    return days.first is not None and days.length <= _MONTH + LAG


def months(days: Iterable[int]) -> set[str]:
    """The months ("2022-06") in which the days are."""
    return {dt.date.fromordinal(day).isoformat()[:7] for day in days}


def far_apart(a: Days, b: Days) -> bool:
    """Whether both are dated and more than a reprint's days lie between them: the quickest way to tell two apart."""
    if a.first is None or b.first is None or a.last is None or b.last is None:
        return False
    return a.first > b.last + LAG + 1 or b.first > a.last + LAG + 1
