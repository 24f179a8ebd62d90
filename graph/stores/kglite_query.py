"""A user's query put to kglite: read-only, within its limits, the answer as plain Python.

A frozen graph has no method that writes. Unlike a read transaction it lets other threads run while it is asked, and
heeds Ctrl-C.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import kglite

from graph.errors import QueryError, first_line, too_slow
from graph.stores.kglite_unlike import refuse
from graph.stores.kglite_values import plain
from graph.stores.kglite_written import written
from graph.stores.queried import Table
from graph.stores.rowlimit import limited

_TOO_MUCH = "safety ceiling"


def ask(snapshot: Any, cypher: str, given: Mapping[str, Any], timeout: float, limit: int) -> Table:  # noqa: ANN401
    """The answer of a frozen graph; see `Store.query`."""
    refuse(cypher)
    cypher = written(cypher)

    def put(query: str) -> Any:  # noqa: ANN401
        timeout_ms = max(1, int(timeout * 1000))
        return snapshot.cypher(query, params=dict(given), timeout_ms=timeout_ms, row_limit=limit + 1)

    try:
        try:
            result = put(limited(cypher, limit + 1))
        except kglite.CypherSyntaxError:
            # Told of the query as it was given.
            result = put(cypher)
        if isinstance(result, str):
            raise QueryError("FORMAT CSV is not for here; choose the form of the answer outside the query")
        columns = tuple(result.columns)
        rows = tuple(tuple(plain(row[c]) for c in columns) for row in result.to_list())
        return Table(columns, rows[:limit], len(rows) > limit)
    except kglite.CypherTimeoutError:
        raise too_slow(timeout) from None
    except (kglite.KgError, ValueError, TypeError) as error:
        if _TOO_MUCH in str(error):
            raise QueryError("the query makes more than 10,000,000 rows on its way; narrow it down") from None
        raise QueryError(first_line(error)) from None
