"""The first fill of an empty local Neo4j: documents are settled in a folder, exported, and imported offline."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.errors import StoreError, UsageError


@dataclass(frozen=True, slots=True)
class Filled:
    """The folder of the store that is loaded, and the address of the database that it becomes."""

    folder: str
    url: str


@contextmanager
def first_filled(url: str | None, *, tell: Callable[[str], None] | None = None) -> Iterator[Filled]:
    """An embedded store to be loaded; what it holds at the end is then the database at `url`.

    UsageError where that is no server of `diplograph neo4j start`, or its database holds something; StoreError where
    the import fails: the database is empty as before then.
    """
    from graph.stores import address_of, open_store, server, server_import
    from graph.stores.neo4j_address import address
    from graph.stores.neo4j_csv import export

    url = address_of(url)
    shown = address(url).shown if "://" in url else url
    running = server.status()
    if running is None or server.credentials(url) is None:
        raise UsageError(
            f"--first-fill: {shown} is not the server that `diplograph neo4j start` runs here without --home; "
            "load without --first-fill, or write files for its importer: diplograph export neo4j-import DIR"
        )
    _must_be_empty(url)
    with tempfile.TemporaryDirectory(prefix="first-fill-", dir=running.home, ignore_cleanup_errors=True) as work:
        folder, files = Path(work) / "store", Path(work) / "files"
        yield Filled(str(folder), shown)
        if not folder.exists():
            return
        with open_store(folder) as store:
            export(store, files)
            before = store.counts()
        # Others may have filled it meanwhile.
        _must_be_empty(url)
        try:
            with server_import.in_place(running.home, files, say=tell), open_store(url) as filled:
                if filled.counts() != before or not filled.check(quick=True).clean:
                    raise StoreError("what was imported is not what was read")
        except StoreError as error:
            raise StoreError(
                f"{shown}: not filled: {error}; its database is empty as before: load without --first-fill"
            ) from error


def _must_be_empty(url: str) -> None:
    from graph.stores import open_store

    with open_store(url, read_only=True) as store:
        if store.read("MATCH (n) WHERE NOT n:_Archive RETURN 1 AS found LIMIT 1"):
            raise UsageError(
                f"--first-fill: the database at {store.url} holds something already; load without --first-fill"
            )
