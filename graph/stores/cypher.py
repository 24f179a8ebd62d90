"""The Cypher that both stores run, made from the schema's tables."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Any, Protocol

from graph.fold import Ref
from graph.model import EDGE_KIND, EDGE_KINDS, NODE_KINDS, Edge, EdgeKind, Node, NodeKind, Property, Value

if TYPE_CHECKING:
    from graph.stores.columns import Columns

Row = dict[str, Any]
SOURCE, TARGET = "source_id", "target_id"
"""What the ids of an edge's ends are called in a row; no property is called so."""


class Readable(Protocol):
    """A store, as far as who reads a part of it needs it."""

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """All rows of a query."""

    def read_all(self, queries: Iterable[str]) -> Iterator[Iterable[dict[str, Any]]]:
        """All rows of each of the queries, one after another, of one state of the graph."""

    def columns(self) -> Columns | None:
        """Some tables of the graph, in arrays; None where they have to be queried."""


_FEW = frozenset({"Document", "Meeting"})
"""Labels of nodes with few edges, however large the graph is."""
_MANY = frozenset({"Country", "Ministry", "Organization"})
"""Labels of nodes with the more edges the larger the graph is: a country can have ten thousand meetings."""

Shape = tuple[str, str, str]
"""An edge's type and the labels of its source and target."""
Statement = tuple[str, list[dict[str, Any]]]
"""A statement and the rows of its parameter `rows`."""


def constraints() -> Iterator[str]:
    """One statement a label: ids are unique."""
    for kind in NODE_KINDS:
        name = f"{kind.label.lower()}_id"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{kind.label}) REQUIRE n.id IS UNIQUE"


def upserts(rows: Iterable[Node | Edge]) -> Iterator[Statement]:
    """Statements that make the rows, or make them what they are now; nodes first."""
    nodes = [row for row in rows if isinstance(row, Node)]
    for label, group in groupby(sorted(nodes, key=lambda node: node.ref), lambda node: node.label):
        yield (
            f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) SET n = row.properties",
            [{"id": n.id, "properties": {"id": n.id, "name": n.name, **plain(n.properties)}} for n in group],
        )
    edges = [row for row in rows if isinstance(row, Edge)]
    for shape, group_ in groupby(sorted(edges, key=_edge_order), _shape):
        type, source, target = shape
        yield (
            f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) "
            f"MATCH (b:{target} {{id: row.target}}) "
            f"MERGE (a)-[r:{type}{_key_pattern(type)}]->(b) SET r = row.properties",
            [{**_edge_row(edge.ref), "properties": plain(edge.properties)} for edge in group_],
        )


def deletions(refs: Iterable[Ref]) -> Iterator[Statement]:
    """Statements that remove what the refs name, where it is there; edges first."""
    edges = [ref for ref in refs if len(ref) == 4]
    for shape, group in groupby(sorted(edges, key=_ref_order), lambda ref: (ref[0], ref[1][0], ref[2][0])):
        yield f"UNWIND $rows AS row MATCH {between(shape)} DELETE r", [_edge_row(ref) for ref in group]
    nodes = [ref for ref in refs if len(ref) == 2]
    for label, group_ in groupby(sorted(nodes), lambda ref: ref[0]):
        yield (
            f"UNWIND $rows AS row MATCH (n:{label} {{id: row.id}}) DETACH DELETE n",
            [{"id": ref[1]} for ref in group_],
        )


def is_crowded(shape: Shape) -> bool:
    """Whether the sources of such edges have many more than their targets."""
    return shape[1] in _MANY and shape[2] in _FEW


def between(shape: Shape) -> str:
    """The pattern of the edge `r` of a row with this type and labels of its source and target.

    kglite goes through all edges of the end that is written first.
    """
    type, source, target = shape
    edge = f"[r:{type}{_key_pattern(type)}]"
    start, end = f"(a:{source} {{id: row.source}})", f"(b:{target} {{id: row.target}})"
    return f"{end}<-{edge}-{start}" if target in _FEW else f"{start}-{edge}->{end}"


def node_reads() -> Iterator[tuple[NodeKind, str]]:
    """For each label the query that returns all its nodes; `read_nodes` takes its rows."""
    for kind in NODE_KINDS:
        wanted = ", ".join(["n.id AS id", "n.name AS name", *_columns("n", kind.properties)])
        yield kind, f"MATCH (n:{kind.label}) RETURN {wanted}"


def edge_reads() -> Iterator[tuple[EdgeKind, str, str, str]]:
    """For each edge type and labels of its ends the query that returns these; `read_edges` takes its rows."""
    for kind in EDGE_KINDS:
        wanted = ", ".join([f"a.id AS {SOURCE}", f"b.id AS {TARGET}", *_columns("r", kind.properties)])
        for source in kind.sources:
            for target in kind.targets:
                query = f"MATCH (a:{source})-[r:{kind.type}]->(b:{target}) RETURN {wanted}"
                yield kind, source, target, query


def read_nodes(kind: NodeKind, rows: Iterable[Row]) -> Iterator[Node]:
    """The nodes from the rows of a `node_reads` query, which become their properties."""
    for row in said(kind.properties, rows):
        yield Node(kind.label, row.pop("id"), row.pop("name"), row)


def read_edges(kind: EdgeKind, source: str, target: str, rows: Iterable[Row]) -> Iterator[Edge]:
    """The edges from the rows of an `edge_reads` query, which become their properties."""
    for row in said(kind.properties, rows):
        yield Edge(kind.type, (source, row.pop(SOURCE)), (target, row.pop(TARGET)), row)


def said(properties: Iterable[Property], rows: Iterable[Row]) -> Iterator[Row]:
    """Each row as the schema has it: lists as tuples, and without what has no value. The rows are changed."""
    lists = [kind.name for kind in properties if kind.type == "texts"]
    others = [kind.name for kind in properties if kind.type != "texts"]
    for row in rows:
        for name in lists:
            if (value := row[name]) is None:
                del row[name]
            else:
                row[name] = tuple(value)
        for name in others:
            if row[name] is None:
                del row[name]
        yield row


def part(
    read_all: Callable[[Iterable[str]], Iterator[Iterable[Row]]], labels: Collection[str], types: Collection[str]
) -> Iterator[Node | Edge]:
    """The nodes of these labels, then the edges of these types between them; `read_all` is that of `Readable`."""
    nodes = [read for read in node_reads() if read[0].label in labels]
    edges = [read for read in edge_reads() if read[0].type in types and {read[1], read[2]} <= set(labels)]
    tables = read_all([query for _, query in nodes] + [read[3] for read in edges])
    for (node_kind, _), rows in zip(nodes, tables, strict=False):
        yield from read_nodes(node_kind, rows)
    for (edge_kind, source, target, _), rows in zip(edges, tables, strict=True):
        yield from read_edges(edge_kind, source, target, rows)


def count_reads() -> Iterator[tuple[str, str]]:
    """For each label and edge type the query that counts it, in a column `n`."""
    for kind in NODE_KINDS:
        yield kind.label, f"MATCH (x:{kind.label}) RETURN count(x) AS n"
    for edge in EDGE_KINDS:
        yield edge.type, f"MATCH ()-[x:{edge.type}]->() RETURN count(x) AS n"


def _columns(variable: str, properties: Iterable[Property]) -> list[str]:
    return [f"{variable}.{kind.name} AS {kind.name}" for kind in properties]


def plain(properties: Mapping[str, Value]) -> dict[str, Any]:
    """The properties as a query's parameters."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in properties.items()}


def _key_pattern(type: str) -> str:
    names = EDGE_KIND[type].key
    return f" {{{', '.join(f'{name}: row.key_{name}' for name in names)}}}" if names else ""


def _edge_row(ref: Any) -> dict[str, Any]:  # noqa: ANN401
    type, source, target, key = ref
    keys = {f"key_{name}": value for name, value in zip(EDGE_KIND[type].key, key, strict=True)}
    return {"source": source[1], "target": target[1], **keys}


def _shape(edge: Edge) -> Shape:
    return edge.type, edge.source[0], edge.target[0]


def _edge_order(edge: Edge) -> Any:  # noqa: ANN401
    return _ref_order(edge.ref)


def _ref_order(ref: Any) -> Any:  # noqa: ANN401
    # By shape first, so that each shape is one statement.
    return ref[0], ref[1][0], ref[2][0], ref
