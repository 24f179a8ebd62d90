"""Posts abroad: an envoy in one country on a day is no envoy in another, and in no office at home, some days later.

Sightings are as wide as a decade; what clashes within days is told by the days of the documents. Only posts that are
worded wholly count (an ambassador with his country, a minister or deputy with his portfolio): of 1,005 officials whom
5,242 public texts name with several offices, 75 seem to hold two at a time that nobody can, each of them by an office
misread or loosely worded, and none by two such posts within a fortnight.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from graph.edtf import span
from graph.record import Record
from graph.resolution.index import Index
from graph.resolution.items import Item
from graph.resolution.names.sides import is_country
from graph.resolution.offices import read
from graph.resolution.sightings import Sighting

NEAR = dt.timedelta(days=14)
_HOME = frozenset({"government", "second"})


def clash(a: Sighting, b: Sighting) -> bool:
    """Whether nobody holds the two offices within a few days: two posts abroad, or one abroad and one at home."""
    one, other = post(a.office), post(b.office)
    return one != other and "abroad" in {one[:6], other[:6]} and bool(one) and bool(other)


def days(record: Record, items: Mapping[str, Item], offices: Mapping[str, str | None]) -> dict[str, str]:
    """The day on which the Record shows each official who has such a post, before his name, with his item's key."""
    found = {}
    for name, item in items.items():
        day = _day(record, name) if post(offices[name]) else None
        if day:
            found[f"{day.isoformat()} {name}"] = item.key
    return found


def near(index: Index, pairs: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of the pairs of items of which documents tell within a fortnight, by what `days` gave the index."""
    days: defaultdict[str, set[dt.date]] = defaultdict(set)
    for _, name, key in index.tellings("Day", {key for pair in pairs for key in pair}):
        days[key].add(told_day(name))
    return shown_near(days, pairs)


def shown_near(days: Mapping[str, Collection[dt.date]], pairs: Collection[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of the pairs of items of which documents tell within a fortnight; `days` are those of each item."""
    return {(a, b) for a, b in pairs if _within(sorted(days.get(a, ())), sorted(days.get(b, ())))}


def told_day(name: str) -> dt.date:
    """The day in a name that `days` gives."""
    return dt.date.fromisoformat(name.partition(" ")[0])


def _within(one: Sequence[dt.date], other: Sequence[dt.date]) -> bool:
    """Whether a day of the one is near a day of the other; both sorted."""
    for day in one:
        at = bisect_left(other, day - NEAR)
        if at < len(other) and other[at] <= day + NEAR:
            return True
    return False


@lru_cache(maxsize=1 << 14)
def post(office: str | None) -> str:
    """The post that the words tell wholly: "abroad FRA", "home minister:foreign-affairs"; empty where they don't."""
    told = read(office) if office else None
    if told is None or len(told.posts) != 1 or told.qualifiers:
        return ""
    only = told.posts[0]
    if only.family == "mission" and not only.subject and is_country(only.target):
        return f"abroad {only.target}"
    return f"home {only.key}" if only.family in _HOME and only.subject else ""


def _day(record: Record, name: str) -> dt.date | None:
    if record.published:
        return record.published
    spans = (span(one.date) for one in record.meetings if name in one.participants and one.status == "held")
    return min((first for first, last in spans if first is not None and first == last), default=None)
