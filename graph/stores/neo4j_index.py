"""The index of resolution in a Neo4j database.

(:_Item) is an item, (:_Told {place, told}) what a document tells of, by name (`place` is the ledger and the document),
and (:_Telling {item, told}) who tells of an item: documents, each with what in it; an item may have several. What finds
an item is in pages (`neo4j_pages.py`), block keys and items as the numbers that `sqlite_index` makes of them, and its
blocks are with the item. Ids of items begin with their label.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

import msgspec

from graph.resolution.index import Index
from graph.resolution.items import Held, Item, Label, Ledger
from graph.stores.neo4j_pages import Pages, numbers_of, numbers_text
from graph.stores.sqlite_index import block_number, item_key, item_number

INDEXES = tuple(
    f"CREATE INDEX archive_{label.lower()}_{key} IF NOT EXISTS FOR (n:_{label}) ON (n.{key})"
    for label, key in (("Item", "component"), ("Told", "place"), ("Telling", "item"))
)
_REMEMBERED = 5_000
"""Places of which is remembered what is told there."""
_ITEM = (
    "RETURN i.key AS key, i.base AS base, i.data AS data, i.pin AS pin, i.component AS component, "
    "i.node AS node, i.other_ids AS other_ids"
)


class Neo4jIndex(Index):
    """The index through `run`, which sends a query with parameters and returns its rows.

    It is for as long as nobody else changes what is told: what some documents tell is remembered.
    """

    def __init__(self, run: Callable[..., list[dict[str, Any]]]) -> None:
        self._run = run
        self._pages = Pages(run)
        self._told: dict[str, dict[str, str]] = {}

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
        found = self._pages.items(numbers)
        return {numbers[number]: [item_key(item) for item in items] for number, items in found.items()}

    def documents(self, label: Ledger, keys: Collection[str]) -> dict[str, set[str]]:
        """See `Index.documents`."""
        found: dict[str, set[str]] = {}
        for document, _, key in self.tellings(label, keys):
            found.setdefault(key, set()).add(document)
        return found

    def told(self, label: Ledger, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """See `Index.told`."""
        places = {f"{label}:{document}": document for document in documents}
        if len(self._told) + len(places) > _REMEMBERED:
            self._told.clear()
        query = "MATCH (t:_Told) WHERE t.place IN $places RETURN t.place AS place, t.told AS told"
        if unknown := list(places.keys() - self._told.keys()):
            found = {row["place"]: told_of(row["told"]) for row in self._run(query, places=unknown)}
            self._told |= {place: found.get(place, {}) for place in unknown}
        return {document: dict(self._told[place]) for place, document in places.items() if self._told[place]}

    def tell(self, label: Ledger, told: Mapping[str, Mapping[str, str]]) -> None:
        """See `Index.tell`."""
        before = self.told(label, told)
        now = {document: dict(items) for document, items in told.items() if dict(items) != before.get(document, {})}
        self._run(
            "MATCH (t:_Told) WHERE t.place IN $places DELETE t",
            places=[f"{label}:{document}" for document in now if document in before],
        )
        self._run(
            "UNWIND $rows AS row CREATE (:_Told {place: row[0], document: row[1], told: row[2]})",
            rows=[told_row(label, document, items) for document, items in now.items() if items],
        )
        self._told |= {f"{label}:{document}": items for document, items in now.items()}
        gone = _tellings(label, {document: before[document] for document in now if document in before})
        self._run(
            "UNWIND $rows AS row MATCH (t:_Telling {item: row[0]}) WHERE any(one IN t.told WHERE one IN row[1]) "
            "SET t.told = [one IN t.told WHERE NOT one IN row[1]]",
            rows=gone,
        )
        self._run("MATCH (t:_Telling) WHERE t.item IN $ids AND t.told = [] DELETE t", ids=[item for item, _ in gone])
        self._run("UNWIND $rows AS row CREATE (:_Telling {item: row[0], told: row[1]})", rows=_tellings(label, now))

    def tellings(self, label: Ledger, keys: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """See `Index.tellings`."""
        query = "MATCH (t:_Telling) WHERE t.item IN $ids RETURN t.item AS item, t.told AS told"
        for row in self._run(query, ids=[f"{label}:{key}" for key in keys]):
            key = _bare(row["item"])
            for one in row["told"] or ():
                document, _, name = one.partition(" ")
                yield document, name, key

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
        numbers = {key: sorted({block_number(label, block) for block in found_by}) for key, found_by in blocks.items()}
        self._run(
            "UNWIND $rows AS row MERGE (i:_Item {id: row[0]}) SET i.found = row[1]",
            rows=[(f"{label}:{key}", numbers_text(found_by)) for key, found_by in numbers.items()],
        )
        self._pages.add([(number, item_number(key)) for key, found_by in numbers.items() for number in found_by])

    def drop(self, label: Label, keys: Collection[str]) -> None:
        """See `Index.drop`."""
        ids = [f"{label}:{key}" for key in keys]
        rows = self._run("MATCH (i:_Item) WHERE i.id IN $ids RETURN i.key AS key, i.found AS found", ids=ids)
        pairs = [(number, item_number(row["key"])) for row in rows for number in numbers_of(row["found"] or "")]
        self._pages.remove(pairs)
        self._run("MATCH (i:_Item) WHERE i.id IN $ids DELETE i", ids=ids)

    def every(self, label: Label) -> Iterator[tuple[str, Held]]:
        """See `Index.every`."""
        rows = self._run(f"MATCH (i:_Item {{label: $label}}) {_ITEM} ORDER BY key", label=label)
        yield from [(row["key"], _held(row)) for row in rows]


def told_row(label: str, document: str, items: Mapping[str, str]) -> tuple[str, str, str]:
    """What (:_Told) has of a document: place, document, and the items' keys by what in it tells of them, as JSON."""
    return f"{label}:{document}", document, msgspec.json.encode(items).decode()


def told_of(told: str | None) -> dict[str, str]:
    """What a row of `told_row` tells; nothing where an earlier version wrote it."""
    return msgspec.json.decode(told or "{}", type=dict[str, str])


def telling(document: str, name: str) -> str:
    """That a document tells of an item under this name, as (:_Telling) has it."""
    return f"{document} {name}"


def _tellings(label: str, told: Mapping[str, Mapping[str, str]]) -> list[tuple[str, list[str]]]:
    """By item what tells of it."""
    found = defaultdict[str, list[str]](list)
    for document, items in told.items():
        for name, key in items.items():
            found[f"{label}:{key}"].append(telling(document, name))
    return list(found.items())


def _bare(key: str) -> str:
    """A key without the label that it begins with."""
    return key.partition(":")[2]


def _held(row: dict[str, Any]) -> Held:
    item = Item(row["base"], row["data"], row["pin"])
    return Held(item, _bare(row["component"]), row["node"], tuple(row["other_ids"]))
