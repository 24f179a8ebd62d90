"""The driver's values as plain Python, the same as the embedded store's."""

from __future__ import annotations

from typing import Any

from neo4j import graph, spatial, time

from graph.stores import values

_BILLION = 1_000_000_000


def plain(value: Any) -> Any:  # noqa: ANN401
    """A node, edge, path, date, point or scalar as `Store.query` returns it."""
    if isinstance(value, graph.Node):
        return values.node(list(value.labels), _mapped(dict(value)))
    if isinstance(value, graph.Relationship):
        return values.edge(value.type, _mapped(dict(value)))
    if isinstance(value, graph.Path):
        return {
            "nodes": [plain(n) for n in value.nodes],
            "relationships": [plain(r) for r in value.relationships],
        }
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return _mapped(value)
    if isinstance(value, time.Duration):
        seconds = value.seconds + value.nanoseconds / _BILLION if value.nanoseconds else value.seconds
        return {"months": value.months, "days": value.days, "seconds": seconds}
    if isinstance(value, spatial.Point):
        return _point(value)
    if isinstance(value, time.Date | time.DateTime | time.Time):
        return values.plain(value.to_native())
    return values.plain(value)


def _mapped(value: dict[str, Any]) -> dict[str, Any]:
    return {key: plain(item) for key, item in value.items()}


def _point(value: spatial.Point) -> dict[str, float]:
    names = ("longitude", "latitude", "height") if isinstance(value, spatial.WGS84Point) else ("x", "y", "z")
    return dict(zip(names, value, strict=False))
