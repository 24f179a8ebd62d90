"""What is asked of the embedded store, and how one that is open for reading follows what others write."""

from __future__ import annotations

import threading
from abc import abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import kglite

from graph import project
from graph.errors import StoreError, StoreLocked, first_line
from graph.fold import Ref
from graph.stores import ARCHIVE, kglite_folder
from graph.stores.archive import Archive
from graph.stores.base import Store
from graph.stores.columns import Columns
from graph.stores.columns_kept import Following
from graph.stores.kglite_bulk import Piece, remove, write
from graph.stores.kglite_file import Stamp, check_archive, check_rights, is_held, newest, place, stamp
from graph.stores.kglite_query import ask
from graph.stores.queried import Table
from graph.stores.refold import pending
from graph.stores.spool import Spool
from graph.stores.sqlite import SqliteArchive
from graph.stores.whole import UNDER_WAY
from graph.wording import counted

UNMADE = -1
"""The batch that a graph holds which was being made when something came between."""
_CATCH_UP = 1_000
_LET_GO = 20_000
"""Documents changed, and keys that documents let go, which a large graph can lack when a store is closed, and a reader
makes up for by itself; where it lacks more, it is brought up to date first.
"""


class KgliteReader(Store):
    """An archive and the graph that is read from its file or folder."""

    url: str
    _archive: SqliteArchive
    _lock: threading.RLock
    _home: Path | None
    _graph: Any = None
    _columns: Following | None = None
    _seen: Stamp | None = None
    _applied = 0
    _closed = False

    @abstractmethod
    def _rebuild(self, claimed: Spool | None = None) -> None:
        """Makes the graph of all that the archive has."""

    @abstractmethod
    def _written_up(self, home: Path) -> tuple[str, ...]:
        """Has a writer of its own bring the files in the folder up to date; returns its notes."""

    def _open_to_read(self, home: Path) -> None:
        check_rights(home)
        check_archive(home)
        if not (home / ARCHIVE).exists():
            raise StoreError(f"{home}: there is no store; `diplograph load PATH… --store {home}` makes one")
        self._archive = SqliteArchive(home / ARCHIVE, read_only=True)
        try:
            if self._load(home) or self._refresh(home):
                self._take_up(settle=False)
            if self._archive.empty() and is_held(home):
                self._note(UNDER_WAY)
        except BaseException:
            self._archive.close()
            raise

    def _load(self, home: Path) -> bool:
        """Whether the graph could be read and holds all that the archive has."""
        self._graph, self._seen = newest(home, self._archive.checksums)
        if self._graph is None:
            return False
        self._applied = self._graph.schema_version
        self._take_columns()
        return self._catch_up()

    def _take_columns(self) -> None:
        """The columns beside the graph that was just read, or put, into a folder."""
        self._columns = None
        if self._home and self._in_folder():
            folder = place(self._home, self._archive.checksums())
            self._columns = Following(folder, self._graph.schema_version)

    def _catch_up(self) -> bool:
        """Makes up for what a large graph lacks, in this process alone; whether there is all that the archive has."""
        with self._archive.still():
            batch, least = self._archive.mark("batch"), self._archive.mark("saved")
            if self._archive.mark("projection") != project.VERSION:
                return False
            if self._applied == batch:
                return True
            documents, gone = self._archive.pending(self._applied)
            if not self._in_folder() or not least <= self._applied <= batch or _is_much(documents, gone):
                return False
            pieces, lost = pending(self._archive, documents, gone, _CATCH_UP)
            self._change(pieces, lost)
        self._hold(batch)
        return True

    def _refresh(self, home: Path) -> bool:
        """Bring the files up to date; where another process is at it, take the graph as it was saved last, and say so.

        Whether they are up to date.
        """
        try:
            notes = self._written_up(home)
        except StoreError as error:
            if self._graph is None and isinstance(error, StoreLocked):
                why = "there is no whole graph, and whoever has the store open to write makes it"
                raise StoreLocked(f"{home}: {why}; ask again when that is done") from None
            if self._graph is None:
                raise
            why = "another process is writing" if isinstance(error, StoreLocked) else str(error)
            self._note(f"{self._lacking()}: {why}")
            return False
        self.notes = notes
        if not self._load(home):
            raise StoreError(f"{home}: another process is changing this store; try again")
        return True

    def _lacking(self) -> str:
        waiting = len(self._archive.pending(self._applied)[0]) + self._archive.unsettled()
        # Of claims that are made anew it is not known what the graph has of them.
        waiting = waiting or self._archive.size() - self._documents()
        return f"{counted(waiting, 'document')} not in the graph yet" if waiting > 0 else "the graph is not up to date"

    def _documents(self) -> int:
        found: int = self._graph.cypher("MATCH (d:Document) RETURN count(d) AS n").to_list()[0]["n"]
        return found

    def _change(self, pieces: Iterable[Piece], lost: Sequence[Ref] = (), *, new: bool = False) -> int:
        try:
            remove(self._graph, lost)
            return write(self._graph, self._columns.passing(pieces, lost) if self._columns else pieces, new=new)
        except kglite.KgError as error:
            where = "; check that the temporary folder can be written" if self._in_folder() else ""
            raise StoreError(f"{self.url}: the graph cannot be written: {first_line(error)}{where}") from None

    def _hold(self, batch: int) -> None:
        self._graph.set_schema_version(batch)
        self._applied = batch

    def _lacks_much(self) -> bool:
        """Whether whoever opens the store would wait long for what the saved graph lacks."""
        return _is_much(*self._archive.pending(self._archive.mark("saved")))

    def _in_folder(self) -> bool:
        return self._graph is not None and kglite_folder.is_of_folder(self._graph)

    def _answer(self, asked: str, given: Mapping[str, Any], timeout: float, limit: int) -> Table:
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

    def columns(self) -> Columns | None:
        """See `Store.columns`."""
        with self._lock:
            self._check_open()
            return self._columns.now() if self._columns else None

    def behind(self) -> bool:
        """See `Store.behind`."""
        return bool(self._applied != self._archive.mark("batch"))

    def _reading(self) -> AbstractContextManager[Archive]:
        self._check_open()
        return nullcontext(self._archive)

    def _check_open(self) -> None:
        if self._closed:
            raise StoreError(f"{self.url}: this store is closed; open it again")
        if self._applied == UNMADE:
            with self._lock:
                self._rebuild()
        if self._home and self.read_only:
            with self._lock:
                self._follow_others(self._home)

    def _follow_others(self, home: Path) -> None:
        """A reader that stays open follows what others save."""
        if self._seen != stamp(place(home, self._archive.checksums())):
            before = self._graph
            if not self._load(home) and self._graph is None:
                self._graph, self._seen = before, None
        elif self._applied != self._archive.mark("batch"):
            self._catch_up()


def _is_much(documents: Collection[str], gone: Collection[str]) -> bool:
    return len(documents) > _CATCH_UP or len(gone) > _LET_GO
