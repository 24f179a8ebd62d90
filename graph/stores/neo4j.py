"""A Neo4j database as store: for a team, on any server, cluster or Aura.

Archive and graph are in one database and change in one transaction, so that neither is ever behind the other.
The archive's nodes carry the labels `_Archive`, `_Document` and `_Key`; queries that name a label never meet
them.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from itertools import islice
from typing import Any, TypeVar

import neo4j
from neo4j import exceptions as errors

from graph import project
from graph.errors import QueryError, StoreError, StoreUnreachable, StoreVersion, WriteRefused
from graph.model import NODE_KINDS, Edge, Node
from graph.stores import cypher as statements
from graph.stores import values
from graph.stores.archive import OLDER, VERSION, Archive
from graph.stores.base import Progress, Store, Table
from graph.stores.neo4j_address import Address, address
from graph.stores.neo4j_archive import CONSTRAINTS, Neo4jArchive
from graph.stores.neo4j_values import plain
from graph.stores.readonly import refuse_writes
from graph.stores.refold import everything
from graph.stores.reload import anew
from graph.stores.work import Effect, Report, Work, effect

_T = TypeVar("_T")
_OFFSET = re.compile(r" \(offset: \d+\)")
_CONNECT_SECONDS = 10.0
_RETRY_SECONDS = 15.0
# Every writer changes this node first, and so waits for the one before.
_QUEUE = "MERGE (a:_Archive {id: 'archive'}) SET a.turn = coalesce(a.turn, 0) + 1"
_MARKS = "MATCH (a:_Archive {id: 'archive'}) RETURN a.version AS version, a.projection AS projection"
_MARK = "MERGE (a:_Archive {id: 'archive'}) SET a.version = $version, a.projection = $projection"

# What the driver has to say comes as an error, which is answered here; its log is for whoever asks for it.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Neo4jStore(Store):
    """The store at a neo4j:// or bolt:// address; a name after the slash is the database's."""

    def __init__(self, url: str, *, read_only: bool = False, settle: bool = True) -> None:
        self._address = address(url)
        self.url = self._address.shown
        self.read_only = read_only
        self._closed = False
        with self._mapped():
            self._driver = _driver(self._address)
            try:
                self._driver.verify_connectivity()
                self._prepare()
                self._take_up(settle=settle)
            except BaseException:
                self._driver.close()
                raise

    def _prepare(self) -> None:
        marks = self._read(_MARKS)
        if marks and marks[0]["version"] not in (None, *OLDER, VERSION):
            raise StoreVersion(
                f"{self.url}: written by another version (archive format {marks[0]['version']}, this one "
                f"reads {VERSION}); open it with that one"
            )
        if self.read_only:
            return
        for statement in (*statements.constraints(), *CONSTRAINTS):
            self._run(statement)
        if not marks or marks[0]["version"] is None:
            self._run(_MARK, version=VERSION, projection=project.VERSION)
        elif marks[0]["projection"] != project.VERSION or marks[0]["version"] != VERSION:
            self._rebuild()

    def _rebuild(self) -> None:
        """Claims and graph made again from the Records, by the rules of this version."""
        self._in_turn(lambda tx: anew(Neo4jArchive(_runner(tx))))
        with self._reading() as archive:
            for kind in NODE_KINDS:
                self._run(f"MATCH (n:{kind.label}) CALL (n) {{ DETACH DELETE n }} IN TRANSACTIONS OF 10000 ROWS")
            for piece in everything(archive):
                todo = list(statements.upserts(piece))
                self._in_turn(lambda tx, todo=todo: _do(tx, todo))  # type: ignore[misc]
        self._run(_MARK, version=VERSION, projection=project.VERSION)
        self._note("the graph was made again from the archive, by the rules of this version")

    def _settle_anew(self, progress: Progress | None) -> None:
        # Beside what is there: others go on to read and write.
        with self._reading() as archive:
            waiting = archive.unsettled()
        self._settle_beside(waiting, progress)

    def _write(self, work: Work) -> Report:
        def transaction(tx: neo4j.ManagedTransaction) -> Report:
            archive = Neo4jArchive(_runner(tx))
            report, changes, removed = work(archive)
            found = effect(archive, changes, removed)
            _do(tx, [*statements.deletions(found.lost), *statements.upserts(found.rows)])
            return report

        return self._in_turn(transaction)

    def _trial(self, work: Work) -> Effect:
        with self._mapped(), self._session(neo4j.WRITE_ACCESS) as session, session.begin_transaction() as tx:
            tx.run(_QUEUE).consume()
            archive = Neo4jArchive(_runner(tx))
            _, changes, removed = work(archive)
            found = effect(archive, changes, removed)
            tx.rollback()
            return found

    def _in_turn(self, work: Callable[[neo4j.ManagedTransaction], _T]) -> _T:
        """What the work returns, done in one transaction, after all other writers' that began earlier."""

        def queued(tx: neo4j.ManagedTransaction) -> _T:
            tx.run(_QUEUE).consume()
            return work(tx)

        with self._mapped(), self._session(neo4j.WRITE_ACCESS) as session:
            return session.execute_write(queued)

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float = 30.0,
        limit: int = 10_000,
    ) -> Table:
        """See `Store.query`."""
        refuse_writes(cypher)
        given = values.parameters(parameters)
        with (
            self._mapped(timeout),
            self._session(neo4j.READ_ACCESS) as session,
            session.begin_transaction(timeout=max(timeout, 0.001)) as tx,
        ):
            result = tx.run(cypher, given)
            records = list(islice(result, limit + 1))
            columns = tuple(result.keys())
            rows = tuple(tuple(plain(value) for value in record.values()) for record in records[:limit])
        return Table(columns, rows, len(records) > limit)

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """See `Store.read`."""
        with self._mapped(), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(lambda tx: [_native(row) for row in tx.run(cypher, dict(parameters or {}))])

    def scan(self) -> Iterator[Node | Edge]:
        """See `Store.scan`."""
        with self._mapped(), self._session(neo4j.READ_ACCESS) as session, session.begin_transaction() as tx:
            yield from statements.everything(lambda query: map(_native, tx.run(query)))

    def rebuild(self) -> None:
        """See `Store.rebuild`."""
        self._check_writable("make the graph again")
        self._rebuild()

    def _reading(self) -> AbstractContextManager[Archive]:
        return nullcontext(Neo4jArchive(self._read))

    def _read(self, query: str, **parameters: Any) -> list[dict[str, Any]]:  # noqa: ANN401
        with self._mapped(), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(lambda tx: tx.run(query, parameters).data())

    def _run(self, query: str, **parameters: Any) -> None:  # noqa: ANN401
        with self._mapped(), self._session(neo4j.WRITE_ACCESS) as session:
            session.run(query, parameters).consume()

    def _session(self, mode: str) -> neo4j.Session:
        if self._closed:
            raise StoreError(f"{self.url}: this store is closed; open it again")
        return self._driver.session(database=self._address.database, default_access_mode=mode)

    @contextmanager
    def _mapped(self, timeout: float | None = None) -> Iterator[None]:
        """The driver's errors as ours; of a user's query where `timeout` is given."""
        try:
            yield
        except errors.AuthError:
            raise StoreUnreachable(self._address.refused()) from None
        except (errors.ServiceUnavailable, errors.SessionExpired, errors.RoutingServiceUnavailable):
            raise StoreUnreachable(self._address.silent()) from None
        except errors.Neo4jError as error:
            code = error.code or ""
            if code.endswith("DatabaseNotFound"):
                raise StoreUnreachable(self._address.no_database()) from None
            if timeout is None:
                raise StoreError(f"{self.url}: {_line(error)}") from None
            if "TransactionTimedOut" in code or code.endswith("Terminated"):
                raise QueryError(f"the query took longer than {timeout:g} seconds; narrow it down") from None
            kind = WriteRefused if code.endswith("AccessMode") else QueryError
            raise kind(_line(error)) from None
        except errors.BrokenRecordError:
            raise QueryError("a date or time in the answer is outside the years 1 to 9999; leave it out") from None
        except (errors.DriverError, OSError) as error:
            raise StoreUnreachable(f"{self.url}: {_line(error)}; check the address") from None

    def close(self) -> None:
        """Let go of the connections."""
        if not self._closed:
            self._closed = True
            self._driver.close()


def _driver(where: Address) -> neo4j.Driver:
    return neo4j.GraphDatabase.driver(
        where.url,
        auth=where.auth,
        connection_timeout=_CONNECT_SECONDS,
        max_transaction_retry_time=_RETRY_SECONDS,
        # A query for a label that has no nodes yet is no mistake.
        notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
    )


def _runner(tx: neo4j.ManagedTransaction | neo4j.Transaction) -> Callable[..., list[dict[str, Any]]]:
    return lambda query, **parameters: tx.run(query, parameters).data()


def _do(tx: neo4j.ManagedTransaction, todo: list[statements.Statement]) -> None:
    for query, rows in todo:
        tx.run(query, rows=rows).consume()


def _native(row: neo4j.Record) -> dict[str, Any]:
    return {key: plain(row[key]) for key in row.keys()}  # noqa: SIM118


def _line(error: BaseException) -> str:
    said = str(getattr(error, "message", None) or error).strip()
    return " ".join(_OFFSET.sub("", said.splitlines()[0]).split()) if said else type(error).__name__
