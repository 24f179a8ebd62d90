"""The graph as JSON in networkx's node-link form: `networkx.node_link_graph(json.load(file), edges="edges")`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from graph.exports.plain import as_json
from graph.mirror import edge_key, node_key
from graph.model import Edge, Node, Rows

HEAD = b'{"graph":{"made_by":"diplograph"},'


def pieces(rows: Rows) -> Iterator[bytes]:
    """The file, a node or edge a line; keys of edges are those of the mirror."""
    yield HEAD + b'"directed":true,"multigraph":true,"nodes":[\n'
    yield from _listed(map(_node, rows.nodes))
    yield b'],"edges":[\n'
    yield from _listed(map(_edge, rows.edges))
    yield b"]}\n"


def _node(node: Node) -> dict[str, object]:
    return {"id": node_key(node.ref), "label": node.label, "name": node.name, **as_json(node.properties)}


def _edge(edge: Edge) -> dict[str, object]:
    ends = {"source": node_key(edge.source), "target": node_key(edge.target), "key": edge_key(edge)}
    return {**ends, "type": edge.type, **as_json(edge.properties)}


def _listed(items: Iterable[dict[str, object]]) -> Iterator[bytes]:
    between = b""
    for item in items:
        yield between + msgspec.json.encode(item)
        between = b",\n"
    yield b"\n"
