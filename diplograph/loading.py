"""Documents into a store: files are read, understood and added in batches, and what went wrong is told.

A document that can't be read stops nothing: its error is part of the report. A store that fails stops the
load; what it had acknowledged stays, and loading the same paths again goes on from there.
"""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import loaders
from diplograph.keeping import Keeper, LateStore
from graph.document import Document, publication
from graph.doubt import LEAST, threshold
from graph.errors import DocumentError, RecordError, StoreError, UsageError
from graph.faults import check
from graph.record import Record
from loaders.readers import Remark, find, read_file
from loaders.readers.base import Remarks
from loaders.readers.files import PathLike

if TYPE_CHECKING:
    from loaders import Lexicon
    from loaders.text.extension import Extension

BATCH = 200
"""Documents that a store gets at a time: each batch is kept whole or not at all."""

_log = logging.getLogger("diplograph")

Entry = tuple[Document, Record]
Read = Callable[[Document], Record]
Paths = PathLike | Iterable[PathLike]
Progress = Callable[[int, int], None]
"""Called with the number of files that are done and the number of all."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a document left unsettled, as a sentence."""

    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did.

    `new`, `changed` and `unchanged` count documents, `silent` names those of them that tell of no official and no
    meeting; `replaced` are the paths whose earlier text was let go; `failed` are the errors of those that could not be
    read; `remarks` tell of skipped files and of reservations; `before` and `after` count the store's nodes by label and
    edges by type.
    """

    store: str
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failed: tuple[DocumentError, ...] = ()
    remarks: tuple[Remark, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    silent: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    before: Mapping[str, int] = field(default_factory=dict)
    after: Mapping[str, int] = field(default_factory=dict)

    @property
    def documents(self) -> int:
        """How many documents the store has acknowledged."""
        return self.new + self.changed + self.unchanged


def load(
    paths: Paths,
    store: Keeper | str | Path | None = None,
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    lexicon: Lexicon | Extension | None = None,
    min_confidence: float = LEAST,
    progress: Progress | None = None,
    replace: bool = False,
    batch: int = BATCH,
) -> Loaded:
    """Reads the documents in files and folders into a store, and returns what came in and what did not.

    `store` is an open store or the address of one (see `open_store`), which is made where it is not there and a
    document could be read. `published` and `publisher` hold for
    all the documents. `lexicon` is a folder of tables that extend the lexicon; UsageError where one is wrong.
    Held meetings below `min_confidence`, 0 to 1, are kept as doubtful. With `replace` a document whose only path holds
    another text now is forgotten; otherwise it stays beside the new one. Loading the same documents again changes
    nothing, unless they are read otherwise: with another lexicon or confidence, or knowing more of them.
    StoreError where the store fails: its message says how many documents it keeps; so does KeyboardInterrupt's.
    """
    if batch < 1:
        raise UsageError(f"a batch of {batch} documents: give 1 or more")
    own = loaders.lexicon_of(lexicon)
    read, published = _reader(own, min_confidence), publication(published)
    if store is None or isinstance(store, str | Path):
        with LateStore(store) as late:
            return load(
                paths,
                late,
                published=published,
                publisher=publisher,
                lexicon=own,
                min_confidence=min_confidence,
                progress=progress,
                replace=replace,
                batch=batch,
            )
    account = _Load(store, replace=replace)
    documents = _documents(paths, published, publisher, account.remarks.append, progress)
    # What an earlier load knew of a document, such as its date, settles what it leaves open.
    entries = _entries(documents, read, account.remarks.append, store.complete)
    return account.run(_opening(entries, store) if isinstance(store, LateStore) else entries, batch)


def extract(
    paths: Paths,
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    lexicon: Lexicon | Extension | None = None,
    min_confidence: float = LEAST,
    remark: Remarks | None = None,
) -> Iterator[Record | DocumentError]:
    """The Records of the documents in files and folders, sorted by path, without a store.

    `lexicon` is a folder of tables that extend the lexicon; UsageError where one is wrong. Held
    meetings below `min_confidence`, 0 to 1, are doubtful. A DocumentError stands in place of each document that can't
    be read.
    """
    read, published = _reader(loaders.lexicon_of(lexicon), min_confidence), publication(published)
    entries = _entries(_documents(paths, published, publisher, remark, None), read, remark)
    return (entry if isinstance(entry, DocumentError) else entry[1] for entry in entries)


def _documents(
    paths: Paths,
    published: dt.date | None,
    publisher: str | None,
    remark: Remarks | None,
    progress: Progress | None,
) -> Iterator[Document | DocumentError]:
    found = find(paths, remark=remark)
    for done, path in enumerate(found):
        if progress:
            progress(done, len(found))
        if isinstance(path, DocumentError):
            yield path
        else:
            yield from read_file(path, published=published, publisher=publisher, remark=remark)
    if progress:
        progress(len(found), len(found))


def _reader(lexicon: Extension | None, min_confidence: float) -> Read:
    return partial(loaders.read, lexicon=lexicon, min_confidence=threshold(min_confidence))


def _entries(
    documents: Iterable[Document | DocumentError],
    read: Read,
    remark: Remarks | None,
    complete: Callable[[Document], Document] | None = None,
) -> Iterator[Entry | DocumentError]:
    from loaders.text.language import reservation

    for document in documents:
        if isinstance(document, DocumentError):
            yield document
            continue
        whole = complete(document) if complete else document
        record = _understood(whole, read)
        if isinstance(record, DocumentError):
            yield record
            continue
        if remark and (told := reservation(whole.text)):
            remark(Remark(whole.source, "note", told))
        yield whole, record


def _opening(entries: Iterable[Entry | DocumentError], store: LateStore) -> Iterator[Entry | DocumentError]:
    """The entries; the store is opened at the first, before a batch is read that it might not take."""
    for entry in entries:
        if not isinstance(entry, DocumentError):
            store.open()
        yield entry


def _understood(document: Document, read: Read) -> Record | DocumentError:
    """The document's Record, checked against its text, or what is wrong with it."""
    try:
        record = read(document)
        check(record, document.text)
    except (DocumentError, RecordError) as error:
        reason = error.reason if isinstance(error, DocumentError) else str(error)
        return DocumentError(document.source, reason.removeprefix(f"{document.source}: "))
    except Exception as error:  # noqa: BLE001  (a fault in reading one document must not cost the others)
        _log.debug("while reading %s", document.source, exc_info=error)
        reason = f"could not be read: internal error ({_named(error)}; --debug shows where)"
        return DocumentError(document.source, reason)
    return record


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


class _Load:
    """One load in progress: what the store has acknowledged, and what went wrong so far."""

    def __init__(self, store: Keeper, *, replace: bool) -> None:
        self.store = store
        self.replace = replace
        self.read: dict[str, set[str]] = {}
        self.counts = {"new": 0, "changed": 0, "unchanged": 0}
        self.adding = False
        self.failed: list[DocumentError] = []
        self.remarks: list[Remark] = []
        self.doubts: list[Doubt] = []
        self.silent: list[str] = []

    def run(self, entries: Iterable[Entry | DocumentError], batch: int) -> Loaded:
        before = self.store.counts()
        try:
            self._add_all(entries, batch)
            replaced = self._let_go()
        except KeyboardInterrupt:
            raise KeyboardInterrupt(f"stopped; {self._kept()}") from None
        except StoreError as error:
            if not sum(self.counts.values()):
                raise
            raise type(error)(f"{error}; {self._kept()}") from error
        return Loaded(
            store=self.store.url,
            **self.counts,
            failed=tuple(self.failed),
            remarks=tuple(self.remarks),
            doubts=tuple(self.doubts),
            silent=tuple(self.silent),
            replaced=replaced,
            before=before,
            after=self.store.counts(),
        )

    def _add_all(self, entries: Iterable[Entry | DocumentError], batch: int) -> None:
        waiting: list[Entry] = []
        for entry in entries:
            if isinstance(entry, DocumentError):
                self.failed.append(entry)
                continue
            waiting.append(entry)
            if len(waiting) >= batch:
                self._add(waiting)
                waiting.clear()
        if waiting:
            self._add(waiting)

    def _add(self, batch: Sequence[Entry]) -> None:
        # What ends the load in between leaves open whether the store has kept this batch.
        self.adding = True
        report = self.store.add(batch)
        self.adding = False
        self.counts["new"] += report.new
        self.counts["changed"] += report.changed
        self.counts["unchanged"] += report.unchanged
        for document, record in batch:
            self.read.setdefault(document.source, set()).add(document.id)
            self.doubts.extend(Doubt(document.source, text) for text in record.doubts)
            if not record.officials and not record.meetings:
                self.silent.append(document.source)

    def _let_go(self) -> tuple[str, ...]:
        """Forgets the documents whose only path holds another text now, where that is asked for; returns the paths."""
        if not self.replace or not self.read:
            return ()
        old = {
            id: path
            for id, (path, *others) in self.store.sources().items()
            if not others and path in self.read and id not in self.read[path]
        }
        self.store.forget(old.keys())
        return tuple(sorted(set(old.values())))

    def _kept(self) -> str:
        count = sum(self.counts.values())
        documents = "1 document of this load is" if count == 1 else f"{count} documents of this load are"
        least = "at least " if self.adding else ""
        return f"{least}{documents} kept, load the same paths again to go on"
