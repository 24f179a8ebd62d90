"""A store's graph as a whole: its rows, whether they are what they should be, and how they are made again."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any

from graph import checking, dumping
from graph.checking.findings import Checked
from graph.dumping import Dumped
from graph.garbage import uncollected
from graph.model import EDGE_KIND, NODE_KIND, Edge, Node, Rows
from graph.project import as_rows
from graph.stores.archive import Archive
from graph.stores.columns import Columns
from graph.stores.cypher import count_reads, part

UNDER_WAY = "no document is in the store yet: where a load is under way, ask again in a moment"
"""What whoever reads is told while the first documents are read, and nothing is kept."""


class WholeGraph(ABC):
    """What a store offers for its graph as a whole; see `graph.stores.base.Store`."""

    url: str

    @abstractmethod
    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """All rows that a query of the project's own gives, by column; never one that a user wrote (see `query`)."""

    @abstractmethod
    def read_all(self, queries: Iterable[str]) -> Iterator[Iterable[dict[str, Any]]]:
        """The rows of each of several queries, one after another, of one state of the graph; `read` says of which."""

    def columns(self) -> Columns | None:
        """Some tables of the graph as it is now, in arrays; None where only queries tell, as of all but a large one."""
        return None

    def counts(self) -> dict[str, int]:
        """How many nodes of each label and edges of each type there are, zeros included."""
        return {name: int(self.read(query)[0]["n"]) for name, query in count_reads()}

    @uncollected()
    def rows(self) -> Rows:
        """The whole graph, sorted; equal for equal documents, whatever the store."""
        return as_rows(self.scan())

    def scan(self) -> Iterator[Node | Edge]:
        """The whole graph, one node or edge at a time: nodes, then edges by type, MET last, else in no order."""
        return part(self.read_all, NODE_KIND, EDGE_KIND)

    def check(self, *, quick: bool = False) -> Checked:
        """Whether the store is whole: the archive in itself, and the graph against its documents and judgements.

        Nothing is changed. With `quick` who is who is not resolved from nothing, which takes the longest. StoreLocked
        where another process changes the store meanwhile.
        """
        with self._reading() as archive:
            return checking.check(self, archive, quick=quick)

    def dump(self, done: Dumped | None = None) -> Iterator[bytes]:
        """The store as a file from which any other can be filled, piece by piece; docs/dump.md describes it.

        `done` counts along. StoreDamaged where a document cannot be read, or is not true to its text.
        """
        with self._reading() as archive:
            yield from dumping.dump(archive, Dumped() if done is None else done)

    def behind(self) -> bool:
        """Whether the archive holds changes that the graph has not followed yet: another process is writing."""
        return False

    @abstractmethod
    def rebuild(self) -> None:
        """Make index, claims and graph again from documents and judgements. StoreError where that can't be written."""

    @abstractmethod
    def _reading(self) -> AbstractContextManager[Archive]:
        """The archive, for reading."""
