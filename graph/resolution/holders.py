"""Holders: who held an office on a date, by those whom documents show in it.

Documents show a person in an office on single days; of his first day and his last nothing is known but that they do
not lie within. So between two days on which one person was seen, and nobody else, he held it; between the last day of
one and the first of another it may have been either. On the day on which two meet, both may have: a predecessor's last
day can be the successor's first. Where two fit, or one only may, nobody is said to have held it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from graph.edtf import span
from graph.identity import name_key
from graph.resolution.offices import read
from graph.resolution.posts import is_sole, keys
from graph.resolution.tables import words_of

NEAR = dt.timedelta(days=7)
"""How long before his first or after his last day in documents somebody still counts as the holder, if nobody else is
seen on that side. Ministers change about once in three years: one such day in three hundred falls to another.
"""
LAPSE = dt.timedelta(days=4 * 365)
"""How long somebody may go unseen: who is seen again only after a term of office may have left and come back."""

_NOT_NOW = frozenset({"former", "designate"})


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody shown in an office: `person` is an id, `office` as written, `side` whose office it is.

    `date` is EDTF: on some day of it he held the office; None where no day is known. `document` and `evidence` say
    where it stands.
    """

    person: str
    office: str
    side: str
    date: str | None = None
    document: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """Who held the office, with the sightings that say so, in order; `person` None where that is not known.

    `reason` tells either in a phrase.
    """

    person: str | None
    support: tuple[Seen, ...]
    reason: str


def title_key(office: str, side: str) -> str | None:
    """What a title without a name is looked up by, equal to one of `seen_keys` of whoever holds that office.

    None where it does not tell one person: where several hold such an office at a time, where he held it before or is
    yet to, and where the words join two offices.
    """
    posts = keys(office, side)
    return posts[0] if len(posts) == 1 and is_sole(posts[0], side) and is_held(office) else None


def seen_keys(office: str, side: str) -> frozenset[str]:
    """The offices in which somebody is shown by the words, each as `title_key` has it; none where they are over, or
    still to come.
    """
    return frozenset(keys(office, side)) if is_held(office) else frozenset()


def is_held(office: str) -> bool:
    """False where the words say that the office is over, still to come, or another's: "former", "-elect", "shadow"."""
    return read(office).qualifiers.isdisjoint(_NOT_NOW) and _unheld().isdisjoint(name_key(office).split())


@cache
def _unheld() -> frozenset[str]:
    return words_of("office_words", "word", "unheld")


def holder(seen: Iterable[Seen], date: str | None, *, acting: bool = False) -> Answer:
    """Who of those seen in one office, of one side, held it on the date (EDTF); all of it, where it is an interval.

    With `acting` only who was seen acting in it is said to be meant, by "the acting foreign minister". The order of
    the sightings does not matter. ValueError where a date is none.
    """
    return Tenures(seen).on(date, acting=acting)


class Tenures:
    """Those seen in one office of one side, to be asked about many days: each sighting's date is read once."""

    def __init__(self, seen: Iterable[Seen]) -> None:
        given = set(seen)
        self._known = {one.person for one in given}
        self._tenures = _tenures(given)

    def on(self, date: str | None, *, acting: bool = False) -> Answer:
        """See `holder`."""
        return _holder(self._tenures, self._known, date, acting=acting)


def _holder(people: Sequence[_Tenure], known: Set[str], date: str | None, *, acting: bool) -> Answer:
    first, last = span(date)
    if first is None or last is None:
        return Answer(None, (), "the day is not known" if date is None else f"{date} leaves the day open")
    fitting = [one for one in people if one.earliest <= last and one.latest >= first]
    if len(fitting) > 1:
        return Answer(None, (), f"several fit: {', '.join(one.person for one in fitting)}")
    found = fitting[0] if fitting else _nearest(people, first, last)
    if found is None:
        return Answer(None, (), "nobody is seen in it near that day")
    one = found.acting() if acting else found
    if one is None:
        return Answer(None, (), f"{found.person} is not seen acting in it")
    return _within(one, people, first, last) or _near(one, people, known, first, last)


_Day = tuple[dt.date, dt.date, Seen]
"""A sighting with the first and the last day that it can mean."""


@dataclass(frozen=True, slots=True)
class _Tenure:
    """The dated sightings of one person, in order of their days."""

    person: str
    days: tuple[_Day, ...]

    @property
    def earliest(self) -> dt.date:
        return min(day[0] for day in self.days)

    @property
    def latest(self) -> dt.date:
        return max(day[1] for day in self.days)

    @property
    def words(self) -> str:
        """When the person was seen, for a reason."""
        return f"seen in it {' to '.join(dict.fromkeys((str(self.earliest), str(self.latest))))}"

    def acting(self) -> _Tenure | None:
        """What was seen of the person while acting in the office."""
        days = tuple(day for day in self.days if "acting" in read(day[2].office).qualifiers)
        return _Tenure(self.person, days) if days else None


def _tenures(seen: Iterable[Seen]) -> list[_Tenure]:
    """Each person's sightings, persons in the order of their ids; what has no day is left out."""
    found: defaultdict[str, list[_Day]] = defaultdict(list)
    for one in sorted(seen, key=lambda s: (s.document, s.office, s.date or "", s.evidence)):
        first, last = span(one.date)
        if first is not None and last is not None:
            found[one.person].append((first, last, one))
    return [_Tenure(person, _ordered(*days)) for person, days in sorted(found.items())]


def _ordered(*days: _Day) -> tuple[_Day, ...]:
    return tuple(sorted(days, key=lambda day: day[:2]))


def _nearest(people: Sequence[_Tenure], first: dt.date, last: dt.date) -> _Tenure | None:
    """The only person who was seen shortly before or after, where nobody fits."""
    near = [one for one in people if first - NEAR <= one.latest < first or last < one.earliest <= last + NEAR]
    return near[0] if len(near) == 1 else None


def _within(one: _Tenure, people: Sequence[_Tenure], first: dt.date, last: dt.date) -> Answer | None:
    """The answer where sightings of the person bound the days on both sides; None where they do not."""
    before = max((day for day in one.days if day[1] <= first), key=lambda day: day[1], default=None)
    after = min((day for day in one.days if day[0] >= last), key=lambda day: day[0], default=None)
    if before is None or after is None:
        return None
    steps = _ordered(before, *_inside(one, first, last), after)
    for earlier, later in pairwise(steps):
        if later[0] - earlier[1] > LAPSE:
            return Answer(None, (), f"{one.person} was not seen in it from {earlier[1]} to {later[0]}")
        for other in people:
            if other.person != one.person and any(earlier[1] < day[1] and day[0] < later[0] for day in other.days):
                return Answer(None, (), f"{other.person} was seen in it between two days of {one.person}")
    return Answer(one.person, tuple(dict.fromkeys(day[2] for day in steps)), one.words)


def _near(one: _Tenure, people: Sequence[_Tenure], known: Set[str], first: dt.date, last: dt.date) -> Answer:
    """The answer where some of the days lie outside those in which the person was seen.

    `known` are all who were seen in the office, also on days that are not told.
    """
    start, stop = min(day[1] for day in one.days), max(day[0] for day in one.days)
    if start - first > NEAR or last - stop > NEAR:
        return Answer(None, (), f"{one.person} was {one.words} only")
    others = [other for other in people if other.person != one.person]
    between = [o for o in others if (first < start and o.latest < first) or (last > stop and o.earliest > last)]
    if between:
        return Answer(None, (), f"{one.person} or {between[0].person} may have held it")
    if undated := sorted(known - {each.person for each in people}):
        return Answer(None, (), f"{undated[0]} held it too, nobody knows when")
    closest = [day for day in one.days if day[0] <= last + NEAR and day[1] >= first - NEAR]
    support = tuple(dict.fromkeys(day[2] for day in closest))
    return Answer(one.person, support, f"{one.words}, and nobody else within {NEAR.days} days")


def _inside(one: _Tenure, first: dt.date, last: dt.date) -> list[_Day]:
    return [day for day in one.days if first <= day[0] and day[1] <= last]
