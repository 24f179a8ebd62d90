"""The graph as GEXF with its spans of time, for Gephi's timeline: one piece a node or edge.

Gephi keeps `label`, `id`, `source`, `target` and `type` for itself. So a node's label is shown as `category`, its name
is what GEXF calls the label, and an edge's type is its label.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.exports.plain import Span, Times, as_text, properties, xml
from graph.mirror import node_key
from graph.model import EDGE_KINDS, NODE_KINDS, Property, Rows, Value

HEAD = b'<?xml version="1.0" encoding="UTF-8"?>\n<!-- diplograph export gexf -->\n'
_TYPES = {"int": "long", "float": "double", "bool": "boolean"}


def pieces(rows: Rows) -> Iterator[bytes]:
    """The file: nodes and edges with their properties, and `start` and `end` where the graph has dates of them."""
    times = Times(rows)
    yield HEAD + b'<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
    yield b'<graph mode="dynamic" timeformat="date" defaultedgetype="directed">\n'
    yield from _attributes("node", {"category": Property("category", "text", ""), **properties(NODE_KINDS)})
    yield from _attributes("edge", properties(EDGE_KINDS))
    yield b"<nodes>\n"
    for node in rows.nodes:
        values = _values("n", {"category": node.label, **node.properties})
        head = f'<node id="{xml(node_key(node.ref))}" label="{xml(node.name)}"{_days(times.node(node.ref))}>'
        yield f"{head}{values}</node>\n".encode()
    yield b"</nodes>\n<edges>\n"
    for number, edge in enumerate(rows.edges):
        ends = f'source="{xml(node_key(edge.source))}" target="{xml(node_key(edge.target))}"'
        weight = f' weight="{edge.properties["count"]}"' if edge.type == "MET" and "count" in edge.properties else ""
        head = f'<edge id="e{number}" {ends} label="{edge.type}"{weight}{_days(times.edge(edge))}>'
        yield f"{head}{_values('e', edge.properties)}</edge>\n".encode()
    yield b"</edges>\n</graph>\n</gexf>\n"


def _attributes(what: str, named: Mapping[str, Property]) -> Iterator[bytes]:
    yield f'<attributes class="{what}">\n'.encode()
    for name, one in named.items():
        type = _TYPES.get(one.type, "string")
        yield f'<attribute id="{what[0]}-{name}" title="{name}" type="{type}"/>\n'.encode()
    yield b"</attributes>\n"


def _values(what: str, said: Mapping[str, Value]) -> str:
    values = [f'<attvalue for="{what}-{name}" value="{xml(as_text(value))}"/>' for name, value in said.items()]
    return f"<attvalues>{''.join(values)}</attvalues>" if values else ""


def _days(span: Span) -> str:
    named = zip(("start", "end"), span, strict=True)
    return "".join(f' {end}="{day.isoformat()}"' for end, day in named if day)
