"""The graph as a Cypher script that makes it anew in an empty database, of Neo4j or kglite.

No text in it holds a line break, so that a statement ends where ";" ends a line.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import groupby, islice

from graph.model import Edge, Rows, Value
from graph.stores.cypher import constraints

HEAD = b"// diplograph export cypher\n"
_ROWS = 200
"""Nodes or edges of one statement: parsing takes longer than their number where a statement is long."""
_NAMED = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile("[\\\\'\x00-\x1f\x7f-\x9f\u2028\u2029]")


def pieces(rows: Rows) -> Iterator[bytes]:
    """The script: constraints, nodes label by label, then edges by type and labels of their ends."""
    yield HEAD
    for constraint in constraints():
        yield f"{constraint};\n".encode()
    for label, nodes in groupby(rows.nodes, lambda node: node.label):
        while some := [_map({"id": one.id, "name": one.name, **one.properties}) for one in islice(nodes, _ROWS)]:
            yield f"UNWIND [{', '.join(some)}] AS row CREATE (n:{label}) SET n = row;\n".encode()
    for (type, source, target), edges in groupby(sorted(rows.edges, key=_shape), _shape):
        ends = f"MATCH (a:{source} {{id: row.a}}) MATCH (b:{target} {{id: row.b}})"
        while some := [_edge(edge) for edge in islice(edges, _ROWS)]:
            yield f"UNWIND [{', '.join(some)}] AS row {ends} CREATE (a)-[r:{type}]->(b) SET r = row.p;\n".encode()


def _shape(edge: Edge) -> tuple[str, str, str]:
    return edge.type, edge.source[0], edge.target[0]


def _edge(edge: Edge) -> str:
    return f"{{a: {_literal(edge.source[1])}, b: {_literal(edge.target[1])}, p: {_map(edge.properties)}}}"


def _map(said: Mapping[str, Value]) -> str:
    return f"{{{', '.join([f'{name}: {_literal(value)}' for name, value in said.items()])}}}"


def _literal(value: Value) -> str:
    if isinstance(value, str):
        return f"'{_ESCAPED.sub(_escape, value)}'"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, tuple):
        return f"[{', '.join(map(_literal, value))}]"
    return repr(value)


def _escape(sign: re.Match[str]) -> str:
    return _NAMED.get(sign[0]) or f"\\u{ord(sign[0]):04x}"
