"""The archive: documents, what they say, and the claims on nodes and edges that they share.

The archive is the truth and the graph follows from it. This module has the contract; `sqlite.py` and
`neo4j_archive.py` keep it. Of claims only those that several documents can make are kept, as (key, document,
claim): the row of a key is the fold of its claims, so that a new document touches no more than the rows it
speaks of. What belongs to one document (its own node, its passages, who is mentioned in it) is recomputed
from its Record.
"""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.document import Document
from graph.errors import StoreError
from graph.fold import Claim, Ref
from graph.record import Record
from graph.resolution.index import Index
from graph.resolution.judgements import Judgement


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as the archive has it: `sources` are all paths it came under, sorted; the first names it."""

    document: Document
    sources: tuple[str, ...]
    record: Record

    def document_with(self, given: Document) -> Document:
        """The document as given, with what is known of it besides."""
        known = self.document
        return replace(
            given,
            headline=given.headline or known.headline,
            publisher=given.publisher or known.publisher,
            published=given.published or known.published,
            url=given.url or known.url,
        )


@dataclass(frozen=True, slots=True)
class Stored:
    """What is kept of a document beside its text, its Record as JSON: enough to see whether anything is new."""

    sources: tuple[str, ...]
    headline: str | None
    publisher: str | None
    published: dt.date | None
    url: str | None
    record: str

    def has(self, document: Document, record: Record) -> bool:
        """Whether the archive has the document under this path, with all that is known of it, and says just this."""
        return (
            document.source in self.sources
            and (document.headline or self.headline) == self.headline
            and (document.publisher or self.publisher) == self.publisher
            and (document.published or self.published) == self.published
            and (document.url or self.url) == self.url
            and _json(record) == self.record.encode()
        )


def _json(record: Record) -> bytes | None:
    try:
        return record.to_json()
    except (UnicodeEncodeError, TypeError, OverflowError):
        # It cannot be kept, as will be said of it.
        return None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A document that is not settled yet: its Record, and the one that the graph follows from, if any."""

    record: Record
    before: Record | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a document says now: its shared claims by key, what it alone can speak of, and the keys that it no longer
    speaks of. `known` says that it made claims before.
    """

    document: str
    known: bool
    claims: Mapping[str, str]
    own: Mapping[Ref, Claim]
    gone: frozenset[str]


@dataclass(frozen=True, slots=True)
class Removal:
    """A document that goes, and the keys that it spoke of."""

    document: str
    gone: frozenset[str]


class Archive(ABC):
    """What a store asks of its archive, within a transaction of the store's."""

    @abstractmethod
    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """Those of the documents that are there, by id."""

    @abstractmethod
    def stored(self, ids: Collection[str]) -> dict[str, Stored]:
        """What is kept of those of the documents that are there, by id."""

    @abstractmethod
    def every(self) -> Iterator[Entry]:
        """All documents, in the order of their ids."""

    @abstractmethod
    def size(self) -> int:
        """How many documents there are."""

    def empty(self) -> bool:
        """Whether there is no document."""
        return not self.size()

    @abstractmethod
    def keep(self, entries: Sequence[Entry]) -> None:
        """Keep the entries, instead of what was there of the same documents; they wait to be settled."""

    @abstractmethod
    def readings(self, ids: Collection[str]) -> dict[str, str]:
        """How those of the documents were read of which that is known, by id, in the words of `note_readings`."""

    @abstractmethod
    def note_readings(self, readings: Mapping[str, str | None]) -> None:
        """Keep for each document how it was read, in the words that the loader has for it; None where not known."""

    @abstractmethod
    def unsettled(self) -> int:
        """How many documents wait to be settled."""

    @abstractmethod
    def revised(self) -> int:
        """How many of those that wait were settled before."""

    @abstractmethod
    def waiting(self, limit: int | None = None) -> dict[str, Waiting]:
        """Documents that wait to be settled, by id: all that were settled before, and up to `limit` if there are none
        of these; without a limit all.
        """

    def records(self) -> Iterator[Record]:
        """What all documents say, in the order of their ids."""
        return (entry.record for entry in self.every())

    @abstractmethod
    def sources(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """The id of each document with all paths that it came under, in the order of their ids."""

    @abstractmethod
    def put(self, changes: Sequence[Change], removed: Sequence[Removal] = ()) -> None:
        """Keep the claims of documents, instead of those that they made, and let some documents go. The documents
        are settled by it.
        """

    @abstractmethod
    def index(self) -> Index:
        """Who is who in the documents."""

    @abstractmethod
    def judgements(self) -> list[Judgement]:
        """What people decided, in the order of ids."""

    @abstractmethod
    def judge(self, added: Collection[Judgement], removed: Collection[Judgement]) -> None:
        """Keep some judgements and let some go."""

    def shared_keys(self, documents: Collection[str]) -> set[str]:
        """The keys of the shared claims of these documents."""
        return {key for claims in self.claimed(documents).values() for key in claims}

    @abstractmethod
    def all_shared_keys(self) -> Iterator[str]:
        """Every key that has a shared claim, in alphabetical order."""

    @abstractmethod
    def votes(self, keys: Collection[str]) -> dict[str, list[tuple[str, int]]]:
        """For each key that has any its different claims, as JSON, with the number of documents."""

    @abstractmethod
    def ids(self) -> Iterator[str]:
        """The ids under which documents are kept, in order."""

    @abstractmethod
    def claimed(self, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """For each of the documents that makes any the shared claims that are kept of it, as JSON by key."""

    @abstractmethod
    def befores(self, documents: Collection[str]) -> dict[str, Record | None]:
        """For those of the documents that wait to be settled the Record that the graph follows from, None for none."""

    @abstractmethod
    def versions(self) -> tuple[int, int]:
        """Which version it is of inside, and of which projection its claims are."""

    @abstractmethod
    def turn(self) -> int:
        """A number that is another one after each change."""

    @abstractmethod
    def faults(self) -> Iterator[tuple[str, str]]:
        """What in the archive does not go together, as a kind of `graph.checking.findings` and words."""

    def entry(self, id: str, url: str) -> Entry:
        """The document; StoreError where there is none of this id."""
        found = self.entries([id]).get(id)
        if found is None:
            raise StoreError(f"{url}: there is no document {id}")
        return found
