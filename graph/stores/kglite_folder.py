"""A large graph as a folder, which kglite reads where it lies instead of taking all edges into memory first.

A folder bears its checksum in its name and is never changed. Who opens it works on a copy of his own: what he changes
is in his memory, and beside the folder only in the archive, until enough has changed to make another one.
"""

from __future__ import annotations

import os
import shutil
import zlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any

import kglite

from graph.errors import StoreError, first_line
from graph.garbage import give_back
from graph.model import EDGE_KINDS, Edge, Node
from graph.stores import GRAPH, GRAPH_FOLDER, columns_kept, untouched
from graph.stores import cypher as statements
from graph.stores.columns import KEPT, Columns
from graph.stores.kglite_bulk import ROWS, write
from graph.stores.kglite_sources import index
from graph.stores.spool import Spool

LARGE = 50_000
"""Documents from which on a graph is kept in a folder: reading fewer into memory takes less than half a second."""
_NEW = "graph-new"
_COLUMNS = "graph-columns"
_HELD = 32 << 20
"""Bytes of nodes' properties that are held in memory while a folder is made."""
_ROW, _MORE, _LEAST = 220, 120, 1 << 18
"""What a folder takes at most: bytes a row, or so many hundredths of what is claimed, and these bytes besides."""
_BLOCK = 1 << 22
_READERS = 4

Tell = Callable[[int, int], None]
"""Called with the archive's batch that a folder holds, and its checksum."""


def folder_of(home: Path, checksum: int) -> Path:
    """Where the graph of this checksum lies."""
    return home / f"graph-{checksum & 0xFFFFFFFF:08x}"


def folders(home: Path) -> list[Path]:
    """The graphs' folders in a store's."""
    return sorted(one for one in home.glob("graph-*") if GRAPH_FOLDER.fullmatch(one.name) and one.is_dir())


def discard(home: Path) -> None:
    """Takes away what a process left that was ended while it made a folder."""
    for one in (_NEW, _COLUMNS):
        shutil.rmtree(home / one, ignore_errors=True)


def tidy(home: Path, current: Path) -> None:
    """Takes away graphs beside the current one. What another process reads stays, where it has to."""
    for one in folders(home):
        if one != current:
            untouched.forget(one)
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
        _fill(folder, spool, batch)
        # Now that the graph has let go of its memory.
        growing = Growing()
        edges = (spool.edges(kind.type) for kind in EDGE_KINDS if kind.type in KEPT)
        for piece in chain[Sequence[Node | Edge]](spool.nodes(), *edges):
            growing.add(piece)
        return growing.columns()

    return _put(home, _MORE * spool.size() // 100 + _LEAST, fill, batch, tell)


def save(home: Path, graph: Any, columns: Columns | None, tell: Tell) -> Any:  # noqa: ANN401
    """The graph as it is now, of a folder or in memory, in a folder that takes the place of what was there before; its
    columns are read from it where they are not known. StoreError as in `make`.
    """

    def fill(folder: Path) -> Columns:
        # A copy, so that nothing holds the new folder's files when it gets its name.
        copy = graph.copy()
        if is_of_folder(copy):
            copy.save(str(folder))
        else:
            for one in copy.cypher("SHOW CONSTRAINTS").to_list():
                copy.cypher(f"DROP CONSTRAINT {one['name']}")
            # What is gone leaves no gaps.
            copy.vacuum()
            copy.enable_disk_mode(str(folder))
        del copy
        return columns or _columns(graph)

    size = graph.graph_info()
    needed = _ROW * (size["node_count"] + size["edge_count"]) + _LEAST
    return _put(home, needed, fill, graph.schema_version, tell)


def opened(folder: Path) -> Any:  # noqa: ANN401
    """The graph in the folder, which stays as it is: what changes, changes in memory.

    kglite.KgError or OSError where it cannot be read.
    """
    return kglite.load(str(folder)).copy()


def is_of_folder(graph: Any) -> bool:  # noqa: ANN401
    """Whether it was read from a folder, or put into one."""
    return bool(graph.graph_info()["storage_mode"] == "disk")


def _put(home: Path, needed: int, fill: Callable[[Path], Columns], batch: int, tell: Tell) -> Any:  # noqa: ANN401
    """What `fill` puts into a folder, with its columns, and so many bytes at most; nobody knows of it before its batch
    and checksum are told.
    """
    from graph.stores.columns_made import ordered

    new = home / _NEW
    try:
        discard(home)
        # kglite writes into files that are mapped: where the disk is full, the system ends the process.
        if (free := shutil.disk_usage(home).free) < needed:
            raise OSError(f"it may take {needed // 10**6 + 1:,} MB on disk, and {free // 10**6:,} MB are free")
        columns = ordered(fill(new))
        _strip(new)
        index(new)
        columns_kept.write(columns, new, batch)
        _sync(new)
        found = checksum(new)
        folder = folder_of(home, found)
        if folder.exists():
            shutil.rmtree(folder)
        new.replace(folder)
        untouched.remember(folder, untouched.state(folder))
        graph = opened(folder)
    except (kglite.KgError, OSError, ValueError) as error:
        discard(home)
        raise StoreError(
            f"{home}: the graph cannot be saved: {first_line(error)}; check the folder, its rights and the disk "
            "(what is in the archive is kept, and the graph follows when the store is opened again)"
        ) from None
    tell(batch, found)
    tidy(home, folder)
    return graph


def _fill(folder: Path, spool: Spool, batch: int) -> None:
    """All rows, in memory first, but for the columns of nodes, which lie in files beside the folder meanwhile.

    Edges that are written into a folder take kglite ten times as long, and more memory: what they bear waits there, and
    each saving writes what all edges bear anew.
    """
    give_back()
    columns = folder.with_name(_COLUMNS)
    columns.mkdir()
    # No constraints: whoever changes anything first would wait until kglite has gone through all that they speak of.
    graph = kglite.KnowledgeGraph()
    graph.set_memory_limit(_HELD, str(columns))
    write(graph, spool.rows(), new=True)
    graph.set_schema_version(batch)
    graph.enable_disk_mode(str(folder))
    del graph
    shutil.rmtree(columns, ignore_errors=True)
    kglite.trim_memory()


def _columns(graph: Any) -> Columns:  # noqa: ANN401
    """The columns of a graph, read from it: of one that was saved without, or in which a great deal has changed."""
    from graph.stores.columns_made import Growing

    growing = Growing()
    rows = statements.part(lambda queries: (graph.cypher(query, timeout_ms=0) for query in queries), KEPT, KEPT)
    while some := list(islice(rows, ROWS)):
        growing.add(some)
    return growing.columns()


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


def _sync(folder: Path) -> None:
    """Waits until the files are on disk: what sizes and times tell of them must hold after a power cut, too."""
    for file in untouched.files(folder):
        with file.open("r+b") as data:
            os.fsync(data.fileno())


def is_whole(folder: Path, *, trusting: bool = True) -> bool:
    """Whether its content has the checksum of its name; that is not reckoned, unless `trusting` is false, where no file
    was touched since it was last. OSError where one cannot be read.
    """
    return (trusting and untouched.is_untouched(folder)) or folder_of(folder.parent, checksum(folder)) == folder


def checksum(folder: Path) -> int:
    """CRC-32 of all files' names and content, and never 0. OSError where one cannot be read."""
    blocks = [(file, start) for file in untouched.files(folder) for start in range(0, file.stat().st_size or 1, _BLOCK)]
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
