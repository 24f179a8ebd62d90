"""What the tests share: a store of each kind, and a Neo4j server for those that need one.

The server is that of $DIPLOGRAPH_TEST_NEO4J (its database must be empty, and is emptied), else one that is
started here in a temporary folder, where Java 17 and Maven are there. Where there is none the tests that need
one are skipped, or fail where $CI is set.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from local_neo4j import asked, empty

from graph.errors import StoreError
from graph.stores import open_store
from graph.stores.base import Store

# no test waits for a clock: on a busy machine any example takes long
settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

KINDS = ("memory", "kglite", pytest.param("neo4j", marks=pytest.mark.neo4j))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--write-cypher-page` has docs/cypher.md written anew."""
    parser.addoption("--write-cypher-page", action="store_true", help="write docs/cypher.md from the conformance run")


@pytest.fixture(scope="session")
def neo4j_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Neo4j with an empty database; user and password are in the environment."""
    given = os.environ.get("DIPLOGRAPH_TEST_NEO4J")
    if given:
        _must_be_empty(given)
        yield given
        empty(given)
        return
    from graph.stores import server

    home = tmp_path_factory.mktemp("neo4j")
    try:
        running = server.start(home)
    except StoreError as error:
        _not_there(str(error))
    try:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("NEO4J_USER", running.user)
            patch.setenv("NEO4J_PASSWORD", running.password)
            yield running.url
    finally:
        server.stop(home)


@pytest.fixture
def neo4j_database(neo4j_url: str) -> str:
    """The same address, its database emptied."""
    empty(neo4j_url)
    return neo4j_url


@pytest.fixture(params=KINDS)
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Makes an empty store of one kind; a second one takes the first one's place."""
    made: list[Store] = []

    def make() -> Store:
        while made:
            made.pop().close()
        if request.param == "neo4j":
            url = request.getfixturevalue("neo4j_url")
            # Not the fixture above: in one test each call makes an empty store.
            empty(url)
        elif request.param == "kglite":
            url = tmp_path / f"store-{len(list(tmp_path.iterdir()))}"
        else:
            url = "memory:"
        made.append(open_store(url))
        return made[-1]

    yield make
    for store in made:
        store.close()


@pytest.fixture
def store(new_store: Callable[[], Store]) -> Store:
    """An empty store: embedded in memory and in a folder, and Neo4j."""
    return new_store()


def _must_be_empty(url: str) -> None:
    if asked(url, "MATCH (n) RETURN count(n) AS n")[0]["n"]:
        pytest.fail(f"$DIPLOGRAPH_TEST_NEO4J ({url}) holds data; the tests delete all: give an empty database")


def _not_there(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"the tests need a Neo4j: {reason}")
    pytest.skip(f"no Neo4j here: {reason}")
