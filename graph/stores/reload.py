"""What changes in the archive when documents come in, some of them again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from graph import identity
from graph.claims import check_values, claims
from graph.document import Document
from graph.fold import Ref, claim_json, document_of, parse_key, ref_key
from graph.model import NodeRef
from graph.record import Record
from graph.resolution.judgements import Judgement
from graph.resolution.resolve import Identities, identities, settle
from graph.stores.archive import Archive, Change, Entry, Removal

_ENTRIES = 500

Revision = tuple[Entry, Entry | None]
"""A document's entry as it becomes, and as it was; None where it was not there."""


def revisions(entries: Sequence[tuple[Document, Record]], known: Mapping[str, Entry]) -> list[Revision]:
    """The documents whose entry in the archive becomes another one, each once."""
    now: dict[str, Entry] = dict(known)
    for document, record in entries:
        now[document.id] = _entry(document, record, now.get(document.id))
    return [(entry, known.get(id)) for id, entry in now.items() if entry != known.get(id)]


def changes(
    archive: Archive,
    revised: Sequence[Revision],
    forgotten: Collection[str] = (),
    judged: Collection[Judgement] = (),
) -> tuple[list[Change], list[Removal]]:
    """What changes in the archive by revised and forgotten documents and by judgements that came or went.

    The archive's index of who is who is brought up to date; documents in which somebody is another by it are among
    the changes. `judged` are in the archive already, or gone from it. RecordError where a Record cannot be projected.
    """
    index = archive.index()
    leaving = archive.entries(forgotten)
    old = {entry.document.id: entry.record for entry in leaving.values()}
    old |= {before.document.id: before.record for _, before in revised if before}
    was = _refs(old, identities(index, old))
    now: dict[str, Record | None] = dict.fromkeys(leaving)
    now |= {entry.document.id: entry.record for entry, _ in revised}
    for record in now.values():
        if record:
            check_values(record)
    affected = settle(index, now, lambda ids: _records(archive, ids), archive.judgements(), judged)
    others = archive.entries(affected - now.keys())
    for id, entry in others.items():
        was[id] = _traces(archive, entry)
    who = identities(index, affected | now.keys())
    both = [*revised, *((entry, entry) for entry in others.values())]
    found = [
        _change(entry, before, who[entry.document.id], was.get(entry.document.id, set())) for entry, before in both
    ]
    return found, [Removal(id, frozenset(was[id])) for id in leaving]


def anew(archive: Archive) -> None:
    """The index and all claims made again, by the rules of this version, within the archive's transaction."""
    archive.clear_index()
    index, judgements = archive.index(), archive.judgements()
    for some in _batches(archive):
        now = {entry.document.id: entry.record for entry in some}
        settle(index, now, lambda ids: _records(archive, ids), judgements)
    for some in _batches(archive):
        ids = [entry.document.id for entry in some]
        who = identities(index, ids)
        was = {id: archive.shared_keys([id]) for id in ids}
        archive.put([_change(entry, entry, who[id], was[id]) for entry, id in zip(some, ids, strict=True)])


def _batches(archive: Archive) -> Iterator[list[Entry]]:
    entries = archive.every()
    while some := list(islice(entries, _ENTRIES)):
        yield some


def _records(archive: Archive, ids: Collection[str]) -> dict[str, Record]:
    return {id: entry.record for id, entry in archive.entries(ids).items()}


def _refs(records: Mapping[str, Record], who: Mapping[str, Identities]) -> dict[str, set[str]]:
    return {id: {ref_key(ref) for ref in claims(record, who[id])} for id, record in records.items()}


def _traces(archive: Archive, entry: Entry) -> set[str]:
    """The keys of what a document claims now, before somebody in it is taken for another."""
    document = entry.document.id
    keys = archive.shared_keys([document])
    refs = [ref for key in keys if len(ref := parse_key(key)) == 2]
    place: NodeRef = ("Document", document)
    own: list[Ref] = []
    for ref in refs:
        if ref[0] == "Official":
            own.append(("MENTIONED_IN", (ref[0], str(ref[1])), place, ()))
        elif ref[0] == "Meeting":
            own.append(("REPORTS", place, (ref[0], str(ref[1])), ()))
    # What tells of a title is evidence of nothing once nobody is known who bore it.
    titles = {piece for meeting in entry.record.meetings for title in meeting.titles for piece in title.evidence}
    for piece in entry.record.evidence:
        if piece.id in titles:
            passage: NodeRef = ("Evidence", identity.evidence_id(document, piece))
            own += [passage, ("FROM", passage, place, ())]
    return keys | {ref_key(ref) for ref in own}


def _entry(document: Document, record: Record, known: Entry | None) -> Entry:
    if known is None:
        return Entry(document, (document.source,), _described(record, document))
    completed = known.document_with(document)
    sources = tuple(sorted({*known.sources, document.source}))
    completed = replace(completed, source=sources[0])
    # Without its publication date a document was read with less than is known.
    kept = known.record if known.document.published and document.published is None else record
    return Entry(completed, sources, _described(kept, completed))


def _described(record: Record, document: Document) -> Record:
    """The Record with what is known of the document from outside."""
    return replace(
        record,
        source=document.source,
        headline=document.headline or record.headline,
        publisher=document.publisher or record.publisher,
        published=document.published or record.published,
        url=document.url or record.url,
    )


def _change(entry: Entry, before: Entry | None, who: Identities, was: Collection[str]) -> Change:
    found = claims(entry.record, who)
    shared = {ref_key(ref): claim_json(claim) for ref, claim in found.items() if document_of(ref) is None}
    own = {ref: claim for ref, claim in found.items() if document_of(ref) is not None}
    gone = set(was) - shared.keys() - set(map(ref_key, own)) if was else ()
    return Change(entry, before, shared, own, frozenset(gone))
