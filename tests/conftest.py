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
from local_neo4j import asked, empty, start

from graph.errors import StoreError
from graph.stores import open_store, server
from graph.stores.base import Store
from graph.stores.server import Server

# no test waits for a clock: on a busy machine any example takes long
settings.register_profile("no clock", deadline=None)
settings.load_profile("no clock")

TESTS = Path(__file__).parent
KINDS = ("memory", "kglite", pytest.param("neo4j", marks=pytest.mark.neo4j))


LONGEST = (
    *("conformance/test_cypher.py", "conformance/test_stores.py", "diplograph/test_both_stores.py"),
    *("graph/test_checking.py", "diplograph/test_commands.py", "graph/test_view.py", "graph/test_view_browser.py"),
    *("test_notebooks.py", "diplograph/test_judging.py", "graph/test_order.py", "graph/test_neo4j_fill.py"),
    *("graph/test_settling.py", "faults/test_killed.py", "diplograph/test_neo4j_command.py"),
)
"""Files that take longest, which begin first: where two processes share the tests, none is left with one at the end."""


def pytest_sessionstart() -> None:
    """Tables in a pipe are as wide as their rows, unless a test says otherwise: workers of pytest-xdist are told 80."""
    os.environ.pop("COLUMNS", None)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest files first; the tests of a file stay in their order."""
    place = {TESTS / name: number for number, name in enumerate(LONGEST)}
    items.sort(key=lambda item: place.get(item.path, len(place)))


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--write-cypher-page` has docs/cypher.md written anew, `--write-notebooks` the results in the notebooks."""
    parser.addoption("--write-cypher-page", action="store_true", help="write docs/cypher.md from the conformance run")
    parser.addoption("--write-notebooks", action="store_true", help="write what the notebooks show into them")


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A Neo4j that was started here, for all tests of this process."""
    home = tmp_path_factory.mktemp("Zoë's server") / "home"
    try:
        running = start(home)
    except StoreError as error:
        _not_there(str(error))
    yield running
    server.stop(home)


@pytest.fixture(scope="session")
def neo4j_url(request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a Neo4j with an empty database; user and password are in the environment."""
    given = os.environ.get("DIPLOGRAPH_TEST_NEO4J")
    if given:
        _must_be_empty(given)
        yield given
        empty(given)
        return
    running: Server = request.getfixturevalue("neo4j_server")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEO4J_USER", running.user)
        patch.setenv("NEO4J_PASSWORD", running.password)
        yield running.url


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
