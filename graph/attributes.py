"""Nodes and edges with a dict of attributes each, as networkx keeps them: sorted, from a store or from rows.

From a store the row of a query becomes the attributes, and no `Node` or `Edge` is made in between: a million edges
would take twice as long and half as much memory again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from graph.analysis.reading import Source
from graph.model import EdgeKind, Rows
from graph.stores import cypher

if TYPE_CHECKING:
    from graph.stores.columns import Columns

Attributes = dict[str, Any]
NodeRow = tuple[str, Attributes]
"""What the node is called, and what it bears: `label`, `id`, `name` and its properties."""
EdgeRow = tuple[str, str, tuple[str, ...], Attributes]
"""What its ends are called, its type with what tells it from others of its type between them, and its properties."""
Naming = Callable[[str, str], str]


def attributed(
    source: Source, labels: Collection[str], types: Collection[str], naming: Naming
) -> tuple[list[NodeRow], Iterator[EdgeRow]]:
    """The nodes of these labels by label and id, and the edges of these types between them by type and ends.

    `naming` says what a node is called, by label and id. All is of one state of the graph.
    """
    if isinstance(source, Rows):
        return _of_rows(source, labels, types, naming)
    return _of_store(source, labels, types, naming)


def _of_rows(
    rows: Rows, labels: Collection[str], types: Collection[str], naming: Naming
) -> tuple[list[NodeRow], Iterator[EdgeRow]]:
    nodes = [node for node in rows.nodes if node.label in labels]
    names = {node.ref: naming(*node.ref) for node in nodes}
    edges = (
        (names[edge.source], names[edge.target], (edge.type, *edge.ref[3]), dict(edge.properties))
        for edge in rows.edges
        if edge.type in types and edge.source in names and edge.target in names
    )
    said = ({**node.properties, "label": node.label, "id": node.id, "name": node.name} for node in nodes)
    return list(zip(names.values(), said, strict=True)), edges


def _of_store(
    store: cypher.Readable, labels: Collection[str], types: Collection[str], naming: Naming
) -> tuple[list[NodeRow], Iterator[EdgeRow]]:
    kinds = sorted((read for read in cypher.node_reads() if read[0].label in labels), key=lambda read: read[0].label)
    reads = [read for read in cypher.edge_reads() if read[0].type in types and {read[1], read[2]} <= set(labels)]
    reads.sort(key=lambda read: read[0].type)
    columns, tables = _together(store, [query for _, query in kinds], reads)
    nodes: list[NodeRow] = []
    names: dict[str, dict[str, str]] = {}
    for (kind, _), rows in zip(kinds, tables, strict=False):
        found = sorted(cypher.said(kind.properties, rows), key=itemgetter("id"))
        names[kind.label] = {row["id"]: naming(kind.label, row["id"]) for row in found}
        for row in found:
            row["label"] = kind.label
        nodes += zip(names[kind.label].values(), found, strict=True)
    return nodes, _edges(reads, columns, tables, names)


def _together(
    store: cypher.Readable, queries: list[str], reads: list[Any]
) -> tuple[Columns | None, Iterator[Iterable[cypher.Row]]]:
    """The store's columns, and the tables of the queries and of what the columns don't have, of one state."""
    columns = store.columns()
    while True:
        tables = store.read_all(queries + [read[3] for read in reads if not _kept(columns, read[0].type)])
        before, columns = columns, store.columns()
        if columns is before:
            return columns, tables


def _kept(columns: Columns | None, type: str) -> bool:
    return columns is not None and type in columns.tables


def _edges(
    reads: list[Any], columns: Columns | None, tables: Iterator[Iterable[cypher.Row]], names: dict[str, dict[str, str]]
) -> Iterator[EdgeRow]:
    """The edges, of which those of one type are together in `reads`."""
    for type, group in groupby(reads, lambda read: read[0].type):
        found: list[EdgeRow] = []
        if columns is not None and _kept(columns, type):
            ((kind, source, target, _),) = group
            named = _named(kind, names[source], names[target], columns.rows(type))
            if columns.in_order:
                yield from named
                continue
            found += named
        else:
            for kind, source, target, _ in group:
                found += _named(kind, names[source], names[target], cypher.said(kind.properties, next(tables)))
        found.sort(key=itemgetter(0, 1, 2))
        yield from found


def _named(
    kind: EdgeKind, sources: dict[str, str], targets: dict[str, str], rows: Iterable[cypher.Row]
) -> Iterator[EdgeRow]:
    bare = (kind.type,)
    for row in rows:
        key = (kind.type, *(str(row.get(name, "")) for name in kind.key)) if kind.key else bare
        yield sources[row.pop(cypher.SOURCE)], targets[row.pop(cypher.TARGET)], key, row
