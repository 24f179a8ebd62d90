"""A user's query: looked at before any store is asked, and answered as a table."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.stores import values
from graph.stores.readonly import reading
from graph.stores.schema_dates import check_dates


@dataclass(frozen=True, slots=True)
class Table:
    """A query's answer; `cut` says that there were more rows than the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]
    cut: bool = False


class Queried(ABC):
    """What a store offers for a user's Cypher; see `graph.stores.base.Store`."""

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float = 30.0,
        limit: int = 10_000,
    ) -> Table:
        """The answer to a Cypher query that only reads, as plain Python values.

        A node is a dict of `id`, `name`, `labels` and its properties, an edge one of `type` and its
        properties, a path one of `nodes` and `relationships`. At most `limit` rows, within `timeout`
        seconds. QueryError where the query is wrong or too slow, WriteRefused where it would do more than
        read.
        """
        asked = reading(cypher)
        given = values.parameters(parameters, asked)
        check_dates(asked, given)
        return self._answer(asked, given, timeout, limit)

    @abstractmethod
    def _answer(self, asked: str, given: Mapping[str, Any], timeout: float, limit: int) -> Table:
        """The answer to a query that only reads, with its parameters; see `query`."""
