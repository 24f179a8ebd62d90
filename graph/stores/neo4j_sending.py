"""What a settling from nothing sends to a Neo4j database: in batches, one after the other, while the next are made.

Each batch has its number, and what it and all before it are made of as a digest: who goes on where another was broken
off comes to the same batches, or begins anew.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from graph.stores.neo4j_bulk import Statement, creation
from graph.stores.neo4j_tables import Piece, Table, Values

_AHEAD = 2
"""Batches that are made and not yet sent."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What is sent in one transaction: new nodes and edges, or documents that are settled by it, with their claims."""

    statements: Sequence[Statement] = ()
    settled: Sequence[tuple[str, str]] = ()


class OtherBatchesError(Exception):
    """What another sent is not what would be sent now."""


def batches(pieces: Iterable[Piece], size: int) -> Iterator[Batch]:
    """The pieces as batches of so many rows, or few more; the rows of one table that are in one batch go together."""
    some: dict[Table, list[Values]] = {}
    count = 0
    for table, rows in pieces:
        if count and count + len(rows) > size:
            yield Batch([creation(piece) for piece in some.items()])
            some, count = {}, 0
        some.setdefault(table, []).extend(rows)
        count += len(rows)
    if some:
        yield Batch([creation(piece) for piece in some.items()])


class Sender:
    """Sends batches by `send`, which gets number, batch and digest; the first `done` were sent, with this digest."""

    def __init__(self, send: Callable[[int, Batch, str], None], done: int, digest: str | None) -> None:
        self._send = send
        self._done = done
        self._expected = digest
        self._digest = hashlib.blake2b(digest_size=16)
        self._number = 0
        self._waiting: deque[Future[None]] = deque()
        self._thread = ThreadPoolExecutor(1)
        self._broken = False

    def offer(self, some: Iterator[Batch]) -> None:
        """Takes as many of the batches as can be sent without waiting."""
        while self._waiting and self._waiting[0].done():
            self._waiting.popleft().result()
        while len(self._waiting) < _AHEAD and (batch := next(some, None)):
            self._take(batch)

    def send(self, some: Iterable[Batch]) -> None:
        """Takes all the batches; the last ones may be still to be sent."""
        for batch in some:
            self._take(batch)

    def finish(self) -> None:
        """Waits until all is sent; OtherBatchesError where it was fewer batches than had been sent."""
        while self._waiting:
            self._waiting.popleft().result()
        if self._number < self._done:
            raise OtherBatchesError

    def _take(self, batch: Batch) -> None:
        self._number += 1
        for query, parameters in batch.statements:
            for said in (query, *parameters.values()):
                # What travels as one text is most of all.
                text = said if isinstance(said, str) else repr(said)
                self._digest.update(text.encode("utf-8", "surrogatepass"))
        self._digest.update(repr(batch.settled).encode())
        if self._number == self._done and self._digest.hexdigest() != self._expected:
            raise OtherBatchesError
        if self._number <= self._done:
            return
        while len(self._waiting) >= _AHEAD:
            self._waiting.popleft().result()
        self._waiting.append(self._thread.submit(self._sent, self._number, batch, self._digest.hexdigest()))

    def _sent(self, number: int, batch: Batch, digest: str) -> None:
        if self._broken:
            return
        try:
            self._send(number, batch, digest)
        except BaseException:
            # Those that were to follow must not.
            self._broken = True
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._broken = True
        self._thread.shutdown()
