"""A query that would never end does, at its limits, and takes nothing else with it. On both stores."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
import summit_world
from asked import queries, told
from local_neo4j import empty

from graph.errors import QueryError
from graph.stores import open_store
from graph.stores.base import Store

COUNTLESS = "UNWIND range(1, 3000) AS a UNWIND range(1, 3000) AS b UNWIND range(1, 3000) AS c RETURN sum(a * b % c)"
KINDS = ["memory", pytest.param("neo4j", marks=pytest.mark.neo4j)]


@pytest.fixture(params=KINDS)
def kept(request: pytest.FixtureRequest) -> Iterator[Store]:
    url = "memory:"
    if request.param == "neo4j":
        url = request.getfixturevalue("neo4j_url")
        empty(url)
    with open_store(url) as store:
        store.add(summit_world.entries())
        yield store


@pytest.mark.parametrize("cypher", [COUNTLESS, "MATCH (a)-[*1..20]-(b) RETURN count(*) AS n"])
def test_a_query_that_explodes_ends_at_its_time_and_leaves_the_store_usable(kept: Store, cypher: str) -> None:
    with pytest.raises(QueryError, match=r"longer than 0\.3 seconds"):
        kept.query(cypher, timeout=0.3)
    assert kept.query("RETURN 1 AS x").rows == ((1,),)


def test_of_rows_without_end_only_those_wanted_are_made(kept: Store) -> None:
    """Some 40 billion rows: to make them all takes longer than the test may."""
    table = kept.query("MATCH (a), (b), (c), (d), (e), (f) RETURN a.id, b.id, c.id, d.id", limit=10)
    assert (len(table.rows), table.cut) == (10, True)
    path = kept.query("MATCH p = (a:Official)-[:MET*1..20]-(b) RETURN p", limit=2)
    assert (len(path.rows), path.cut) == (2, True)


def test_the_limit_of_a_query_counts_where_it_is_less(kept: Store) -> None:
    for cypher, rows, cut in (
        ("UNWIND [1, 2, 3] AS x RETURN x ORDER BY x DESC", [3, 2], True),
        ("UNWIND [1, 2, 3] AS x RETURN x ORDER BY x LIMIT 2", [1, 2], False),
        ("UNWIND [1, 2, 3] AS x RETURN x ORDER BY x LIMIT 3", [1, 2], True),
        ("UNWIND [1, 2, 3] AS x RETURN x ORDER BY x SKIP 1", [2, 3], False),
        ("RETURN 1 AS x UNION ALL RETURN 1 AS x UNION ALL RETURN 1 AS x", [1, 1], True),
        ("UNWIND [1, 2, 3] AS `limit` RETURN `limit` ORDER BY `limit`;", [1, 2], True),
        ("CALL { UNWIND [1, 2, 3] AS x RETURN x LIMIT 3 } RETURN x ORDER BY x // LIMIT 1", [1, 2], True),
        ("UNWIND [1, 1, 2] AS x RETURN DISTINCT x ORDER BY x", [1, 2], False),
    ):
        table = kept.query(cypher, limit=2)
        assert ([row[0] for row in table.rows], table.cut) == (rows, cut), cypher


def test_the_first_rows_are_those_of_the_whole_answer(kept: Store) -> None:
    for query in queries():
        if query.rows is None or query.any_order or len(query.rows) < 2 or kept.url != "memory:":
            continue
        table = kept.query(query.cypher, query.given, limit=1)
        assert (told(table), table.cut) == (query.rows[:1], True), query.key
        whole = kept.query(query.cypher, query.given, limit=len(query.rows))
        assert (told(whole), whole.cut) == (query.rows, False), query.key


def test_each_of_many_threads_gets_its_own_answer_while_one_writes(kept: Store) -> None:
    ids = [id for (id,) in kept.query("MATCH (o:Official) RETURN o.id ORDER BY o.id").rows]

    def ask(number: int) -> bool:
        id = ids[number % len(ids)]
        table = kept.query("MATCH (o:Official {id: $id}) RETURN o.id, $number", {"id": id, "number": number})
        return table.rows == ((id, number),)

    with ThreadPoolExecutor(8) as threads:
        answers = threads.map(ask, range(240))
        # Whom it tells of others tell of too.
        again = summit_world.entries()[1]
        kept.forget([again[0].id])
        kept.add([again])
        assert all(answers)


def test_a_slow_query_keeps_nobody_waiting(kept: Store) -> None:
    def ask() -> None:
        with pytest.raises(QueryError, match="longer than"):
            kept.query(COUNTLESS, timeout=1)

    slow = threading.Thread(target=ask)
    slow.start()
    for _ in range(5):
        assert kept.query("RETURN 1 AS x").rows == ((1,),)
    assert slow.is_alive()
    slow.join()


@pytest.mark.skipif(os.name == "nt", reason="no such signal there")
def test_ctrl_c_ends_a_query_and_leaves_the_store_usable(kept: Store) -> None:
    timer = threading.Timer(0.5, os.kill, (os.getpid(), signal.SIGINT))
    # Where the tests are started in the background, the shell has them ignore Ctrl-C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        timer.start()
        with pytest.raises(KeyboardInterrupt):
            kept.query(COUNTLESS, timeout=60)
    finally:
        signal.signal(signal.SIGINT, before)
    assert kept.query("RETURN 1 AS x").rows == ((1,),)
