"""Which files are documents: paths as the user gives them, to the files to read, in sorted order."""

from __future__ import annotations

import os
import stat
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.errors import DocumentError
from loaders.readers.base import Remark, Remarks

LARGEST = 20_000_000
"""Bytes of the largest file that is read."""

PathLike = str | os.PathLike[str]


def source_of(path: PathLike) -> str:
    """The path as it is shown and kept: with forward slashes, bytes that are not UTF-8 written as `\\xNN`."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", errors="backslashreplace")


def find(paths: PathLike | Iterable[PathLike], endings: frozenset[str], remark: Remarks) -> list[Path | DocumentError]:
    """The files to read, sorted by path, each once; an error for each path that leads to none.

    A file that is named is taken whatever its ending. Of a folder, with its subfolders, those with one of
    `endings` are taken; hidden files and folders are passed over in silence, and each other file gets a
    remark. A link is followed, and a folder that is reached twice is read once.
    """
    found: dict[str, Path | DocumentError] = {}
    seen: set[tuple[int, int]] = set()
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    if "" in given:
        found[""] = DocumentError("''", "an empty path names no file")
    for path in sorted({_existing(Path(one)) for one in given if one != ""}):
        for one in _under(path, endings, remark, seen):
            if isinstance(one, DocumentError):
                found[one.source] = one
            else:
                found[source_of(one)] = one
    return [found[source] for source in sorted(found)]


def read_bytes(path: Path) -> bytes:
    """What the file holds; DocumentError with the reason where it can't be read or is too large."""
    source = source_of(path)
    try:
        with path.open("rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise DocumentError(source, "not a regular file")
            data = file.read(LARGEST + 1)
    except OSError as error:
        raise DocumentError(source, reason_of(error)) from None
    if len(data) > LARGEST:
        raise DocumentError(
            source, f"too large: over the limit of {LARGEST // 1_000_000} MB a file; split it into documents"
        )
    return data


def _under(
    path: Path, endings: frozenset[str], remark: Remarks, seen: set[tuple[int, int]]
) -> Iterator[Path | DocumentError]:
    try:
        state = path.stat()
    except (OSError, ValueError) as error:
        yield DocumentError(source_of(path), reason_of(error))
        return
    if stat.S_ISDIR(state.st_mode):
        if (state.st_dev, state.st_ino) in seen:
            return
        files = list(_in_folder(path, endings, remark, seen))
        if not files:
            wanted = ", ".join(f"*{ending}" for ending in sorted(endings))
            files.append(DocumentError(source_of(path), f"no documents in this folder (looked for {wanted})"))
        yield from files
    elif stat.S_ISREG(state.st_mode):
        yield path
    else:
        # Opening a pipe or a device could wait for ever.
        yield DocumentError(source_of(path), "not a regular file")


def _in_folder(
    folder: Path, endings: frozenset[str], remark: Remarks, seen: set[tuple[int, int]]
) -> Iterator[Path | DocumentError]:
    waiting = [folder]
    while waiting:
        here = waiting.pop()
        try:
            state = here.stat()
            if (state.st_dev, state.st_ino) in seen:
                continue
            seen.add((state.st_dev, state.st_ino))
            entries = sorted(here.iterdir())
        except OSError as error:
            yield DocumentError(source_of(here), reason_of(error))
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if os.path.isdir(entry):  # noqa: PTH112  (Path.is_dir raises where the folder is closed)
                waiting.append(entry)
            else:
                yield from _in_place(entry, endings, remark)


def _in_place(entry: Path, endings: frozenset[str], remark: Remarks) -> Iterator[Path | DocumentError]:
    if entry.suffix.lower() not in endings:
        wanted = ", ".join(f"*{ending}" for ending in sorted(endings))
        reason = f"of a folder only {wanted} files are read; name the file itself to have it read"
    elif entry.stem.upper() == "README":
        reason = "a README tells of its folder; name the file itself to have it read"
    else:
        yield from _under(entry, endings, remark, set())
        return
    remark(Remark(source_of(entry), "skipped", reason))


def _existing(path: Path) -> Path:
    """The path, or the one on disk that differs from it only in how its accents are composed.

    Some systems keep "é" as one character, others as two, whatever the keyboard sends.
    """
    if os.path.lexists(path):
        return path
    built = Path(path.anchor)
    for part in path.parts[1 if path.anchor else 0 :]:
        step = built / part
        if not os.path.lexists(step):
            wanted = _composed(part)
            try:
                fitting = sorted(entry for entry in built.iterdir() if _composed(entry.name) == wanted)
            except OSError:
                return path
            if not fitting:
                return path
            step = fitting[0]
        built = step
    return built


def _composed(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def reason_of(error: OSError | ValueError) -> str:
    """Why a file or folder can't be read, in words."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, PermissionError):
        return "no permission to read it"
    return getattr(error, "strerror", None) or str(error)
