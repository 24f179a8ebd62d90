"""Whether the archive's nodes in a Neo4j database go together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

from graph.record import Record
from graph.stores import sqlite_claims
from graph.stores.archive import Archive
from graph.stores.miscounted import miscounted
from graph.stores.neo4j_index import told_of
from graph.stores.neo4j_packed import claims_of, votes_of
from graph.stores.neo4j_pages import LEAST, numbers_of
from graph.stores.sqlite_index import item_key, item_number

_PAGE = 10_000
_PAGES = 500
_MOST = 1_000
_FAULTS = (
    (
        "{}, a document that is not there, tells of somebody",
        "MATCH (t:_Told) WHERE NOT EXISTS { MATCH (:_Document {id: t.document}) } RETURN DISTINCT t.document AS what",
    ),
    (
        "nothing tells of {}",
        "MATCH (i:_Item) WHERE NOT EXISTS { MATCH (:_Telling {item: i.id}) } RETURN i.key AS what",
    ),
    (
        "{} is told of, and is not there",
        "MATCH (t:_Telling) WHERE (t.item STARTS WITH 'Official:' OR t.item STARTS WITH 'Meeting:') "
        "AND NOT EXISTS { MATCH (:_Item {id: t.item}) } RETURN DISTINCT t.item AS what",
    ),
)


class CheckedArchive(Archive):
    """What a check asks of an archive in a Neo4j database."""

    _run: Callable[..., list[dict[str, Any]]]

    def ids(self) -> Iterator[str]:
        """See `Archive.ids`."""
        after = ""
        query = f"MATCH (d:_Document) WHERE d.id > $after RETURN d.id AS id ORDER BY id LIMIT {_PAGE}"
        while rows := self._run(query, after=after):
            yield from (row["id"] for row in rows)
            after = rows[-1]["id"]

    def claimed(self, documents: Collection[str]) -> dict[str, dict[str, str]]:
        """See `Archive.claimed`."""
        query = "MATCH (d:_Document) WHERE d.id IN $ids RETURN d.id AS id, d.claims AS claims"
        told = {row["id"]: claims_of(row["claims"]) for row in self._run(query, ids=list(documents))}
        return {id: claims for id, claims in told.items() if claims}

    def befores(self, documents: Collection[str]) -> dict[str, Record | None]:
        """See `Archive.befores`."""
        query = "MATCH (d:_Unsettled) WHERE d.id IN $ids RETURN d.id AS id, d.before AS before"
        rows = self._run(query, ids=list(documents))
        return {row["id"]: Record.from_json(row["before"]) if row["before"] else None for row in rows}

    def versions(self) -> tuple[int, int]:
        """See `Archive.versions`."""
        rows = self._run("MATCH (a:_Archive {id: 'archive'}) RETURN a.version AS version, a.projection AS projection")
        return (int(rows[0]["version"] or 0), int(rows[0]["projection"] or 0)) if rows else (0, 0)

    def turn(self) -> int:
        """See `Archive.turn`."""
        rows = self._run("MATCH (a:_Archive {id: 'archive'}) RETURN coalesce(a.turn, 0) AS turn")
        return int(rows[0]["turn"]) if rows else 0

    def faults(self) -> Iterator[tuple[str, str]]:
        """See `Archive.faults`."""
        for words, query in _FAULTS:
            for row in self._run(f"{query} ORDER BY what LIMIT {_MOST}"):
                yield "index", words.format(row["what"])
        for place in miscounted(self._told_of)[:_MOST]:
            yield "index", f"who is told of in {place} is kept in two ways"
        for item in miscounted(self._found_by)[:_MOST]:
            yield "index", f"what finds {item_key(int(item))} is kept in two ways"
        for key in miscounted(self._counted):
            yield "votes", key

    def _counted(self) -> Iterator[tuple[str, str, int]]:
        """What is claimed, once for each document, and what is counted of it, as negative numbers."""
        for row in self._all("_Document", "id", "claims"):
            for key, part in sqlite_claims.parts(claims_of(row["told"]).items()):
                yield key, part, 1
        for row in self._all("_Key", "key", "votes"):
            for part, number in votes_of(row["told"]):
                yield row["key"], part, -number

    def _told_of(self) -> Iterator[tuple[str, str, int]]:
        """By document and ledger what it tells of, and once more, as negative numbers, by what is told of."""
        for row in self._all("_Told", "place", "told"):
            for name, key in told_of(row["told"]).items():
                yield row["key"], f"{key} {name}", 1
        after = ""
        query = (
            f"MATCH (t:_Telling) WHERE t.item > $after WITH DISTINCT t.item AS key ORDER BY key LIMIT {_PAGE} "
            "MATCH (t:_Telling {item: key}) RETURN key, t.told AS told ORDER BY key"
        )
        while rows := self._run(query, after=after):
            for row in rows:
                label, _, key = row["key"].partition(":")
                for one in row["told"] or ():
                    document, _, name = one.partition(" ")
                    yield f"{label}:{document}", f"{key} {name}", -1
            after = rows[-1]["key"]

    def _found_by(self) -> Iterator[tuple[str, str, int]]:
        """By item the blocks that find it, and once more, as negative numbers, those of all pages."""
        for row in self._all("_Item", "id", "found"):
            key = str(item_number(row["key"].partition(":")[2]))
            for block in numbers_of(row["told"] or ""):
                yield key, str(block), 1
        below, last = ">=", LEAST
        wanted = f"RETURN p.first AS first, p.pairs AS pairs ORDER BY first LIMIT {_PAGES}"
        while rows := self._run(f"MATCH (p:_Found) WHERE p.first {below} $after {wanted}", after=last):
            for row in rows:
                numbers = iter(numbers_of(row["pairs"]))
                for block, item in zip(numbers, numbers, strict=True):
                    yield str(item), str(block), -1
            below, last = ">", rows[-1]["first"]

    def _all(self, label: str, key: str, told: str) -> Iterator[dict[str, Any]]:
        """The key and one other property of all nodes of the label, in pieces, so that no writer is held up."""
        after = ""
        wanted = f"RETURN n.{key} AS key, n.{told} AS told ORDER BY key LIMIT {_PAGE}"
        query = f"MATCH (n:{label}) WHERE n.{key} > $after {wanted}"
        while rows := self._run(query, after=after):
            yield from rows
            after = rows[-1]["key"]
