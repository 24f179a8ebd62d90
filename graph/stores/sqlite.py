"""The archive of the embedded store: one SQLite file in WAL mode.

`pending` and `gone` say which documents the graph does not hold yet, batch by batch: the graph carries the
number of its last batch, and what lies after it is projected when the store is opened.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from graph.errors import StoreDamaged, StoreError, StoreLocked
from graph.record import Record
from graph.resolution.index import Index
from graph.resolution.judgements import Judgement, as_json, judgement_of
from graph.stores import sqlite_claims, sqlite_file
from graph.stores.archive import Change, Entry, Removal, Stored, Waiting
from graph.stores.sqlite_entry import COLUMNS, KEPT, entry_of, row_of, stored_of
from graph.stores.sqlite_filling import FilledArchive
from graph.stores.sqlite_index import SqliteIndex

_PLACES = 500


class SqliteArchive(FilledArchive):
    """The archive in a file, or in memory where `path` is None."""

    def __init__(self, path: Path | None, *, read_only: bool = False) -> None:
        self.path = path
        # One connection for all threads: a statement and its rows, or a transaction, at a time.
        self._lock = threading.RLock()
        with self._mapped():
            self._db = sqlite_file.connect(path, read_only=read_only)
            try:
                self._older = sqlite_file.prepare(self._db, path, read_only=read_only)
            except BaseException:
                self._db.close()
                raise

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        """SQLite's errors as ours."""
        try:
            with self._lock:
                yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise StoreLocked(f"{self.path}: another process is writing; try again when it is done") from None
            if not any(word in str(error) for word in ("malformed", "decode")):
                raise StoreError(f"{self.path}: {error}; check the folder, its rights and the disk") from None
            raise self._damaged(error) from None
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise self._damaged(error) from None

    def _damaged(self, error: Exception) -> StoreDamaged:
        home = f" --store {self.path.parent}" if self.path else ""
        return StoreDamaged(
            f"{self.path}: the archive cannot be read ({error}); restore it from a "
            f"backup, or save what can be read with `diplograph salvage NEW{home}`"
        )

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is done within is kept, or none of it."""
        with self._mapped():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise

    def undone(self) -> AbstractContextManager[None]:
        """All that is done within can be read there, and none of it is kept."""
        return self._rolled_back("BEGIN IMMEDIATE")

    def still(self) -> AbstractContextManager[None]:
        """All that is read within is of one moment, whatever others write meanwhile."""
        return self._rolled_back("BEGIN")

    @contextmanager
    def _rolled_back(self, begin: str) -> Iterator[None]:
        with self._mapped():
            self._db.execute(begin)
            try:
                yield
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def mark(self, name: str) -> int:
        """A number that the archive keeps: the last `batch`, the last one `saved`, the `projection` used; 0 where it
        has none.
        """
        with self._mapped():
            found = self._db.execute("SELECT value FROM mark WHERE name = ?", (name,)).fetchone()
        return int(found[0]) if found else 0

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """See `Archive.entries`."""
        found = {}
        for row in self._rows(f"SELECT {COLUMNS} FROM document WHERE id IN", ids):  # noqa: S608
            found[row[0]] = entry_of(row)
        return found

    def stored(self, ids: Collection[str]) -> dict[str, Stored]:
        """See `Archive.stored`."""
        rows = self._rows(f"SELECT {KEPT} FROM document WHERE id IN", ids)  # noqa: S608
        return {row[0]: stored_of(row) for row in rows}

    def every(self) -> Iterator[Entry]:
        """See `Archive.every`."""
        yield from map(entry_of, self._paged(COLUMNS))

    def records(self) -> Iterator[Record]:
        """See `Archive.records`."""
        return (Record.from_json(row[1]) for row in self._paged("id, record"))

    def sources(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """See `Archive.sources`."""
        return ((id, tuple(json.loads(paths))) for id, paths in self._paged("id, sources"))

    def _paged(self, columns: str) -> Iterator[tuple[Any, ...]]:
        after = ""
        query = f"SELECT {columns} FROM document WHERE id > ? ORDER BY id LIMIT {_PLACES}"  # noqa: S608
        # In pieces, so that a long reading holds up no writer and sees a table that may change.
        while True:
            with self._mapped():
                rows = self._db.execute(query, (after,)).fetchall()
            if not rows:
                return
            yield from rows
            after = rows[-1][0]

    def size(self) -> int:
        """See `Archive.size`."""
        return self._count("document")

    def keep(self, entries: Sequence[Entry]) -> None:
        """See `Archive.keep`."""
        # What is kept a second time before it is settled is still to be compared with what was settled.
        wait = (
            "INSERT INTO unsettled SELECT ?1, (SELECT record FROM document WHERE id = ?1) WHERE true "
            "ON CONFLICT DO NOTHING"
        )
        self._for_each(wait, [(entry.document.id,) for entry in entries])
        self._for_each(
            f"REPLACE INTO document ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
            [row_of(entry) for entry in entries],
        )

    def readings(self, ids: Collection[str]) -> dict[str, str]:
        """See `Archive.readings`."""
        return {} if self._older else dict(self._rows("SELECT document, how FROM reading WHERE document IN", ids))

    def note_readings(self, readings: Mapping[str, str | None]) -> None:
        """See `Archive.note_readings`."""
        self._for_each("DELETE FROM reading WHERE document = ?", [(id,) for id in readings])
        self._for_each("INSERT INTO reading VALUES (?, ?)", [(id, how) for id, how in readings.items() if how])

    def unsettled(self) -> int:
        """See `Archive.unsettled`."""
        return 0 if self._older else self._count("unsettled")

    def revised(self) -> int:
        """See `Archive.revised`."""
        return 0 if self._older else self._count("unsettled WHERE before IS NOT NULL")

    def waiting(self, limit: int | None = None) -> dict[str, Waiting]:
        """See `Archive.waiting`."""
        query = "SELECT id, record, before FROM unsettled JOIN document ON id = document"
        with self._mapped():
            rows = self._db.execute(f"{query} WHERE before IS NOT NULL").fetchall() if limit else []
            rows = rows or self._db.execute(f"{query} LIMIT ?", (limit or -1,)).fetchall()
        return {
            id: Waiting(Record.from_json(record), Record.from_json(before) if before else None)
            for id, record, before in rows
        }

    def put(self, changes: Sequence[Change], removed: Sequence[Removal] = ()) -> None:
        """See `Archive.put`."""
        if not changes and not removed:
            return
        batch = self.mark("batch") + 1
        settled = [c.document for c in changes] + [one.document for one in removed]
        run = self._db.executemany
        with self._mapped():
            self._withdraw([c.document for c in changes if c.known] + [one.document for one in removed])
            run(
                "INSERT INTO claim (document, claims) VALUES (?, ?)",
                [(c.document, sqlite_claims.packed(c.claims)) for c in changes],
            )
            run(sqlite_claims.COUNT, sqlite_claims.parts(claim for c in changes for claim in c.claims.items()))
            run("INSERT INTO pending VALUES (?, ?)", [(batch, c.document) for c in changes])
            run("DELETE FROM document WHERE id = ?", [(one.document,) for one in removed])
            for table in ("pending", "reading"):
                run(f"DELETE FROM {table} WHERE document = ?", [(one.document,) for one in removed])  # noqa: S608
            run("DELETE FROM unsettled WHERE document = ?", [(id,) for id in settled])
            gone = [key for c in changes for key in c.gone] + [key for one in removed for key in one.gone]
            run("INSERT INTO gone VALUES (?, ?)", [(batch, key) for key in gone])
            self._db.execute("UPDATE mark SET value = ? WHERE name = 'batch'", (batch,))

    def _withdraw(self, documents: Collection[str]) -> None:
        """Take back all claims of these documents."""
        made = self._rows("SELECT claims FROM claim WHERE document IN", documents)
        parts = sqlite_claims.parts(claim for (claims,) in made for claim in sqlite_claims.unpacked(claims).items())
        for statement in sqlite_claims.DISCOUNT:
            self._for_each(statement, parts)
        self._for_each("DELETE FROM claim WHERE document = ?", [(id,) for id in documents])

    def pending(self, after: int) -> tuple[set[str], set[str]]:
        """The documents changed, and the keys let go, in batches after this one."""
        with self._mapped():
            documents = self._db.execute("SELECT document FROM pending WHERE batch > ?", (after,)).fetchall()
            gone = self._db.execute("SELECT key FROM gone WHERE batch > ?", (after,)).fetchall()
        return {id for (id,) in documents}, {key for (key,) in gone}

    def checksums(self) -> tuple[int, int]:
        """Those that the graph's file can have; 0 where none is known."""
        return self.mark("checksum"), self.mark("next")

    def saving(self, checksum: int) -> None:
        """The graph's file is about to have this checksum."""
        with self.transaction():
            self._db.execute("REPLACE INTO mark (name, value) VALUES ('next', ?)", (checksum,))

    def saved(self, batch: int, checksum: int) -> None:
        """The graph up to this batch is on disk, in a file of this checksum."""
        with self.transaction():
            self._db.execute("DELETE FROM pending WHERE batch <= ?", (batch,))
            self._db.execute("DELETE FROM gone WHERE batch <= ?", (batch,))
            marks = [("saved", batch), ("checksum", checksum)]
            self._db.executemany("REPLACE INTO mark (name, value) VALUES (?, ?)", marks)

    def index(self) -> Index:
        """See `Archive.index`."""
        return SqliteIndex(self._among, self._for_each)

    def judgements(self) -> list[Judgement]:
        """See `Archive.judgements`."""
        with self._mapped():
            rows = self._db.execute("SELECT data FROM judgement ORDER BY id").fetchall()
        return [judgement_of(data) for (data,) in rows]

    def judge(self, added: Collection[Judgement], removed: Collection[Judgement]) -> None:
        """See `Archive.judge`."""
        with self._mapped():
            self._db.executemany("DELETE FROM judgement WHERE id = ?", [(one.id,) for one in removed])
            self._db.executemany("REPLACE INTO judgement VALUES (?, ?)", [(one.id, as_json(one)) for one in added])

    def all_shared_keys(self) -> Iterator[str]:
        """See `Archive.all_shared_keys`."""
        with self._mapped():
            keys = [key for (key,) in self._db.execute("SELECT DISTINCT key FROM vote ORDER BY key")]
        yield from keys

    def votes(self, keys: Collection[str]) -> dict[str, list[tuple[str, int]]]:
        """See `Archive.votes`."""
        return sqlite_claims.votes(self._rows("SELECT key, part, documents FROM vote WHERE key IN", keys))

    def _count(self, rows: str) -> int:
        with self._mapped():
            return int(self._db.execute(f"SELECT count(*) FROM {rows}").fetchone()[0])  # noqa: S608

    def _rows(self, query: str, values: Collection[str]) -> Iterator[tuple[Any, ...]]:
        return self._among(query, (), values)

    def _among(self, query: str, fixed: Sequence[str], values: Collection[str]) -> Iterator[tuple[Any, ...]]:
        """The rows of `query` for each of the values, some hundreds at a time."""
        wanted = list(values)
        for start in range(0, len(wanted), _PLACES):
            some = wanted[start : start + _PLACES]
            with self._mapped():
                sought = f"{query} ({', '.join('?' * len(some))})"
                rows = self._db.execute(sought, [*fixed, *some]).fetchall()
            yield from rows

    def _for_each(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        with self._mapped():
            self._db.executemany(statement, rows)
