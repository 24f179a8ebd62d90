"""A Neo4j database as store: for a team, on any server, cluster or Aura.

Archive and graph are in one database and change in one transaction, so that neither is behind the other; only a
settling from nothing (`neo4j_fill`) takes many. The archive's nodes carry labels that begin with `_`; queries that
name a label never meet them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from typing import Any

import neo4j

from graph import project
from graph.errors import StoreError, StoreVersion, too_slow
from graph.stores import cypher as statements
from graph.stores.archive import Archive, Entry
from graph.stores.base import Store, anew_due
from graph.stores.interruptible import interruptible
from graph.stores.neo4j_address import address
from graph.stores.neo4j_archive import CONSTRAINTS, OLDER, VERSION, BeingFilled, Neo4jArchive
from graph.stores.neo4j_database import Database, Run
from graph.stores.neo4j_fill import fill
from graph.stores.neo4j_kept import Workroom
from graph.stores.neo4j_values import plain
from graph.stores.queried import Table
from graph.stores.settling import Progress
from graph.stores.whole import UNDER_WAY
from graph.stores.work import Effect, Report, Work, effect

_MARKS = (
    "MATCH (a:_Archive {id: 'archive'}) RETURN a.version AS version, a.projection AS projection, a.filling AS filling"
)
GRACE = 10.0
"""Seconds beyond a query's time limit after which an answer of the server is no longer waited for."""
_MARK = "MERGE (a:_Archive {id: 'archive'}) SET a.version = $version, a.projection = $projection"


class Neo4jStore(Store):
    """The store at a neo4j:// or bolt:// address; a name after the slash is the database's."""

    def __init__(self, url: str, *, read_only: bool = False, settle: bool = True) -> None:
        where = address(url)
        self.url = where.shown
        self.read_only = read_only
        self._database = Database(where)
        self._fresh = False
        self._kept: Workroom | None = None
        try:
            self._prepare()
            self._take_up(settle=settle)
            with self._reading() as archive:
                self._fresh = archive.empty()
                if read_only and self._fresh:
                    self._note(UNDER_WAY)
        except BaseException:
            self._database.close()
            raise

    def _prepare(self) -> None:
        marks = self._database.read(_MARKS)
        if marks and marks[0]["version"] not in (None, *OLDER, VERSION):
            raise StoreVersion(
                f"{self.url}: written by another version (archive format {marks[0]['version']}, this one "
                f"reads {VERSION}); open it with that one"
            )
        if self.read_only:
            if marks and marks[0]["version"] in OLDER:
                self._note(
                    "who is who is kept as an earlier version did: open it to write once, as `diplograph load` does"
                )
            return
        self._constrain()
        if not marks or marks[0]["version"] is None:
            self._database.in_turn(lambda run: run(_MARK, version=VERSION, projection=project.VERSION))
        elif self._older():
            fill(self._database, needed=self._older)
            self._note("the graph was made again from the archive, by the rules of this version")

    def _constrain(self) -> None:
        """Makes the constraints and indexes that are not there, and lets go of those of earlier versions."""
        there = {row["name"] for row in self._database.read("SHOW INDEXES YIELD name")}
        for statement in (*statements.constraints(), *CONSTRAINTS):
            # Each is a transaction of its own, and most openings find them all; an index bears its constraint's name.
            deed, _, name = statement.split()[:3]
            if (name in there) == (deed == "DROP"):
                self._database.run(statement)

    def _older(self) -> bool:
        """Whether another version made the graph."""
        (marks,) = self._database.read(_MARKS)
        return (marks["projection"], marks["version"]) != (project.VERSION, VERSION)

    def _settle_anew(self, progress: Progress | None) -> None:
        kept, self._kept, self._fresh = self._kept, None, False
        fill(self._database, progress, kept, needed=self._behind)
        # What others kept meanwhile, and what they settle beside us.
        self.settle(progress)

    def _behind(self) -> bool:
        """Whether what waits is better settled with all others anew."""
        with self._reading() as archive:
            return anew_due(archive)

    def _write(self, work: Work) -> Report:
        kept: tuple[int, Sequence[Entry]] | None = None
        settled = False

        def transaction(run: Run) -> Report:
            nonlocal kept, settled
            archive = _archive(run)
            report, changes, removed = work(archive)
            kept, settled = archive.kept, bool(changes or removed)
            found = effect(archive, changes, removed)
            for query, rows in (*statements.deletions(found.lost), *statements.upserts(found.rows)):
                run(query, rows=rows)
            return report

        while True:
            try:
                report = self._database.in_turn(transaction)
                break
            except BeingFilled:
                fill(self._database, needed=lambda: False)
        if settled:
            self._forget_kept()
        elif kept and self._fresh:
            try:
                self._kept = self._kept or Workroom()
                self._kept.keep(*kept)
            except StoreError:
                # It can be fetched.
                self._forget_kept()
        return report

    def _forget_kept(self) -> None:
        kept, self._kept, self._fresh = self._kept, None, False
        if kept:
            kept.close()

    def _trial(self, work: Work) -> Effect:
        while True:
            try:
                with self._database.trial() as run:
                    archive = _archive(run)
                    _, changes, removed = work(archive)
                    return effect(archive, changes, removed)
            except BeingFilled:
                fill(self._database, needed=lambda: False)

    def _answer(self, asked: str, given: Mapping[str, Any], timeout: float, limit: int) -> Table:
        try:
            return interruptible(lambda: self._ask(asked, given, timeout, limit), timeout + GRACE)
        except TimeoutError:
            raise too_slow(timeout) from None

    def _ask(self, asked: str, given: Mapping[str, Any], timeout: float, limit: int) -> Table:
        with (
            self._database.mapped(timeout),
            self._database.session(neo4j.READ_ACCESS) as session,
            session.begin_transaction(timeout=max(timeout, 0.001)) as tx,
        ):
            result = tx.run(asked, dict(given))
            records = list(islice(result, limit + 1))
            columns = tuple(result.keys())
            rows = tuple(tuple(plain(value) for value in record.values()) for record in records[:limit])
        return Table(columns, rows, len(records) > limit)

    def counts(self) -> dict[str, int]:
        """See `Store.counts`; whoever writes, a load at its end above all, asks as patiently as it wrote."""
        if self.read_only:
            return super().counts()
        return {name: int(self._database.read(query)[0]["n"]) for name, query in statements.count_reads()}

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """See `Store.read`."""
        return self._database.reading(lambda tx: [_native(row) for row in tx.run(cypher, dict(parameters or {}))])

    def read_all(self, queries: Iterable[str]) -> Iterator[Iterable[dict[str, Any]]]:
        """See `Store.read_all`."""
        with (
            self._database.mapped(),
            self._database.session(neo4j.READ_ACCESS) as session,
            session.begin_transaction() as tx,
        ):
            for query in queries:
                yield map(_native, tx.run(query))

    def rebuild(self) -> None:
        """See `Store.rebuild`."""
        self._check_writable("make the graph again")
        once = iter((True,))
        fill(self._database, needed=lambda: next(once, False))
        self.settle()

    def _reading(self) -> AbstractContextManager[Archive]:
        return nullcontext(Neo4jArchive(self._database.read))

    def close(self) -> None:
        """Let go of the connections."""
        self._forget_kept()
        self._database.close()


def _archive(run: Run) -> Neo4jArchive:
    """The archive in a transaction that may settle documents, if nobody makes all from nothing."""
    return Neo4jArchive(run, filling=run(_MARKS)[0]["filling"] is not None)


def _native(row: neo4j.Record) -> dict[str, Any]:
    return {key: plain(row[key]) for key in row.keys()}  # noqa: SIM118
