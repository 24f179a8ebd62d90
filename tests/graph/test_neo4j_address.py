"""Addresses of Neo4j, and what is said when nobody lets us in: never the password."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from graph.errors import StoreUnreachable, UsageError
from graph.stores import open_store, server
from graph.stores.neo4j_address import address

SECRET = "correct horse"


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    """No user in the environment, and no server of the user's own."""
    if "neo4j_url" not in request.fixturenames:
        monkeypatch.delenv("NEO4J_USER", raising=False)
        monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
        monkeypatch.setattr(server, "credentials", lambda url: None)


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A port that nobody listens on."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield taken.getsockname()[1]


def test_the_parts_of_an_address() -> None:
    where = address("neo4j://ana:correct%20horse@graph.example.org:7688/talks?policy=eu")
    assert where.url == "neo4j://graph.example.org:7688?policy=eu"
    assert where.shown == "neo4j://graph.example.org:7688/talks"
    assert where.auth == ("ana", SECRET)
    assert where.database == "talks"
    assert SECRET not in repr(where)
    assert address("bolt://[::1]:7687").url == "bolt://[::1]:7687"
    assert address("bolt://localhost").auth is None


def test_who_comes_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "credentials", lambda url: ("neo4j", "of the local server"))
    assert address("bolt://localhost").auth == ("neo4j", "of the local server")
    monkeypatch.setenv("NEO4J_PASSWORD", SECRET)
    assert address("bolt://localhost").auth == ("neo4j", SECRET)
    monkeypatch.setenv("NEO4J_USER", "olav")
    assert address("bolt://localhost").auth == ("olav", SECRET)
    assert address("bolt://ana@localhost").auth == ("ana", SECRET)
    assert address("bolt://ana:other@localhost").auth == ("ana", "other")


@pytest.mark.parametrize(
    "url",
    [
        "bolt://",
        "neo4j://:7687",
        "bolt://ana:pa/ss@host",
        "bolt://ana:p@ss:word@host:x",
        "bolt://ana:12/34pa@host",
        "bolt://ana:12?pa@host",
    ],
)
def test_an_address_that_cannot_be_read(url: str) -> None:
    with pytest.raises(UsageError, match="the store's address") as caught:
        open_store(url)
    assert "pa" not in str(caught.value).replace("password", "").replace("percent", "")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s"])
def test_nobody_answers(silent_port: int, scheme: str) -> None:
    url = f"{scheme}://ana:{SECRET.replace(' ', '%20')}@127.0.0.1:{silent_port}"
    with pytest.raises(StoreUnreachable, match=rf"{silent_port}: no Neo4j answers there; start it") as caught:
        open_store(url)
    assert SECRET not in str(caught.value)
    assert "\n" not in str(caught.value)
    assert (f"bolt://127.0.0.1:{silent_port} for one without" in str(caught.value)) == scheme.endswith("+s")


@pytest.mark.neo4j
def test_a_wrong_password(neo4j_url: str, capfd: pytest.CaptureFixture[str]) -> None:
    host = neo4j_url.partition("://")[2]
    with pytest.raises(StoreUnreachable, match="refuses the password of user 'ana'; set NEO4J_USER") as caught:
        open_store(f"bolt://ana:correct%20horse@{host}")
    assert SECRET not in str(caught.value)
    assert capfd.readouterr() == ("", "")


@pytest.mark.neo4j
def test_no_password(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")
    monkeypatch.setattr(server, "credentials", lambda url: None)
    with pytest.raises(StoreUnreachable, match="the server wants a password"):
        open_store(neo4j_url)


@pytest.mark.neo4j
def test_no_such_database(neo4j_url: str) -> None:
    with pytest.raises(StoreUnreachable, match="the server has no database 'nowhere'"):
        open_store(f"{neo4j_url}/nowhere")


@pytest.mark.neo4j
def test_the_password_is_in_no_repr(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    user, password = address(neo4j_url).auth or ("", "")
    host = neo4j_url.partition("://")[2]
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    with open_store(f"bolt://{user}:{password}@{host}") as store:
        assert repr(store) == f"<Neo4jStore bolt://{host}>"
        assert password not in store.url


@pytest.mark.neo4j
def test_a_reader_writes_nothing(neo4j_url: str) -> None:
    from worlds import small

    from graph.errors import StoreError

    with open_store(neo4j_url, read_only=True) as store, pytest.raises(StoreError, match="reading only"):
        store.add([small(1, "Tano")])
