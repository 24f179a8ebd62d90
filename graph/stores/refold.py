"""Rows from the archive: those that documents touch, or all of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from graph.claims import claims
from graph.fold import Ref, document_of, merge, parse_claim, parse_key, row
from graph.model import Edge, Node
from graph.resolution.resolve import identities
from graph.stores.archive import Archive, Entry

CHUNK = 5_000
_ENTRIES = 200


def touched(archive: Archive, documents: Collection[str], gone: Collection[str]) -> tuple[list[Node | Edge], list[Ref]]:
    """The rows that the documents speak of as they are now, and the refs that nobody speaks of any more.

    `gone` are keys that changed documents no longer claim; others may.
    """
    keys = archive.shared_keys(documents)
    lost = {key: document_of(parse_key(key)) is None for key in gone}
    keys |= {key for key, shared in lost.items() if shared}
    rows, unclaimed = _shared(archive, sorted(keys))
    entries = archive.entries(documents)
    rows += _own(archive, entries.values())
    own_lost = [parse_key(key) for key, shared in lost.items() if not shared]
    return rows, unclaimed + own_lost


def everything(archive: Archive) -> Iterator[list[Node | Edge]]:
    """All rows in pieces, the nodes of an edge never later than the edge."""
    edges: list[str] = []
    nodes: list[str] = []
    for key in archive.all_shared_keys():
        (nodes if len(parse_key(key)) == 2 else edges).append(key)
    for keys in (nodes, edges):
        for start in range(0, len(keys), CHUNK):
            yield _shared(archive, keys[start : start + CHUNK])[0]
    entries = archive.every()
    while batch := list(islice(entries, _ENTRIES)):
        yield _own(archive, batch)


def _shared(archive: Archive, keys: Collection[str]) -> tuple[list[Node | Edge], list[Ref]]:
    votes = archive.votes(keys)
    rows: list[Node | Edge] = []
    unclaimed: list[Ref] = []
    for key in keys:
        ref = parse_key(key)
        if key in votes:
            rows.append(row(ref, merge(ref, ((parse_claim(ref, c), n) for c, n in votes[key]))))
        else:
            unclaimed.append(ref)
    return rows, unclaimed


def _own(archive: Archive, entries: Collection[Entry]) -> list[Node | Edge]:
    """The rows of which only one document can speak."""
    who = identities(archive.index(), [entry.document.id for entry in entries])
    return [
        row(ref, claim)
        for entry in entries
        for ref, claim in claims(entry.record, who[entry.document.id]).items()
        if document_of(ref) is not None
    ]
