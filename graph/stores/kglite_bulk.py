"""Rows into kglite by its bulk calls, some thousands of one label or edge type at a time.

kglite takes a pandas DataFrame there, of which it asks little: the names of the columns, each with its type, its
cells, and which of them are empty. `_Frame` answers that by itself, so that nobody has to install and import pandas
for it; it is quicker, too, since no cell is looked at twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Self

import kglite

from graph.fold import Ref
from graph.garbage import uncollected
from graph.model import EDGE_KIND, NODE_KIND, Edge, Node, Property, Value
from graph.stores import cypher as statements

ROWS = 20_000
"""Rows that are held back at most, until they are written together."""
_MANY = 500_000
"""Edges of a shape in a new graph beyond which they are made by Cypher: a bulk call looks for each edge among all that
leave its source, and with a country's 10,000 meetings that takes longer than Cypher does.
"""
_SEVERAL = 50
"""Edges from which on, for the same reason, a graph that is not new gets them by Cypher: some 10 ms a call."""

_TYPES = {"text": "string", "texts": "list", "date": "datetime", "int": "integer", "float": "float"}
"""kglite's names of our types; it has none for "bool", which it knows by the column's own type."""
_REPLACE = "replace"
_ENDS = ("source of the edge", "target of the edge")
_IDENTITY = {"id": "string", "name": "string", "title": "string"}

Piece = Sequence[Node | Edge]


def empty() -> Any:  # noqa: ANN401
    """A kglite graph of nothing but the constraints, in memory."""
    graph = kglite.KnowledgeGraph()
    for statement in statements.constraints():
        graph.cypher(statement)
    return graph


@uncollected()
def write(graph: Any, pieces: Iterable[Piece], *, new: bool = False) -> int:  # noqa: ANN401
    """Writes the rows into a kglite graph, each in place of what it was there, and returns how many they are.

    No edge may come in an earlier piece than its ends. With `new` the graph has nothing yet, and no edge comes twice.
    kglite.KgError where kglite refuses.
    """
    written = 0
    made = Counter[statements.Shape]() if new else None
    waiting: list[Node | Edge] = []
    for piece in pieces:
        waiting.extend(piece)
        if len(waiting) >= ROWS:
            _write(graph, waiting, made)
            written += len(waiting)
            waiting = []
    _write(graph, waiting, made)
    return written + len(waiting)


def remove(graph: Any, lost: Sequence[Ref]) -> None:  # noqa: ANN401
    """Takes what the refs name out of a kglite graph, where it is there. kglite.KgError where kglite refuses."""
    nodes = {ref for ref in lost if len(ref) == 2}
    # The edges of a node go with it.
    rest = [ref for ref in lost if len(ref) == 2 or not {ref[1], ref[2]} & nodes]
    for query, rows in statements.deletions(rest):
        graph.cypher(query, params={"rows": rows}, timeout_ms=0)


def _write(graph: Any, rows: Piece, made: Counter[statements.Shape] | None) -> None:  # noqa: ANN401
    nodes: dict[str, list[Node]] = {}
    edges: dict[statements.Shape, list[Edge]] = {}
    keyed: list[Node | Edge] = []
    for row in rows:
        if isinstance(row, Node):
            nodes.setdefault(row.label, []).append(row)
        elif EDGE_KIND[row.type].key:
            keyed.append(row)
        else:
            edges.setdefault((row.type, row.source[0], row.target[0]), []).append(row)
    try:
        for label, some in nodes.items():
            _add_nodes(graph, label, some)
        for shape, group in edges.items():
            if made is not None and made[shape] >= _MANY:
                _create_edges(graph, shape, group)
                continue
            if made is None and len(group) >= _SEVERAL and statements.is_crowded(shape):
                _put_edges(graph, shape, group)
                continue
            _add_edges(graph, shape, group)
            if made is not None:
                made[shape] += len(group)
    except (AttributeError, TypeError):
        # A later kglite may ask more of a DataFrame: then everything goes the slow way.
        keyed = list(rows)
    # Of two edges between the same ends the bulk calls make one.
    for query, given in statements.upserts(keyed):
        graph.cypher(query, params={"rows": given}, timeout_ms=0)


def _add_nodes(graph: Any, label: str, nodes: Sequence[Node]) -> None:  # noqa: ANN401
    names = _Column([node.name for node in nodes])
    # The title is what kglite shows of a node; Cypher makes it of the name by itself.
    identity = {"id": _Column([node.id for node in nodes]), "name": names, "title": names}
    given = _columns(NODE_KIND[label].properties, nodes)
    graph.add_nodes(
        _Frame(identity | given),
        label,
        "id",
        "title",
        conflict_handling=_REPLACE,
        column_types=_IDENTITY | _types(NODE_KIND[label].properties, given),
    )


def _create_edges(graph: Any, shape: statements.Shape, edges: Sequence[Edge]) -> None:  # noqa: ANN401
    """Makes edges of which none is there."""
    type, source, target = shape
    query = (
        f"UNWIND $rows AS row MATCH (a:{source} {{id: row.source}}) MATCH (b:{target} {{id: row.target}}) "
        f"CREATE (a)-[r:{type}]->(b) SET r += row.properties"
    )
    graph.cypher(query, params={"rows": _ends_and_properties(edges)}, timeout_ms=0)


def _put_edges(graph: Any, shape: statements.Shape, edges: Sequence[Edge]) -> None:  # noqa: ANN401
    """Makes edges, or makes them what they are now. A bulk call would go through all that leave a source; here those
    of a target are.
    """
    found = graph.cypher(
        f"UNWIND $rows AS row MATCH {statements.between(shape)} SET r = row.properties "
        "RETURN row.source AS source, row.target AS target",
        params={"rows": _ends_and_properties(edges)},
        timeout_ms=0,
    )
    wanted = {(edge.source[1], edge.target[1]): edge for edge in edges}
    for row in found.to_list():
        wanted.pop((row["source"], row["target"]), None)
    _create_edges(graph, shape, list(wanted.values()))


def _ends_and_properties(edges: Iterable[Edge]) -> list[dict[str, Any]]:
    return [
        {"source": edge.source[1], "target": edge.target[1], "properties": statements.plain(edge.properties)}
        for edge in edges
    ]


def _add_edges(graph: Any, shape: statements.Shape, edges: Sequence[Edge]) -> None:  # noqa: ANN401
    type, source, target = shape
    start, end = _ENDS
    ends = {start: _Column([edge.source[1] for edge in edges]), end: _Column([edge.target[1] for edge in edges])}
    given = _columns(EDGE_KIND[type].properties, edges)
    graph.add_relationships(
        _Frame(ends | given),
        type,
        source,
        start,
        target,
        end,
        conflict_handling=_REPLACE,
        column_types=dict.fromkeys(_ENDS, "string") | _types(EDGE_KIND[type].properties, given),
    )


def _columns(properties: Iterable[Property], rows: Sequence[Node | Edge]) -> dict[str, _Column]:
    """The properties that any of the rows has."""
    found: dict[str, _Column] = {}
    for kind in properties:
        cells = [row.properties.get(kind.name) for row in rows]
        if any(cell is not None for cell in cells):
            found[kind.name] = _Column(_plain(cells) if kind.type == "texts" else cells)
            if kind.type == "bool":
                found[kind.name].dtype = "boolean"
    return found


def _plain(cells: Iterable[Value | None]) -> Iterator[Any]:
    return (list(cell) if isinstance(cell, tuple) else cell for cell in cells)


def _types(properties: Iterable[Property], given: dict[str, _Column]) -> dict[str, str]:
    return {kind.name: _TYPES[kind.type] for kind in properties if kind.name in given and kind.type in _TYPES}


class _Column(list[Any]):
    """What kglite asks of a column."""

    dtype = "object"

    def tolist(self) -> Self:
        return self

    def isna(self) -> _Column:
        return _Column(cell is None for cell in self)

    def dropna(self) -> _Column:
        return _Column(cell for cell in self if cell is not None)


class _Frame:
    """What kglite asks of a DataFrame."""

    def __init__(self, columns: dict[str, _Column]) -> None:
        self._columns = columns
        self.columns = _Column(columns)

    def reset_index(self, drop: bool = True) -> Self:
        return self

    def __getitem__(self, name: str) -> _Column:
        return self._columns[name]

    def __len__(self) -> int:
        return len(next(iter(self._columns.values())))
