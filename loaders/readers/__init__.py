"""Files and folders in, Documents out; a bad one is named with its reason and the rest go on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.document import Document, publication
from graph.errors import DocumentError
from loaders.readers import files, plain
from loaders.readers.base import Reader, Remark, Remarks
from loaders.readers.files import PathLike

__all__ = ["READERS", "Remark", "documents", "find", "read_file"]

TEXT = Reader("plain text", endings=(".txt", ".text", ".md"), in_folders=(".txt",), read=plain.read)

READERS: tuple[Reader, ...] = (TEXT,)
"""Every kind of file that is read; `loaders/readers/base.py` tells how to add one."""

_BY_ENDING = {ending: reader for reader in READERS for ending in reader.endings}
_IN_FOLDERS = frozenset(ending for reader in READERS for ending in reader.in_folders)


def documents(
    paths: PathLike | Iterable[PathLike],
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    remark: Remarks | None = None,
) -> Iterator[Document | DocumentError]:
    """The documents in files and folders, sorted by path; a DocumentError for each that can't be read.

    A file that is named is read whatever its ending, if it is text; of a folder, with its subfolders, the
    `*.txt` files are read. `published` and `publisher` hold for all of them where the file itself does not
    say. `remark` is called with what was skipped and what was read with a reservation.
    """
    heard, published = remark or _unheard, publication(published)
    for path in find(paths, remark=heard):
        if isinstance(path, DocumentError):
            yield path
        else:
            yield from read_file(path, published=published, publisher=publisher, remark=heard)


def find(paths: PathLike | Iterable[PathLike], *, remark: Remarks | None = None) -> list[Path | DocumentError]:
    """The files that `documents` reads, sorted by path, and an error for each path that leads to none."""
    return files.find(paths, _IN_FOLDERS, remark or _unheard)


def read_file(
    path: Path,
    *,
    published: dt.date | None = None,
    publisher: str | None = None,
    remark: Remarks | None = None,
) -> Iterator[Document | DocumentError]:
    """The documents in one file, or the one error that says why there are none."""
    heard = remark or _unheard
    source = files.source_of(path)
    reader = _BY_ENDING.get(path.suffix.lower())
    try:
        data = files.read_bytes(path)
        for draft in (reader or TEXT).read(data, source, heard):
            yield Document(
                source=source,
                text=draft.text,
                headline=draft.headline,
                publisher=draft.publisher or publisher,
                published=draft.published or published,
                url=draft.url,
            )
    except DocumentError as error:
        yield error
        return
    if reader is None:
        heard(Remark(source, "note", f"read as {TEXT.name}, whatever {path.suffix or 'it'} stands for"))


def _unheard(remark: Remark) -> None:
    """Nobody asked for the remark."""
