"""Who alone links countries, who cuts off whom, what conditions leave, against what is found by trying."""

from itertools import product

import networkx as nx
import pytest
from analysis_worlds import PEOPLE, World, fitting, met, scopes, worlds
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.brokers import alone, bridges, brokers
from graph.analysis.central import central
from graph.analysis.groups import groups
from graph.analysis.network import network
from graph.analysis.scope import Scope

EVERY = 1_000


def drawn(world, scope=None):
    """Who met whom at a meeting that fits, certainly or possibly; each link with the ids of both."""
    graph, fits = nx.Graph(), fitting(world, scope or Scope())
    for (one, other), meetings in world.links().items():
        told = [{each.id for each in meetings if each in fits[how]} for how in ("certainly", "possibly")]
        if any(told):
            graph.add_edge(one, other, told=told)
    return graph


def told_by(edges):
    """The ids of the meetings of these links, which certainly fit, and which possibly do."""
    return tuple(tuple(sorted(set().union(*found))) for found in zip(*(edges or [((), ())]), strict=True))


def lost(graph, whole, rest):
    """How many of the component no longer reach the largest part of what is left of it."""
    parts = [len(part) for part in nx.connected_components(rest.subgraph(whole & set(rest)))]
    return sum(parts) - max(parts, default=0)


def component(graph, one):
    return set(nx.node_connected_component(graph, one))


@settings(max_examples=40)
@given(worlds(most=7), scopes)
def test_brokers_are_what_trying_finds(world, scope):
    graph = drawn(world, scope)
    found = brokers(network(world.rows(), scope), EVERY)
    share = nx.betweenness_centrality(graph) if len(graph) > 2 else {}
    assert {one.official.id: pytest.approx(one.share) for one in found.rows} == {
        o: s for o, s in share.items() if s > 0
    }
    for one in found.rows:
        rest = graph.copy()
        rest.remove_node(one.official.id)
        assert one.cuts_off == lost(graph, component(graph, one.official.id), rest)
        mine = [link["told"] for link in graph[one.official.id].values()]
        assert (one.meetings, one.possible) == told_by(mine)


@settings(max_examples=40)
@given(worlds(most=7), scopes)
def test_who_alone_links_two_countries(world, scope):
    graph = drawn(world, scope)
    wanted = {}
    for a, b in product(sorted(set(PEOPLE.values())), repeat=2):
        links = [edge for edge in graph.edges if a < b and {PEOPLE[one] for one in edge} == {a, b}]
        held = sorted(one for one in graph if links and all(one in edge for edge in links))
        if held:
            wanted[a, b] = held, len(links), told_by([graph.edges[link]["told"] for link in links])
    found = alone(network(world.rows(), scope), EVERY)
    assert {
        tuple(body.id for body in one.bodies): (
            [o.id for o in one.officials],
            one.links,
            (one.meetings, one.possible),
        )
        for one in found
    } == wanted


@settings(max_examples=40)
@given(worlds(most=7), scopes)
def test_bridges_are_what_trying_finds(world, scope):
    graph = drawn(world, scope)
    wanted = {}
    for edge in nx.bridges(graph):
        rest = graph.copy()
        rest.remove_edge(*edge)
        wanted[tuple(sorted(edge))] = lost(graph, component(graph, edge[0]), rest)
    found = bridges(network(world.rows(), scope), EVERY)
    assert {tuple(one.id for one in bridge.officials): bridge.cuts_off for bridge in found} == wanted
    for one in found:
        assert (one.meetings, one.possible) == told_by([graph.edges[[each.id for each in one.officials]]["told"]])


@settings(max_examples=25)
@given(worlds(most=7), st.sampled_from(("degree", "strength", "pagerank")))
def test_who_is_central(world, by):
    graph = drawn(world)
    found = central(network(world.rows()), by, EVERY)
    assert {one.official.id: one.degree for one in found} == dict(graph.degree)
    values = [round(getattr(one, by), 9) for one in found]
    assert values == sorted(values, reverse=True)
    for one in found:
        assert one.strength == sum(len(link["told"][0]) for link in graph[one.official.id].values())


@settings(max_examples=25)
@given(worlds(most=7), scopes)
def test_groups_name_their_meetings(world, scope):
    graph = drawn(world, scope)
    found = groups(network(world.rows(), scope))
    assert sorted(member.id for one in found for member in one.members) == sorted(graph)
    for one in found:
        inside = graph.subgraph(member.id for member in one.members)
        assert (one.meetings, one.possible) == told_by([told for _, _, told in inside.edges(data="told")])


def test_conditions_leave_out_links():
    world = World(
        (
            met("m0", "2021-05-01", "p0-aze", "p1-nor"),
            met("m1", "2022-05-01", "p1-nor", "p2-per"),
            met("m2", "2022", "p2-per", "p3-uzb", kind="phone_call"),
        )
    )
    rows = world.rows()

    def met_by(**given):
        return [one.official.id for one in central(network(rows, Scope(**given)), "degree", EVERY)]

    assert met_by() == ["p1-nor", "p2-per", "p0-aze", "p3-uzb"]
    assert met_by(since="2022-03") == ["p1-nor", "p2-per"]
    assert met_by(since="2022-03", dates="possible") == ["p2-per", "p1-nor", "p3-uzb"]
    assert met_by(kinds=("phone_call",)) == ["p2-per", "p3-uzb"]
    (only,) = brokers(network(rows, Scope(since="2022")), EVERY).rows
    assert (only.official.id, only.share, only.meetings) == ("p2-per", 1.0, ("m1", "m2"))


def test_nobody_met_anybody():
    seen = network(World(()).rows())
    assert (brokers(seen, 5).rows, alone(seen, 5), bridges(seen, 5), central(seen, "degree", 5)) == ((), [], [], [])
    assert groups(seen).rows == ()
