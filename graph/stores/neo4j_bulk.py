"""Tables sent to Neo4j as new nodes and edges.

A piece of a table travels as one text, which the server takes apart: the driver packs each value by itself, in Python,
which would take half of the time. What holds one of the marks between values goes as values.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from graph.model import Property
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
    if found := _as_text(table, rows):
        text, given = found
        unwound = "split($rows, $row) AS line WITH split(line, $cell) AS row"
        marks = {"row": _ROW, "cell": _CELL, "part": _PART, "none": _NONE}
        return _query(table, unwound, given), {"rows": text, **marks}
    first = _ends(table)
    given = [f"{column.name}: row[{place}]" for place, column in enumerate(table.columns, first)]
    return _query(table, "$rows AS row", given), {"rows": [_plain(row) for row in rows]}


def _query(table: Table, unwound: str, given: Sequence[str]) -> str:
    properties = f" {{{', '.join(given)}}}" if given else ""
    if table.ends is None:
        return f"UNWIND {unwound} CREATE (:{table.name}{properties})"
    source, target = table.ends
    return (
        f"UNWIND {unwound} MATCH (a:{source} {{id: row[0]}}) MATCH (b:{target} {{id: row[1]}}) "
        f"CREATE (a)-[:{table.name}{properties}]->(b)"
    )


def _ends(table: Table) -> int:
    """Values of a row that come before those of its columns."""
    return 0 if table.ends is None else len(table.ends)


def _as_text(table: Table, rows: Sequence[Values]) -> tuple[str, list[str]] | None:
    """The rows as one text, and how the server reads each property from a row of it; columns without any value are left
    out. None where a value holds what stands between values.
    """
    columns = list(zip(*rows, strict=True))
    ends = _ends(table)
    cells: list[Sequence[str]] = list(columns[:ends])
    given: list[str] = []
    parts = nothing = 0
    for column, values in zip(table.columns, columns[ends:], strict=True):
        missing = values.count(None)
        if missing == len(rows):
            continue
        if column.type == "texts":
            lists = [value for value in values if value is not None]
            if not all(lists):
                # As a text it would be a list of one empty text.
                return None
            parts += sum(map(len, lists)) - len(lists)
        nothing += missing
        given.append(f"{column.name}: {_read(column, f'row[{len(cells)}]', missing)}")
        write: Callable[[Any], str] = _PART.join if column.type == "texts" else str
        cells.append([_NONE if value is None else write(value) for value in values])
    text = _ROW.join(map(_CELL.join, zip(*cells, strict=True)))
    expected = ((_ROW, len(rows) - 1), (_CELL, len(rows) * (len(cells) - 1)), (_PART, parts), (_NONE, nothing))
    return (text, given) if all(text.count(mark) == count for mark, count in expected) else None


def _read(column: Property, cell: str, missing: int) -> str:
    value = _READ[column.type].format(cell)
    return f"CASE {cell} WHEN $none THEN null ELSE {value} END" if missing else value


def _plain(row: Values) -> list[Any]:
    return [list(value) if isinstance(value, tuple) else value for value in row]
