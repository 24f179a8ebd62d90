"""The networkx graphs: everything in them, plain values, equal for equal rows."""

import datetime as dt

import networkx as nx
import pytest
from seed_rows import Build, seed_rows, three_meetings

from graph.mirror import met, mirror
from graph.model import Rows


def test_every_node_and_edge_is_in_the_mirror_with_its_properties():
    rows = seed_rows()
    graph = mirror(rows)
    assert graph.number_of_nodes() == len(rows.nodes)
    assert graph.number_of_edges() == len(rows.edges)
    khalafov = graph.nodes["Official:khalaf-khalafov-aze"]
    assert khalafov == {
        "label": "Official",
        "id": "khalaf-khalafov-aze",
        "name": "Khalaf Khalafov",
        "aliases": ("Khalaf Khalafov", "Khalafov"),
    }
    attended = graph.edges["Official:khalaf-khalafov-aze", "Meeting:undated-consultations-aze-uzb-1a2b3c4d", "ATTENDED"]
    assert attended["type"] == "ATTENDED"
    assert attended["office"] == "Deputy Foreign Minister"
    assert len(attended["evidence"]) == 1


def test_two_offices_in_one_ministry_are_two_edges():
    build = Build()
    official, ministry = build.node("Official", "ana"), build.node("Ministry", "aaa-defence")
    for office in ("Minister", "Deputy Minister"):
        build.edge("HOLDS_OFFICE", official, ministry, office=office)
    graph = mirror(build.rows())
    keys = sorted(graph["Official:ana"]["Ministry:aaa-defence"])
    assert keys == ["HOLDS_OFFICE:Deputy Minister", "HOLDS_OFFICE:Minister"]


def test_dates_are_dates_and_absent_values_are_absent():
    graph = mirror(three_meetings())
    assert graph.nodes["Meeting:m1"]["date_from"] == dt.date(2021, 2, 1)
    assert "date_to" not in graph.nodes["Meeting:m1"]


def test_equal_rows_give_equal_graphs_in_the_same_order():
    one, other = mirror(seed_rows()), mirror(seed_rows())
    assert nx.utils.graphs_equal(one, other)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))
    assert nx.utils.graphs_equal(met(seed_rows()), met(seed_rows()))


def test_a_changed_property_makes_another_graph():
    rows = three_meetings()
    nodes = tuple(
        type(node)(node.label, node.id, node.name, {**node.properties, "status": "planned"})
        if node.id == "m1"
        else node
        for node in rows.nodes
    )
    assert not nx.utils.graphs_equal(mirror(rows), mirror(Rows(nodes, rows.edges)))


def test_who_met_whom_is_one_edge_a_pair_by_official_id():
    graph = met(three_meetings())
    assert sorted(graph) == ["ana", "ben"]
    assert graph["ana"]["ben"]["count"] == 3
    assert graph["ana"]["ben"]["meetings"] == ("m1", "m2", "m3")


def test_who_met_nobody_stands_alone():
    graph = met(seed_rows())
    assert graph.degree("shovkat-mirziyoyev-uzb") == 0
    assert graph.nodes["shovkat-mirziyoyev-uzb"]["name"] == "Shovkat Mirziyoyev"
    assert nx.shortest_path_length(graph, "khalaf-khalafov-aze", "jeyhun-bayramov-aze") == 2


@pytest.mark.parametrize("make", [mirror, met])
def test_an_empty_graph_is_empty(make):
    assert make(Rows()).number_of_nodes() == 0
