"""How the embedded archive's index and claims are made again from nothing: in order, so that a page is written once."""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from graph import project
from graph.resolution.index import Index
from graph.stores import sqlite_claims, sqlite_index
from graph.stores.archive import Change
from graph.stores.sqlite_check import CheckedArchive
from graph.stores.sqlite_index import FillingIndex


class FilledArchive(CheckedArchive):
    """What settling all documents at once asks of an archive in a SQLite file."""

    @abstractmethod
    def _among(self, query: str, fixed: Sequence[str], values: Any) -> Iterator[tuple[Any, ...]]: ...  # noqa: ANN401

    @abstractmethod
    def mark(self, name: str) -> int:
        """A number that the archive keeps."""

    @abstractmethod
    def _for_each(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None: ...

    def hastily(self) -> None:
        """From now on nothing waits for the disk or can be undone: of a file that nobody needs after a fault."""
        with self._mapped():
            for setting in ("locking_mode = EXCLUSIVE", "journal_mode = OFF", "synchronous = OFF"):
                self._db.execute(f"PRAGMA {setting}").fetchall()

    def clear(self) -> None:
        """Lets go of the index and all claims, to be made again from the Records."""
        with self._mapped():
            for table in (*sqlite_index.TABLES, *sqlite_claims.TABLES):
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608

    @contextmanager
    def filling(self) -> Iterator[Index]:
        """The empty index, while it is filled: what is told is not there yet, and nothing is withdrawn."""
        index = FillingIndex(self._among, self._for_each)
        with self._mapped():
            for name in sqlite_index.INDEXES:
                self._db.execute(f"DROP INDEX {name}")
            yield index
            index.finish()
            for name, place in sqlite_index.INDEXES.items():
                self._db.execute(f"CREATE INDEX {name} ON {place}")

    def found_by(self, items: Sequence[int]) -> dict[int, array[int]]:
        """The blocks that find each of the items, by the numbers that the index has for both."""
        rows = self._among("SELECT item, blocks FROM found WHERE item IN", (), items)
        return {item: array("q", blocks) for item, blocks in rows}

    def claim(self, changes: Sequence[Change]) -> None:
        """Keeps the claims of documents, where none has made any: all are claimed anew, and `vote` follows."""
        rows = [(change.document, sqlite_claims.packed(change.claims)) for change in changes]
        self._for_each("INSERT INTO claim (document, claims) VALUES (?, ?)", rows)

    def vote(self, keys: Iterable[tuple[str, Mapping[str, int]]]) -> None:
        """Counts all that is claimed of these keys, as JSON, each with the number of documents: see `claim`."""
        rows = (row for key, votes in keys for row in sqlite_claims.counted(key, votes))
        self._for_each("INSERT INTO vote VALUES (?, ?, ?)", rows)

    def remade(self) -> None:
        """Index and claims are made anew, by this version; a graph that was made before does not follow from them."""
        with self._mapped():
            for table in ("pending", "gone", "unsettled"):
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608
            batch = self.mark("batch") + 1
            marks = (("batch", batch), ("saved", batch), ("projection", project.VERSION))
            self._db.executemany("UPDATE mark SET value = ?2 WHERE name = ?1", marks)
