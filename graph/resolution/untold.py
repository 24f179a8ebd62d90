"""Who is meant by a title without a name: whom other documents show in that office on that day.

Kept beside the items: which document shows whom in which office (a "Seat"), where a title stands without a name
("Title"), and who was found to have borne it ("Bearer").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import msgspec

from graph import identity
from graph.record import Ids, Meeting, Record, Title
from graph.resolution.holders import Answer, Seen, Tenures, seen_keys, title_key
from graph.resolution.index import Index
from graph.resolution.offices import read
from graph.resolution.showings import showings

Place = tuple[int, int]
"""Which of the Record's meetings, and which of its titles."""


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who bore a title: the id of the official, and the ids of the evidence in other documents that says so."""

    official: str
    evidence: tuple[str, ...]


def seats(record: Record, ids: Mapping[str, str]) -> dict[str, str]:
    """What the Record shows of people in their offices, each with the key of the office; `ids` are its officials'."""
    found: dict[str, str] = {}
    for one in showings(record):
        if one.date:
            told = (ids[one.person], one.office, one.side, one.date, _passages(record, one.evidence))
            data = msgspec.json.encode(told).decode()
            for key in seen_keys(one.office, one.side):
                found[f"{key} {data}"] = _seat(key, one.side)
    return found


def titles(record: Record) -> dict[str, str]:
    """The Record's titles without a name, each with the key of its office; those that tell nobody are left out."""
    return {
        f"{place[0]}.{place[1]}": _seat(key, title.side)
        for place, _, title in _every(record)
        if (key := title_key(title.office, title.side))
    }


def bearers(told: Iterable[str]) -> dict[Place, Bearer]:
    """Who bears which of a Record's titles, from what the index keeps of it."""
    found = {}
    for one in told:
        meeting, title, official, evidence = msgspec.json.decode(one)
        found[meeting, title] = Bearer(official, tuple(evidence))
    return found


def find(
    index: Index,
    records: Mapping[str, Record],
    ids: Mapping[str, Mapping[str, str]],
    known: dict[str, Tenures] | None = None,
) -> set[str]:
    """Works out who bore the titles of these documents, keeps it, and returns those in which that changed.

    `ids` are those of each document's officials by name. `known` is what was read of offices already, and takes in what
    is read here.
    """
    before = index.told("Bearer", records.keys())
    tenures = {} if known is None else known
    wanted = {seat for record in records.values() for seat in titles(record).values()} - tenures.keys()
    shown: dict[str, list[Seen]] = {seat: [] for seat in wanted}
    for document, told, seat in index.tellings("Seat", wanted):
        shown[seat].append(_seen(document, told))
    tenures |= {seat: Tenures(seen) for seat, seen in shown.items()}
    now: dict[str, dict[str, str]] = {}
    for id, record in records.items():
        now[id] = {}
        for place, meeting, title in _every(record):
            answer = _answer(title, meeting, tenures)
            # Whom the document names at the meeting it does not mean by a title besides.
            if answer and answer.person and answer.person not in {ids[id][name] for name in meeting.participants}:
                evidence = sorted({piece for one in answer.support for piece in one.evidence})
                now[id][msgspec.json.encode((*place, answer.person, evidence)).decode()] = answer.person
    changed = {id for id, told in now.items() if told != before.get(id, {})}
    index.tell("Bearer", {id: now[id] for id in changed})
    return changed


def _answer(title: Title, meeting: Meeting, tenures: Mapping[str, Tenures]) -> Answer | None:
    key = title_key(title.office, title.side)
    if key is None or meeting.date is None:
        return None
    known = tenures.get(_seat(key, title.side))
    return known.on(meeting.date, acting="acting" in read(title.office).qualifiers) if known else None


def _every(record: Record) -> Iterator[tuple[Place, Meeting, Title]]:
    for number, meeting in enumerate(record.meetings):
        for at, title in enumerate(meeting.titles):
            yield (number, at), meeting, title


def _seat(key: str, side: str) -> str:
    return f"{side} {key}"


def _passages(record: Record, evidence: Ids) -> list[str]:
    pieces = {piece.id: piece for piece in record.evidence}
    return sorted({identity.evidence_id(record.id, pieces[one]) for one in evidence if one in pieces})


def _seen(document: str, told: str) -> Seen:
    person, office, side, date, evidence = msgspec.json.decode(told[told.index("[") :])
    return Seen(person, office, side, date, document, tuple(evidence))
