"""kglite's values as plain Python, the same as Neo4j's."""

from __future__ import annotations

from typing import Any

from graph.model import NODE_KIND
from graph.stores import values

_NODE = {"id", "labels", "properties"}
_EDGE = {"id", "start", "end", "type", "properties"}
_DURATION = {"months", "days", "seconds", "nanoseconds"}
# Beside a node's own properties kglite lists these two: the name and the label once more.
_DOUBLED = {"title", "type"}


def plain(value: Any) -> Any:  # noqa: ANN401
    """A node, edge, path, date or scalar as `Store.query` returns it."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if not isinstance(value, dict):
        return values.plain(value)
    if value.keys() == _NODE and _is_stored(value):
        return values.node(value["labels"], _own(value["properties"]))
    if value.keys() == _EDGE and _is_stored(value):
        return values.edge(value["type"], value["properties"])
    # One without nanoseconds is listed without them, and is right as it is.
    if value.keys() == _DURATION:
        return values.duration(**value)
    # properties(n) and n {.*}
    listed = {"id", "name", *_DOUBLED} <= value.keys() and value["type"] in NODE_KIND
    return values.mapped(_own(value) if listed and value["title"] == value["name"] else value, plain)


def _is_stored(value: dict[str, Any]) -> bool:
    """Whether it is no map that a query made with the same keys: the places of nodes and edges are numbers."""
    return isinstance(value["id"], int) and isinstance(value["properties"], dict)


def _own(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in properties.items() if key not in _DOUBLED}
