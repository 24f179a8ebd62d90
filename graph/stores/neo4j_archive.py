"""The archive inside a Neo4j database.

(:_Document) has a document's text, what is known of it and its Record, (:_Document:_Unsettled) one that waits to be
settled, with the Record from which the graph was made `before`; (:_Key) stands for a node or edge that
several documents can speak of, and (:_Document)-[:_CLAIMS {claim}]->(:_Key) for what one says of it.
`neo4j_index.py` has the index of who is who, and (:_Judgement) is what somebody decided.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any

from graph.document import Document
from graph.record import Record
from graph.resolution.index import Index
from graph.resolution.judgements import Judgement, as_json, judgement_of
from graph.stores.archive import Change, Entry, Removal, Waiting
from graph.stores.neo4j_check import CheckedArchive
from graph.stores.neo4j_index import COMPONENTS, Neo4jIndex

CONSTRAINTS = (
    *(
        f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
        for name, label, key in (
            ("archive_id", "_Archive", "id"),
            ("archive_document_id", "_Document", "id"),
            ("archive_key", "_Key", "key"),
            ("archive_item", "_Item", "id"),
            ("archive_block", "_Block", "key"),
            ("archive_told", "_Told", "id"),
            ("archive_judgement", "_Judgement", "id"),
        )
    ),
    COMPONENTS,
)
_PAGE = 200
_WANTED = (
    "RETURN d.id AS id, d.text AS text, d.headline AS headline, d.publisher AS publisher, d.published AS published, "
    "d.url AS url, d.sources AS sources, d.record AS record"
)


class Neo4jArchive(CheckedArchive):
    """The archive through `run`, which sends a query with parameters and returns its rows."""

    def __init__(self, run: Callable[..., list[dict[str, Any]]]) -> None:
        self._run = run

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """See `Archive.entries`."""
        rows = self._run(f"MATCH (d:_Document) WHERE d.id IN $ids {_WANTED}", ids=list(ids))
        return {row["id"]: _entry(row) for row in rows}

    def every(self) -> Iterator[Entry]:
        """See `Archive.every`."""
        after = ""
        while True:
            query = f"MATCH (d:_Document) WHERE d.id > $after {_WANTED} ORDER BY d.id LIMIT {_PAGE}"
            rows = self._run(query, after=after)
            yield from map(_entry, rows)
            after = rows[-1]["id"] if rows else after
            if len(rows) < _PAGE:
                return

    def size(self) -> int:
        """See `Archive.size`."""
        return int(self._run("MATCH (d:_Document) RETURN count(d) AS n")[0]["n"])

    def keep(self, entries: Sequence[Entry]) -> None:
        """See `Archive.keep`."""
        self._run(
            "UNWIND $rows AS row MERGE (d:_Document {id: row.id}) "
            # What is kept a second time before it is settled is still to be compared with what was settled.
            "WITH d, row, CASE WHEN d:_Unsettled THEN d.before ELSE d.record END AS before "
            "SET d = row, d.before = before, d:_Unsettled",
            rows=[_properties(entry) for entry in entries],
        )

    def unsettled(self) -> int:
        """See `Archive.unsettled`."""
        return int(self._run("MATCH (d:_Unsettled) RETURN count(d) AS n")[0]["n"])

    def waiting(self, limit: int | None = None) -> dict[str, Waiting]:
        """See `Archive.waiting`."""
        wanted = "RETURN d.id AS id, d.record AS record, d.before AS before"
        rows = self._run(f"MATCH (d:_Unsettled) WHERE d.before IS NOT NULL {wanted}") if limit else []
        rows = rows or self._run(f"MATCH (d:_Unsettled) {wanted}" + (f" LIMIT {limit}" if limit else ""))
        return {
            row["id"]: Waiting(
                Record.from_json(row["record"]), Record.from_json(row["before"]) if row["before"] else None
            )
            for row in rows
        }

    def put(self, changes: Sequence[Change], removed: Sequence[Removal] = ()) -> None:
        """See `Archive.put`."""
        known = [change.document for change in changes if change.known]
        leaving = [one.document for one in removed]
        self._run(
            "UNWIND $ids AS id MATCH (:_Document {id: id})-[c:_CLAIMS]->(k:_Key) DELETE c "
            "WITH DISTINCT k WHERE NOT EXISTS { ()-[:_CLAIMS]->(k) } DELETE k",
            ids=known + leaving,
        )
        self._run("UNWIND $ids AS id MATCH (d:_Document {id: id}) DETACH DELETE d", ids=leaving)
        self._run(
            "UNWIND $rows AS row MATCH (d:_Document {id: row.document}) MERGE (k:_Key {key: row.key}) "
            "CREATE (d)-[:_CLAIMS {claim: row.claim}]->(k)",
            rows=[
                {"document": change.document, "key": key, "claim": claim}
                for change in changes
                for key, claim in change.claims.items()
            ],
        )
        self._run(
            "UNWIND $ids AS id MATCH (d:_Document {id: id}) REMOVE d:_Unsettled, d.before",
            ids=[change.document for change in changes],
        )

    def index(self) -> Index:
        """See `Archive.index`."""
        return Neo4jIndex(self._run)

    def clear(self) -> None:
        """See `Archive.clear`."""
        self._run("MATCH (n:_Item|_Block|_Told|_Key) DETACH DELETE n")

    def judgements(self) -> list[Judgement]:
        """See `Archive.judgements`."""
        rows = self._run("MATCH (j:_Judgement) RETURN j.data AS data ORDER BY j.id")
        return [judgement_of(row["data"]) for row in rows]

    def judge(self, added: Collection[Judgement], removed: Collection[Judgement]) -> None:
        """See `Archive.judge`."""
        self._run("MATCH (j:_Judgement) WHERE j.id IN $ids DELETE j", ids=[one.id for one in removed])
        self._run(
            "UNWIND $rows AS row MERGE (j:_Judgement {id: row.id}) SET j.data = row.data",
            rows=[{"id": one.id, "data": as_json(one)} for one in added],
        )

    def shared_keys(self, documents: Collection[str]) -> set[str]:
        """See `Archive.shared_keys`."""
        rows = self._run(
            "UNWIND $ids AS id MATCH (:_Document {id: id})-[:_CLAIMS]->(k) RETURN DISTINCT k.key AS key",
            ids=list(documents),
        )
        return {row["key"] for row in rows}

    def all_shared_keys(self) -> Iterator[str]:
        """See `Archive.all_shared_keys`."""
        query = "MATCH (k:_Key) WHERE EXISTS { ()-[:_CLAIMS]->(k) } RETURN k.key AS key ORDER BY key"
        yield from [row["key"] for row in self._run(query)]

    def votes(self, keys: Collection[str]) -> dict[str, list[tuple[str, int]]]:
        """See `Archive.votes`."""
        rows = self._run(
            "UNWIND $keys AS key MATCH (k:_Key {key: key})<-[c:_CLAIMS]-() "
            "RETURN key, c.claim AS claim, count(*) AS votes",
            keys=list(keys),
        )
        found: dict[str, list[tuple[str, int]]] = {}
        for row in rows:
            found.setdefault(row["key"], []).append((row["claim"], row["votes"]))
        return found


def _properties(entry: Entry) -> dict[str, Any]:
    document = entry.document
    return {
        "id": document.id,
        "text": document.text,
        "headline": document.headline,
        "publisher": document.publisher,
        "published": document.published,
        "url": document.url,
        "sources": list(entry.sources),
        "record": entry.record.to_json().decode(),
    }


def _entry(row: dict[str, Any]) -> Entry:
    published: dt.date | None = row["published"].to_native() if row["published"] else None
    sources = tuple(row["sources"])
    document = Document(sources[0], row["text"], row["headline"], row["publisher"], published, row["url"])
    return Entry(document, sources, Record.from_json(row["record"]))
