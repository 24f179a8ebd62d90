"""What all documents claim, set aside in a temporary file and read back by label and edge type, grouped by key.

So all of a graph can be folded where it does not fit into memory: claims on one node or edge lie in one part, and a
part is small. The file has no name, and goes with the process.
"""

from __future__ import annotations

import marshal
import pickle
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from zlib import crc32

from graph.errors import StoreError
from graph.fold import merge_votes, parse_key, row
from graph.model import EDGE_KINDS, NODE_KINDS, Edge, Node
from graph.stores.archive import Change

_DOCUMENTS = 10_000
"""Documents of which a part holds the claims of one label or type, on average."""
_BUFFER = 400
_PIECE = 5_000

Votes = dict[str, int]
"""Claims, as JSON, each with the number of documents."""


class Spool:
    """Claims of so many `documents`; in the folder, or where the system keeps temporary files."""

    def __init__(self, documents: int, folder: Path | None = None) -> None:
        self._folder = folder or Path(tempfile.gettempdir())
        with self._mapped():
            self._file = tempfile.TemporaryFile(dir=folder)  # noqa: SIM115  (closed with the spool)
        self._parts = 1 + documents // _DOCUMENTS
        self._waiting: dict[tuple[str, int], list[Any]] = {}
        self._places: dict[tuple[str, int], list[tuple[int, int]]] = {}
        self._end = 0

    def add(self, changes: Iterable[Change]) -> None:
        """Takes in what documents claim."""
        for change in changes:
            for key, claim in change.claims.items():
                self._put((key[2 : key.index('"', 2)], crc32(key.encode()) % self._parts), key, claim)
            for ref, own in change.own.items():
                one = row(ref, own)
                given = (one.id, one.name) if isinstance(one, Node) else (one.source, one.target)
                self._put((ref[0], -1), (*given, one.properties))

    def _put(self, place: tuple[str, int], *things: Any) -> None:  # noqa: ANN401
        waiting = self._waiting.setdefault(place, [])
        waiting.extend(things)
        if len(waiting) >= _BUFFER:
            self._write(place)

    def _write(self, place: tuple[str, int]) -> None:
        waiting = self._waiting.pop(place)
        data = pickle.dumps(waiting, -1) if place[1] < 0 else marshal.dumps(waiting)
        with self._mapped():
            self._file.write(data)
        self._places.setdefault(place, []).append((self._end, len(data)))
        self._end += len(data)

    def finish(self) -> None:
        """Nothing more comes."""
        for place in list(self._waiting):
            self._write(place)
        with self._mapped():
            self._file.flush()

    def size(self) -> int:
        """How many bytes are claimed."""
        return self._end

    def shared(self, name: str) -> Iterator[list[tuple[str, Votes]]]:
        """What is claimed of each node of a label, or edge of a type, that several documents can speak of.

        Part by part, sorted by key in each.
        """
        for part in range(self._parts):
            found: dict[str, Votes] = {}
            for data in self._read((name, part)):
                told = iter(marshal.loads(data))  # noqa: S302  (what this process wrote)
                for key, claim in zip(told, told, strict=True):
                    votes = found.setdefault(key, {})
                    votes[claim] = votes.get(claim, 0) + 1
            yield sorted(found.items(), key=lambda one: one[0])

    def rows(self) -> Iterator[Sequence[Node | Edge]]:
        """All rows, in pieces of one label or edge type each, nodes before edges; in the same order each time."""
        yield from self.nodes()
        for edge in EDGE_KINDS:
            yield from self.edges(edge.type)

    def nodes(self) -> Iterator[Sequence[Node]]:
        """All nodes, in pieces of one label each."""
        for kind in NODE_KINDS:
            for some in self._folded(kind.label):
                yield [one for one in some if isinstance(one, Node)]
            for data in self._read((kind.label, -1)):
                yield [Node(kind.label, *one) for one in pickle.loads(data)]  # noqa: S301

    def edges(self, type: str) -> Iterator[Sequence[Edge]]:
        """All edges of the type."""
        for some in self._folded(type):
            yield [one for one in some if isinstance(one, Edge)]
        for data in self._read((type, -1)):
            yield [Edge(type, *one) for one in pickle.loads(data)]  # noqa: S301

    def _folded(self, name: str) -> Iterator[list[Node | Edge]]:
        for group in self.shared(name):
            for start in range(0, len(group), _PIECE):
                some = ((parse_key(key), votes) for key, votes in group[start : start + _PIECE])
                yield [row(ref, merge_votes(ref, list(votes.items()))) for ref, votes in some]

    def _read(self, place: tuple[str, int]) -> Iterator[bytes]:
        for start, length in self._places.get(place, ()):
            self._file.seek(start)
            yield self._file.read(length)

    @contextmanager
    def _mapped(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreError(
                f"{self._folder}: no room for a temporary file ({error.strerror}); free some, and try again"
            ) from None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()


SHARED = (*(kind.label for kind in NODE_KINDS), *(kind.type for kind in EDGE_KINDS))
"""What `Spool.shared` is asked by."""
