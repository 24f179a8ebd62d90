"""The held meetings of a contact graph: numbered in the order of their ids, with kind and days in arrays."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from graph.conditions import NO_KIND
from graph.paths.links import Ints
from graph.paths.reads import MeetingRow
from graph.paths.yearly import Yearly, yearly

NEVER, EVER = np.int32(-(2**30)), np.int32(2**30)
"""Stand for an open beginning and an open end, in days."""


@dataclass(frozen=True)
class Meetings:
    """The held meetings in the order of their ids: days are ordinals, `NEVER` and `EVER` where open."""

    ids: tuple[str, ...]
    kind: Ints
    kinds: tuple[str, ...]
    first: Ints
    last: Ints
    dates: tuple[str | None, ...]

    @cached_property
    def number(self) -> Mapping[str, int]:
        """The number of each, by id."""
        return {id: number for number, id in enumerate(self.ids)}

    @cached_property
    def yearly(self) -> Yearly:
        """Which of them were on days that come again each year."""
        return yearly(self.dates)


def meetings_of(rows: Iterable[MeetingRow]) -> Meetings:
    """The meetings of these rows."""
    told = sorted(rows)
    kinds = tuple(sorted({row[1] or NO_KIND for row in told}))
    code = {kind: number for number, kind in enumerate(kinds)}
    return Meetings(
        tuple(row[0] for row in told),
        np.array([code[row[1] or NO_KIND] for row in told], np.int32),
        kinds,
        np.array([_day(row[3], NEVER) for row in told], np.int32),
        np.array([_day(row[4], EVER) for row in told], np.int32),
        tuple(row[2] for row in told),
    )


def _day(day: dt.date | None, absent: np.int32) -> int:
    return int(absent) if day is None else day.toordinal()
