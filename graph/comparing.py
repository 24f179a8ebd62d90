"""What several documents tell of one meeting, side by side: whom each names, what date, place and topics it gives."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.countries import listed
from graph.document import Document
from graph.doubt import Grounds
from graph.record import Evidence, Meeting, Official, Place, Record
from graph.stores.base import Store

_MOST = 100_000
_REPORTING = "MATCH (d:Document)-[:REPORTS]->(m:Meeting {id: $id}) RETURN d.id AS document"


@dataclass(frozen=True, slots=True)
class Told:
    """That a document tells of the meeting: which of its Record's meetings it is, and who its officials are by name."""

    document: Document
    record: Record
    meeting: Meeting
    ids: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """How one document names somebody who took part: `name` is its own spelling, `office` and `role` its words."""

    name: str
    office: str | None
    role: str


@dataclass(frozen=True, slots=True)
class Version:
    """What one document tells of the meeting.

    `place` is in words, None where it is not told; `titles` are (side, office) of those told by office alone;
    `pairs` are the names of those who met, and `passages` what it all rests on, in the order of the text.
    """

    document: Document
    kind: str
    status: str
    name: str | None
    date: str | None
    date_basis: str | None
    place: str | None
    parties: tuple[str, ...]
    titles: tuple[tuple[str, str], ...]
    topics: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    passages: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the meeting: `parts` are how each version names him, in their order, None where it does not."""

    id: str
    side: str | None
    parts: tuple[Part | None, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The versions of one meeting in the order of their documents' dates; the people by side, as they are first told.

    `topics` are by name with the places of the versions that mention them, counted from 0. `parties` are the names
    of the sides by code.
    """

    id: str
    versions: tuple[Version, ...]
    people: tuple[Person, ...]
    topics: Mapping[str, tuple[int, ...]]
    parties: Mapping[str, str]


def comparison(id: str, told: Iterable[Told]) -> Comparison:
    """The versions side by side; the same in whatever order they are given."""
    ordered = sorted(told, key=_order)
    versions = tuple(_version(one) for one in ordered)
    topics: dict[str, list[int]] = {}
    for place, version in enumerate(versions):
        for topic in version.topics:
            topics.setdefault(topic, []).append(place)
    sides = {side: None for one in ordered for side in _sides(one.meeting)}
    return Comparison(
        id,
        versions,
        _people(ordered, list(sides)),
        {topic: tuple(places) for topic, places in topics.items()},
        {side: _party_name(side) for side in sides if side},
    )


def told_of(store: Store, id: str) -> list[Told]:
    """The documents of the store that tell of the meeting with this id; none where there is no such meeting."""
    rows = store.query(_REPORTING, {"id": id}, limit=_MOST).rows
    return [told for (document,) in sorted(rows) for told in _in_document(store, document, id)]


def _in_document(store: Store, document: str, id: str) -> list[Told]:
    record, who = store.settled(document)
    officials = {name: one.id for name, one in who.officials.items()}
    return [
        Told(store.document(document), record, meeting, officials)
        for known, meeting in zip(who.meetings, record.meetings, strict=True)
        if known.id == id
    ]


def _order(told: Told) -> tuple[str, str, str, int]:
    published = told.document.published
    # A document may tell of one meeting twice.
    place = next(n for n, meeting in enumerate(told.record.meetings) if meeting is told.meeting)
    return published.isoformat() if published else "", told.document.source, told.document.id, place


def _version(told: Told) -> Version:
    meeting, grounds = told.meeting, Grounds(told.record)
    passages = {*grounds.told(meeting), *grounds.passages(meeting)}
    return Version(
        told.document,
        meeting.kind,
        meeting.status,
        meeting.name,
        meeting.date,
        meeting.date_basis,
        _place_words(meeting.place),
        meeting.parties,
        tuple((title.side, title.office) for title in meeting.titles),
        tuple(topic.name for topic in meeting.topics),
        # A Record keeps who is to meet as well: nobody has met yet by it.
        meeting.met if meeting.status == "held" else (),
        tuple(sorted(passages, key=lambda piece: (piece.start, piece.end, piece.rule))),
    )


def _place_words(place: Place | None) -> str | None:
    if place is None:
        return None
    country = _party_name(place.country) if place.country else None
    return ", ".join(filter(None, (place.name, country))) or None


def _party_name(party: str) -> str:
    """A country by its usual name, an organisation by its own."""
    known = listed(party) if len(party) == 3 and party.isupper() else None
    return known.name if known else party


def _sides(meeting: Meeting) -> list[str | None]:
    """The sides as the document tells them, who sat with none last."""
    named = [one.side for one in meeting.attendance if one.side]
    seats: list[str | None] = [*dict.fromkeys((*meeting.parties, *named, *(title.side for title in meeting.titles)))]
    return seats + ([None] if any(one.side is None for one in meeting.attendance) else [])


def _people(told: Sequence[Told], sides: list[str | None]) -> tuple[Person, ...]:
    """Everybody whom a version names, by side, in the order of the first version that names him."""
    side_of: dict[str, str | None] = {}
    parts: dict[str, list[Part | None]] = {}
    for place, one in enumerate(told):
        officials = {official.name: official for official in one.record.officials}
        for seat in one.meeting.attendance:
            id = one.ids[seat.official]
            side_of[id] = side_of.get(id) or seat.side
            known = parts.setdefault(id, [None] * len(told))
            known[place] = known[place] or _part(officials[seat.official], seat.office, seat.role)
    order = sorted(side_of, key=lambda id: (side_of[id] is None, sides.index(side_of[id])))
    return tuple(Person(id, side_of[id], tuple(parts[id])) for id in order)


def _part(official: Official, office: str | None, role: str) -> Part:
    return Part(official.name, official.office or office, role)
