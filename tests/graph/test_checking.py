"""`Store.check`: a store that is whole is found whole, and each kind of fault that is planted is found. The officials
are invented.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from worlds import Entry, entries, seed, small

from graph import checking
from graph.checking import tally
from graph.errors import StoreDamaged, StoreLocked
from graph.resolution.judgements import judgement
from graph.stores import open_store
from graph.stores.base import Store
from graph.stores.sqlite_claims import packed, unpacked

WORLD = [seed(), small(1, "Ana Belić", "José Moro"), small(2, "Ana Belić", "Olav Moe")]
FIRST = small(1, "Ana Belić", "José Moro")[0].id
OFFICIAL = "(o:Official {id: 'olav-moe-nor'})"


def filled(store: Store) -> Store:
    """The store with three documents and a judgement."""
    store.add(WORLD)
    store.judge([judgement("Official", "different", "ana-belic-srb", "olav-moe-nor")])
    return store


@pytest.fixture
def world() -> Iterator[Store]:
    """A store in memory, filled."""
    with open_store("memory:") as store:
        yield filled(store)


def in_graph(store: Store, statement: str) -> None:
    """Change the graph behind the store's back."""
    if hasattr(store, "_graph"):
        store._graph.cypher(statement)
    else:
        store._database.run(statement)  # type: ignore[attr-defined]


def in_archive(store: Store, sql: str, cypher: str) -> None:
    """Change the archive behind the store's back."""
    if hasattr(store, "_archive"):
        store._archive._db.create_function("respelled", 1, respelled)
        store._archive._db.execute(sql)
    else:
        store._database.run(cypher)  # type: ignore[attr-defined]


def respelled(claims: bytes) -> bytes:
    """A document's claims, somebody's name spelled otherwise."""
    return packed({key: claim.replace("José", "Jose") for key, claim in unpacked(claims).items()})


def kinds(store: Store, **how: bool) -> dict[str, int]:
    return {one.kind: one.count for one in store.check(**how).findings}


def examples(store: Store, kind: str) -> tuple[str, ...]:
    return next(one.examples for one in store.check().findings if one.kind == kind)


def test_a_whole_store_is_found_whole(store: Store) -> None:
    assert store.check().clean
    world = filled(store)
    found = world.check()
    assert (found.clean, found.findings, found.notes) == (True, (), ())
    rows = world.rows()
    assert (found.documents, found.nodes, found.edges) == (3, len(rows.nodes), len(rows.edges))
    world.forget([FIRST])
    assert world.check().clean
    assert world.check(quick=True).quick


IN_GRAPH = {
    "an official has gone": (f"MATCH {OFFICIAL} DETACH DELETE o", {"missing"}),
    "an edge has gone": (f"MATCH {OFFICIAL}-[r:REPRESENTS]->() DELETE r", {"missing"}),
    "a passage has gone": (
        "MATCH (e:Evidence) WHERE e.quote STARTS WITH 'Readout 1. ' DETACH DELETE e",
        {"missing", "evidence"},
    ),
    "somebody has come": ("CREATE (:Official {id: 'nobody-xxx', name: 'Nobody'})", {"extra"}),
    "another name": (f"MATCH {OFFICIAL} SET o.name = 'Olaf Moe'", {"other"}),
    "another quote": ("MATCH (e:Evidence) WHERE e.quote = 'Readout' SET e.quote = 'Readouts'", {"other"}),
    "a property has gone": ("MATCH (m:Meeting) WHERE m.date = '2021-05-31' REMOVE m.date_from", {"other"}),
    "a property of no kind": (f"MATCH {OFFICIAL} SET o.mood = 'good'", {"foreign"}),
    "an edge of no kind": (
        f"MATCH {OFFICIAL} MATCH (c:Country {{id: 'AZE'}}) CREATE (o)-[:ATTENDED {{evidence: ['e']}}]->(c)",
        {"foreign"},
    ),
    "evidence that is not there": (
        f"MATCH {OFFICIAL}-[r:REPRESENTS]->() SET r.evidence = ['e']",
        {"other", "evidence"},
    ),
    "no evidence": (f"MATCH {OFFICIAL}-[r:REPRESENTS]->() REMOVE r.evidence", {"other", "evidence"}),
    "a meeting too many": (
        "MATCH (:Official {id: 'ana-belic-srb'})-[r:MET]->(:Official {id: 'olav-moe-nor'}) SET r.count = 2",
        {"other", "met"},
    ),
    "did not attend": (f"MATCH {OFFICIAL}-[r:ATTENDED]->() DELETE r", {"missing", "met"}),
    "was not held": ("MATCH (m:Meeting) WHERE m.date = '2021-05-31' SET m.status = 'planned'", {"other", "met"}),
}


@pytest.mark.parametrize("fault", IN_GRAPH)
def test_a_fault_in_the_graph_is_found_and_mended(world: Store, fault: str) -> None:
    statement, expected = IN_GRAPH[fault]
    right = world.rows()
    in_graph(world, statement)
    found = world.check()
    assert {one.kind for one in found.findings} == expected
    assert found.repairable
    assert all(one.examples and "--repair" in one.advice for one in found.findings)
    world.rebuild()
    assert world.check().clean
    assert world.rows() == right


def test_all_faults_at_once_are_found_and_mended(store: Store) -> None:
    right = filled(store).rows()
    for name in IN_GRAPH.keys() - {"an official has gone"}:
        in_graph(store, IN_GRAPH[name][0])
    found = kinds(store)
    assert found.keys() == {"missing", "extra", "other", "foreign", "evidence", "met"}
    store.rebuild()
    assert store.check().clean
    assert store.rows() == right


def test_an_edge_that_is_there_twice_is_told_so(world: Store) -> None:
    in_graph(
        world,
        f"MATCH {OFFICIAL}-[r:REPRESENTS]->(c) CREATE (o)-[t:REPRESENTS]->(c) SET t.evidence = r.evidence",
    )
    assert kinds(world) == {"doubled": 1}
    assert examples(world, "doubled") == ("Official olav-moe-nor REPRESENTS Country NOR: 2 times",)


def test_what_is_wrong_is_named(world: Store) -> None:
    in_graph(world, f"MATCH {OFFICIAL} SET o.name = 'Olaf Moe'")
    assert examples(world, "other") == ("Official olav-moe-nor: name is 'Olaf Moe', not 'Olav Moe'",)
    in_graph(world, f"MATCH {OFFICIAL} DETACH DELETE o")
    assert "Official olav-moe-nor MET Official ana-belic-srb" not in examples(world, "missing")
    assert "Official ana-belic-srb MET Official olav-moe-nor" in examples(world, "missing")


IN_ARCHIVE = {
    "another text": (
        f"UPDATE document SET text = text || '.' WHERE id = '{FIRST}'",
        f"MATCH (d:_Document {{id: '{FIRST}'}}) SET d.text = d.text + '.'",
        {"untrue"},
    ),
    "a quote that does not stand there": (
        f"UPDATE document SET record = replace(record, '\"Readout\"', '\"Readouts\"') WHERE id = '{FIRST}'",
        f"MATCH (d:_Document {{id: '{FIRST}'}}) SET d.record = replace(d.record, '\"Readout\"', '\"Readouts\"')",
        {"untrue"},
    ),
    "a Record that is none": (
        f"UPDATE document SET record = substr(record, 2) WHERE id = '{FIRST}'",
        f"MATCH (d:_Document {{id: '{FIRST}'}}) SET d.record = substring(d.record, 1)",
        {"unreadable", "extra"},
    ),
    "somebody is another": (
        "UPDATE item SET id = 'olav-mo-nor' WHERE id = 'olav-moe-nor'",
        "MATCH (i:_Item {node: 'olav-moe-nor'}) SET i.node = 'olav-mo-nor'",
        {"identities", "claims"},
    ),
    "nobody knows who somebody is": (
        f"DELETE FROM told WHERE label = 'Official' AND document = '{FIRST}'",
        f"MATCH (t:_Told {{place: 'Official:{FIRST}'}}) DELETE t",
        {"index"},
    ),
    "another claim": (
        f"UPDATE claim SET claims = respelled(claims) WHERE document = '{FIRST}'",
        f"MATCH (d:_Document {{id: '{FIRST}'}}) SET d.claims = '{{}}'",
        {"claims"},
    ),
}


@pytest.mark.parametrize("fault", IN_ARCHIVE)
def test_a_fault_in_the_archive_is_found(store: Store, fault: str) -> None:
    sql, cypher, expected = IN_ARCHIVE[fault]
    in_archive(filled(store), sql, cypher)
    assert expected <= kinds(store).keys()


def test_what_is_not_mended_is_not_called_so(store: Store) -> None:
    world = filled(store)
    sql, cypher, _ = IN_ARCHIVE["another text"]
    in_archive(world, sql, cypher)
    found = world.check()
    assert kinds(world) == {"untrue": 1}
    assert not found.repairable
    assert FIRST in found.findings[0].examples[0]


def test_who_is_who_is_resolved_from_nothing(store: Store) -> None:
    world = filled(store)
    sql, cypher, _ = IN_ARCHIVE["somebody is another"]
    in_archive(world, sql, cypher)
    assert "identities" in kinds(world)
    assert "identities" not in kinds(world, quick=True)
    world.rebuild()
    assert world.check().clean


def test_counted_claims_are_compared_with_claims(world: Store) -> None:
    world._archive._db.execute("UPDATE vote SET documents = documents + 1 WHERE key LIKE '%olav-moe-nor%'")
    assert kinds(world)["votes"] > 0
    world.rebuild()
    assert world.check().clean


def test_documents_that_wait_to_be_settled_are_no_fault(store: Store) -> None:
    filled(store)
    store.keep([small(3, "Olav Moe", "José Moro"), small(1, "Ana Belić", "José Moro", published=dt.date(2021, 6, 1))])
    found = store.check()
    assert (found.clean, found.documents, found.unsettled) == (True, 4, 2)
    in_graph(store, f"MATCH {OFFICIAL}-[r:REPRESENTS]->() DELETE r")
    assert kinds(store) == {"missing": 1}
    store.settle()
    in_graph(store, "MATCH (e:Evidence) WHERE e.quote STARTS WITH 'Readout 3. ' DETACH DELETE e")
    assert kinds(store).keys() == {"missing", "evidence"}


def test_many_faults_are_counted_and_some_are_named(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    in_graph(world, "MATCH (n) WHERE n:Evidence OR n:Official DETACH DELETE n")
    whole = {one.kind: (one.count, one.at_least) for one in world.check().findings}
    assert whole["missing"][0] > 20
    assert len(examples(world, "missing")) == 20
    monkeypatch.setattr(tally, "_ROWS", 5)
    part = {one.kind: (one.count, one.at_least) for one in world.check().findings}
    assert part["missing"] == (whole["missing"][0], True)


def test_a_fault_of_the_file_is_told_once(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_: object) -> int:
        raise StoreDamaged("the archive cannot be read")

    monkeypatch.setattr(checking, "_compare", damaged)
    with world._reading() as archive:
        monkeypatch.setattr(type(archive), "faults", damaged)
    (finding,) = world.check().findings
    assert (finding.kind, finding.count, finding.examples) == ("file", 1, ("the archive cannot be read",))


def test_a_store_that_changes_meanwhile_cannot_be_checked(world: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    scan: Callable[[], object] = world.scan

    def meanwhile() -> object:
        world.add([small(3, "Olav Moe", "José Moro")])
        return scan()

    monkeypatch.setattr(world, "scan", meanwhile)
    with pytest.raises(StoreLocked, match="another process is changing the store"):
        world.check()


def test_other_peoples_nodes_are_left_alone(world: Store) -> None:
    in_graph(world, "CREATE (:Ship {id: 'a', name: 'A'})")
    found = world.check()
    assert found.clean
    assert "Ship" in found.notes[0]
    in_graph(world, "MATCH (s:Ship) DETACH DELETE s")


@given(st.lists(st.tuples(st.sampled_from(("add", "add", "keep", "forget", "judge", "settle")), entries()), max_size=8))
@settings(max_examples=25)
def test_whatever_is_done_to_a_store_it_stays_whole(done: list[tuple[str, Entry]]) -> None:
    with open_store("memory:") as store:
        for what, (document, record) in done:
            if what in ("add", "keep"):
                getattr(store, what)([(document, record)])
            elif what == "forget":
                store.forget([document.id])
            elif what == "settle":
                store.settle()
            elif not store.judgements():
                store.judge([judgement("Official", "same", "ana-belic-srb", "olav-moe-nor")])
            else:
                store.judge(removed=store.judgements())
        found = store.check()
        assert found.findings == ()
