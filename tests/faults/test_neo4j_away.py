"""A Neo4j that is cut off, goes away, comes back, or may not be written to, in the middle of a load."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import local_neo4j
import pytest
from cutting_proxy import Proxy, proxied
from trials import check, export, readouts, whole

from diplograph import extraction
from diplograph.loading import load
from graph.errors import StoreError, StoreUnreachable
from graph.stores import neo4j_database as database
from graph.stores import open_store, server, server_launch
from graph.stores.base import Store

pytestmark = pytest.mark.neo4j


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return readouts(tmp_path_factory.mktemp("away") / "texts", 18)


@pytest.fixture(scope="module")
def expected(texts: Path) -> bytes:
    return whole(texts, texts.parent / "unbroken")


@pytest.fixture
def proxy(neo4j_database: str) -> Iterator[Proxy]:
    with proxied(neo4j_database) as found:
        yield found


def _kept(monkeypatch: pytest.MonkeyPatch, at: int, then: object) -> None:
    """Calls `then` after the batch of that number is kept."""
    keep, count = Store.keep, iter(range(1, 1000))

    def told(self: Store, *given: object) -> object:
        report = keep(self, *given)  # type: ignore[arg-type]
        if next(count) == at:
            then()  # type: ignore[operator]
        return report

    monkeypatch.setattr(Store, "keep", told)


@pytest.mark.slow
@pytest.mark.parametrize("at", [1, 5, 6])
def test_a_connection_that_is_cut_is_made_anew(
    proxy: Proxy, texts: Path, expected: bytes, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    _kept(monkeypatch, at, proxy.cut)
    loaded = load([texts], proxy.url, batch=3, workers=1)
    assert loaded.new == 18
    with open_store(proxy.url) as store:
        check(store, set())
        assert export(store) == expected


@pytest.mark.slow
def test_connections_that_are_cut_all_the_time(proxy: Proxy, texts: Path, expected: bytes) -> None:
    over = threading.Event()

    def cut() -> None:
        while not over.wait(0.7):
            proxy.cut()

    cutting = threading.Thread(target=cut)
    cutting.start()
    try:
        load([texts], proxy.url, batch=2, workers=1)
    except StoreUnreachable:
        # A commit of which nobody knows whether it was done ends the load.
        pass
    finally:
        over.set()
        cutting.join()
    load([texts], proxy.url, workers=1)
    with open_store(proxy.url) as store:
        check(store, set())
        assert export(store) == expected


@pytest.mark.slow
def test_a_server_that_stays_away_ends_the_load(
    proxy: Proxy, texts: Path, expected: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.2)
    monkeypatch.setattr(database, "_RETRY_SECONDS", 0.5)
    with monkeypatch.context() as patch:
        _kept(patch, 2, proxy.close)
        with pytest.raises(
            StoreUnreachable, match=r"no Neo4j answers there.* 6 documents of this load are kept"
        ) as caught:
            load([texts], proxy.url, batch=3, workers=1)
    assert "\n" not in str(caught.value)
    proxy.open()
    loaded = load([texts], proxy.url, batch=3, workers=1)
    assert (loaded.new, loaded.unchanged) == (12, 6)
    with open_store(proxy.url) as store:
        check(store, set())
        assert export(store) == expected


@pytest.mark.slow
def test_a_load_reads_patiently_too(
    proxy: Proxy, texts: Path, expected: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "_RETRY_SECONDS", 0.5)
    recall, count = Store.recall, iter(range(1, 1000))

    def told(self: Store, *given: object) -> object:
        if next(count) == 2:
            proxy.close()
            threading.Timer(3, proxy.open).start()
        return recall(self, *given)  # type: ignore[arg-type]

    # A file or two at a time, so that the archive is asked again in mid-load.
    monkeypatch.setattr(extraction, "GROUP", 1)
    with monkeypatch.context() as patch:
        patch.setattr(Store, "recall", told)
        assert load([texts], proxy.url, batch=3, workers=1).new == 18
    assert next(count) > 2
    with open_store(proxy.url) as store:
        check(store, set())
        assert export(store) == expected


def test_an_open_store_answers_again_when_the_server_is_back(proxy: Proxy, texts: Path) -> None:
    load([texts], proxy.url, workers=1)
    with open_store(proxy.url, read_only=True) as store:
        before = store.counts()
        proxy.close()
        with pytest.raises(StoreUnreachable, match="no Neo4j answers there"):
            store.query("MATCH (n:Official) RETURN count(n)")
        proxy.open()
        assert store.query("RETURN 1 AS one").rows == ((1,),)
        assert store.counts() == before


def test_whoever_writes_counts_patiently(proxy: Proxy, texts: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "_RETRY_SECONDS", 0.2)
    with open_store(proxy.url) as store:
        before = store.counts()
        proxy.close()
        threading.Timer(1, proxy.open).start()
        assert store.counts() == before


@pytest.mark.slow
def test_a_server_that_is_restarted_in_the_middle(
    texts: Path, expected: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    local_neo4j.needed()
    home = tmp_path / "home"
    try:
        running = server.start(home)
        monkeypatch.setenv("NEO4J_USER", running.user)
        monkeypatch.setenv("NEO4J_PASSWORD", running.password)
        # However long a start takes on this machine.
        monkeypatch.setattr(database, "PATIENCE", 200.0)

        def restart() -> None:
            server.stop(home)
            threading.Thread(target=server.start, args=(home,)).start()

        with monkeypatch.context() as patch:
            _kept(patch, 3, restart)
            load([texts], running.url, batch=3, workers=1)
        with open_store(running.url) as store:
            check(store, set())
            assert export(store) == expected
        server.stop(home)
        # A database that may not be written to says so, and can be read.
        conf = server_launch._CONF + "server.databases.default_to_read_only=true\n"
        monkeypatch.setattr(server_launch, "_CONF", conf)
        url = server.start(home).url
        with open_store(url, read_only=True) as store:
            assert export(store) == expected
        more = readouts(tmp_path / "more", 20)
        with pytest.raises(StoreError, match="is read-only") as caught:
            load([more], url, workers=1)
        assert "\n" not in str(caught.value)
    finally:
        server.stop(home)
