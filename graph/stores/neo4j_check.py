"""Whether the archive's nodes in a Neo4j database go together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

from graph.record import Record
from graph.stores.archive import Archive

_PAGE = 10_000
_MOST = 1_000
_FAULTS = (
    (
        "index",
        "{}, a document that is not there, tells of somebody",
        "MATCH (t:_Told) WHERE NOT EXISTS { MATCH (:_Document {id: t.id}) } RETURN t.id AS what",
    ),
    (
        "index",
        "nothing tells of {}",
        "MATCH (i:_Item) WHERE NOT EXISTS { ()-[:_TELLS]->(i) } RETURN i.id AS what",
    ),
    (
        "votes",
        "{} is claimed twice by one document",
        "MATCH (d:_Document)-[c:_CLAIMS]->(k:_Key) WITH d, k, count(c) AS times WHERE times > 1 "
        "RETURN DISTINCT k.key AS what",
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
        found: dict[str, dict[str, str]] = {}
        query = (
            "UNWIND $ids AS id MATCH (:_Document {id: id})-[c:_CLAIMS]->(k) RETURN id, k.key AS key, c.claim AS claim"
        )
        for row in self._run(query, ids=list(documents)):
            found.setdefault(row["id"], {})[row["key"]] = row["claim"]
        return found

    def befores(self, documents: Collection[str]) -> dict[str, Record | None]:
        """See `Archive.befores`."""
        query = "MATCH (d:_Unsettled) WHERE d.id IN $ids RETURN d.id AS id, d.before AS before"
        rows = self._run(query, ids=list(documents))
        return {row["id"]: Record.from_json(row["before"]) if row["before"] else None for row in rows}

    def turn(self) -> int:
        """See `Archive.turn`."""
        rows = self._run("MATCH (a:_Archive {id: 'archive'}) RETURN coalesce(a.turn, 0) AS turn")
        return int(rows[0]["turn"]) if rows else 0

    def faults(self) -> Iterator[tuple[str, str]]:
        """See `Archive.faults`."""
        for kind, words, query in _FAULTS:
            for row in self._run(f"{query} ORDER BY what LIMIT {_MOST}"):
                yield kind, words.format(row["what"])
