"""Rows from the archive: those that documents touch, or all of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from graph.claims import claims
from graph.fold import Ref, document_of, merge_votes, parse_key, row
from graph.model import Edge, Node
from graph.resolution.resolve import identities
from graph.stores.archive import Archive, Change, Entry, Removal

CHUNK = 5_000
_ENTRIES = 200


Rows = tuple[list[Node | Edge], list[Ref]]
"""Rows to be made, or made anew, and the refs of those to go."""


def following(archive: Archive, changes: Sequence[Change], removed: Sequence[Removal] = ()) -> Rows:
    """The rows that changed documents speak of, and the refs that nobody speaks of any more, once the archive has the
    changes.
    """
    keys = {key for change in changes for key in change.claims}
    gone = {key for change in changes for key in change.gone} | {key for one in removed for key in one.gone}
    rows, lost = _with_lost(archive, keys, gone)
    rows += [row(ref, claim) for change in changes for ref, claim in change.own.items()]
    return rows, lost


def touched(archive: Archive, documents: Collection[str], gone: Collection[str]) -> Rows:
    """The rows that the documents speak of as they are now, and the refs that nobody speaks of any more.

    `gone` are keys that changed documents no longer claim; others may.
    """
    rows, lost = _with_lost(archive, archive.shared_keys(documents), gone)
    rows += _own(archive, archive.entries(documents).values())
    return rows, lost


def _with_lost(archive: Archive, keys: Collection[str], gone: Collection[str]) -> Rows:
    """The shared rows of these keys, those that were let go among them if others speak of them."""
    lost = {key: document_of(parse_key(key)) is None for key in gone}
    rows, unclaimed = _shared(archive, sorted({*keys, *(key for key, shared in lost.items() if shared)}))
    return rows, unclaimed + [parse_key(key) for key, shared in lost.items() if not shared]


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


def _shared(archive: Archive, keys: Collection[str]) -> Rows:
    votes = archive.votes(keys)
    rows: list[Node | Edge] = []
    unclaimed: list[Ref] = []
    for key in keys:
        ref = parse_key(key)
        if key in votes:
            rows.append(row(ref, merge_votes(ref, votes[key])))
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
