"""The embedded store: a folder with `archive.sqlite` and `graph.kgl`, for one writing process at a time.

kglite keeps no log here: the archive has what is not in `graph.kgl` yet, and the graph's schema version is
the number of the archive's last batch that it holds. Opening projects the batches after it; a graph file that
is missing, of another kglite, or by its checksum not the one that was saved last, is made again from the archive.
"""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import kglite

from graph import project
from graph.errors import StoreDamaged, StoreError, StoreLocked
from graph.fold import Ref
from graph.stores import ARCHIVE, GRAPH, values
from graph.stores.archive import Archive, Change, Removal
from graph.stores.base import Progress, Store, Table
from graph.stores.kglite_ahead import saved
from graph.stores.kglite_bulk import Piece, remove, write
from graph.stores.kglite_file import Stamp, check_archive, check_rights, empty, is_held, line, newest, save, stamp, take
from graph.stores.kglite_query import ask
from graph.stores.readonly import reading
from graph.stores.refold import everything, following, pending
from graph.stores.reload import anew
from graph.stores.schema_dates import check_dates
from graph.stores.spool import Spool
from graph.stores.sqlite import SqliteArchive
from graph.stores.whole import UNDER_WAY
from graph.stores.work import Effect, Report, Work, effect
from graph.wording import counted

_FOLLOWED = 5_000
"""Documents that changed of which the rows are held in memory at a time; the graph is not made again for so few."""
_REBUILD_SHARE = 0.4
"""The graph is made again where this share of all documents changed: to follow one costs 0.8 ms beside 2,400 others and
2.8 ms beside 24,000, to make all again 1 ms for each.
"""
_SAVE_SHARE = 10
_UNMADE = -1
"""The batch that a graph holds which was being made when something came between."""

# A query for a label that has no nodes yet is no mistake, nor that lists (`other_ids`) are read into memory: all is.
kglite.set_query_warning_policy("silent")
warnings.filterwarnings("ignore", category=kglite.MappedFallbackWarning)


class KgliteStore(Store):
    """The store in a folder; in memory where `home` is None."""

    _graph: Any = None
    _lease: Any = None
    _seen: Stamp | None = None

    def __init__(self, home: Path | None, *, read_only: bool = False, settle: bool = True) -> None:
        self.url = str(home) if home else "memory:"
        self.read_only = read_only
        self._home = home
        self._lock = threading.RLock()
        self._applied = self._unsaved = 0
        self._closed = False
        if home is None:
            self._graph, self._archive = empty(), SqliteArchive(None)
        elif read_only:
            self._open_to_read(home)
        else:
            self._open_to_write(home, settle=settle)

    def _open_to_write(self, home: Path, *, settle: bool) -> None:
        self._lease = take(home)
        try:
            self._archive = SqliteArchive(home / ARCHIVE)
            self._bring_up(home)
            self._take_up(settle=settle)
        except BaseException:
            self._abandon()
            raise

    def _bring_up(self, home: Path) -> None:
        """The graph as the archive has it."""
        if self._archive.mark("projection") != project.VERSION:
            self._settle_anew(None)
            self._note("the graph was made again from the archive, by the rules of this version")
            return
        batch, least = self._archive.mark("batch"), self._archive.mark("saved")
        self._graph = self._saved(home)
        self._applied = _UNMADE if self._graph is None else self._graph.schema_version
        if not least <= self._applied <= batch:
            self._rebuild()
        elif self._applied < batch:
            self._follow()

    def _saved(self, home: Path) -> Any:  # noqa: ANN401
        """The graph in the file; None where it is missing, or damaged or ahead of the archive, which is noted."""
        try:
            return saved(home, self._archive)
        except StoreDamaged as error:
            self._note(str(error))
            return None

    def _open_to_read(self, home: Path) -> None:
        check_rights(home)
        check_archive(home)
        if not (home / ARCHIVE).exists():
            raise StoreError(f"{home}: there is no store; `diplograph load PATH… --store {home}` makes one")
        self._archive = SqliteArchive(home / ARCHIVE, read_only=True)
        try:
            if self._load(home) or self._refresh(home):
                self._take_up(settle=False)
            if not self._archive.size() and is_held(home):
                self._note(UNDER_WAY)
        except BaseException:
            self._archive.close()
            raise

    def _load(self, home: Path) -> bool:
        """Whether graph.kgl could be read and holds all that the archive has."""
        self._graph, self._seen = newest(home / GRAPH, self._archive.checksums)
        if self._graph is None:
            return False
        self._applied = self._graph.schema_version
        current = self._archive.mark("projection") == project.VERSION
        return current and self._applied == self._archive.mark("batch")

    def _refresh(self, home: Path) -> bool:
        """Bring the files up to date; where another process is at it, take the graph as it was saved last, and say so.

        Whether they are up to date.
        """
        try:
            writer = KgliteStore(home, settle=False)
        except StoreError as error:
            if self._graph is None and isinstance(error, StoreLocked):
                raise StoreLocked(f"{home}: another process makes the graph; ask again when it is done") from None
            if self._graph is None:
                raise
            waiting = len(self._archive.pending(self._applied)[0]) + self._archive.unsettled()
            why = "another process is writing" if isinstance(error, StoreLocked) else str(error)
            self._note(f"{counted(waiting, 'document')} not in the graph yet: {why}")
            return False
        with writer:
            self.notes = writer.notes
        if not self._load(home):
            raise StoreError(f"{home}: another process is changing this store; try again")
        return True

    def _write(self, work: Work) -> Report:
        with self._lock:
            self._check_open()
            with self._archive.transaction():
                in_step = self._applied == self._archive.mark("batch")
                report, changes, removed = work(self._archive)
            if changes or removed or not in_step:
                self._follow(changes if in_step else None, removed)
        return report

    def _trial(self, work: Work) -> Effect:
        with self._lock:
            self._check_open()
            with self._archive.undone():
                _, changes, removed = work(self._archive)
                return effect(self._archive, changes, removed)

    def _follow(self, changes: Sequence[Change] | None = None, removed: Sequence[Removal] = ()) -> None:
        """Project what the archive has and the graph has not: these changes, or what is pending where they are None."""
        batch = self._archive.mark("batch")
        documents, gone = self._archive.pending(self._applied) if changes is None else (set[str](), set[str]())
        behind = changes is None and self._applied < self._archive.mark("saved")
        count = len(documents if changes is None else changes)
        if behind or (count > _FOLLOWED and count > _REBUILD_SHARE * self._archive.size()):
            self._rebuild()
            return
        if changes is None:
            pieces, lost = pending(self._archive, documents, gone, _FOLLOWED)
        else:
            rows, lost = following(self._archive, changes, removed)
            pieces = iter([rows])
        self._unsaved += self._change(pieces, lost) + len(lost)
        self._hold(batch)
        # In step with the graph's growth, so that saving stays a fraction of the work.
        size = self._graph.graph_info()
        if self._unsaved * _SAVE_SHARE >= size["node_count"] + size["edge_count"]:
            self._save()

    def _rebuild(self, pieces: Iterable[Piece] | None = None) -> None:
        batch = self._archive.mark("batch")
        # The old one goes first: two of them may be more than memory holds.
        self._graph, self._applied, self._unsaved = empty(), _UNMADE, 0
        self._unsaved = self._change(pieces or everything(self._archive, self._home), new=True)
        self._hold(batch)
        self._save()

    def _settle_anew(self, progress: Progress | None) -> None:
        with self._lock:
            self._check_open()
            with Spool(self._archive.size(), self._home) as spool:
                with self._archive.transaction():
                    anew(self._archive, spool, progress)
                    self._archive.remade()
                self._rebuild(spool.rows())

    def _change(self, pieces: Iterable[Piece], lost: Sequence[Ref] = (), *, new: bool = False) -> int:
        try:
            remove(self._graph, lost)
            return write(self._graph, pieces, new=new)
        except kglite.KgError as error:
            raise StoreError(f"{self.url}: the graph cannot be written: {line(error)}") from None

    def _hold(self, batch: int) -> None:
        self._graph.set_schema_version(batch)
        self._applied = batch

    def _save(self) -> None:
        if self._home is None:
            return
        self._archive.saved(self._applied, save(self._graph, self._home / GRAPH, self._archive.saving))
        self._unsaved = 0

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float = 30.0,
        limit: int = 10_000,
    ) -> Table:
        """See `Store.query`."""
        asked = reading(cypher)
        given = values.parameters(parameters, asked)
        check_dates(asked, given)
        with self._lock:
            self._check_open()
            snapshot = self._graph.freeze()
        return ask(snapshot, asked, given, timeout, limit)

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """See `Store.read`."""
        with self._lock:
            self._check_open()
            return list(self._graph.cypher(cypher, params=dict(parameters or {}), timeout_ms=0).to_list())

    def read_all(self, queries: Iterable[str]) -> Iterator[Iterable[dict[str, Any]]]:
        """See `Store.read_all`."""
        with self._lock:
            self._check_open()
            snapshot = self._graph.begin_read()
        return (snapshot.cypher(query, timeout_ms=0).to_list() for query in queries)

    def behind(self) -> bool:
        """See `Store.behind`."""
        return bool(self._applied != self._archive.mark("batch"))

    def rebuild(self) -> None:
        """See `Store.rebuild`."""
        self._check_writable("make the graph again")
        self._settle_anew(None)

    def _reading(self) -> AbstractContextManager[Archive]:
        self._check_open()
        return nullcontext(self._archive)

    def _check_open(self) -> None:
        if self._closed:
            raise StoreError(f"{self.url}: this store is closed; open it again")
        if self._applied == _UNMADE:
            with self._lock:
                self._rebuild()
        # A reader that stays open follows what others save.
        if self._home and self.read_only and self._seen != stamp(self._home / GRAPH):
            before = self._graph
            if not self._load(self._home) and self._graph is None:
                self._graph, self._seen = before, None

    def close(self) -> None:
        """Save what is not saved yet, and let other processes write."""
        with self._lock:
            if self._closed:
                return
            self._closed = True
            try:
                if self._unsaved and not self.read_only:
                    self._save()
            finally:
                self._abandon()

    def _abandon(self) -> None:
        """Let go without saving: what the graph lacks then is in the archive."""
        archive = getattr(self, "_archive", None)
        if archive is not None:
            archive.close()
        self._graph = self._lease = None
