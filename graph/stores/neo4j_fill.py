"""Settling from nothing in a Neo4j database: index, claims and graph of all documents, in batches.

The documents are resolved in an archive of our own, on disk, and what follows from them is sent in the order of
`neo4j_tables`. Each batch is a transaction in the writers' queue that also says how far the filling is, and what was
sent up to there: one that was broken off is gone on with, whoever takes it up, if he comes to the same batches. Until
it is done all documents wait; they can be read, and more can be kept, which are settled afterwards.
"""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import chain
from typing import Any

from graph import project
from graph.errors import StoreError
from graph.model import NODE_KINDS
from graph.stores.neo4j_archive import VERSION, Neo4jArchive
from graph.stores.neo4j_database import Database, Run
from graph.stores.neo4j_kept import Workroom
from graph.stores.neo4j_sending import Batch, OtherBatchesError, Sender, batches
from graph.stores.neo4j_tables import FOUND, ITEM, KEY, TELLING, TOLD, claimed, drawn, indexed, voted
from graph.stores.settling import Progress, anew
from graph.stores.spool import Spool

_BEAT, _LOST = 2.0, 12.0
"""Seconds between two signs of life of who fills, and after which he is taken for lost."""
_BATCH = 10_000
"""Rows of a transaction."""
_WIPED = 10_000
_MADE = (*(kind.label for kind in NODE_KINDS), *(table.name for table in (KEY, ITEM, FOUND, TOLD, TELLING)), "_Block")
"""The labels of what is made anew; the last one is of an earlier version."""
_STATE = (
    "MATCH (a:_Archive {id: 'archive'}) RETURN a.filling AS filling, a.beat AS beat, a.since AS since, "
    "a.wiped AS wiped, a.filled AS filled, a.sent AS sent"
)
_FURTHER = (
    "RETURN COUNT { (n) } - COUNT { (n:_Judgement) } - COUNT { (n:_Archive) } "
    "- COUNT { (n:_Unsettled) WHERE n.before IS NULL AND n.claims IS NULL } AS n"
)
"""How many nodes there are beside judgements, marks, and documents of which nothing was ever made."""
_TAKE = (
    "MATCH (a:_Archive {id: 'archive'}) SET a.since = CASE WHEN a.filling IS NULL THEN a.turn ELSE a.since END, "
    "a.wiped = a.filling IS NOT NULL AND a.wiped, a.filled = CASE WHEN a.filling IS NULL THEN 0 ELSE a.filled END, "
    "a.sent = CASE WHEN a.filling IS NULL THEN null ELSE a.sent END, a.filling = $token"
)
_SETTLED = (
    "UNWIND $rows AS row MATCH (d:_Document {id: row[0]}) WHERE coalesce(d.turn, 0) <= $since "
    "SET d.claims = row[1] REMOVE d:_Unsettled, d.before"
)
_LATE = (
    "MATCH (d:_Document) WHERE d.id IN $ids AND d:_Unsettled AND d.turn > $since AND d.before IS NULL RETURN d.id AS id"
)
_REVISED = "UNWIND $rows AS row MATCH (d:_Document {id: row[0]}) SET d.claims = row[1], d.before = row[2]"
_DONE = (
    "MATCH (a:_Archive {id: 'archive'}) SET a.version = $version, a.projection = $projection "
    "REMOVE a.filling, a.beat, a.since, a.wiped, a.filled, a.sent"
)


class _TakenOverError(Exception):
    """Another process has taken the filling up."""


def fill(
    database: Database,
    progress: Progress | None = None,
    kept: Workroom | None = None,
    *,
    needed: Callable[[], bool],
) -> None:
    """Make index, claims and graph of the documents that are there, unless others do it meanwhile.

    Returns when nobody fills any more; `needed` is asked for whether there is anything to do once that is so. What is
    `kept` here need not be fetched; it is let go.
    """
    try:
        while _waited_for(database) or needed():
            room, kept = kept or Workroom(), None
            try:
                _Filling(database, progress, room).run()
            except _TakenOverError:
                continue
            finally:
                room.close()
            return
    finally:
        if kept:
            kept.close()


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

    def __init__(self, database: Database, progress: Progress | None, room: Workroom) -> None:
        self.database = database
        self.progress = progress
        self.room = room
        self.token = secrets.token_hex(8)
        self.since = self.filled = 0

    def run(self) -> None:
        self.database.in_turn(lambda run: run(_TAKE, token=self.token))
        with self._beating():
            (state,) = self.database.read(_STATE)
            self.since, self.filled = state["since"], state["filled"]
            if not state["wiped"]:
                self._wipe()
            documents = self.room.complete(Neo4jArchive(self.database.read), self.since)
            try:
                with (
                    Spool(documents, self.room.path) as spool,
                    Sender(self._batch, self.filled, state["sent"]) as sender,
                ):
                    self._make(spool, sender)
            except OtherBatchesError:
                self._begin_anew()
        self._in_turn(lambda run: run(_DONE, version=VERSION, projection=project.VERSION))

    def _make(self, spool: Spool, sender: Sender) -> None:
        """Sends what follows from the documents, and then settles them; the next is made while a batch is sent."""
        archive = self.room.archive
        index = batches(indexed(archive), _BATCH)
        with archive.transaction():
            anew(archive, spool, self.progress, lambda: sender.offer(index))
        sender.send(index)
        sender.send(batches(chain(voted(archive), drawn(spool.rows())), _BATCH))
        sender.send(Batch(settled=some) for some in claimed(archive))
        sender.finish()

    def _wipe(self) -> None:
        """All documents wait, and nothing follows from them."""
        if self._counted(_FURTHER):
            self._wipe_all()
        self._mine("SET a.wiped = true")

    def _wipe_all(self) -> None:
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

    def _begin_anew(self) -> None:
        """What was sent is not what would have been: a document is another now, or another version had begun."""
        self._mine("SET a.wiped = false, a.filled = 0, a.sent = null, a.since = a.turn")
        raise _TakenOverError

    def _batch(self, number: int, batch: Batch, made: str) -> None:
        def work(run: Run) -> None:
            for query, parameters in batch.statements:
                run(query, **parameters)
            if batch.settled:
                self._settle(run, batch.settled)
            run("MATCH (a:_Archive {id: 'archive'}) SET a.filled = $number, a.sent = $made", number=number, made=made)

        self._in_turn(work)

    def _settle(self, run: Run, claims: Sequence[tuple[str, str]]) -> None:
        """Documents get their claims and wait no more, but for those that were kept anew meanwhile: what these said
        before is what was written.
        """
        run(_SETTLED, rows=list(claims), since=self.since)
        told = dict(claims)
        late = [row["id"] for row in run(_LATE, since=self.since, ids=list(told))]
        entries = self.room.archive.entries(late) if late else {}
        run(_REVISED, rows=[(id, told[id], one.record.to_json().decode()) for id, one in entries.items()])

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
