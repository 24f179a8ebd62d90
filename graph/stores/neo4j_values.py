"""The driver's values as plain Python, the same as the embedded store's."""

from __future__ import annotations

from typing import Any

from neo4j import graph, spatial, time

from graph.stores import values


def plain(value: Any) -> Any:  # noqa: ANN401
    """A node, edge, path, date, point or scalar as `Store.query` returns it."""
    if isinstance(value, graph.Node):
        return values.node(list(value.labels), values.mapped(value, plain))
    if isinstance(value, graph.Relationship):
        return values.edge(value.type, values.mapped(value, plain))
    if isinstance(value, graph.Path):
        return {
            "nodes": [plain(n) for n in value.nodes],
            "relationships": [plain(r) for r in value.relationships],
        }
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return values.mapped(value, plain)
    if isinstance(value, time.Duration):
        return values.duration(
            months=value.months, days=value.days, seconds=value.seconds, nanoseconds=value.nanoseconds
        )
    if isinstance(value, spatial.Point):
        return _point(value)
    if isinstance(value, time.Date | time.DateTime | time.Time):
        return values.plain(value.to_native())
    return values.plain(value)


def _point(value: spatial.Point) -> dict[str, float]:
    names = ("longitude", "latitude", "height") if isinstance(value, spatial.WGS84Point) else ("x", "y", "z")
    return dict(sorted(zip(names, value, strict=False)))
