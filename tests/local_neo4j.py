"""A Neo4j for tests: what is asked of one past the store, and what tests of the local server need of the machine."""

import os
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.stores import server, server_jars
from graph.stores.server import Server


def start(home: Path) -> Server:
    """A server in this home, which runs already or is started by a Java that compiles less: no test asks much."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JDK_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")
        return server.start(home)


def asked(url: str, query: str) -> list[dict[str, int]]:
    """The rows that the database there answers."""
    import neo4j

    from graph.stores.neo4j_address import address

    where = address(url)
    with neo4j.GraphDatabase.driver(where.url, auth=where.auth) as driver:
        return driver.execute_query(query, database_=where.database).records  # type: ignore[return-value]


def empty(url: str) -> None:
    """Delete all that is in the database there."""
    asked(url, "MATCH (n) DETACH DELETE n")


def needed() -> None:
    """Skip the test where no server can be started here; where $CI is set, fail. $DIPLOGRAPH_TEST_NEO4J is no help."""
    try:
        server_jars.java()
        if not server_jars.folder().is_dir():
            server_jars.maven()
    except StoreError as error:
        if os.environ.get("CI"):
            pytest.fail(str(error))
        pytest.skip(str(error))
