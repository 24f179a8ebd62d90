"""The contract of a store, and what all stores do alike.

To add one: subclass `Store`, keep an archive (see `graph.stores.archive`) and a graph, and let the tests in
`tests/conformance/` run on it.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import nullcontext, suppress
from types import TracebackType
from typing import Self

from graph.document import Document
from graph.errors import StoreError
from graph.record import Record
from graph.resolution.items import Held, Label
from graph.resolution.judgements import Judgement
from graph.resolution.resolve import Identities, identities
from graph.stores.archive import Archive, Entry
from graph.stores.queried import Queried
from graph.stores.settling import Progress
from graph.stores.whole import WholeGraph
from graph.stores.work import Effect, Report, Work, adding, deciding, keeping, settling
from graph.wording import counted

BATCH = 200
"""Documents that are settled in one transaction, where they are settled beside many others."""
FEW = 300
"""Up to so many documents are always settled beside the others."""
SHARE = 0.3
"""All documents are settled anew, at once, where this share of them waits: one beside 2,400 costs 2.3 times
as much as one of all, one beside 24,000 four times.
"""
REVISED = 5_000
"""All documents are settled anew where more than so many of those that wait were settled before: beside the others
these go in one transaction, and take some 45 kB of memory each, longer ones more.
"""


def anew_pays(waiting: int, documents: int) -> bool:
    """Whether all documents are settled sooner, at once, than those that wait beside the others."""
    return waiting > FEW and waiting > SHARE * documents


def anew_due(archive: Archive) -> bool:
    """Whether all documents are to be settled at once, and not those that wait beside the others."""
    return anew_pays(archive.unsettled(), archive.size()) or archive.revised() > REVISED


class Store(WholeGraph, Queried):
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
        work = adding(entries)
        if not entries:
            return Report()
        self.settle()
        return self._write(work)

    def keep(self, entries: Sequence[tuple[Document, Record]], readings: Mapping[str, str] | None = None) -> Report:
        """Take in documents as `add` does, but put off who is who and the graph until `settle`.

        So many documents come in faster. All of them are in the archive or none; RecordError and StoreError as there.
        `readings` tells of documents, by id, how they were read, for `recall`.
        """
        self._check_writable("add documents")
        work = keeping(entries, readings)
        return self._write(work) if entries else Report()

    def settle(self, progress: Progress | None = None) -> int:
        """Bring who is who and the graph up to date for all documents that were kept; returns how many waited.

        What is broken off is taken up again by the next call, or by whatever changes the store. StoreError where the
        store cannot be written.
        """
        self._check_writable("settle documents")
        with self._reading() as archive:
            waiting = archive.unsettled()
            if not waiting:
                return 0
            many = anew_due(archive)
        if many:
            self._settle_anew(progress)
        else:
            self._settle_beside(waiting, progress)
        return waiting

    def _settle_beside(self, waiting: int, progress: Progress | None) -> None:
        """Settle documents beside those that are settled, batch by batch."""
        done = 0
        while found := self._write(settling(BATCH)).changed:
            done += found
            if progress:
                progress(min(done, waiting), waiting)

    def recall(self, documents: Collection[str]) -> dict[str, tuple[Entry, str | None]]:
        """Those of the documents that are there, by id, with how they were read, as `keep` was told it."""
        with self._reading() as archive:
            entries, readings = archive.entries(documents), archive.readings(documents)
        return {id: (entry, readings.get(id)) for id, entry in entries.items()}

    def kept(self) -> tuple[int, int, tuple[int, int]]:
        """How many documents there are, how many of them wait to be settled, and the versions of archive and claims."""
        with self._reading() as archive:
            return archive.size(), archive.unsettled(), archive.versions()

    def ids(self) -> Iterator[str]:
        """The id of every document, in order."""
        with self._reading() as archive:
            yield from archive.ids()

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
        if not documents:
            return Report()
        self.settle()
        return self._write(deciding(forgotten=documents))

    def judge(self, added: Collection[Judgement] = (), removed: Collection[Judgement] = ()) -> Report:
        """Keep judgements and take back others; `changed` counts the documents in which somebody is another by it.

        JudgementError where one goes against another that stands, or against one of the same call.
        """
        self._check_writable("judge")
        if not added and not removed:
            return Report()
        self.settle()
        return self._write(deciding(added, removed))

    def judgements(self) -> list[Judgement]:
        """The judgements that stand, in the order of their ids."""
        with self._reading() as archive:
            return archive.judgements()

    def settled(self, document_id: str) -> tuple[Record, Identities]:
        """What the graph has of the document: the Record that it follows from, and who is who in that.

        Not yet what `record` gives, where the document was read anew and waits to be settled. StoreError where there is
        none of this id.
        """
        with self._reading() as archive:
            while True:
                turn = archive.turn()
                record = archive.befores([document_id]).get(document_id) or archive.entry(document_id, self.url).record
                who = identities(archive.index(), [document_id])[document_id]
                # Others may have settled it in between.
                if archive.turn() == turn:
                    return record, who

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
            return dict(archive.sources())

    def preview(
        self,
        added: Collection[Judgement] = (),
        removed: Collection[Judgement] = (),
        forgotten: Collection[str] = (),
    ) -> Effect:
        """What `judge` and `forget` would change in the graph; nothing is changed. JudgementError as there."""
        self._check_writable("try a judgement")
        self.settle()
        return self._trial(deciding(added, removed, forgotten))

    def _take_up(self, *, settle: bool) -> None:
        """Goes on where a load was broken off, where that is asked for; else notes what the graph lacks."""
        if settle and not self.read_only:
            if waiting := self.settle():
                self._note(f"a load was broken off: the {waiting} documents that it had kept are in the graph now")
        elif self.read_only:
            with self._reading() as archive:
                waiting = archive.unsettled()
            if waiting:
                why = "a load is under way, or was broken off: load the same paths again to go on"
                self._note(f"{counted(waiting, 'document')} not in the graph yet: {why}")

    def _note(self, text: str) -> None:
        self.notes = (*self.notes, text)

    def _check_writable(self, purpose: str) -> None:
        if self.read_only:
            raise StoreError(f"{self.url}: opened for reading only; open it without read_only to {purpose}")

    @abstractmethod
    def close(self) -> None:
        """Let go of files and connections; a second time does nothing."""

    @abstractmethod
    def _settle_anew(self, progress: Progress | None) -> None:
        """Make index, claims and graph anew from all documents; none waits any more."""

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
        # What went wrong first is what is told.
        with suppress(StoreError) if error else nullcontext():
            self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.url}>"
