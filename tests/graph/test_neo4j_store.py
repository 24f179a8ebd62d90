"""What only a database with several writers can get wrong. The officials are invented."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from local_neo4j import asked
from worlds import seed, small

from graph import project as projecting
from graph.errors import QueryError, StoreVersion, WriteRefused
from graph.project import project
from graph.stores import neo4j as module
from graph.stores import open_store
from graph.stores.base import Store
from graph.stores.whole import UNDER_WAY
from graph.stores.work import Report

pytestmark = pytest.mark.neo4j


@pytest.fixture
def url(neo4j_database: str) -> str:
    return neo4j_database


@pytest.fixture
def store(url: str) -> Iterator[Store]:
    with open_store(url) as opened:
        yield opened


def test_it_stays_after_closing(url: str) -> None:
    with open_store(url) as store:
        store.add([seed()])
    with open_store(url, read_only=True) as store:
        assert store.rows() == project([seed()[1]])
        assert store.document(seed()[0].id) == seed()[0]


def test_whoever_reads_before_anything_is_kept_is_told(url: str) -> None:
    for _ in range(2):
        with open_store(url, read_only=True) as reader:
            assert reader.notes == (UNDER_WAY,)
        open_store(url).close()
    with open_store(url) as store:
        store.add([seed()])
    with open_store(url, read_only=True) as reader:
        assert reader.notes == ()


def test_several_load_at_once(url: str) -> None:
    """All speak of one official and one pair, so that each must see what the others wrote; each would make the database
    what a store needs.
    """
    for made in ("CONSTRAINT", "INDEX"):
        kept = "WHERE type <> 'LOOKUP'" if made == "INDEX" else ""
        for row in asked(url, f"SHOW {made} YIELD name, type {kept} RETURN name"):
            asked(url, f"DROP {made} `{row['name']}`")
    failures: list[BaseException] = []

    def load(first: int) -> None:
        try:
            with open_store(url) as store:
                for number in range(first, first + 6):
                    store.add([small(number, "Ana Belić", "José Moro", date=f"20{number:02}-05-31")])
        except BaseException as error:  # noqa: BLE001  # shown below, in the thread of the test
            failures.append(error)

    threads = [threading.Thread(target=load, args=(first,)) for first in (10, 20, 30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with open_store(url) as store:
        assert store.rows() == project(store.records())
        assert store.query("MATCH ()-[r:MET]->() RETURN r.count").rows == ((18,),)


@pytest.mark.parametrize("where", ["effect", "statements.upserts"])
def test_interrupted_neither_archive_nor_graph_changes(
    store: Store, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    store.add([seed()])

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"{module.__name__}.{where}", interrupted)
    with pytest.raises(KeyboardInterrupt):
        store.add([small(1, "Ana Belić", "José Moro")])
    monkeypatch.undo()
    assert len(list(store.documents())) == 1
    assert store.rows() == project([seed()[1]])
    assert store.add([small(1, "Ana Belić", "José Moro")]) == Report(new=1)


def test_rules_that_changed_project_anew(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_store(url) as store:
        store.add([seed(), small(1, "Ana Belić", "José Moro")])
        rows = store.rows()
    empty_graph = "MATCH (n) WHERE NOT n:_Document AND NOT n:_Archive DETACH DELETE n"
    with open_store(url) as store:
        store._database.run(empty_graph)  # type: ignore[attr-defined]
    monkeypatch.setattr(projecting, "VERSION", projecting.VERSION + 1)
    with open_store(url) as store:
        assert store.rows() == rows
        assert "by the rules of this version" in store.notes[0]
    with open_store(url) as store:
        assert store.notes == ()


def test_an_index_of_an_earlier_version_is_made_anew(url: str) -> None:
    with open_store(url) as store:
        store.add([seed(), small(1, "Ana Belić", "José Moro")])
        rows = store.rows()
        for cypher in (
            "MATCH (n) WHERE n:_Told OR n:_Telling OR n:_Found DELETE n",
            "MATCH (i:_Item) UNWIND range(1, 9) AS block CREATE (:_Found {block: block, item: 1})",
            "MATCH (i:_Item) CREATE (:_Told {place: 'Official:x', name: 'y', item: i.id, document: 'x'})",
            "CREATE INDEX archive_found_block IF NOT EXISTS FOR (n:_Found) ON (n.block)",
            "MATCH (i:_Item) REMOVE i.found",
            "MATCH (a:_Archive) SET a.version = 4",
        ):
            store._database.run(cypher)  # type: ignore[attr-defined]
    with open_store(url, read_only=True) as reader:
        assert "as an earlier version did" in reader.notes[0]
        assert reader.rows() == rows
        assert not reader.check().clean
    with open_store(url) as store:
        assert "by the rules of this version" in store.notes[0]
        assert store.rows() == rows
        assert store.check().clean
        names = {row["name"] for row in store._database.read("SHOW INDEXES YIELD name")}  # type: ignore[attr-defined]
        assert not names & {"archive_found_block", "archive_found_item", "archive_told_item"}
        store.add([small(2, "Ana Belić", "Tano")])
        assert store.check().clean


def test_an_archive_of_a_later_version(url: str, store: Store) -> None:
    store._database.run("MATCH (a:_Archive) SET a.version = 99")  # type: ignore[attr-defined]
    with pytest.raises(StoreVersion, match="archive format 99, this one reads 5"):
        open_store(url)


def test_the_server_itself_refuses_to_write(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph.stores.queried.reading", lambda cypher: cypher)
    with pytest.raises(WriteRefused, match="read access mode"):
        store.query("CREATE (n:Official {id: 'x'}) RETURN n.id")
    with pytest.raises(QueryError):
        store.query("DROP CONSTRAINT official_id")
    assert store.counts()["Official"] == 0


def test_the_archive_is_not_counted(store: Store) -> None:
    store.add([seed()])
    assert not any(name.startswith("_") for name in store.counts())
    assert not any(node.label.startswith("_") for node in store.rows().nodes)


def test_claims_that_nobody_makes_leave_nothing_behind(store: Store) -> None:
    document, record = small(1, "Ana Belić", "José Moro")
    store.add([(document, record)])
    bare = type(record)(record.id, record.source, record.sha256)
    store.add([(document, bare)])
    assert store.query("MATCH (k:_Key) RETURN count(k)").rows == ((0,),)
    assert {node.label for node in store.rows().nodes} == {"Document"}


def test_a_server_that_does_not_look_at_the_clock_is_not_waited_for(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "GRACE", 0.1)
    with pytest.raises(QueryError, match=r"longer than 0\.1 seconds"):
        store.query("RETURN reduce(sum = 0, i IN range(1, 20000000) | sum + i) AS sum", timeout=0.1)
    assert store.query("RETURN 1 AS x").rows == ((1,),)
