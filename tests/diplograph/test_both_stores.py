"""The same commands give the same answers whether the graph is kept in a folder or in Neo4j."""

import json
from pathlib import Path

import pytest
import worlds

from graph.model import EDGE_KIND, NODE_KIND

SEEDS = Path(worlds.SEED).parent
PAIRS = (
    "MATCH (a:Official)-[:ATTENDED]->(m:Meeting)<-[:ATTENDED]-(b:Official) "
    "WHERE a.name < b.name RETURN a.name, b.name, m.kind, m.date"
)


@pytest.fixture
def both(command, neo4j_database):
    """Runs a command on either store, after the seed was loaded into both."""
    stores = {"folder": "kept", "neo4j": neo4j_database}
    loaded = [json.loads(command("load", SEEDS, "--store", url, "--json").out) for url in stores.values()]
    assert [one["documents"]["new"] for one in loaded] == [1, 1]

    def run(*arguments):
        return [command(*arguments, "--store", url) for url in stores.values()]

    return run


@pytest.mark.neo4j
def test_both_stores_answer_alike(both):
    for arguments in (
        ("query", PAIRS, "--json"),
        ("path", "Khalafov", "Bayramov"),
        ("path", "Khalafov", "Bayramov", "--json"),
        ("path", "Khalafov", "Mirziyoyev"),
        ("path", "Khalafov", "Mirziyoyev", "--json"),
        ("path", "Khalafov", "--one-to-all", "--dates", "possible", "--from", "2022"),
        ("path", "country:UZB", "country:AZE", "-k", "2", "--in-order", "--json"),
        *(
            ("path", "Khalafov", "Bayramov", "--json", *options)
            for options in (
                ("-k", "3", "--max-size", "9"),
                ("--all-shortest", "--through", "delegations"),
                ("--strongest",),
                ("--widest", "--min-confidence", "0.5"),
                ("--in-order", "--dates", "possible"),
                ("--min-grade", "4"),
                ("--max-hub", "1"),
                ("--via", "Usmanov", "--avoid", "country:ARM"),
                ("--in", "Azerbaijan"),
            )
        ),
        ("path", "Khalafov", "--one-to-all", "--in-order"),
        ("path", "Khalafov", "--one-to-all", "--max-hops", "1", "--json"),
        ("show", "Usmanov"),
        ("show", "Uzbekistan", "--json"),
        ("show", "Nobody at all"),
        ("dyads", "--json"),
        ("partners", "AZE", "--json"),
        ("partners", "AZE", "--min-confidence", "0.97", "--json"),
        ("central", "--min-confidence", "0.9", "--json"),
        ("together", "Khalafov", "Usmanov", "--json"),
        ("common", "Khalafov", "Bayramov", "--json"),
        ("timeline", "Usmanov", "--json"),
        ("brokers", "--json"),
        ("brokers", "--alone", "--json"),
        ("brokers", "--bridges", "--json"),
        ("central", "--json"),
        ("communities", "--json"),
        ("changes", "--since", "2022", "--json"),
        ("silences", "--json"),
        ("asymmetry", "--json"),
        ("calendar", "AZE", "--json"),
        ("suggest", "Bayramov", "--json"),
        *(("query", f"MATCH (n:{label}) RETURN count(n) AS n", "--json") for label in NODE_KIND),
        *(("query", f"MATCH ()-[r:{type}]->() RETURN count(r) AS n", "--json") for type in EDGE_KIND),
    ):
        embedded, server = both(*arguments)
        if arguments[1] == PAIRS:
            rows = [json.loads(one.out)["rows"] for one in (embedded, server)]
            assert sorted(rows[0], key=str) == sorted(rows[1], key=str)
            assert len(rows[0]) == 2
        else:
            assert embedded == server, arguments


@pytest.mark.neo4j
@pytest.mark.parametrize("form", ["json", "csv", "table"])
def test_values_are_printed_alike(both, form):
    for cypher in (
        "MATCH (o:Official) RETURN o, properties(o) AS p ORDER BY o.id",
        "MATCH p = (:Official {id: 'bobur-usmanov-uzb'})-[:MET]->(b) RETURN p, p AS again ORDER BY b.id",
        "RETURN date('2024-02-29') AS d, datetime('2024-02-29T10:30:00+02:00') AS z, datetime('2024-02-29T10:30Z')",
        "RETURN duration('P1Y2M3DT4.5S') AS d, localtime('10:30') AS t, {b: 1, a: [null, 2.0]} AS m, \"O'Dowd\" AS n",
        "RETURN 0.0 / 0.0 AS nan, 1.0 / 0 AS inf, [1.0 / 0.0] AS l, 9223372036854775807 AS i, 1e21 AS f, -0.0 AS z",
        "RETURN 'سامي' AS name, '\u202e\u2028\x7f' AS odd",
    ):
        embedded, server = both("query", cypher, "--format", form)
        assert embedded == server, cypher
        assert embedded.code == 0, embedded
        if form == "json":
            json.loads(embedded.out, parse_constant=pytest.fail)


@pytest.mark.neo4j
def test_the_absent_president_is_reached_by_nobody(both):
    for edge in ("MET", "ATTENDED"):
        cypher = f"MATCH (o:Official)-[r:{edge}]-() WHERE o.name CONTAINS 'Mirziyoyev' RETURN count(r) AS n"
        for outcome in both("query", cypher, "--json"):
            assert json.loads(outcome.out)["rows"] == [{"n": 0}]
    assert [outcome.code for outcome in both("path", "Usmanov", "Mirziyoyev")] == [7, 7]


@pytest.mark.neo4j
def test_a_wrong_password_is_one_line_without_it(command, neo4j_url, monkeypatch):
    monkeypatch.setenv("NEO4J_PASSWORD", "not-the-password")
    outcome = command("query", "RETURN 1", "--store", neo4j_url)
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err.count("\n") == 1
    assert "NEO4J_PASSWORD" in outcome.err
    assert "not-the-password" not in outcome.err


def test_a_server_that_is_not_there_is_one_line_without_the_password(command):
    outcome = command("load", SEEDS, "--store", "bolt://somebody:secret@127.0.0.1:9")
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err.count("\n") == 1
    assert "bolt://127.0.0.1:9" in outcome.err
    assert "secret" not in outcome.err
