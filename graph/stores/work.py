"""What is done to an archive in one transaction, what it comes to, and what the graph has to follow."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from graph import faults
from graph.claims import claims
from graph.document import Document
from graph.errors import RecordError
from graph.faults import check_values
from graph.fold import Ref
from graph.keepable import as_kept, check_document
from graph.model import Edge, Node
from graph.record import Record
from graph.resolution.consistency import check
from graph.resolution.judgements import Judgement
from graph.stores.archive import Archive, Change, Entry, Removal
from graph.stores.refold import following
from graph.stores.settling import changes


@dataclass(frozen=True, slots=True)
class Report:
    """How many documents were new, changed (in what they say, what is known of them, or who is who in them),
    neither, or are gone.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change would do: the nodes and edges that would be made, or made anew (some of them as they are now),
    those that would go, and how many documents it touches.
    """

    rows: tuple[Node | Edge, ...] = ()
    lost: tuple[Ref, ...] = ()
    documents: int = 0


Done = tuple[Report, list[Change], list[Removal]]
"""What it comes to, and what the graph has to follow."""
Work = Callable[[Archive], Done]
"""What is done to an archive in one transaction."""


def effect(archive: Archive, changes: Sequence[Change], removed: Sequence[Removal]) -> Effect:
    """What the graph has to follow."""
    rows, lost = following(archive, changes, removed)
    return Effect(tuple(rows), tuple(lost), len(changes) + len(removed))


def keeping(entries: Sequence[tuple[Document, Record]], readings: Mapping[str, str] | None = None) -> Work:
    """Documents are kept, and wait to be settled; RecordError where a Record is not true to its text.

    `readings` tells of documents, by id, how they were read.
    """
    return lambda archive: (_kept(archive, entries, readings or {}), [], [])


def adding(entries: Sequence[tuple[Document, Record]]) -> Work:
    """Documents are kept and settled; RecordError where a Record is not true to its text."""

    def work(archive: Archive) -> Done:
        report = _kept(archive, entries, {})
        return report, *_settled(archive)

    return work


def settling(limit: int) -> Work:
    """Documents that wait are settled: those that were settled before, if there are none up to `limit` others."""

    def work(archive: Archive) -> Done:
        waiting = archive.waiting(limit)
        found, leaving = changes(archive, waiting)
        archive.put(found, leaving)
        return Report(changed=len(waiting)), found, leaving

    return work


def deciding(
    added: Collection[Judgement] = (), removed: Collection[Judgement] = (), forgotten: Collection[str] = ()
) -> Work:
    """Judgements come and go, and documents go; JudgementError where one judgement goes against another."""

    def work(archive: Archive) -> Done:
        gone = {one.id for one in removed}
        # Here, where nobody else can judge in between.
        check((one for one in archive.judgements() if one.id not in gone), added)
        archive.judge(added, removed)
        found, leaving = _settled(archive, forgotten, [*added, *removed])
        return Report(changed=len(found) if added or removed else 0, gone=len(leaving)), found, leaving

    return work


def _settled(
    archive: Archive, forgotten: Collection[str] = (), judged: Collection[Judgement] = ()
) -> tuple[list[Change], list[Removal]]:
    """Brings index and claims up to date, also for documents that others have kept in the meantime."""
    found, leaving = changes(archive, archive.waiting(), forgotten, judged)
    archive.put(found, leaving)
    return found, leaving


def _kept(archive: Archive, entries: Sequence[tuple[Document, Record]], readings: Mapping[str, str]) -> Report:
    for document, record in entries:
        if record.id != document.id or record.sha256 != document.sha256:
            raise RecordError(f"{document.source}: the Record is of another document ({record.id})")
    stored = archive.stored([document.id for document, _ in entries])
    # What is kept word for word has been checked.
    rest = [(d, checked(d, r)) for d, r in entries if d.id not in stored or not stored[d.id].has(d, r)]
    known = archive.entries([document.id for document, _ in rest if document.id in stored])
    revised = _revisions(rest, known)
    archive.keep(revised)
    new = {entry.document.id for entry in revised} - known.keys()
    changed = {entry.document.id for entry in revised if _says_more(entry, known.get(entry.document.id))}
    noted = archive.readings(stored.keys())
    # Of a Record that nobody tells how it was read, and that is the one which is there, it stays known.
    told = {id: readings.get(id) for document, _ in entries if (id := document.id) in readings or id in new | changed}
    if other := {id: how for id, how in told.items() if noted.get(id) != how}:
        archive.note_readings(other)
    return Report(len(new), len(changed), len(entries) - len(new) - len(changed))


def _revisions(entries: Sequence[tuple[Document, Record]], known: Mapping[str, Entry]) -> list[Entry]:
    """The entries in the archive that become other ones, each document's once."""
    now: dict[str, Entry] = dict(known)
    for document, record in entries:
        now[document.id] = _entry(document, record, now.get(document.id))
    return [entry for id, entry in now.items() if entry != known.get(id)]


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


def _says_more(entry: Entry, before: Entry | None) -> bool:
    """Whether a known document changed in more than the paths it is known under."""
    return before is not None and replace(entry.record, source=before.record.source) != before.record


def checked(document: Document, record: Record) -> Record:
    """The Record as it is kept; RecordError where it is not true to the text, or what is given cannot be kept."""
    check_document(document)
    record = as_kept(record)
    faults.check(record, document.text)
    check_values(record)
    # Where these have evidence, all that is said of them has: claims can be made of the Record, whoever is who.
    if not all(one.evidence for one in record.officials) or not all(one.evidence for one in record.meetings):
        claims(record)
    return record
