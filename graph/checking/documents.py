"""What can be checked of an archive document by document, and the rows that its documents make.

What is read is read defensively: a document that is damaged is named, and the others are looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from graph import faults
from graph.checking.findings import Findings
from graph.claims import claims
from graph.errors import DiplographError, RecordError, StoreLocked, StoreUnreachable, first_line
from graph.fold import Claim, Ref, claim_json, document_of, merge_votes, parse_key, ref_key, row
from graph.model import Edge, Node
from graph.record import Record
from graph.resolution.resolve import Identities, identities

if TYPE_CHECKING:
    from graph.stores.archive import Archive, Entry

_BATCH = 200
_KEYS = 5_000
BROKEN = (DiplographError, msgspec.MsgspecError, LookupError, ValueError, TypeError, AttributeError)
"""What comes of data that somebody or something changed."""
GONE = (StoreLocked, StoreUnreachable)
"""What says nothing of the data."""


def entries(archive: Archive, found: Findings | None = None) -> Iterator[dict[str, Entry]]:
    """All documents that can be read, by the id under which the archive has them, some hundreds at a time."""
    ids = archive.ids()
    while batch := list(islice(ids, _BATCH)):
        yield dict(_readable(archive.entries, batch, found))


def _readable(
    read: Callable[[Collection[str]], Mapping[str, Entry]], ids: list[str], found: Findings | None
) -> Iterator[tuple[str, Entry]]:
    try:
        yield from read(ids).items()
    except GONE:
        raise
    except BROKEN as error:
        if len(ids) > 1:
            for id in ids:
                yield from _readable(read, [id], found)
        elif found:
            found.add("unreadable", f"{ids[0]}: {first_line(error)}")


def settled(archive: Archive, batch: Mapping[str, Entry]) -> dict[str, Record]:
    """The Records of these documents that the graph follows from; nothing for those that wait to be settled."""
    waiting = archive.befores(batch)
    followed = {id: waiting.get(id, entry.record) for id, entry in batch.items()}
    return {id: record for id, record in followed.items() if record is not None}


def expected(archive: Archive, found: Findings | None = None) -> Iterator[Node | Edge]:
    """Every row that documents make, in no order, one at a time; with `found` it is told what is wrong with them."""
    keys = archive.all_shared_keys()
    while some := list(islice(keys, _KEYS)):
        yield from _shared(archive, some, found)
    for batch in entries(archive, found):
        records = settled(archive, batch)
        who = _who(archive, records)
        stored = archive.claimed(batch) if found else {}
        if found:
            for id, entry in batch.items():
                if fault := untrue(id, entry):
                    found.add("untrue", f"{id}: {fault}")
        for id, record in records.items():
            made = _claims(record, who.get(id))
            if found:
                _check(id, made, stored.get(id, {}), found)
            if made:
                yield from (row(ref, claim) for ref, claim in made.items() if document_of(ref) is not None)


def _shared(archive: Archive, keys: list[str], found: Findings | None) -> Iterator[Node | Edge]:
    """The rows of keys that several documents can claim; keys of which that cannot be read are told."""
    try:
        votes = archive.votes(keys)
        rows = [row(parse_key(key), merge_votes(parse_key(key), votes[key])) for key in keys if key in votes]
    except GONE:
        raise
    except BROKEN as error:
        if len(keys) > 1:
            half = len(keys) // 2
            yield from _shared(archive, keys[:half], found)
            yield from _shared(archive, keys[half:], found)
        elif found:
            found.add("votes", f"{keys[0]}: {first_line(error)}")
        return
    yield from rows


def _check(id: str, made: Mapping[Ref, Claim] | None, stored: Mapping[str, str], found: Findings) -> None:
    """Whether the claims that are kept of a document are those that it makes."""
    if made is None:
        found.add("index", f"{id}: it does not tell who everybody is")
        return
    right = {ref_key(ref): claim_json(claim) for ref, claim in made.items() if document_of(ref) is None}
    if right != stored:
        wrong = sorted(key for key in right.keys() | stored.keys() if right.get(key) != stored.get(key))
        state = "missing" if wrong[0] not in stored else "too much" if wrong[0] not in right else "another"
        found.add("claims", f"{id}: {wrong[0]} is {state}")


def untrue(id: str, entry: Entry) -> str | None:
    """How a document's text, id, Record and quotes contradict each other; None where they belong together."""
    document, record = entry.document, entry.record
    if document.id != id:
        return "its text is not the one that it was added with"
    if record.id != id or record.sha256 != document.sha256:
        return f"its Record is that of {record.id}, sha256 {record.sha256[:16]}…"
    for name in ("source", "headline", "publisher", "published", "url"):
        known, said = getattr(document, name), getattr(record, name)
        if known and known != said:
            return f"its {name} is {str(known)!r}, and {str(said)!r} in its Record"
    if entry.sources != tuple(sorted(set(entry.sources))):
        return "its paths are not in order"
    try:
        faults.check(record, document.text)
    except RecordError as error:
        return str(error)
    return None


def _who(archive: Archive, batch: Mapping[str, Record]) -> Mapping[str, Identities]:
    """Who is who in the documents; those of which the index cannot tell are left out."""
    try:
        return identities(archive.index(), batch)
    except GONE:
        raise
    except BROKEN:
        if len(batch) == 1:
            return {}
        return {id: one for id in batch for one in _who(archive, {id: batch[id]}).values()}


def _claims(record: Record, who: Identities | None) -> Mapping[Ref, Claim] | None:
    try:
        return None if who is None else claims(record, who)
    except BROKEN:
        return None
