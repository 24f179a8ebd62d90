"""What changes in the archive when documents come in, some of them again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.claims import claims
from graph.document import Document
from graph.fold import claim_json, document_of, ref_key
from graph.record import Record
from graph.stores.archive import Change, Entry


def changes(entries: Sequence[tuple[Document, Record]], known: Mapping[str, Entry]) -> list[Change]:
    """The documents whose entry in the archive becomes another one, each once.

    RecordError where a Record cannot be projected.
    """
    now: dict[str, Entry] = dict(known)
    for document, record in entries:
        now[document.id] = _entry(document, record, now.get(document.id))
    found = []
    for id, entry in now.items():
        before = known.get(id)
        if entry != before:
            found.append(_change(entry, before))
    return found


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


def _change(entry: Entry, before: Entry | None) -> Change:
    found = claims(entry.record)
    shared = {ref_key(ref): claim_json(claim) for ref, claim in found.items() if document_of(ref) is None}
    old = {ref_key(ref) for ref in claims(before.record)} if before else set()
    return Change(entry, before, shared, frozenset(old - {ref_key(ref) for ref in found}))


def anew(entries: Sequence[Entry]) -> list[Change]:
    """The same entries with their claims made again, by the rules of this version."""
    return [_change(entry, entry) for entry in entries]
