"""Settling from nothing in a Neo4j database: index, claims and graph of all documents, in batches.

The documents are resolved in an archive of our own, on disk, and what follows from them is sent in the order of
`neo4j_tables`. Each batch is a transaction in the writers' queue that also says how far the filling is, and what was
sent up to there: one that was broken off is gone on with, whoever takes it up, if he comes to the same batches. Until
it is done all documents wait; they can be read, and more can be kept, which are settled afterwards.
"""

from __future__ import annotations

import hashlib
import secrets
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any

from graph import project
from graph.errors import StoreError
from graph.model import NODE_KINDS
from graph.stores.archive import VERSION
from graph.stores.neo4j_archive import Neo4jArchive
from graph.stores.neo4j_bulk import Statement, creation
from graph.stores.neo4j_database import Database, Run
from graph.stores.neo4j_tables import FOUND, ITEM, KEY, TOLD, Piece, claimed, derived, drawn
from graph.stores.reload import anew
from graph.stores.spool import Spool
from graph.stores.sqlite import SqliteArchive

Progress = Callable[[int, int], None]

_BEAT, _LOST = 2.0, 12.0
"""Seconds between two signs of life of who fills, and after which he is taken for lost."""
_BATCH = 10_000
"""Rows of a transaction."""
_WIPED = 10_000
_MADE = (*(kind.label for kind in NODE_KINDS), *(table.name for table in (KEY, ITEM, FOUND, TOLD)), "_Block")
"""The labels of what is made anew; the last one is of an earlier version."""
_STATE = (
    "MATCH (a:_Archive {id: 'archive'}) RETURN a.filling AS filling, a.beat AS beat, a.since AS since, "
    "a.wiped AS wiped, a.filled AS filled, a.sent AS sent"
)
_TAKE = (
    "MATCH (a:_Archive {id: 'archive'}) SET a.since = CASE WHEN a.filling IS NULL THEN a.turn ELSE a.since END, "
    "a.wiped = a.filling IS NOT NULL AND a.wiped, a.filled = CASE WHEN a.filling IS NULL THEN 0 ELSE a.filled END, "
    "a.sent = CASE WHEN a.filling IS NULL THEN null ELSE a.sent END, a.filling = $token"
)
_DONE = (
    "MATCH (a:_Archive {id: 'archive'}) SET a.version = $version, a.projection = $projection "
    "REMOVE a.filling, a.beat, a.since, a.wiped, a.filled, a.sent"
)


class _TakenOverError(Exception):
    """Another process has taken the filling up."""


def fill(database: Database, progress: Progress | None = None, *, needed: Callable[[], bool]) -> None:
    """Make index, claims and graph of the documents that are there, unless others do it meanwhile.

    Returns when nobody fills any more; `needed` is asked for whether there is anything to do once that is so.
    """
    while _waited_for(database) or needed():
        try:
            _Filling(database, progress).run()
        except _TakenOverError:
            continue
        return


def _waited_for(database: Database) -> bool:
    """Waits while somebody fills who shows signs of life; returns whether a filling was left behind."""
    seen, since = None, time.monotonic()
    while True:
        state = database.read(_STATE)
        if not state or state[0]["filling"] is None:
            return False
        now = state[0]["filling"], state[0]["beat"], state[0]["filled"]
        if now != seen:
            seen, since = now, time.monotonic()
        elif time.monotonic() - since > _LOST:
            return True
        time.sleep(_BEAT / 4)


class _Filling:
    """One process' turn at a filling."""

    def __init__(self, database: Database, progress: Progress | None) -> None:
        self.database = database
        self.progress = progress
        self.token = secrets.token_hex(8)
        self.since = self.filled = 0

    def run(self) -> None:
        self.database.in_turn(lambda run: run(_TAKE, token=self.token))
        with self._beating(), tempfile.TemporaryDirectory(prefix="diplograph-", ignore_cleanup_errors=True) as work:
            (state,) = self.database.read(_STATE)
            self.since, self.filled = state["since"], state["filled"]
            if not state["wiped"]:
                self._wipe()
            archive = SqliteArchive(Path(work) / "archive.sqlite")
            try:
                documents = self._copy(archive)
                with Spool(documents, Path(work)) as spool:
                    with archive.transaction():
                        anew(archive, spool, self.progress)
                    self._send(archive, spool, state["sent"])
            finally:
                archive.close()
        self._in_turn(lambda run: run(_DONE, version=VERSION, projection=project.VERSION))

    def _wipe(self) -> None:
        """All documents wait, and nothing follows from them."""
        # Edges first: those of some thousand officials may be more than the memory of a transaction holds.
        for what in (*(f"(:{label})-[x]->()" for label in _MADE), *(f"(x:{label})" for label in _MADE)):
            while self._counted(f"MATCH {what} WITH x LIMIT {_WIPED} DETACH DELETE x RETURN count(*) AS n"):
                pass
        while self._counted(
            f"MATCH (d:_Document) WHERE NOT d:_Unsettled OR d.claims IS NOT NULL WITH d LIMIT {_WIPED} "
            "SET d:_Unsettled REMOVE d.claims RETURN count(*) AS n"
        ):
            pass
        while self._counted(
            f"MATCH (d:_Unsettled) WHERE d.before IS NOT NULL WITH d LIMIT {_WIPED} "
            "REMOVE d.before RETURN count(*) AS n"
        ):
            pass
        self._mine("SET a.wiped = true")

    def _copy(self, archive: SqliteArchive) -> int:
        """Takes documents and judgements into the archive; returns how many documents there are."""
        theirs = Neo4jArchive(self.database.read)
        count = 0
        with archive.transaction():
            archive.judge(theirs.judgements(), ())
            for page in theirs.pages(self.since):
                archive.keep(page)
                count += len(page)
        return count

    def _send(self, archive: SqliteArchive, spool: Spool, sent_before: str | None) -> None:
        """Sends what follows from the documents, and then settles them; the next batch is made while one is sent."""
        batches = chain(_batches(chain(derived(archive), drawn(spool.rows()))), self._settlings(archive))
        # Who goes on must come to what was sent, whatever it hangs on: else its batches are others.
        made, number = hashlib.blake2b(digest_size=16), 0
        with ThreadPoolExecutor(1) as sender:
            sent: Future[None] | None = None
            for number, batch in enumerate(batches, 1):
                for query, parameters in batch:
                    made.update(repr((query, parameters)).encode("utf-8", "surrogatepass"))
                if number < self.filled:
                    continue
                if number == self.filled:
                    if made.hexdigest() != sent_before:
                        self._begin_anew()
                    continue
                if sent:
                    sent.result()
                sent = sender.submit(self._batch, number, batch, made.hexdigest())
            if sent:
                sent.result()
            elif number < self.filled:
                self._begin_anew()

    def _begin_anew(self) -> None:
        """What was sent is not what would have been: a document is another now, or another version had begun."""
        self._mine("SET a.wiped = false, a.filled = 0, a.sent = null, a.since = a.turn")
        raise _TakenOverError

    def _batch(self, number: int, batch: list[Statement], made: str) -> None:
        def work(run: Run) -> None:
            for query, parameters in batch:
                run(query, **parameters)
            run("MATCH (a:_Archive {id: 'archive'}) SET a.filled = $number, a.sent = $made", number=number, made=made)

        self._in_turn(work)

    def _settlings(self, archive: SqliteArchive) -> Iterator[list[Statement]]:
        """Documents get their claims and wait no more, but for those that were kept anew meanwhile: what these said
        before is what was written.
        """
        for some in claimed(archive):
            records = {id: entry.record for id, entry in archive.entries([id for id, _ in some]).items()}
            rows = [(id, claims) for id, claims in some]
            yield [
                (
                    "UNWIND $rows AS row MATCH (d:_Document {id: row[0]}) WHERE coalesce(d.turn, 0) <= $since "
                    "SET d.claims = row[1] REMOVE d:_Unsettled, d.before",
                    {"rows": rows, "since": self.since},
                ),
                (
                    "MATCH (d:_Unsettled) WHERE d.turn > $since AND d.before IS NULL AND d.id IN $ids "
                    "SET d.before = $records[d.id], d.claims = $claims[d.id]",
                    {
                        "since": self.since,
                        "ids": [id for id, _ in some],
                        "records": {id: record.to_json().decode() for id, record in records.items()},
                        "claims": dict(some),
                    },
                ),
            ]

    def _counted(self, query: str) -> int:
        return int(self._in_turn(lambda run: run(query))[0]["n"])

    def _mine(self, clause: str, **parameters: Any) -> None:  # noqa: ANN401
        self._in_turn(lambda run: run(f"MATCH (a:_Archive {{id: 'archive'}}) {clause}", **parameters))

    def _in_turn(self, work: Callable[[Run], Any]) -> Any:  # noqa: ANN401
        """The work, done if the filling is still ours."""

        def checked(run: Run) -> Any:  # noqa: ANN401
            if run(_STATE)[0]["filling"] != self.token:
                raise _TakenOverError
            return work(run)

        return self.database.in_turn(checked)

    @contextmanager
    def _beating(self) -> Iterator[None]:
        """Gives signs of life all the while."""
        over = threading.Event()

        def beat() -> None:
            while not over.wait(_BEAT):
                # Who fills will hear of an error himself.
                with suppress(StoreError, _TakenOverError):
                    self._mine("SET a.beat = coalesce(a.beat, 0) + 1")

        thread = threading.Thread(target=beat, daemon=True)
        thread.start()
        try:
            yield
        finally:
            over.set()
            thread.join()


def _batches(pieces: Iterator[Piece]) -> Iterator[list[Statement]]:
    """The statements that make the pieces, as many together as a transaction takes."""
    batch: list[Statement] = []
    size = 0
    for table, rows in pieces:
        if batch and size + len(rows) > _BATCH:
            yield batch
            batch, size = [], 0
        batch.append(creation((table, rows)))
        size += len(rows)
    if batch:
        yield batch
