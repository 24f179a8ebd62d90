"""From a Record to the items of its meetings: what it tells of each, with its people as who they are."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import msgspec

from graph import identity
from graph.record import Meeting, Place, Record
from graph.resolution.accounts import Account
from graph.resolution.items import Item, Kind
from graph.resolution.meetings import block_keys, compare
from graph.resolution.profiles import Pins

_DECODER = msgspec.json.Decoder(Account)


def meetings(record: Record, ids: Mapping[str, str], pins: Pins) -> dict[str, Item]:
    """The Record's meetings by number, from "0", as items; `ids` are its officials' by name."""
    quotes = {piece.id: " ".join(piece.quote.split()) for piece in record.evidence}
    own = {one.name: identity.official_id(one.name, one.represents) for one in record.officials}
    return {
        str(number): _item(record, meeting, quotes, own, ids, pins) for number, meeting in enumerate(record.meetings)
    }


def account(data: str) -> Account:
    """The account that an item's data holds."""
    return _DECODER.decode(data)


def _item(
    record: Record,
    meeting: Meeting,
    quotes: Mapping[str, str],
    own: Mapping[str, str],
    ids: Mapping[str, str],
    pins: Pins,
) -> Item:
    words = sorted({quotes[piece] for piece in meeting.evidence if piece in quotes})
    place = place_of(meeting.place)
    parties = meeting.parties or tuple(side.party for side in meeting.sides)
    base = identity.meeting_id(
        meeting.kind, meeting.date, parties, (own[name] for name in meeting.participants), place, words
    )
    told = Account(
        meeting.kind,
        meeting.status,
        meeting.date,
        meeting.date_basis,
        tuple(sorted(set(parties))),
        tuple(sorted({(ids[a.official], a.side) for a in meeting.attendance}, key=lambda one: (one[0], one[1] or ""))),
        place=place,
        published=record.published,
        # Long passages would be kept twice: what counts of them is whether they are equal.
        words=tuple(hashlib.sha256(one.encode("utf-8", "surrogatepass")).hexdigest()[:16] for one in words),
    )
    return Item(base, msgspec.json.encode(told).decode(), pins.get((record.id, base), ""))


def place_of(place: Place | None) -> str | None:
    """The id of the place's node; the country's code where no more is said, None where nothing is."""
    if place is None or place.name is None:
        return place.country if place else None
    return identity.place_id(place.name, place.country)


_UNCERTAIN = "X?~%/."


def _rank(item: Item, told: Account) -> tuple[object, ...]:
    """The account with the plainest date, then the one with most people, names the meeting."""
    date = told.date or "X"
    return any(mark in date for mark in _UNCERTAIN), -len(date), -len(told.people), item.base


MEETINGS = Kind("Meeting", account, compare, block_keys, _rank)
