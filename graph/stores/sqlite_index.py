"""The index of resolution in the embedded archive's SQLite file."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.resolution.index import Index
from graph.resolution.items import Held, Item, Label, Ledger

SCHEMA = """
CREATE TABLE item (
    label TEXT, key TEXT, base TEXT NOT NULL, data TEXT NOT NULL, pin TEXT NOT NULL,
    component TEXT NOT NULL, id TEXT NOT NULL, other_ids TEXT NOT NULL, PRIMARY KEY (label, key)
) WITHOUT ROWID;
CREATE INDEX item_component ON item (label, component);
CREATE TABLE block (label TEXT, block TEXT, key TEXT, PRIMARY KEY (label, block, key)) WITHOUT ROWID;
CREATE INDEX block_key ON block (label, key);
CREATE TABLE told (
    label TEXT, document TEXT, name TEXT, key TEXT NOT NULL, PRIMARY KEY (label, document, name)
) WITHOUT ROWID;
CREATE INDEX told_key ON told (label, key, document);
"""
TABLES = ("item", "block", "told")
_ITEM = "key, base, data, pin, component, id, other_ids"
Rows = Callable[[str, Sequence[Any], Collection[str]], Iterator[tuple[Any, ...]]]
"""Runs "SELECT … IN" with fixed values and then some of the many, a few hundred at a time."""
Run = Callable[[str, Iterable[tuple[Any, ...]]], None]


class SqliteIndex(Index):
    """The index through `rows`, which reads, and `run`, which executes a statement for many rows."""

    def __init__(self, rows: Rows, run: Run) -> None:
        self._rows = rows
        self._run = run

    def held(self, label: Label, keys: Collection[str]) -> dict[str, Held]:
        """See `Index.held`."""
        rows = self._rows(f"SELECT {_ITEM} FROM item WHERE label = ? AND key IN", (label,), keys)  # noqa: S608
        return {row[0]: _held(row) for row in rows}

    def in_components(self, label: Label, components: Collection[str]) -> dict[str, Held]:
        """See `Index.in_components`."""
        query = f"SELECT {_ITEM} FROM item WHERE label = ? AND component IN"  # noqa: S608
        return {row[0]: _held(row) for row in self._rows(query, (label,), components)}

    def in_blocks(self, label: Label, blocks: Collection[str]) -> dict[str, list[str]]:
        """See `Index.in_blocks`."""
        found: dict[str, list[str]] = {}
        query = "SELECT block, key FROM block WHERE label = ? AND block IN"
        for block, key in self._rows(query, (label,), blocks):
            found.setdefault(block, []).append(key)
        return found

    def documents(self, label: Ledger, keys: Collection[str]) -> dict[str, set[str]]:
        """See `Index.documents`."""
        found: dict[str, set[str]] = {}
        query = "SELECT key, document FROM told WHERE label = ? AND key IN"
        for key, document in self._rows(query, (label,), keys):
            found.setdefault(key, set()).add(document)
        return found

    def told(self, label: Ledger, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """See `Index.told`."""
        found: dict[str, dict[str, str]] = {}
        query = "SELECT document, name, key FROM told WHERE label = ? AND document IN"
        for document, name, key in self._rows(query, (label,), documents):
            found.setdefault(document, {})[name] = key
        return found

    def tell(self, label: Ledger, told: Mapping[str, Mapping[str, str]]) -> None:
        """See `Index.tell`."""
        self._run("DELETE FROM told WHERE label = ? AND document = ?", [(label, document) for document in told])
        rows = [(label, document, name, key) for document, items in told.items() for name, key in items.items()]
        self._run("INSERT INTO told (label, document, name, key) VALUES (?, ?, ?, ?)", rows)

    def tellings(self, label: Ledger, keys: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """See `Index.tellings`."""
        query = "SELECT document, name, key FROM told WHERE label = ? AND key IN"
        yield from self._rows(query, (label,), keys)

    def put(self, label: Label, items: Mapping[str, Held]) -> None:
        """See `Index.put`."""
        rows = [
            (label, key, one.item.base, one.item.data, one.item.pin, one.component, one.id, json.dumps(one.other_ids))
            for key, one in items.items()
        ]
        self._run(f"REPLACE INTO item (label, {_ITEM}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)  # noqa: S608

    def find_by(self, label: Label, blocks: Mapping[str, Collection[str]]) -> None:
        """See `Index.find_by`."""
        rows = [(label, block, key) for key, found_by in blocks.items() for block in found_by]
        self._run("INSERT INTO block (label, block, key) VALUES (?, ?, ?)", rows)

    def drop(self, label: Label, keys: Collection[str]) -> None:
        """See `Index.drop`."""
        for table in ("item", "block"):
            self._run(f"DELETE FROM {table} WHERE label = ? AND key = ?", [(label, key) for key in keys])  # noqa: S608

    def every(self, label: Label) -> Iterator[tuple[str, Held]]:
        """See `Index.every`."""
        query = f"SELECT {_ITEM} FROM item WHERE label IN"  # noqa: S608
        yield from sorted((row[0], _held(row)) for row in self._rows(query, (), [label]))


def _held(row: tuple[Any, ...]) -> Held:
    _, base, data, pin, component, id, other_ids = row
    return Held(Item(base, data, pin), component, id, tuple(json.loads(other_ids)))
