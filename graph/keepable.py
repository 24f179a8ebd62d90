"""What of a Record no store can keep: half a character, a number beyond 64 bits, a value that is none of JSON's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from graph.errors import RecordError
from graph.record import Record

_LARGEST = 2**63
_KINDS = (str, int, float, bool, type(None), dt.date)


def check_keepable(record: Record) -> None:
    """Nothing where the Record can be kept; RecordError that names the field where it cannot."""
    try:
        record.to_json()
        if all(official.mentions < _LARGEST for official in record.officials):
            return
    except (UnicodeEncodeError, TypeError):
        pass
    for where, value in _values("", record):
        if fault := _fault(value):
            raise RecordError(f"{record.source!r}: {where} {fault}")


def _values(where: str, value: Any) -> Iterator[tuple[str, Any]]:  # noqa: ANN401
    """Every single value with its place: officials[0].name."""
    if is_dataclass(value):
        for one in fields(value):
            yield from _values(f"{where}.{one.name}".removeprefix("."), getattr(value, one.name))
    elif isinstance(value, list | tuple):
        for number, item in enumerate(value):
            yield from _values(f"{where}[{number}]", item)
    else:
        yield where, value


def _fault(value: Any) -> str | None:  # noqa: ANN401
    if isinstance(value, str):
        try:
            value.encode()
        except UnicodeEncodeError as error:
            return f"holds half a character (a lone surrogate) at {error.start}; write it anew"
    if isinstance(value, int) and abs(value) >= _LARGEST:
        return "is a number that does not fit into 64 bits"
    # A float of numpy calls itself one, and is none to JSON.
    return None if type(value) in _KINDS else f"is of type {type(value).__name__}; give one of Python's own"
