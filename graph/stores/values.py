"""Values on their way into a query and out of it: the same plain Python from both stores."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping
from typing import Any

from graph.errors import QueryError

_LARGEST = 2**63
_BILLION = 1_000_000_000


def parameters(given: Mapping[str, Any] | None) -> dict[str, Any]:
    """The parameters as both stores take them; QueryError names one that cannot be taken.

    NaN and pandas' NaT count as missing, numbers of numpy as numbers, tuples as lists.
    """
    return {name: _parameter(f"${name}", value) for name, value in (given or {}).items()}


def _parameter(where: str, value: Any) -> Any:  # noqa: ANN401
    if value is None or isinstance(value, bool | dt.date):
        # NaT calls itself a datetime, and is the only one unequal to itself.
        return None if value is not None and value != value else value
    if isinstance(value, str):
        if not _encodable(value):
            raise QueryError(f"{where}: the text holds half a character (a lone surrogate); write it anew")
        return str(value)
    if isinstance(value, int):
        if not -_LARGEST <= value < _LARGEST:
            raise QueryError(f"{where}: {value} does not fit into 64 bits; pass it as text")
        return value
    if isinstance(value, float):
        return None if math.isnan(value) else value
    if isinstance(value, list | tuple):
        return [_parameter(f"{where}[{number}]", item) for number, item in enumerate(value)]
    if isinstance(value, Mapping):
        return {str(key): _parameter(f"{where}.{key}", item) for key, item in value.items()}
    if callable(getattr(value, "item", None)):
        return _parameter(where, value.item())
    raise QueryError(f"{where}: a {type(value).__name__} cannot be a parameter; pass text, a number or a date")


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def node(labels: list[str], properties: Mapping[str, Any]) -> dict[str, Any]:
    """A node as a query returns it: id, name, labels, then its other properties by name."""
    rest = {key: plain(properties[key]) for key in sorted(properties) if key not in ("id", "name")}
    return {"id": properties.get("id"), "name": properties.get("name"), "labels": sorted(labels), **rest}


def edge(type: str, properties: Mapping[str, Any]) -> dict[str, Any]:
    """An edge as a query returns it: its type, then its properties by name."""
    return {"type": type, **{key: plain(properties[key]) for key in sorted(properties)}}


def plain(value: Any) -> Any:  # noqa: ANN401
    """A scalar, date, list or map without what JSON or another store cannot hold.

    NaN and infinity are missing, times of day are ISO text, zones are fixed offsets; a map has its keys in
    alphabetical order, since neither store keeps another one.
    """
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return value.astimezone(dt.timezone(value.utcoffset() or dt.timedelta()))
    if isinstance(value, dt.time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return mapped(value, plain)
    return value


def mapped(value: Mapping[str, Any], each: Callable[[Any], Any]) -> dict[str, Any]:
    """The map with `each` done to its values, by key."""
    return {key: each(value[key]) for key in sorted(value)}


def duration(*, months: int, days: int, seconds: int, nanoseconds: int = 0) -> dict[str, int | float]:
    """A duration as a query returns it; `seconds` is a float only where it is no whole number."""
    return {"days": days, "months": months, "seconds": seconds + nanoseconds / _BILLION if nanoseconds else seconds}
