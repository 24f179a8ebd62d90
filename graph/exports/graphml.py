"""The graph as GraphML, which networkx, yEd, igraph and Gephi read: one piece a node or edge."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.exports.plain import as_text, properties, xml
from graph.mirror import node_key
from graph.model import EDGE_KINDS, NODE_KINDS, Property, Rows, Value

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- diplograph export graphml -->\n'
_TYPES = {"int": "long", "float": "double", "bool": "boolean"}


def pieces(rows: Rows) -> Iterator[bytes]:
    """The file: every node with `label`, `name` and its properties, every edge with `type` and its own."""
    yield HEAD + b'<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    texts = (Property("label", "text", ""), Property("name", "text", ""))
    yield from _keys("node", {**{one.name: one for one in texts}, **properties(NODE_KINDS)})
    yield from _keys("edge", {"type": Property("type", "text", ""), **properties(EDGE_KINDS)})
    yield b'<graph edgedefault="directed">\n'
    for node in rows.nodes:
        said = {"label": node.label, "name": node.name, **node.properties}
        yield f'<node id="{xml(node_key(node.ref))}">{_data("n", said)}</node>\n'.encode()
    for number, edge in enumerate(rows.edges):
        source, target = xml(node_key(edge.source)), xml(node_key(edge.target))
        data = _data("e", {"type": edge.type, **edge.properties})
        yield f'<edge id="e{number}" source="{source}" target="{target}">{data}</edge>\n'.encode()
    yield b"</graph>\n</graphml>\n"


def _keys(what: str, named: Mapping[str, Property]) -> Iterator[bytes]:
    for name, one in named.items():
        type = _TYPES.get(one.type, "string")
        yield f'<key id="{what[0]}-{name}" for="{what}" attr.name="{name}" attr.type="{type}"/>\n'.encode()


def _data(what: str, said: Mapping[str, Value]) -> str:
    return "".join([f'<data key="{what}-{name}">{xml(as_text(value))}</data>' for name, value in said.items()])
