"""The index of resolution in a Neo4j database.

(:_Item) is an item, (:_Told {place, name, item}) that a document tells of it (`place` is the ledger and the document),
and (:_Found {block, item}) that a block key finds it, both as the numbers that `sqlite_index` makes of them. Ids of
items begin with their label.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from graph.resolution.index import Index
from graph.resolution.items import Held, Item, Label, Ledger
from graph.stores.sqlite_index import block_number, item_key, item_number

INDEXES = tuple(
    f"CREATE INDEX archive_{label.lower()}_{key} IF NOT EXISTS FOR (n:_{label}) ON (n.{key})"
    for label, key in (
        ("Item", "component"),
        ("Told", "place"),
        ("Told", "item"),
        ("Found", "block"),
        ("Found", "item"),
    )
)
_ITEM = (
    "RETURN i.key AS key, i.base AS base, i.data AS data, i.pin AS pin, i.component AS component, "
    "i.node AS node, i.other_ids AS other_ids"
)


class Neo4jIndex(Index):
    """The index through `run`, which sends a query with parameters and returns its rows."""

    def __init__(self, run: Callable[..., list[dict[str, Any]]]) -> None:
        self._run = run

    def held(self, label: Label, keys: Collection[str]) -> dict[str, Held]:
        """See `Index.held`."""
        rows = self._run(f"MATCH (i:_Item) WHERE i.id IN $ids {_ITEM}", ids=[f"{label}:{key}" for key in keys])
        return {row["key"]: _held(row) for row in rows}

    def in_components(self, label: Label, components: Collection[str]) -> dict[str, Held]:
        """See `Index.in_components`."""
        query = f"MATCH (i:_Item) WHERE i.component IN $components {_ITEM}"
        rows = self._run(query, components=[f"{label}:{one}" for one in components])
        return {row["key"]: _held(row) for row in rows}

    def in_blocks(self, label: Label, blocks: Collection[str]) -> dict[str, list[str]]:
        """See `Index.in_blocks`."""
        numbers = {block_number(label, block): block for block in blocks}
        query = "MATCH (f:_Found) WHERE f.block IN $blocks RETURN f.block AS block, collect(f.item) AS items"
        rows = self._run(query, blocks=list(numbers))
        return {numbers[row["block"]]: [item_key(item) for item in row["items"]] for row in rows}

    def documents(self, label: Ledger, keys: Collection[str]) -> dict[str, set[str]]:
        """See `Index.documents`."""
        query = "MATCH (t:_Told) WHERE t.item IN $ids RETURN t.item AS item, collect(DISTINCT t.document) AS documents"
        rows = self._run(query, ids=[f"{label}:{key}" for key in keys])
        return {_bare(row["item"]): set(row["documents"]) for row in rows}

    def told(self, label: Ledger, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """See `Index.told`."""
        query = "MATCH (t:_Told) WHERE t.place IN $places RETURN t.document AS document, t.name AS name, t.item AS item"
        found: dict[str, dict[str, str]] = {}
        for row in self._run(query, places=[f"{label}:{document}" for document in documents]):
            found.setdefault(row["document"], {})[row["name"]] = _bare(row["item"])
        return found

    def tell(self, label: Ledger, told: Mapping[str, Mapping[str, str]]) -> None:
        """See `Index.tell`."""
        places = [f"{label}:{document}" for document in told]
        self._run("MATCH (t:_Told) WHERE t.place IN $places DELETE t", places=places)
        self._run(
            "UNWIND $rows AS row CREATE (:_Told {place: row[0], name: row[1], item: row[2], document: row[3]})",
            rows=[
                (f"{label}:{document}", name, f"{label}:{key}", document)
                for document, items in told.items()
                for name, key in items.items()
            ],
        )

    def tellings(self, label: Ledger, keys: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """See `Index.tellings`."""
        query = "MATCH (t:_Told) WHERE t.item IN $ids RETURN t.document AS document, t.name AS name, t.item AS item"
        for row in self._run(query, ids=[f"{label}:{key}" for key in keys]):
            yield row["document"], row["name"], _bare(row["item"])

    def put(self, label: Label, items: Mapping[str, Held]) -> None:
        """See `Index.put`."""
        self._run(
            "UNWIND $rows AS row MERGE (i:_Item {id: row.id}) SET i += row",
            rows=[
                {
                    "id": f"{label}:{key}",
                    "key": key,
                    "label": label,
                    "base": one.item.base,
                    "data": one.item.data,
                    "pin": one.item.pin,
                    "component": f"{label}:{one.component}",
                    "node": one.id,
                    "other_ids": list(one.other_ids),
                }
                for key, one in items.items()
            ],
        )

    def find_by(self, label: Label, blocks: Mapping[str, Collection[str]]) -> None:
        """See `Index.find_by`."""
        self._run(
            "UNWIND $rows AS row CREATE (:_Found {block: row[0], item: row[1]})",
            rows=[
                (number, item_number(key))
                for key, found_by in blocks.items()
                for number in {block_number(label, block) for block in found_by}
            ],
        )

    def drop(self, label: Label, keys: Collection[str]) -> None:
        """See `Index.drop`."""
        self._run("MATCH (i:_Item) WHERE i.id IN $ids DELETE i", ids=[f"{label}:{key}" for key in keys])
        self._run("MATCH (f:_Found) WHERE f.item IN $items DELETE f", items=[item_number(key) for key in keys])

    def every(self, label: Label) -> Iterator[tuple[str, Held]]:
        """See `Index.every`."""
        rows = self._run(f"MATCH (i:_Item {{label: $label}}) {_ITEM} ORDER BY key", label=label)
        yield from [(row["key"], _held(row)) for row in rows]


def _bare(key: str) -> str:
    """A key without the label that it begins with."""
    return key.partition(":")[2]


def _held(row: dict[str, Any]) -> Held:
    item = Item(row["base"], row["data"], row["pin"])
    return Held(item, _bare(row["component"]), row["node"], tuple(row["other_ids"]))
