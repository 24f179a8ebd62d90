"""Columns in files beside the graph that they are of, and what changes in the graph after that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from graph.fold import Ref
from graph.model import Edge, Node
from graph.stores.columns import DOMAINS, KEPT, STARTS, Columns, columns_of, type_of

_FOLDER = "columns-{batch}"
_MOST = 50_000
"""Rows that are held in memory at most; where more have changed, the graph itself has to be asked."""


def write(columns: Columns, folder: Path, batch: int) -> None:
    """Puts the columns, which are in order and of this batch of the archive, into the graph's folder.

    OSError where that fails.
    """
    import numpy as np

    own = folder / _FOLDER.format(batch=batch)
    own.mkdir()
    for table, arrays in columns.tables.items():
        for name, array in arrays.items():
            np.save(own / f"{table}.{name}.npy", array)
    for domain in DOMAINS:
        np.save(own / f"{domain}.npy", np.frombuffer(msgspec.json.encode(columns.texts[domain]), np.uint8))


def read(folder: Path, batch: int) -> Columns | None:
    """The columns in a graph's folder; None where there are none of this batch.

    They are mapped, not read: a page comes into memory when it is asked for, also after the folder has given way to
    another.
    """
    import numpy as np

    own = folder / _FOLDER.format(batch=batch)
    try:
        tables = {
            table: {name: np.load(own / f"{table}.{name}.npy", mmap_mode="r") for name in _names(table)}
            for table in KEPT
        }
        texts = _Texts((domain, np.load(own / f"{domain}.npy", mmap_mode="r")) for domain in DOMAINS)
    except OSError:
        return None
    return Columns(tables, texts, in_order=True)


def _names(table: str) -> Iterator[str]:
    for name in columns_of(table):
        yield name
        if type_of(table, name) == "texts":
            yield name + STARTS


class _Texts(dict[str, list[str]]):
    """The texts of each domain, which become Python's when they are first asked for."""

    def __init__(self, encoded: Iterable[tuple[str, Any]]) -> None:
        super().__init__()
        self._encoded = dict(encoded)

    def __missing__(self, domain: str) -> list[str]:
        self[domain] = found = msgspec.json.decode(self._encoded[domain].tobytes(), type=list[str])
        return found


class Following:
    """The columns of a graph that was read from a folder, and has changed in memory since."""

    def __init__(self, folder: Path, batch: int) -> None:
        self._folder, self._batch = folder, batch
        self._changed: dict[Ref, Node | Edge | None] = {}
        self._columns: Columns | None = None
        self._read = False

    def passing(self, pieces: Iterable[Sequence[Node | Edge]], lost: Iterable[Ref]) -> Iterator[Sequence[Node | Edge]]:
        """The pieces that are written into the graph, from which these refs were taken before; noted on their way."""
        self._note((ref, None) for ref in lost)
        for piece in pieces:
            self._note((row.ref, row) for row in piece)
            yield piece

    def _note(self, rows: Iterable[tuple[Ref, Node | Edge | None]]) -> None:
        if self._batch >= 0:
            self._changed.update((ref, row) for ref, row in rows if ref[0] in KEPT)
        if len(self._changed) > _MOST:
            self._batch, self._columns, self._read = -1, None, True
            self._changed.clear()

    def now(self) -> Columns | None:
        """The columns of the graph as it is now; None where there are none."""
        if not self._read:
            self._columns, self._read = read(self._folder, self._batch), True
        if self._columns is not None and self._changed:
            from graph.stores.columns_made import changed

            self._columns = changed(self._columns, self._changed)
        self._changed.clear()
        return self._columns
