"""A limit of rows is written into a query where it means what it says, and nowhere else."""

import pytest

from graph.stores.rowlimit import limited


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n) RETURN n",
        "MATCH (n) RETURN n ORDER BY n.name SKIP 2",
        "MATCH (n) WITH n MATCH (m) RETURN n.limit, {limit: 1}, m AS limit",
        "CALL { RETURN 1 AS x LIMIT 1 } RETURN x",
        "CALL { RETURN 1 AS x UNION RETURN 2 AS x } RETURN x",
        "RETURN 'LIMIT 1' AS x",
    ],
)
def test_it_stands_at_the_end(cypher: str) -> None:
    assert limited(cypher, 7) == f"{cypher} LIMIT 7"
    assert limited(f"{cypher} ; ", 7) == f"{cypher}  LIMIT 7"


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (n) RETURN n LIMIT 3",
        "MATCH (n) WITH n LIMIT 3 RETURN n",
        "RETURN 1 AS x UNION RETURN 2 AS x",
        "CALL db.labels()",
        "MATCH (n) CALL { RETURN 1 AS x }",
        "SHOW CONSTRAINTS",
        "EXPLAIN MATCH (n) RETURN n",
        "MATCH (n) RETURN n.kind AS k, count(*) AS c HAVING c > 1",
        "MATCH (limit) RETURN limit",
        "MATCH (n) FINISH",
        "",
    ],
)
def test_or_not_at_all(cypher: str) -> None:
    assert limited(cypher, 7) == cypher
