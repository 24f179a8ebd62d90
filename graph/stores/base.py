"""The contract of a store, and what all stores do alike.

To add one: subclass `Store`, keep an archive (see `graph.stores.archive`) and a graph, and let the tests in
`tests/conformance/` run on it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from graph import faults
from graph.document import Document
from graph.errors import RecordError, StoreError
from graph.fold import Ref
from graph.model import Edge, Node
from graph.record import Record
from graph.resolution.consistency import check
from graph.resolution.items import Held, Label
from graph.resolution.judgements import Judgement
from graph.resolution.resolve import Identities, identities
from graph.stores.archive import Archive, Change, Removal
from graph.stores.refold import following
from graph.stores.reload import changes, revisions
from graph.stores.whole import WholeGraph


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
class Table:
    """A query's answer; `cut` says that there were more rows than the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change would do: the nodes and edges that would be made, or made anew (some of them as they are now),
    those that would go, and how many documents it touches.
    """

    rows: tuple[Node | Edge, ...] = ()
    lost: tuple[Ref, ...] = ()
    documents: int = 0


def effect(archive: Archive, changes: Sequence[Change], removed: Sequence[Removal]) -> Effect:
    """What the graph has to follow."""
    rows, lost = following(archive, changes, removed)
    return Effect(tuple(rows), tuple(lost), len(changes) + len(removed))


Work = Callable[[Archive], tuple[Report, list[Change], list[Removal]]]
"""What is done to an archive in one transaction: what it comes to, and what the graph has to follow."""


class Store(WholeGraph):
    """Documents with their Records, and the graph that follows from them.

    `url` is where it is kept, without any password; `notes` are sentences about what opening it took (a graph
    rebuilt, a change of another process not yet seen).
    """

    notes: tuple[str, ...] = ()
    read_only: bool = False

    def add(self, entries: Sequence[tuple[Document, Record]]) -> Report:
        """Take in documents with what they say; again and in any order makes no difference.

        A document is known by its text: under another path it is recognised, and what was known of it
        (publication date, publisher, address) stays known where it is not given this time. All of them are
        in the archive or none; then the graph follows. RecordError where a Record is not true to its text,
        StoreError where the store cannot be written.
        """
        self._check_writable("add documents")
        for document, record in entries:
            _check(document, record)
        return self._write(lambda archive: _settle(archive, entries)) if entries else Report()

    def complete(self, document: Document) -> Document:
        """The document with what the archive knows of it besides, so that it can be read with its date."""
        with self._reading() as archive:
            known = archive.entries([document.id]).get(document.id)
        return known.document_with(document) if known else document

    def documents(self) -> Iterator[Document]:
        """Every document with its text, in the order of their ids."""
        with self._reading() as archive:
            yield from (entry.document for entry in archive.every())

    def records(self) -> Iterator[Record]:
        """Every document's Record, in the order of their ids."""
        with self._reading() as archive:
            yield from (entry.record for entry in archive.every())

    def document(self, id: str) -> Document:
        """The document; StoreError where there is none of this id."""
        with self._reading() as archive:
            return archive.entry(id, self.url).document

    def record(self, document_id: str) -> Record:
        """What the document says; StoreError where there is none of this id."""
        with self._reading() as archive:
            return archive.entry(document_id, self.url).record

    def forget(self, documents: Collection[str]) -> Report:
        """Let go of documents by id, and of what they alone had brought: the graph is that of a store which never had
        them. Ids that are not there are passed over. StoreError where the store cannot be written.
        """
        self._check_writable("forget documents")
        return self._write(lambda archive: _deciding(archive, forgotten=documents)) if documents else Report()

    def judge(self, added: Collection[Judgement] = (), removed: Collection[Judgement] = ()) -> Report:
        """Keep judgements and take back others; `changed` counts the documents in which somebody is another by it.

        JudgementError where one goes against another that stands, or against one of the same call.
        """
        self._check_writable("judge")
        return self._write(lambda archive: _deciding(archive, added, removed)) if added or removed else Report()

    def judgements(self) -> list[Judgement]:
        """The judgements that stand, in the order of their ids."""
        with self._reading() as archive:
            return archive.judgements()

    def identities(self, documents: Collection[str]) -> dict[str, Identities]:
        """Who is who in each of the documents."""
        with self._reading() as archive:
            return identities(archive.index(), documents)

    def items(self, label: Label) -> dict[str, Held]:
        """All that was compared of one label, by key: sightings of officials, or accounts of meetings."""
        with self._reading() as archive:
            return dict(archive.index().every(label))

    def told(self, label: Label, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """For each of the documents: what in it (a name, a meeting's number) -> the key of the item."""
        with self._reading() as archive:
            return archive.index().told(label, documents)

    def telling(self, label: Label, keys: Collection[str]) -> dict[str, set[str]]:
        """The documents that tell of each of these items."""
        with self._reading() as archive:
            return archive.index().documents(label, keys)

    def sources(self) -> dict[str, tuple[str, ...]]:
        """All paths that each document came under, sorted, by its id."""
        with self._reading() as archive:
            return {entry.document.id: entry.sources for entry in archive.every()}

    def preview(
        self,
        added: Collection[Judgement] = (),
        removed: Collection[Judgement] = (),
        forgotten: Collection[str] = (),
    ) -> Effect:
        """What `judge` and `forget` would change in the graph; nothing is changed. JudgementError as there."""
        self._check_writable("try a judgement")
        return self._trial(lambda archive: _deciding(archive, added, removed, forgotten))

    def _check_writable(self, purpose: str) -> None:
        if self.read_only:
            raise StoreError(f"{self.url}: opened for reading only; open it without read_only to {purpose}")

    @abstractmethod
    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float = 30.0,
        limit: int = 10_000,
    ) -> Table:
        """The answer to a Cypher query that only reads, as plain Python values.

        A node is a dict of `id`, `name`, `labels` and its properties, an edge one of `type` and its
        properties, a path one of `nodes` and `relationships`. At most `limit` rows, within `timeout`
        seconds. QueryError where the query is wrong or too slow, WriteRefused where it would do more than
        read.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of files and connections; a second time does nothing."""

    @abstractmethod
    def _write(self, work: Work) -> Report:
        """Run the work on the archive in one transaction, then bring the graph up to date."""

    @abstractmethod
    def _trial(self, work: Work) -> Effect:
        """Run the work on the archive in a transaction that is then undone."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.url}>"


def _settle(archive: Archive, entries: Sequence[tuple[Document, Record]]) -> tuple[Report, list[Change], list[Removal]]:
    known = archive.entries([document.id for document, _ in entries])
    revised = revisions(entries, known)
    found, _ = changes(archive, revised)
    own = {entry.document.id for entry, _ in revised}
    new = sum(1 for change in found if change.is_new)
    changed = sum(1 for change in found if change.says_more and change.entry.document.id in own)
    archive.put(found)
    return Report(new, changed, len(entries) - new - changed), found, []


def _deciding(
    archive: Archive,
    added: Collection[Judgement] = (),
    removed: Collection[Judgement] = (),
    forgotten: Collection[str] = (),
) -> tuple[Report, list[Change], list[Removal]]:
    gone = {one.id for one in removed}
    # Here, where nobody else can judge in between.
    check((one for one in archive.judgements() if one.id not in gone), added)
    archive.judge(added, removed)
    found, leaving = changes(archive, (), forgotten, judged=[*added, *removed])
    archive.put(found, leaving)
    return Report(changed=len(found) if added or removed else 0, gone=len(leaving)), found, leaving


def _check(document: Document, record: Record) -> None:
    """RecordError where the Record belongs to another document, or text cannot be kept."""
    if record.id != document.id or record.sha256 != document.sha256:
        raise RecordError(f"{document.source}: the Record is of another document ({record.id})")
    for name in ("source", "text", "headline", "publisher", "url"):
        value = getattr(document, name) or ""
        try:
            value.encode()
        except UnicodeEncodeError as error:
            raise RecordError(
                f"{document.source!r}: {name} holds half a character (a lone surrogate) at {error.start}; "
                "save the file as UTF-8"
            ) from None
    faults.check(record, document.text)
    try:
        record.to_json()
    except UnicodeEncodeError:
        raise RecordError(f"{document.source}: a name in the Record holds half a character") from None
