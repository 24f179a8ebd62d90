"""What a store is made of: the software underneath, its files, and the versions of what it holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.stores import ARCHIVE, GRAPH, is_address
from graph.stores.base import Store


@dataclass(frozen=True, slots=True)
class About:
    """`software` with its version, and the bytes of the store's files by name, where it has any of its own."""

    software: str
    files: Mapping[str, int] = field(default_factory=dict)


def about(store: Store) -> About:
    """What the store is made of."""
    if is_address(store.url):
        rows = store.read("CALL dbms.components() YIELD name, versions, edition RETURN name, versions, edition")
        kernel = next((row for row in rows if "Kernel" in row["name"]), None)
        return About(f"Neo4j {kernel['versions'][0]} {kernel['edition']}" if kernel else "Neo4j")
    import kglite

    from graph.stores.kglite_folder import folders

    home = Path(store.url)
    names = (ARCHIVE, f"{ARCHIVE}-wal", GRAPH)
    sizes = {n: (home / n).stat().st_size for n in names if (home / n).is_file()}
    for folder in folders(home):
        sizes[folder.name] = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    return About(f"kglite {kglite.__version__}", sizes)
