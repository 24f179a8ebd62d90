"""Faults: whether a Record is true to the text that it was read from, and to itself."""

from __future__ import annotations

from collections.abc import Iterator

from graph import identity
from graph.edtf import span
from graph.errors import RecordError
from graph.record import (
    Attendance,
    Country,
    Meeting,
    Ministry,
    Organisation,
    Party,
    Place,
    Record,
    Title,
    Topic,
)


def check(record: Record, text: str) -> None:
    """Nothing where the Record is true to its text and to itself; RecordError with the first fault."""
    for fault in _faults(record, text):
        raise RecordError(f"{record.source}: {fault}")


def check_values(record: Record) -> None:
    """Nothing where each official has a name and each meeting's date is one; RecordError with the first fault."""
    for official in record.officials:
        if not identity.name_key(official.name) and not any(map(str.isalpha, official.name)):
            raise RecordError(f"{record.source}: {official.name!r} is no name of an official")
    for meeting in record.meetings:
        try:
            span(meeting.date)
        except ValueError as error:
            raise RecordError(f"{record.source}: a meeting's date: {error}") from None


def _faults(record: Record, text: str) -> Iterator[str]:
    known = {piece.id for piece in record.evidence}
    if len(known) != len(record.evidence):
        yield "two pieces of evidence have one id"
    for piece in record.evidence:
        if text[piece.start : piece.end] != piece.quote:
            yield f"evidence {piece.id} does not stand at {piece.start}-{piece.end}"
    for used in evidence_used(record):
        if used not in known:
            yield f"evidence {used} is named but not given"
    names = [official.name for official in record.officials]
    if len(set(names)) != len(names):
        yield "two officials have one name"
    for number, meeting in enumerate(record.meetings, 1):
        where = f"meeting {number}"
        if tuple(a.official for a in meeting.attendance) != meeting.participants:
            yield f"{where}: participants and attendance differ"
        if missing := set(meeting.participants) - set(names):
            yield f"{where}: {sorted(missing)[0]!r} is no official of the Record"
        side = {a.official: a.side for a in meeting.attendance}
        for first, second in meeting.met:
            if first not in side or second not in side:
                yield f"{where}: {first!r} met {second!r}, but one of them did not attend"
            elif side[first] is not None and side[first] == side[second]:
                yield f"{where}: {first!r} and {second!r} are of one side"
        yield from _title_faults(meeting, where)
        if meeting.met and meeting.status in ("cancelled", "denied"):
            yield f"{where}: {meeting.status}, yet persons met"


def _title_faults(meeting: Meeting, where: str) -> Iterator[str]:
    side = {a.official: a.side for a in meeting.attendance}
    for place, title in enumerate(meeting.titles):
        for name in title.met:
            if side.get(name) in (None, title.side):
                yield f"{where}: {title.office!r} met {name!r}, who did not attend for another side"
        for other in title.met_titles:
            if not 0 <= other < len(meeting.titles) or place not in meeting.titles[other].met_titles:
                yield f"{where}: {title.office!r} met title {other}, which does not say so"
            elif meeting.titles[other].side == title.side:
                yield f"{where}: {title.office!r} met one of his own side"


def evidence_used(record: Record) -> Iterator[str]:
    """Every id of evidence that a fact of the Record names, with repeats."""
    for official in record.officials:
        yield from official.evidence + official.office_evidence + official.represents_evidence
    named: tuple[Country | Ministry | Organisation | Place, ...]
    named = (*record.countries, *record.ministries, *record.organisations, *record.places)
    for thing in named:
        yield from thing.evidence
    for meeting in record.meetings:
        yield from meeting.evidence + meeting.date_evidence
        if meeting.place:
            yield from meeting.place.evidence
        parts: tuple[Attendance | Title | Party | Topic, ...]
        parts = (*meeting.attendance, *meeting.titles, *meeting.sides, *meeting.topics)
        for part in parts:
            yield from part.evidence
