"""The index of resolution in the embedded archive's SQLite file.

Block keys are kept as numbers of 64 bits that stand for label and key, and items' keys, of 16 hexadecimal digits,
beside them as numbers too: there are some twenty for each meeting.
"""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from graph.resolution.index import Index
from graph.resolution.items import Held, Item, Label, Ledger

SCHEMA = """
CREATE TABLE item (
    label TEXT, key TEXT, base TEXT NOT NULL, data TEXT NOT NULL, pin TEXT NOT NULL,
    component TEXT NOT NULL, id TEXT NOT NULL, other_ids TEXT NOT NULL, PRIMARY KEY (label, key)
) WITHOUT ROWID;
CREATE TABLE block (block INTEGER, item INTEGER, PRIMARY KEY (block, item)) WITHOUT ROWID;
CREATE TABLE found (item INTEGER PRIMARY KEY, blocks BLOB NOT NULL);
CREATE TABLE told (
    label TEXT, document TEXT, name TEXT, key TEXT NOT NULL, PRIMARY KEY (label, document, name)
) WITHOUT ROWID;
"""
INDEXES = {
    "item_component": "item (label, component)",
    "told_key": "told (label, key, document)",
}
"""What is made when the tables are filled."""
TABLES = ("item", "block", "found", "told")
_ITEM = "key, base, data, pin, component, id, other_ids"
_PUT = f"REPLACE INTO item (label, {_ITEM}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608
_TELL = "INSERT INTO told (label, document, name, key) VALUES (?, ?, ?, ?)"
_FOUND = "INSERT INTO found (item, blocks) VALUES (?, ?)"
_BLOCK = "INSERT INTO block (block, item) VALUES (?, ?)"
_PIECE = 100_000
Rows = Callable[[str, Sequence[Any], Collection[Any]], Iterator[tuple[Any, ...]]]
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
        numbers = {block_number(label, block): block for block in blocks}
        found: dict[str, list[str]] = {}
        for number, item in self._rows("SELECT block, item FROM block WHERE block IN", (), numbers):
            found.setdefault(numbers[number], []).append(item_key(item))
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
        self._run(_TELL, _tellings(label, told))

    def tellings(self, label: Ledger, keys: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """See `Index.tellings`."""
        query = "SELECT document, name, key FROM told WHERE label = ? AND key IN"
        yield from self._rows(query, (label,), keys)

    def put(self, label: Label, items: Mapping[str, Held]) -> None:
        """See `Index.put`."""
        rows = [
            (label, key, one.item.base, one.item.data, one.item.pin, one.component, one.id, _json(one.other_ids))
            for key, one in items.items()
        ]
        self._run(_PUT, rows)

    def find_by(self, label: Label, blocks: Mapping[str, Collection[str]]) -> None:
        """See `Index.find_by`."""
        numbers = {
            item_number(key): array("q", sorted({block_number(label, one) for one in by})) for key, by in blocks.items()
        }
        self._run(_FOUND, [(item, found_by.tobytes()) for item, found_by in numbers.items()])
        self._find(numbers)

    def _find(self, numbers: Mapping[int, array[int]]) -> None:
        self._run(_BLOCK, [(number, item) for item, found_by in numbers.items() for number in found_by])

    def drop(self, label: Label, keys: Collection[str]) -> None:
        """See `Index.drop`."""
        items = [item_number(key) for key in keys]
        rows = self._rows("SELECT item, blocks FROM found WHERE item IN", (), items)
        blocks = [(number, item) for item, numbers in rows for number in array("q", numbers)]
        self._run("DELETE FROM block WHERE block = ? AND item = ?", blocks)
        self._run("DELETE FROM found WHERE item = ?", [(item,) for item in items])
        self._run("DELETE FROM item WHERE label = ? AND key = ?", [(label, key) for key in keys])

    def every(self, label: Label) -> Iterator[tuple[str, Held]]:
        """See `Index.every`."""
        query = f"SELECT {_ITEM} FROM item WHERE label IN"  # noqa: S608
        yield from sorted((row[0], _held(row)) for row in self._rows(query, (), [label]))


class FillingIndex(SqliteIndex):
    """The index while its empty tables are filled; `finish` writes what is better written at the end, in order."""

    def __init__(self, rows: Rows, run: Run) -> None:
        super().__init__(rows, run)
        self._numbers = array("q")
        self._items = array("q")

    def tell(self, label: Ledger, told: Mapping[str, Mapping[str, str]]) -> None:
        """See `Index.tell`."""
        self._run(_TELL, _tellings(label, told))

    def _find(self, numbers: Mapping[int, array[int]]) -> None:
        for item, found_by in numbers.items():
            self._numbers.extend(found_by)
            self._items.extend([item] * len(found_by))

    def finish(self) -> None:
        """Writes the blocks."""
        import numpy as np

        numbers, items = (np.frombuffer(one, np.int64) for one in (self._numbers, self._items))
        order = np.lexsort((items, numbers))
        for start in range(0, len(order), _PIECE):
            some = order[start : start + _PIECE]
            self._run(_BLOCK, zip(numbers[some].tolist(), items[some].tolist(), strict=True))


def _tellings(label: Ledger, told: Mapping[str, Mapping[str, str]]) -> list[tuple[str, str, str, str]]:
    return [(label, document, name, key) for document, items in told.items() for name, key in items.items()]


def block_number(label: Label, block: str) -> int:
    """What a block key of the label is kept as."""
    digest = hashlib.blake2b(f"{label}:{block}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True)


def item_number(key: str) -> int:
    """What an item's key is kept as beside block keys."""
    return int.from_bytes(bytes.fromhex(key), "big", signed=True)


def item_key(item: int) -> str:
    """The key whose `item_number` this is."""
    return item.to_bytes(8, "big", signed=True).hex()


def _json(ids: Sequence[str]) -> str:
    return msgspec.json.encode(ids).decode()


def _held(row: tuple[Any, ...]) -> Held:
    _, base, data, pin, component, id, other_ids = row
    return Held(Item(base, data, pin), component, id, tuple(msgspec.json.decode(other_ids)))
