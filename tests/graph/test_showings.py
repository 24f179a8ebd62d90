"""On which day a document shows somebody in an office. All persons are invented."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from worlds import small

from graph.record import Record
from graph.resolution.holders import Seen
from graph.resolution.showings import office_dates, office_days, showings

ANA, JOSE = "Ana Belić", "José Moro"
JUNE = dt.date(2021, 6, 15)


def told(published: dt.date | None = None, **meeting: object) -> Record:
    return small(1, ANA, JOSE, published=published, **meeting)[1]


def absent(record: Record) -> Record:
    """The Record with its meeting without the second official."""
    (meeting,) = record.meetings
    part = replace(meeting, participants=(ANA,), attendance=meeting.attendance[:1], met=())
    return replace(record, meetings=(part,))


DAYS = {
    "the day of the meeting, as news": (told(JUNE, date="2021-05-31"), dt.date(2021, 5, 31)),
    "without a date of its own": (told(None, date="2021-05-31"), dt.date(2021, 5, 31)),
    "a meeting without a date": (told(JUNE, date=None), JUNE),
    "a meeting of a month": (told(JUNE, date="2021-05"), JUNE),
    "a meeting about that day": (told(JUNE, date="2021-05-31~"), JUNE),
    "a meeting of long ago": (told(JUNE, date="2009-05-31"), None),
    "a meeting after the document": (told(JUNE, date="2022-05-31"), None),
    "planned": (told(JUNE, date="2021-07-31", status="planned", met=()), JUNE),
    "nothing dated": (told(None, date=None), None),
    "only a month": (told(None, date="2021-05"), None),
    "only a month, of a dated document": (told(JUNE, date="2021-05"), JUNE),
    "no year": (told(None, date="XXXX-05-31"), None),
}


@pytest.mark.parametrize("name", DAYS)
def test_the_day_of_who_attended(name: str) -> None:
    record, day = DAYS[name]
    assert office_days(record) == {ANA: day, JOSE: day}


def test_who_did_not_attend_is_shown_on_the_day_of_the_document() -> None:
    assert office_days(absent(told(JUNE, date="2021-05-31")))[JOSE] == JUNE
    assert office_days(absent(told(JUNE, date="2009-05-31")))[JOSE] == JUNE
    assert office_days(absent(told(None, date="2021-05-31", date_basis="dateline")))[JOSE] == dt.date(2021, 5, 31)
    assert office_days(absent(told(None, date="2021-05-31")))[JOSE] is None


def test_meetings_of_several_years_tell_no_day() -> None:
    record = told(None, date="2021-05-31")
    (meeting,) = record.meetings
    assert office_days(replace(record, meetings=(meeting, replace(meeting, date="2019-05-31"))))[ANA] is None
    late = replace(meeting, date="2021-06-02")
    assert office_days(replace(record, meetings=(meeting, late)))[ANA] == dt.date(2021, 6, 2)


def test_a_month_is_kept_as_an_interval() -> None:
    assert office_dates(told(None, date="2021-05")) == {ANA: "2021-05", JOSE: "2021-05"}
    assert office_dates(told(None, date="2021"))[ANA] is None, "within a year he may have left"


def test_who_is_shown_in_an_office() -> None:
    record = told(JUNE, date="2021-05-31")
    assert showings(record) == (
        Seen(ANA, "Foreign Minister", "SRB", "2021-05-31", record.id, ("e1",)),
        Seen(JOSE, "Ambassador", "ESP", "2021-05-31", record.id, ("e1",)),
    )
    unknown = replace(record, officials=tuple(replace(one, represents=None) for one in record.officials))
    assert showings(unknown) == ()
