"""What kglite would answer otherwise than Neo4j without a word: refused, or written so that it does not.

That the answers are then Neo4j's is shown by tests/conformance.
"""

from __future__ import annotations

import pytest

from graph.errors import QueryError
from graph.stores.kglite_unlike import refuse
from graph.stores.kglite_written import written
from graph.stores.schema_dates import check_dates

SHORT = "MATCH p = shortestPath((a:Official)-[r:MET*..6]-(b:Official))"


@pytest.mark.parametrize(
    ("cypher", "told"),
    [
        (f"{SHORT} WHERE all(x IN relationships(p) WHERE x.count > 1) RETURN p", "diplograph path"),
        (f"{SHORT} WHERE a <> b AND length(p) > 2 RETURN p", "shortest path first"),
        (f"{SHORT} WHERE size(r) > 2 RETURN p", "shortest path first"),
        ("MATCH (c:Country) RETURN c.title", "no property title; write name"),
        ("MATCH (c:Country {type: 'Country'}) RETURN c", "no property type"),
        ("MATCH (c:Country) RETURN c {.id, .type}", "no property type"),
        ("MATCH ()-[r:MET]->() RETURN properties(r)", "return the edge, r"),
        ("MATCH ()-[r:MET]->() RETURN r {.*}", "nodes of a MATCH alone"),
        ("MATCH (c:Country) WITH collect(c) AS cs RETURN [c IN cs | c {.*}]", "nodes of a MATCH alone"),
        ("MATCH (m:Meeting) RETURN duration.between(m.date_from, m.date_to)", "duration.inDays"),
        ("RETURN duration({days: 3}) / 2", "not divided"),
        ("WITH duration('P3D') AS d RETURN d / 2", "not divided"),
        ("UNWIND [1] AS x RETURN avg(duration({days: x}))", "no avg"),
        ("UNWIND [1] AS x WITH duration({days: x}) AS d RETURN sum(d)", "no sum"),
        ("MATCH (m:Meeting) RETURN m.date_from + duration({hours: 30})", "add days"),
        ("RETURN date('2024-01-01') - duration('PT30H')", "add days"),
        ("RETURN duration('PT30H') + date.truncate('month', date())", "add days"),
        ("RETURN [1] + null", "as an item"),
        ("RETURN null || [1]", "as an item"),
        ("RETURN 'a' - 1", "no number"),
        ("RETURN right('abc', -1)", "counts from 0"),
        ("RETURN toString({a: 1})", "return the list or map"),
        (r"RETURN 'C:\users'", "four digits"),
        ("RETURN toString(datetime())", "return the datetime itself"),
        ("RETURN datetime('2024-01-01T00Z') <> datetime('2024-01-01T01+01')", "epochMillis"),
        ("RETURN date() < datetime()", "write date"),
    ],
)
def test_what_would_be_answered_otherwise_is_refused_with_what_to_write(cypher: str, told: str) -> None:
    with pytest.raises(QueryError, match=told) as caught:
        refuse(cypher)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "cypher",
    [
        f"{SHORT} WHERE a <> b RETURN length(p)",
        f"{SHORT} WITH p WHERE length(p) > 2 RETURN p",
        f"{SHORT} WHERE a.name = 'p' RETURN p",
        "WITH {type: 'x', title: 'y'} AS m RETURN m.type, m.title",
        "MATCH (c:Country) RETURN c {.*, extra: 1} AS c",
        "MATCH (c:Country) WITH c {.*, extra: 1} AS c RETURN c",
        "MATCH (c:Country) RETURN properties(c)",
        "UNWIND [1, 3] AS x RETURN sum(duration({days: x}).days)",
        "WITH duration({days: 3}) AS d RETURN d.days / 2, d * 2",
        "RETURN date('2024-01-01') + duration({days: 1}), datetime() + duration({hours: 1})",
        "RETURN [1] + [null], 1 + null",
        "MATCH (a {name: 'x'})-[:MET]-(b) RETURN 'a' + b.name, ['a', 'b'], -1",
        r"RETURN '\u00e9', 'C:\\users'",
        "RETURN substring('abc', 1), left('abc', 2)",
    ],
)
def test_what_is_answered_alike_is_not(cypher: str) -> None:
    refuse(cypher)
    check_dates(cypher, {})


@pytest.mark.parametrize(
    ("cypher", "given"),
    [
        (
            "MATCH (m) WITH m, 1 AS x ORDER BY x RETURN m.kind, (m.status) AS s, x, collect(m.id) AS ids",
            "MATCH (m) WITH m, 1 AS x ORDER BY x RETURN coalesce(m.kind) AS `m.kind`, coalesce((m.status)) AS s, x, "
            "collect(m.id) AS ids",
        ),
        (
            "MATCH (m) WITH m ORDER BY m.id WITH DISTINCT m.kind AS k, collect(m.name) AS n RETURN k, n",
            "MATCH (m) WITH m ORDER BY m.id WITH DISTINCT coalesce(m.kind) AS k, collect(m.name) AS n RETURN k, n",
        ),
        ("MATCH (m) RETURN m.kind, collect(m.id) ORDER BY m.kind", None),
        ("MATCH (m) WITH m ORDER BY m.id RETURN m.kind, count(m)", None),
        (
            "MATCH ()-[r:MET]->() RETURN r {.count, n: 1, x}",
            "MATCH ()-[r:MET]->() RETURN CASE WHEN r IS NULL THEN null ELSE  {count: r.count, n: 1, x: x} END "
            "AS `r {.count, n: 1, x}`",
        ),
        ("MATCH (c:Country) RETURN c {.name}", None),
        (
            "MATCH (c:Country) RETURN keys(c)",
            "MATCH (c:Country) RETURN [_key IN keys(c) WHERE NOT _key IN ['title', 'type']] AS `keys(c)`",
        ),
        ("WITH {type: 1} AS m RETURN keys(m)", None),
        ("RETURN a || b", "RETURN a + b AS `a || b`"),
        ("MATCH (a)-[:MET|ATTENDED]->(b) RETURN [x IN [1] | x]", None),
        (r"RETURN '\d' AS d, '\b' AS b, '\\d' AS x", r"RETURN '\\d' AS d, '\u0008' AS b, '\\d' AS x"),
        (
            r"MATCH (o) WHERE o.name =~ '\\d[\\w-]\\W\\\\d' RETURN o",
            r"MATCH (o) WHERE o.name =~ '[0-9][A-Za-z0-9_-][^A-Za-z0-9_]\\\\d' RETURN o",
        ),
        (r"MATCH (o) WHERE o.name =~ '(?U)\\w' RETURN o", None),
        ("MATCH (o) WHERE o.name STARTS WITH 'A' RETURN o.name ORDER BY o.name", None),
    ],
)
def test_what_is_given_to_kglite(cypher: str, given: str | None) -> None:
    assert written(cypher) == (given or cypher)


@pytest.mark.parametrize(
    ("cypher", "instead"),
    [
        ("MATCH (m:Meeting) WHERE m.date_from >= '2024-01-01' RETURN m", r"write date\('2024-01-01'\)"),
        ("MATCH (m:Meeting) WHERE '2024-01-01' < m.date_to RETURN m", r"write date\('2024-01-01'\)"),
        ("MATCH (m:Meeting) WHERE $day = m.date_to RETURN m", r"write date\(\$day\)"),
        ("MATCH ()-[h:HOLDS_OFFICE]->() WHERE h.first_seen < $day RETURN h", r"write date\(\$day\)"),
        ("MATCH (d:Document {published: $day}) RETURN d", r"write date\(\$day\)"),
        ("MATCH (m:Meeting) WHERE m.date_from IN ['2024-01-01'] RETURN m", r"write date\('2024-01-01'\)"),
        ("MATCH (m:Meeting) WHERE m.date_from IN $days RETURN m", r"write date\(\$days\) of each"),
        ("MATCH (m:Meeting) WHERE m.date_from > datetime('2024-01-01T00Z') RETURN m", "no datetime"),
        ("MATCH (m:Meeting) WHERE datetime('2024-01-01T00Z') > m.date_from RETURN m", "no datetime"),
    ],
)
def test_a_date_of_the_graph_is_no_text(cypher: str, instead: str) -> None:
    with pytest.raises(QueryError, match=instead):
        check_dates(cypher, {"day": "2024-01-01", "days": ["2024-01-01"]})


@pytest.mark.parametrize(
    "cypher",
    [
        "MATCH (m:Meeting) WHERE m.date_from >= date($day) AND m.date = '2024-01-01' RETURN m",
        "WITH {first: 'a'} AS m RETURN m.first = 'a'",
        "MATCH (m:Meeting) WHERE toString(m.date_from) = '2024-01-01' RETURN m",
        "MATCH (m:Meeting) WHERE m.date_from <> $other RETURN m.date_to AS first, 'a' AS b",
        "MATCH (m:Meeting) WHERE m.date_from IN [date($day)] RETURN m",
    ],
)
def test_what_may_be_a_date_is(cypher: str) -> None:
    check_dates(cypher, {"day": "2024-01-01", "other": None})
