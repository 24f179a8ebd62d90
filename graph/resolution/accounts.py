"""An account: what one document says of one meeting, with its people as who they are in the graph."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

from graph import identity
from graph.record import Meeting, Record

_SPACE = re.compile(r"\s+")
_LEADING = frozenset({"head", "chair", "host", "guest"})


@dataclass(frozen=True, slots=True)
class Account:
    """What one document says of one meeting.

    `people` are (id of the official in the graph, side or None), sorted; `titles` (office as written, side or None) of
    those who are told by office alone. `parties` are alpha-3 codes and organisations' short names. `date` is EDTF
    or None; `place` the id of the place ("fuzuli-aze") or the alpha-3 code where only the country is told.
    `published` is the document's date; `words` the passages that tell of the meeting, one space between words,
    sorted: what is reprinted elsewhere is one telling. `heads` are the ids of those who led their sides: two ministers
    of one country on one day had two meetings, a minister and his ambassador one. `offices` are (id, office as
    written), so that a title in one account finds its bearer in another. `name` is the document's own word for the
    meeting ("political consultations"), and `publisher` the document's: it tells one piece of news once.
    """

    kind: str
    status: str
    date: str | None = None
    date_basis: str | None = None
    parties: tuple[str, ...] = ()
    people: tuple[tuple[str, str | None], ...] = ()
    titles: tuple[tuple[str, str | None], ...] = ()
    place: str | None = None
    published: dt.date | None = None
    words: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    offices: tuple[tuple[str, str], ...] = ()
    name: str | None = None
    publisher: str | None = None


def accounts(record: Record, ids: Mapping[tuple[str, str], str]) -> tuple[Account, ...]:
    """What the Record says of each of its meetings, in their order; `ids` as `identity.resolve` gives them."""
    quotes = {piece.id: piece.quote for piece in record.evidence}
    offices = {official.name: official.office for official in record.officials}
    return tuple(_account(record, meeting, ids, quotes, offices) for meeting in record.meetings)


def _account(
    record: Record,
    meeting: Meeting,
    ids: Mapping[tuple[str, str], str],
    quotes: Mapping[str, str],
    offices: Mapping[str, str | None],
) -> Account:
    id_of = {one.official: ids[record.id, one.official] for one in meeting.attendance}
    held = {
        (id_of[one.official], office)
        for one in meeting.attendance
        if (office := one.office or offices.get(one.official))
    }
    place = meeting.place
    return Account(
        kind=meeting.kind,
        status=meeting.status,
        date=meeting.date,
        date_basis=meeting.date_basis,
        parties=tuple(sorted(set(meeting.parties or (side.party for side in meeting.sides)))),
        people=tuple(sorted({(id_of[one.official], one.side) for one in meeting.attendance}, key=_sortable)),
        place=(identity.place_id(place.name, place.country) if place.name else place.country) if place else None,
        published=record.published,
        words=tuple(sorted({_SPACE.sub(" ", quotes[id]).strip() for id in meeting.evidence if id in quotes})),
        heads=tuple(sorted({id_of[name] for name in _heads(meeting)})),
        offices=tuple(sorted(held)),
        name=meeting.name,
        publisher=record.publisher,
    )


def _sortable(pair: tuple[str, str | None]) -> tuple[str, str]:
    return pair[0], pair[1] or ""


def _heads(meeting: Meeting) -> set[str]:
    """Of each side whom the document says to have led it, else whom it names first."""
    found: dict[str | None, tuple[bool, str]] = {}
    for one in meeting.attendance:
        leads = one.role in _LEADING
        known = found.get(one.side)
        if known is None or (leads and not known[0]):
            found[one.side] = (leads, one.official)
    return {name for _, name in found.values()}
