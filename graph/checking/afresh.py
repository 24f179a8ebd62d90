"""Who is who, resolved from nothing beside the archive, and compared with what its index has."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, get_args

from graph.checking.documents import entries, settled
from graph.checking.findings import Findings
from graph.record import Record
from graph.resolution.items import Ledger
from graph.resolution.resolve import Identities, identities, settle
from graph.stores.sqlite import SqliteArchive

if TYPE_CHECKING:
    from graph.stores.archive import Archive


def compare(archive: Archive, found: Findings) -> None:
    """Tells in which documents somebody is another than all documents and judgements together say."""
    judgements = archive.judgements()

    def records(ids: Collection[str]) -> Mapping[str, Record]:
        return settled(archive, archive.entries(ids))

    # In a file, so that a large index does not have to fit into memory.
    with TemporaryDirectory(prefix="diplograph-check-") as folder:
        scratch = SqliteArchive(Path(folder) / "index.sqlite")
        try:
            index = scratch.index()
            with scratch.transaction():
                for batch in entries(archive):
                    settle(index, settled(archive, batch), records, judgements)
            for batch in entries(archive):
                followed = settled(archive, batch)
                kept = identities(archive.index(), followed)
                for id, right in identities(index, followed).items():
                    if kept[id] != right:
                        found.add("identities", f"{id}: {_difference(kept[id], right)}")
                for ledger in get_args(Ledger):
                    told, should = archive.index().told(ledger, followed), index.told(ledger, followed)
                    for id in sorted(id for id in followed if told.get(id) != should.get(id)):
                        found.add("index", f"{id}: what it tells of (as {ledger}) is another")
        finally:
            scratch.close()


def _difference(kept: Identities, right: Identities) -> str:
    for name in sorted(kept.officials.keys() | right.officials.keys()):
        one, other = kept.officials.get(name), right.officials.get(name)
        if one != other:
            return f"{name!r} is {one.id if one else 'nobody'}, not {other.id if other else 'nobody'}"
    for number, (one, other) in enumerate(zip(kept.meetings, right.meetings, strict=False), 1):
        if one != other:
            return f"meeting {number} is {one.id}, not {other.id}"
    return "who bore a title is another"
