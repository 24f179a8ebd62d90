"""Showings: in which office a document shows each of its officials, and on which day he held it.

That is the day of a meeting which he attended, where the document tells it as news; else the day of the document. Who
is told only in meetings of long ago may be named by what he was then, or by what he is: no day is known for him.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Mapping

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
    dates = office_dates(record)
    return tuple(
        Seen(
            one.name,
            one.office,
            one.represents,
            dates[one.name],
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
    return {name: _day(date) for name, date in office_dates(record).items()}


def office_dates(record: Record) -> Mapping[str, str | None]:
    """The same as EDTF; of a document without a day of its own also a month or other interval, on some day of it."""
    attended: dict[str, list[str | None]] = {}
    for meeting in record.meetings:
        for name in meeting.participants if meeting.status == "held" else ():
            attended.setdefault(name, []).append(meeting.date)
    own = record.published or _dateline(record)
    return {
        one.name: _undated(attended.get(one.name, ())) if own is None else _dated(attended.get(one.name, ()), own)
        for one in record.officials
    }


def _dated(attended: Collection[str | None], own: dt.date) -> str | None:
    days = [_day(date) for date in attended]
    news = [day for day in days if day is not None and own - NEWS <= day <= own]
    if news:
        return max(news).isoformat()
    return own.isoformat() if None in days or not days else None


def _undated(attended: Iterable[str | None]) -> str | None:
    """The most exact date of the meetings, the last of several, where they are so near that his office was one."""
    spans = [
        (stop - start, dt.date.max - stop, date)
        for date in attended
        for start, stop in [span(date)]
        if date is not None and start is not None and stop is not None
    ]
    ends = [day for _, _, date in spans for day in span(date) if day is not None]
    return min(spans)[2] if ends and max(ends) - min(ends) <= NEWS else None


def _dateline(record: Record) -> dt.date | None:
    """The day of a document that only its dateline tells: that of the meetings which are dated by it."""
    days = [_day(one.date) for one in record.meetings if one.date_basis == "dateline"]
    return max((day for day in days if day is not None), default=None)


def _day(date: str | None) -> dt.date | None:
    """The one day that a date means for certain."""
    if date is None or not date[-1:].isdigit():
        return None
    first, last = span(date)
    return first if first == last else None
