"""Where the graph is kept: `open_store` for a folder, a Neo4j database, or memory."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.stores.base import Store

DEFAULT = "diplograph.store"
ARCHIVE, GRAPH = "archive.sqlite", "graph.kgl"
"""The files of the embedded store in its folder."""
GRAPH_FOLDER = re.compile(r"graph-[0-9a-f]{8}")
"""What a folder is called that a large graph is kept in."""
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_NEO4J = frozenset({"neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"})


def missing(url: str | Path | None = None) -> str | None:
    """The folder of the embedded store at the address where none is there yet; None where there is one to open."""
    where = address_of(url)
    if where == "memory:" or _SCHEME.match(where):
        return None
    home = Path(where).expanduser()
    # Of os.path, since Path.exists raises where a folder on the way is closed.
    there = any(os.path.exists(home / name) for name in (ARCHIVE, GRAPH))  # noqa: PTH110
    return None if there or _has_large_graph(home) else str(home)


def _has_large_graph(home: Path) -> bool:
    """Whether there is one in a folder; without its archive it can't be opened, and whoever names it is to be told."""
    with suppress(OSError):
        return any(GRAPH_FOLDER.fullmatch(one.name) for one in home.iterdir())
    return False


def is_address(url: str) -> bool:
    """Whether it is the address of a database, and no folder."""
    return _SCHEME.match(url) is not None


def folder(url: str | Path | None = None) -> Path:
    """The folder of the embedded store at the address, there or not. UsageError where it is another kind of store."""
    where = address_of(url)
    if where == "memory:" or _SCHEME.match(where):
        raise UsageError(f"{where.partition('://')[0].rstrip(':')}: is no folder; give the folder of an embedded store")
    return Path(where).expanduser()


def open_store(url: str | Path | None = None, *, read_only: bool = False, settle: bool = True) -> Store:
    """The store at a path (a folder, made where it is not there), a neo4j:// or bolt:// URL, or "memory:".

    Without `url` it is $DIPLOGRAPH_STORE, or the folder `diplograph.store` in the working folder. User and
    password of Neo4j are those in the URL, else $NEO4J_USER and $NEO4J_PASSWORD. With `read_only` nothing is
    written, and a store that another process writes to can be opened. Documents that a broken-off load had kept are
    settled (`Store.settle`), unless `settle` is false: the graph is without them then. StoreLocked, StoreUnreachable,
    StoreDamaged, StoreVersion or StoreError where it cannot be opened; UsageError where the URL is none.
    """
    where = address_of(url)
    scheme = _SCHEME.match(where)
    if scheme is None:
        from graph.stores.kglite import KgliteStore

        return KgliteStore(None if where == "memory:" else Path(where).expanduser(), read_only=read_only, settle=settle)
    if scheme[1].lower() not in _NEO4J:
        raise UsageError(f"{scheme[1]}:// is no store; give a folder, a neo4j:// or bolt:// address, or memory:")
    from graph.stores.neo4j import Neo4jStore

    return Neo4jStore(where, read_only=read_only, settle=settle)


def address_of(url: str | Path | None) -> str:
    """The address that is meant: where none is given, that of $DIPLOGRAPH_STORE, else the default folder."""
    return str(url or os.environ.get("DIPLOGRAPH_STORE") or DEFAULT)
