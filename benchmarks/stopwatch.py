"""Time by the clock and of processors, of this process and of a Neo4j server: a busy machine stretches the first."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Self


class Stopwatch:
    """Adds up what is spent in `with` blocks, in seconds: `wall` by the clock, `cpu` of all processors.

    With the address of a Neo4j server its processors' time is in `cpu` too, as Java tells it.
    """

    def __init__(self, neo4j: str | None = None) -> None:
        self.wall = self.cpu = 0.0
        self._neo4j = neo4j if neo4j and "://" in neo4j else None

    def __enter__(self) -> Self:
        self.cpu -= self._processors()
        self.wall -= time.perf_counter()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.wall += time.perf_counter()
        self.cpu += self._processors()

    def figures(self, title: str) -> dict[str, float]:
        """Both, under the title and the title with "cpu"."""
        return {title: self.wall, f"{title} cpu": self.cpu}

    def _processors(self) -> float:
        return time.process_time() + (server(self._neo4j) if self._neo4j else 0.0)


def server(url: str) -> float:
    """Seconds of processors that the Neo4j server at the address has spent since it started."""
    import neo4j

    from graph.stores.neo4j_address import address

    where = address(url)
    query = (
        "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes "
        "RETURN attributes.ProcessCpuTime.value AS nanoseconds"
    )
    with neo4j.GraphDatabase.driver(where.url, auth=where.auth) as driver:
        return float(driver.execute_query(query, database_=where.database).records[0]["nanoseconds"]) / 1e9
