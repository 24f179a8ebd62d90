"""Showings: in which office a document shows each of its officials, and on which day he held it.

That is the day of a meeting which he attended, where the document tells it as news; else the day of the document. Who
is told only in meetings of long ago may be named by what he was then, or by what he is: no day is known for him.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from graph.edtf import span
from graph.model import Value
from graph.record import Official, Record
from graph.resolution.holders import Seen
from graph.resolution.offices import qualifiers
from graph.resolution.posts import keys

NEWS = dt.timedelta(days=31)
"""How long before a document a meeting is still news: the offices that it gives are those of that day."""


def showings(record: Record) -> tuple[Seen, ...]:
    """Everybody whom the document shows in an office of a known side, in order; `person` is the name in the Record,
    `evidence` the ids in it.
    """
    days = office_days(record)
    return tuple(
        Seen(
            one.name,
            one.office,
            one.represents,
            day.isoformat() if (day := days[one.name]) else None,
            record.id,
            one.office_evidence or one.evidence,
        )
        for one in record.officials
        if one.office and one.represents
    )


def office_said(official: Official, day: dt.date | None) -> dict[str, Value | None]:
    """What a HOLDS_OFFICE edge says of the office that a document gives an official, shown in it on the day."""
    office = official.office or ""
    return {
        "office": official.office,
        "posts": keys(office, official.represents or "") or None,
        "qualifiers": tuple(sorted(qualifiers(office))) or None,
        "first_seen": day,
        "last_seen": day,
    }


def office_days(record: Record) -> Mapping[str, dt.date | None]:
    """Name in the Record -> a day on which the person held the office that the document gives; None where unknown."""
    attended: dict[str, list[dt.date]] = {}
    dateless: set[str] = set()
    for meeting in record.meetings:
        day = _day(meeting.date) if meeting.status == "held" else None
        for name in meeting.participants if meeting.status == "held" else ():
            if day is None:
                dateless.add(name)
            else:
                attended.setdefault(name, []).append(day)
    own = record.published or _dateline(record)
    return {one.name: _of(attended.get(one.name, ()), own, one.name in dateless) for one in record.officials}


def _of(attended: Iterable[dt.date], own: dt.date | None, dateless: bool) -> dt.date | None:
    days = sorted(attended)
    if own is None:
        return days[-1] if days and days[-1] - days[0] <= NEWS else None
    news = [day for day in days if own - NEWS <= day <= own]
    if news:
        return news[-1]
    return own if dateless or not days else None


def _dateline(record: Record) -> dt.date | None:
    """The day of a document that only its dateline tells: that of the meetings which are dated by it."""
    days = {_day(one.date) for one in record.meetings if one.date_basis == "dateline"} - {None}
    return max((day for day in days if day), default=None)


def _day(date: str | None) -> dt.date | None:
    """The one day that a date means for certain."""
    if date is None or not date[-1:].isdigit():
        return None
    first, last = span(date)
    return first if first == last else None
