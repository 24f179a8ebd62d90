"""The index of resolution in a Neo4j database.

(:_Item) is an item, (:_Told)-[:_TELLS {name, label}]->(:_Item) where it is told, (:_Told) standing for a document,
and (:_Item)-[:_FOUND_BY]->(:_Block) what it is found by. Ids of items and keys of blocks begin with their label.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from graph.resolution.index import Index
from graph.resolution.items import Held, Item, Label, Ledger

COMPONENTS = "CREATE INDEX archive_item_component IF NOT EXISTS FOR (n:_Item) ON (n.component)"
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
        rows = self._run(
            f"MATCH (i:_Item) WHERE i.id IN $ids AND i.data IS NOT NULL {_ITEM}", ids=[f"{label}:{key}" for key in keys]
        )
        return {row["key"]: _held(row) for row in rows}

    def in_components(self, label: Label, components: Collection[str]) -> dict[str, Held]:
        """See `Index.in_components`."""
        query = f"MATCH (i:_Item) WHERE i.component IN $components {_ITEM}"
        rows = self._run(query, components=[f"{label}:{one}" for one in components])
        return {row["key"]: _held(row) for row in rows}

    def in_blocks(self, label: Label, blocks: Collection[str]) -> dict[str, list[str]]:
        """See `Index.in_blocks`."""
        query = "UNWIND $keys AS key MATCH (b:_Block {key: key})<-[:_FOUND_BY]-(i) RETURN key, collect(i.key) AS items"
        rows = self._run(query, keys=[f"{label}:{block}" for block in blocks])
        return {row["key"].partition(":")[2]: row["items"] for row in rows}

    def documents(self, label: Ledger, keys: Collection[str]) -> dict[str, set[str]]:
        """See `Index.documents`."""
        query = (
            "UNWIND $ids AS id MATCH (i:_Item {id: id})<-[:_TELLS]-(d) "
            "RETURN i.key AS key, collect(DISTINCT d.id) AS documents"
        )
        rows = self._run(query, ids=[f"{label}:{key}" for key in keys])
        return {row["key"]: set(row["documents"]) for row in rows}

    def told(self, label: Ledger, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """See `Index.told`."""
        query = (
            "UNWIND $ids AS id MATCH (d:_Told {id: id})-[t:_TELLS {label: $label}]->(i) "
            "RETURN id, t.name AS name, i.key AS key"
        )
        found: dict[str, dict[str, str]] = {}
        for row in self._run(query, ids=list(documents), label=label):
            found.setdefault(row["id"], {})[row["name"]] = row["key"]
        return found

    def tell(self, label: Ledger, told: Mapping[str, Mapping[str, str]]) -> None:
        """See `Index.tell`."""
        self._run(
            "UNWIND $ids AS id MATCH (:_Told {id: id})-[t:_TELLS {label: $label}]->(i) DELETE t "
            # What is no item is there only to be told.
            "WITH DISTINCT i WHERE i.data IS NULL AND NOT EXISTS { ()-[:_TELLS]->(i) } DELETE i",
            ids=list(told),
            label=label,
        )
        self._run(
            "UNWIND $rows AS row MERGE (d:_Told {id: row.document}) MERGE (i:_Item {id: row.id}) "
            "SET i.key = row.key CREATE (d)-[:_TELLS {label: $label, name: row.name}]->(i)",
            rows=[
                {"document": document, "name": name, "id": f"{label}:{key}", "key": key}
                for document, items in told.items()
                for name, key in items.items()
            ],
            label=label,
        )
        self._run(
            "UNWIND $ids AS id MATCH (d:_Told {id: id}) WHERE NOT EXISTS { (d)-[:_TELLS]->() } DELETE d",
            ids=list(told),
        )

    def tellings(self, label: Ledger, keys: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """See `Index.tellings`."""
        query = (
            "UNWIND $ids AS id MATCH (i:_Item {id: id})<-[t:_TELLS]-(d) "
            "RETURN d.id AS document, t.name AS name, i.key AS key"
        )
        for row in self._run(query, ids=[f"{label}:{key}" for key in keys]):
            yield row["document"], row["name"], row["key"]

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
            "UNWIND $rows AS row MATCH (i:_Item {id: row.id}) MERGE (b:_Block {key: row.block}) "
            "MERGE (i)-[:_FOUND_BY]->(b)",
            rows=[
                {"id": f"{label}:{key}", "block": f"{label}:{block}"}
                for key, found_by in blocks.items()
                for block in found_by
            ],
        )

    def drop(self, label: Label, keys: Collection[str]) -> None:
        """See `Index.drop`."""
        self._run(
            "UNWIND $ids AS id MATCH (i:_Item {id: id}) OPTIONAL MATCH (i)-[:_FOUND_BY]->(b) DETACH DELETE i "
            "WITH DISTINCT b WHERE b IS NOT NULL AND NOT EXISTS { ()-[:_FOUND_BY]->(b) } DELETE b",
            ids=[f"{label}:{key}" for key in keys],
        )

    def every(self, label: Label) -> Iterator[tuple[str, Held]]:
        """See `Index.every`."""
        rows = self._run(f"MATCH (i:_Item {{label: $label}}) {_ITEM} ORDER BY key", label=label)
        yield from [(row["key"], _held(row)) for row in rows]


def _held(row: dict[str, Any]) -> Held:
    item = Item(row["base"], row["data"], row["pin"])
    return Held(item, row["component"].partition(":")[2], row["node"], tuple(row["other_ids"]))
