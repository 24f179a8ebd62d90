"""kglite's values as plain Python, the same as Neo4j's."""

from __future__ import annotations

from typing import Any

from graph.stores import values

_NODE = {"id", "labels", "properties"}
_EDGE = {"id", "start", "end", "type", "properties"}
# Beside a node's own properties kglite lists these two: the name and the label once more.
_DOUBLED = {"title", "type"}


def plain(value: Any) -> Any:  # noqa: ANN401
    """A node, edge, path, date or scalar as `Store.query` returns it."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        if value.keys() == _NODE:
            given = {key: item for key, item in value["properties"].items() if key not in _DOUBLED}
            return values.node(value["labels"], given)
        if value.keys() == _EDGE:
            return values.edge(value["type"], value["properties"])
        return {key: plain(item) for key, item in value.items()}
    return values.plain(value)
