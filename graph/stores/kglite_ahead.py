"""The graph's file against the archive beside it: which of the two knows more."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from graph.errors import StoreDamaged
from graph.stores import ARCHIVE, GRAPH
from graph.stores.kglite_file import documents, read
from graph.stores.sqlite import SqliteArchive
from graph.wording import counted

ASIDE = "graph-ahead.kgl"
"""Where a graph is kept that tells of documents which the archive has not."""
_NAMED = 5


def saved(home: Path, archive: SqliteArchive) -> Any:  # noqa: ANN401
    """The graph in the folder's file; None where there is none.

    StoreDamaged, with what is done about it, where it is damaged, or holds more than the archive.
    """
    file = home / GRAPH
    if not file.exists():
        return None
    try:
        graph = read(file, archive.checksums())
        if graph.schema_version > archive.mark("batch"):
            raise StoreDamaged("it holds more than the archive")
    except StoreDamaged as error:
        _told_of_more(home, archive)
        raise StoreDamaged(f"{GRAPH} could not be read and was made again from {ARCHIVE} ({error})") from None
    return graph


def _told_of_more(home: Path, archive: SqliteArchive) -> None:
    """StoreDamaged where the graph tells of documents that the archive has lost; the file is kept then."""
    file = home / GRAPH
    try:
        batch, known = documents(file)
    except StoreDamaged:
        return
    if batch <= archive.mark("batch"):
        return
    lost = known.keys() - archive.entries(known.keys()).keys()
    if not lost:
        return
    file.replace(home / ASIDE)
    paths = sorted(known[id][0] or id for id in lost)
    some = ", ".join(paths[:_NAMED]) + (", …" if len(paths) > _NAMED else "")
    raise StoreDamaged(
        f"{ARCHIVE} has lost {counted(len(lost), 'document')} that {GRAPH} tells of (was {ARCHIVE}-wal removed, or an "
        f"older copy put in its place?); load them again: {some}. The graph as it was is kept as {ASIDE}"
    )
