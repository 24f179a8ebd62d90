"""Rows from the archive: those that documents touch, or all of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from graph.claims import claims
from graph.fold import Ref, document_of, merge_votes, parse_key, ref_key, row
from graph.model import Edge, Node
from graph.record import Record
from graph.resolution.resolve import identities
from graph.stores.archive import Archive, Change, Removal
from graph.stores.saying import change
from graph.stores.spool import Spool

_ENTRIES = 500

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


def pending(
    archive: Archive, documents: Collection[str], gone: Collection[str], size: int
) -> tuple[Iterator[list[Node | Edge]], list[Ref]]:
    """The rows that the documents speak of as they are now, those of so many at a time, and the refs that nobody speaks
    of any more.

    `gone` are keys that changed documents no longer claim; others may.
    """
    rows, lost = _with_lost(archive, (), gone)

    def pieces() -> Iterator[list[Node | Edge]]:
        waiting, done = iter(sorted(documents)), set[str]()
        while some := list(islice(waiting, size)):
            keys = archive.shared_keys(some) - done
            yield [*_shared(archive, sorted(keys))[0], *_own(archive, some)]
            done |= keys
        # Last, when the nodes of all are there.
        yield [one for one in rows if ref_key(one.ref) not in done]

    return pieces(), lost


def _with_lost(archive: Archive, keys: Collection[str], gone: Collection[str]) -> Rows:
    """The shared rows of these keys, those that were let go among them if others speak of them."""
    lost = {key: document_of(parse_key(key)) is None for key in gone}
    rows, unclaimed = _shared(archive, sorted({*keys, *(key for key, shared in lost.items() if shared)}))
    return rows, unclaimed + [parse_key(key) for key, shared in lost.items() if not shared]


def everything(archive: Archive, folder: Path | None = None) -> Iterator[Sequence[Node | Edge]]:
    """All rows in pieces of one label or edge type, nodes before edges; see `everything_claimed`."""
    with everything_claimed(archive, folder) as spool:
        yield from spool.rows()


@contextmanager
def everything_claimed(archive: Archive, folder: Path | None = None) -> Iterator[Spool]:
    """All that documents claim, to make rows of as often as is asked; it waits in a file in the folder."""
    index, ids = archive.index(), archive.ids()
    with Spool(archive.size(), folder) as spool:
        while some := list(islice(ids, _ENTRIES)):
            records = _said(archive, some)
            who = identities(index, records.keys())
            spool.add(change(record, who[id]) for id, record in records.items())
        spool.finish()
        yield spool


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


def _own(archive: Archive, documents: Collection[str]) -> list[Node | Edge]:
    """The rows of which only one document can speak."""
    records = _said(archive, documents)
    who = identities(archive.index(), records.keys())
    return [
        row(ref, claim)
        for id, record in records.items()
        for ref, claim in claims(record, who[id]).items()
        if document_of(ref) is not None
    ]


def _said(archive: Archive, documents: Collection[str]) -> dict[str, Record]:
    """The Records that the graph follows from: of a document that waits the one before, if there is one."""
    waiting = archive.befores(documents)
    found = {id: entry.record for id, entry in archive.entries(documents).items() if id not in waiting}
    return found | {id: before for id, before in waiting.items() if before}
