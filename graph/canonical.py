"""The graph as text that is equal for equal graphs: JSON lines, nodes by label and id, then edges by type and ends.

Keys are in alphabetical order, dates ISO 8601, lists as the schema sorts them, properties without a value left out;
UTF-8 without escapes, one "\\n" after each line.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from graph.model import Rows


def lines(rows: Rows) -> Iterator[bytes]:
    """The lines of the export, each with its line break."""
    for node in rows.nodes:
        yield _line({"label": node.label, "id": node.id, "name": node.name, "properties": dict(node.properties)})
    for edge in rows.edges:
        ends = {"source": list(edge.source), "target": list(edge.target)}
        yield _line({"type": edge.type, **ends, "properties": dict(edge.properties)})


def _line(said: dict[str, object]) -> bytes:
    return msgspec.json.encode(said, order="deterministic") + b"\n"
