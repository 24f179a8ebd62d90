"""Tables sent to Neo4j as new nodes and edges.

A piece of a table travels as one text, which the server takes apart: the driver packs each value by itself, in Python,
which would take half of the time. What holds one of the marks between values goes as values.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from graph.model import Property, Value
from graph.stores.neo4j_tables import Piece, Table, Values

_ROW, _CELL, _PART = "\x1e", "\x1d", "\x1f"
_NONE = "\x1c"
"""What stands for no value: an empty text is one."""
_READ = {
    "text": "{}",
    "int": "toInteger({})",
    "float": "toFloat({})",
    "bool": "toBoolean({})",
    "date": "date({})",
    "texts": "split({}, $part)",
}

Statement = tuple[str, dict[str, Any]]
"""A query and its parameters."""


def creation(piece: Piece) -> Statement:
    """The statement that makes the rows of the piece; none of them may be there yet."""
    table, rows = piece
    text = _text(rows)
    if text is None:
        return _query(table, "$rows AS row", "row"), {"rows": [_plain(row) for row in rows]}
    unwound = "split($rows, $row) AS line WITH split(line, $cell) AS row"
    marks = {"row": _ROW, "cell": _CELL, "part": _PART, "none": _NONE}
    return _query(table, unwound, "text"), {"rows": text, **marks}


def _query(table: Table, unwound: str, form: str) -> str:
    first = 0 if table.ends is None else 2
    columns = ", ".join(
        f"{column.name}: {_value(column, f'row[{first + place}]', form)}" for place, column in enumerate(table.columns)
    )
    given = f" {{{columns}}}" if columns else ""
    if table.ends is None:
        return f"UNWIND {unwound} CREATE (:{table.name}{given})"
    source, target = table.ends
    return (
        f"UNWIND {unwound} MATCH (a:{source} {{id: row[0]}}) MATCH (b:{target} {{id: row[1]}}) "
        f"CREATE (a)-[:{table.name}{given}]->(b)"
    )


def _value(column: Property, cell: str, form: str) -> str:
    return cell if form == "row" else f"CASE {cell} WHEN $none THEN null ELSE {_READ[column.type].format(cell)} END"


def _text(rows: Sequence[Values]) -> str | None:
    """The rows as one text; None where a value holds what stands between values."""
    lines = [_CELL.join([_cell(value) for value in row]) for row in rows]
    text = _ROW.join(lines)
    cells = sum(len(row) - 1 for row in rows)
    parts = sum(len(value) - 1 for row in rows for value in row if type(value) is tuple)
    nothing = sum(value is None for row in rows for value in row)
    expected = ((_ROW, len(rows) - 1), (_CELL, cells), (_PART, parts), (_NONE, nothing))
    return text if all(text.count(mark) == count for mark, count in expected) else None


def _cell(value: Value | None) -> str:
    if value is None:
        return _NONE
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return _PART.join(value)
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _plain(row: Values) -> list[Any]:
    return [list(value) if isinstance(value, tuple) else value for value in row]
