"""Dates that mean days which come again: "15 June" of a year that nobody states means one such day in any year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from graph import edtf
from graph.paths.links import Flags, Ints

_EPOCH = dt.date(1970, 1, 1).toordinal()
_FIRST, _LAST = dt.date.min.toordinal(), dt.date.max.toordinal()
_LEAP_DAY, _DAYS = 59, 366
NO_DAY = 2**30 + 1
"""Stands where no day fits any more."""
_LONGEST = 9
"""Years within which each day of a year comes again: 29 February is eight years off at most."""
_Table = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Yearly:
    """`code` is by meeting: 0 where all days between its bounds are meant, else the row of the tables that tells which.

    A row has for each day of a leap year the first fitting day from it on: in `ahead` that of a leap year and of a
    common one, 366 where none is left in the year. `behind` is the same for years that run backwards, and `backwards`
    says that days are counted so, as negative numbers.
    """

    code: Ints
    ahead: tuple[_Table, _Table]
    behind: tuple[_Table, _Table]
    backwards: bool = False

    @property
    def turned(self) -> Yearly:
        """The same with time running backwards."""
        return replace(self, ahead=self.behind, behind=self.ahead, backwards=not self.backwards)

    def of(self, meetings: npt.NDArray[np.integer]) -> Yearly:
        """The same with the codes of these meetings, one after another."""
        return replace(self, code=self.code[meetings])

    def on(self, day: Ints, at: npt.NDArray[np.integer]) -> Ints:
        """For each day the first fitting one that is not before it, by the codes at `at`.

        A day outside of the calendar (an open end) stays what it is; where the calendar ends before a day fits, it is
        `NO_DAY`.
        """
        codes = self.code[at]
        told = -day if self.backwards else day
        asked = np.flatnonzero((codes > 0) & (told >= _FIRST) & (told <= _LAST))
        if not len(asked):
            return day
        found = day.copy()
        found[asked] = self._moved(codes[asked], told[asked].astype(np.int64))
        return found

    def _moved(self, codes: Ints, told: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        year, place = _parts(told)
        found = np.full(len(told), NO_DAY)
        left = np.arange(len(told))
        step = -1 if self.backwards else 1
        if self.backwards:
            place = _DAYS - 1 - place
        for _ in range(_LONGEST):
            leap = _is_leap(year)
            on = np.where(leap, self.ahead[0][codes, place], self.ahead[1][codes, place])
            fits = on < _DAYS
            met = _DAYS - 1 - on[fits] if self.backwards else on[fits]
            found[left[fits]] = step * _ordinals(year[fits], met)
            year, codes, left = year[~fits] + step, codes[~fits], left[~fits]
            inside = (year >= dt.MINYEAR) & (year <= dt.MAXYEAR)
            year, codes, left = year[inside], codes[inside], left[inside]
            if not len(left):
                break
            place = np.zeros(len(left), np.int64)
        return found


def yearly(dates: Sequence[str | None]) -> Yearly:
    """Which of the dates mean days that come again."""
    rows: dict[frozenset[tuple[int, int]], int] = {}
    code = np.zeros(len(dates), np.int32)
    for number, date in enumerate(dates):
        days = edtf.days_of_year(date) if date else None
        if days is not None:
            code[number] = rows.setdefault(days, len(rows) + 1)
    fits = np.ones((len(rows) + 1, _DAYS), bool)
    for days, row in rows.items():
        fits[row] = _flags(days)
    common = fits.copy()
    common[:, _LEAP_DAY] = False
    ahead = _following(fits), _following(common)
    return Yearly(code, ahead, (_following(fits[:, ::-1]), _following(common[:, ::-1])))


def _flags(days: Collection[tuple[int, int]]) -> Flags:
    found = np.zeros(_DAYS, bool)
    for month, day in days:
        found[dt.date(2024, month, day).timetuple().tm_yday - 1] = True
    return found


def _following(fits: npt.NDArray[np.bool_]) -> _Table:
    """For each place the first one from there on that fits, 366 where none is left."""
    places = np.where(fits, np.arange(_DAYS), _DAYS)
    return np.asarray(np.minimum.accumulate(places[:, ::-1], axis=1)[:, ::-1], np.int64)


def _parts(days: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Year, and place in it as in a leap year."""
    told = (days - _EPOCH).astype("datetime64[D]")
    years = told.astype("datetime64[Y]")
    place = (told - years.astype("datetime64[D]")).astype(np.int64)
    year = years.astype(np.int64) + 1970
    return year, place + ((place >= _LEAP_DAY) & ~_is_leap(year))


def _ordinals(year: npt.NDArray[np.int64], place: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    begun = (year - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64) + _EPOCH
    return np.asarray(begun + place - ((place > _LEAP_DAY) & ~_is_leap(year)))


def _is_leap(year: npt.NDArray[np.int64]) -> Flags:
    return np.asarray((year % 4 == 0) & ((year % 100 != 0) | (year % 400 == 0)))
