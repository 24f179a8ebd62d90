"""The graph's file against the archive beside it: which of the two knows more."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from graph.errors import StoreDamaged
from graph.stores import ARCHIVE
from graph.stores.kglite_file import documents, place, read
from graph.stores.sqlite import SqliteArchive
from graph.wording import counted

ASIDE = "graph-ahead.kgl"
"""Where a graph is kept that tells of documents which the archive has not; a file or a folder."""
_NAMED = 5


def saved(home: Path, archive: SqliteArchive) -> Any:  # noqa: ANN401
    """The graph beside the archive; None where there is none.

    StoreDamaged, with what is done about it, where it is damaged, or holds more than the archive.
    """
    known = archive.checksums()
    path = place(home, known)
    if not path.exists():
        return None
    try:
        graph = read(path, known)
        if graph.schema_version > archive.mark("batch"):
            raise StoreDamaged("it holds more than the archive")
    except StoreDamaged as error:
        _told_of_more(path, archive)
        raise StoreDamaged(f"{path.name} could not be read and was made again from {ARCHIVE} ({error})") from None
    return graph


def _told_of_more(path: Path, archive: SqliteArchive) -> None:
    """StoreDamaged where the graph tells of documents that the archive has lost; it is kept then."""
    try:
        batch, known = documents(path)
    except StoreDamaged:
        return
    if batch <= archive.mark("batch"):
        return
    lost = known.keys() - archive.entries(known.keys()).keys()
    if not lost:
        return
    aside = path.with_name(ASIDE)
    if aside.is_dir():
        shutil.rmtree(aside)
    path.replace(aside)
    paths = sorted(known[id][0] or id for id in lost)
    some = ", ".join(paths[:_NAMED]) + (", …" if len(paths) > _NAMED else "")
    raise StoreDamaged(
        f"{ARCHIVE} has lost {counted(len(lost), 'document')} that {path.name} tells of (was {ARCHIVE}-wal removed, "
        f"or an older copy put in its place?); load them again: {some}. The graph as it was is kept as {ASIDE}"
    )
