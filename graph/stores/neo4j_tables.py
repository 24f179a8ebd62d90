"""All that a Neo4j database of diplograph holds as tables: nodes of one label, or edges of one type between two labels.

What makes a store at one go writes these tables: a settling from nothing (`neo4j_fill`) sends them, an export
(`neo4j_csv`) writes them to files. An archive that was settled is what they are made from.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from operator import itemgetter

from graph import project
from graph.model import EDGE_KIND, ID, NAME, NODE_KIND, Edge, Node, Property, Value
from graph.resolution.judgements import as_json
from graph.stores.archive import Entry
from graph.stores.neo4j_archive import VERSION
from graph.stores.neo4j_index import telling, told_row
from graph.stores.neo4j_packed import claims_copied, claims_text, votes_text
from graph.stores.neo4j_pages import numbers_text, pages
from graph.stores.sqlite import SqliteArchive
from graph.stores.sqlite_index import item_number

Values = tuple[Value | None, ...]
"""A row's values in the order of its table's columns; of an edge the ids of its ends come first."""
PIECE = 5_000
"""Rows of a piece."""
_TELLINGS = 500
"""Documents that stand in one row as those which tell of an item."""


@dataclass(frozen=True, slots=True)
class Table:
    """Nodes of a label, or edges of a type between the labels of `ends`, with their columns."""

    name: str
    columns: tuple[Property, ...]
    ends: tuple[str, str] | None = None


Piece = tuple[Table, list[Values]]


def _table(label: str, *columns: str) -> Table:
    """A table of the archive; a column is "name" or "name:type"."""
    parts = [column.partition(":") for column in columns]
    return Table(label, tuple(Property(name, type or "text", "") for name, _, type in parts))  # type: ignore[arg-type]


ARCHIVE = _table("_Archive", "id", "version:int", "projection:int", "turn:int")
DOCUMENT = _table(
    "_Document",
    "id", "text", "headline", "publisher", "published:date", "url", "sources:texts", "record", "claims", "reading",
    "turn:int",
)  # fmt: skip
KEY = _table("_Key", "key", "votes")
ITEM = _table("_Item", "id", "label", "key", "base", "data", "pin", "component", "node", "other_ids:texts", "found")
FOUND = _table("_Found", "first:int", "pairs")
TOLD = _table("_Told", "place", "document", "told")
TELLING = _table("_Telling", "item", "told:texts")
JUDGEMENT = _table("_Judgement", "id", "data")


def indexed(archive: SqliteArchive) -> Iterator[Piece]:
    """The tables of the index of who is who, a piece at a time, in a fixed order."""
    items = archive.select("SELECT label, key, base, data, pin, component, id, other_ids FROM item ORDER BY label, key")
    while some := list(islice(items, PIECE)):
        blocks = archive.found_by([item_number(row[1]) for row in some])
        yield ITEM, [item_row(blocks[item_number(row[1])], *row) for row in some]
    yield from _pieces(FOUND, pages(archive.select("SELECT block, item FROM block ORDER BY block, item")))
    told = archive.select("SELECT label, document, name, key FROM told ORDER BY label, document, name")
    yield from _pieces(
        TOLD, (told_row(label, id, _named(some)) for (label, id), some in groupby(told, itemgetter(0, 1)))
    )
    told = archive.select("SELECT label, key, document, name FROM told ORDER BY label, key, document, name")
    yield from _pieces(TELLING, _tellings(told))


def _named(told: Iterable[tuple[str, str, str, str]]) -> dict[str, str]:
    return {name: key for _, _, name, key in told}


def _tellings(told: Iterable[tuple[str, str, str, str]]) -> Iterator[Values]:
    for (label, key), some in groupby(told, itemgetter(0, 1)):
        while part := tuple(telling(document, name) for _, _, document, name in islice(some, _TELLINGS)):
            yield f"{label}:{key}", part


def voted(archive: SqliteArchive) -> Iterator[Piece]:
    """The table of what is counted of all claims, as `indexed`."""
    keys = groupby(archive.select("SELECT key, part, documents FROM vote ORDER BY key, part"), itemgetter(0))
    yield from _pieces(KEY, ((key, votes_text((part, count) for _, part, count in some)) for key, some in keys))


def claimed(archive: SqliteArchive) -> Iterator[list[tuple[str, str]]]:
    """Every document's id and its claims, as `_Document` keeps them, a piece at a time, in the order of ids."""
    told = archive.select("SELECT id, claims FROM document LEFT JOIN claim ON document = id ORDER BY id")
    every = ((id, claims_copied(claims) if claims else claims_text({})) for id, claims in told)
    while some := list(islice(every, PIECE)):
        yield some


def kept(archive: SqliteArchive) -> Iterator[Piece]:
    """The tables of documents, judgements and marks."""
    yield ARCHIVE, [("archive", VERSION, project.VERSION, 1)]
    entries = archive.every()
    for told in claimed(archive):
        rows = zip(islice(entries, len(told)), told, strict=True)
        read = archive.readings([id for id, _ in told])
        yield DOCUMENT, [document_row(entry, claims, read.get(id)) for entry, (id, claims) in rows]
    yield JUDGEMENT, [(one.id, as_json(one)) for one in archive.judgements()]


def drawn(pieces: Iterable[Sequence[Node | Edge]]) -> Iterator[Piece]:
    """The tables of the graph from its rows, a piece at a time."""
    for some in pieces:
        yield from shaped(some)


def shaped(rows: Iterable[Node | Edge]) -> Iterator[Piece]:
    """The rows in tables, nodes first."""
    nodes: defaultdict[str, list[Values]] = defaultdict(list)
    edges: defaultdict[tuple[str, str, str], list[Values]] = defaultdict(list)
    for row in rows:
        given = row.properties.get
        if isinstance(row, Node):
            columns = NODE_KIND[row.label].properties
            nodes[row.label].append((row.id, row.name, *[given(one.name) for one in columns]))
        else:
            columns = EDGE_KIND[row.type].properties
            shape = row.type, row.source[0], row.target[0]
            edges[shape].append((row.source[1], row.target[1], *[given(one.name) for one in columns]))
    for label in sorted(nodes):
        yield node_table(label), nodes[label]
    for type, source, target in sorted(edges):
        yield edge_table(type, source, target), edges[type, source, target]


def node_table(label: str) -> Table:
    """The table of the graph's nodes of this label."""
    return Table(label, (ID, NAME, *NODE_KIND[label].properties))


def edge_table(type: str, source: str, target: str) -> Table:
    """The table of the graph's edges of this type between nodes of these labels."""
    return Table(type, EDGE_KIND[type].properties, (source, target))


def document_row(entry: Entry, claims: str, reading: str | None) -> Values:
    """A row of DOCUMENT."""
    it = entry.document
    known = it.headline, it.publisher, it.published, it.url
    return it.id, it.text, *known, entry.sources, entry.record.to_json().decode(), claims, reading, 0


def item_row(
    found_by: Sequence[int],
    label: str,
    key: str,
    base: str,
    data: str,
    pin: str,
    component: str,
    node: str,
    other_ids: str,
) -> Values:
    """A row of ITEM, from one of SQLite and what finds the item."""
    others = tuple(json.loads(other_ids))
    known = label, key, base, data, pin, f"{label}:{component}", node, others
    return f"{label}:{key}", *known, numbers_text(found_by)


def _pieces(table: Table, rows: Iterator[Values]) -> Iterator[Piece]:
    while some := list(islice(rows, PIECE)):
        yield table, some
