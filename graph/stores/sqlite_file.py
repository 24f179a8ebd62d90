"""The file of the embedded archive: how it is opened, what is in it, and what older versions had there."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from graph import project
from graph.errors import StoreDamaged, StoreLocked, StoreVersion
from graph.stores import sqlite_claims, sqlite_index

VERSION = 4
"""Of what an archive looks like in its file."""
OLDER = (1, 2, 3)
"""Versions whose claims and index are made anew from the Records: the first had no index and no judgements, the second
did not count how many documents make a claim, the third could not keep documents that are settled later.
"""
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
{"".join(f"CREATE INDEX {name} ON {place};" for name, place in sqlite_index.INDEXES.items())}
CREATE TABLE IF NOT EXISTS judgement (id TEXT PRIMARY KEY, data TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS unsettled (document TEXT PRIMARY KEY, before TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS reading (document TEXT PRIMARY KEY, how TEXT NOT NULL) WITHOUT ROWID;
"""
"""What follows from the Records, judgements, and the documents of which nothing follows yet, with the Record from which
the graph was made before; and how documents were read.
"""
_ANEW = "".join(f"DROP TABLE IF EXISTS {table}; " for table in (*sqlite_claims.TABLES, *sqlite_index.TABLES))
_CACHE = 64 * 1024
"""Kibibytes of the file that SQLite keeps in memory while it is written to."""
_LOG = 64 << 20
"""Bytes of its log that stay when they have been copied into the file."""


def connect(path: Path | None, *, read_only: bool) -> sqlite3.Connection:
    """A connection to the file, or to a database in memory where `path` is None."""
    if path is None:
        return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    mode = "ro" if read_only else "rwc"
    if read_only and not os.access(path.parent, os.W_OK) and not _has_log(path):
        # On a disk that nobody can write to, SQLite cannot make the files of its WAL mode; those that a crash left it
        # needs, as the last documents are in them alone.
        mode = "ro&immutable=1"
    uri = f"{path.absolute().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=10)


def _has_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def prepare(db: sqlite3.Connection, path: Path | None, *, read_only: bool) -> bool:
    """Makes the tables where there are none, and brings those of an older version up to date; returns whether they
    are left as an older version made them, for reading.

    StoreDamaged where the file is something else, StoreVersion where a later version wrote it.
    """
    application = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application == 0 and version == 0 and not read_only and not tables:
        db.execute("PRAGMA journal_mode = WAL")
        db.executescript(
            f"BEGIN; {_SCHEMA} {_DERIVED} INSERT INTO mark VALUES ('projection', {project.VERSION});"  # noqa: S608
            f"PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {VERSION}; COMMIT;"
        )
    elif application == 0 and version == 0 and not tables:
        raise StoreLocked(f"{path}: this store is only being made, or a load was broken off at once; load again")
    elif application != _APPLICATION:
        raise StoreDamaged(f"{path}: not an archive of diplograph; name another folder as the store")
    elif version in OLDER:
        # Whoever only reads leaves it, or asks a writer to bring it up to date where its projection is an old one.
        if not read_only:
            db.executescript(
                f"BEGIN; {_ANEW} {_DERIVED} UPDATE mark SET value = 0 WHERE name = 'projection';"  # noqa: S608
                f"PRAGMA user_version = {VERSION}; COMMIT;"
            )
    elif version != VERSION:
        raise StoreVersion(
            f"{path}: written by another version (archive format {version}, "
            f"this one reads {VERSION}); open it with that one"
        )
    # Each commit is on disk before it is acknowledged.
    db.execute("PRAGMA synchronous = FULL")
    if not read_only:
        db.execute(f"PRAGMA cache_size = -{_CACHE}")
        # A log that all claims have gone through is not left as large as they are.
        db.execute(f"PRAGMA journal_size_limit = {_LOG}")
    return read_only and version in OLDER
