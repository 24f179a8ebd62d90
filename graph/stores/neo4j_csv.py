"""A store as the files that Neo4j's own importer reads (`neo4j-admin database import full`).

One file a label, and one an edge type and labels of its ends, each with its header in a file of its own; `arguments`
holds what the importer has to be told. The archive's nodes are among them, so that the database is a store.
"""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path
from typing import TextIO

from graph import project
from graph.errors import StoreError, UsageError
from graph.model import Value
from graph.stores.archive import Archive
from graph.stores.neo4j_tables import Table, Values, drawn, indexed, kept, voted
from graph.stores.refold import everything
from graph.stores.settling import anew
from graph.stores.spool import Spool
from graph.stores.sqlite import SqliteArchive
from graph.stores.whole import WholeGraph
from graph.wording import counted

ARGUMENTS = "arguments"
"""The file with the importer's arguments, one a line, for a run in the folder: `database import full @arguments`."""
_PART = "\x1f"
"""What stands between the texts of a list."""
_TYPES = {"text": "string", "texts": "string[]", "int": "long", "float": "double", "bool": "boolean", "date": "date"}
_LEAST_BUFFER = 4 * 1024 * 1024
_COPIED = 500
_WORK = "diplograph-"


@dataclass(frozen=True, slots=True)
class Exported:
    """How many nodes and edges of the graph were written, and how many nodes of the archive."""

    nodes: int
    edges: int
    archived: int


@dataclass(slots=True)
class _Files:
    """The files that are open, and what the importer has to know of them."""

    folder: Path
    stack: ExitStack
    files: dict[str, TextIO] = field(default_factory=dict)
    tables: dict[str, Table] = field(default_factory=dict)
    several_lines: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    longest: int = 0

    def write(self, table: Table, rows: Iterable[Values]) -> None:
        name = table.name if table.ends is None else f"{table.ends[0]}-{table.name}-{table.ends[1]}"
        if name not in self.files:
            self.tables[name] = table
            (self.folder / f"{name}.header.csv").write_text(_header(table) + "\n", encoding="utf-8")
            file = (self.folder / f"{name}.csv").open("w", encoding="utf-8", newline="\n")
            self.files[name] = self.stack.enter_context(file)
        for row in rows:
            line = ",".join([_cell(value) for value in row])
            self.files[name].write(line + "\n")
            self.counts[name] = self.counts.get(name, 0) + 1
            self.longest = max(self.longest, len(line))
            if "\n" in line or "\r" in line:
                self.several_lines.add(name)


def export(store: WholeGraph, folder: Path) -> Exported:
    """Writes the store into the folder, which is made, or is empty; all of it or nothing.

    UsageError where the folder is not to be written to; StoreError where documents wait to be settled, or a list
    holds the character that stands between its parts.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UsageError(f"{folder}: holds files already; name a new folder, or an empty one")
    except OSError as error:
        raise _unwritable(folder, error) from None
    try:
        with _settled(store, folder) as archive, ExitStack() as stack:
            files = _Files(folder, stack)
            for table, rows in chain(
                kept(archive), voted(archive), indexed(archive), drawn(everything(archive, folder))
            ):
                files.write(table, rows)
        (folder / ARGUMENTS).write_text("\n".join(_arguments(files)) + "\n", encoding="utf-8")
    except BaseException as error:
        # Also at Ctrl-C: half of a store would be taken for one.
        _remove(folder)
        if isinstance(error, OSError):
            raise _unwritable(folder, error) from None
        raise
    tables = [(files.tables[name], count) for name, count in files.counts.items()]
    return Exported(
        sum(count for table, count in tables if table.ends is None and table.name[0] != "_"),
        sum(count for table, count in tables if table.ends),
        sum(count for table, count in tables if table.name[0] == "_"),
    )


@contextmanager
def _settled(store: WholeGraph, folder: Path) -> Iterator[SqliteArchive]:
    """The store's archive, all settled by this version and as it is at one moment; of a store elsewhere a copy."""
    with store._reading() as archive, archive.still() if isinstance(archive, SqliteArchive) else nullcontext():
        if waiting := archive.unsettled():
            documents = counted(waiting, "document")
            raise StoreError(f"{store.url}: {documents} not in the graph yet; load the same paths again")
        if isinstance(archive, SqliteArchive) and archive.mark("projection") == project.VERSION:
            yield archive
            return
        # Beside what is written, where there is room for a store.
        with tempfile.TemporaryDirectory(prefix=_WORK, dir=folder, ignore_cleanup_errors=True) as work:
            copy = SqliteArchive(Path(work) / "archive.sqlite")
            try:
                _copy(archive, copy, Path(work))
                yield copy
            finally:
                copy.close()


def _copy(archive: Archive, copy: SqliteArchive, work: Path) -> None:
    entries = archive.every()
    with copy.transaction():
        copy.judge(archive.judgements(), ())
        while some := list(islice(entries, _COPIED)):
            copy.keep(some)
            copy.note_readings(archive.readings([entry.document.id for entry in some]))
        with Spool(copy.size(), work) as spool:
            anew(copy, spool)
            copy.remade()


def _unwritable(folder: Path, error: OSError) -> UsageError:
    return UsageError(f"{folder}: cannot be written ({error.strerror or error}); choose another folder")


def _remove(folder: Path) -> None:
    for pattern in ("*.csv", ARGUMENTS):
        for file in folder.glob(pattern):
            file.unlink(missing_ok=True)


def _header(table: Table) -> str:
    columns = [f"{column.name}:{_TYPES[column.type]}" for column in table.columns]
    if table.ends:
        return ",".join((f":START_ID({table.ends[0]})", f":END_ID({table.ends[1]})", *columns))
    if not table.name.startswith("_"):
        # Only the graph's nodes have edges.
        columns[0] = f"id:ID({table.name})"
    return ",".join(columns)


def _cell(value: Value | None) -> str:
    """The value as a cell: what is not there is empty, an empty text is quoted."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        if any(_PART in one for one in value):
            raise StoreError(f"{value!r} holds the control character U+001F, which the importer's lists cannot hold")
        value = _PART.join(value)
    return '"' + value.replace('"', '""') + '"'


def _arguments(files: _Files) -> Iterator[str]:
    yield "--array-delimiter=U+001F"
    yield f"--read-buffer-size={max(_LEAST_BUFFER, 4 * files.longest + 1024)}"
    if files.several_lines:
        yield "--multiline-fields=" + ",".join(f"{name}.csv" for name in sorted(files.several_lines))
        yield "--multiline-fields-format=v2"
    for name, table in sorted(files.tables.items()):
        kind = "nodes" if table.ends is None else "relationships"
        yield f"--{kind}={table.name}={name}.header.csv,{name}.csv"
