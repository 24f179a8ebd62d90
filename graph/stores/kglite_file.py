"""The files of the embedded store, and what is said when they cannot be opened."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import Any

import kglite

from graph.errors import StoreDamaged, StoreError, StoreLocked, first_line
from graph.stores import ARCHIVE, GRAPH, kglite_folder, kglite_scratch

_LEASE = "writer"
"""What kglite locks, beside the graph, so that a graph can be made anew without letting go of the store."""
_NEW = ".new"
_BLOCK = 1 << 20
_TRIES = 3
_OTHER = "it is not what was saved last"
_FILE = "{home} is a file; the embedded store is a folder, name another one"

Stamp = tuple[int, int, int]


def take(home: Path) -> Any:  # noqa: ANN401
    """The right to write to the store in the folder, held as long as the object lives; the folder is made.

    StoreLocked where another process has it, StoreDamaged where the archive is missing beside the graph.
    """
    _make_folder(home)
    check_rights(home)
    check_archive(home)
    try:
        lease = kglite.open(str(home / _LEASE), durable="off")
        # What a process left that was killed while it saved.
        for left in home.glob(f"{GRAPH}{_NEW}*"):
            left.unlink()
        kglite_folder.discard(home)
        if kglite_folder.folders(home):
            kglite_scratch.sweep()
        return lease
    except kglite.WriterLeaseHeldError as error:
        raise StoreLocked(_locked(home, str(error))) from None
    except (kglite.KgError, OSError, ValueError) as error:
        raise StoreError(f"{home}: {first_line(error)}; check the folder and its rights") from None


def is_held(home: Path) -> bool:
    """Whether another process, or another store of this one, has the right to write."""
    try:
        take(home)
    except StoreLocked:
        return True
    except StoreError:
        return False
    return False


def check_rights(home: Path) -> None:
    """StoreError where nobody may look into the folder."""
    try:
        (home / GRAPH).stat()
    except FileNotFoundError:
        return
    except NotADirectoryError:
        if home.is_file():
            raise StoreError(_FILE.format(home=home)) from None
    except OSError as error:
        raise StoreError(f"{home}: cannot be looked into ({error.strerror}); check the folder and its rights") from None


def check_archive(home: Path) -> None:
    """StoreDamaged where the graph is no file, or the archive it was made from is missing or empty."""
    graph, archive = place(home, ()), home / ARCHIVE
    if not graph.exists():
        return
    if graph.name == GRAPH and not graph.is_file():
        raise StoreDamaged(f"{graph}: not a file; move it away, and the graph is made again from {ARCHIVE}")
    if archive.exists() and archive.stat().st_size:
        return
    state = "empty" if archive.exists() else "missing"
    raise StoreDamaged(
        f"{home}: {ARCHIVE} is {state} beside {graph.name}; restore it from a backup, or remove {graph.name} to "
        f"start anew (`diplograph salvage NEW --store {home}` tells what was in it)"
    )


def place(home: Path, known: Collection[int]) -> Path:
    """Where the graph is: the folder of one of these checksums, else the file, else any folder that there is."""
    named = [kglite_folder.folder_of(home, one) for one in known if one]
    if found := [one for one in named if one.is_dir()]:
        return found[0]
    file = home / GRAPH
    return file if file.exists() else next(iter(kglite_folder.folders(home)), file)


def documents(path: Path) -> tuple[int, dict[str, tuple[str, str | None]]]:
    """The archive's batch that a graph's file or folder holds, and its documents: by id the path and the address.

    StoreDamaged where it cannot be read.
    """
    graph = read(path, ())
    rows = graph.cypher("MATCH (d:Document) RETURN d.id AS id, d.source AS source, d.url AS url").to_list()
    return graph.schema_version, {row["id"]: (row["source"], row["url"]) for row in rows}


def read(path: Path, known: Collection[int]) -> Any:  # noqa: ANN401
    """The graph in the file or folder, which has one of these checksums unless none but 0 is known.

    A folder has the one of its name, too: kglite would end the process over some damages of it. What changes in it
    changes in memory alone. StoreDamaged where the checksum is another one, or kglite cannot read the graph.
    """
    try:
        if path.is_dir():
            as_told = not any(known) or path in {kglite_folder.folder_of(path.parent, one) for one in known}
            if not as_told or not kglite_folder.is_whole(path):
                raise StoreDamaged(_OTHER)
            return kglite_folder.opened(path)
        if any(known) and checksum(path) not in known:
            raise StoreDamaged(_OTHER)
        return kglite.load(str(path))
    except (kglite.KgError, OSError) as error:
        raise StoreDamaged(first_line(error)) from None


def newest(home: Path, known: Callable[[], Collection[int]]) -> tuple[Any, Stamp | None]:
    """The graph as another process saved it last, None where that cannot be read, and its stamp."""
    for _ in range(_TRIES):
        graph, path = None, place(home, known())
        seen = stamp(path)
        with suppress(StoreDamaged):
            # Asked for after the stamp: a checksum is told before its file is there.
            graph = read(path, known())
        # It may have been saved in between, so that the checksum is of one and the graph of another.
        if stamp(place(home, known())) == seen:
            return graph, seen
    return None, None


def save(graph: Any, file: Path, tell: Callable[[int], None]) -> int:  # noqa: ANN401
    """Puts the graph in the place of what the file held, all of it or nothing, and returns the checksum of the file.

    It is told before the file is there, so that nobody meets a file whose checksum is not known. StoreError where it
    cannot be written; the file is as before then.
    """
    beside = file.with_name(file.name + _NEW)
    try:
        graph.save(str(beside))
        found = checksum(beside)
        tell(found)
        beside.replace(file)
    except (kglite.KgError, OSError, ValueError) as error:
        beside.unlink(missing_ok=True)
        raise StoreError(
            f"{file}: cannot be saved: {first_line(error)}; check the folder, its rights and the disk "
            f"(what is in {ARCHIVE} is kept, and the graph follows when the store is opened again)"
        ) from None
    return found


def checksum(file: Path) -> int:
    """CRC-32 of the file, and never 0. OSError where it cannot be read."""
    found = 0
    with file.open("rb") as data:
        while block := data.read(_BLOCK):
            found = zlib.crc32(block, found)
    # So that 0 can stand for none.
    return found | 1 << 32


def stamp(file: Path) -> Stamp | None:
    """What changes when the graph is saved anew; None where it is not there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _make_folder(home: Path) -> None:
    try:
        home.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise StoreError(_FILE.format(home=home)) from None
    except OSError as error:
        raise StoreError(f"{home}: the folder cannot be made ({error.strerror}); name another one") from None


def _locked(home: Path, message: str) -> str:
    if "this same process" in message:
        return f"{home}: this program has the store open already; close that one first"
    found = re.search(r"pid \d+", message)
    who = f"another process ({found.group()})" if found else "another process"
    return f"{home}: {who} is writing to this store; wait until it has finished, or open it for reading only"
