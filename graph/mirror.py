"""The graph as networkx graphs, for analysis: everything in one, who met whom in another.

The two stores, and rows, give equal graphs, node for node and edge for edge, in the same order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.attributes import Attributes, EdgeRow, attributed
from graph.filling import filled
from graph.garbage import uncollected
from graph.model import EDGE_KIND, NODE_KIND, Edge, Node, NodeRef

if TYPE_CHECKING:
    import networkx as nx

    from graph.analysis.reading import Source


@uncollected()
def mirror(source: Source) -> nx.MultiDiGraph[str]:
    """The whole graph: nodes "Label:id" with `label`, `id`, `name` and all properties; edges with `type`.

    An edge's key is its type, followed by what tells it from others of its type between the same ends
    ("HOLDS_OFFICE:Foreign Minister"). Values are plain: text, numbers, `datetime.date`, tuples of text;
    a property without a value is absent.
    """
    import networkx as nx

    nodes, edges = attributed(source, NODE_KIND, EDGE_KIND, lambda *ref: node_key(ref))
    return filled(nx.MultiDiGraph(), nodes, map(_typed, edges))


def _typed(edge: EdgeRow) -> tuple[str, str, str, Attributes]:
    one, other, key, said = edge
    said["type"] = key[0]
    return one, other, ":".join(key) if len(key) > 1 else key[0], said


@uncollected()
def met(source: Source) -> nx.Graph[str]:
    """Who met whom: officials by id, with `name` and their properties; an edge for each pair that met.

    Edges bear `count`, `first`, `last`, `meetings`, `kinds` and `evidence` as in the graph, and `weight`, which is the
    count. An official who met nobody is there too, alone.
    """
    import networkx as nx

    nodes, edges = attributed(source, ("Official",), ("MET",), lambda _, id: id)
    return filled(nx.Graph(), nodes, map(_weighted, edges))


def _weighted(edge: EdgeRow) -> tuple[str, str, Attributes]:
    one, other, _, said = edge
    said["weight"] = said["count"]
    return one, other, said


def node_key(ref: NodeRef) -> str:
    """What a node is called in the mirror and in pictures: "Country:AZE"."""
    return f"{ref[0]}:{ref[1]}"


def node_attributes(node: Node) -> dict[str, Any]:
    """The node's `label`, `id`, `name` and properties."""
    return {**node.properties, "label": node.label, "id": node.id, "name": node.name}


def edge_key(edge: Edge) -> str:
    """What tells an edge from others between the same ends: its type, or "HOLDS_OFFICE:Foreign Minister"."""
    return ":".join((edge.type, *edge.ref[3]))
