"""Documents into a store: files are read, understood and added in batches, and what went wrong is told.

A document that can't be read stops nothing: its error is part of the report. A store that fails stops the
load; what it had acknowledged stays, and loading the same paths again goes on from there.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import loaders
from diplograph.extraction import Read, Recall, Task, entries
from diplograph.keeping import Keeper, LateStore
from diplograph.reading import Alone, Hands, Manner
from diplograph.workers import Workers, number
from graph.document import publication
from graph.doubt import LEAST, threshold
from graph.errors import ClusterError, DocumentError, StoreError, UsageError
from graph.record import Record
from loaders.readers import Remark, find
from loaders.readers.base import Remarks
from loaders.readers.files import PathLike

if TYPE_CHECKING:
    from graph.stores.settling import Progress
    from loaders import Lexicon
    from loaders.text.extension import Extension

BATCH = 200
"""Documents that a store gets at a time: each batch is kept whole or not at all, and all are settled at the end."""

Paths = PathLike | Iterable[PathLike]


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
    settling: Progress | None = None,
    replace: bool = False,
    batch: int = BATCH,
    reread: bool = False,
    workers: int | None = None,
    dask: str | None = None,
) -> Loaded:
    """Reads the documents in files and folders into a store, and returns what came in and what did not.

    `store` is an open store or the address of one (see `open_store`), which is made where it is not there and a
    document could be read. `published` and `publisher` hold for all the documents. `lexicon` is a folder of tables that
    extend the lexicon; UsageError where one is wrong. Held meetings below `min_confidence`, 0 to 1, are kept as
    doubtful. With `replace` a document whose only path holds another text now is forgotten; otherwise it stays beside
    the new one. Loading the same documents again changes nothing, unless they are read otherwise: with another lexicon
    or confidence, or knowing more of them; one that would be read as before is not read, unless `reread` says so. So
    many `workers` read at a time, each a process: one a core, or none beside this one where there are few files; `dask`
    is the address of a Dask cluster that reads instead. What is loaded is the same. `progress` is told of files that
    are read, `settling` of documents that the graph takes in after that. StoreError where the store fails, ClusterError
    where the cluster does: the message says how many documents are kept; so does KeyboardInterrupt's.
    """
    if batch < 1:
        raise UsageError(f"a batch of {batch} documents: give 1 or more")
    manner = Manner(loaders.lexicon_of(lexicon), threshold(min_confidence))
    published = publication(published)
    with _keeper(store) as keeper:
        account = _Load(keeper, replace=replace)
        # What an earlier load knew of a document, such as its date, settles what it leaves open.
        recall = _without_readings(keeper.recall) if reread else keeper.recall
        read = _read(
            paths, published, publisher, manner, recall, account.remarks.append, progress, workers=workers, dask=dask
        )
        # However it ends, nobody reads on.
        with closing(read):
            return account.run(_opening(read, keeper) if isinstance(keeper, LateStore) else read, batch, settling)


def _keeper(store: Keeper | str | Path | None) -> AbstractContextManager[Keeper]:
    """The store, closed at the end if it is opened here."""
    if store is None or isinstance(store, str | Path):
        return LateStore(store)
    return nullcontext(store)


def _without_readings(recall: Recall) -> Recall:
    """What is known of documents, but not how they were read."""
    return lambda documents: {id: (entry, None) for id, (entry, _) in recall(documents).items()}


def _opening(entries: Iterable[Read | DocumentError], store: LateStore) -> Iterator[Read | DocumentError]:
    """The entries; the store is opened at the first, before a batch is read that it might not take."""
    for entry in entries:
        if not isinstance(entry, DocumentError):
            store.open()
        yield entry


class _Load:
    """One load in progress: what the store has acknowledged, and what went wrong so far."""

    def __init__(self, store: Keeper, *, replace: bool) -> None:
        self.store = store
        self.replace = replace
        self.ids: dict[str, set[str]] = {}
        self.counts = {"new": 0, "changed": 0, "unchanged": 0}
        self.adding = False
        self.failed: list[DocumentError] = []
        self.remarks: list[Remark] = []
        self.doubts: list[Doubt] = []
        self.silent: list[str] = []

    def run(self, entries: Iterable[Read | DocumentError], batch: int, settling: Progress | None) -> Loaded:
        before = self.store.counts()
        try:
            self._take_in(entries, batch)
            self.store.settle(settling)
            replaced = self._let_go()
            after = self.store.counts()
        except KeyboardInterrupt:
            raise KeyboardInterrupt(f"stopped; {self._kept_so_far()}") from None
        except (ClusterError, StoreError) as error:
            if not sum(self.counts.values()):
                raise
            raise type(error)(f"{error}; {self._kept_so_far()}") from error
        return Loaded(
            store=self.store.url,
            **self.counts,
            failed=tuple(self.failed),
            remarks=tuple(self.remarks),
            doubts=tuple(self.doubts),
            silent=tuple(self.silent),
            replaced=replaced,
            before=before,
            after=after,
        )

    def _take_in(self, entries: Iterable[Read | DocumentError], batch: int) -> None:
        waiting: list[Read] = []
        for entry in entries:
            if isinstance(entry, DocumentError):
                self.failed.append(entry)
                continue
            waiting.append(entry)
            if len(waiting) >= batch:
                self._hand_over(waiting)
                waiting.clear()
        if waiting:
            self._hand_over(waiting)

    def _hand_over(self, batch: Sequence[Read]) -> None:
        # What ends the load in between leaves open whether the store has kept this batch.
        self.adding = True
        if fresh := [one for one in batch if not one.kept]:
            readings = {one.document.id: one.reading for one in fresh}
            report = self.store.keep([(one.document, one.record) for one in fresh], readings)
            for name in self.counts:
                self.counts[name] += getattr(report, name)
        self.counts["unchanged"] += len(batch) - len(fresh)
        self.adding = False
        for one in batch:
            self.ids.setdefault(one.document.source, set()).add(one.document.id)
            self.doubts += [Doubt(one.document.source, text) for text in one.record.doubts]
            if not one.record.officials and not one.record.meetings:
                self.silent.append(one.document.source)

    def _let_go(self) -> tuple[str, ...]:
        """Forgets the documents whose only path holds another text now, where that is asked for; returns the paths."""
        if not self.replace or not self.ids:
            return ()
        old = {
            id: path
            for id, (path, *others) in self.store.sources().items()
            if not others and path in self.ids and id not in self.ids[path]
        }
        self.store.forget(old.keys())
        return tuple(sorted(set(old.values())))

    def _kept_so_far(self) -> str:
        count = sum(self.counts.values())
        documents = "1 document of this load is" if count == 1 else f"{count} documents of this load are"
        least = "at least " if self.adding else ""
        return f"{least}{documents} kept, load the same paths again to go on"


def extract(
    paths: Paths,
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    lexicon: Lexicon | Extension | None = None,
    min_confidence: float = LEAST,
    remark: Remarks | None = None,
    workers: int | None = None,
) -> Iterator[Record | DocumentError]:
    """The Records of the documents in files and folders, sorted by path, without a store.

    `lexicon` is a folder of tables that extend the lexicon; UsageError where one is wrong. Held meetings below
    `min_confidence`, 0 to 1, are doubtful. A DocumentError stands in place of each document that can't be read.
    `workers` are as in `load`.
    """
    manner = Manner(loaders.lexicon_of(lexicon), threshold(min_confidence))
    read = _read(
        paths, publication(published), publisher, manner, lambda _: {}, remark or _unheard, None, workers=workers
    )
    return _records(read)


def _records(read: Iterator[Read | DocumentError]) -> Iterator[Record | DocumentError]:
    for one in read:
        yield one if isinstance(one, DocumentError) else one.record


def _unheard(remark: Remark) -> None:
    """Nobody asked for the remark."""


def _read(
    paths: Paths,
    published: dt.date | None,
    publisher: str | None,
    manner: Manner,
    recall: Recall,
    remark: Remarks,
    progress: Progress | None,
    *,
    workers: int | None = None,
    dask: str | None = None,
) -> Generator[Read | DocumentError, None, None]:
    found = find(paths, remark=remark)
    told = (lambda done: progress(done, len(found))) if progress else (lambda done: None)
    task = Task(found, published, publisher, manner, recall, remark, told)
    with _hands(manner, len(found), workers, dask) as hands:
        yield from entries(task, hands)


def _hands(manner: Manner, files: int, workers: int | None, dask: str | None) -> Hands:
    if dask is not None:
        if workers is not None:
            raise UsageError("--workers and --dask (workers and dask in Python): give one or the other")
        from diplograph.cluster import Cluster

        return Cluster(dask, manner)
    count = number(workers, files)
    return Alone(manner) if count == 1 else Workers(count, manner)
