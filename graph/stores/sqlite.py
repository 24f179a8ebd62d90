"""The archive of the embedded store: one SQLite file in WAL mode.

`pending` and `gone` say which documents the graph does not hold yet, batch by batch: the graph carries the
number of its last batch, and what lies after it is projected when the store is opened.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import sqlite3
import threading
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from graph import project
from graph.document import Document
from graph.errors import StoreDamaged, StoreError, StoreLocked, StoreVersion
from graph.record import Record
from graph.resolution.index import Index
from graph.resolution.judgements import Judgement, as_json, judgement_of
from graph.stores import sqlite_claims, sqlite_index
from graph.stores.archive import OLDER, VERSION, Change, Entry, Removal
from graph.stores.sqlite_check import CheckedArchive
from graph.stores.sqlite_index import SqliteIndex

_APPLICATION = 0x6469706C  # "dipl"
_SCHEMA = """
CREATE TABLE document (
    id TEXT PRIMARY KEY, text TEXT NOT NULL, headline TEXT, publisher TEXT, published TEXT, url TEXT,
    sources TEXT NOT NULL, record TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE pending (batch INTEGER, document TEXT);
CREATE TABLE gone (batch INTEGER, key TEXT);
CREATE TABLE mark (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO mark VALUES ('batch', 0), ('saved', 0);
"""
_DERIVED = f"""
{sqlite_claims.SCHEMA}
{sqlite_index.SCHEMA}
CREATE TABLE IF NOT EXISTS judgement (id TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
"""
"""What follows from the Records, and judgements."""
_ANEW = "".join(f"DROP TABLE IF EXISTS {table}; " for table in (*sqlite_claims.TABLES, *sqlite_index.TABLES))
_CACHE = 256 * 1024
"""Kibibytes of the file that SQLite keeps in memory while it is written to."""
_ENTRY = "id, text, headline, publisher, published, url, sources, record"
_PLACES = 500


class SqliteArchive(CheckedArchive):
    """The archive in a file, or in memory where `path` is None."""

    def __init__(self, path: Path | None, *, read_only: bool = False) -> None:
        self.path = path
        # One connection for all threads: a statement and its rows, or a transaction, at a time.
        self._lock = threading.RLock()
        with self._mapped():
            self._db = self._connect(read_only)
            try:
                self._prepare(read_only)
            except BaseException:
                self._db.close()
                raise

    def _connect(self, read_only: bool) -> sqlite3.Connection:
        if self.path is None:
            return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        mode = "ro" if read_only else "rwc"
        if read_only and not os.access(self.path.parent, os.W_OK):
            # On a disk that nobody can write to, SQLite cannot make the files of its WAL mode.
            mode = "ro&immutable=1"
        uri = f"{self.path.absolute().as_uri()}?mode={mode}"
        return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=10)

    def _prepare(self, read_only: bool) -> None:
        application = self._db.execute("PRAGMA application_id").fetchone()[0]
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        if application == 0 and version == 0 and not read_only and not self._tables():
            self._db.execute("PRAGMA journal_mode = WAL")
            self._db.executescript(
                f"BEGIN; {_SCHEMA} {_DERIVED} INSERT INTO mark VALUES ('projection', {project.VERSION});"  # noqa: S608
                f"PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
            )
        elif application != _APPLICATION:
            raise StoreDamaged(f"{self.path}: not an archive of diplograph; name another folder as the store")
        elif version in OLDER:
            # Whoever only reads leaves it, or asks a writer to bring it up to date where its projection is an old one.
            if not read_only:
                self._db.executescript(
                    f"BEGIN; {_ANEW} {_DERIVED} UPDATE mark SET value = 0 WHERE name = 'projection';"  # noqa: S608
                    f"PRAGMA user_version = {VERSION}; COMMIT;"
                )
        elif version != VERSION:
            raise StoreVersion(
                f"{self.path}: written by another version (archive format {version}, "
                f"this one reads {VERSION}); open it with that one"
            )
        # Each commit is on disk before it is acknowledged.
        self._db.execute("PRAGMA synchronous = FULL")
        if not read_only:
            self._db.execute(f"PRAGMA cache_size = -{_CACHE}")

    def _tables(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0])

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        """SQLite's errors as ours."""
        try:
            with self._lock:
                yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise StoreLocked(f"{self.path}: another process is writing; try again when it is done") from None
            if "malformed" not in str(error):
                raise StoreError(f"{self.path}: {error}; check the folder, its rights and the disk") from None
            raise self._damaged(error) from None
        except sqlite3.DatabaseError as error:
            raise self._damaged(error) from None

    def _damaged(self, error: Exception) -> StoreDamaged:
        return StoreDamaged(f"{self.path}: the archive cannot be read ({error}); restore it from a backup")

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

    @contextmanager
    def undone(self) -> Iterator[None]:
        """All that is done within can be read there, and none of it is kept."""
        with self._mapped():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def mark(self, name: str) -> int:
        """A number that the archive keeps: the last `batch`, the last one `saved`, the `projection` used."""
        with self._mapped():
            return int(self._db.execute("SELECT value FROM mark WHERE name = ?", (name,)).fetchone()[0])

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """See `Archive.entries`."""
        found = {}
        for row in self._rows(f"SELECT {_ENTRY} FROM document WHERE id IN", ids):  # noqa: S608
            found[row[0]] = _entry(row)
        return found

    def every(self) -> Iterator[Entry]:
        """See `Archive.every`."""
        after = ""
        query = f"SELECT {_ENTRY} FROM document WHERE id > ? ORDER BY id LIMIT {_PLACES}"  # noqa: S608
        # In pieces, so that a long reading holds up no writer and sees a table that may change.
        while True:
            with self._mapped():
                rows = self._db.execute(query, (after,)).fetchall()
            if not rows:
                return
            yield from map(_entry, rows)
            after = rows[-1][0]

    def put(self, changes: Sequence[Change], removed: Sequence[Removal] = ()) -> None:
        """See `Archive.put`."""
        if not changes and not removed:
            return
        batch = self.mark("batch") + 1
        run = self._db.executemany
        with self._mapped():
            self._withdraw([c.entry.document.id for c in changes if c.before] + [one.document for one in removed])
            run(
                f"REPLACE INTO document ({_ENTRY}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                [_row(c.entry) for c in changes],
            )
            run(
                "INSERT INTO claim (document, key, value) VALUES (?, ?, ?)",
                [(c.entry.document.id, key, value) for c in changes for key, value in c.claims.items()],
            )
            run(sqlite_claims.COUNT, sqlite_claims.parts(claim for c in changes for claim in c.claims.items()))
            run("INSERT INTO pending VALUES (?, ?)", [(batch, c.entry.document.id) for c in changes])
            run("DELETE FROM document WHERE id = ?", [(one.document,) for one in removed])
            run("DELETE FROM pending WHERE document = ?", [(one.document,) for one in removed])
            gone = [key for c in changes for key in c.gone] + [key for one in removed for key in one.gone]
            run("INSERT INTO gone VALUES (?, ?)", [(batch, key) for key in gone])
            self._db.execute("UPDATE mark SET value = ? WHERE name = 'batch'", (batch,))

    def _withdraw(self, documents: Collection[str]) -> None:
        """Take back all claims of these documents."""
        parts = sqlite_claims.parts(self._rows("SELECT key, value FROM claim WHERE document IN", documents))
        for statement in sqlite_claims.DISCOUNT:
            self._for_each(statement, parts)
        self._for_each("DELETE FROM claim WHERE document = ?", [(id,) for id in documents])

    def pending(self, after: int) -> tuple[set[str], set[str]]:
        """The documents changed, and the keys let go, in batches after this one."""
        with self._mapped():
            documents = self._db.execute("SELECT document FROM pending WHERE batch > ?", (after,)).fetchall()
            gone = self._db.execute("SELECT key FROM gone WHERE batch > ?", (after,)).fetchall()
        return {id for (id,) in documents}, {key for (key,) in gone}

    def saved(self, batch: int) -> None:
        """The graph up to this batch is on disk."""
        with self.transaction():
            self._db.execute("DELETE FROM pending WHERE batch <= ?", (batch,))
            self._db.execute("DELETE FROM gone WHERE batch <= ?", (batch,))
            self._db.execute("UPDATE mark SET value = ? WHERE name = 'saved'", (batch,))

    def index(self) -> Index:
        """See `Archive.index`."""
        return SqliteIndex(self._among, self._for_each)

    def clear_index(self) -> None:
        """See `Archive.clear_index`."""
        with self._mapped():
            for table in sqlite_index.TABLES:
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608

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

    def projected(self) -> None:
        """The claims are made by this version."""
        with self._mapped():
            self._db.execute("UPDATE mark SET value = ? WHERE name = 'projection'", (project.VERSION,))

    def shared_keys(self, documents: Collection[str]) -> set[str]:
        """See `Archive.shared_keys`."""
        return {row[0] for row in self._rows("SELECT DISTINCT key FROM claim WHERE document IN", documents)}

    def all_shared_keys(self) -> Iterator[str]:
        """See `Archive.all_shared_keys`."""
        with self._mapped():
            yield from [key for (key,) in self._db.execute("SELECT DISTINCT key FROM vote ORDER BY key")]

    def votes(self, keys: Collection[str]) -> dict[str, list[tuple[str, int]]]:
        """See `Archive.votes`."""
        return sqlite_claims.votes(self._rows("SELECT key, part, documents FROM vote WHERE key IN", keys))

    def _rows(self, query: str, values: Collection[str]) -> Iterator[tuple[Any, ...]]:
        return self._among(query, (), values)

    def _among(self, query: str, fixed: Sequence[str], values: Collection[str]) -> Iterator[tuple[Any, ...]]:
        """The rows of `query` for each of the values, some hundreds at a time."""
        wanted = list(values)
        for start in range(0, len(wanted), _PLACES):
            some = wanted[start : start + _PLACES]
            with self._mapped():
                sought = f"{query} ({', '.join('?' * len(some))})"
                yield from self._db.execute(sought, [*fixed, *some]).fetchall()

    def _for_each(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        with self._mapped():
            self._db.executemany(statement, rows)


def _row(entry: Entry) -> tuple[str | None, ...]:
    document = entry.document
    published = document.published.isoformat() if document.published else None
    described = (document.headline, document.publisher, published, document.url)
    return document.id, document.text, *described, json.dumps(entry.sources), entry.record.to_json().decode()


def _entry(row: tuple[str, ...]) -> Entry:
    _, text, headline, publisher, published, url, sources, record = row
    paths = tuple(json.loads(sources))
    day = dt.date.fromisoformat(published) if published else None
    document = Document(paths[0], text, headline, publisher, day, url)
    return Entry(document, paths, Record.from_json(record))
