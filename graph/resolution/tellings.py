"""From a Record to the items of its meetings: what it tells of each, with its people as who they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

import msgspec

from graph import identity
from graph.record import Meeting, Record
from graph.resolution.accounts import Account, account, place_of
from graph.resolution.items import Item, Kind
from graph.resolution.meetings import compare_tellings, keys_of
from graph.resolution.profiles import Pins
from graph.resolution.telling import Telling, telling

_DECODER = msgspec.json.Decoder(Account)


def meetings(record: Record, ids: Mapping[str, str], pins: Pins) -> dict[str, Item]:
    """The Record's meetings by number, from "0", as items; `ids` are its officials' by name."""
    return {str(number): _item(record, meeting, ids, pins) for number, meeting in enumerate(record.meetings)}


def _read(data: str) -> Telling:
    return telling(_DECODER.decode(data))


def _item(record: Record, meeting: Meeting, ids: Mapping[str, str], pins: Pins) -> Item:
    quotes = {piece.id: piece.quote for piece in record.evidence}
    side = {one.name: one.represents for one in record.officials}
    base = identity.meeting_id(
        meeting.kind,
        meeting.date,
        meeting.parties or tuple(side.party for side in meeting.sides),
        (identity.official_id(name, side[name]) for name in meeting.participants),
        place_of(meeting.place),
        (quotes[piece] for piece in meeting.evidence if piece in quotes),
    )
    told = msgspec.json.encode(account(record, meeting, ids)).decode()
    return Item(base, told, pins.get((record.id, base), ""))


_UNCERTAIN = "X?~%/."


def _rank(item: Item, told: Telling) -> tuple[object, ...]:
    """The account with the plainest date, then the one with most people, names the meeting."""
    date = told.account.date or "X"
    return any(mark in date for mark in _UNCERTAIN), -len(date), -len(told.account.people), item.base


MEETINGS = Kind("Meeting", _read, compare_tellings, keys_of, _rank, partial(keys_of, sought=True))
ONCE = replace(MEETINGS, read=lambda data: telling.__wrapped__(_DECODER.decode(data)))
"""Meetings where each account is made ready for itself: those of all documents are too many to be remembered."""
