"""What of a document and its Record no store can keep: half a character, a number beyond 64 bits, a value of another
kind than its field is for.

Such a value would be written without a word and stop whoever reads it again, so that nothing could be settled any more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from graph.document import Document
from graph.errors import RecordError
from graph.record import Record

_LARGEST = 2**63
_KINDS = (str, int, float, bool, type(None), dt.date)


def as_kept(record: Record) -> Record:
    """The Record as a store gives it back; RecordError that names the field where it cannot be kept."""
    refused: Exception | None = None
    try:
        kept = Record.from_json(record.to_json())
        if all(abs(number) < _LARGEST for number in _numbers(kept)):
            return kept
    except (UnicodeEncodeError, TypeError, RecordError) as error:
        refused = error
    for where, value in _values("", record):
        if fault := _fault(value):
            raise RecordError(f"{record.source!r}: {where} {fault}")
    raise RecordError(f"{record.source!r}: {refused}")


def check_document(document: Document) -> None:
    """Nothing where the document can be kept; RecordError that names the field where it cannot."""
    for name in ("source", "text", "headline", "publisher", "url"):
        value = getattr(document, name)
        if not isinstance(value, str) and (value is not None or name in ("source", "text")):
            raise RecordError(f"{document.source!r}: {name} is of type {type(value).__name__}; give a text")
        try:
            (value or "").encode()
        except UnicodeEncodeError as error:
            raise RecordError(
                f"{document.source!r}: {name} holds half a character (a lone surrogate) at {error.start}; "
                "save the file as UTF-8"
            ) from None
    # A datetime calls itself a date, and is written with a time that no date has.
    if document.published is not None and type(document.published) is not dt.date:
        kind = type(document.published).__name__
        raise RecordError(f"{document.source!r}: published is of type {kind}; give a datetime.date")


def _numbers(record: Record) -> Iterator[int]:
    """The whole numbers that come into the graph."""
    yield from (official.mentions for official in record.officials)
    for piece in record.evidence:
        yield from (piece.start, piece.end)


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
