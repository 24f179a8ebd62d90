"""Nodes and edges with a dict of attributes each, as networkx keeps them: sorted, from a store or from rows.

From a store the row of a query becomes the attributes, and no `Node` or `Edge` is made in between: a million edges
would take twice as long and half as much memory again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any

from graph.analysis.reading import Source
from graph.model import Rows
from graph.stores import cypher

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
    tables = store.read_all([query for _, query in kinds] + [read[3] for read in reads])
    nodes: list[NodeRow] = []
    names: dict[str, dict[str, str]] = {}
    for (kind, _), rows in zip(kinds, tables, strict=False):
        found = sorted(cypher.said(kind.properties, rows), key=itemgetter("id"))
        names[kind.label] = {row["id"]: naming(kind.label, row["id"]) for row in found}
        for row in found:
            row["label"] = kind.label
        nodes += zip(names[kind.label].values(), found, strict=True)
    return nodes, _edges(reads, tables, names)


def _edges(
    reads: list[Any], tables: Iterator[Iterable[cypher.Row]], names: dict[str, dict[str, str]]
) -> Iterator[EdgeRow]:
    """The edges, of which those of one type are together in `reads`."""
    for type, group in groupby(reads, lambda read: read[0].type):
        found: list[EdgeRow] = []
        for (kind, source, target, _), rows in zip(group, tables, strict=False):
            ones, others, bare = names[source], names[target], (type,)
            for row in cypher.said(kind.properties, rows):
                key = (type, *(str(row.get(name, "")) for name in kind.key)) if kind.key else bare
                found.append((ones[row.pop(cypher.SOURCE)], others[row.pop(cypher.TARGET)], key, row))
        found.sort(key=itemgetter(0, 1, 2))
        yield from found
