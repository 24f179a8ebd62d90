"""An account: what one document says of one meeting, with its people as who they are in the graph."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph import identity
from graph.record import Meeting, Place, Record
from graph.resolution.rounds import rounds

_LEADING = frozenset({"head", "chair", "host", "guest"})
_LONG = 8
"""Words of a passage that is not written twice by chance."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one document says of one meeting: all that is compared, and no text, for an index keeps it.

    `people` are (id of the official in the graph, side or None), sorted; `titles` (office as written, side or None) of
    those who are told by office alone. `parties` are alpha-3 codes and organisations' short names. `date` is EDTF
    or None; `place` the id of the place ("fuzuli-aze") or the alpha-3 code where only the country is told.
    `published` is the document's date, and `publisher` whose it is: one house tells a piece of news once.

    `words` stand for the passages that tell of the meeting and are long (`digests`): what is reprinted elsewhere is one
    telling; `length` is how many words they have. `rounds` are the numbers that the document counts the meeting by
    ("the 19th session"), and `name` is its own word for it ("political consultations"). `heads` are the ids of those
    who led their sides: two ministers of one country on one day had two meetings, a minister and his ambassador one.
    `offices` are (id, office as written): a title in one account finds its bearer in another.
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
    publisher: str | None = None
    words: tuple[str, ...] = ()
    length: int = 0
    rounds: tuple[int, ...] = ()
    name: str | None = None
    heads: tuple[str, ...] = ()
    offices: tuple[tuple[str, str], ...] = ()


def account(record: Record, meeting: Meeting, ids: Mapping[str, str]) -> Account:
    """What the Record says of one of its meetings; `ids` are those of its officials, by their names in it."""
    quotes = {piece.id: piece.quote for piece in record.evidence}
    told = [quotes[piece] for piece in meeting.evidence if piece in quotes]
    words, length = digests(told)
    office = {official.name: official.office for official in record.officials}
    held = {(ids[one.official], one.office or office.get(one.official) or "") for one in meeting.attendance}
    return Account(
        kind=meeting.kind,
        status=meeting.status,
        date=meeting.date,
        date_basis=meeting.date_basis,
        parties=tuple(sorted(set(meeting.parties or (side.party for side in meeting.sides)))),
        people=_sorted((ids[one.official], one.side) for one in meeting.attendance),
        titles=_sorted((title.office, title.side) for title in meeting.titles),
        place=place_of(meeting.place),
        published=record.published,
        publisher=record.publisher,
        words=words,
        length=length,
        rounds=tuple(sorted(rounds((*told, meeting.name or "")))),
        name=meeting.name,
        heads=tuple(sorted({ids[name] for name in _heads(meeting)})),
        offices=tuple(sorted(one for one in held if one[1])),
    )


def place_of(place: Place | None) -> str | None:
    """The id of the place's node; the country's code where no more is said, None where nothing is."""
    if place is None or place.name is None:
        return place.country if place else None
    return identity.place_id(place.name, place.country)


def digests(passages: Iterable[str]) -> tuple[tuple[str, ...], int]:
    """What stands for the long ones among the passages, sorted, whatever the space between words; and their words."""
    long = {" ".join(words) for passage in passages if len(words := passage.split()) >= _LONG}
    known = sorted(hashlib.blake2s(one.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest() for one in long)
    return tuple(known), sum(one.count(" ") + 1 for one in long)


def _sorted(pairs: Iterable[tuple[str, str | None]]) -> tuple[tuple[str, str | None], ...]:
    return tuple(sorted(set(pairs), key=lambda pair: (pair[0], pair[1] or "")))


def _heads(meeting: Meeting) -> set[str]:
    """Of each side whom the document says to have led it, else whom it names first, unless an office is told too."""
    found: dict[str | None, tuple[bool, str]] = {}
    untold = {title.side for title in meeting.titles}
    for one in meeting.attendance:
        leads = one.role in _LEADING
        known = found.get(one.side)
        if (known is None and (leads or one.side not in untold)) or (leads and known and not known[0]):
            found[one.side] = (leads, one.official)
    return {name for _, name in found.values()}
