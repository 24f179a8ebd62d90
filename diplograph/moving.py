"""What a store knows into a file, and from there into another store."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING

from diplograph.keeping import LateStore
from graph.dumping import Dumped, is_dump
from graph.errors import UsageError
from graph.restoring import Restored, examined
from graph.restoring import restore as restored
from graph.writing import write_file

if TYPE_CHECKING:
    from graph.stores.base import Store
    from graph.stores.settling import Progress

_IN_MEMORY = 32_000_000


def dump(store: Store, file: str | os.PathLike[str]) -> Dumped:
    """Writes all documents, Records and judgements of the store to a file, from which `restore` fills any other.

    Equal stores give equal files. Returns how many it holds. UsageError where the file can't be written, or is there
    and no dump; StoreDamaged where a document of the store cannot be read.
    """
    done = Dumped()
    write_file(store.dump(done), file, ours=is_dump, what="dump", example="store.dump.gz")
    return done


def restore(
    file: str | os.PathLike[str] | IO[bytes],
    store: Store | LateStore | str | Path | None = None,
    *,
    add: bool = False,
    partial: bool = False,
    progress: Progress | None = None,
    settling: Progress | None = None,
) -> Restored:
    """Fills a store from a file, or an open binary one, that `dump` wrote, and returns what came in.

    `store` is an open store or the address of one (see `open_store`), which is made where it is not there. Where it
    holds anything that the dump has not, UsageError, unless `add` says that both are to be in it. Before anything is
    written the file is looked through: DumpError, with the line, where it is no dump, cut short, damaged or of a newer
    version; with `partial` what is whole is taken, and the rest is in `.refused`. `progress` is told of documents that
    are kept, `settling` of those that the graph takes in after that. Broken off, it goes on when it is called again.
    JudgementError and StoreError as the store has them.
    """
    if store is None or isinstance(store, str | Path):
        store = LateStore(store)
        with store:
            return restore(file, store, add=add, partial=partial, progress=progress, settling=settling)
    with _opened(file) as (source, name):
        found = examined(source, name, partial=partial)
        target = store.open() if isinstance(store, LateStore) else store
        return restored(source, found, target, add=add, progress=progress, settling=settling)


@contextmanager
def _opened(file: str | os.PathLike[str] | IO[bytes]) -> Iterator[tuple[IO[bytes], str]]:
    """The file, from its beginning and such that it can be read twice, and what it is called."""
    if isinstance(file, str | os.PathLike):
        with _read_from(Path(file)) as source:
            yield source, str(file)
        return
    name = "standard input" if file is getattr(sys.stdin, "buffer", None) else "the dump"
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
        shutil.copyfileobj(file, copy)
        copy.seek(0)
        yield copy, name


def _read_from(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror or error})") from None
