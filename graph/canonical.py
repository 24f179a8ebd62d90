"""The graph as text that is equal for equal graphs: JSON lines, nodes by label and id, then edges by type and ends.

Keys are in alphabetical order, dates ISO 8601, lists as the schema sorts them, properties without a value left out;
UTF-8 without escapes, one "\\n" after each line.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from graph.model import Edge, Node, Rows


def lines(rows: Rows) -> Iterator[bytes]:
    """The lines of the export, each with its line break."""
    for node in rows.nodes:
        yield line(node)
    for edge in rows.edges:
        yield line(edge)


def line(row: Node | Edge) -> bytes:
    """The line of one node or edge, with its line break."""
    said: dict[str, object]
    if isinstance(row, Node):
        said = {"label": row.label, "id": row.id, "name": row.name}
    else:
        said = {"type": row.type, "source": list(row.source), "target": list(row.target)}
    said["properties"] = dict(row.properties)
    return msgspec.json.encode(said, order="deterministic") + b"\n"
