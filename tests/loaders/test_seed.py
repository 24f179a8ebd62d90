"""The seed, read exactly: what a careful reader takes from the consultations of 15 June."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from graph.document import Document
from graph.faults import check
from graph.record import Record
from loaders import read

SEED = Path(__file__).parents[2] / "seeds" / "000_8fdf088494aa9778.txt"


@pytest.fixture(scope="module")
def text() -> str:
    return SEED.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def record(text: str) -> Record:
    return read(Document(str(SEED), text))


def test_officials_with_office_and_side(record: Record):
    assert {(o.name, o.office, o.represents) for o in record.officials} == {
        ("Khalaf Khalafov", "Deputy Foreign Minister", "AZE"),
        ("Bobur Usmanov", "Deputy Foreign Minister", "UZB"),
        ("Jeyhun Bayramov", "Foreign Minister", "AZE"),
        ("Shovkat Mirziyoyev", "President of the Republic of Uzbekistan", "UZB"),
    }


def test_the_consultations(record: Record):
    first = record.meetings[0]
    assert (first.kind, first.status, first.place) == ("consultations", "held", None)
    assert (first.date, first.date_basis) == ("XXXX-06-15", "dateline")
    assert set(first.parties) == {"AZE", "UZB"}
    assert {side.party for side in first.sides} >= {"AZE:foreign-affairs", "UZB:foreign-affairs"}
    assert {a.official: a.side for a in first.attendance} == {"Khalaf Khalafov": "AZE", "Bobur Usmanov": "UZB"}
    assert first.met == (("Bobur Usmanov", "Khalaf Khalafov"),)


def test_the_earlier_meeting_is_elsewhere_and_undated(record: Record):
    assert len(record.meetings) == 2
    second = record.meetings[1]
    assert (second.kind, second.status, second.date, second.place) == ("meeting", "held", None, None)
    assert second.met == (("Bobur Usmanov", "Jeyhun Bayramov"),)


def test_who_is_praised_met_nobody(record: Record):
    everyone = {name for meeting in record.meetings for name in meeting.participants}
    assert "Shovkat Mirziyoyev" not in everyone


def test_what_is_only_mentioned(record: Record):
    assert {c.code for c in record.countries} == {"AZE", "UZB", "ARM"}
    assert {m.key for m in record.ministries} == {"AZE:foreign-affairs", "UZB:foreign-affairs"}
    assert [(o.name, o.countries) for o in record.organisations] == [
        ("Joint Intergovernmental Commission", ("AZE", "UZB"))
    ]
    assert ("Fuzuli", "AZE") in {(p.name, p.country) for p in record.places}
    assert all(meeting.place is None for meeting in record.meetings)


def test_the_publication_date_settles_the_year(text: str):
    record = read(Document(str(SEED), text, published=dt.date(2022, 6, 16)))
    assert record.meetings[0].date == "2022-06-15"
    assert record.meetings[1].date is None


def test_every_fact_has_a_quote_where_it_says(record: Record, text: str):
    check(record, text)
    quotes = {piece.id: piece.quote for piece in record.evidence}
    for official in record.officials:
        assert official.evidence
        assert official.office_evidence
        assert official.represents_evidence
    for meeting in record.meetings:
        assert meeting.evidence
        assert all(a.evidence for a in meeting.attendance)
        assert all(side.evidence for side in meeting.sides)
    assert "Previously, Usmanov held meeting with" in quotes[record.meetings[1].evidence[0]]
    assert any("headed by Deputy Foreign Minister" in quotes[e] for e in record.meetings[0].evidence)
