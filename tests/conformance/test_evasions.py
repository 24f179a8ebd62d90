"""No query does more than read, on the real engines: however it is worded, and also where its words were not read."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import kglite
import pytest
import summit_world
from evasions import COMMENTS, INNOCENT, NESTED, REACHES, WRITES, mangled
from hypothesis import HealthCheck, given, settings
from local_neo4j import empty

from graph.errors import QueryError
from graph.stores import open_store
from graph.stores.base import Store
from graph.stores.readonly import reading

GIVEN = {"set": 1, "file": "/etc/passwd"}
KINDS = ["memory", pytest.param("neo4j", marks=pytest.mark.neo4j)]
relaxed = {"suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]}


@pytest.fixture(scope="module", params=KINDS)
def kept(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store with something in it to change."""
    url = "memory:"
    if request.param == "neo4j":
        url = request.getfixturevalue("neo4j_url")
        empty(url)
    with open_store(url) as store:
        store.add(summit_world.entries()[:2])
        yield store


def test_a_query_that_would_do_more_than_read_is_refused(kept: Store) -> None:
    before = kept.rows()
    for cypher in (*WRITES, *REACHES):
        with pytest.raises(QueryError) as caught:
            kept.query(cypher, GIVEN, timeout=5)
        assert "\n" not in str(caught.value), cypher
    for cypher in COMMENTS:
        assert len(kept.query(cypher).rows) == kept.counts()["Official"]
    assert kept.rows() == before


def test_the_engines_themselves_refuse_to_write(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = kept.rows()
    monkeypatch.setattr("graph.stores.queried.reading", lambda cypher: cypher)
    for cypher in (*WRITES, *COMMENTS):
        try:
            kept.query(cypher, GIVEN, timeout=5)
        except QueryError:
            continue
    assert kept.rows() == before
    shown = kept.query("SHOW CONSTRAINTS YIELD name WHERE name = 'official_id' RETURN name").rows
    assert shown == (("official_id",),)


def test_what_only_looks_like_writing_is_answered(kept: Store) -> None:
    for cypher in INNOCENT:
        kept.query(cypher, GIVEN)


def test_a_query_nested_without_end_is_refused_and_ends_no_process(kept: Store) -> None:
    for cypher in NESTED:
        with pytest.raises(QueryError, match="nested too deeply"):
            kept.query(cypher)
    deep: Any = 1
    for _ in range(5_000):
        deep = [deep]
    with pytest.raises(QueryError, match=r"\$x.*nested too deeply"):
        kept.query("RETURN $x AS x", {"x": deep})


def _graph() -> Any:
    graph = kglite.KnowledgeGraph()
    graph.cypher("CREATE (:Official {id: 'a', name: 'A'})-[:MET {count: 1}]->(:Official {id: 'b', name: 'B'})")
    return graph


def _state(graph: Any) -> list[str]:
    asked = ("MATCH (n) RETURN n", "MATCH ()-[r]->() RETURN r", "SHOW INDEXES", "SHOW CONSTRAINTS")
    return [str(graph.cypher(one).to_list()) for one in asked]


@settings(max_examples=400)
@given(mangled())
def test_what_passes_would_change_nothing_even_where_kglite_may_write(cypher: str) -> None:
    try:
        asked = reading(cypher)
    except QueryError:
        return
    graph = _graph()
    before = _state(graph)
    try:
        graph.cypher(asked, timeout_ms=2_000)
    except (kglite.KgError, ValueError, TypeError):
        return
    assert _state(graph) == before


@pytest.fixture(scope="module")
def changes(neo4j_url: str) -> Iterator[Callable[[str], bool]]:
    """Whether Neo4j would change anything for the query, in a transaction that may write and is undone."""
    import neo4j

    from graph.stores.neo4j_address import address

    empty(neo4j_url)
    where = address(neo4j_url)
    with neo4j.GraphDatabase.driver(where.url, auth=where.auth, notifications_min_severity="OFF") as driver:
        driver.execute_query("CREATE (:Official {id: 'a', name: 'A'})-[:MET]->(:Official {id: 'b', name: 'B'})")

        def ask(cypher: str) -> bool:
            try:
                with driver.session(database=where.database) as session, session.begin_transaction(timeout=5) as tx:
                    counters = tx.run(cypher, GIVEN).consume().counters
                    tx.rollback()
                    return bool(counters.contains_updates or counters.contains_system_updates)
            except neo4j.exceptions.Neo4jError:
                return False

        yield ask


@pytest.mark.slow
@pytest.mark.neo4j
@settings(max_examples=1_500, **relaxed)
@given(cypher=mangled())
def test_what_passes_would_change_nothing_even_where_neo4j_may_write(
    changes: Callable[[str], bool], cypher: str
) -> None:
    try:
        asked = reading(cypher)
    except QueryError:
        return
    assert not changes(asked)


@pytest.mark.neo4j
def test_the_evasions_are_some(changes: Callable[[str], bool]) -> None:
    """Half of them and more would be carried out, on one engine or the other, if they were let through."""
    carried_out = 0
    for cypher in WRITES:
        graph = _graph()
        before = _state(graph)
        with suppress(kglite.KgError, ValueError, TypeError):
            graph.cypher(cypher, timeout_ms=2_000)
        carried_out += _state(graph) != before or changes(cypher)
    assert carried_out > len(WRITES) / 2
