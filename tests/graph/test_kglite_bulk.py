"""Rows written by kglite's bulk calls are the rows that come back. The officials are invented."""

from __future__ import annotations

import datetime as dt
from typing import Any

import kglite
import pytest

from graph import project
from graph.model import EDGE_KIND, NODE_KIND, Edge, Node, Rows
from graph.stores import cypher as statements
from graph.stores import kglite_bulk
from graph.stores.kglite_bulk import empty

HARD = (
    "",
    " before",
    "after ",
    "\t",
    "nan",
    "None",
    "NaT",
    "null",
    "12",
    "1e5",
    "007",
    "2020-01-01",
    "a\nb",
    "é😀",
    "\u2028",
)
"""Texts that a table could take for something else."""


def rows(graph: Any) -> Rows:
    tables = statements.part(
        lambda queries: (graph.cypher(query, timeout_ms=0) for query in queries), NODE_KIND, EDGE_KIND
    )
    return project.as_rows(tables)


def written(*pieces: list[Node | Edge]) -> Rows:
    graph = empty()
    assert kglite_bulk.write(graph, pieces) == sum(map(len, pieces))
    return rows(graph)


def official(id: str, **properties: Any) -> Node:
    return Node("Official", id, id.title(), properties)


def test_texts_stay_as_they_are() -> None:
    nodes = [Node("Evidence", f"e{n}", text or "x", {"quote": text, "rule": HARD[-n]}) for n, text in enumerate(HARD)]
    people = [official(text or "x", aliases=(text, "", *HARD[:2])) for text in HARD]
    assert written([*nodes, *people]) == project.as_rows([*nodes, *people])


def test_each_type_with_what_is_missing() -> None:
    nodes: list[Node | Edge] = [
        Node("Country", "AAA", "A", {"former": True}),
        Node("Country", "BBB", "B", {"alpha3": "BBB"}),
        Node("Country", "CCC", "C", {"former": False}),
        Node("Evidence", "e1", "e", {"char_start": 0, "char_end": 2**40, "confidence": 1.0}),
        Node("Evidence", "e2", "e", {"confidence": 0.1}),
        Node("Evidence", "e3", "e"),
        Node("Meeting", "m1", "m", {"date_from": dt.date(1, 1, 1), "date_to": dt.date(9999, 12, 31)}),
        Node("Meeting", "m2", "m", {"date_to": dt.date(1815, 6, 9), "other_ids": ("m0",)}),
        Node("Meeting", "m3", "m", {"other_ids": ()}),
    ]
    assert written(nodes) == project.as_rows(nodes)


def test_edges_with_a_key_stay_apart() -> None:
    nodes: list[Node | Edge] = [official("a"), Node("Ministry", "m", "M"), Node("Country", "AAA", "A"), official("b")]
    edges: list[Node | Edge] = [
        Edge(
            "HOLDS_OFFICE",
            ("Official", "a"),
            end,
            {"office": office, "posts": ("x",), "first_seen": dt.date(2020, 1, n)},
        )
        for end in (("Ministry", "m"), ("Country", "AAA"))
        for n, office in enumerate(("Minister", "Envoy", "Attaché"), 1)
    ]
    edges.append(Edge("MET", ("Official", "a"), ("Official", "b"), {"count": 1, "meetings": ("m1",)}))
    assert written(nodes, edges) == project.as_rows([*nodes, *edges])
    assert written(nodes, edges[:2], edges[2:], edges[:4]) == project.as_rows([*nodes, *edges])


def test_edges_of_a_large_new_graph_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kglite_bulk, "ROWS", 2)
    monkeypatch.setattr(kglite_bulk, "_MANY", 2)
    sent: list[int] = []
    create = kglite_bulk._create_edges
    monkeypatch.setattr(kglite_bulk, "_create_edges", lambda *given: sent.append(len(given[2])) or create(*given))
    people = [official(f"o{n}") for n in range(6)]
    told = {"count": 1, "meetings": ("m1", ""), "first": dt.date(2020, 1, 1), "kinds": ()}
    met = [Edge("MET", ("Official", "o0"), ("Official", f"o{n}"), told if n % 2 else {"count": n}) for n in range(1, 6)]
    graph = empty()
    assert kglite_bulk.write(graph, [people, met], new=True) == 11
    assert rows(graph) == project.as_rows([*people, *met])
    assert not sent
    graph = empty()
    assert kglite_bulk.write(graph, [people, met[:2], met[2:4], met[4:]], new=True) == 11
    assert rows(graph) == project.as_rows([*people, *met])
    assert sent == [2, 1]
    kglite_bulk.write(graph, [met])
    assert rows(graph) == project.as_rows([*people, *met])


def test_a_row_takes_the_place_of_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kglite_bulk, "ROWS", 2)
    before = [official("a", aliases=("A",), wikidata="Q1"), official("b", wikidata="Q2")]
    met = Edge("MET", ("Official", "a"), ("Official", "b"), {"count": 2, "first": dt.date(2020, 1, 1)})
    after = [official("a", other_ids=("c",)), official("b")]
    now = Edge("MET", ("Official", "a"), ("Official", "b"), {"count": 1, "kinds": ("meeting",)})
    assert written([*before, met], [*after, now]) == project.as_rows([*after, now])


@pytest.mark.parametrize("several", [1, 50])
def test_edges_that_leave_what_has_many_are_made_and_changed_and_go(
    several: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kglite_bulk, "_SEVERAL", several)
    nodes = [Node("Country", "AAA", "A"), Node("Meeting", "m1", "m"), Node("Meeting", "m2", "m"), official("a")]
    sides = [
        Edge("TOOK_PART_IN", ("Country", "AAA"), ("Meeting", id), {"evidence": ("e1", "")}) for id in ("m1", "m2", "m3")
    ]
    came = Edge("ATTENDED", ("Official", "a"), ("Meeting", "m1"), {"side": "AAA", "evidence": ("e1",)})
    graph = empty()
    kglite_bulk.write(graph, [[*nodes, sides[0], came]])
    now = [Edge(side.type, side.source, side.target) for side in sides]
    more = Node("Meeting", "m3", "m")
    # The last of two counts, as among rows of a bulk call.
    kglite_bulk.write(graph, [[more, now[0], sides[1], now[2], sides[2]]])
    assert rows(graph) == project.as_rows([*nodes, more, now[0], *sides[1:], came])
    kglite_bulk.remove(graph, [sides[0].ref, sides[2].ref, came.ref, sides[0].ref])
    assert rows(graph) == project.as_rows([*nodes, more, sides[1]])
    kglite_bulk.remove(graph, [sides[1].ref, nodes[2].ref, more.ref])
    assert rows(graph) == project.as_rows([*nodes[:2], nodes[3]])


def test_a_graph_of_cypher_goes_on_in_bulk_and_back() -> None:
    graph = empty()
    people = [official("a", wikidata="Q1"), official("b")]
    met = Edge("MET", ("Official", "a"), ("Official", "b"), {"count": 2})
    for query, given in statements.upserts([*people, met]):
        graph.cypher(query, params={"rows": given})
    changed = [Node("Official", "a", "Another"), official("c", aliases=("C",))]
    more = Edge("MET", ("Official", "a"), ("Official", "c"), {"count": 1})
    kglite_bulk.write(graph, [[*changed, more]])
    assert rows(graph) == project.as_rows([*changed, people[1], met, more])
    for query, given in statements.upserts(people):
        graph.cypher(query, params={"rows": given})
    assert rows(graph) == project.as_rows([*people, changed[1], met, more])
    assert graph.cypher("MATCH (n:Official {name: 'C'}) RETURN n.id AS id").to_list() == [{"id": "c"}]


def test_where_kglite_asks_more_of_a_table_it_goes_the_slow_way(monkeypatch: pytest.MonkeyPatch) -> None:
    nodes: list[Node | Edge] = [official("a", aliases=("A",)), official("b")]
    met = Edge("MET", ("Official", "a"), ("Official", "b"), {"count": 1})
    asked: list[object] = []
    monkeypatch.setattr(statements, "upserts", lambda rows: asked.extend(rows) or ())
    written([*nodes, met])
    assert not asked
    monkeypatch.undo()
    monkeypatch.delattr(kglite_bulk._Column, "isna")
    assert written([*nodes, met]) == project.as_rows([*nodes, met])


def test_what_kglite_refuses_is_raised() -> None:
    with pytest.raises(kglite.KgError):
        kglite_bulk.write(empty(), [[Node("Official", None, "nobody")]])  # type: ignore[arg-type]
