"""The archive inside a Neo4j database.

(:_Document) has a document's text, what is known of it, its Record and its claims; (:_Document:_Unsettled) waits to be
settled, with the Record from which the graph was made `before`, and `turn` is the turn of the writers' queue in which
it was kept. (:_Key) has what is counted of all claims on one node or edge that several documents can speak of.
`neo4j_index.py` has the index of who is who, (:_Judgement) is what somebody decided, and (:_Archive) has the marks.
Nodes only, as `neo4j_tables.py` lists them: an edge costs two look-ups more, and nobody walks here.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from graph.document import Document
from graph.record import Record
from graph.resolution.index import Index
from graph.resolution.judgements import Judgement, as_json, judgement_of
from graph.stores import sqlite_claims
from graph.stores.archive import Change, Entry, Removal, Stored, Waiting
from graph.stores.neo4j_check import CheckedArchive
from graph.stores.neo4j_index import INDEXES, Neo4jIndex
from graph.stores.neo4j_packed import claims_text, votes_of, votes_text

CONSTRAINTS = (
    # Of earlier versions, which kept claims and blocks as edges.
    "DROP CONSTRAINT archive_block IF EXISTS",
    "DROP CONSTRAINT archive_told IF EXISTS",
    # Of earlier versions, which kept what finds an item, and who tells of it, in nodes of their own.
    *(f"DROP INDEX archive_{name} IF EXISTS" for name in ("told_item", "found_block", "found_item")),
    *(
        f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
        for name, label, key in (
            ("archive_id", "_Archive", "id"),
            ("archive_document_id", "_Document", "id"),
            ("archive_key", "_Key", "key"),
            ("archive_item", "_Item", "id"),
            ("archive_found", "_Found", "first"),
            ("archive_judgement", "_Judgement", "id"),
        )
    ),
    *INDEXES,
)
VERSION = 5
"""Of what an archive looks like in a Neo4j database; up to 4 it was that of `sqlite_file.VERSION` too."""
OLDER = (1, 2, 3, 4)
"""Versions whose claims and index are made anew from the Records."""
_PAGE = 500
_WANTED = (
    "RETURN d.id AS id, d.text AS text, d.headline AS headline, d.publisher AS publisher, d.published AS published, "
    "d.url AS url, d.sources AS sources, d.record AS record"
)
_UNTIL = "coalesce(d.turn, 0) <= $turn"


class BeingFilled(Exception):
    """Index, claims and graph are being made from nothing: nothing can be settled beside that."""


class Neo4jArchive(CheckedArchive):
    """The archive through `run`, which sends a query with parameters and returns its rows.

    While it is `filling` documents can be kept and read; what needs the others settled raises BeingFilled.
    """

    def __init__(self, run: Callable[..., list[dict[str, Any]]], *, filling: bool = False) -> None:
        self._run = run
        self._filling = filling
        self.kept: tuple[int, Sequence[Entry]] | None = None
        """What was kept, and in which turn of the writers' queue."""

    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """See `Archive.entries`."""
        rows = self._run(f"MATCH (d:_Document) WHERE d.id IN $ids {_WANTED}", ids=list(ids))
        return {row["id"]: _entry(row) for row in rows}

    def stored(self, ids: Collection[str]) -> dict[str, Stored]:
        """See `Archive.stored`."""
        rows = self._run(
            "MATCH (d:_Document) WHERE d.id IN $ids RETURN d.id AS id, d.sources AS sources, d.headline AS headline, "
            "d.publisher AS publisher, d.published AS published, d.url AS url, d.record AS record",
            ids=list(ids),
        )
        return {
            row["id"]: Stored(
                tuple(row["sources"]),
                row["headline"],
                row["publisher"],
                row["published"].to_native() if row["published"] else None,
                row["url"],
                row["record"],
            )
            for row in rows
        }

    def every(self) -> Iterator[Entry]:
        """See `Archive.every`."""
        for page in self.pages():
            yield from page

    def pages(self, turn: int | None = None, known: Collection[int] = ()) -> Iterator[list[Entry]]:
        """All documents, or those that were kept up to this turn and in none of the `known`, a page at a time, in the
        order of their ids.
        """
        after = ""
        until = "" if turn is None else f"AND {_UNTIL} AND NOT coalesce(d.turn, 0) IN $known "
        query = f"MATCH (d:_Document) WHERE d.id > $after {until}{_WANTED} ORDER BY d.id LIMIT {_PAGE}"
        while rows := self._run(query, after=after, turn=turn, known=[-1, *sorted(known)]):
            yield [_entry(row) for row in rows]
            after = rows[-1]["id"]

    def sources(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """See `Archive.sources`."""
        rows = self._run("MATCH (d:_Document) RETURN d.id AS id, d.sources AS sources ORDER BY d.id")
        return ((row["id"], tuple(row["sources"])) for row in rows)

    def size(self, turn: int | None = None) -> int:
        """See `Archive.size`; how many were kept up to this turn, where it is given."""
        until = "" if turn is None else f"WHERE {_UNTIL} "
        return int(self._run(f"MATCH (d:_Document) {until}RETURN count(d) AS n", turn=turn)[0]["n"])

    def keep(self, entries: Sequence[Entry]) -> None:
        """See `Archive.keep`."""
        rows = self._run(
            "MATCH (a:_Archive {id: 'archive'}) UNWIND $rows AS row MERGE (d:_Document {id: row.id}) "
            # What is kept a second time before it is settled is still to be compared with what was settled.
            "WITH a, d, row, CASE WHEN d:_Unsettled THEN d.before ELSE d.record END AS before "
            "SET d += row, d.before = before, d.turn = a.turn, d:_Unsettled "
            "RETURN max(d.turn) AS turn",
            rows=[_properties(entry) for entry in entries],
        )
        if rows:
            self.kept = rows[0]["turn"], entries

    def readings(self, ids: Collection[str]) -> dict[str, str]:
        """See `Archive.readings`."""
        query = "MATCH (d:_Document) WHERE d.id IN $ids AND d.reading IS NOT NULL RETURN d.id AS id, d.reading AS how"
        return {row["id"]: row["how"] for row in self._run(query, ids=list(ids))}

    def note_readings(self, readings: Mapping[str, str | None]) -> None:
        """See `Archive.note_readings`."""
        self._run(
            "UNWIND $rows AS row MATCH (d:_Document {id: row.id}) SET d.reading = row.how",
            rows=[{"id": id, "how": how} for id, how in readings.items()],
        )

    def unsettled(self) -> int:
        """See `Archive.unsettled`."""
        return int(self._run("MATCH (d:_Unsettled) RETURN count(d) AS n")[0]["n"])

    def revised(self) -> int:
        """See `Archive.revised`."""
        return int(self._run("MATCH (d:_Unsettled) WHERE d.before IS NOT NULL RETURN count(d) AS n")[0]["n"])

    def waiting(self, limit: int | None = None) -> dict[str, Waiting]:
        """See `Archive.waiting`."""
        self._check()
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
        self._check()
        leaving = [one.document for one in removed]
        before = self.claimed([change.document for change in changes if change.known] + leaving)
        self._run("MATCH (d:_Document) WHERE d.id IN $ids DETACH DELETE d", ids=leaving)
        self._recount(
            sqlite_claims.parts(claim for change in changes for claim in change.claims.items()),
            sqlite_claims.parts(claim for claims in before.values() for claim in claims.items()),
        )
        self._run(
            "UNWIND $rows AS row MATCH (d:_Document {id: row[0]}) SET d.claims = row[1] REMOVE d:_Unsettled, d.before",
            rows=[(change.document, claims_text(change.claims)) for change in changes],
        )

    def _check(self) -> None:
        if self._filling:
            raise BeingFilled

    def _recount(self, more: Iterable[tuple[str, str]], less: Iterable[tuple[str, str]]) -> None:
        """Count some parts of claims once more, and some once less."""
        by_key: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for key, part in more:
            by_key[key][part] += 1
        for key, part in less:
            by_key[key][part] -= 1
        by_key = defaultdict(Counter, {key: parts for key, parts in by_key.items() if any(parts.values())})
        known = self._votes(by_key)
        rows: dict[bool, list[tuple[str, str]]] = {True: [], False: []}
        gone = []
        for key, parts in by_key.items():
            counted = Counter(dict(known.get(key, ())))
            counted.update(parts)
            left = sorted((part, count) for part, count in counted.items() if count)
            if left:
                rows[key in known].append((key, votes_text(left)))
            elif key in known:
                gone.append(key)
        self._run("UNWIND $rows AS row CREATE (k:_Key {key: row[0], votes: row[1]})", rows=rows[False])
        self._run("UNWIND $rows AS row MATCH (k:_Key {key: row[0]}) SET k.votes = row[1]", rows=rows[True])
        self._run("MATCH (k:_Key) WHERE k.key IN $keys DELETE k", keys=gone)

    def _votes(self, keys: Collection[str]) -> dict[str, list[tuple[str, int]]]:
        query = "MATCH (k:_Key) WHERE k.key IN $keys RETURN k.key AS key, k.votes AS votes"
        return {row["key"]: votes_of(row["votes"]) for row in self._run(query, keys=list(keys))}

    def index(self) -> Index:
        """See `Archive.index`."""
        return Neo4jIndex(self._run)

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

    def all_shared_keys(self) -> Iterator[str]:
        """See `Archive.all_shared_keys`."""
        yield from [row["key"] for row in self._run("MATCH (k:_Key) RETURN k.key AS key ORDER BY key")]

    def votes(self, keys: Collection[str]) -> dict[str, list[tuple[str, int]]]:
        """See `Archive.votes`."""
        counted = self._votes(keys)
        return sqlite_claims.votes((key, part, count) for key, parts in counted.items() for part, count in parts)


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
