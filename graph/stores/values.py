"""Values on their way into a query and out of it: the same plain Python from both stores."""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping
from typing import Any

from graph.errors import QueryError
from graph.stores.tokens import wanted

_LARGEST = 2**63
_DEEPEST = 50  # kglite takes 64
_BILLION = 1_000_000_000


def parameters(given: Mapping[str, Any] | None, cypher: str) -> dict[str, Any]:
    """The parameters as both stores take them; QueryError names one that cannot be taken, or that the query lacks.

    NaN and pandas' NaT and NA count as missing, numbers and times of numpy and pandas as Python's, tuples, arrays
    and columns as lists.
    """
    taken = {name: _parameter(f"${name}", value) for name, value in (given or {}).items()}
    for name in wanted(cypher):
        if name not in taken:
            raise QueryError(f"the query asks for ${name}, which is not given (on the command line: --param {name}=…)")
    return taken


def _parameter(where: str, value: Any, depth: int = 0) -> Any:  # noqa: ANN401
    if depth > _DEEPEST:
        raise QueryError(f"{where.partition('[')[0].partition('.')[0]}: lists and maps nested too deeply")
    value = _native(value)
    if isinstance(value, dt.datetime) and value.tzinfo is not None:
        return _fixed(value)
    if value is None or isinstance(value, bool | dt.date):
        return value
    if isinstance(value, str):
        return _text(where, value)
    if isinstance(value, int):
        if not -_LARGEST <= value < _LARGEST:
            raise QueryError(f"{where}: the number does not fit into 64 bits; pass it as text")
        return int(value)
    if isinstance(value, float):
        return None if math.isnan(value) else float(value)
    if isinstance(value, list | tuple):
        return [_parameter(f"{where}[{number}]", item, depth + 1) for number, item in enumerate(value)]
    if isinstance(value, Mapping):
        return {_text(where, str(key)): _parameter(f"{where}.{key}", item, depth + 1) for key, item in value.items()}
    raise QueryError(f"{where}: a {type(value).__name__} cannot be a parameter; pass text, a number or a date")


def _native(value: Any) -> Any:  # noqa: ANN401
    """Values of numpy and pandas as Python's own; neither needs to be there."""
    kind = type(value).__name__
    if kind in ("NaTType", "NAType"):
        return None
    if kind == "datetime64":
        found = value.item()
        # In nanoseconds numpy gives a number, in days a date.
        return value.astype("datetime64[us]").item() if isinstance(found, int) else found
    if callable(getattr(value, "to_pydatetime", None)) and isinstance(value, dt.datetime):
        return value.to_pydatetime(warn=False)  # type: ignore[attr-defined]
    if callable(getattr(value, "tolist", None)) and kind != "timedelta64":
        # An array, a column, or a single number.
        return value.tolist()
    return value


def _text(where: str, value: str) -> str:
    if not encodable(value):
        raise QueryError(f"{where}: the text holds half a character (a lone surrogate); write it anew")
    return str(value)


def encodable(text: str) -> bool:
    """Whether the text is whole: a lone surrogate, half a character, cannot be kept anywhere."""
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
        return _fixed(value)
    if isinstance(value, dt.time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return mapped(value, plain)
    return value


def _fixed(moment: dt.datetime) -> dt.datetime:
    """The moment in a zone of a fixed offset: of zones by name Neo4j's driver asks what ends the process."""
    return moment.astimezone(dt.timezone(moment.utcoffset() or dt.timedelta()))


def mapped(value: Mapping[str, Any], each: Callable[[Any], Any]) -> dict[str, Any]:
    """The map with `each` done to its values, by key."""
    return {key: each(value[key]) for key in sorted(value)}


def duration(*, months: int, days: int, seconds: int, nanoseconds: int = 0) -> dict[str, int | float]:
    """A duration as a query returns it; `seconds` is a float only where it is no whole number."""
    return {"days": days, "months": months, "seconds": seconds + nanoseconds / _BILLION if nanoseconds else seconds}
