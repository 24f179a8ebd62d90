"""Whether the embedded archive's file is whole, and whether its tables go together."""

from __future__ import annotations

import sqlite3
from abc import abstractmethod
from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager
from typing import Any

from graph.errors import StoreDamaged
from graph.record import Record
from graph.stores import sqlite_claims
from graph.stores.archive import Archive
from graph.stores.miscounted import miscounted

_PIECE = 10_000
_LEFT = {
    "claims of {}, a document that is not there": (
        "SELECT DISTINCT document FROM claim WHERE document NOT IN (SELECT id FROM document)"
    ),
    "{}, a document that is not there, tells of somebody": (
        "SELECT DISTINCT document FROM told WHERE document NOT IN (SELECT id FROM document)"
    ),
    "nothing tells of {}": (
        "SELECT key FROM item WHERE NOT EXISTS "
        "(SELECT 1 FROM told WHERE told.label = item.label AND told.key = item.key)"
    ),
    "{} is found by something, and is not there": (
        "SELECT lower(printf('%016x', item)) AS key FROM (SELECT DISTINCT item FROM block) "
        "WHERE key NOT IN (SELECT key FROM item)"
    ),
    "{} is told of, and is not there": (
        "SELECT DISTINCT key FROM told WHERE label IN ('Official', 'Meeting') AND NOT EXISTS "
        "(SELECT 1 FROM item WHERE item.label = told.label AND item.key = told.key)"
    ),
}


class CheckedArchive(Archive):
    """What a check, or whoever copies or opens it, asks of an archive in a SQLite file."""

    _db: sqlite3.Connection
    _older: bool

    @abstractmethod
    def _mapped(self) -> AbstractContextManager[None]: ...

    @abstractmethod
    def _rows(self, query: str, values: Collection[str]) -> Iterator[tuple[Any, ...]]: ...

    def ids(self) -> Iterator[str]:
        """See `Archive.ids`."""
        with self._mapped():
            ids = [id for (id,) in self._db.execute("SELECT id FROM document ORDER BY id")]
        # Whoever reads on holds up no other thread.
        yield from ids

    def empty(self) -> bool:
        """See `Archive.empty`; nothing is counted, which takes a twentieth of the time in which a large store opens."""
        with self._mapped():
            return self._db.execute("SELECT NULL FROM document LIMIT 1").fetchone() is None

    def claimed(self, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """See `Archive.claimed`."""
        rows = self._rows("SELECT document, claims FROM claim WHERE document IN", documents)
        return {document: _unpacked(claims) for document, claims in rows}

    def befores(self, documents: Collection[str]) -> dict[str, Record | None]:
        """See `Archive.befores`."""
        if self._older:
            return {}
        rows = self._rows("SELECT document, before FROM unsettled WHERE document IN", documents)
        return {id: Record.from_json(before) if before else None for id, before in rows}

    def select(self, query: str) -> Iterator[tuple[Any, ...]]:
        """The rows of a query without parameters; nothing may change while they are read."""
        with self._mapped():
            cursor = self._db.execute(query)
        while True:
            with self._mapped():
                rows = cursor.fetchmany(_PIECE)
            if not rows:
                return
            yield from rows

    def versions(self) -> tuple[int, int]:
        """See `Archive.versions`."""
        with self._mapped():
            form = int(self._db.execute("PRAGMA user_version").fetchone()[0])
            projection = self._db.execute("SELECT value FROM mark WHERE name = 'projection'").fetchone()
        return form, int(projection[0]) if projection else 0

    def turn(self) -> int:
        """See `Archive.turn`."""
        with self._mapped():
            # The one counts what other connections have committed, the other what this one has changed.
            return int(self._db.execute("PRAGMA data_version").fetchone()[0]) + self._db.total_changes

    def faults(self) -> Iterator[tuple[str, str]]:
        """See `Archive.faults`."""
        with self._mapped():
            for (told,) in self._db.execute("PRAGMA integrity_check").fetchall():
                if told != "ok":
                    yield "file", told
            for words, query in _LEFT.items():
                for (what,) in self._db.execute(query).fetchall():
                    yield "index", words.format(what)
        for key in miscounted(self._counted):
            yield "votes", key

    def _counted(self) -> Iterator[tuple[str, str, int]]:
        """What is claimed, once for each document, and what is counted of it, as negative numbers."""
        for document in self.ids():
            for claims in self.claimed([document]).values():
                yield from ((key, part, 1) for key, part in sqlite_claims.parts(claims.items()))
        for key, part, number in self._all("key, part, documents", "vote", "key, part"):
            yield key, part, -number

    def _all(self, columns: str, table: str, order: str) -> Iterator[tuple[Any, ...]]:
        """All rows of a table whose key are its first two columns, in pieces, so that no writer is held up."""
        after = ("", "")
        query = f"SELECT {columns} FROM {table} WHERE ({order}) > (?, ?) ORDER BY {order} LIMIT {_PIECE}"  # noqa: S608
        while True:
            with self._mapped():
                rows = self._db.execute(query, after).fetchall()
            yield from rows
            if len(rows) < _PIECE:
                return
            after = rows[-1][0], rows[-1][1]


def _unpacked(claims: bytes) -> dict[str, str]:
    """The claims; none where they are damaged: then they are not what the Record says, which is found."""
    try:
        return sqlite_claims.unpacked(claims)
    except StoreDamaged:
        return {}
