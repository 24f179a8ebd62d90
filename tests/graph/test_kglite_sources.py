"""The index of which nodes edges leave is the one that kglite would have written. The officials are invented."""

from __future__ import annotations

from pathlib import Path

import kglite
import pytest
from worlds import small

from graph.stores import kglite as embedded
from graph.stores import kglite_folder, kglite_sources, open_store


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every graph counts as a large one."""
    monkeypatch.setattr(kglite_folder, "LARGE", 1)
    monkeypatch.setattr(embedded, "_SAVE_SHARE", 0)


def indexed(folder: Path) -> dict[str, bytes]:
    return {one.name: one.read_bytes() for one in folder.glob("generations/*/*/conn_type_index_*")}


def test_it_is_what_kglite_writes_where_edges_came_later(tmp_path: Path) -> None:
    graph = kglite.KnowledgeGraph()
    graph.cypher("UNWIND range(0, 9) AS n CREATE (:Topic {id: toString(n), name: 'x'})")
    graph.cypher("MATCH (a:Topic), (b:Topic) WHERE a.id < b.id CREATE (a)-[:ABOUT]->(b)")
    graph.cypher("MATCH (a:Topic), (b:Topic) WHERE a.id = '9' CREATE (a)-[:PART_OF]->(b)")
    graph.enable_disk_mode(str(tmp_path / "first"))
    # Otherwise kglite writes it by itself, and all of this can go.
    assert not indexed(tmp_path / "first")
    graph.cypher("MATCH (a:Topic), (b:Topic) WHERE a.id < '3' AND b.id = '7' CREATE (a)-[:LIES_IN]->(b)")
    graph.copy().save(str(tmp_path / "later"))
    expected = indexed(tmp_path / "later")
    assert len(expected) == 3
    kglite_sources.index(tmp_path / "later")
    assert indexed(tmp_path / "later") == expected
    for one in (tmp_path / "later").glob("generations/*/*/conn_type_index_*"):
        one.unlink()
    kglite_sources.index(tmp_path / "later")
    assert indexed(tmp_path / "later") == expected


def test_edges_between_what_has_no_label_are_all_there_when_some_have_come(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store, open_store("memory:") as other:
        for one in (store, other):
            one.add([small(1, "Ana Belić", "José Moro"), small(2, "Ana Belić", "Olav Moe")])
        store.rebuild()
        for one in (store, other):
            one.add([small(3, "Olav Moe", "Tano")])
        query = "MATCH (a)-[r]->(b) RETURN type(r), a.id, b.id ORDER BY type(r), a.id, b.id"
        types = [type for (type,) in other.query("MATCH ()-[r]->() RETURN DISTINCT type(r)").rows]
        assert len(types) > 5
        for asked in (query, *(query.replace("[r]", f"[r:{type}]") for type in types)):
            assert store.query(asked).rows == other.query(asked).rows, asked


def test_a_graph_without_edges(tmp_path: Path) -> None:
    with open_store(tmp_path / "s") as store:
        store.add([small(1)])
        store.rebuild()
    with open_store(tmp_path / "s", read_only=True) as store:
        assert store.counts()["Document"] == 1
        assert store.query("MATCH (a)-[r:PART_OF]->(b) RETURN a").rows == ()
