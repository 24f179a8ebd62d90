"""A Neo4j database: sessions, transactions that wait for each other, and the driver's errors as ours."""

from __future__ import annotations

import logging
import random
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import neo4j
from neo4j import exceptions as errors

from graph.errors import QueryError, StoreError, StoreUnreachable, WriteRefused, too_slow
from graph.stores.neo4j_address import Address

_T = TypeVar("_T")
Run = Callable[..., list[dict[str, Any]]]
"""Sends a query with its parameters and returns the rows of the answer."""

PATIENCE = 60.0
"""Seconds for which what a load asks is tried again where the server is away, or stops it for others' sake."""
_OFFSET = re.compile(r" \(offset: \d+\)")
_CONNECT_SECONDS = 10.0
_RETRY_SECONDS = 5.0
_PAUSE = 0.5
# Every writer changes this node first, and so waits for the one before; only then is its turn known.
QUEUE = "MATCH (a:_Archive {id: 'archive'}) SET a.queue = true WITH a SET a.turn = coalesce(a.turn, 0) + 1"
# A server that is stopped ends the transactions that are open in it.
_STOPPED = ("Terminated", "TransactionMarkedAsFailed", "DatabaseUnavailable", "TransactionNotFound")
# Who makes an index "if it does not exist" is told so where another has made it between the question and the deed.
_MADE = "EquivalentSchemaRuleAlreadyExists"

# What the driver has to say comes as an error, which is answered here; its log is for whoever asks for it.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Database:
    """The database at an address; StoreUnreachable where none answers."""

    def __init__(self, address: Address) -> None:
        self._address = address
        self._closed = False
        with self.mapped():
            self._driver = neo4j.GraphDatabase.driver(
                address.url,
                auth=address.auth,
                connection_timeout=_CONNECT_SECONDS,
                max_transaction_retry_time=_RETRY_SECONDS,
                # A query for a label that has no nodes yet is no mistake.
                notifications_min_severity=neo4j.NotificationMinimumSeverity.OFF,
            )
            try:
                self._driver.verify_connectivity()
            except BaseException:
                self._driver.close()
                raise

    def in_turn(self, work: Callable[[Run], _T]) -> _T:
        """What the work returns, done in one transaction, after all other writers' that began earlier.

        It is done again where the server or another transaction stopped it, for PATIENCE seconds.
        """

        def queued(tx: neo4j.ManagedTransaction) -> _T:
            tx.run(QUEUE).consume()
            return work(runner(tx))

        def wrote() -> _T:
            with self.session(neo4j.WRITE_ACCESS) as session:
                return session.execute_write(queued)

        return self._patiently(wrote)

    def _patiently(self, work: Callable[[], _T]) -> _T:
        deadline = time.monotonic() + PATIENCE
        while True:
            with self.mapped():
                try:
                    return work()
                except (errors.Neo4jError, errors.DriverError) as error:
                    if not _passing(error) or time.monotonic() > deadline:
                        raise
            # Those who stopped each other do not come back at once together.
            time.sleep(_PAUSE * (0.5 + random.random()))  # noqa: S311

    @contextmanager
    def trial(self) -> Iterator[Run]:
        """A transaction in the writers' queue that is undone."""
        with self.mapped(), self.session(neo4j.WRITE_ACCESS) as session, session.begin_transaction() as tx:
            tx.run(QUEUE).consume()
            yield runner(tx)
            tx.rollback()

    def reading(self, work: Callable[[neo4j.ManagedTransaction], _T]) -> _T:
        """What the work returns, done in one transaction that reads."""
        with self.mapped(), self.session(neo4j.READ_ACCESS) as session:
            return session.execute_read(work)

    def read(self, query: str, **parameters: Any) -> list[dict[str, Any]]:  # noqa: ANN401
        """The rows of the answer, asked for as patiently as `in_turn` writes: a load reads between what it writes."""

        def rows() -> list[dict[str, Any]]:
            with self.session(neo4j.READ_ACCESS) as session:
                return session.execute_read(lambda tx: tx.run(query, parameters).data())

        return self._patiently(rows)

    def run(self, query: str, **parameters: Any) -> None:  # noqa: ANN401
        """The query in a transaction of its own, which may make constraints; tried again where others make them too."""

        def ran() -> None:
            with self.session(neo4j.WRITE_ACCESS) as session:
                session.run(query, parameters).consume()

        self._patiently(ran)

    def session(self, mode: str) -> neo4j.Session:
        """A session to read or to write."""
        if self._closed:
            raise StoreError(f"{self._address.shown}: this store is closed; open it again")
        return self._driver.session(database=self._address.database, default_access_mode=mode)

    @contextmanager
    def mapped(self, timeout: float | None = None) -> Iterator[None]:
        """The driver's errors as ours; of a user's query where `timeout` is given."""
        where = self._address
        try:
            yield
        except errors.AuthError:
            raise StoreUnreachable(where.refused()) from None
        except (errors.ServiceUnavailable, errors.SessionExpired, errors.RoutingServiceUnavailable):
            raise StoreUnreachable(where.silent()) from None
        except errors.Neo4jError as error:
            code = error.code or ""
            if code.endswith("DatabaseNotFound"):
                raise StoreUnreachable(where.no_database()) from None
            if timeout is None:
                raise _store_error(where, error) from None
            if "TransactionTimedOut" in code or code.endswith("Terminated"):
                raise too_slow(timeout) from None
            kind = WriteRefused if code.endswith("AccessMode") else QueryError
            raise kind(_line(error)) from None
        except errors.BrokenRecordError:
            raise QueryError("a date or time in the answer is outside the years 1 to 9999; leave it out") from None
        except (errors.DriverError, OSError) as error:
            raise StoreUnreachable(f"{where.shown}: {_line(error)}; check the address") from None

    def close(self) -> None:
        """Let go of the connections; a second time does nothing."""
        if not self._closed:
            self._closed = True
            self._driver.close()


def runner(tx: neo4j.ManagedTransaction | neo4j.Transaction) -> Run:
    """Sends queries in the transaction; one over no rows is not sent."""

    def run(query: str, **parameters: Any) -> list[dict[str, Any]]:  # noqa: ANN401
        return [] if any(value == [] for value in parameters.values()) else tx.run(query, parameters).data()

    return run


def _passing(error: errors.Neo4jError | errors.DriverError) -> bool:
    """Whether what stopped a transaction may be over at the next try."""
    if isinstance(error, errors.IncompleteCommit):
        # It may have been done, and what it came to is not known.
        return False
    if isinstance(error, errors.Neo4jError) and (error.code or "").endswith((*_STOPPED, _MADE)):
        return True
    return error.is_retryable()


def _store_error(where: Address, error: errors.Neo4jError) -> StoreError:
    code = error.code or ""
    if "WriteOnReadOnly" in code or "ReadOnly" in code or "read-only" in str(error).lower():
        return StoreError(f"{where.shown}: the database is read-only; let its administrator allow writing")
    return StoreError(f"{where.shown}: {_line(error)}")


def _line(error: BaseException) -> str:
    said = str(getattr(error, "message", None) or error).strip()
    return " ".join(_OFFSET.sub("", said.splitlines()[0]).split()) if said else type(error).__name__
