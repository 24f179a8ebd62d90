"""The graph as networkx graphs, for analysis: everything in one, who met whom in another.

Both are made from `Rows` and nothing else, so that the two stores give equal graphs, node for node and edge
for edge, in the same order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.garbage import uncollected
from graph.model import Edge, Node, NodeRef, Rows

if TYPE_CHECKING:
    import networkx as nx


@uncollected()
def mirror(rows: Rows) -> nx.MultiDiGraph[str]:
    """The whole graph: nodes "Label:id" with `label`, `id`, `name` and all properties; edges with `type`.

    An edge's key is its type, followed by what tells it from others of its type between the same ends
    ("HOLDS_OFFICE:Foreign Minister"). Values are plain: text, numbers, `datetime.date`, tuples of text;
    a property without a value is absent.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from((node_key(node.ref), node_attributes(node)) for node in rows.nodes)
    graph.add_edges_from(
        (
            node_key(edge.source),
            node_key(edge.target),
            edge_key(edge),
            {**edge.properties, "type": edge.type},
        )
        for edge in rows.edges
    )
    return graph


@uncollected()
def met(rows: Rows) -> nx.Graph[str]:
    """Who met whom: officials by id, with `name` and their properties; an edge for each pair that met.

    Edges bear `count`, `first`, `last`, `meetings`, `kinds` and `evidence` as in the graph, and `weight`, which is the
    count. An official who met nobody is there too, alone.
    """
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from((node.id, node_attributes(node)) for node in rows.nodes if node.label == "Official")
    graph.add_edges_from(
        (edge.source[1], edge.target[1], {**edge.properties, "weight": edge.properties["count"]})
        for edge in rows.edges
        if edge.type == "MET"
    )
    return graph


def node_key(ref: NodeRef) -> str:
    """What a node is called in the mirror and in pictures: "Country:AZE"."""
    return f"{ref[0]}:{ref[1]}"


def node_attributes(node: Node) -> dict[str, Any]:
    """The node's `label`, `id`, `name` and properties."""
    return {**node.properties, "label": node.label, "id": node.id, "name": node.name}


def edge_key(edge: Edge) -> str:
    """What tells an edge from others between the same ends: its type, or "HOLDS_OFFICE:Foreign Minister"."""
    return ":".join((edge.type, *edge.ref[3]))
