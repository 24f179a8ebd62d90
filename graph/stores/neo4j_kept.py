"""What this process has kept in an empty Neo4j database, on its own disk too.

The first settling needs all documents here; those need not come back over the network.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from graph.errors import StoreError
from graph.stores.archive import Entry
from graph.stores.neo4j_archive import Neo4jArchive
from graph.stores.sqlite import SqliteArchive


class Workroom:
    """A folder for a settling, with an archive in it that goes with the folder; of what was kept, if anything was."""

    def __init__(self) -> None:
        try:
            self._folder = tempfile.TemporaryDirectory(prefix="diplograph-", ignore_cleanup_errors=True)
        except OSError as error:
            raise StoreError(
                f"a temporary folder cannot be made ({error}); free some room, or name another place in TMPDIR"
            ) from None
        self.path = Path(self._folder.name)
        self._turns: set[int] = set()
        self._open()

    def _open(self) -> None:
        file = self.path / "archive.sqlite"
        self.archive = SqliteArchive(file)
        self.archive.hastily()
        # Without a name it goes with the process, also when that is killed; Windows leaves it its name.
        with suppress(OSError):
            file.unlink()

    def keep(self, turn: int, entries: Sequence[Entry]) -> None:
        """Takes in what was kept in the database in this turn of its writers."""
        with self.archive.transaction():
            self.archive.keep(entries)
        self._turns.add(turn)

    def complete(self, theirs: Neo4jArchive, since: int) -> int:
        """Fetches what is not here of the documents that were kept up to this turn, and all judgements; returns how
        many documents there are.
        """
        if max(self._turns, default=0) > since:
            self._begin_anew()
        self._fetch(theirs, since)
        if self.archive.size() != theirs.size(since):
            # Some are gone.
            self._begin_anew()
            self._fetch(theirs, since)
        return self.archive.size()

    def _fetch(self, theirs: Neo4jArchive, since: int) -> None:
        with self.archive.transaction():
            self.archive.judge(theirs.judgements(), ())
            for page in theirs.pages(since, self._turns):
                self.archive.keep(page)

    def _begin_anew(self) -> None:
        self.archive.close()
        for file in self.path.glob("archive.sqlite*"):
            file.unlink()
        self._turns = set()
        self._open()

    def close(self) -> None:
        """Lets go of the folder."""
        self.archive.close()
        self._folder.cleanup()
