"""The files of the embedded store, and what is said when they cannot be opened."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import kglite

from graph.errors import StoreDamaged, StoreError, StoreLocked
from graph.stores import ARCHIVE, GRAPH


def open_graph(home: Path) -> tuple[Any, bool, str | None]:
    """The graph in the folder for writing, whether it was made anew, and why, where it had been there.

    StoreLocked where another process has it, StoreDamaged where the archive is missing beside it.
    """
    _make_folder(home)
    check_rights(home)
    file = home / GRAPH
    if not file.exists():
        return _open(file), True, None
    if not file.is_file():
        raise StoreDamaged(f"{file}: not a file; move it away, and the graph is made again from {ARCHIVE}")
    check_archive(home)
    try:
        return _open(file), False, None
    except kglite.FileFormatError as error:
        file.unlink()
        return (
            _open(file),
            True,
            f"{GRAPH} could not be read and was made again from {ARCHIVE} ({line(error)})",
        )


def check_rights(home: Path) -> None:
    """StoreError where nobody may look into the folder."""
    try:
        (home / GRAPH).stat()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        raise StoreError(f"{home}: cannot be looked into ({error.strerror}); check the folder and its rights") from None


def check_archive(home: Path) -> None:
    """StoreDamaged where the graph is there and the archive it was made from is missing or empty."""
    archive = home / ARCHIVE
    if not (home / GRAPH).exists() or (archive.exists() and archive.stat().st_size):
        return
    state = "empty" if archive.exists() else "missing"
    raise StoreDamaged(
        f"{home}: {ARCHIVE} is {state} beside {GRAPH}; restore it from a backup, or remove {GRAPH} to start anew"
    )


def stamp(file: Path) -> tuple[int, int, int] | None:
    """What changes when the file is saved anew; None where it is not there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def line(error: BaseException) -> str:
    """What the error says first, on one line."""
    said = str(error).strip()
    return " ".join(said.splitlines()[0].split()) if said else type(error).__name__


def _open(file: Path) -> Any:  # noqa: ANN401
    try:
        return kglite.open(str(file), durable="off")
    except kglite.WriterLeaseHeldError as error:
        raise StoreLocked(_locked(file.parent, str(error))) from None
    except kglite.FileFormatError:
        raise
    except (kglite.KgError, OSError, ValueError) as error:
        raise StoreError(f"{file}: {line(error)}; check the folder and its rights") from None


def _make_folder(home: Path) -> None:
    try:
        home.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise StoreError(f"{home} is a file; the embedded store is a folder, name another one") from None
    except OSError as error:
        raise StoreError(f"{home}: the folder cannot be made ({error.strerror}); name another one") from None


def _locked(home: Path, message: str) -> str:
    if "this same process" in message:
        return f"{home}: this program has the store open already; close that one first"
    found = re.search(r"pid \d+", message)
    who = f"another process ({found.group()})" if found else "another process"
    return f"{home}: {who} is writing to this store; wait until it has finished, or open it for reading only"
