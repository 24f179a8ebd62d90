"""A large graph as a folder, which kglite reads where it lies instead of taking all edges into memory first.

A folder bears its checksum in its name and is never changed. Who opens it works on a copy of his own: what he changes
is in his memory, and beside the folder only in the archive, until enough has changed to make another one.
"""

from __future__ import annotations

import re
import shutil
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import kglite

from graph.errors import StoreError
from graph.model import EDGE_KIND, EDGE_KINDS, Edge
from graph.stores import GRAPH, columns_kept
from graph.stores import cypher as statements
from graph.stores.columns import KEPT, Columns
from graph.stores.kglite_bulk import ROWS, write
from graph.stores.spool import Spool

LARGE = 50_000
"""Documents from which on a graph is kept in a folder: reading fewer into memory takes less than half a second."""
_NAME = re.compile(r"graph-[0-9a-f]{8}")
_NEW = "graph-new"
_SAVED = 300_000
"""Edges whose properties wait in memory, at some 400 bytes each, until they are put on disk."""
_BLOCK = 1 << 22
_READERS = 4

if TYPE_CHECKING:
    from graph.stores.columns_made import Growing

Tell = Callable[[int, int], None]
"""Called with the archive's batch that a folder holds, and its checksum."""


def folder_of(home: Path, checksum: int) -> Path:
    """Where the graph of this checksum lies."""
    return home / f"graph-{checksum & 0xFFFFFFFF:08x}"


def folders(home: Path) -> list[Path]:
    """The graphs' folders in a store's."""
    return sorted(one for one in home.glob("graph-*") if _NAME.fullmatch(one.name) and one.is_dir())


def discard(home: Path) -> None:
    """Takes away what a process left that was ended while it made a folder."""
    shutil.rmtree(home / _NEW, ignore_errors=True)


def tidy(home: Path, current: Path) -> None:
    """Takes away graphs beside the current one. What another process reads stays, where it has to."""
    for one in folders(home):
        if one != current:
            shutil.rmtree(one, ignore_errors=True)
    if current.is_dir():
        with suppress(OSError):
            (home / GRAPH).unlink(missing_ok=True)


def make(home: Path, spool: Spool, batch: int, tell: Tell) -> Any:  # noqa: ANN401
    """A graph of all rows, in a folder that takes the place of the one before; they stand for the archive up to this
    batch. StoreError where it cannot be written; the one before stays then.
    """

    from graph.stores.columns_made import Growing

    def fill(folder: Path) -> Columns:
        growing = Growing()
        _fill(folder, spool, batch, growing)
        return growing.columns()

    return _put(home, fill, batch, tell)


def save(home: Path, graph: Any, columns: Columns | None, tell: Tell) -> Any:  # noqa: ANN401
    """The graph as it is now, in a folder that takes the place of the one before; its columns are read from it where
    they are not known. StoreError as in `make`.
    """

    def fill(folder: Path) -> Columns:
        # A copy, so that nothing holds the new folder's files when it gets its name.
        graph.copy().save(str(folder))
        return columns or _columns(graph)

    return _put(home, fill, graph.schema_version, tell)


def opened(folder: Path) -> Any:  # noqa: ANN401
    """The graph in the folder, which stays as it is: what changes, changes in memory.

    kglite.KgError or OSError where it cannot be read.
    """
    return kglite.load(str(folder)).copy()


def _put(home: Path, fill: Callable[[Path], Columns], batch: int, tell: Tell) -> Any:  # noqa: ANN401
    """What `fill` puts into a folder, with its columns; nobody knows of it before its batch and checksum are told."""
    from graph.stores.columns_made import ordered

    new = home / _NEW
    try:
        discard(home)
        columns = ordered(fill(new))
        _strip(new)
        columns_kept.write(columns, new, batch)
        found = checksum(new)
        folder = folder_of(home, found)
        if folder.exists():
            shutil.rmtree(folder)
        new.replace(folder)
        graph = opened(folder)
    except (kglite.KgError, OSError, ValueError) as error:
        discard(home)
        raise StoreError(
            f"{home}: the graph cannot be saved: {error}; check the folder, its rights and the disk (what is in the "
            "archive is kept, and the graph follows when the store is opened again)"
        ) from None
    tell(batch, found)
    tidy(home, folder)
    return graph


def _fill(folder: Path, spool: Spool, batch: int, growing: Growing) -> None:
    """All rows, a part at a time, into a graph and into columns: edges first without their properties.

    What edges bear is held in memory until it is saved; and where edges are new, whatever any edge bears once more.
    """
    graph = kglite.KnowledgeGraph(storage="disk", path=str(folder))
    write(graph, growing.passing(spool.nodes()))
    graph.save(fsync=False)
    keyed = [kind.type for kind in EDGE_KINDS if kind.key]
    others = [kind.type for kind in EDGE_KINDS if not kind.key]
    for type in others:
        write(graph, ([Edge(type, one.source, one.target) for one in some] for some in spool.edges(type)), new=True)
    for type in keyed:
        write(graph, spool.edges(type))
    graph.save(fsync=False)
    written = 0
    bearing = (some for type in others if EDGE_KIND[type].properties for some in spool.edges(type))
    for some in _gathered(growing.passing(bearing)):
        written += write(graph, [some], bare=True)
        if written >= _SAVED:
            graph.save(fsync=False)
            written = 0
    # No constraints: whoever changes anything first would wait until kglite has gone through all that they speak of.
    graph.set_schema_version(batch)
    graph.save()


def _columns(graph: Any) -> Columns:  # noqa: ANN401
    """The columns of a graph, read from it: of one that was saved without, or in which a great deal has changed."""
    from graph.stores.columns_made import Growing

    growing = Growing()
    rows = statements.part(lambda queries: (graph.cypher(query, timeout_ms=0) for query in queries), KEPT, KEPT)
    while some := list(islice(rows, ROWS)):
        growing.add(some)
    return growing.columns()


def _gathered(pieces: Iterable[Sequence[Edge]]) -> Iterator[list[Edge]]:
    """The edges in larger pieces: each call of kglite costs some hundredths of a second in a large graph."""
    waiting: list[Edge] = []
    for piece in pieces:
        waiting.extend(piece)
        if len(waiting) >= ROWS:
            yield waiting
            waiting = []
    yield waiting


def _strip(folder: Path) -> None:
    """Takes away the state before the last one, which kglite keeps, and its counts of edges by their ends: it goes by
    these also where edges came later. Without them it counts.
    """
    current = (folder / "CURRENT").read_text().strip()
    for one in (folder / "generations").iterdir():
        if one.name != current:
            shutil.rmtree(one)
    for counts in folder.glob("generations/*/*/peer_count_*"):
        counts.unlink()


def checksum(folder: Path) -> int:
    """CRC-32 of all files' names and content, and never 0. OSError where one cannot be read."""
    files = sorted(one for one in folder.rglob("*") if one.is_file())
    blocks = [(file, start) for file in files for start in range(0, file.stat().st_size or 1, _BLOCK)]
    # Reckoning lets other threads run.
    with ThreadPoolExecutor(_READERS) as readers:
        found = 0
        for (file, _), part in zip(blocks, readers.map(_sum, blocks), strict=True):
            found = zlib.crc32(f"{file.relative_to(folder).as_posix()} {part}".encode(), found)
    return found | 1 << 32


def _sum(block: tuple[Path, int]) -> int:
    file, start = block
    with file.open("rb") as data:
        data.seek(start)
        return zlib.crc32(data.read(_BLOCK))
