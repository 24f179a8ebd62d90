"""Settling documents: who is who, and what the archive has by it, beside those settled before or of all anew."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Set
from itertools import islice

from graph import identity
from graph.claims import claims
from graph.fold import Ref, parse_key, ref_key
from graph.garbage import uncollected
from graph.model import NodeRef
from graph.record import Record
from graph.resolution.judgements import Judgement
from graph.resolution.resolve import Identities, identities, settle
from graph.stores.archive import Archive, Change, Removal, Waiting
from graph.stores.saying import change
from graph.stores.spool import SHARED, Spool
from graph.stores.sqlite_filling import FilledArchive

_ENTRIES = 500
Progress = Callable[[int, int], None]
"""Called with the number of documents, or files, that are done and the number of all."""


def changes(
    archive: Archive,
    waiting: Mapping[str, Waiting],
    forgotten: Collection[str] = (),
    judged: Collection[Judgement] = (),
) -> tuple[list[Change], list[Removal]]:
    """What changes in the archive by documents that wait to be settled, by forgotten ones and by judgements that came
    or went.

    The archive's index of who is who is brought up to date; documents in which somebody is another by it are among
    the changes. `judged` are in the archive already, or gone from it.
    """
    index = archive.index()
    leaving = {id: entry.record for id, entry in archive.entries(forgotten).items()}
    old = {id: record for id, record in leaving.items() if id not in waiting}
    old |= {id: one.before for id, one in waiting.items() if one.before}
    was = _refs(old, identities(index, old))
    now: dict[str, Record | None] = {id: one.record for id, one in waiting.items()}
    now |= dict.fromkeys(leaving)
    affected = settle(index, now, lambda ids: _records(archive, ids), archive.judgements(), judged)
    others = _records(archive, affected - now.keys())
    keys = archive.claimed(others.keys())
    was |= {id: _traces(keys.get(id, {}).keys(), record) for id, record in others.items()}
    who = identities(index, affected | now.keys())
    said = {id: record for id, record in now.items() if record} | others
    found = [change(record, who[id], was.get(id)) for id, record in said.items()]
    return found, [Removal(id, frozenset(was.get(id, ()))) for id in leaving]


@uncollected()
def anew(
    archive: FilledArchive,
    spool: Spool,
    progress: Progress | None = None,
    meanwhile: Callable[[], None] = lambda: None,
) -> None:
    """The index and all claims made again, by the rules of this version, within the archive's transaction.

    `spool` has the claims then, to make the graph of. `meanwhile` is called again and again once the index is whole.
    """
    from graph.resolution.anew import bear, settle_anew

    archive.clear()
    size, read = archive.size(), 0

    def batches() -> Iterator[dict[str, Record]]:
        nonlocal read
        records = archive.records()
        while some := {record.id: record for record in islice(records, _ENTRIES)}:
            yield some
            # All are read three times.
            read += len(some)
            if progress:
                progress(read // 3, size)

    with archive.filling() as filling:
        titled = settle_anew(filling, batches, archive.judgements())
    index = archive.index()
    bear(index, (_records(archive, titled[at : at + _ENTRIES]) for at in range(0, len(titled), _ENTRIES)))
    for some in batches():
        meanwhile()
        who = identities(index, some.keys())
        found = [change(record, who[id]) for id, record in some.items()]
        archive.claim(found)
        spool.add(found)
    spool.finish()
    archive.vote(one for name in SHARED for group in spool.shared(name) for one in group)


def _records(archive: Archive, ids: Collection[str]) -> dict[str, Record]:
    return {id: entry.record for id, entry in archive.entries(ids).items()}


def _refs(records: Mapping[str, Record], who: Mapping[str, Identities]) -> dict[str, set[str]]:
    return {id: {ref_key(ref) for ref in claims(record, who[id])} for id, record in records.items()}


def _traces(keys: Set[str], record: Record) -> set[str]:
    """The keys of what a document claims now, before somebody in it is taken for another; `keys` are shared ones."""
    document = record.id
    refs = [ref for key in keys if len(ref := parse_key(key)) == 2]
    place: NodeRef = ("Document", document)
    own: list[Ref] = []
    for ref in refs:
        if ref[0] == "Official":
            own.append(("MENTIONED_IN", (ref[0], str(ref[1])), place, ()))
        elif ref[0] == "Meeting":
            own.append(("REPORTS", place, (ref[0], str(ref[1])), ()))
    # What tells of a title is evidence of nothing once nobody is known who bore it.
    titles = {piece for meeting in record.meetings for title in meeting.titles for piece in title.evidence}
    for piece in record.evidence:
        if piece.id in titles:
            passage: NodeRef = ("Evidence", identity.evidence_id(document, piece))
            own += [passage, ("FROM", passage, place, ())]
    return {*keys, *map(ref_key, own)}
